#pragma once
// What a line owes, as a quote: full, minimum to restore, or a top-up.

#include "app/domain/bill.h"
#include "app/domain/line.h"
#include "app/domain/operator_document.h"

namespace unbar::workflows {

/// All open bills of the account; without bills, what the balance says is owed.
domain::Quote billQuote(const domain::Line &line, const QList<domain::Bill> &bills,
                        const domain::Balance &balance, bool full, const QString &payee);
/// A top-up of `amount` for this line.
domain::Quote topUpQuote(const domain::Line &line, const domain::Money &amount, const QString &payee);
/// For a number whose account the payer cannot see; the operator finds it by the number.
domain::Quote otherNumberQuote(const domain::PhoneNumber &number, const domain::Money &amount,
                               const QString &payee);
/// 30, 50, 100 and 200 whole units of the currency.
QList<domain::Money> topUpChoices(const QByteArray &currency);

} // namespace unbar::workflows
