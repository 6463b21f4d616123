#include "app/workflows/pay/pay_code.h"
#include "app/workflows/pay/pay_quote.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::workflows;

class TestPayQuote : public QObject
{
    Q_OBJECT
    static domain::Bill bill(const char *id, qint64 fen)
    {
        domain::Bill made;
        made.id = QString::fromLatin1(id);
        made.remaining.minor = fen;
        return made;
    }
    static domain::OperatorDocument document()
    {
        domain::OperatorDocument made;
        made.roots.insert(QStringLiteral("TMF676"),
                          QStringLiteral("https://api.example.com/tmf-api/payment/v4"));
        made.payHosts = {QStringLiteral("pay.example.com")};
        return made;
    }
private Q_SLOTS:
    void sumsWhatIsOpen()
    {
        domain::Line line;
        line.id = QStringLiteral("svc-1");
        domain::Balance balance;
        const auto quote = billQuote(line, {bill("a", 5000), bill("b", 0), bill("c", 3640)}, balance, true,
                                     QStringLiteral("P"));
        QCOMPARE(quote.amount.minor, qint64(8640));
        QCOMPARE(quote.billIds, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
        QVERIFY(quote.full);
    }
    void offersTheMinimumOnlyWhenThereIsOne()
    {
        domain::Line line;
        domain::Balance balance;
        QVERIFY(billQuote(line, {bill("a", 8640)}, balance, false, {}).full);
        balance.hasMinimum = true;
        balance.minimumToRestore.minor = 5000;
        const auto least = billQuote(line, {bill("a", 8640)}, balance, false, {});
        QCOMPARE(least.amount.minor, qint64(5000));
        QVERIFY(!least.full);
        balance.minimumToRestore.minor = 9000;
        QCOMPARE(billQuote(line, {bill("a", 8640)}, balance, false, {}).amount.minor, qint64(8640));
    }
    void topsUpInWholeUnits()
    {
        QCOMPARE(topUpChoices("CNY").first().minor, qint64(3000));
        QCOMPARE(topUpChoices("JPY").last().minor, qint64(200));
    }
    void opensOnlyTheOperatorsPage_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("page");
        QTest::newRow("relative") << QStringLiteral("/pay/1")
                                  << QStringLiteral("https://api.example.com/pay/1");
        QTest::newRow("pay host") << QStringLiteral("https://pay.example.com/1")
                                  << QStringLiteral("https://pay.example.com/1");
        QTest::newRow("other host") << QStringLiteral("https://pay.example.com.evil.test/1") << QString();
        QTest::newRow("other origin by //") << QStringLiteral("//evil.test/1") << QString();
        QTest::newRow("plain") << QStringLiteral("http://pay.example.com/1") << QString();
        QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << QString();
        QTest::newRow("user in address") << QStringLiteral("https://pay.example.com@evil.test/") << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void opensOnlyTheOperatorsPage()
    {
        QFETCH(QString, path);
        QFETCH(QString, page);
        domain::Payment payment;
        payment.checkoutPath = path;
        QCOMPARE(payerPage(payment, document(), false).toString(), page);
    }
    void loopbackOnlyWhenAllowed()
    {
        domain::Payment payment;
        payment.checkoutPath = QStringLiteral("http://127.0.0.1:9/pay");
        QVERIFY(payerPage(payment, document(), false).isEmpty());
        QVERIFY(!payerPage(payment, document(), true).isEmpty());
    }
    void wrongCodeIsNotGood()
    {
        domain::Payment payment;
        payment.qrPayload = QStringLiteral("https://evil.test/pay");
        QVERIFY(!codeIsGood(payment, document(), true));
        payment.qrPayload = QStringLiteral("https://pay.example.com/pay");
        QVERIFY(codeIsGood(payment, document(), true));
    }
};

UNBAR_TEST(TestPayQuote, test_pay_quote)
#include "test_pay_quote.moc"
