#include "app/support/jws.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using unbar::JwsKey;

class TestJws : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rfc8037Vector();
    void signsAndVerifies_data();
    void signsAndVerifies();
    void refusesAttacks();
};

void TestJws::rfc8037Vector()
{
    const auto key =
        JwsKey::fromEd25519Public(*unbar::fromBase64Url("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    QVERIFY(key.has_value());
    const auto payload = unbar::verifyJws(
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
        *key);
    QVERIFY(payload.has_value());
    QCOMPARE(*payload, QByteArray("Example of Ed25519 signing"));
}

void TestJws::signsAndVerifies_data()
{
    QTest::addColumn<bool>("ed");
    QTest::newRow("EdDSA") << true;
    QTest::newRow("ES256") << false;
}

void TestJws::signsAndVerifies()
{
    QFETCH(bool, ed);
    const JwsKey key = ed ? JwsKey::generateEd25519() : JwsKey::generateEs256();
    const QByteArray jws = unbar::signJws("{\"a\":1}", key);
    const auto published = JwsKey::fromJwk(key.publicJwk());
    QVERIFY(published.has_value());
    QCOMPARE(unbar::verifyJws(jws, *published).value_or(QByteArray()), QByteArray("{\"a\":1}"));
    QVERIFY(!unbar::verifyJws(jws, ed ? JwsKey::generateEd25519() : JwsKey::generateEs256()).has_value());
    QVERIFY(!unbar::verifyJws(jws.chopped(1), *published).has_value());
}

void TestJws::refusesAttacks()
{
    const JwsKey key = JwsKey::generateEd25519();
    const QByteArray jws = unbar::signJws("{\"a\":1}", key);
    const QList<QByteArray> parts = jws.split('.');
    const auto withHeader = [&](const QByteArray &header) {
        return unbar::toBase64Url(header) + '.' + parts.at(1) + '.' + parts.at(2);
    };
    for (const char *header : {"{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"ES256\"}",
                               "{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}", "{}"}) {
        const auto verdict = unbar::verifyJws(withHeader(header), key);
        QVERIFY2(!verdict.has_value(), header);
        QCOMPARE(verdict.error().code, unbar::FailureCode::JwsRefused);
    }
    QVERIFY(!unbar::verifyJws(parts.at(0) + '.' + unbar::toBase64Url("{\"a\":2}") + '.' + parts.at(2), key)
                 .has_value());
    QVERIFY(!unbar::verifyJws(parts.at(0) + '.' + parts.at(1) + '.', key).has_value());
}

UNBAR_TEST(TestJws, test_jws)
#include "test_jws.moc"
