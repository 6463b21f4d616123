#pragma once
// The pay journey in one table. The stage is a function of the payment's state and of what the person chose.

#include "app/workflows/flow_edge.h"
#include "app/workflows/pay/pay_view.h"

#include <array>

namespace unbar::workflows {

/// What the stage depends on.
struct PayFacts
{
    bool loaded = false; ///< the line is known
    bool owed = false;   ///< the quote has a positive sum
    bool failed = false; ///< nothing known and the operator does not answer
    bool topUp = false;
    bool dispute = false;
    bool quoteChanged = false;
    bool asking = false;
    bool hasPayment = false;
    domain::PaymentState state = domain::PaymentState::Quoted;
    bool counter = false;  ///< way: at a counter or by a payer link
    bool codeGood = true;  ///< payload or address passed the check
    bool codeOver = false; ///< its time is up by operator time
};

constexpr PayStage openCodeStage(const PayFacts &facts)
{
    if (facts.asking)
        return PayStage::AskingOperator;
    if (facts.codeOver)
        return PayStage::Expired;
    if (!facts.codeGood)
        return PayStage::CodeRefused;
    return facts.counter ? PayStage::Counter : PayStage::ShowCode;
}

constexpr PayStage paymentStage(const PayFacts &facts)
{
    using domain::PaymentState;
    switch (facts.state) {
    case PaymentState::Quoted:
    case PaymentState::Confirmed:
    case PaymentState::Creating:
        return PayStage::Creating;
    case PaymentState::AwaitingPayer:
        return openCodeStage(facts);
    case PaymentState::Checking:
    case PaymentState::Closing:
        return PayStage::AskingOperator;
    case PaymentState::Unknown:
        return PayStage::ResultUnknown;
    case PaymentState::Paid:
        return PayStage::Paid;
    case PaymentState::Applied:
    case PaymentState::Receipted:
        return PayStage::Receipt;
    case PaymentState::Declined:
        return PayStage::Declined;
    case PaymentState::Expired:
        return PayStage::Expired;
    case PaymentState::PaidLate:
        return PayStage::PaidLate;
    case PaymentState::Closed:
        return PayStage::Summary;
    case PaymentState::Duplicate:
    case PaymentState::RefundRequested:
    case PaymentState::Refunded:
    case PaymentState::RefundFailed:
        return PayStage::Duplicate;
    }
    return PayStage::Failed;
}

constexpr PayStage payStage(const PayFacts &facts)
{
    if (facts.quoteChanged)
        return PayStage::QuoteChanged;
    if (facts.hasPayment && facts.state != domain::PaymentState::Closed)
        return paymentStage(facts);
    if (facts.dispute)
        return PayStage::Dispute;
    if (facts.topUp)
        return PayStage::TopUp;
    if (!facts.loaded)
        return facts.failed ? PayStage::Failed : PayStage::Loading;
    return facts.owed ? PayStage::Summary : PayStage::NothingOwed;
}

inline constexpr auto payFlow = std::to_array<FlowEdge<PayStage>>({
    {"bills read", PayStage::Loading, "billsRead", PayStage::Summary},
    {"nothing owed", PayStage::Loading, "noBills", PayStage::NothingOwed},
    {"no answer", PayStage::Loading, "noAnswer", PayStage::Failed},
    {"answer after all", PayStage::Failed, "billsRead", PayStage::Summary},
    {"top up", PayStage::NothingOwed, "openTopUp", PayStage::TopUp},
    {"dispute", PayStage::Summary, "openDispute", PayStage::Dispute},
    {"back from dispute", PayStage::Dispute, "backToSummary", PayStage::Summary},
    {"pay", PayStage::Summary, "pay", PayStage::Creating},
    {"pay top-up", PayStage::TopUp, "payTopUp", PayStage::Creating},
    {"sum differs", PayStage::Summary, "billChanged", PayStage::QuoteChanged},
    {"operator says the sum differs", PayStage::Creating, "operatorQuoteChanged", PayStage::QuoteChanged},
    {"accept", PayStage::QuoteChanged, "acceptNewAmount", PayStage::Summary},
    {"code", PayStage::Creating, "codeCame", PayStage::ShowCode},
    {"wrong code", PayStage::Creating, "wrongCodeCame", PayStage::CodeRefused},
    {"no answer to create", PayStage::Creating, "createUnanswered", PayStage::ResultUnknown},
    {"refused", PayStage::Creating, "createRefused", PayStage::Declined},
    {"found", PayStage::ResultUnknown, "codeCame", PayStage::ShowCode},
    {"not found", PayStage::ResultUnknown, "foundNone", PayStage::Creating},
    {"counter", PayStage::ShowCode, "changeWayCounter", PayStage::Counter},
    {"back to code", PayStage::Counter, "changeWayQr", PayStage::ShowCode},
    {"I have paid", PayStage::ShowCode, "iHavePaid", PayStage::AskingOperator},
    {"not yet", PayStage::AskingOperator, "stillPending", PayStage::ShowCode},
    {"paid", PayStage::AskingOperator, "operatorPaid", PayStage::Paid},
    {"paid, seen by itself", PayStage::ShowCode, "operatorPaid", PayStage::Paid},
    {"declined", PayStage::ShowCode, "operatorDeclined", PayStage::Declined},
    {"time is up", PayStage::ShowCode, "codeRunsOut", PayStage::Expired},
    {"leave", PayStage::ShowCode, "leave", PayStage::AskingOperator},
    {"left", PayStage::AskingOperator, "operatorClosed", PayStage::Summary},
    {"new code after expiry", PayStage::Expired, "newCode", PayStage::Creating},
    {"new code after decline", PayStage::Declined, "newCode", PayStage::Creating},
    {"paid late", PayStage::Expired, "operatorPaid", PayStage::PaidLate},
    {"posted", PayStage::Paid, "posted", PayStage::Receipt},
    {"paid twice", PayStage::Paid, "operatorPaidTwice", PayStage::Duplicate},
});

} // namespace unbar::workflows
