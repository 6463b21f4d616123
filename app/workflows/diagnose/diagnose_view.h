#pragma once
// View state of the diagnose journey: the locks as an ordered plan.

#include "app/domain/restore_plan.h"
#include "app/support/failure.h"

#include <optional>

namespace unbar::workflows {

enum class DiagnoseStage {
    Loading,    ///< nothing known yet
    Locked,     ///< at least one lock
    Healthy,    ///< no lock, number works
    Restored,   ///< no lock, and one was lifted in the last 72 h
    NumberGone, ///< recycled or cancelled: nothing of the new owner is shown (F13)
    Failed      ///< no data at all and the operator cannot be asked
};

struct DiagnoseView
{
    DiagnoseStage stage = DiagnoseStage::Loading;
    domain::Line line;
    domain::RestorePlan plan;
    domain::Balance balance;
    QList<domain::Bill> bills;
    QDateTime updatedAt;
    QDateTime operatorNow;
    bool refreshing = false;
    bool stale = false;    ///< from the cache while offline
    QString openPaymentId; ///< a payment under way for this line, or empty
    bool openPaymentUnknown = false;
    std::optional<Failure> failure;
};

} // namespace unbar::workflows
