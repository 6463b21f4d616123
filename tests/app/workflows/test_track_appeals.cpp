#include "app/workflows/track/appeal_track.h"
#include "app/workflows/track/track_workflow.h"
#include "tests/fakes/appeal_act.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTest>

using namespace unbar;
using namespace unbar::workflows;
using domain::AppealState;
using test::SyncRig;

/// Appeals on the track page: who holds the ball, what may be done, and that only the operator moves them.
class TestTrackAppeals : public QObject
{
    Q_OBJECT

    static AppealTrackFacts factsOf(AppealState state)
    {
        AppealTrackFacts facts;
        facts.appeal = test::someAppeal();
        facts.appeal.state = state;
        facts.appeal.submittedAt = QDateTime(QDate(2026, 7, 1), QTime(2, 0), Qt::UTC);
        facts.all = {facts.appeal};
        facts.policy.reconsiderations = 1;
        facts.now = facts.appeal.submittedAt.addDays(1);
        facts.zone = QTimeZone("Asia/Shanghai");
        return facts;
    }
    static bool offers(const AppealTrackFacts &facts, AppealAct act)
    {
        return appealTrack(facts).acts.contains(act);
    }
    static QString submitted(SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("VIOLATION")});
        rig.start();
        if (!SyncRig::until([&] { return rig.store->line(QStringLiteral("svc-1")).has_value(); }))
            return {};
        const QString id = test::pressSubmit(rig);
        return SyncRig::until([&] { return test::appealState(rig, id) == AppealState::Submitted; })
                   ? id
                   : QString();
    }

private Q_SLOTS:
    void everyStateHasABallHolderAndSomethingToDo()
    {
        for (int each = static_cast<int>(AppealState::Submitted);
             each <= static_cast<int>(AppealState::ClosedNo); ++each) {
            const auto state = static_cast<AppealState>(each);
            const AppealTrackView view = appealTrack(factsOf(state));
            QVERIFY2(!view.acts.isEmpty(), qPrintable(domain::appealStateName(state))); // no dead end
            QCOMPARE(view.ball == BallHolder::Nobody, domain::isTerminal(state));
        }
        QCOMPARE(ballHolder(AppealState::NeedInfo), BallHolder::You);
        QCOMPARE(ballHolder(AppealState::External), BallHolder::ThirdParty);
        QCOMPARE(ballHolder(AppealState::RegFiled), BallHolder::Regulator);
    }

    void whatIsOfferedTheMachineKnows()
    {
        QVERIFY(offers(factsOf(AppealState::AutoCheck), AppealAct::AskHuman));
        QVERIFY(!offers(factsOf(AppealState::UnderReview), AppealAct::AskHuman));
        QVERIFY(offers(factsOf(AppealState::UnderReview), AppealAct::Withdraw));
        QVERIFY(!offers(factsOf(AppealState::Approved), AppealAct::Withdraw));
        QVERIFY(offers(factsOf(AppealState::Restored), AppealAct::StillNotWorking));
        QCOMPARE(appealTrack(factsOf(AppealState::NeedInfo)).acts.first(), AppealAct::Answer);
        AppealTrackFacts refused = factsOf(AppealState::NotAccepted);
        QVERIFY(!offers(refused, AppealAct::Reopen));
        refused.appeal.outcome.fixable = true;
        QVERIFY(offers(refused, AppealAct::Reopen));
        for (int act = 0; act <= static_cast<int>(AppealAct::SaveCaseFile); ++act) {
            const QString name = wireName(static_cast<AppealAct>(act));
            QVERIFY(name.isEmpty() || name.at(0).isLower());
        }
    }

    void reconsiderationIsOfferedOnce()
    {
        AppealTrackFacts facts = factsOf(AppealState::Rejected);
        QVERIFY(offers(facts, AppealAct::Reconsider));
        facts.appeal.history = {{32, AppealState::Rejected, AppealState::Recon, facts.now, {}, {}},
                                {33, AppealState::Recon, AppealState::Rejected, facts.now, {}, {}}};
        QVERIFY(!offers(facts, AppealAct::Reconsider));
        facts.appeal.history.clear();
        facts.appeal.outcome.final = true;
        QVERIFY(!offers(facts, AppealAct::Reconsider));
    }

    void theRegulatorsRoadPresupposesAComplaint()
    {
        AppealTrackFacts facts = factsOf(AppealState::Rejected);
        AppealTrackView view = appealTrack(facts);
        QCOMPARE(view.barred, QStringLiteral("noComplaint"));
        QVERIFY(view.acts.contains(AppealAct::Complain) && !view.acts.contains(AppealAct::Escalate));
        domain::Appeal complaint = test::someAppeal();
        complaint.kind = domain::AppealKind::Complaint;
        complaint.state = AppealState::Accepted;
        complaint.submittedAt = facts.now.addDays(-1);
        facts.appeal.state = AppealState::UnderReview;
        facts.all = {facts.appeal, complaint};
        view = appealTrack(facts);
        QVERIFY(view.eligibleFrom.isValid() && view.barred.isEmpty());
        QVERIFY(!view.acts.contains(AppealAct::Escalate));
        facts.now = view.eligibleFrom.addSecs(1);
        QVERIFY(offers(facts, AppealAct::Escalate));
    }

    void aPausedClockSaysForHowLong()
    {
        AppealTrackFacts facts = factsOf(AppealState::NeedInfo);
        domain::AppealClock review;
        review.name = QStringLiteral("C-REVIEW");
        review.start = facts.now.addDays(-2);
        review.due = facts.now.addDays(2);
        review.pausedSince = facts.now.addSecs(-3600);
        review.pausedSeconds = 60;
        facts.appeal.clocks = {review};
        const ClockView clock = appealTrack(facts).clocks.first();
        QVERIFY(clock.paused);
        QCOMPARE(clock.pausedSeconds, qint64(3660));
    }

    void waitingForThePersonComesFirst()
    {
        domain::Appeal waits = test::someAppeal();
        waits.state = AppealState::NeedInfo;
        waits.createdAt = QDateTime(QDate(2026, 7, 1), QTime(2, 0), Qt::UTC);
        domain::Appeal newer = test::someAppeal();
        newer.state = AppealState::UnderReview;
        newer.createdAt = waits.createdAt.addDays(1);
        domain::Appeal over = test::someAppeal();
        over.state = AppealState::ClosedOk;
        over.createdAt = waits.createdAt.addDays(2);
        domain::Appeal draft = test::someAppeal();
        domain::Appeal foreign = test::someAppeal();
        foreign.state = AppealState::Accepted;
        foreign.lineId = QStringLiteral("svc-2");
        const auto tracked = trackedAppeals({draft, over, newer, foreign, waits}, QStringLiteral("svc-1"));
        QCOMPARE(tracked, (QList<domain::Appeal>{waits, newer, over}));
    }

    void aQuestionThatWaitsIsTheHeadline()
    {
        SyncRig rig;
        const QString id = submitted(rig);
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        QCOMPARE(track.view().shownAppeal, id); // nothing else is under way
        const QJsonObject asked{{QStringLiteral("id"), QStringLiteral("iq-1")},
                                {QStringLiteral("question"), QStringLiteral("这个号码由谁使用？")}};
        rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED"));
        rig.tmf.moveAppeal(0, QStringLiteral("T16"), QStringLiteral("UNDER_REVIEW"));
        rig.tmf.moveAppeal(0, QStringLiteral("T17"), QStringLiteral("NEED_INFO"),
                           {{QStringLiteral("informationRequired"), QJsonArray{asked}}});
        rig.hint(QStringLiteral("troubleTicket"), {}, QStringLiteral("9"));
        QVERIFY(SyncRig::until([&] { return track.view().appeals.first().ball == BallHolder::You; }));
        QCOMPARE(track.view().shownAppeal, id);
        rig.tmf.onAct.insert(QStringLiteral("answer"),
                             {QStringLiteral("T18"), QStringLiteral("UNDER_REVIEW")});
        rig.tmf.plan({"PATCH", QStringLiteral("troubleTicket"), test::Fault::Hold});
        track.answer(id, QStringLiteral("iq-1"), QStringLiteral("由本人使用。"));
        QCOMPARE(track.view().appeals.first().pendingAct, QStringLiteral("answer"));
        QVERIFY(SyncRig::until([&] { return rig.tmf.held() == 1; }));
        QCOMPARE(track.view().appeals.first().appeal.state, AppealState::NeedInfo); // not before the answer
        rig.tmf.release();
        QVERIFY(SyncRig::until(
            [&] { return track.view().appeals.first().appeal.state == AppealState::UnderReview; }));
        QVERIFY(SyncRig::until([&] { return track.view().appeals.first().pendingAct.isEmpty(); }));
    }

    void aMessageIsShownAsPendingUntilItArrived()
    {
        SyncRig rig;
        const QString id = submitted(rig);
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        rig.tmf.plan({"PATCH", QStringLiteral("troubleTicket"), test::Fault::Hold});
        track.act(id, AppealAct::Message, QStringLiteral("请问还需要什么材料？"));
        QCOMPARE(track.view().appeals.first().appeal.notes.size(), 1);
        QVERIFY(track.view().appeals.first().appeal.notes.first().pending);
        QVERIFY(SyncRig::until([&] { return rig.tmf.held() == 1; }));
        rig.tmf.release();
        QVERIFY(SyncRig::until([&] { return rig.store->outbox().isEmpty(); }));
        const auto notes = track.view().appeals.first().appeal.notes;
        QCOMPARE(notes.size(), 1);
        QVERIFY(!notes.first().pending);
        track.act(id, AppealAct::Message, QStringLiteral("  "));
        QVERIFY(rig.store->outbox().isEmpty()); // nothing said is nothing sent
    }

    void whatTheOperatorRefusesIsSaid()
    {
        SyncRig rig;
        const QString id = submitted(rig);
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        track.act(id, AppealAct::Reconsider, QStringLiteral("有新的证据。"));
        track.act(id, AppealAct::Reconsider, QStringLiteral("有新的证据。"));
        QVERIFY(rig.store->outbox().size() <= 1); // pressed twice is one wish
        QVERIFY(SyncRig::until(
            [&] { return track.view().appeals.first().refusedAct == QStringLiteral("transitionUnknown"); }));
        QCOMPARE(rig.tmf.count("PATCH", QStringLiteral("troubleTicket")), 1);
    }

    void aComplaintIsRegisteredByOnePress()
    {
        SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.tickets[0].insert(QStringLiteral("suspensionId"),
                                  QStringLiteral("another kind")); // kinds do not meet
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        track.act(id, AppealAct::Complain, {});
        track.act(id, AppealAct::Complain, {});
        QVERIFY(SyncRig::until([&] { return rig.tmf.tickets.size() == 2 && rig.store->outbox().isEmpty(); }));
        QCOMPARE(rig.tmf.tickets[1].value(QLatin1String("ticketType")).toString(),
                 QStringLiteral("complaint"));
        QCOMPARE(track.view().appeals.size(), 2);
    }

    void oneselfsFilingIsRecorded()
    {
        SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.onAct.insert(QStringLiteral("regulatorFiled"),
                             {QStringLiteral("T35"), QStringLiteral("REG_FILED")});
        TrackWorkflow track(*rig.store, *rig.engine, rig.document(), rig.number());
        track.recordRegulator(id, QStringLiteral("G-2026-1"), QDate(2026, 7, 20));
        QVERIFY(SyncRig::until([&] { return test::appealState(rig, id) == AppealState::RegFiled; }));
        QCOMPARE(rig.store->appeal(id)->regulatorDate, QDate(2026, 7, 20));
        QSignalSpy wanted(&track, &TrackWorkflow::replaceWanted);
        track.replaceItem(id, QStringLiteral("idFront"));
        QCOMPARE(wanted.size(), 1);
    }
};

UNBAR_TEST(TestTrackAppeals, test_track_appeals)
#include "test_track_appeals.moc"
