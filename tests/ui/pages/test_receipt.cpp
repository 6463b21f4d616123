// The receipt says what the operator confirmed, masked, in both languages; a PDF that cannot be written is a
// failure.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/print/receipt.h"
#include "ui/scenes/fixtures.h"

#include <QBuffer>

namespace unbar::ui {

class TestReceipt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainText_data();
    void plainText();
    void pdf();
    void pdfNotWritable();
    void fileName();
};

void TestReceipt::plainText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("zh") << QStringLiteral("zh_CN")
                        << QStringList{QString::fromUtf8("缴费收据"),
                                       QString::fromUtf8("金额：¥86.40"),
                                       QString::fromUtf8("号码：138 **** 8000"),
                                       QString::fromUtf8("交易流水号：402611241400381"),
                                       QString::fromUtf8("付款时间：2026年11月24日 14:00"),
                                       QString::fromUtf8("不是发票")};
    QTest::newRow("en") << QStringLiteral("en")
                        << QStringList{QStringLiteral("Payment receipt"),
                                       QString::fromUtf8("Amount: ¥86.40"),
                                       QStringLiteral("Number: 138 **** 8000"),
                                       QStringLiteral("Trace number: 402611241400381"),
                                       QStringLiteral("Paid on: 24 November 2026, 14:00"),
                                       QStringLiteral("not a tax invoice")};
}

void TestReceipt::plainText()
{
    QFETCH(QString, language);
    QFETCH(QStringList, parts);
    QVERIFY(applyLanguage(*QCoreApplication::instance(), language));
    const QString text =
        receiptPlainText(scenes::payment(domain::PaymentState::Receipted), scenes::operatorDocument());
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + text));
    QVERIFY(!text.contains(QStringLiteral("13800138000")));
}

void TestReceipt::pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto written =
        writeReceiptPdf(scenes::payment(domain::PaymentState::Receipted), scenes::operatorDocument(), buffer);
    QVERIFY(written.has_value());
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.contains("/FontFile")); // Chinese is embedded, so it prints anywhere
    QVERIFY(bytes.count("/Type /Page\n") <= 1);
}

void TestReceipt::pdfNotWritable()
{
    QBuffer closed;
    const auto written =
        writeReceiptPdf(scenes::payment(domain::PaymentState::Receipted), scenes::operatorDocument(), closed);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, FailureCode::ReceiptNotWritten);
}

void TestReceipt::fileName()
{
    auto payment = scenes::payment(domain::PaymentState::Receipted);
    QCOMPARE(receiptFileName(payment, QStringLiteral("pdf")), QStringLiteral("receipt-P20261124-0381.pdf"));
    payment.operatorId = QString::fromUtf8("../../x\n\xe2\x80\xae") + QStringLiteral("CON");
    QCOMPARE(receiptFileName(payment, QStringLiteral("txt")), QStringLiteral("receipt-xCON.txt"));
}

} // namespace unbar::ui

using unbar::ui::TestReceipt;
UNBAR_TEST(TestReceipt, test_receipt)
#include "test_receipt.moc"
