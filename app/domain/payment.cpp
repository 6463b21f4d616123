#include "app/domain/payment.h"

#include <array>
#include <utility>

namespace unbar::domain {

namespace payment_detail {

using S = PaymentState;
using E = PaymentEvent;

constexpr auto edges = std::to_array<PaymentEdge>({
    // Before anything was sent the person may leave at once: no order exists.
    {S::Quoted, E::Confirm, S::Confirmed},
    {S::Quoted, E::Cancel, S::Closed},
    {S::Quoted, E::QuoteChanged, S::Closed},
    {S::Confirmed, E::Send, S::Creating},
    {S::Confirmed, E::Cancel, S::Closed},
    {S::Confirmed, E::QuoteChanged, S::Closed},

    {S::Creating, E::CreateAnswered, S::AwaitingPayer},
    {S::Creating, E::CreateUnanswered, S::Unknown},
    {S::Creating, E::CreateRefused, S::Declined},
    {S::Creating, E::QuoteChanged, S::Closed},
    {S::Creating, E::FoundPending, S::AwaitingPayer},
    {S::Creating, E::FoundNone, S::Creating},
    {S::Creating, E::OperatorPaid, S::Paid},
    {S::Creating, E::OperatorPaidTwice, S::Duplicate},
    {S::Creating, E::OperatorDeclined, S::Declined},
    {S::Creating, E::OperatorExpired, S::Expired},
    {S::Creating, E::OperatorClosed, S::Closed},
    {S::Creating, E::Cancel, S::Closing},

    {S::AwaitingPayer, E::AskStatus, S::Checking},
    {S::AwaitingPayer, E::StillPending, S::AwaitingPayer},
    {S::AwaitingPayer, E::FoundPending, S::AwaitingPayer},
    {S::AwaitingPayer, E::FoundNone, S::Unknown},
    {S::AwaitingPayer, E::OperatorPaid, S::Paid},
    {S::AwaitingPayer, E::OperatorPaidTwice, S::Duplicate},
    {S::AwaitingPayer, E::OperatorDeclined, S::Declined},
    {S::AwaitingPayer, E::OperatorExpired, S::Expired},
    {S::AwaitingPayer, E::OperatorClosed, S::Closed},
    {S::AwaitingPayer, E::Cancel, S::Closing},

    {S::Checking, E::AskStatus, S::Checking},
    {S::Checking, E::StillPending, S::AwaitingPayer},
    {S::Checking, E::FoundPending, S::AwaitingPayer},
    {S::Checking, E::FoundNone, S::Unknown},
    {S::Checking, E::CreateUnanswered, S::Unknown},
    {S::Checking, E::OperatorPaid, S::Paid},
    {S::Checking, E::OperatorPaidTwice, S::Duplicate},
    {S::Checking, E::OperatorDeclined, S::Declined},
    {S::Checking, E::OperatorExpired, S::Expired},
    {S::Checking, E::OperatorClosed, S::Closed},
    {S::Checking, E::Cancel, S::Closing},

    // Never times out: only an answer leads out of here; sending again keeps the key.
    {S::Unknown, E::AskStatus, S::Unknown},
    {S::Unknown, E::CreateUnanswered, S::Unknown},
    {S::Unknown, E::CreateAnswered, S::AwaitingPayer},
    {S::Unknown, E::StillPending, S::AwaitingPayer},
    {S::Unknown, E::FoundPending, S::AwaitingPayer},
    {S::Unknown, E::FoundNone, S::Creating},
    {S::Unknown, E::OperatorPaid, S::Paid},
    {S::Unknown, E::OperatorPaidTwice, S::Duplicate},
    {S::Unknown, E::OperatorDeclined, S::Declined},
    {S::Unknown, E::OperatorExpired, S::Expired},
    {S::Unknown, E::OperatorClosed, S::Closed},
    {S::Unknown, E::Cancel, S::Closing},

    // The wish to leave stands whatever the create or the questions answer, until the operator has closed the
    // order.
    {S::Closing, E::CreateAnswered, S::Closing},
    {S::Closing, E::CreateUnanswered, S::Closing},
    {S::Closing, E::CreateRefused, S::Closed},
    {S::Closing, E::QuoteChanged, S::Closed},
    {S::Closing, E::AskStatus, S::Closing},
    {S::Closing, E::StillPending, S::Closing},
    {S::Closing, E::FoundPending, S::Closing},
    {S::Closing, E::FoundNone, S::Closed},
    {S::Closing, E::Cancel, S::Closing},
    {S::Closing, E::OperatorClosed, S::Closed},
    {S::Closing, E::OperatorPaid, S::Paid},
    {S::Closing, E::OperatorPaidTwice, S::Duplicate},
    {S::Closing, E::OperatorDeclined, S::Declined},
    {S::Closing, E::OperatorExpired, S::Expired},

    {S::Paid, E::Posted, S::Applied},
    {S::Paid, E::OperatorPaidTwice, S::Duplicate},
    {S::Applied, E::ReceiptStored, S::Receipted},
    {S::Applied, E::OperatorPaidTwice, S::Duplicate},
    {S::Receipted, E::OperatorPaidTwice, S::Duplicate},

    {S::Declined, E::OperatorPaid, S::PaidLate},
    {S::Declined, E::OperatorPaidTwice, S::Duplicate},
    {S::Expired, E::OperatorPaid, S::PaidLate},
    {S::Expired, E::OperatorPaidTwice, S::Duplicate},
    {S::Closed, E::OperatorPaid, S::PaidLate},
    {S::Closed, E::OperatorPaidTwice, S::Duplicate},

    {S::PaidLate, E::Posted, S::Applied},
    {S::PaidLate, E::OperatorPaidTwice, S::Duplicate},
    {S::PaidLate, E::RequestRefund, S::RefundRequested},

    // The first of the two payments still posts and has its receipt.
    {S::Duplicate, E::Posted, S::Duplicate},
    {S::Duplicate, E::ReceiptStored, S::Duplicate},
    {S::Duplicate, E::RequestRefund, S::RefundRequested},
    {S::RefundRequested, E::AskStatus, S::RefundRequested},
    {S::RefundRequested, E::RefundDone, S::Refunded},
    {S::RefundRequested, E::RefundRefused, S::RefundFailed},
    {S::RefundFailed, E::RequestRefund, S::RefundRequested},
    {S::RefundFailed, E::RefundDone, S::Refunded},
});

constexpr auto stateNames = std::to_array<std::pair<const char *, S>>({
    {"quoted", S::Quoted},
    {"confirmed", S::Confirmed},
    {"creating", S::Creating},
    {"awaitingPayer", S::AwaitingPayer},
    {"checking", S::Checking},
    {"unknown", S::Unknown},
    {"paid", S::Paid},
    {"applied", S::Applied},
    {"receipted", S::Receipted},
    {"declined", S::Declined},
    {"expired", S::Expired},
    {"closed", S::Closed},
    {"closing", S::Closing},
    {"paidLate", S::PaidLate},
    {"duplicate", S::Duplicate},
    {"refundRequested", S::RefundRequested},
    {"refunded", S::Refunded},
    {"refundFailed", S::RefundFailed},
});

constexpr auto eventNames = std::to_array<std::pair<const char *, E>>({
    {"confirm", E::Confirm},
    {"send", E::Send},
    {"createAnswered", E::CreateAnswered},
    {"createUnanswered", E::CreateUnanswered},
    {"createRefused", E::CreateRefused},
    {"foundPending", E::FoundPending},
    {"foundNone", E::FoundNone},
    {"askStatus", E::AskStatus},
    {"stillPending", E::StillPending},
    {"operatorPaid", E::OperatorPaid},
    {"operatorPaidTwice", E::OperatorPaidTwice},
    {"operatorDeclined", E::OperatorDeclined},
    {"operatorExpired", E::OperatorExpired},
    {"cancel", E::Cancel},
    {"operatorClosed", E::OperatorClosed},
    {"quoteChanged", E::QuoteChanged},
    {"posted", E::Posted},
    {"receiptStored", E::ReceiptStored},
    {"requestRefund", E::RequestRefund},
    {"refundDone", E::RefundDone},
    {"refundRefused", E::RefundRefused},
});

} // namespace payment_detail

std::span<const PaymentEdge> paymentEdges()
{
    return payment_detail::edges;
}

Result<PaymentState> next(PaymentState state, PaymentEvent event)
{
    for (const PaymentEdge &edge : payment_detail::edges) {
        if (edge.from == state && edge.event == event)
            return edge.to;
    }
    return raise(FailureCode::PayTransitionUnknown, paymentStateName(state) + u'/' + paymentEventName(event));
}

bool isFinal(PaymentState state)
{
    using enum PaymentState;
    return state == Receipted || state == Declined || state == Expired || state == Closed ||
           state == Duplicate || state == Refunded || state == RefundFailed;
}

bool isReconciling(PaymentState state)
{
    using enum PaymentState;
    return state == Creating || state == AwaitingPayer || state == Checking || state == Unknown ||
           state == Closing || state == Paid || state == PaidLate || state == Applied ||
           state == RefundRequested;
}

QString paymentStateName(PaymentState state)
{
    for (const auto &[name, candidate] : payment_detail::stateNames) {
        if (candidate == state)
            return QLatin1String(name);
    }
    return QStringLiteral("unknown");
}

PaymentState paymentStateFromName(const QString &name)
{
    for (const auto &[candidate, state] : payment_detail::stateNames) {
        if (name == QLatin1String(candidate))
            return state;
    }
    return PaymentState::Unknown; // asking the operator is the only safe reading of a word we do not know
}

QString paymentEventName(PaymentEvent event)
{
    for (const auto &[name, candidate] : payment_detail::eventNames) {
        if (candidate == event)
            return QLatin1String(name);
    }
    return {};
}

RestoreClockState restoreClock(const QDateTime &paidAt, const QDateTime &operatorNow, bool hasTicket)
{
    RestoreClockState state;
    if (!paidAt.isValid())
        return state;
    constexpr qint64 hour = 3600;
    state.usualUntil = paidAt.addSecs(hour);
    state.normUntil = paidAt.addSecs(24 * hour);
    state.lawUntil = paidAt.addSecs(48 * hour);
    if (operatorNow >= state.lawUntil)
        state.clock = RestoreClock::PastLaw;
    else if (operatorNow >= state.normUntil)
        state.clock = RestoreClock::PastNorm;
    else if (operatorNow >= state.usualUntil)
        state.clock = RestoreClock::LongerThanUsual;
    state.followUpDue = operatorNow >= state.normUntil && !hasTicket;
    return state;
}

} // namespace unbar::domain
