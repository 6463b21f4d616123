#include "app/workflows/pay/pay_quote.h"

namespace unbar::workflows {

domain::Quote billQuote(const domain::Line &line, const QList<domain::Bill> &bills,
                        const domain::Balance &balance, bool full, const QString &payee)
{
    domain::Quote quote;
    quote.accountId = line.accountId;
    quote.lineId = line.id;
    quote.payee = payee;
    quote.lineMasked = line.number.masked();
    quote.amount.currency = balance.receivable.currency;
    for (const domain::Bill &bill : bills) {
        if (!bill.remaining.isPositive())
            continue;
        if (quote.billIds.isEmpty())
            quote.amount.currency = bill.remaining.currency;
        quote.amount = quote.amount + bill.remaining;
        quote.billIds.append(bill.id);
        quote.items.append(bill.items);
    }
    if (quote.billIds.isEmpty())
        quote.amount = balance.receivable;
    if (!full && balance.hasMinimum && balance.minimumToRestore.isPositive() &&
        balance.minimumToRestore.minor < quote.amount.minor) {
        quote.amount = balance.minimumToRestore;
        quote.full = false;
    }
    return quote;
}

domain::Quote topUpQuote(const domain::Line &line, const domain::Money &amount, const QString &payee)
{
    domain::Quote quote;
    quote.accountId = line.accountId;
    quote.lineId = line.id;
    quote.payee = payee;
    quote.lineMasked = line.number.masked();
    quote.amount = amount;
    quote.topUp = true;
    return quote;
}

domain::Quote otherNumberQuote(const domain::PhoneNumber &number, const domain::Money &amount,
                               const QString &payee)
{
    domain::Quote quote;
    quote.accountId = number.e164();
    quote.payee = payee;
    quote.lineMasked = number.masked();
    quote.amount = amount;
    quote.topUp = true;
    return quote;
}

QList<domain::Money> topUpChoices(const QByteArray &currency)
{
    qint64 unit = 1;
    for (int digit = 0; digit < domain::minorDigits(currency); ++digit)
        unit *= 10;
    QList<domain::Money> choices;
    for (const qint64 whole : {30, 50, 100, 200}) {
        domain::Money choice;
        choice.minor = whole * unit;
        choice.currency = currency;
        choices.append(choice);
    }
    return choices;
}

} // namespace unbar::workflows
