#include "app/domain/payment.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

namespace dom = unbar::domain;

class TestQrPayload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crcVector();
    void urls_data();
    void urls();
    void emvCoMutationsAreRefused();
};

void TestQrPayload::crcVector()
{
    QCOMPARE(int(dom::crc16CcittFalse("123456789")), 0x29B1);
}

void TestQrPayload::urls_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<bool>("loopback");
    QTest::addColumn<bool>("ok");
    QTest::newRow("operator's page") << QStringLiteral("https://pay.operator.example/q/1") << false << true;
    QTest::newRow("another host") << QStringLiteral("https://pay.operator.example.evil.example/q/1") << false
                                  << false;
    QTest::newRow("user info") << QStringLiteral("https://pay.operator.example@evil.example/q/1") << false
                               << false;
    QTest::newRow("plain http") << QStringLiteral("http://pay.operator.example/q/1") << false << false;
    QTest::newRow("loopback not allowed") << QStringLiteral("http://127.0.0.1:4000/pay/1") << false << false;
    QTest::newRow("words") << QStringLiteral("send money to me") << false << false;
}

void TestQrPayload::urls()
{
    QFETCH(QString, payload);
    QFETCH(bool, loopback);
    QFETCH(bool, ok);
    const auto verdict = dom::checkQrPayload(payload, dom::Money{8640, "CNY"},
                                             {QStringLiteral("pay.operator.example")}, loopback);
    QCOMPARE(verdict == dom::QrVerdict::Ok, ok);
}

static QString emvCoPayload()
{
    const QByteArray body = "000201"
                            "010212"
                            "52044814"
                            "5303156"
                            "540586.40"
                            "5802CN"
                            "5906UNBAR1"
                            "6007BEIJING"
                            "6304";
    return QString::fromLatin1(
        body + QByteArray::number(dom::crc16CcittFalse(body), 16).toUpper().rightJustified(4, '0'));
}

void TestQrPayload::emvCoMutationsAreRefused()
{
    const QString good = emvCoPayload();
    const dom::Money amount{8640, "CNY"};
    QCOMPARE(dom::checkQrPayload(good, amount, {}, false), dom::QrVerdict::Ok);
    QVERIFY(dom::checkQrPayload(good, dom::Money{8641, "CNY"}, {}, false) != dom::QrVerdict::Ok);
    QRandomGenerator random(20261124);
    for (int turn = 0; turn < 1000; ++turn) {
        QString bad = good;
        const int at = int(random.bounded(quint32(good.size())));
        QChar other = QChar(u'0' + int(random.bounded(10u)));
        if (other == bad.at(at))
            other = QLatin1Char('Z');
        bad[at] = other;
        QVERIFY2(dom::checkQrPayload(bad, amount, {}, false) != dom::QrVerdict::Ok, qPrintable(bad));
    }
}

UNBAR_TEST(TestQrPayload, test_qr_payload)
#include "test_qr_payload.moc"
