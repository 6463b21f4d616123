#pragma once
// The appeal journey in one table. The stage is a function of the appeal's state, of where the person is in
// the draft, and of what is open on top of it (a page being prepared, a phone).

#include "app/workflows/appeal/appeal_view.h"
#include "app/workflows/flow_edge.h"

#include <array>

namespace unbar::workflows {

/// Where the person is in a draft; kept with it.
enum class AppealPlace { Actor, Statement, Evidence, Consent, NoConsent, Check };

/// What the stage depends on.
struct AppealFacts
{
    bool loaded = false;  ///< the line is known
    bool failed = false;  ///< it is not, and the operator does not answer
    bool choices = false; ///< something can be appealed
    bool hasAppeal = false;
    domain::AppealState state = domain::AppealState::None;
    AppealPlace place = AppealPlace::Statement;
    bool ownerOnly = false; ///< F9: this kind of actor may not act here
    bool preparing = false;
    bool phone = false;
    bool heldBack = false;  ///< F21
    bool reachable = true;  ///< there is a connection to send over
    bool refused = false;   ///< the operator refused the create and the person has not gone on yet
    bool replacing = false; ///< an item asked for by the reviewer is being replaced
};

constexpr AppealStage placeStage(AppealPlace place)
{
    switch (place) {
    case AppealPlace::Actor:
        return AppealStage::Actor;
    case AppealPlace::Statement:
        return AppealStage::Statement;
    case AppealPlace::Evidence:
        return AppealStage::Evidence;
    case AppealPlace::Consent:
        return AppealStage::Consent;
    case AppealPlace::NoConsent:
        return AppealStage::NoConsent;
    case AppealPlace::Check:
        return AppealStage::Check;
    }
    return AppealStage::Statement;
}

/// A draft on the screen: what is open on top of it comes first.
constexpr AppealStage draftStage(const AppealFacts &facts)
{
    if (facts.refused)
        return AppealStage::Refused;
    if (facts.preparing)
        return AppealStage::Prepare;
    if (facts.phone)
        return AppealStage::Phone;
    if (facts.ownerOnly)
        return AppealStage::OwnerOnly;
    return placeStage(facts.place);
}

constexpr AppealStage appealStage(const AppealFacts &facts)
{
    using domain::AppealState;
    if (!facts.hasAppeal && !facts.loaded)
        return facts.failed ? AppealStage::Failed : AppealStage::Loading;
    if (!facts.hasAppeal)
        return facts.choices ? AppealStage::Choose : AppealStage::Nothing;
    switch (facts.state) {
    case AppealState::None:
    case AppealState::Draft:
    case AppealState::AwaitConsent:
    case AppealState::Ready:
        return draftStage(facts);
    case AppealState::Queued:
        if (facts.heldBack)
            return AppealStage::DeadlinePassed;
        return facts.reachable ? AppealStage::Submitting : AppealStage::Queued;
    case AppealState::Submitting:
        return AppealStage::Submitting;
    case AppealState::SubmitUnknown:
        return AppealStage::Unknown;
    default:
        return facts.replacing ? draftStage(facts) : AppealStage::Submitted;
    }
}

inline constexpr auto appealFlow = std::to_array<FlowEdge<AppealStage>>({
    {"line read", AppealStage::Loading, "lineRead", AppealStage::Choose},
    {"nothing to appeal", AppealStage::Loading, "noLocks", AppealStage::Nothing},
    {"no answer", AppealStage::Loading, "noAnswer", AppealStage::Failed},
    {"answer after all", AppealStage::Failed, "lineRead", AppealStage::Choose},
    {"a lock came", AppealStage::Nothing, "lineRead", AppealStage::Choose},
    {"choose", AppealStage::Choose, "chooseActors", AppealStage::Actor},
    {"choose, owner alone", AppealStage::Choose, "choose", AppealStage::Statement},
    {"go on", AppealStage::Choose, "goOn", AppealStage::Statement},
    {"owner must act", AppealStage::Actor, "setActorOwnerOnly", AppealStage::OwnerOnly},
    {"the owner acts", AppealStage::OwnerOnly, "setActor", AppealStage::Actor},
    {"actor known", AppealStage::Actor, "nextStatement", AppealStage::Statement},
    {"statement written", AppealStage::Statement, "nextEvidence", AppealStage::Evidence},
    {"back to statement", AppealStage::Evidence, "backStatement", AppealStage::Statement},
    {"file", AppealStage::Evidence, "addFile", AppealStage::Prepare},
    {"take", AppealStage::Prepare, "takePage", AppealStage::Evidence},
    {"again", AppealStage::Prepare, "retake", AppealStage::Evidence},
    {"phone", AppealStage::Evidence, "startPhone", AppealStage::Phone},
    {"leave phone", AppealStage::Phone, "leavePhone", AppealStage::Evidence},
    {"file from the phone", AppealStage::Phone, "phoneFile", AppealStage::Prepare},
    {"consent needed", AppealStage::Evidence, "nextConsent", AppealStage::Consent},
    {"no consent needed", AppealStage::Evidence, "nextCheck", AppealStage::Check},
    {"refuse", AppealStage::Consent, "refuse", AppealStage::NoConsent},
    {"think again", AppealStage::NoConsent, "backConsent", AppealStage::Consent},
    {"without uploads", AppealStage::NoConsent, "backEvidence", AppealStage::Evidence},
    {"granted", AppealStage::Consent, "nextCheck", AppealStage::Check},
    {"change", AppealStage::Check, "openStageStatement", AppealStage::Statement},
    {"submit", AppealStage::Check, "submit", AppealStage::Submitting},
    {"submit offline", AppealStage::Check, "submitOffline", AppealStage::Queued},
    {"online again", AppealStage::Queued, "networkUp", AppealStage::Submitting},
    {"offline meanwhile", AppealStage::Submitting, "networkDown", AppealStage::Queued},
    {"deadline passed", AppealStage::Queued, "heldBack", AppealStage::DeadlinePassed},
    {"send all the same", AppealStage::DeadlinePassed, "sendAfterDeadline", AppealStage::Submitting},
    {"acknowledged", AppealStage::Submitting, "acknowledged", AppealStage::Submitted},
    {"no answer to the create", AppealStage::Submitting, "unanswered", AppealStage::Unknown},
    {"found", AppealStage::Unknown, "acknowledged", AppealStage::Submitted},
    {"refused", AppealStage::Submitting, "submitRefused", AppealStage::Refused},
    {"go on after a refusal", AppealStage::Refused, "retry", AppealStage::Check},
    {"replace an item", AppealStage::Submitted, "replaceItem", AppealStage::Evidence},
});

} // namespace unbar::workflows
