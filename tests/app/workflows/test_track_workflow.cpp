#include "app/workflows/track/flow.h"
#include "app/workflows/track/track_workflow.h"
#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <functional>

using namespace unbar;
using namespace unbar::workflows;
using domain::PaymentState;
using domain::RestoreClock;
using test::SyncRig;

class TestTrackWorkflow : public QObject
{
    Q_OBJECT
    static TrackFacts factsOf(TrackStage stage)
    {
        TrackFacts facts;
        facts.hasPayment = stage != TrackStage::Nothing;
        facts.state = stage == TrackStage::WaitingPayer ? PaymentState::AwaitingPayer : PaymentState::Applied;
        facts.locksLeft = 1;
        facts.debtLockLeft = true;
        facts.clock = stage == TrackStage::Longer     ? RestoreClock::LongerThanUsual
                      : stage == TrackStage::PastNorm ? RestoreClock::PastNorm
                      : stage == TrackStage::PastLaw  ? RestoreClock::PastLaw
                                                      : RestoreClock::Usual;
        facts.orderFailed = stage == TrackStage::RestoreFailed;
        if (stage == TrackStage::OtherLocksLeft)
            facts.debtLockLeft = false;
        if (stage == TrackStage::Restored) {
            facts.locksLeft = 0;
            facts.debtLockLeft = false;
            facts.restoredLately = true;
        }
        return facts;
    }
    /// Paid and posted, lock still there.
    static bool paid(SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
        rig.start();
        if (!SyncRig::until([&] { return rig.store->line(QStringLiteral("svc-1")).has_value(); }))
            return false;
        test::pressPay(rig);
        if (!SyncRig::until([&] { return rig.state() == PaymentState::AwaitingPayer; }))
            return false;
        rig.tmf.setPayment(0, QStringLiteral("done"), true);
        return SyncRig::until([&] { return rig.state() == PaymentState::Applied; });
    }
private Q_SLOTS:
    void walksEveryEdge()
    {
        const QHash<QString, std::function<void(TrackFacts &)>> changes{
            {QStringLiteral("paymentMade"),
             [](TrackFacts &f) {
                 f.hasPayment = true;
                 f.state = PaymentState::AwaitingPayer;
             }},
            {QStringLiteral("operatorPaid"), [](TrackFacts &f) { f.state = PaymentState::Paid; }},
            {QStringLiteral("paymentClosed"), [](TrackFacts &f) { f.state = PaymentState::Closed; }},
            {QStringLiteral("lastLockLifted"),
             [](TrackFacts &f) {
                 f.locksLeft = 0;
                 f.debtLockLeft = false;
                 f.restoredLately = true;
             }},
            {QStringLiteral("debtLockLifted"), [](TrackFacts &f) { f.debtLockLeft = false; }},
            {QStringLiteral("oneHourPasses"), [](TrackFacts &f) { f.clock = RestoreClock::LongerThanUsual; }},
            {QStringLiteral("oneDayPasses"), [](TrackFacts &f) { f.clock = RestoreClock::PastNorm; }},
            {QStringLiteral("twoDaysPass"), [](TrackFacts &f) { f.clock = RestoreClock::PastLaw; }},
            {QStringLiteral("orderFailed"), [](TrackFacts &f) { f.orderFailed = true; }},
            {QStringLiteral("threeDaysPass"), [](TrackFacts &f) { f.restoredLately = false; }},
        };
        for (const auto &edge : trackFlow) {
            TrackFacts facts = factsOf(edge.from);
            QVERIFY2(trackStage(facts) == edge.from, edge.name);
            const auto change = changes.value(QString::fromLatin1(edge.on));
            QVERIFY2(change != nullptr, edge.on);
            change(facts);
            QVERIFY2(trackStage(facts) == edge.to, edge.name);
        }
    }
    void clocksRunOnOperatorTime()
    {
        SyncRig rig;
        QVERIFY(paid(rig));
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        QCOMPARE(track.view().stage, TrackStage::WaitingRestore);
        QVERIFY(!track.view().timeline.isEmpty());
        QCOMPARE(track.view().timeline.first().state, domain::EntryState::Next);
        QVERIFY(!track.view().timeline.first().at.isValid());
        rig.clock.advance(61LL * 60 * 1000);
        track.refresh();
        QVERIFY(SyncRig::until([&] { return track.view().stage == TrackStage::Longer; }));
        rig.clock.advance(24LL * 3600 * 1000);
        track.refresh();
        QVERIFY(SyncRig::until([&] { return track.view().stage == TrackStage::PastNorm; }));
        QVERIFY(SyncRig::until([&] { return track.view().ticketNumber == QStringLiteral("tt-1"); }));
        rig.clock.advance(24LL * 3600 * 1000);
        track.refresh();
        QVERIFY(SyncRig::until([&] { return track.view().stage == TrackStage::PastLaw; }));
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        track.refresh();
        QVERIFY(SyncRig::until([&] { return track.view().stage == TrackStage::Restored; }));
    }
    void selfTestIsKept()
    {
        SyncRig rig(true);
        QVERIFY(paid(rig));
        {
            TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
            track.tickSelfTest(SelfTestItem::Restart, true);
            track.tickSelfTest(SelfTestItem::Data, true);
            track.tickSelfTest(SelfTestItem::Data, false);
            QCOMPARE(track.view().selfTest.size(), 7);
        }
        rig.kill();
        rig.start();
        TrackWorkflow again(*rig.store, *rig.engine, rig.document(), rig.number());
        QCOMPARE(again.view().selfTestDone, QList<SelfTestItem>{SelfTestItem::Restart});
    }
    void stillNotWorkingOrdersOnce()
    {
        SyncRig rig;
        QVERIFY(paid(rig));
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        track.stillNotWorking();
        track.stillNotWorking();
        QVERIFY(track.view().helpAsked);
        QVERIFY(SyncRig::until([&] { return rig.store->orders(QStringLiteral("svc-1")).size() == 1; }));
        track.stillNotWorking();
        QVERIFY(SyncRig::until([&] { return rig.store->outbox().isEmpty(); }));
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("serviceOrder")), 1);
    }
    void messagesAreMarkedRead()
    {
        SyncRig rig;
        rig.tmf.messages.append({{QStringLiteral("id"), QStringLiteral("m-1")}});
        rig.start();
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        QVERIFY(SyncRig::until([&] { return track.view().messages.size() == 1; }));
        track.markRead(QStringLiteral("m-1"));
        QVERIFY(track.view().messages.first().read);
    }
};

UNBAR_TEST(TestTrackWorkflow, test_track_workflow)
#include "test_track_workflow.moc"
