#pragma once
// The verify journey in one table. The stage is a function of the lock, of where the person stands and of
// what the operator's page said.

#include "app/domain/identity_check.h"
#include "app/workflows/flow_edge.h"
#include "app/workflows/verify/verify_view.h"

#include <array>

namespace unbar::workflows {

/// Where the person stands; what the operator said of the check is laid over it.
enum class VerifyPlace { Cards, ReadAndSign, OwnerOnly, Opening, Waiting, Slots, Booked, Store };

/// What the stage depends on.
struct VerifyFacts
{
    bool lineKnown = false;
    bool failed = false;    ///< no line, and nobody answers
    bool lockThere = false; ///< a lock asks for a check
    bool police = false;
    bool minor = false; ///< under 14, or a guardian's consent is asked for
    VerifyPlace place = VerifyPlace::Cards;
    bool startFailed = false;
    domain::CheckState check = domain::CheckState::Waiting;
};

constexpr VerifyStage visitedStage(const VerifyFacts &facts)
{
    using domain::CheckState;
    if (facts.startFailed)
        return VerifyStage::Failed;
    switch (facts.check) {
    case CheckState::MoreProof:
        return VerifyStage::MoreProof;
    case CheckState::Failed:
        return VerifyStage::NotPassed;
    case CheckState::Limit:
        return VerifyStage::Limit;
    case CheckState::Expired:
        return VerifyStage::Opening; // a page of its own has to be opened anew
    case CheckState::Passed:
        return VerifyStage::Passed;
    case CheckState::Waiting:
    case CheckState::Unknown:
        break;
    }
    return facts.place == VerifyPlace::Opening ? VerifyStage::Opening : VerifyStage::Waiting;
}

constexpr VerifyStage placeStage(const VerifyFacts &facts)
{
    switch (facts.place) {
    case VerifyPlace::Cards:
        return VerifyStage::Cards;
    case VerifyPlace::ReadAndSign:
        return VerifyStage::ReadAndSign;
    case VerifyPlace::OwnerOnly:
        return VerifyStage::OwnerOnly;
    case VerifyPlace::Slots:
        return VerifyStage::Slots;
    case VerifyPlace::Booked:
        return VerifyStage::Booked;
    case VerifyPlace::Store:
        return VerifyStage::Store;
    case VerifyPlace::Opening:
    case VerifyPlace::Waiting:
        break;
    }
    return visitedStage(facts);
}

constexpr VerifyStage verifyStage(const VerifyFacts &facts)
{
    if (!facts.lineKnown)
        return facts.failed ? VerifyStage::Failed : VerifyStage::Loading;
    // Passed stays on the screen although the lock is gone by then.
    const bool visiting = facts.place == VerifyPlace::Waiting || facts.place == VerifyPlace::Opening;
    if (visiting && facts.check == domain::CheckState::Passed)
        return VerifyStage::Passed;
    const bool unanswered =
        facts.place == VerifyPlace::Waiting && !facts.startFailed &&
        (facts.check == domain::CheckState::Waiting || facts.check == domain::CheckState::Unknown);
    if (!facts.lockThere) // lifted already, it seems: the answer about the check is on its way
        return unanswered ? VerifyStage::Waiting : VerifyStage::Nothing;
    if (facts.police)
        return VerifyStage::External;
    if (facts.minor)
        return VerifyStage::Guardian;
    return placeStage(facts);
}

inline constexpr auto verifyFlow = std::to_array<FlowEdge<VerifyStage>>({
    {"lock read", VerifyStage::Loading, "lockRead", VerifyStage::Cards},
    {"no such lock", VerifyStage::Loading, "noLockRead", VerifyStage::Nothing},
    {"nobody answers", VerifyStage::Loading, "noAnswer", VerifyStage::Failed},
    {"asked again", VerifyStage::Failed, "lockRead", VerifyStage::Cards},
    {"by order of the police", VerifyStage::Loading, "policeLockRead", VerifyStage::External},
    {"a child's number", VerifyStage::Loading, "childsLockRead", VerifyStage::Guardian},
    {"something to sign", VerifyStage::Cards, "chooseSigned", VerifyStage::ReadAndSign},
    {"nothing to sign", VerifyStage::Cards, "choosePage", VerifyStage::Opening},
    {"by video", VerifyStage::Cards, "chooseVideo", VerifyStage::Slots},
    {"at a store", VerifyStage::Cards, "chooseStore", VerifyStage::Store},
    {"agreed", VerifyStage::ReadAndSign, "agree", VerifyStage::Opening},
    {"agreed, by video", VerifyStage::ReadAndSign, "agreeVideo", VerifyStage::Slots},
    {"not the owner", VerifyStage::ReadAndSign, "decline", VerifyStage::OwnerOnly},
    {"owner comes", VerifyStage::OwnerOnly, "back", VerifyStage::Cards},
    {"not signed", VerifyStage::ReadAndSign, "back", VerifyStage::Cards},
    {"under fourteen", VerifyStage::Opening, "childsNumber", VerifyStage::Guardian},
    {"another document", VerifyStage::Guardian, "back", VerifyStage::Cards},
    {"page not opened", VerifyStage::Opening, "back", VerifyStage::Cards},
    {"used too often", VerifyStage::Opening, "limit", VerifyStage::Limit},
    {"not started", VerifyStage::Opening, "startRefused", VerifyStage::Failed},
    {"home province", VerifyStage::Opening, "homeOnly", VerifyStage::Store},
    {"page opened", VerifyStage::Opening, "openPage", VerifyStage::Waiting},
    {"page again", VerifyStage::Waiting, "back", VerifyStage::Opening},
    {"given up", VerifyStage::Waiting, "cancel", VerifyStage::Cards},
    {"passed", VerifyStage::Waiting, "passed", VerifyStage::Passed},
    {"more proof", VerifyStage::Waiting, "moreProof", VerifyStage::MoreProof},
    {"not passed", VerifyStage::Waiting, "notPassed", VerifyStage::NotPassed},
    {"limit on the page", VerifyStage::Waiting, "limit", VerifyStage::Limit},
    {"time over", VerifyStage::Waiting, "expired", VerifyStage::Opening},
    {"another way", VerifyStage::NotPassed, "chooseStore", VerifyStage::Store},
    {"other ways", VerifyStage::Limit, "back", VerifyStage::Cards},
    {"other ways than proof", VerifyStage::MoreProof, "back", VerifyStage::Cards},
    {"booked", VerifyStage::Slots, "booked", VerifyStage::Booked},
    {"no time fits", VerifyStage::Slots, "back", VerifyStage::Cards},
    {"appointment given up", VerifyStage::Booked, "cancel", VerifyStage::Cards},
    {"not the store", VerifyStage::Store, "back", VerifyStage::Cards},
    {"lock lifted", VerifyStage::Cards, "noLockRead", VerifyStage::Nothing},
    {"seen", VerifyStage::Passed, "back", VerifyStage::Nothing},
});

} // namespace unbar::workflows
