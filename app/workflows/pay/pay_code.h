#pragma once
// Checks what the operator gave to pay with before any of it is drawn or opened.

#include "app/domain/operator_document.h"
#include "app/domain/payment.h"

#include <QUrl>

namespace unbar::workflows {

/// The payer page's address, or empty when it is not https on one of the operator's pay hosts (or loopback,
/// when that is allowed). A kept relative path is put on the payment root.
QUrl payerPage(const domain::Payment &payment, const domain::OperatorDocument &document, bool allowLoopback);

/// True when the QR payload may be drawn: its form, payee host and amount are the quote's.
bool codeIsGood(const domain::Payment &payment, const domain::OperatorDocument &document, bool allowLoopback);

} // namespace unbar::workflows
