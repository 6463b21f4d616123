#include "app/workflows/appeal/flow.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <algorithm>
#include <functional>

using namespace unbar::workflows;
using unbar::domain::AppealState;

class TestAppealFlow : public QObject
{
    Q_OBJECT
    static AppealFacts draftAt(AppealPlace place)
    {
        AppealFacts facts;
        facts.loaded = facts.choices = facts.hasAppeal = true;
        facts.state = AppealState::Draft;
        facts.place = place;
        return facts;
    }
    static AppealFacts inState(AppealState state)
    {
        AppealFacts facts = draftAt(AppealPlace::Check);
        facts.state = state;
        return facts;
    }
    static AppealFacts factsOf(AppealStage stage)
    {
        AppealFacts facts;
        switch (stage) {
        case AppealStage::Loading:
            return facts;
        case AppealStage::Failed:
            facts.failed = true;
            return facts;
        case AppealStage::Nothing:
            facts.loaded = true;
            return facts;
        case AppealStage::Choose:
            facts.loaded = facts.choices = true;
            return facts;
        case AppealStage::Actor:
            return draftAt(AppealPlace::Actor);
        case AppealStage::OwnerOnly:
            facts = draftAt(AppealPlace::Actor);
            facts.ownerOnly = true;
            return facts;
        case AppealStage::Statement:
            return draftAt(AppealPlace::Statement);
        case AppealStage::Evidence:
            return draftAt(AppealPlace::Evidence);
        case AppealStage::Prepare:
            facts = draftAt(AppealPlace::Evidence);
            facts.preparing = true;
            return facts;
        case AppealStage::Phone:
            facts = draftAt(AppealPlace::Evidence);
            facts.phone = true;
            return facts;
        case AppealStage::Consent:
            return draftAt(AppealPlace::Consent);
        case AppealStage::NoConsent:
            return draftAt(AppealPlace::NoConsent);
        case AppealStage::Check:
            return draftAt(AppealPlace::Check);
        case AppealStage::DeadlinePassed:
            facts = inState(AppealState::Queued);
            facts.heldBack = true;
            return facts;
        case AppealStage::Submitting:
            return inState(AppealState::Submitting);
        case AppealStage::Queued:
            facts = inState(AppealState::Queued);
            facts.reachable = false;
            return facts;
        case AppealStage::Unknown:
            return inState(AppealState::SubmitUnknown);
        case AppealStage::Submitted:
            return inState(AppealState::Submitted);
        case AppealStage::Refused:
            facts = draftAt(AppealPlace::Check);
            facts.refused = true;
            return facts;
        }
        return facts;
    }
    static bool apply(AppealFacts &facts, const QString &on)
    {
        const auto goTo = [](AppealPlace place) {
            return [place](AppealFacts &f) {
                f.hasAppeal = true;
                f.state = AppealState::Draft;
                f.place = place;
            };
        };
        const auto state = [](AppealState to) { return [to](AppealFacts &f) { f.state = to; }; };
        const QHash<QString, std::function<void(AppealFacts &)>> changes{
            {QStringLiteral("lineRead"), [](AppealFacts &f) { f.loaded = f.choices = true; }},
            {QStringLiteral("noLocks"), [](AppealFacts &f) { f.loaded = true; }},
            {QStringLiteral("noAnswer"), [](AppealFacts &f) { f.failed = true; }},
            {QStringLiteral("chooseActors"), goTo(AppealPlace::Actor)},
            {QStringLiteral("choose"), goTo(AppealPlace::Statement)},
            {QStringLiteral("goOn"), goTo(AppealPlace::Statement)},
            {QStringLiteral("setActorOwnerOnly"), [](AppealFacts &f) { f.ownerOnly = true; }},
            {QStringLiteral("setActor"), [](AppealFacts &f) { f.ownerOnly = false; }},
            {QStringLiteral("nextStatement"), goTo(AppealPlace::Statement)},
            {QStringLiteral("backStatement"), goTo(AppealPlace::Statement)},
            {QStringLiteral("openStageStatement"), goTo(AppealPlace::Statement)},
            {QStringLiteral("nextEvidence"), goTo(AppealPlace::Evidence)},
            {QStringLiteral("backEvidence"), goTo(AppealPlace::Evidence)},
            {QStringLiteral("nextConsent"), goTo(AppealPlace::Consent)},
            {QStringLiteral("backConsent"), goTo(AppealPlace::Consent)},
            {QStringLiteral("nextCheck"), goTo(AppealPlace::Check)},
            {QStringLiteral("refuse"), goTo(AppealPlace::NoConsent)},
            {QStringLiteral("addFile"), [](AppealFacts &f) { f.preparing = true; }},
            {QStringLiteral("takePage"), [](AppealFacts &f) { f.preparing = false; }},
            {QStringLiteral("retake"), [](AppealFacts &f) { f.preparing = false; }},
            {QStringLiteral("startPhone"), [](AppealFacts &f) { f.phone = true; }},
            {QStringLiteral("leavePhone"), [](AppealFacts &f) { f.phone = false; }},
            {QStringLiteral("phoneFile"),
             [](AppealFacts &f) {
                 f.phone = false;
                 f.preparing = true;
             }},
            {QStringLiteral("submit"), state(AppealState::Queued)},
            {QStringLiteral("submitOffline"),
             [](AppealFacts &f) {
                 f.state = AppealState::Queued;
                 f.reachable = false;
             }},
            {QStringLiteral("networkUp"), [](AppealFacts &f) { f.reachable = true; }},
            {QStringLiteral("networkDown"),
             [](AppealFacts &f) {
                 f.state = AppealState::Queued;
                 f.reachable = false;
             }},
            {QStringLiteral("heldBack"), [](AppealFacts &f) { f.heldBack = true; }},
            {QStringLiteral("sendAfterDeadline"), [](AppealFacts &f) { f.heldBack = false; }},
            {QStringLiteral("acknowledged"), state(AppealState::Submitted)},
            {QStringLiteral("unanswered"), state(AppealState::SubmitUnknown)},
            {QStringLiteral("submitRefused"),
             [](AppealFacts &f) {
                 f.state = AppealState::Draft;
                 f.refused = true;
             }},
            {QStringLiteral("retry"), [](AppealFacts &f) { f.refused = false; }},
            {QStringLiteral("replaceItem"),
             [](AppealFacts &f) {
                 f.replacing = true;
                 f.place = AppealPlace::Evidence;
             }},
        };
        const auto change = changes.constFind(on);
        if (change == changes.constEnd())
            return false;
        (*change)(facts);
        return true;
    }

private Q_SLOTS:
    void walksEveryEdge_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < appealFlow.size(); ++i)
            QTest::newRow(appealFlow[i].name) << static_cast<int>(i);
    }
    void walksEveryEdge()
    {
        QFETCH(int, index);
        const auto &edge = appealFlow[static_cast<size_t>(index)];
        AppealFacts facts = factsOf(edge.from);
        QCOMPARE(appealStage(facts), edge.from);
        QVERIFY2(apply(facts, QString::fromLatin1(edge.on)), edge.on);
        QCOMPARE(appealStage(facts), edge.to);
    }
    void everyStageIsReachedOrLeft()
    {
        for (int stage = 0; stage <= static_cast<int>(AppealStage::Failed); ++stage) {
            const auto wanted = static_cast<AppealStage>(stage);
            const bool named = std::any_of(appealFlow.begin(), appealFlow.end(), [&](const auto &edge) {
                return edge.from == wanted || edge.to == wanted;
            });
            QVERIFY2(named, qPrintable(QString::number(stage)));
        }
    }
    void nothingThatWasSubmittedLooksLikeADraft()
    {
        for (int each = 0; each <= static_cast<int>(AppealState::ClosedNo); ++each) {
            const auto state = static_cast<AppealState>(each);
            const AppealStage stage = appealStage(inState(state));
            const bool saysSubmitted = stage == AppealStage::Submitted;
            QCOMPARE(saysSubmitted, unbar::domain::isSubmitted(state)); // invariant I1
        }
    }
};

UNBAR_TEST(TestAppealFlow, test_appeal_flow)
#include "test_appeal_flow.moc"
