#pragma once
// A payment's receipt: the same facts as a page of PDF and as plain text. A record of a payment, not a tax
// invoice.

#include "app/domain/operator_document.h"
#include "app/domain/payment.h"
#include "app/support/result.h"

#include <QList>
#include <QString>

class QIODevice;
class QPrinter;

namespace unbar::ui {

struct ReceiptRow
{
    QString label;
    QString value;
    bool strong = false;
    bool item = false; ///< a line of the bill, set off from the facts
};

struct ReceiptContent
{
    QString headline;
    QString intro;
    QList<ReceiptRow> rows;
    QString note;
};

/// In the language of the translation in force. The number is masked, as everywhere.
ReceiptContent receiptContent(const domain::Payment &payment, const domain::OperatorDocument &document);
QString receiptPlainText(const domain::Payment &payment, const domain::OperatorDocument &document);
/// "receipt-P20261124-0381.pdf": only letters, digits and dashes, whatever the reference holds.
QString receiptFileName(const domain::Payment &payment, const QString &suffix);

/// Writes one A5 page; `device` is open for writing.
Result<void> writeReceiptPdf(const domain::Payment &payment, const domain::OperatorDocument &document,
                             QIODevice &device);
/// Paints the same page on the printer the person chose.
Result<void> printReceipt(const domain::Payment &payment, const domain::OperatorDocument &document,
                          QPrinter &printer);

} // namespace unbar::ui
