#include "app/domain/money.h"
#include "tests/support/test_main.h"

#include <QJsonObject>

using unbar::domain::Money;

class TestMoney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFenRoundTrips();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void adds();
};

void TestMoney::everyFenRoundTrips()
{
    for (qint64 minor = -20000; minor <= 20000; ++minor) {
        const auto back = unbar::domain::moneyFromJson(unbar::domain::moneyToJson(Money{minor, "CNY"}));
        QVERIFY(back.has_value());
        QCOMPARE(back->minor, minor);
    }
}

void TestMoney::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::newRow("no value") << QJsonObject{{QStringLiteral("unit"), QStringLiteral("CNY")}};
    QTest::newRow("text") << QJsonObject{{QStringLiteral("unit"), QStringLiteral("CNY")},
                                         {QStringLiteral("value"), QStringLiteral("86.40")}};
    QTest::newRow("too fine") << QJsonObject{{QStringLiteral("unit"), QStringLiteral("CNY")},
                                             {QStringLiteral("value"), 86.405}};
}

void TestMoney::refusesWhatIsNoAmount()
{
    QFETCH(QJsonObject, json);
    const auto money = unbar::domain::moneyFromJson(json);
    QVERIFY(!money.has_value());
    QCOMPARE(money.error().code, unbar::FailureCode::MoneyMalformed);
}

void TestMoney::adds()
{
    const Money sum = Money{7340, "CNY"} + Money{500, "CNY"} + Money{800, "CNY"};
    QCOMPARE(sum.minor, qint64(8640));
    QCOMPARE(unbar::domain::moneyText(sum, QLocale(QLocale::Chinese, QLocale::China)),
             QStringLiteral("¥86.40"));
    QCOMPARE(unbar::domain::moneyText(sum, QLocale(QLocale::English)), QStringLiteral("¥86.40"));
}

UNBAR_TEST(TestMoney, test_money)
#include "test_money.moc"
