#include "app/operator/profile.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rules_data();
    void rules();
};

void TestProfile::rules_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("pins");
    QTest::addColumn<bool>("ok");
    QTest::newRow("loopback http") << QStringLiteral("http://127.0.0.1:4000") << 0 << true;
    QTest::newRow("http elsewhere") << QStringLiteral("http://operator.example") << 0 << false;
    QTest::newRow("https with two pins") << QStringLiteral("https://operator.example") << 2 << true;
    QTest::newRow("https without a backup pin") << QStringLiteral("https://operator.example") << 1 << false;
}

void TestProfile::rules()
{
    QFETCH(QString, base);
    QFETCH(int, pins);
    QFETCH(bool, ok);
    QJsonArray pinArray;
    for (int pin = 0; pin < pins; ++pin)
        pinArray.append(QString::fromLatin1(QByteArray(32, char('a' + pin)).toBase64()));
    const QJsonObject json{
        {QStringLiteral("id"), QStringLiteral("x")},
        {QStringLiteral("names"), QJsonObject{{QStringLiteral("en"), QStringLiteral("Example Mobile")}}},
        {QStringLiteral("base"), base},
        {QStringLiteral("spkiPins"), pinArray},
        {QStringLiteral("documentKey"), QString::fromLatin1(QByteArray(32, 'k').toBase64(
                                            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))},
        {QStringLiteral("clientId"), QStringLiteral("unbar-desktop")}};
    const auto profile = unbar::op::OperatorProfile::fromJson(QJsonDocument(json).toJson());
    QCOMPARE(profile.has_value(), ok);
}

UNBAR_TEST(TestProfile, test_profile)
#include "test_profile.moc"
