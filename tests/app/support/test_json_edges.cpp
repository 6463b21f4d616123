// Where exactly a text stops being strict JSON, and what is still taken.

#include "tests/support/test_main.h"

#include "app/support/json.h"

#include <QJsonDocument>
#include <QRandomGenerator>

class TestJsonEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void depthHasALimit();
    void sizeHasALimit();
    void topMustFit();
    void everyTruncationIsRefused();
    void whatIsTakenIsJsonForOthersToo();
};

void TestJsonEdges::takes_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList good{"{}",
                              "null",
                              "true",
                              "-0",
                              "-1.5e-3",
                              "1E+2",
                              "\"\"",
                              " \t\r\n[1]\n",
                              "\"\\ud83d\\ude00\"",
                              "\"\xf0\x9f\x98\x80\"",
                              "9007199254740992",
                              "-9007199254740992",
                              "1e308",
                              "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                              R"({"a":{"a":1},"b":{"a":2}})",
                              R"([{"a":1},{"a":1}])",
                              R"({"":1})"};
    for (const QByteArray &text : good)
        QTest::addRow("%s", text.toPercentEncoding().constData()) << text;
}

void TestJsonEdges::takes()
{
    QFETCH(QByteArray, text);
    const auto value = unbar::parseJson(text);
    QVERIFY2(value.has_value(), value ? "" : qPrintable(value.error().where));
}

void TestJsonEdges::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QByteArray &text, const char *where) {
        QTest::newRow(name) << text << QString::fromLatin1(where);
    };
    row("nothing", "", "value_expected@0");
    row("key twice, escaped", R"({"a":1,"\u0061":2})", "duplicate_key@7");
    row("key twice, deep", R"([{"x":{"b":1,"c":2,"b":3}}])", "duplicate_key@19");
    row("key twice, pair escaped", "{\"\xf0\x9f\x98\x80\":1,\"\\ud83d\\ude00\":2}", "duplicate_key@10");
    row("NUL byte", QByteArray("\"a\0b\"", 5), "nul@2");
    row("NUL after", QByteArray("{}\0", 3), "nul@2");
    row("NUL escaped", "\"\\u0000\"", "nul@1");
    row("low alone", "\"\\ude00\"", "lone_surrogate@1");
    row("high high", "\"\\ud83d\\ud83d\"", "lone_surrogate@1");
    row("high then letter", "\"\\ud83d\\u0041\"", "lone_surrogate@1");
    row("byte order mark", "\xef\xbb\xbf{}", "byte_order_mark@0");
    row("overflow", "[-1e400]", "number_out_of_range@1");
    row("underflow", "[1e-400]", "number_out_of_range@1");
    row("integer beyond", "-9007199254740993", "number_out_of_range@0");
    row("integer far beyond", "123456789012345678901234567890", "number_out_of_range@0");
    row("two values", "1 2", "trailing_data@2");
    row("bracket after", "1]", "trailing_data@1");
    row("overlong", "\"\xc0\xaf\"", "utf8@1");
    row("overlong three", "\"\xe0\x80\xaf\"", "utf8@1");
    row("surrogate in UTF-8", "\"\xed\xa0\x80\"", "utf8@1");
    row("beyond Unicode", "\"\xf4\x90\x80\x80\"", "utf8@1");
    row("cut sequence", "\"\xe4\xb8", "utf8@1");
    row("leading zero", "01", "trailing_data@1");
    row("plus", "+1", "value_expected@0");
    row("point only", "1.", "number@2");
    row("exponent only", "1e", "number@2");
    row("NaN", "NaN", "value_expected@0");
    row("infinity", "-Infinity", "value_expected@1");
    row("comment", "/* */{}", "value_expected@0");
    row("comma at the end", "[1,]", "value_expected@3");
    row("comma at the end of an object", R"({"a":1,})", "string_expected@7");
    row("no colon", R"({"a" 1})", "colon_expected@5");
    row("no comma", "[1 2]", "comma_expected@3");
    row("open text", "\"abc", "string_open@4");
    row("line break in text", "\"a\nb\"", "control_character@2");
    row("strange escape", "\"\\x41\"", "escape@1");
    row("short escape", "\"\\u00g0\"", "escape@5");
    row("backslash last", "\"\\", "escape@1");
    row("half a word", "tru", "value_expected@0");
}

void TestJsonEdges::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto value = unbar::parseJson(text);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().code, unbar::FailureCode::JsonMalformed);
    QCOMPARE(value.error().where, where);
}

void TestJsonEdges::depthHasALimit()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(unbar::parseJson(nested(unbar::jsonLimitDepth)).has_value());
    QCOMPARE(unbar::parseJson(nested(unbar::jsonLimitDepth + 1)).error().where,
             QStringLiteral("too_deep@32"));
    QVERIFY(!unbar::parseJson(QByteArray(1000000, '[')).has_value());
}

void TestJsonEdges::sizeHasALimit()
{
    const QByteArray large(unbar::jsonLimitBytes + 1, ' ');
    QCOMPARE(unbar::parseJson(large).error().where,
             QStringLiteral("too_large@%1").arg(unbar::jsonLimitBytes));
}

void TestJsonEdges::topMustFit()
{
    QCOMPARE(unbar::parseJsonObject("[1]").error().where, QStringLiteral("not_an_object@0"));
    QCOMPARE(unbar::parseJsonArray("{}").error().where, QStringLiteral("not_an_array@0"));
    QVERIFY(!unbar::parseJsonArray("[").has_value());
    QCOMPARE(unbar::parseJsonArray("[9007199254740991]")->first().toInteger(), 9007199254740991);
}

void TestJsonEdges::everyTruncationIsRefused()
{
    const QByteArray whole = R"({"unit":"CNY","value":86.40,"list":[1,{"a":"\u4e2d"},null],"flag":true})";
    QVERIFY(unbar::parseJson(whole).has_value());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!unbar::parseJson(whole.left(length)).has_value(), whole.left(length).constData());
}

void TestJsonEdges::whatIsTakenIsJsonForOthersToo()
{
    QRandomGenerator random(7);
    const QByteArray alphabet("{}[]\",:\\u00d8aetrufalsn0123456789.-+eE \xe4\xb8\xad\xff");
    int taken = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray text;
        const int length = random.bounded(10);
        for (int j = 0; j < length; ++j)
            text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        if (!unbar::parseJson(text))
            continue;
        ++taken;
        QJsonParseError error;
        QJsonDocument::fromJson('[' + text + ']', &error);
        QVERIFY2(error.error == QJsonParseError::NoError, text.constData());
    }
    QVERIFY(taken > 100);
}

UNBAR_TEST(TestJsonEdges, test_json_edges)
#include "test_json_edges.moc"
