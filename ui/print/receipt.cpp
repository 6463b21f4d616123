#include "ui/print/receipt.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"

namespace unbar::ui {

ReceiptContent receiptContent(const domain::Payment &payment, const domain::OperatorDocument &document)
{
    ReceiptContent content;
    content.headline = Words::tr("Payment receipt");
    content.intro = Words::tr("%1 confirmed this payment.").arg(document.name(textLanguage()));
    const auto fact = [&content](const QString &label, const QString &value, bool strong = false) {
        if (!value.isEmpty())
            content.rows << ReceiptRow{label, value, strong, false};
    };
    fact(Words::tr("Amount"), money(payment.quote.amount), true);
    fact(Words::tr("Number"), payment.quote.lineMasked);
    fact(Words::tr("Payee"), payment.quote.payee);
    fact(Words::tr("Paid on"), dateTimeText(payment.paidAt));
    fact(Words::tr("Posted on"), dateTimeText(payment.appliedAt));
    fact(Words::tr("Payment number"), payment.operatorId);
    fact(Words::tr("Trace number"), payment.traceNumber);
    fact(Words::tr("Ticket number"), payment.ticketNumber);
    for (const auto &item : payment.quote.items)
        content.rows << ReceiptRow{item.name, money(item.amount), false, true};
    content.note =
        Words::tr("This is a record of your payment, not a tax invoice. Ask the operator for an invoice.");
    return content;
}

QString receiptPlainText(const domain::Payment &payment, const domain::OperatorDocument &document)
{
    const ReceiptContent content = receiptContent(payment, document);
    QStringList lines{content.headline, content.intro, QString()};
    bool items = false;
    for (const auto &row : content.rows) {
        if (row.item && !items)
            lines << QString() << Words::tr("What it paid for");
        items = row.item;
        //: A fact of the receipt as plain text: label, value
        lines << Words::tr("%1: %2").arg(row.label, row.value);
    }
    lines << QString() << content.note;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString receiptFileName(const domain::Payment &payment, const QString &suffix)
{
    QString safe;
    for (const QChar c : payment.operatorId) {
        if ((c.isLetterOrNumber() && c.unicode() < 0x80) || c == QLatin1Char('-'))
            safe += c;
    }
    if (safe.isEmpty())
        safe = QStringLiteral("payment");
    return QStringLiteral("receipt-") + safe.left(64) + QLatin1Char('.') + suffix;
}

} // namespace unbar::ui
