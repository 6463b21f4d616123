#include "tests/fakes/appeal_act.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <algorithm>

using namespace unbar;
using domain::AppealState;
using test::Fault;

/// Appeals out, and the operator's history in: one key, one case, whatever the network does.
class TestAppealSync : public QObject
{
    Q_OBJECT
    static void fill(test::SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("VIOLATION")});
        rig.start();
    }
    static bool lineRead(test::SyncRig &rig)
    {
        return test::waitFor([&] { return rig.store->line(QStringLiteral("svc-1")).has_value(); });
    }
    /// An appeal the operator has acknowledged.
    static QString submitted(test::SyncRig &rig)
    {
        fill(rig);
        if (!lineRead(rig))
            return {};
        const QString id = test::pressSubmit(rig);
        const bool there = test::waitFor([&] {
            return test::appealState(rig, id) == AppealState::Submitted && rig.store->outbox().isEmpty();
        });
        return there ? id : QString();
    }
    static int creates(const test::SyncRig &rig)
    {
        return rig.tmf.count("POST", QStringLiteral("troubleTicket"));
    }
    static void news(test::SyncRig &rig)
    {
        rig.hint(QStringLiteral("troubleTicket"), QStringLiteral("tt-1"), QStringLiteral("9"));
    }

private Q_SLOTS:
    void submittedOnlyByTheOperatorsAnswer()
    {
        test::SyncRig rig;
        fill(rig);
        QVERIFY(lineRead(rig));
        rig.tmf.plan({"POST", QStringLiteral("troubleTicket"), Fault::Hold});
        const QString id = test::pressSubmit(rig);
        QTRY_COMPARE(rig.tmf.held(), 1);
        QCOMPARE(test::appealState(rig, id), AppealState::Submitting);
        QVERIFY(!domain::isSubmitted(test::appealState(rig, id)));
        rig.tmf.release();
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
        const auto appeal = rig.store->appeal(id);
        QCOMPARE(appeal->operatorId, QStringLiteral("tt-1"));
        QCOMPARE(appeal->caseNumber, QStringLiteral("FJ-2026-0701-0001"));
        QVERIFY(appeal->submittedAt.isValid());
        QVERIFY(rig.store->outbox().isEmpty());
        QVERIFY(rig.store->appealChainsIntact());
    }

    void aCutAnswerIsAskedAboutByItsKey()
    {
        test::SyncRig rig;
        fill(rig);
        QVERIFY(lineRead(rig));
        rig.tmf.plan({"POST", QStringLiteral("troubleTicket"), Fault::CutAfter});
        const QString id = test::pressSubmit(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
        QVERIFY(test::appealPassed(rig, id, AppealState::SubmitUnknown));
        QCOMPARE(creates(rig), 1);
        QCOMPARE(rig.tmf.tickets.size(), 1);
    }

    void confirmedAbsentGoesAgainWithTheSameKeyAndBody()
    {
        test::SyncRig rig;
        fill(rig);
        QVERIFY(lineRead(rig));
        rig.tmf.plan({"POST", QStringLiteral("troubleTicket"), Fault::CutBefore});
        const QString id = test::pressSubmit(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
        QVERIFY(test::appealPassed(rig, id, AppealState::SubmitUnknown));
        QCOMPARE(creates(rig), 2);
        const auto keys = rig.tmf.keys("POST", QStringLiteral("troubleTicket"));
        QCOMPARE(keys[0], keys[1]);
        QByteArrayList bodies;
        for (const test::Seen &seen : std::as_const(rig.tmf.seen)) {
            if (seen.verb == "POST")
                bodies << seen.body;
        }
        QCOMPARE(bodies[0], bodies[1]);
    }

    void offlineStaysQueuedAndGoesOnceOnline()
    {
        test::SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("VIOLATION")});
        rig.tmf.goOffline();
        rig.start();
        const QString id = test::pressSubmit(rig);
        QTRY_VERIFY(!rig.store->outbox().isEmpty() && rig.store->outbox().first().attempts > 0);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Queued);
        QVERIFY(!domain::isSubmitted(test::appealState(rig, id)));
        rig.tmf.goOnline();
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
        QCOMPARE(rig.tmf.tickets.size(), 1);
    }

    void aRefusedCreateIsADraftAgain()
    {
        test::SyncRig rig;
        fill(rig);
        QVERIFY(lineRead(rig));
        rig.tmf.plan({"POST", QStringLiteral("troubleTicket"), Fault::Status, 422, "consentMissing"});
        domain::Appeal appeal = test::someAppeal();
        const QString id = test::pressSubmit(rig, appeal);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Draft);
        const auto kept = rig.store->appeal(id);
        QCOMPARE(kept->refusal, QStringLiteral("consentMissing"));
        QVERIFY(kept->key != appeal.key); // what is sent next is another body
        QCOMPARE(kept->items, appeal.items);
        QVERIFY(rig.store->outbox().isEmpty());
    }

    void aPageWithoutADocumentIsNotSentWithout()
    {
        test::SyncRig rig;
        fill(rig);
        QVERIFY(lineRead(rig));
        domain::Appeal appeal = test::someAppeal();
        appeal.items[0].pages[0].documentId.clear();
        const QString id = test::pressSubmit(rig, appeal);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Draft);
        QCOMPARE(rig.store->appeal(id)->refusal, QStringLiteral("evidenceMissing"));
        QCOMPARE(creates(rig), 0);
    }

    void theDeadlineThatPassedIsToldFirst()
    {
        test::SyncRig rig;
        rig.pace = 1000;
        fill(rig);
        QVERIFY(lineRead(rig));
        domain::Line line = *rig.store->line(QStringLiteral("svc-1"));
        line.locks[0].onlineUntil = rig.clock.nowUtc().addSecs(-60);
        QVERIFY(rig.store->saveLine(line));
        QSignalSpy held(rig.engine.get(), &sync::Engine::appealHeldBack);
        const QString id = test::pressSubmit(rig);
        QTRY_COMPARE(held.size(), 1);
        QCOMPARE(test::appealState(rig, id), AppealState::Queued);
        QCOMPARE(creates(rig), 0);
        domain::Appeal told = *rig.store->appeal(id);
        told.deadlineTold = true;
        store::OutboxItem row = rig.store->outbox().first();
        row.nextAt = {};
        QVERIFY(rig.store->write([&]() -> Result<void> {
            auto kept = rig.store->updateAppeal(told);
            return kept ? rig.store->updateOutbox(row) : kept;
        }));
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
    }

    void theHistoryIsFollowedStepByStep()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        QVERIFY(!id.isEmpty());
        rig.pace = 1000; // only the hint brings it
        rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED"));
        rig.tmf.moveAppeal(0, QStringLiteral("T16"), QStringLiteral("UNDER_REVIEW"));
        const QJsonObject asked{{QStringLiteral("id"), QStringLiteral("iq-1")},
                                {QStringLiteral("itemCode"), QStringLiteral("idFront")},
                                {QStringLiteral("code"), QStringLiteral("GLARE")},
                                {QStringLiteral("question"), QStringLiteral("请重拍")},
                                {QStringLiteral("deadline"), QStringLiteral("2026-07-08T00:00:00Z")}};
        rig.tmf.moveAppeal(0, QStringLiteral("T17"), QStringLiteral("NEED_INFO"),
                           {{QStringLiteral("informationRequired"), QJsonArray{asked}}});
        news(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::NeedInfo);
        const auto moves = rig.store->appealMoves(id);
        QCOMPARE(moves.last().event, domain::AppealEvent::AskInfo);
        QVERIFY(test::appealPassed(rig, id, AppealState::Accepted) &&
                test::appealPassed(rig, id, AppealState::UnderReview));
        const auto appeal = rig.store->appeal(id);
        QCOMPARE(appeal->items[0].state, domain::EvidenceState::Rejected); // only the item that is asked for
        QCOMPARE(appeal->items[0].rejectCode, domain::RejectCode::Glare);
        QCOMPARE(appeal->requests.size(), 1);
        // What is on its way is not marked again by the same request.
        domain::Appeal replaced = *appeal;
        replaced.items[0].state = domain::EvidenceState::Sealed;
        QVERIFY(rig.store->updateAppeal(replaced));
        rig.tmf.moveAppeal(0, QStringLiteral("T18"), QStringLiteral("UNDER_REVIEW"));
        news(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::UnderReview);
        QCOMPARE(rig.store->appeal(id)->items[0].state, domain::EvidenceState::Sealed);
    }

    void aRoadThatIsNotKnownEndsWhereTheOperatorSays()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.moveAppeal(0, QStringLiteral("T77"), QStringLiteral("REJECTED"));
        news(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Rejected);
        QVERIFY(rig.store->appealChainsIntact());
    }

    void aStateThatIsNotKnownChangesNothing()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED"));
        rig.tmf.moveAppeal(0, QStringLiteral("T88"), QStringLiteral("ON_THE_MOON"));
        news(rig);
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Accepted);
        QTRY_COMPARE(rig.store->appeal(id)->history.size(), 2); // carried all the same
    }

    void anAppealOpenedElsewhereIsAdoptedOnce()
    {
        test::SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("VIOLATION")});
        const QJsonObject service{{QStringLiteral("id"), QStringLiteral("svc-1")},
                                  {QStringLiteral("role"), QStringLiteral("suspendedService")}};
        QJsonObject foreign = service;
        foreign.insert(QStringLiteral("id"), QStringLiteral("svc-9"));
        QJsonObject ticket{
            {QStringLiteral("@type"), QStringLiteral("SuspensionAppeal")},
            {QStringLiteral("id"), QStringLiteral("tt-1")},
            {QStringLiteral("ticketType"), QStringLiteral("complaint")},
            {QStringLiteral("appealState"), QStringLiteral("UNDER_REVIEW")},
            {QStringLiteral("revision"), 3},
            {QStringLiteral("channel"), QJsonObject{{QStringLiteral("id"), QStringLiteral("hotline")}}},
            {QStringLiteral("suspensionId"), QStringLiteral("lock-VIOLATION")},
            {QStringLiteral("suspensionReason"), QStringLiteral("VIOLATION")},
            {QStringLiteral("relatedEntity"), QJsonArray{service}}};
        rig.tmf.tickets.append(ticket);
        ticket.insert(QStringLiteral("id"), QStringLiteral("tt-2"));
        ticket.insert(QStringLiteral("relatedEntity"), QJsonArray{foreign});
        rig.tmf.tickets.append(ticket);
        rig.start();
        QTRY_COMPARE(rig.store->appeals().size(), 1); // the other is of a line that is not ours
        const domain::Appeal adopted = rig.store->appeals().first();
        QVERIFY(adopted.adopted);
        QCOMPARE(adopted.state, AppealState::UnderReview);
        QCOMPARE(adopted.kind, domain::AppealKind::Complaint);
        QCOMPARE(adopted.reason, domain::Reason::Violation);
        rig.tmf.moveAppeal(0, QStringLiteral("T23"), QStringLiteral("APPROVED"));
        news(rig);
        QTRY_COMPARE(test::appealState(rig, adopted.id), AppealState::Approved);
        QCOMPARE(rig.store->appeals().size(), 1);
    }

    void aNumberThatIsLostIsNotAskedAboutAgain()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        QTRY_VERIFY(rig.tmf.count("GET", QStringLiteral("troubleTicket")) >
                    3); // asked by itself while it is open
        rig.tmf.moveAppeal(0, QStringLiteral("T38"), QStringLiteral("LOST"),
                           {{QStringLiteral("note"),
                             QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("n-1")}}}}});
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Lost);
        const auto gone = rig.store->appeal(id);
        QVERIFY(gone->statement.isEmpty() && gone->items.isEmpty() && gone->notes.isEmpty());
        QTRY_VERIFY(!rig.engine->status().refreshing);
        const int asked = rig.tmf.count("GET", QStringLiteral("troubleTicket"));
        // As many rounds as would have asked a dozen times are let pass.
        QSignalSpy rounds(rig.engine.get(), &sync::Engine::statusChanged);
        QTest::qWait(0);
        for (int i = 0; i < 12; ++i) {
            rig.hint(QStringLiteral("communicationMessage"), {}, QString::number(100 + i));
            QTRY_VERIFY(!rig.engine->status().refreshing);
        }
        QVERIFY(!rounds.isEmpty());
        QCOMPARE(rig.tmf.count("GET", QStringLiteral("troubleTicket")), asked);
    }

    void anActGoesOnWhatTheOperatorHasNow()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.onAct.insert(QStringLiteral("withdraw"),
                             {QStringLiteral("T37"), QStringLiteral("WITHDRAWN")});
        rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED")); // not read yet
        QVERIFY(test::pressAct(rig, id, {QStringLiteral("withdraw"), {}, {}, {}, {}, {}}));
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Withdrawn);
        QVERIFY(test::appealPassed(rig, id, AppealState::Accepted));
        QVERIFY(rig.store->outbox().isEmpty());
        QCOMPARE(rig.tmf.count("PATCH", QStringLiteral("troubleTicket")), 1);
    }

    void anActThatGotNoAnswerIsTheSameActAgain()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.plan({"PATCH", QStringLiteral("troubleTicket"), Fault::CutAfter});
        sync::CustomerAct act;
        act.name = QStringLiteral("message");
        act.text = QStringLiteral("请尽快处理，谢谢。");
        QVERIFY(test::pressAct(rig, id, act));
        QTRY_COMPARE(rig.tmf.count("PATCH", QStringLiteral("troubleTicket")), 2);
        QTRY_VERIFY(rig.store->outbox().isEmpty());
        QCOMPARE(rig.store->appeal(id)->notes.size(), 1);
        const auto keys = rig.tmf.keys("PATCH", QStringLiteral("troubleTicket"));
        QCOMPARE(keys[0], keys[1]);
    }

    void aStaleActIsReadAndTriedAgain()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.onAct.insert(QStringLiteral("withdraw"),
                             {QStringLiteral("T37"), QStringLiteral("WITHDRAWN")});
        rig.tmf.onRequest = [&rig, moved = false](const test::Seen &seen) mutable {
            if (seen.verb == "PATCH" && !std::exchange(moved, true))
                rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED"));
        };
        QVERIFY(test::pressAct(rig, id, {QStringLiteral("withdraw"), {}, {}, {}, {}, {}}));
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Withdrawn);
        QCOMPARE(rig.tmf.count("PATCH", QStringLiteral("troubleTicket")), 2);
    }

    void aRefusedActSaysWhyAndChangesNothing()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        QVERIFY(test::pressAct(rig, id, {QStringLiteral("reconsider"), {}, {}, {}, {}, {}}));
        QTRY_COMPARE(rig.store->appeal(id)->refusal, QStringLiteral("transitionUnknown"));
        QCOMPARE(test::appealState(rig, id), AppealState::Submitted);
        QVERIFY(rig.store->outbox().isEmpty());
    }

    void anAnswerNamesTheNewestDocuments()
    {
        test::SyncRig rig;
        const QString id = submitted(rig);
        rig.tmf.onAct.insert(QStringLiteral("answer"),
                             {QStringLiteral("T18"), QStringLiteral("UNDER_REVIEW")});
        sync::CustomerAct act;
        act.name = QStringLiteral("answer");
        act.answers = {{QStringLiteral("iq-1"), QStringLiteral("idFront"), {}},
                       {QStringLiteral("iq-2"), {}, QStringLiteral("没有这份材料。")}};
        QVERIFY(test::pressAct(rig, id, act));
        QTRY_VERIFY(rig.store->outbox().isEmpty());
        const QByteArray body =
            std::find_if(rig.tmf.seen.crbegin(), rig.tmf.seen.crend(), [](const auto &seen) {
                return seen.verb == "PATCH";
            })->body;
        const QJsonArray answers = QJsonDocument::fromJson(body)
                                       .object()
                                       .value(QLatin1String("appealAction"))
                                       .toObject()
                                       .value(QLatin1String("answers"))
                                       .toArray();
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0].toObject().value(QLatin1String("documentId")).toString(),
                 QStringLiteral("doc-1"));
        QVERIFY(answers[1].toObject().contains(QLatin1String("statement")));
    }

    void killedWhileItWasSentAsksFirst_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the operator had it") << static_cast<int>(Fault::Hold);
        QTest::newRow("the operator never saw it") << static_cast<int>(Fault::CutBefore);
    }

    void killedWhileItWasSentAsksFirst()
    {
        QFETCH(int, fault);
        test::SyncRig rig(true);
        rig.pace = 1000;
        fill(rig);
        QVERIFY(lineRead(rig));
        rig.tmf.plan({"POST", QStringLiteral("troubleTicket"), static_cast<Fault>(fault)});
        const QString id = test::pressSubmit(rig);
        QTRY_COMPARE(creates(rig), 1);
        rig.kill();
        rig.pace = 0.002;
        rig.start();
        rig.engine->refresh(); // the wait before the next attempt was kept as well
        QTRY_COMPARE(test::appealState(rig, id), AppealState::Submitted);
        QVERIFY(test::appealPassed(rig, id, AppealState::SubmitUnknown));
        const auto keys = rig.tmf.keys("POST", QStringLiteral("troubleTicket"));
        QCOMPARE(QSet<QByteArray>(keys.cbegin(), keys.cend()).size(), 1);
        QCOMPARE(rig.tmf.tickets.size(), 1);
        QTRY_VERIFY(rig.store->outbox().isEmpty());
        QVERIFY(rig.store->appealChainsIntact());
    }
};

UNBAR_TEST(TestAppealSync, test_appeal_sync)
#include "test_appeal_sync.moc"
