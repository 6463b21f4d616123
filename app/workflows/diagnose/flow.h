#pragma once
// The diagnose journey in one table. Its stage is a function of what is known, never of the way there.

#include "app/workflows/diagnose/diagnose_view.h"
#include "app/workflows/flow_edge.h"

#include <array>

namespace unbar::workflows {

/// What the stage depends on.
struct DiagnoseFacts
{
    bool lineKnown = false;
    bool gone = false;
    bool locked = false;
    bool restoredLately = false; ///< LineRestored less than 72 h ago
    bool failed = false;         ///< the newest question went unanswered and nothing is under way
};

constexpr DiagnoseStage diagnoseStage(const DiagnoseFacts &facts)
{
    if (!facts.lineKnown)
        return facts.failed ? DiagnoseStage::Failed : DiagnoseStage::Loading;
    if (facts.gone)
        return DiagnoseStage::NumberGone;
    if (facts.locked)
        return DiagnoseStage::Locked;
    return facts.restoredLately ? DiagnoseStage::Restored : DiagnoseStage::Healthy;
}

inline constexpr auto diagnoseFlow = std::to_array<FlowEdge<DiagnoseStage>>({
    {"locks read", DiagnoseStage::Loading, "lockedLine", DiagnoseStage::Locked},
    {"no locks read", DiagnoseStage::Loading, "healthyLine", DiagnoseStage::Healthy},
    {"nobody answers", DiagnoseStage::Loading, "noAnswer", DiagnoseStage::Failed},
    {"asked again", DiagnoseStage::Failed, "lockedLine", DiagnoseStage::Locked},
    {"asked again, healthy", DiagnoseStage::Failed, "healthyLine", DiagnoseStage::Healthy},
    {"last lock lifted", DiagnoseStage::Locked, "lastLockLifted", DiagnoseStage::Restored},
    {"locked again", DiagnoseStage::Restored, "lockedLine", DiagnoseStage::Locked},
    {"three days later", DiagnoseStage::Restored, "threeDaysPass", DiagnoseStage::Healthy},
    {"new lock", DiagnoseStage::Healthy, "lockedLine", DiagnoseStage::Locked},
    {"number given away", DiagnoseStage::Locked, "recycled", DiagnoseStage::NumberGone},
    {"number given away, unknown before", DiagnoseStage::Loading, "recycled", DiagnoseStage::NumberGone},
});

} // namespace unbar::workflows
