#include "app/sync/acts.h"
#include "tests/app/workflows/appeal_rig.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <algorithm>

using namespace unbar;
using namespace unbar::workflows;
using domain::AppealState;
using test::AppealRig;
using test::SyncRig;

/// From the last look to the receipt, and what the reviewer asks for afterwards.
class TestAppealSending : public QObject
{
    Q_OBJECT

    static QJsonObject lastBody(const AppealRig &rig, const QByteArray &verb)
    {
        const auto &seen = rig.rig.tmf.seen;
        const auto last = std::find_if(seen.crbegin(), seen.crend(), [&](const test::Seen &request) {
            return request.verb == verb && request.path.contains(QLatin1String("troubleTicket"));
        });
        return last == seen.crend() ? QJsonObject{} : QJsonDocument::fromJson(last->body).object();
    }
    static void ask(AppealRig &rig, const QString &request)
    {
        const QJsonObject asked{{QStringLiteral("id"), request},
                                {QStringLiteral("itemCode"), QStringLiteral("idFront")},
                                {QStringLiteral("code"), QStringLiteral("GLARE")},
                                {QStringLiteral("question"), QStringLiteral("请重拍")}};
        rig.rig.tmf.moveAppeal(0, QStringLiteral("T10"), QStringLiteral("ACCEPTED"));
        rig.rig.tmf.moveAppeal(0, QStringLiteral("T16"), QStringLiteral("UNDER_REVIEW"));
        rig.rig.tmf.moveAppeal(0, QStringLiteral("T17"), QStringLiteral("NEED_INFO"),
                               {{QStringLiteral("informationRequired"), QJsonArray{asked}}});
        rig.rig.hint(QStringLiteral("troubleTicket"), {}, QStringLiteral("9"));
    }

private Q_SLOTS:
    void evidenceAndConsentGoBeforeTheAppeal()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        QVERIFY(rig.sender.jobs.isEmpty()); // nothing leaves before the person confirms
        rig.appeal->submit();
        QVERIFY(!domain::isSubmitted(rig.state()));
        QVERIFY(rig.comesTo(AppealState::Submitted));
        QCOMPARE(rig.appeal->view().stage, AppealStage::Submitted);
        QCOMPARE(rig.sender.jobs.size(), 1);
        QCOMPARE(rig.sender.jobs.first().consentIds, QStringList{QStringLiteral("con-1")});
        const QJsonObject sent = lastBody(rig, "POST");
        QCOMPARE(sent.value(QLatin1String("consentIds")).toArray(), QJsonArray{QStringLiteral("con-1")});
        QCOMPARE(sent.value(QLatin1String("relatedEntity")).toArray().size(), 2);
        QCOMPARE(sent.value(QLatin1String("cannotProvide")).toArray().size(), 1);
        const ItemView front = rig.appeal->view().items.first();
        QCOMPARE(front.upload, UploadState::Sent);
        QCOMPARE(front.item.state, domain::EvidenceState::Sent);
        QCOMPARE(rig.sender.forgotten.size(), 1); // the operator has it: nothing of it is kept here
        QVERIFY(front.item.pages.first().file.isEmpty());
        QVERIFY(!rig.appeal->view().appeal.receiptSeen);
        rig.appeal->receiptShown();
        QVERIFY(rig.appeal->view().appeal.receiptSeen);
    }

    void nothingIsSubmittedWhileSomethingIsMissing()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Check);
        rig.appeal->submit();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Check);
        const QStringList missing = rig.appeal->view().missing;
        for (const char *wanted : {"statement", "usage", "idFront", "workProof"})
            QVERIFY2(missing.contains(QLatin1String(wanted)), wanted);
        QVERIFY(rig.rig.store->outbox().isEmpty());
        QCOMPARE(rig.state(), AppealState::Draft);
    }

    void offlineItIsKeptAndSaysSo()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.rig.tmf.goOffline();
        rig.rig.engine->refresh();
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().online; }));
        QVERIFY(rig.fill());
        rig.appeal->submit();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Queued);
        QCOMPARE(rig.appeal->view().items.first().upload, UploadState::WaitingForNetwork);
        rig.rig.tmf.goOnline();
        rig.rig.engine->refresh();
        QVERIFY(rig.comesTo(AppealState::Submitted));
    }

    void aChangeTakesItOutOfTheQueue()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.rig.tmf.goOffline();
        rig.rig.engine->refresh();
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().online; }));
        QVERIFY(rig.fill());
        rig.appeal->submit();
        QCOMPARE(rig.state(), AppealState::Queued);
        rig.appeal->openStage(AppealStage::Statement);
        QCOMPARE(rig.appeal->view().stage, AppealStage::Statement);
        QCOMPARE(rig.state(), AppealState::Draft);
        const auto left = rig.rig.store->outbox();
        QCOMPARE(left.size(), 1); // what was decided about consent still has to be told
        QVERIFY(sync::isKind(left.first(), "consent.put"));
        QVERIFY(rig.rig.store->appealChainsIntact());
    }

    void aRefusedPageStopsTheWholeAndNamesItself()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        Failure failure;
        failure.code = FailureCode::OperatorUnprocessable;
        failure.httpStatus = 422;
        failure.where = QStringLiteral("typeRefused");
        rig.sender.failures = {failure};
        rig.appeal->submit();
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().stage == AppealStage::Refused; }));
        QCOMPARE(rig.appeal->view().appeal.refusal, QStringLiteral("typeRefused"));
        QCOMPARE(rig.state(), AppealState::Draft);
        QVERIFY(rig.rig.store->outbox().isEmpty());
        QVERIFY(rig.rig.tmf.tickets.isEmpty());
        rig.appeal->retry();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Check);
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::Submitted));
    }

    void refusedConsentShowsTheRoadWithoutIt()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Evidence);
        QVERIFY(rig.give(QStringLiteral("idFront")));
        rig.appeal->next();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Consent);
        QCOMPARE(rig.state(), AppealState::AwaitConsent);
        QCOMPARE(rig.appeal->view().consents.first().state,
                 domain::ConsentState::NotAsked); // never ticked before
        rig.appeal->refuse(QStringLiteral("appealEvidence"));
        QCOMPARE(rig.appeal->view().stage, AppealStage::NoConsent);
        QCOMPARE(rig.state(), AppealState::Draft);
        QCOMPARE(rig.appeal->view().consents.first().state, domain::ConsentState::Refused);
        rig.appeal->back();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Evidence);
        QVERIFY(rig.appeal->view().missing.contains(QStringLiteral("appealEvidence")));
    }

    void withdrawnConsentTakesBackWhatWasNotSent()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.rig.tmf.goOffline();
        rig.rig.engine->refresh();
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().online; }));
        QVERIFY(rig.fill());
        rig.appeal->submit();
        rig.appeal->withdrawConsent(QStringLiteral("appealEvidence"));
        QVERIFY(rig.state() == AppealState::AwaitConsent);
        QVERIFY(rig.appeal->view().missing.contains(QStringLiteral("appealEvidence")));
    }

    void withdrawnConsentAfterwardsIsAnActOnTheAppeal()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::Submitted));
        rig.rig.tmf.onAct.insert(QStringLiteral("consentWithdrawn"),
                                 {QStringLiteral("T40"), QStringLiteral("WITHDRAWN")});
        rig.appeal->withdrawConsent(QStringLiteral("appealEvidence"));
        QCOMPARE(rig.state(), AppealState::Submitted); // only the operator's answer moves it
        QVERIFY(rig.comesTo(AppealState::Withdrawn));
        QCOMPARE(rig.rig.tmf.consents.first().value(QLatin1String("status")).toString(),
                 QStringLiteral("withdrawn"));
    }

    void theDeadlineThatPassedIsToldAndTheChoiceIsThePersons()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        domain::Line line = *rig.rig.store->line(QStringLiteral("svc-1"));
        line.locks[0].onlineUntil = rig.rig.clock.nowUtc().addSecs(-60);
        QVERIFY(rig.rig.store->saveLine(line));
        rig.appeal->submit();
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().stage == AppealStage::DeadlinePassed; }));
        QVERIFY(rig.rig.tmf.tickets.isEmpty());
        rig.appeal->sendAfterDeadline(false);
        QCOMPARE(rig.appeal->view().stage, AppealStage::Check);
        QCOMPARE(rig.state(), AppealState::Draft);
        QVERIFY(rig.rig.store->saveLine(line)); // a reading may have taken it off meanwhile
        rig.appeal->submit();
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().stage == AppealStage::DeadlinePassed; }));
        rig.appeal->sendAfterDeadline(true);
        QVERIFY(rig.comesTo(AppealState::Submitted));
    }

    void onlyTheItemAskedForIsReplaced()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::Submitted));
        const QString old = rig.appeal->view().items.first().item.pages.first().documentId;
        rig.rig.tmf.onAct.insert(QStringLiteral("answer"),
                                 {QStringLiteral("T18"), QStringLiteral("UNDER_REVIEW")});
        ask(rig, QStringLiteral("iq-1"));
        QVERIFY(rig.comesTo(AppealState::NeedInfo));
        QCOMPARE(rig.appeal->view().stage, AppealStage::Submitted);
        rig.appeal->addFile(QStringLiteral("idFront"), "new"); // not before it is asked to be replaced
        QCOMPARE(rig.appeal->view().stage, AppealStage::Submitted);
        rig.appeal->replace(rig.appeal->view().appeal.id, QStringLiteral("idFront"));
        QCOMPARE(rig.appeal->view().stage, AppealStage::Evidence);
        QVERIFY(rig.give(QStringLiteral("idFront"), "new"));
        const domain::EvidencePage page = rig.appeal->view().items.first().item.pages.first();
        QCOMPARE(page.supersedes, old); // I5: the old version stays, the new one names it
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::UnderReview));
        const QJsonObject action = lastBody(rig, "PATCH").value(QLatin1String("appealAction")).toObject();
        const QJsonObject answer = action.value(QLatin1String("answers")).toArray().first().toObject();
        QCOMPARE(answer.value(QLatin1String("id")).toString(), QStringLiteral("iq-1"));
        QCOMPARE(answer.value(QLatin1String("documentId")).toString(), QStringLiteral("doc-") + page.id);
        QCOMPARE(rig.sender.jobs.size(), 2);
    }

    void aReopenedAppealIsAnotherCaseWithTheSameItems()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::Submitted));
        rig.rig.tmf.moveAppeal(0, QStringLiteral("T11"), QStringLiteral("NOT_ACCEPTED"));
        rig.rig.tmf.moveAppeal(0, QStringLiteral("T12"), QStringLiteral("DRAFT"));
        rig.rig.hint(QStringLiteral("troubleTicket"), {}, QStringLiteral("9"));
        QVERIFY(rig.comesTo(AppealState::Draft));
        QCOMPARE(rig.appeal->view().items.first().upload, UploadState::Sent); // good items are kept
        rig.rig.tmf.tickets[0].insert(QStringLiteral("suspensionId"), QStringLiteral("closed"));
        rig.appeal->openStage(AppealStage::Check);
        rig.appeal->submit();
        QVERIFY(rig.comesTo(AppealState::Submitted));
        QCOMPARE(rig.rig.tmf.tickets.size(), 2);
        QCOMPARE(rig.rig.store->appeals().size(), 1);
        QCOMPARE(rig.appeal->view().appeal.operatorId, QStringLiteral("tt-2"));
        const QJsonArray prior =
            rig.rig.tmf.tickets[1].value(QLatin1String("troubleTicketRelationship")).toArray();
        QCOMPARE(prior.first().toObject().value(QLatin1String("id")).toString(), QStringLiteral("tt-1"));
    }

    void killedWhileItsPagesAreSentGoesOn()
    {
        AppealRig rig(true);
        QVERIFY(rig.start());
        QVERIFY(rig.fill());
        Failure away;
        away.code = FailureCode::OperatorUnreachable;
        rig.sender.failures = {away};
        rig.appeal->submit();
        const QString id = rig.appeal->view().appeal.id;
        QVERIFY(SyncRig::until([&] { return !rig.sender.jobs.isEmpty(); }));
        rig.appeal.reset();
        rig.rig.kill();
        QVERIFY(rig.sender.stopped);
        QVERIFY(rig.start());
        rig.rig.engine->refresh();
        rig.appeal->goOn(id);
        QVERIFY(rig.comesTo(AppealState::Submitted));
        QCOMPARE(rig.rig.tmf.tickets.size(), 1);
        QCOMPARE(rig.sender.jobs.first().key, rig.sender.jobs.last().key); // the same document
    }
};

UNBAR_TEST(TestAppealSending, test_appeal_sending)
#include "test_appeal_sending.moc"
