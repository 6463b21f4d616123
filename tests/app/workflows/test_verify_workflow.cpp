// The verify journey against a small operator: every way, what its page says, and what must never happen.
#include "app/support/failure.h"
#include "app/workflows/verify/verify_workflow.h"
#include "tests/fakes/sign_in_fakes.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace unbar;
using namespace unbar::workflows;
using test::SyncRig;

namespace verify_tests {

const QString online = QStringLiteral("online");
const QString video = QStringLiteral("video");
const QString store = QStringLiteral("store");
const QString network = QStringLiteral("networkIdentity");

/// A rig, a browser that only remembers, and the journey; the line waits for a check.
struct Journey
{
    explicit Journey(const QStringList &reasons = {QStringLiteral("FRAUD_REVERIFY")}, bool onFile = false)
        : rig(onFile)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"), reasons);
        document = rig.document();
        domain::VerifyPolicy policy;
        policy.methods = {way(online, true), way(network, false), way(video, true), way(store, false)};
        policy.methods[2].needsAppointment = true;
        document.checks.insert(QStringLiteral("FRAUD_REVERIFY"), policy);
        document.checks.insert(QStringLiteral("REALNAME"), policy);
        document.appeals.insert(QStringLiteral("FRAUD_REVERIFY"), domain::AppealPolicy{});
    }
    static domain::VerifyMethod way(const QString &code, bool face)
    {
        domain::VerifyMethod made;
        made.code = code;
        made.usesFace = face;
        return made;
    }
    domain::VerifyPolicy &policy() { return document.checks[QStringLiteral("FRAUD_REVERIFY")]; }
    void sign()
    {
        policy().readTitle.insert(QStringLiteral("zh_CN"), QStringLiteral("本人承诺"));
        policy().readText.insert(QStringLiteral("zh_CN"), QStringLiteral("本人使用。"));
    }
    bool start()
    {
        rig.start();
        verify = std::make_unique<VerifyWorkflow>(
            VerifyWorkflow::Parts{*rig.store, *rig.engine, document, rig.number(), browser});
        return reaches(VerifyStage::Cards);
    }
    void stop()
    {
        verify.reset();
        rig.kill();
    }
    [[nodiscard]] const VerifyView &view() const { return verify->view(); }
    bool reaches(VerifyStage stage)
    {
        return SyncRig::until([&] { return view().stage == stage; });
    }
    bool opens(const QString &method = online)
    {
        verify->chooseMethod(method);
        return SyncRig::until([&] { return view().stage == VerifyStage::Opening && !view().page.isEmpty(); });
    }
    bool waits()
    {
        if (!opens())
            return false;
        verify->openPage();
        return view().stage == VerifyStage::Waiting;
    }
    [[nodiscard]] QString checkId() const { return rig.tmf.checks.keys().first(); }
    [[nodiscard]] const MethodView &shown(const QString &code) const
    {
        return *std::find_if(view().methods.cbegin(), view().methods.cend(),
                             [&](const MethodView &each) { return each.method.code == code; });
    }
    SyncRig rig;
    test::SeenBrowser browser;
    domain::OperatorDocument document;
    std::unique_ptr<VerifyWorkflow> verify;
};

} // namespace verify_tests

class TestVerifyWorkflow : public QObject
{
    Q_OBJECT
    using Journey = verify_tests::Journey;
    static QDateTime later(const Journey &journey, qint64 seconds)
    {
        return journey.rig.clock.nowUtc().addSecs(seconds);
    }
private Q_SLOTS:
    void cardsAreNeverEmpty()
    {
        Journey j;
        QVERIFY(j.start());
        QCOMPARE(j.view().lock.reasonCode, QStringLiteral("FRAUD_REVERIFY"));
        QVERIFY(!j.view().lock.documents.isEmpty());
        QVERIFY(!j.view().reasonGiven); // F23: the operator gave no sentence
        QVERIFY(j.view().appealPossible);
        QCOMPARE(j.view().methods.size(), 4);
        QVERIFY(!j.view().policy.faceOnly);
        QCOMPARE(j.view().stage, VerifyStage::Cards);
    }
    void faceOnlyIsSaidOnlyWhereItIsSo()
    {
        Journey j;
        j.policy().faceOnly = true; // the document says so, although other ways stand beside it
        QVERIFY(j.start());
        QVERIFY(!j.view().policy.faceOnly);
        j.stop();
        Journey only;
        only.policy().methods = {Journey::way(verify_tests::online, true)};
        QVERIFY(only.start());
        QVERIFY(only.view().policy.faceOnly);
    }
    void noOtherLockIsShown()
    {
        Journey j({QStringLiteral("ARREARS")});
        j.rig.start();
        j.verify = std::make_unique<VerifyWorkflow>(
            VerifyWorkflow::Parts{*j.rig.store, *j.rig.engine, j.document, j.rig.number(), j.browser});
        QCOMPARE(j.view().stage, VerifyStage::Loading);
        QVERIFY(j.reaches(VerifyStage::Nothing));
        j.rig.tmf.setLocks(QStringLiteral("svc-1"),
                           {QStringLiteral("REALNAME"), QStringLiteral("FRAUD_REVERIFY")});
        j.verify->refresh();
        QVERIFY(j.reaches(VerifyStage::Cards));
        QCOMPARE(j.view().otherLocks.size(), 1);
        j.verify->chooseLock(QStringLiteral("lock-FRAUD_REVERIFY"));
        QCOMPARE(j.view().lock.reasonCode, QStringLiteral("FRAUD_REVERIFY"));
    }
    void passedOnTheOperatorsPage()
    {
        Journey j;
        QVERIFY(j.start());
        QVERIFY(j.opens());
        QVERIFY(j.browser.opened.isEmpty()); // named first, opened when the person says so
        QCOMPARE(j.view().host, QStringLiteral("127.0.0.1"));
        j.verify->openPage();
        QCOMPARE(j.browser.opened.size(), 1);
        QCOMPARE(j.browser.opened.first(), j.view().page);
        QCOMPARE(j.view().stage, VerifyStage::Waiting);
        const QJsonObject sent =
            QJsonDocument::fromJson(std::find_if(j.rig.tmf.seen.cbegin(), j.rig.tmf.seen.cend(),
                                                 [](const test::Seen &each) { return each.verb == "POST"; })
                                        ->body)
                .object();
        QCOMPARE(sent.keys(),
                 (QStringList{QStringLiteral("method"), QStringLiteral("serviceId")})); // no face, no number
        j.rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        j.rig.tmf.endCheck(j.checkId(), QStringLiteral("passed"));
        QVERIFY(j.reaches(VerifyStage::Passed));
        QVERIFY(SyncRig::until([&] { return !j.rig.store->line(QStringLiteral("svc-1"))->isLocked(); }));
        QCOMPARE(j.view().stage, VerifyStage::Passed); // stays, although the lock is gone
        j.verify->back();
        QCOMPARE(j.view().stage, VerifyStage::Nothing);
    }
    void whatThePageSays_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("stage");
        QTest::newRow("more proof") << QStringLiteral("moreProof") << int(VerifyStage::MoreProof);
        QTest::newRow("failed") << QStringLiteral("failed") << int(VerifyStage::NotPassed);
        QTest::newRow("limit") << QStringLiteral("limit") << int(VerifyStage::Limit);
        QTest::newRow("expired") << QStringLiteral("expired") << int(VerifyStage::Opening);
    }
    void whatThePageSays()
    {
        QFETCH(QString, state);
        QFETCH(int, stage);
        Journey j;
        QVERIFY(j.start());
        QVERIFY(j.waits());
        j.rig.tmf.endCheck(j.checkId(), QStringLiteral("astral")); // a word nobody knows: asked again
        j.verify->checkNow();
        const auto asked = [&] {
            return std::count_if(j.rig.tmf.seen.cbegin(), j.rig.tmf.seen.cend(), [](const test::Seen &each) {
                return each.verb == "GET" && each.path.startsWith(QLatin1String("/verify/"));
            });
        };
        const auto before = asked();
        QVERIFY(SyncRig::until([&] { return asked() > before + 2; }));
        QCOMPARE(j.view().stage, VerifyStage::Waiting);
        j.rig.tmf.endCheck(j.checkId(), state);
        QVERIFY(j.reaches(VerifyStage(stage)));
        QSignalSpy appeal(j.verify.get(), &VerifyWorkflow::appealWanted);
        j.verify->toAppeal();
        QCOMPARE(appeal.size(), 1);
        QCOMPARE(appeal.first().first().toString(), QStringLiteral("lock-FRAUD_REVERIFY"));
    }
    void faceFailsAndOtherWaysStand() // F16
    {
        Journey j;
        QVERIFY(j.start());
        QVERIFY(j.shown(verify_tests::online).recommended);
        QVERIFY(j.waits());
        j.rig.tmf.endCheck(j.checkId(), QStringLiteral("failed"), {{QStringLiteral("attemptsLeft"), 1}});
        QVERIFY(j.reaches(VerifyStage::NotPassed));
        QCOMPARE(j.view().attemptsLeft, 1);
        QVERIFY(!j.shown(verify_tests::online).recommended);
        QVERIFY(j.shown(verify_tests::network).recommended); // the first that needs no face
        QVERIFY(j.shown(verify_tests::online).available);
        j.verify->chooseMethod(verify_tests::store);
        QCOMPARE(j.view().stage, VerifyStage::Store);
    }
    void limitIsRememberedWithItsDate() // F15
    {
        Journey j({QStringLiteral("FRAUD_REVERIFY")}, true);
        QVERIFY(j.start());
        QVERIFY(j.waits());
        const QDateTime next = later(j, 30 * 24 * 3600);
        j.rig.tmf.endCheck(j.checkId(), QStringLiteral("limit"),
                           {{QStringLiteral("nextDate"), next.toString(Qt::ISODate)}});
        QVERIFY(j.reaches(VerifyStage::Limit));
        QCOMPARE(j.view().nextDate.toSecsSinceEpoch(), next.toSecsSinceEpoch());
        j.verify->back();
        QVERIFY(!j.shown(verify_tests::online).available);
        j.verify->chooseMethod(verify_tests::online);
        QCOMPARE(j.view().stage, VerifyStage::Cards); // not before its date
        j.stop();
        QVERIFY(j.start());
        QVERIFY(!j.shown(verify_tests::online).available); // nor after a restart
        QVERIFY(j.shown(verify_tests::store).available);
        j.rig.clock.advance(31LL * 24 * 3600 * 1000);
        j.verify->refresh();
        QVERIFY(SyncRig::until([&] { return j.shown(verify_tests::online).available; }));
    }
    void refusedStarts_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("stage");
        QTest::newRow("limit") << QByteArray("limit") << int(VerifyStage::Limit);
        QTest::newRow("home province only")
            << QByteArray("homeProvinceOnly") << int(VerifyStage::Store); // F14
        QTest::newRow("another") << QByteArray("mood") << int(VerifyStage::Failed);
    }
    void refusedStarts()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, stage);
        Journey j;
        QVERIFY(j.start());
        j.rig.tmf.plan({"POST", QString(), test::Fault::Status, 409, code});
        j.verify->chooseMethod(verify_tests::online);
        QVERIFY(j.reaches(VerifyStage(stage)));
        QCOMPARE(j.view().homeOnly, VerifyStage(stage) == VerifyStage::Store);
        QVERIFY(VerifyStage(stage) == VerifyStage::Failed || !j.shown(verify_tests::online).available);
        j.verify->back();
        QCOMPARE(j.view().stage, VerifyStage::Cards);
        QVERIFY(j.shown(verify_tests::online).available);
    }
    void noAnswerIsTheSameCheckAgain()
    {
        Journey j;
        QVERIFY(j.start());
        j.rig.tmf.plan({"POST", QString(), test::Fault::CutAfter});
        j.verify->chooseMethod(verify_tests::online);
        QVERIFY(j.reaches(VerifyStage::Failed));
        j.verify->refresh();
        QVERIFY(SyncRig::until(
            [&] { return j.view().stage == VerifyStage::Opening && !j.view().page.isEmpty(); }));
        QCOMPARE(j.rig.tmf.checks.size(), 1); // never two: the key was kept
        const auto keys = j.rig.tmf.keys("POST", QString());
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys.first(), keys.last());
    }
    void aRestartGoesOnWithTheSameCheck()
    {
        Journey j({QStringLiteral("FRAUD_REVERIFY")}, true);
        j.sign();
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::online);
        j.verify->readAndSigned(true);
        QVERIFY(SyncRig::until([&] { return !j.view().page.isEmpty(); }));
        j.verify->openPage();
        j.stop();
        j.rig.tmf.endCheck(j.checkId(), QStringLiteral("passed"));
        j.rig.start();
        j.verify = std::make_unique<VerifyWorkflow>(
            VerifyWorkflow::Parts{*j.rig.store, *j.rig.engine, j.document, j.rig.number(), j.browser});
        QVERIFY(j.reaches(VerifyStage::Passed));
        QCOMPARE(j.rig.tmf.checks.size(), 1);
    }
    void killedBeforeTheAnswer()
    {
        Journey j({QStringLiteral("FRAUD_REVERIFY")}, true);
        j.sign();
        QVERIFY(j.start());
        j.rig.tmf.plan({"POST", QString(), test::Fault::Hold});
        j.verify->chooseMethod(verify_tests::online);
        j.verify->readAndSigned(true);
        QVERIFY(SyncRig::until([&] { return j.rig.tmf.held() == 1; }));
        j.stop();
        j.rig.start();
        j.verify = std::make_unique<VerifyWorkflow>(
            VerifyWorkflow::Parts{*j.rig.store, *j.rig.engine, j.document, j.rig.number(), j.browser});
        QVERIFY(SyncRig::until(
            [&] { return j.view().stage == VerifyStage::Opening && !j.view().page.isEmpty(); }));
        QCOMPARE(j.rig.tmf.checks.size(), 1);
        const auto keys = j.rig.tmf.keys("POST", QString());
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys.first(), keys.last());
    }
    void aForeignPageIsNeverOpened()
    {
        Journey j;
        j.rig.tmf.pageHost = QStringLiteral("evil.example");
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::online);
        QVERIFY(j.reaches(VerifyStage::Failed));
        QCOMPARE(j.view().failure->code, FailureCode::VerifyPageForeign);
        j.verify->openPage();
        QVERIFY(j.browser.opened.isEmpty());
        QVERIFY(j.view().page.isEmpty());
    }
    void browserThatDoesNotOpen()
    {
        Journey j;
        j.browser.works = false;
        QVERIFY(j.start());
        QVERIFY(j.waits());
        QVERIFY(j.view().browserDidNotOpen);
        j.verify->back();
        QCOMPARE(j.view().stage, VerifyStage::Opening);
        QCOMPARE(j.rig.tmf.checks.size(), 1); // the same page, not a second check
        j.browser.works = true;
        j.verify->openPage();
        QVERIFY(!j.view().browserDidNotOpen);
        QCOMPARE(j.browser.opened.size(), 2);
        j.verify->cancel();
        QCOMPARE(j.view().stage, VerifyStage::Cards);
        QVERIFY(j.view().page.isEmpty());
    }
    void readAndSignIsTheOwnersOwn() // F9
    {
        Journey j;
        j.sign();
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::store);
        QCOMPARE(j.view().stage, VerifyStage::Store); // a store signs on paper
        j.verify->chooseMethod(verify_tests::online);
        QCOMPARE(j.view().stage, VerifyStage::ReadAndSign);
        QVERIFY(j.rig.tmf.checks.isEmpty());
        j.verify->readAndSigned(false);
        QCOMPARE(j.view().stage, VerifyStage::OwnerOnly);
        j.verify->back();
        j.verify->chooseMethod(verify_tests::online);
        j.verify->readAndSigned(true);
        QVERIFY(SyncRig::until([&] { return !j.view().page.isEmpty(); }));
        const QJsonObject text =
            j.rig.tmf.checks.value(j.checkId()).value(QLatin1String("readAndSigned")).toObject();
        const QByteArray words = QStringLiteral("本人承诺\n本人使用。").toUtf8();
        QCOMPARE(text.value(QLatin1String("textSha256")).toString().toLatin1(),
                 QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex());
        QCOMPARE(text.value(QLatin1String("language")).toString(), QStringLiteral("zh_CN"));
    }
    void aDocumentNumberStaysHere()
    {
        Journey j;
        j.policy().methods[0].asksDocument = true;
        QVERIFY(j.start());
        QVERIFY(j.opens());
        QVERIFY(j.view().documentAsked);
        j.verify->openPage();
        QVERIFY(j.browser.opened.isEmpty());
        j.verify->checkDocument(domain::IdKind::ResidentId, QStringLiteral("110105194912310021"));
        QCOMPARE(j.view().documentCheck->finding, domain::IdFinding::CheckDigit);
        j.verify->openPage();
        QVERIFY(j.browser.opened.isEmpty());
        const QString number = QStringLiteral("11010519491231002X");
        j.verify->checkDocument(domain::IdKind::ResidentId, number);
        j.verify->openPage();
        QCOMPARE(j.browser.opened.size(), 1);
        QVERIFY(!j.browser.opened.first().toString().contains(number));
        for (const test::Seen &each : j.rig.tmf.seen)
            QVERIFY(!each.body.contains(number.toLatin1()) && !each.path.contains(number));
    }
    void underFourteenTheGuardianActs() // F10
    {
        Journey j;
        j.policy().methods[0].asksDocument = true;
        j.rig.clock.setWall(QDateTime(QDate(2012, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(j.start());
        QVERIFY(j.opens());
        j.verify->checkDocument(domain::IdKind::ResidentId, QStringLiteral("110101200002290018"));
        QCOMPARE(j.view().stage, VerifyStage::Guardian);
        j.verify->openPage();
        QVERIFY(j.browser.opened.isEmpty());
        QVERIFY(j.view().page.isEmpty());
        j.verify->back();
        QCOMPARE(j.view().stage, VerifyStage::Cards);
    }
    void policeOrderHasNothingToDoHere()
    {
        Journey j({QStringLiteral("FRAUD_POLICE")});
        j.document.checks.insert(QStringLiteral("FRAUD_POLICE"), j.policy());
        j.rig.start();
        j.verify = std::make_unique<VerifyWorkflow>(
            VerifyWorkflow::Parts{*j.rig.store, *j.rig.engine, j.document, j.rig.number(), j.browser});
        QVERIFY(j.reaches(VerifyStage::External));
        j.verify->chooseMethod(verify_tests::store);
        QCOMPARE(j.view().stage, VerifyStage::External);
    }
    void coachedPeopleAreStopped() // F22
    {
        Journey j;
        QVERIFY(j.start());
        QVERIFY(j.opens());
        j.verify->beingCoached();
        QVERIFY(j.view().coached);
        QCOMPARE(j.view().stage, VerifyStage::Cards);
        j.verify->openPage();
        j.verify->chooseMethod(verify_tests::online);
        QVERIFY(j.browser.opened.isEmpty());
        QCOMPARE(j.view().stage, VerifyStage::Cards);
        j.verify->back();
        QVERIFY(!j.view().coached);
        QVERIFY(j.opens());
    }
    void videoByAppointment()
    {
        Journey j({QStringLiteral("FRAUD_REVERIFY")}, true);
        for (int i = 0; i < 3; ++i) {
            const QDateTime from = later(j, (i - 1) * 3600 + 60); // the first is past already
            j.rig.tmf.times.append(
                {{QStringLiteral("id"), QStringLiteral("slot-%1").arg(i)},
                 {QStringLiteral("validFor"),
                  QJsonObject{{QStringLiteral("startDateTime"), from.toString(Qt::ISODate)},
                              {QStringLiteral("endDateTime"), from.addSecs(1200).toString(Qt::ISODate)}}}});
        }
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::video);
        QCOMPARE(j.view().stage, VerifyStage::Slots);
        QVERIFY(SyncRig::until([&] { return j.view().slotsOffered.size() == 2; }));
        j.verify->chooseSlot(QStringLiteral("slot-0"));
        j.verify->book();
        QVERIFY(j.rig.tmf.appointments.isEmpty());
        j.verify->chooseSlot(QStringLiteral("slot-2"));
        j.rig.tmf.plan({"POST", QStringLiteral("appointment"), test::Fault::CutAfter});
        j.verify->book();
        QVERIFY(SyncRig::until([&] { return j.view().failure.has_value(); }));
        QCOMPARE(j.view().stage, VerifyStage::Slots); // nothing is said to be booked that is not
        j.verify->book();
        QVERIFY(j.reaches(VerifyStage::Booked));
        QCOMPARE(j.rig.tmf.appointments.size(), 1); // once, under one key
        QCOMPARE(j.view().booked.id, QStringLiteral("slot-2"));
        j.stop();
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::video);
        QCOMPARE(j.view().stage, VerifyStage::Booked); // kept over a restart
        j.verify->cancel();
        QVERIFY(j.reaches(VerifyStage::Cards));
        QCOMPARE(j.rig.tmf.appointments.first().value(QLatin1String("status")).toString(),
                 QStringLiteral("cancelled"));
    }
    void aTimeSomebodyElseTook()
    {
        Journey j;
        const QDateTime from = later(j, 3600);
        j.rig.tmf.times.append(
            {{QStringLiteral("id"), QStringLiteral("slot-1")},
             {QStringLiteral("validFor"),
              QJsonObject{{QStringLiteral("startDateTime"), from.toString(Qt::ISODate)},
                          {QStringLiteral("endDateTime"), from.addSecs(1200).toString(Qt::ISODate)}}}});
        QVERIFY(j.start());
        j.verify->chooseMethod(verify_tests::video);
        QVERIFY(SyncRig::until([&] { return j.view().slotsOffered.size() == 1; }));
        j.verify->chooseSlot(QStringLiteral("slot-1"));
        j.rig.tmf.plan({"POST", QStringLiteral("appointment"), test::Fault::Status, 409, "slotTaken"});
        j.verify->book();
        QVERIFY(SyncRig::until([&] { return j.view().failure.has_value(); }));
        QCOMPARE(j.view().stage, VerifyStage::Slots);
        QVERIFY(j.view().slotsOffered.isEmpty());
    }
    void closedAtEveryAwait()
    {
        for (const char *verb : {"POST", "GET"}) {
            Journey j;
            QVERIFY(j.start());
            if (QByteArray(verb) == "GET")
                QVERIFY(j.waits());
            j.rig.tmf.plan({verb, QString(), test::Fault::Hold});
            if (QByteArray(verb) == "POST")
                j.verify->chooseMethod(verify_tests::online);
            QVERIFY(SyncRig::until([&] { return j.rig.tmf.held() > 0; }));
            j.stop(); // resolves although the answer never comes
        }
    }
};

UNBAR_TEST(TestVerifyWorkflow, test_verify_workflow)
#include "test_verify_workflow.moc"
