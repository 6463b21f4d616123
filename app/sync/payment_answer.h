#pragma once
// Writes what the operator said about a payment into the store: facts, moves and timeline, in the caller's
// transaction.

#include "app/operator/api.h"
#include "app/store/store.h"

namespace unbar::sync {

/// Moves the payment when the machine knows the pair; false (and nothing written) when it does not.
Result<bool> movePaymentIn(store::Store &store, domain::Payment &payment, domain::PaymentEvent event,
                           const QString &source, const QDateTime &now);

/// Applies an answer to the stored payment. `now` is operator time. Statuses not understood are kept and
/// change nothing.
Result<void> applyAnswer(store::Store &store, const QString &paymentId, const op::PaymentAnswer &answer,
                         const QString &source, const QUrl &paymentRoot, const QDateTime &now);

/// The checkout address as it is kept: relative when it lies on the payment root's origin, else as sent.
QString keptCheckout(const QString &url, const QUrl &paymentRoot);

} // namespace unbar::sync
