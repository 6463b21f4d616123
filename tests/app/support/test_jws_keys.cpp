// Keys: where they come from, which are turned away, and that they outlive a restart.

#include "tests/support/test_main.h"

#include "app/support/jws.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace unbar {

namespace jws_keys_detail {

const QByteArray pointKey =
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

SecretBytes secret(QByteArray text)
{
    return SecretBytes::take(std::move(text));
}

} // namespace jws_keys_detail

class TestJwsKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hintNamesTheKey();
    void keyIsChosenFromASet();
    void keysSurviveARestart();
    void unusableKeys_data();
    void unusableKeys();
    void oddPrivateKeys();
    void publicHalvesNeverSign();
};

void TestJwsKeys::hintNamesTheKey()
{
    JwsKey key = JwsKey::generateEs256();
    key.setKeyId(QStringLiteral("doc-2026"));
    const auto hint = jwsHint(signJws("{}", key, QStringLiteral("unbar-operator")));
    QVERIFY(hint.has_value());
    QCOMPARE(hint->keyId, QStringLiteral("doc-2026"));
    QCOMPARE(hint->type, QStringLiteral("unbar-operator"));
    QCOMPARE(jwsHint("x.y").error().code, FailureCode::JwsRefused);
}

void TestJwsKeys::keyIsChosenFromASet()
{
    JwsKey first = JwsKey::generateEs256();
    first.setKeyId(QStringLiteral("one"));
    JwsKey second = JwsKey::generateEd25519();
    second.setKeyId(QStringLiteral("two"));
    const QJsonObject strange{{QStringLiteral("kty"), QStringLiteral("LATTICE")},
                              {QStringLiteral("kid"), QStringLiteral("two")}};
    const QJsonObject set{
        {QStringLiteral("keys"), QJsonArray{strange, first.publicJwk(), second.publicJwk()}}};
    const auto chosen = keyFromSet(set, QStringLiteral("two"));
    QVERIFY(chosen.has_value());
    QCOMPARE(chosen->keyId(), QStringLiteral("two"));
    QCOMPARE(verifyJws(signJws("x", second), *chosen).value_or(QByteArray()), QByteArray("x"));
    QCOMPARE(keyFromSet(set, QStringLiteral("three")).error().code, FailureCode::JwsKeyUnknown);
    QCOMPARE(keyFromSet({}, QString()).error().code, FailureCode::JwsKeyUnknown);
}

void TestJwsKeys::keysSurviveARestart()
{
    for (const JwsKey &key : {JwsKey::generateEd25519(), JwsKey::generateEs256()}) {
        const SecretBytes pem = key.privatePem();
        QVERIFY(pem.view().startsWith("-----BEGIN PRIVATE KEY-----"));
        const auto again = JwsKey::fromPrivatePem(pem);
        QVERIFY(again.has_value());
        QVERIFY(again->canSign());
        QCOMPARE(again->publicJwk(), key.publicJwk());
        QCOMPARE(verifyJws(signJws("x", *again), key).value_or(QByteArray()), QByteArray("x"));
    }
}

void TestJwsKeys::unusableKeys_data()
{
    using jws_keys_detail::pointKey;
    QTest::addColumn<QByteArray>("jwk");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("symmetric") << QByteArray(R"({"kty":"oct","k":"AAAA"})");
    QTest::newRow("other curve") << QByteArray(
        R"({"kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
    QTest::newRow("short point") << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})");
    QTest::newRow("P-384") << QByteArray(pointKey).replace("P-256", "P-384");
    QTest::newRow("not on the curve") << QByteArray(pointKey).replace("x_FEz", "x_FEy");
    QTest::newRow("small RSA") << QByteArray(
        R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTY","e":"AQAB"})");
    QTest::newRow("RSA with e = 1") << QByteArray(
        R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTY","e":"AQ"})");
    QTest::newRow("alg of another kind")
        << QByteArray(pointKey).replace(R"("kty")", R"("alg":"RS256","kty")");
    QTest::newRow("for encryption") << QByteArray(pointKey).replace(R"("kty")", R"("use":"enc","kty")");
}

void TestJwsKeys::unusableKeys()
{
    QFETCH(QByteArray, jwk);
    const auto key = JwsKey::fromJwk(QJsonDocument::fromJson(jwk).object());
    QVERIFY(!key.has_value());
    QCOMPARE(key.error().code, FailureCode::JwsKeyUnusable);
}

void TestJwsKeys::oddPrivateKeys()
{
    using jws_keys_detail::secret;
    QCOMPARE(JwsKey::fromPrivatePem(secret("no key")).error().code, FailureCode::JwsKeyUnusable);
    QCOMPARE(JwsKey::fromEd25519Private(secret("short")).error().code, FailureCode::JwsKeyUnusable);
    QCOMPARE(JwsKey::fromEd25519Public("short").error().code, FailureCode::JwsKeyUnusable);
}

void TestJwsKeys::publicHalvesNeverSign()
{
    const auto half = JwsKey::fromJwk(QJsonDocument::fromJson(jws_keys_detail::pointKey).object());
    QVERIFY(half.has_value());
    QVERIFY(!half->canSign());
    QVERIFY(signJws("x", *half).isEmpty());
    QVERIFY(half->privatePem().isEmpty());
    QVERIFY(signJws("x", JwsKey()).isEmpty());
    QVERIFY(JwsKey().publicJwk().isEmpty());
    QVERIFY2(!JwsKey::generateEs256().publicJwk().contains(u"d"), "a public key has no private member");
}

UNBAR_TEST(TestJwsKeys, test_jws_keys)

} // namespace unbar
#include "test_jws_keys.moc"
