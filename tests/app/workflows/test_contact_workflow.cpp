#include "app/workflows/contact/contact_workflow.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::workflows;

class TestContactWorkflow : public QObject
{
    Q_OBJECT
    static domain::Channel channel(const char *hours)
    {
        domain::Channel made;
        made.kind = QStringLiteral("hotline");
        made.hours = QString::fromLatin1(hours);
        made.lastVerified = QDate(2026, 6, 21);
        return made;
    }
private Q_SLOTS:
    void hoursAreTheOperatorsZone_data()
    {
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("open");
        // 2026-07-01 02:00 UTC is 10:00 in Shanghai.
        QTest::newRow("open") << QByteArray("08:00-22:00") << true << true;
        QTest::newRow("closed") << QByteArray("11:00-18:00") << true << false;
        QTest::newRow("past midnight") << QByteArray("20:00-11:00") << true << true;
        QTest::newRow("always") << QByteArray("00:00-24:00") << true << true;
        QTest::newRow("words") << QByteArray("on working days") << false << false;
    }
    void hoursAreTheOperatorsZone()
    {
        QFETCH(QByteArray, hours);
        test::SyncRig rig;
        rig.start();
        auto document = rig.document();
        document.channels = {channel(hours.constData())};
        const ContactWorkflow contact(*rig.store, document, {}, [&] { return rig.clock.nowUtc(); });
        QTEST(contact.view().channels.first().hoursKnown, "known");
        QTEST(contact.view().channels.first().openNow, "open");
        QCOMPARE(contact.view().channels.first().verifiedDaysAgo, 10);
        QCOMPARE(contact.view().script, CallScript{});
    }
    void whatMayNotBeSaidIsNotReadOut()
    {
        test::SyncRig rig;
        rig.start();
        domain::Line line;
        line.id = QStringLiteral("svc-1");
        line.number = rig.number();
        domain::Suspension open;
        open.id = QStringLiteral("a");
        open.reasonCode = QStringLiteral("ARREARS");
        domain::Suspension closed;
        closed.id = QStringLiteral("b");
        closed.reasonCode = QStringLiteral("FRAUD_POLICE");
        closed.disclosable = false;
        line.locks = {open, closed};
        QVERIFY(rig.store->write([&] { return rig.store->saveLine(line); }));
        const ContactWorkflow contact(*rig.store, rig.document(), rig.number(),
                                      [&] { return rig.clock.nowUtc(); });
        QCOMPARE(contact.view().script.reasonCodes, QStringList{QStringLiteral("ARREARS")});
        QVERIFY(contact.view().script.lossDateUnknown);
    }
};

UNBAR_TEST(TestContactWorkflow, test_contact_workflow)
#include "test_contact_workflow.moc"
