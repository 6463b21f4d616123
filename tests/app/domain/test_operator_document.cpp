#include "tests/support/test_main.h"

#include "app/domain/operator_document.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace unbar::domain {

class TestOperatorDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void comesBackTheSame();
    void smallestDocument();
    void waysComeBack();
    void nameFallsBack();
    void refuses_data();
    void refuses();
};

namespace document_tests {

const char exampleDocument[] = R"({
  "id": "example-mobile", "version": 3, "notBefore": "2026-11-01T00:00:00+08:00", "expires": "2026-12-01T00:00:00Z",
  "names": {"zh_CN": "示例运营商", "en": "Example Mobile"}, "legalName": "示例移动通信有限公司",
  "roots": {"TMF638": "http://127.0.0.1:8080/tmf-api/serviceInventory/v4"},
  "issuer": "http://127.0.0.1:8080", "clientId": "unbar-desktop",
  "payHosts": ["127.0.0.1"], "pageHosts": ["127.0.0.1"],
  "signIn": [{"way": "service_password", "recommended": true}, {"way": "retina"}, {"recommended": true}],
  "channels": [{"kind": "store", "name": "门店", "value": "示例路 1 号", "hours": "09:00-17:00"},
               {"kind": "hotline", "name": "客服热线", "value": "10000", "hours": "08:00-22:00",
                "lastVerified": "2026-11-01", "colour": "blue"}, {"kind": "hotline"}],
  "policies": {"ARREARS": {"usualDuration": "PT1H", "maxDuration": "PT24H", "fee": {"unit": "CNY", "value": 0},
     "documents": ["receipt"], "facilities": {"callsOut": "blocked", "emergency": "works", "data": "perhaps",
     "teleport": "works"}}},
  "numbering": {"countryCode": "86", "minDigits": 11, "maxDigits": 13, "firstDigits": "1"},
  "currency": "CNY", "timeZone": "Asia/Shanghai", "calendarVersion": "cn-2026", "emergencyNumbers": ["110", "119", 7],
  "capabilities": ["sse"], "somethingNew": {"deep": [1, 2]}
})";

QJsonObject exampleJson()
{
    return QJsonDocument::fromJson(exampleDocument).object();
}

} // namespace document_tests

void TestOperatorDocument::readsEverything()
{
    const auto document = operatorDocumentFromJson(document_tests::exampleJson());
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().where));
    QCOMPARE(document->id, QStringLiteral("example-mobile"));
    QCOMPARE(document->version, 3);
    QCOMPARE(document->notBefore, QDateTime(QDate(2026, 10, 31), QTime(16, 0), Qt::UTC));
    QCOMPARE(document->expires, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(document->name(QStringLiteral("zh_CN")), QStringLiteral("示例运营商"));
    QCOMPARE(document->issuer.port(), 8080);
    QCOMPARE(document->signIn.size(), 2);
    QCOMPARE(document->signIn.first().way, SignInWay::ServicePassword);
    QVERIFY(document->signIn.first().recommended);
    QCOMPARE(document->signIn.last().way, SignInWay::Unknown);
    QCOMPARE(document->signIn.last().code, QStringLiteral("retina"));
    QCOMPARE(document->channels.size(), 2);
    QVERIFY(document->hotline() != nullptr);
    QCOMPARE(document->hotline()->value, QStringLiteral("10000"));
    QCOMPARE(document->hotline()->lastVerified, QDate(2026, 11, 1));
    QCOMPARE(document->emergencyNumbers, (QStringList{QStringLiteral("110"), QStringLiteral("119")}));
    const ReasonPolicy policy = document->policies.value(QStringLiteral("ARREARS"));
    QCOMPARE(policy.facilities.size(), 3);
    QCOMPARE(policy.facilities.at(0), (FacilityStatus{Facility::CallsOut, FacilityState::Blocked}));
    QCOMPARE(policy.facilities.at(1), (FacilityStatus{Facility::Data, FacilityState::NotSaid}));
    QCOMPARE(policy.facilities.at(2), (FacilityStatus{Facility::Emergency, FacilityState::Works}));
}

void TestOperatorDocument::comesBackTheSame()
{
    const auto document = operatorDocumentFromJson(document_tests::exampleJson());
    QVERIFY(document.has_value());
    const auto back = operatorDocumentFromJson(toJson(*document));
    QVERIFY(back.has_value());
    QVERIFY(*back == *document);
}

void TestOperatorDocument::smallestDocument()
{
    const QJsonObject small{
        {QStringLiteral("id"), QStringLiteral("x")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("names"), QJsonObject{{QStringLiteral("en"), QStringLiteral("X")}}},
        {QStringLiteral("legalName"), QStringLiteral("X Ltd")},
        {QStringLiteral("roots"), QJsonObject{{QStringLiteral("TMF638"), QStringLiteral("https://x")}}},
        {QStringLiteral("issuer"), QStringLiteral("https://x.example")},
        {QStringLiteral("clientId"), QStringLiteral("c")}};
    const auto document = operatorDocumentFromJson(small);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().where));
    QCOMPARE(document->currency, QByteArray("CNY"));
    QCOMPARE(document->timeZone, QStringLiteral("Asia/Shanghai"));
    QCOMPARE(document->numbering, NumberingRules());
    QVERIFY(!document->expires.isValid());
    QVERIFY(document->hotline() == nullptr);
    QVERIFY(*operatorDocumentFromJson(toJson(*document)) == *document);
}

void TestOperatorDocument::waysComeBack()
{
    for (int i = static_cast<int>(SignInWay::ServicePassword); i < static_cast<int>(SignInWay::Unknown);
         ++i) {
        const auto way = static_cast<SignInWay>(i);
        QCOMPARE(signInWayFromCode(signInWayCode(way)), way);
    }
    QCOMPARE(signInWayCode(SignInWay::Unknown), QStringLiteral("unknown"));
}

void TestOperatorDocument::nameFallsBack()
{
    OperatorDocument document;
    document.id = QStringLiteral("x");
    QCOMPARE(document.name(QStringLiteral("en")), QStringLiteral("x"));
    document.names.insert(QStringLiteral("zh_CN"), QStringLiteral("示例"));
    QCOMPARE(document.name(QStringLiteral("fr")), QStringLiteral("示例"));
    document.names.insert(QStringLiteral("en"), QStringLiteral("Example"));
    QCOMPARE(document.name(QStringLiteral("fr")), QStringLiteral("Example"));
}

void TestOperatorDocument::refuses_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<FailureCode>("code");
    const auto row = [](const char *name, const char *member, const QJsonValue &value,
                        FailureCode code = FailureCode::OperatorDocumentMalformed) {
        QTest::newRow(name) << QString::fromLatin1(member) << value << code;
    };
    row("no id", "id", QJsonValue::Undefined);
    row("version zero", "version", 0);
    row("version text", "version", QStringLiteral("3"));
    row("no names", "names", QJsonObject());
    row("no payee", "legalName", QString());
    row("no roots", "roots", QJsonValue::Undefined);
    row("issuer no URL", "issuer", QStringLiteral("nowhere"));
    row("no client", "clientId", QJsonValue::Undefined);
    row("odd expiry", "expires", QStringLiteral("tomorrow"));
    row("odd start", "notBefore", 5);
    row("odd currency", "currency", QStringLiteral("yuan"));
    row("odd numbering", "numbering", QJsonObject{{QStringLiteral("minDigits"), 20}});
    const QJsonObject oddFee{{QStringLiteral("unit"), QStringLiteral("CNY")},
                             {QStringLiteral("value"), 0.001}};
    row("odd fee", "policies",
        QJsonObject{{QStringLiteral("LOST"), QJsonObject{{QStringLiteral("fee"), oddFee}}}},
        FailureCode::MoneyMalformed);
}

void TestOperatorDocument::refuses()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(FailureCode, code);
    QJsonObject json = document_tests::exampleJson();
    if (value.isUndefined())
        json.remove(member);
    else
        json.insert(member, value);
    const auto document = operatorDocumentFromJson(json);
    QVERIFY(!document.has_value());
    QCOMPARE(document.error().code, code);
    if (code == FailureCode::OperatorDocumentMalformed)
        QCOMPARE(document.error().where, member);
}

UNBAR_TEST(TestOperatorDocument, test_operator_document)

} // namespace unbar::domain
#include "test_operator_document.moc"
