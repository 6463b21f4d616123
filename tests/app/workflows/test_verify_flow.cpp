// The verify journey's table, edge by edge through the function the stage comes from.
#include "app/workflows/verify/flow.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <QSet>
#include <functional>

using namespace unbar;
using namespace unbar::workflows;
using domain::CheckState;

class TestVerifyFlow : public QObject
{
    Q_OBJECT
    static VerifyFacts factsOf(VerifyStage stage)
    {
        static const QHash<int, VerifyPlace> places{{int(VerifyStage::ReadAndSign), VerifyPlace::ReadAndSign},
                                                    {int(VerifyStage::OwnerOnly), VerifyPlace::OwnerOnly},
                                                    {int(VerifyStage::Opening), VerifyPlace::Opening},
                                                    {int(VerifyStage::Slots), VerifyPlace::Slots},
                                                    {int(VerifyStage::Booked), VerifyPlace::Booked},
                                                    {int(VerifyStage::Store), VerifyPlace::Store},
                                                    {int(VerifyStage::Waiting), VerifyPlace::Waiting},
                                                    {int(VerifyStage::Passed), VerifyPlace::Waiting},
                                                    {int(VerifyStage::MoreProof), VerifyPlace::Waiting},
                                                    {int(VerifyStage::NotPassed), VerifyPlace::Waiting},
                                                    {int(VerifyStage::Limit), VerifyPlace::Waiting}};
        static const QHash<int, CheckState> checks{{int(VerifyStage::Passed), CheckState::Passed},
                                                   {int(VerifyStage::MoreProof), CheckState::MoreProof},
                                                   {int(VerifyStage::NotPassed), CheckState::Failed},
                                                   {int(VerifyStage::Limit), CheckState::Limit}};
        VerifyFacts facts;
        facts.lineKnown = stage != VerifyStage::Loading && stage != VerifyStage::Failed;
        facts.failed = stage == VerifyStage::Failed;
        facts.lockThere = facts.lineKnown && stage != VerifyStage::Nothing && stage != VerifyStage::Passed;
        facts.police = stage == VerifyStage::External;
        facts.minor = stage == VerifyStage::Guardian;
        facts.place = places.value(int(stage), VerifyPlace::Cards);
        facts.check = checks.value(int(stage), CheckState::Waiting);
        return facts;
    }
    using Change = std::function<void(VerifyFacts &)>;
    static Change read(bool lock, bool police, bool minor)
    {
        return [=](VerifyFacts &f) {
            f.lineKnown = true;
            f.failed = false;
            f.lockThere = lock;
            f.police = police;
            f.minor = minor;
        };
    }
    static Change to(VerifyPlace place)
    {
        return [=](VerifyFacts &f) {
            f.place = place;
            f.check = CheckState::Waiting;
            f.minor = false;
        };
    }
    static Change told(CheckState state)
    {
        return [=](VerifyFacts &f) { f.check = state; };
    }
private Q_SLOTS:
    void walksEveryEdge()
    {
        const QHash<QString, Change> changes{
            {QStringLiteral("lockRead"), read(true, false, false)},
            {QStringLiteral("noLockRead"), read(false, false, false)},
            {QStringLiteral("policeLockRead"), read(true, true, false)},
            {QStringLiteral("childsLockRead"), read(true, false, true)},
            {QStringLiteral("noAnswer"), [](VerifyFacts &f) { f.failed = true; }},
            {QStringLiteral("chooseSigned"), to(VerifyPlace::ReadAndSign)},
            {QStringLiteral("choosePage"), to(VerifyPlace::Opening)},
            {QStringLiteral("chooseVideo"), to(VerifyPlace::Slots)},
            {QStringLiteral("chooseStore"), to(VerifyPlace::Store)},
            {QStringLiteral("agree"), to(VerifyPlace::Opening)},
            {QStringLiteral("agreeVideo"), to(VerifyPlace::Slots)},
            {QStringLiteral("decline"), to(VerifyPlace::OwnerOnly)},
            {QStringLiteral("childsNumber"), [](VerifyFacts &f) { f.minor = true; }},
            {QStringLiteral("limit"), told(CheckState::Limit)},
            {QStringLiteral("startRefused"), [](VerifyFacts &f) { f.startFailed = true; }},
            {QStringLiteral("homeOnly"), to(VerifyPlace::Store)},
            {QStringLiteral("openPage"), to(VerifyPlace::Waiting)},
            {QStringLiteral("cancel"), to(VerifyPlace::Cards)},
            {QStringLiteral("passed"), told(CheckState::Passed)},
            {QStringLiteral("moreProof"), told(CheckState::MoreProof)},
            {QStringLiteral("notPassed"), told(CheckState::Failed)},
            {QStringLiteral("expired"), told(CheckState::Expired)},
            {QStringLiteral("booked"), to(VerifyPlace::Booked)},
        };
        QSet<QString> names;
        for (const auto &edge : verifyFlow) {
            VerifyFacts facts = factsOf(edge.from);
            QVERIFY2(verifyStage(facts) == edge.from, edge.name);
            Change change = changes.value(QString::fromLatin1(edge.on));
            if (QLatin1String(edge.on) == QLatin1String("back"))
                change = to(edge.from == VerifyStage::Waiting ? VerifyPlace::Opening : VerifyPlace::Cards);
            QVERIFY2(change != nullptr, edge.on);
            change(facts);
            QVERIFY2(verifyStage(facts) == edge.to, edge.name);
            names.insert(QString::fromLatin1(edge.name));
        }
        QCOMPARE(names.size(), qsizetype(verifyFlow.size())); // each edge has a name of its own
    }
    void everyStageIsInTheTable()
    {
        QSet<int> stages;
        for (const auto &edge : verifyFlow)
            stages << int(edge.from) << int(edge.to);
        QCOMPARE(stages.size(), int(VerifyStage::Failed) + 1);
    }
    void liftedFasterThanTold()
    {
        VerifyFacts facts = factsOf(VerifyStage::Waiting);
        facts.lockThere = false;
        QCOMPARE(verifyStage(facts), VerifyStage::Waiting); // the answer is on its way
        facts.check = CheckState::Passed;
        QCOMPARE(verifyStage(facts), VerifyStage::Passed);
    }
    void policeAndChildrenHaveNoPage()
    {
        for (int place = 0; place <= int(VerifyPlace::Store); ++place) {
            VerifyFacts facts = factsOf(VerifyStage::Cards);
            facts.place = VerifyPlace(place);
            facts.police = true;
            QCOMPARE(verifyStage(facts), VerifyStage::External);
            facts.police = false;
            facts.minor = true;
            QCOMPARE(verifyStage(facts), VerifyStage::Guardian);
        }
    }
};

UNBAR_TEST(TestVerifyFlow, test_verify_flow)
#include "test_verify_flow.moc"
