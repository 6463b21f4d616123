#include "app/domain/phone_number.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::domain::PhoneNumber;

class TestPhoneNumber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestPhoneNumber::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("plain") << QStringLiteral("13800138000");
    QTest::newRow("grouped") << QStringLiteral("138 0013 8000");
    QTest::newRow("country") << QStringLiteral("+86 138-0013-8000");
    QTest::newRow("no plus") << QStringLiteral("8613800138000");
    QTest::newRow("full width") << QStringLiteral("１３８００１３８０００");
    QTest::newRow("look-alikes") << QStringLiteral("l38OOl38OOO");
}

void TestPhoneNumber::reads()
{
    QFETCH(QString, typed);
    const auto number = PhoneNumber::parse(typed);
    QVERIFY(number.has_value());
    QCOMPARE(number->e164(), QStringLiteral("+8613800138000"));
    QCOMPARE(number->formatted(), QStringLiteral("138 0013 8000"));
    QCOMPARE(number->masked(), QStringLiteral("138 **** 8000"));
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("words") << QStringLiteral("my number") << int(FailureCode::PhoneNotANumber);
    QTest::newRow("short") << QStringLiteral("138001380") << int(FailureCode::PhoneTooShort);
    QTest::newRow("long") << QStringLiteral("13800138000000") << int(FailureCode::PhoneTooLong);
    QTest::newRow("hotline") << QStringLiteral("10086") << int(FailureCode::PhoneShortCode);
}

void TestPhoneNumber::refuses()
{
    QFETCH(QString, typed);
    QFETCH(int, code);
    const auto number = PhoneNumber::parse(typed);
    QVERIFY(!number.has_value());
    QCOMPARE(int(number.error().code), code);
}

UNBAR_TEST(TestPhoneNumber, test_phone_number)
#include "test_phone_number.moc"
