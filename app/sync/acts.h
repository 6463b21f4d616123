#pragma once
// The acts a person can put into the outbox, each as one row with its body and its key, ready for
// Store::enqueue.

#include "app/domain/line.h"
#include "app/domain/payment.h"
#include "app/store/outbox.h"

namespace unbar::sync {

/// Kinds of outbox rows.
namespace act {
inline constexpr auto paymentCreate = "payment.create";
inline constexpr auto paymentClose = "payment.close";
inline constexpr auto paymentRefund = "payment.refund";
inline constexpr auto orderCreate = "order.create";
inline constexpr auto ticketCreate = "ticket.create";
} // namespace act

/// The idempotency key travels beside the body (Idempotency-Key, RFC draft) and inside it (correlatorId,
/// externalId).
bool isKind(const store::OutboxItem &item, const char *kind);

/// TMF676 create for the payment's quote; `otherNumber` (E.164) is set when it is for a number that is not
/// the payer's.
store::OutboxItem createPaymentAct(const domain::Payment &payment, const QString &otherNumber = {});
/// Cancels the operator's order of this payment; the engine asks before and after.
store::OutboxItem closePaymentAct(const domain::Payment &payment);
/// TMF676 refund request for a duplicate or late payment.
store::OutboxItem refundAct(const domain::Payment &payment);
/// TMF641 restore order for "I paid, still locked".
store::OutboxItem restoreOrderAct(const domain::Line &line, const QString &lockId, const QString &paymentId);
/// TMF621 follow-up of a payment: its key derives from the payment's, so that a second one is the same act.
store::OutboxItem followUpAct(const domain::Line &line, const domain::Payment &payment);

/// What a person disputes about a debt, as the operator's ticket carries it.
struct DebtTicket
{
    QString kind;        ///< "paidNotPosted", "paidWrongNumber", "disputedItems"
    QString traceNumber; ///< of the payer's bank or wallet, may be empty
    QStringList itemIds;
    QString words; ///< the person's own
    QStringList billIds;
};
/// TMF621 trouble ticket of type "billDispute", severity "Major".
store::OutboxItem disputeAct(const domain::Line &line, const DebtTicket &ticket);

} // namespace unbar::sync
