#include "ui/frame/receipt_actions.h"

#include "ui/pages/common/failure_words.h"
#include "ui/print/receipt.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>

namespace unbar::ui {

namespace receipt_detail {

/// Whole or not at all: a full disk leaves no half receipt behind.
Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return raise(FailureCode::ReceiptNotSaved, QFileInfo(path).suffix());
    return {};
}

} // namespace receipt_detail

ReceiptActions::ReceiptActions(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{}

Result<void> ReceiptActions::writePdf(const QString &path, const domain::Payment &payment,
                                      const domain::OperatorDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto drawn = writeReceiptPdf(payment, document, buffer); !drawn)
        return drawn;
    return receipt_detail::writeWhole(path, buffer.data());
}

Result<void> ReceiptActions::writeText(const QString &path, const domain::Payment &payment,
                                       const domain::OperatorDocument &document)
{
    return receipt_detail::writeWhole(path, receiptPlainText(payment, document).toUtf8());
}

void ReceiptActions::ask(const QString &fileName, const QString &filter, const Write &write)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save the receipt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    dialog->setDirectory(folder.isEmpty() ? QDir::homePath() : folder);
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, write](const QString &path) { report(write(path), path); });
    dialog->open();
}

void ReceiptActions::report(const Result<void> &result, const QString &path)
{
    if (result)
        Q_EMIT done(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    else
        Q_EMIT done(failureWords(result.error()).sentence);
}

void ReceiptActions::savePdf(const domain::Payment &payment, const domain::OperatorDocument &document)
{
    ask(receiptFileName(payment, QStringLiteral("pdf")), tr("PDF (*.pdf)"),
        [payment, document](const QString &path) { return writePdf(path, payment, document); });
}

void ReceiptActions::saveText(const domain::Payment &payment, const domain::OperatorDocument &document)
{
    ask(receiptFileName(payment, QStringLiteral("txt")), tr("Text (*.txt)"),
        [payment, document](const QString &path) { return writeText(path, payment, document); });
}

void ReceiptActions::print(const domain::Payment &payment, const domain::OperatorDocument &document)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the receipt"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer, payment, document](QPrinter *) {
                const auto printed = printReceipt(payment, document, *printer);
                Q_EMIT done(printed ? tr("Sent to the printer.") : failureWords(printed.error()).sentence);
            });
    dialog->open();
}

} // namespace unbar::ui
