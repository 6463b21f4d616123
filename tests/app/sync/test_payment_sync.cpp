#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <algorithm>

using namespace unbar;
using domain::PaymentState;

class TestPaymentSync : public QObject
{
    Q_OBJECT
    static void fill(test::SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
        rig.start();
    }
    /// A code is out and waits for its payer.
    static QString waiting(test::SyncRig &rig)
    {
        fill(rig);
        if (!test::waitFor([&] { return rig.store->line(QStringLiteral("svc-1")).has_value(); }))
            return {};
        const QString id = test::pressPay(rig);
        return test::waitFor([&] { return rig.state() == PaymentState::AwaitingPayer; }) ? id : QString();
    }
private Q_SLOTS:
    void happyPath()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        QVERIFY(rig.newest().qrPayload.startsWith(QStringLiteral("http://127.0.0.1")));
        QVERIFY(rig.newest().checkoutPath.startsWith(QLatin1Char('/')));
        rig.tmf.setPayment(0, QStringLiteral("done"));
        QTRY_COMPARE(rig.state(), PaymentState::Paid);
        QCOMPARE(rig.newest().traceNumber, QStringLiteral("trace-1"));
        rig.tmf.setPayment(0, QStringLiteral("done"), true);
        QTRY_COMPARE(rig.state(), PaymentState::Applied);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1"))->locks.isEmpty());
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("payment")), 1);
    }
    /// Killed before any event was kept, posted after the start had asked and before the feed stood.
    void postedWhileTheFeedWasAway()
    {
        test::SyncRig rig(true);
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("done"));
        QTRY_COMPARE(rig.state(), PaymentState::Paid);
        rig.kill();
        rig.pace = 1000; // nothing is polled by itself
        rig.tmf.holdStreams = true;
        rig.start();
        QTRY_COMPARE(rig.tmf.held(), 1);
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QCOMPARE(rig.state(), PaymentState::Paid);
        rig.tmf.setPayment(0, QStringLiteral("done"), true);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        rig.tmf.release();
        QTRY_COMPARE(rig.state(), PaymentState::Applied);
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1"))->locks.isEmpty());
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("payment")), 1);
    }
    /// The money of an order that had ended came while nobody was here to be told.
    void paidLateWhileAway()
    {
        test::SyncRig rig(true);
        QVERIFY(!waiting(rig).isEmpty());
        rig.clock.advance(601'000);
        rig.tmf.setPayment(0, QStringLiteral("canceled"));
        QTRY_COMPARE(rig.state(), PaymentState::Expired);
        rig.kill();
        rig.tmf.setPayment(0, QStringLiteral("done"));
        rig.pace = 1000;
        rig.start();
        QTRY_COMPARE(rig.state(), PaymentState::PaidLate);
    }
    void declined()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("denied"));
        QTRY_COMPARE(rig.state(), PaymentState::Declined);
    }
    void expired()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.clock.advance(601'000);
        rig.tmf.setPayment(0, QStringLiteral("canceled"));
        QTRY_COMPARE(rig.state(), PaymentState::Expired);
    }
    void paidLate()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.clock.advance(601'000);
        rig.tmf.setPayment(0, QStringLiteral("canceled"));
        QTRY_COMPARE(rig.state(), PaymentState::Expired);
        rig.tmf.setPayment(0, QStringLiteral("done"));
        rig.hint(QStringLiteral("payment"), QStringLiteral("pay-1"), QStringLiteral("3"));
        QTRY_COMPARE(rig.state(), PaymentState::PaidLate);
    }
    void paidTwice()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("done"), false, QStringLiteral("pay-0"));
        QTRY_COMPARE(rig.state(), PaymentState::Duplicate);
    }
    void unknownStatusIsCarried()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("beingThoughtAbout"));
        QTRY_COMPARE(rig.newest().lastStatus, QStringLiteral("beingThoughtAbout"));
        QCOMPARE(rig.state(), PaymentState::AwaitingPayer);
    }
    void iHavePaidAsksAndNeverOrders()
    {
        test::SyncRig rig;
        rig.pace = 1000; // nothing is polled by itself
        const QString id = waiting(rig);
        QVERIFY(!id.isEmpty());
        QSignalSpy checked(rig.engine.get(), &sync::Engine::paymentChecked);
        rig.engine->checkPayment(id);
        QCOMPARE(rig.state(), PaymentState::Checking);
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(checked.first().at(1).toBool(), true);
        QCOMPARE(rig.state(), PaymentState::AwaitingPayer);
        rig.tmf.goOffline();
        rig.engine->checkPayment(id);
        QTRY_COMPARE(checked.size(), 2);
        QCOMPARE(checked.last().at(1).toBool(), false);
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("payment")), 1);
    }
    void leavingClosesTheOrder()
    {
        test::SyncRig rig;
        const QString id = waiting(rig);
        QVERIFY(test::pressLeave(rig, id));
        QTRY_COMPARE(rig.state(), PaymentState::Closed);
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("payment/pay-1/cancel")), 1);
        const auto gets = rig.tmf.count("GET", QStringLiteral("payment/pay-1"));
        QVERIFY2(gets >= 2, "asked before and after the close");
    }
    void paidWhileLeaving()
    {
        test::SyncRig rig;
        rig.pace = 1000;
        const QString id = waiting(rig);
        // The payer is quicker than the close, which is refused then.
        rig.tmf.onRequest = [&rig](const test::Seen &request) {
            if (request.path.endsWith(QStringLiteral("/cancel")))
                rig.tmf.setPayment(0, QStringLiteral("done"));
        };
        QVERIFY(test::pressLeave(rig, id));
        QTRY_COMPARE(rig.state(), PaymentState::Paid);
    }
    void leavingBeforeTheOrderExistsSendsNothing()
    {
        test::SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.pace = 1000; // one attempt, and none under way when the person leaves
        rig.tmf.goOffline();
        rig.start();
        const QString id = test::pressPay(rig);
        QTRY_VERIFY(rig.store->outbox().first().nextAt.isValid());
        QCOMPARE(rig.engine->status().link, sync::Link::Offline);
        QVERIFY(test::pressLeave(rig, id));
        rig.tmf.goOnline();
        rig.engine->refresh();
        QTRY_COMPARE(rig.state(), PaymentState::Closed);
        QTRY_VERIFY(rig.store->outbox().isEmpty());
        QCOMPARE(rig.tmf.payments.size(), 0);
    }
    void followUpOnceAfterADay()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("done"));
        QTRY_COMPARE(rig.state(), PaymentState::Paid);
        const int asked = rig.tmf.count("GET", QStringLiteral("payment/pay-1"));
        QTRY_VERIFY(rig.tmf.count("GET", QStringLiteral("payment/pay-1")) > asked + 1);
        QCOMPARE(rig.tmf.tickets.size(), 0);
        rig.clock.advance(24LL * 3600 * 1000 + 60'000);
        rig.engine->refresh();
        QTRY_COMPARE(rig.newest().ticketNumber, QStringLiteral("tt-1"));
        rig.clock.advance(24LL * 3600 * 1000);
        for (int i = 0; i < 3; ++i) {
            const int before = rig.tmf.count("GET", QStringLiteral("payment/pay-1"));
            rig.engine->refresh();
            QTRY_VERIFY(rig.tmf.count("GET", QStringLiteral("payment/pay-1")) > before);
        }
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("troubleTicket")), 1);
        const auto entries = rig.store->timeline(QStringLiteral("svc-1"));
        QCOMPARE(
            std::count_if(entries.cbegin(), entries.cend(),
                          [](const auto &entry) { return entry.kind == domain::EntryKind::FollowUpOpened; }),
            1);
    }
    void noFollowUpForARestoredLine()
    {
        test::SyncRig rig;
        QVERIFY(!waiting(rig).isEmpty());
        rig.tmf.setPayment(0, QStringLiteral("done"), true);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        QTRY_COMPARE(rig.state(), PaymentState::Applied);
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1"))->locks.isEmpty());
        rig.clock.advance(30LL * 3600 * 1000);
        rig.engine->refresh();
        QTRY_VERIFY(!rig.engine->status().refreshing);
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("troubleTicket")), 0);
    }
};

UNBAR_TEST(TestPaymentSync, test_payment_sync)
#include "test_payment_sync.moc"
