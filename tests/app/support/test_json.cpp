#include "app/support/json.h"
#include "tests/support/test_main.h"

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
};

void TestJson::reads()
{
    const auto object = unbar::parseJsonObject("{\"a\":[1,2.5,\"\\u4f60\"],\"b\":{\"c\":null}}");
    QVERIFY(object.has_value());
    QCOMPARE(object->value(QStringLiteral("a")).toArray().at(2).toString(), QStringLiteral("你"));
}

void TestJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("duplicate key") << QByteArray("{\"a\":1,\"a\":2}");
    QTest::newRow("duplicate by escape") << QByteArray("{\"a\":1,\"\\u0061\":2}");
    QTest::newRow("overflow") << QByteArray("{\"a\":1e400}");
    QTest::newRow("beyond 2^53") << QByteArray("{\"a\":9007199254740993}");
    QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(64, '[') + QByteArray(64, ']') + "}";
    QTest::newRow("nul") << QByteArray("{\"a\":\"\\u0000\"}");
    QTest::newRow("lone surrogate") << QByteArray("{\"a\":\"\\ud800\"}");
    QTest::newRow("bom") << QByteArray("\xef\xbb\xbf{\"a\":1}");
    QTest::newRow("trailing") << QByteArray("{\"a\":1} x");
    QTest::newRow("cut") << QByteArray("{\"a\":1");
    QTest::newRow("bad utf-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("empty") << QByteArray();
}

void TestJson::refuses()
{
    QFETCH(QByteArray, text);
    const auto object = unbar::parseJsonObject(text);
    QVERIFY(!object.has_value());
    QCOMPARE(object.error().code, unbar::FailureCode::JsonMalformed);
    QVERIFY(!object.error().where.isEmpty());
}

UNBAR_TEST(TestJson, test_json)
#include "test_json.moc"
