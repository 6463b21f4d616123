// Every way a payment code can be wrong without a wrong checksum, and the published samples.

#include "tests/support/test_main.h"

#include "app/domain/payment.h"

namespace unbar::domain {

namespace qr_forms_detail {

/// The published sample over 10.00 USD, checksum A0BA.
const char publishedSample[] =
    "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop"
    "5802KH540510.005303840622501081234567802090124444446304A0BA";
/// The sample of EMVCo's specification, annex B.
const char specificationSample[] = "00020101021229300012D156000000000510A93FO3230Q31280012D156000000010308123"
                                   "45678520441115802CN5914BEST TRANSPORT"
                                   "6007BEIJING64200002ZH0104最佳运输0202北京540523."
                                   "7253031565502016233030412340603***0708A60086670902ME91320016A01122"
                                   "33449988770708123456786304A13A";

QString field(const char *id, const QString &value)
{
    return QLatin1String(id) + QStringLiteral("%1").arg(value.size(), 2, 10, QLatin1Char('0')) + value;
}

QString sealed(const QString &body)
{
    const QString open = body + QStringLiteral("6304");
    return open + QStringLiteral("%1").arg(crc16CcittFalse(open.toUtf8()), 4, 16, QLatin1Char('0')).toUpper();
}

/// A whole code over `amount` in currency `currency`, with `extra` fields and the merchant's `name`.
QString code(const char *amount = "86.40", const char *currency = "156", const QString &extra = {},
             const QString &name = QStringLiteral("EXAMPLE MOBILE"))
{
    QString body = QStringLiteral("000201010212") + field("29", QStringLiteral("0012D15600000000")) +
                   field("52", QStringLiteral("4814")) + field("53", QLatin1String(currency));
    if (*amount != '\0')
        body += field("54", QLatin1String(amount));
    return sealed(body + extra + field("58", QStringLiteral("CN")) + field("59", name) +
                  field("60", QStringLiteral("BEIJING")));
}

QrVerdict verdictOn(const QString &payload, bool loopback = false)
{
    return checkQrPayload(payload, {8640, "CNY"}, {QStringLiteral("pay.example.com")}, loopback);
}

} // namespace qr_forms_detail

class TestQrForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedSamples();
    void codes_data();
    void codes();
    void everyTruncationIsRefused();
    void urls_data();
    void urls();
    void loopbackOnlyWhenAllowed();
};

void TestQrForms::publishedSamples()
{
    const QString published = QString::fromUtf8(qr_forms_detail::publishedSample);
    QCOMPARE(checkQrPayload(published, {1000, "USD"}, {}, false), QrVerdict::Ok);
    QCOMPARE(checkQrPayload(published, {1001, "USD"}, {}, false), QrVerdict::WrongAmount);
    QCOMPARE(checkQrPayload(published, {1000, "CNY"}, {}, false), QrVerdict::WrongCurrency);
    const QByteArray specification(qr_forms_detail::specificationSample);
    QCOMPARE(crc16CcittFalse(specification.chopped(4)), quint16(0xA13A));
    // It asks the payer for a tip, so the sum paid would not be the sum owed.
    QCOMPARE(checkQrPayload(QString::fromUtf8(specification), {2372, "CNY"}, {}, false),
             QrVerdict::WrongAmount);
}

void TestQrForms::codes_data()
{
    using namespace qr_forms_detail;
    QTest::addColumn<QString>("payload");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &payload, QrVerdict expected) {
        QTest::newRow(name) << payload << static_cast<int>(expected);
    };
    const QString good = code();
    const QString chinese = field("64", QStringLiteral("0002ZH0105示例运营商"));
    row("right", good, QrVerdict::Ok);
    row("one decimal", code("86.4"), QrVerdict::Ok);
    row("name in Chinese", code("86.40", "156", chinese), QrVerdict::Ok);
    for (const char *amount :
         {"864.0", "86.400", "86,40", "+86.40", "86.4.0", "86.", ".40", "00000000086.40", ""})
        row(qPrintable(QStringLiteral("amount '%1'").arg(QLatin1String(amount))), code(amount),
            QrVerdict::WrongAmount);
    row("dollars", code("86.40", "840"), QrVerdict::WrongCurrency);
    row("tip", code("86.40", "156", field("55", QStringLiteral("01"))), QrVerdict::WrongAmount);
    row("fee", code("86.40", "156", field("56", QStringLiteral("5.00"))), QrVerdict::WrongAmount);
    row("id twice", code("86.40", "156", field("54", QStringLiteral("86.40"))),
        QrVerdict::NotARecognisedForm);
    row("control character", code("86.40", "156", {}, QStringLiteral("EXA\nMPLE")),
        QrVerdict::NotARecognisedForm);
    row("letters from elsewhere", code("86.40", "156", {}, QStringLiteral("示例")),
        QrVerdict::NotARecognisedForm);
    row("no checksum", good.chopped(8), QrVerdict::BadChecksum);
    row("more after the checksum", good + field("80", QStringLiteral("x")), QrVerdict::BadChecksum);
    row("header only", QStringLiteral("000201"), QrVerdict::BadChecksum);
    row("no merchant", sealed(QStringLiteral("0002015303156540586.40")), QrVerdict::NotARecognisedForm);
    row("too long", QString(513, u'0'), QrVerdict::TooLong);
    row("nothing", {}, QrVerdict::NotARecognisedForm);
}

void TestQrForms::codes()
{
    QFETCH(QString, payload);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(qr_forms_detail::verdictOn(payload)), expected);
}

void TestQrForms::everyTruncationIsRefused()
{
    const QString good = qr_forms_detail::code();
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY(qr_forms_detail::verdictOn(good.left(length)) != QrVerdict::Ok);
}

void TestQrForms::urls_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<int>("expected");
    const auto row = [](const QString &payload, QrVerdict expected) {
        QTest::newRow(qPrintable(payload)) << payload << static_cast<int>(expected);
    };
    row(QStringLiteral("https://pay.example.com/pay/abc?x=1"), QrVerdict::Ok);
    row(QStringLiteral("https://PAY.example.com/pay/abc"), QrVerdict::Ok);
    row(QStringLiteral("http://pay.example.com/pay/abc"), QrVerdict::WrongHost);
    row(QStringLiteral("https://a.pay.example.com/pay"), QrVerdict::WrongHost);
    row(QStringLiteral("https://pay.example.com./pay"), QrVerdict::WrongHost);
    row(QStringLiteral("https://a:b@pay.example.com/"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("https://pay.example.com\\@evil.test/"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("https://pay.example.com/ a"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("https://pаy.example.com/"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("https:///pay"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("javascript:alert(1)"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("file://pay.example.com/etc/passwd"), QrVerdict::NotARecognisedForm);
    row(QStringLiteral("wallet://pay.example.com/x"), QrVerdict::NotARecognisedForm);
}

void TestQrForms::urls()
{
    QFETCH(QString, payload);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(qr_forms_detail::verdictOn(payload)), expected);
}

void TestQrForms::loopbackOnlyWhenAllowed()
{
    using qr_forms_detail::verdictOn;
    QCOMPARE(verdictOn(QStringLiteral("http://127.0.0.1:8080/pay/1")), QrVerdict::WrongHost);
    QCOMPARE(verdictOn(QStringLiteral("http://127.0.0.1:8080/pay/1"), true), QrVerdict::Ok);
    QCOMPARE(verdictOn(QStringLiteral("http://[::1]:8080/pay/1"), true), QrVerdict::Ok);
    QCOMPARE(verdictOn(QStringLiteral("http://127.0.0.1.evil.test/pay/1"), true), QrVerdict::WrongHost);
    QCOMPARE(verdictOn(QStringLiteral("http://pay.example.com/pay/1"), true), QrVerdict::WrongHost);
}

UNBAR_TEST(TestQrForms, test_qr_forms)

} // namespace unbar::domain
#include "test_qr_forms.moc"
