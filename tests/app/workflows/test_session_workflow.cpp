#include "app/workflows/records/records_workflow.h"
#include "app/workflows/session/session_workflow.h"
#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::workflows;
using domain::PaymentState;
using test::SyncRig;

class TestSessionWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void frameFollowsTheSession()
    {
        SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.messages.append({{QStringLiteral("id"), QStringLiteral("m-1")}});
        rig.start();
        SessionWorkflow session(*rig.store, rig.report, true);
        QVERIFY(!session.view().signedIn && session.view().demo);
        session.setOperator(rig.document());
        session.signedIn(*rig.engine, rig.number());
        QVERIFY(SyncRig::until([&] { return session.view().connection == Connection::Online; }));
        QVERIFY(SyncRig::until([&] { return session.view().unreadMessages == 1; }));
        test::pressPay(rig);
        QCOMPARE(session.view().waitingCount, 1);
        rig.tmf.goOffline();
        rig.engine->refresh();
        QVERIFY(SyncRig::until([&] { return session.view().connection == Connection::Offline; }));
        session.signedOut();
        QVERIFY(!session.view().signedIn && session.view().number.isEmpty());
        QCOMPARE(session.view().unreadMessages, 0);
    }
    void recordsKeepReceiptsAndSums()
    {
        SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.start();
        RecordsWorkflow records(*rig.store, rig.number());
        QVERIFY(SyncRig::until([&] { return rig.store->line(QStringLiteral("svc-1")).has_value(); }));
        test::pressPay(rig);
        QVERIFY(SyncRig::until([&] { return rig.state() == PaymentState::AwaitingPayer; }));
        QVERIFY(records.view().payments.first().open);
        QVERIFY(records.view().paidInAll.isZero());
        rig.tmf.setPayment(0, QStringLiteral("done"), true);
        QVERIFY(SyncRig::until([&] { return records.view().payments.first().hasReceipt; }));
        QCOMPARE(records.view().paidInAll.minor, qint64(8640));
        QVERIFY(records.view().intact);
        QVERIFY(!records.view().timeline.isEmpty());
    }
};

UNBAR_TEST(TestSessionWorkflow, test_session_workflow)
#include "test_session_workflow.moc"
