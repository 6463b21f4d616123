#pragma once
// The track journey in one table. The stage is a function of payment, line, order and the restore clocks.

#include "app/workflows/flow_edge.h"
#include "app/workflows/track/track_view.h"

#include <array>

namespace unbar::workflows {

/// What the stage depends on.
struct TrackFacts
{
    bool hasPayment = false;
    domain::PaymentState state = domain::PaymentState::Quoted;
    domain::RestoreClock clock = domain::RestoreClock::Usual;
    bool debtLockLeft = false; ///< the lock that the payment is to lift is still there
    int locksLeft = 0;
    bool orderFailed = false;
    bool restoredLately = false; ///< LineRestored less than 72 h ago
};

constexpr bool isPaidState(domain::PaymentState state)
{
    using domain::PaymentState;
    return state == PaymentState::Paid || state == PaymentState::Applied ||
           state == PaymentState::Receipted || state == PaymentState::PaidLate;
}

constexpr bool isPayerState(domain::PaymentState state)
{
    using domain::PaymentState;
    return state == PaymentState::Confirmed || state == PaymentState::Creating ||
           state == PaymentState::AwaitingPayer || state == PaymentState::Checking ||
           state == PaymentState::Unknown || state == PaymentState::Closing;
}

constexpr TrackStage waitingStage(domain::RestoreClock clock)
{
    switch (clock) {
    case domain::RestoreClock::Usual:
        return TrackStage::WaitingRestore;
    case domain::RestoreClock::LongerThanUsual:
        return TrackStage::Longer;
    case domain::RestoreClock::PastNorm:
        return TrackStage::PastNorm;
    case domain::RestoreClock::PastLaw:
        return TrackStage::PastLaw;
    }
    return TrackStage::WaitingRestore;
}

constexpr TrackStage trackStage(const TrackFacts &facts)
{
    if (facts.hasPayment && isPayerState(facts.state))
        return TrackStage::WaitingPayer;
    if (facts.locksLeft == 0 && facts.restoredLately)
        return TrackStage::Restored;
    const bool paid = facts.hasPayment && isPaidState(facts.state);
    const bool waits =
        paid && (facts.debtLockLeft || (facts.state == domain::PaymentState::Paid && facts.locksLeft > 0));
    if (facts.orderFailed && facts.locksLeft > 0 && (waits || !paid))
        return TrackStage::RestoreFailed;
    if (waits)
        return waitingStage(facts.clock);
    if (paid && facts.locksLeft > 0)
        return TrackStage::OtherLocksLeft;
    return TrackStage::Nothing;
}

inline constexpr auto trackFlow = std::to_array<FlowEdge<TrackStage>>({
    {"pay", TrackStage::Nothing, "paymentMade", TrackStage::WaitingPayer},
    {"paid", TrackStage::WaitingPayer, "operatorPaid", TrackStage::WaitingRestore},
    {"closed", TrackStage::WaitingPayer, "paymentClosed", TrackStage::Nothing},
    {"restored", TrackStage::WaitingRestore, "lastLockLifted", TrackStage::Restored},
    {"one hour", TrackStage::WaitingRestore, "oneHourPasses", TrackStage::Longer},
    {"one day", TrackStage::Longer, "oneDayPasses", TrackStage::PastNorm},
    {"two days", TrackStage::PastNorm, "twoDaysPass", TrackStage::PastLaw},
    {"restored late", TrackStage::PastLaw, "lastLockLifted", TrackStage::Restored},
    {"restored after a day", TrackStage::PastNorm, "lastLockLifted", TrackStage::Restored},
    {"restored after an hour", TrackStage::Longer, "lastLockLifted", TrackStage::Restored},
    {"order failed", TrackStage::WaitingRestore, "orderFailed", TrackStage::RestoreFailed},
    {"order done after all", TrackStage::RestoreFailed, "lastLockLifted", TrackStage::Restored},
    {"its own lock only", TrackStage::WaitingRestore, "debtLockLifted", TrackStage::OtherLocksLeft},
    {"the others too", TrackStage::OtherLocksLeft, "lastLockLifted", TrackStage::Restored},
    {"three days later", TrackStage::Restored, "threeDaysPass", TrackStage::Nothing},
});

} // namespace unbar::workflows
