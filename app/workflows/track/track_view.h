#pragma once
// View state of the track journey for a restore: who holds the ball, what happened, what comes next.

#include "app/domain/line.h"
#include "app/domain/message.h"
#include "app/domain/payment.h"
#include "app/domain/timeline.h"
#include "app/support/failure.h"
#include "app/workflows/track/appeal_track_view.h"

#include <optional>

namespace unbar::workflows {

enum class TrackStage {
    Nothing,        ///< nothing under way
    WaitingPayer,   ///< an open payment
    WaitingRestore, ///< paid, within the usual hour
    Longer,         ///< past 1 h
    PastNorm,       ///< past 24 h, follow-up registered
    PastLaw,        ///< past 48 h
    RestoreFailed,  ///< the operator's order failed
    OtherLocksLeft, ///< this lock is lifted, others remain
    Restored        ///< all locks gone: self-test
};

enum class SelfTestItem { FlightMode, Restart, CallHotline, ReceiveCall, SendSms, ReceiveSms, Data };

struct TrackView
{
    TrackStage stage = TrackStage::Nothing;
    domain::Payment payment;
    domain::RestoreClockState clock;
    QList<domain::TimelineEntry> timeline; ///< newest first
    QList<SelfTestItem> selfTest;          ///< all items of the checklist
    QList<SelfTestItem> selfTestDone;
    QString ticketNumber;
    domain::RestoreOrder order;
    QDateTime operatorNow;
    QDateTime updatedAt;
    QList<domain::Message> messages;
    QList<AppealTrackView> appeals; ///< open ones first, then newest first
    QString shownAppeal;            ///< local id of the one on the page; empty: the payment's restore
    int locksLeft = 0;
    bool helpAsked = false; ///< "still not working" was pressed: a restore order is queued or made
    std::optional<Failure> failure;
};

} // namespace unbar::workflows
