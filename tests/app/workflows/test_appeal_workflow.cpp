#include "tests/app/workflows/appeal_rig.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::workflows;
using domain::AppealState;
using test::AppealRig;
using test::SyncRig;

/// The draft: what is chosen, typed, attached and kept.
class TestAppealWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneOpenAppealForALock()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        QCOMPARE(rig.appeal->view().choices.size(), 1);
        QVERIFY(rig.appeal->view().choices.first().kinds.contains(domain::AppealKind::Suspension));
        rig.begin();
        const QString first = rig.appeal->view().appeal.id;
        QVERIFY(!first.isEmpty());
        QCOMPARE(rig.appeal->view().stage,
                 AppealStage::Statement); // the owner alone: nobody is asked who acts
        rig.appeal->leave();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Choose);
        QCOMPARE(rig.appeal->view().choices.first().openAppealId, first);
        rig.appeal->choose(QStringLiteral("lock-VIOLATION"), domain::AppealKind::Complaint);
        QCOMPARE(rig.appeal->view().appeal.id, first);
        QCOMPARE(rig.rig.store->appeals().size(), 1);
    }

    void aLockOfThePoliceIsNotAppealedHere()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        domain::Line line = *rig.rig.store->line(QStringLiteral("svc-1"));
        line.locks[0].initiator = domain::Initiator::Police;
        QVERIFY(rig.rig.store->saveLine(line));
        const AppealChoice choice = rig.appeal->view().choices.first();
        QVERIFY(!choice.evidenceHere);
        QVERIFY(!choice.kinds.contains(domain::AppealKind::Suspension));
        QVERIFY(choice.kinds.contains(domain::AppealKind::ReasonRequest));
    }

    void whatIsTypedIsKeptByItself()
    {
        AppealRig rig(true);
        QVERIFY(rig.start());
        rig.begin();
        const QString id = rig.appeal->view().appeal.id;
        rig.appeal->setStatement(QStringLiteral("号码一直由本人使用。"));
        rig.appeal->setAnswer(QStringLiteral("usage"), QStringLiteral("与家人通话"));
        QCOMPARE(rig.appeal->view().statementLength, 10);
        QVERIFY(rig.rig.store->appeal(id)->statement.isEmpty()); // not with every key
        QVERIFY(SyncRig::until([&] { return !rig.rig.store->appeal(id)->statement.isEmpty(); }));
        QCOMPARE(rig.rig.store->appeal(id)->answers.size(), 1);
        rig.appeal->setStatement(QStringLiteral("号码一直由本人使用，从未转借。"));
        rig.appeal->leave();
        rig.appeal.reset();
        rig.rig.kill();
        QVERIFY(rig.start());
        rig.appeal->goOn(id);
        QCOMPARE(rig.appeal->view().appeal.statement, QStringLiteral("号码一直由本人使用，从未转借。"));
        QCOMPARE(rig.appeal->view().stage, AppealStage::Statement);
    }

    void anAgentIsAskedForAndTheOwnerAloneIsSaid()
    {
        AppealRig rig;
        rig.actors = {domain::ActorKind::Owner, domain::ActorKind::Guardian};
        QVERIFY(rig.start());
        rig.begin();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Actor);
        rig.appeal->setActor({domain::ActorKind::Agent, QStringLiteral("测试·李四"), QDate(2026, 12, 31)});
        QCOMPARE(rig.appeal->view().stage, AppealStage::OwnerOnly);
        rig.appeal->setActor({domain::ActorKind::Guardian, QStringLiteral("测试·李四"), {}});
        QCOMPARE(rig.appeal->view().stage, AppealStage::Actor);
        rig.appeal->next();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Statement);
        QCOMPARE(rig.appeal->view().step, 2);
        rig.appeal->back();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Actor);
    }

    void aPageIsPreparedLookedAtAndTaken()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Evidence);
        rig.appeal->addFile(QStringLiteral("idFront"), "front");
        QCOMPARE(rig.appeal->view().stage, AppealStage::Prepare);
        QVERIFY(rig.appeal->view().prepare.working);
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().prepare.working; }));
        QVERIFY(rig.kit.wishes.last().card && !rig.kit.wishes.last().watermark.isEmpty());
        rig.appeal->setRedactions({QRectF(1, 2, 3, 4)});
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().prepare.working; }));
        QCOMPARE(rig.kit.wishes.last().boxes.size(), 1);
        QVERIFY(rig.appeal->view().appeal.items.isEmpty()); // nothing before it is taken
        rig.appeal->takePage();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Evidence);
        const ItemView front = rig.appeal->view().items.first();
        QCOMPARE(front.item.pages.size(), 1);
        QVERIFY(front.item.pages.first().approved && !front.item.pages.first().sha256Sealed.isEmpty());
        QCOMPARE(front.item.state, domain::EvidenceState::Sealed);
        QCOMPARE(front.thumbnail, QByteArray("thumbnail"));
        QCOMPARE(front.upload, UploadState::None);
        QCOMPARE(rig.kit.files.size(), 1);
        const QString page = front.item.pages.first().id;
        rig.appeal->openPage(QStringLiteral("idFront"), page);
        QVERIFY(SyncRig::until([&] { return !rig.appeal->view().prepare.working; }));
        rig.appeal->takePage();
        QCOMPARE(rig.appeal->view().items.first().item.pages.size(), 1); // in its place, not beside it
        rig.appeal->removePage(QStringLiteral("idFront"),
                               rig.appeal->view().items.first().item.pages.first().id);
        QVERIFY(rig.appeal->view().items.first().item.pages.isEmpty());
        QVERIFY(rig.kit.files.isEmpty());
    }

    void threeTriesOpenTheWayRoundTheCheck()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.kit.check = domain::LocalCheck::Blurred;
        for (int tried = 1; tried <= 3; ++tried) {
            QVERIFY(!rig.appeal->view().items.first().mayUseAnyway);
            rig.appeal->addFile(QStringLiteral("idFront"), "blurred");
            QVERIFY(SyncRig::until([&] { return !rig.appeal->view().prepare.working; }));
            QCOMPARE(rig.appeal->view().items.first().item.tries, tried);
            rig.appeal->takePage(); // a page that failed its check is not taken like this
            QCOMPARE(rig.appeal->view().stage, AppealStage::Prepare);
            if (tried < 3) {
                rig.appeal->useAnyway(QStringLiteral("idFront"));
                QCOMPARE(rig.appeal->view().stage, AppealStage::Prepare);
                rig.appeal->retake();
            }
        }
        QVERIFY(rig.appeal->view().items.first().mayUseAnyway);
        rig.appeal->useAnyway(QStringLiteral("idFront"));
        const domain::EvidenceItem item = rig.appeal->view().items.first().item;
        QVERIFY(item.overridden);
        QCOMPARE(item.pages.first().check, domain::LocalCheck::Blurred); // the reviewer is told
    }

    void aFileTheHelperRefusesSaysWhy()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Evidence);
        Failure failure;
        failure.code = FailureCode::JsonMalformed;
        rig.kit.problem = failure;
        rig.appeal->addFile(QStringLiteral("idFront"), "?");
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().stage == AppealStage::Evidence; }));
        QCOMPARE(rig.appeal->view().items.first().problem, std::optional(failure));
        rig.kit.problem.reset();
        QVERIFY(rig.give(QStringLiteral("idFront")));
        QVERIFY(!rig.appeal->view().items.first().problem);
    }

    void withoutAHelperItIsSaid()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        AppealWorkflow bare({*rig.rig.store, *rig.rig.engine, rig.document(), rig.rig.number(), nullptr});
        bare.choose(QStringLiteral("lock-VIOLATION"), domain::AppealKind::Suspension);
        bare.addFile(QStringLiteral("idFront"), "front");
        QCOMPARE(bare.view().items.first().problem->code, FailureCode::AppealNoEvidenceKit);
    }

    void aPhoneHandsAFileOver()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Evidence);
        rig.appeal->startPhone(QStringLiteral("idFront"));
        QCOMPARE(rig.appeal->view().stage, AppealStage::Phone);
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().phone.state == PhoneState::Waiting; }));
        QCOMPARE(rig.appeal->view().phone.matchCode, QStringLiteral("4711"));
        QVERIFY(rig.appeal->view().phone.secondsLeft > 500);
        rig.rig.tmf.handoffState = QStringLiteral("opened");
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().phone.state == PhoneState::Opened; }));
        rig.rig.tmf.handoffFile = "from the phone";
        rig.rig.tmf.handoffState = QStringLiteral("received");
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().stage == AppealStage::Prepare; }));
        QCOMPARE(rig.kit.wishes.last().bytes, QByteArray("from the phone"));
        rig.appeal->retake();
        rig.rig.tmf.handoffState = QStringLiteral("waiting");
        rig.appeal->startPhone(QStringLiteral("idFront"));
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().phone.state == PhoneState::Waiting; }));
        rig.rig.tmf.handoffState = QStringLiteral("expired");
        QVERIFY(SyncRig::until([&] { return rig.appeal->view().phone.state == PhoneState::Expired; }));
        rig.appeal->leavePhone();
        QCOMPARE(rig.appeal->view().stage, AppealStage::Evidence);
    }

    void aDraftThrownAwayLeavesNothing()
    {
        AppealRig rig;
        QVERIFY(rig.start());
        rig.begin();
        rig.appeal->openStage(AppealStage::Evidence);
        QVERIFY(rig.give(QStringLiteral("idFront")));
        rig.appeal->discard();
        QVERIFY(rig.rig.store->appeals().isEmpty() && rig.kit.files.isEmpty());
        QCOMPARE(rig.appeal->view().stage, AppealStage::Choose);
    }
};

UNBAR_TEST(TestAppealWorkflow, test_appeal_workflow)
#include "test_appeal_workflow.moc"
