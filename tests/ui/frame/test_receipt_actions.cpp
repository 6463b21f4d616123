// Receipts are written whole or not at all, and a folder that cannot be written is said in words.
#include "tests/support/test_main.h"
#include "ui/frame/receipt_actions.h"
#include "ui/pages/common/failure_words.h"
#include "ui/print/receipt.h"
#include "ui/scenes/fixtures.h"

#include <QDir>
#include <QFile>
#include <QPrinter>
#include <QTemporaryDir>

using namespace unbar;

class TestReceiptActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesBoth();
    void saysWhenItCannot();
    void printsOnPaper();

private:
    const domain::Payment m_payment = ui::scenes::payment(domain::PaymentState::Applied);
    const domain::OperatorDocument m_document = ui::scenes::operatorDocument();
};

void TestReceiptActions::writesBoth()
{
    QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("a.pdf")),
                  text = folder.filePath(QStringLiteral("a.txt"));
    QVERIFY(ui::ReceiptActions::writePdf(pdf, m_payment, m_document));
    QVERIFY(ui::ReceiptActions::writeText(text, m_payment, m_document));
    QFile pdfFile(pdf), textFile(text);
    QVERIFY(pdfFile.open(QIODevice::ReadOnly) && textFile.open(QIODevice::ReadOnly));
    QVERIFY(pdfFile.readAll().startsWith("%PDF-"));
    QVERIFY(QString::fromUtf8(textFile.readAll()).contains(m_payment.operatorId));
}

void TestReceiptActions::saysWhenItCannot()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/a.txt"));
    const auto written = ui::ReceiptActions::writeText(path, m_payment, m_document);
    QVERIFY(!written);
    QCOMPARE(written.error().code, FailureCode::ReceiptNotSaved);
    QVERIFY(!ui::failureWords(written.error()).sentence.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestReceiptActions::printsOnPaper()
{
    QTemporaryDir folder;
    const QString paper = folder.filePath(QStringLiteral("paper.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(paper);
    QVERIFY(ui::printReceipt(m_payment, m_document, printer));
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QPrinter nowhere(QPrinter::HighResolution);
    nowhere.setOutputFormat(QPrinter::PdfFormat);
    nowhere.setOutputFileName(folder.filePath(QStringLiteral("missing/paper.pdf")));
    const auto printed = ui::printReceipt(m_payment, m_document, nowhere);
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, FailureCode::ReceiptNotWritten);
}

UNBAR_TEST(TestReceiptActions, test_receipt_actions)
#include "test_receipt_actions.moc"
