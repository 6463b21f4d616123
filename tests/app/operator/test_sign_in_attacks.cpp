// Forged and foreign tokens: each is refused with its code, and nothing of it is kept.
#include "tests/app/operator/sign_in_rig.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using unbar::FailureCode;
using unbar::test::SignInRig;
using Twist = std::function<void(SignInRig &)>;

class TestSignInAttacks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGoodOneIsKept();
    void forgedTokens_data();
    void forgedTokens();
    void wrongClaims_data();
    void wrongClaims();
    void wrongAnswers_data();
    void wrongAnswers();
};

void TestSignInAttacks::theGoodOneIsKept()
{
    SignInRig rig;
    const auto tokens = rig.wholeFlow();
    QVERIFY(tokens);
    QVERIFY2(*tokens, *tokens ? "" : qPrintable(tokens->error().where));
    QCOMPARE((*tokens)->subject, QStringLiteral("sub-1"));
    QCOMPARE((*tokens)->lineNumber, QStringLiteral("+8613800138000"));
    QVERIFY(rig.keychain.holds(QStringLiteral("tokens/example")));
    QVERIFY(!rig.nothingKept());
    QVERIFY(!rig.signIn->listening());
}

void TestSignInAttacks::forgedTokens_data()
{
    QTest::addColumn<Twist>("twist");
    QTest::addColumn<QString>("where");
    const auto header = [](const char *json) {
        return [json](SignInRig &rig) {
            rig.seal = [json](const QJsonObject &claims) {
                return SignInRig::unsignedToken(json, claims) + ".c2ln";
            };
        };
    };
    QTest::newRow("alg none, without a signature") << Twist([](SignInRig &rig) {
        rig.seal = [](const QJsonObject &claims) {
            return SignInRig::unsignedToken("{\"alg\":\"none\",\"kid\":\"k1\"}", claims) + '.';
        };
    }) << QStringLiteral("form");
    QTest::newRow("alg none, with one")
        << Twist(header("{\"alg\":\"none\",\"kid\":\"k1\"}")) << QStringLiteral("signature");
    QTest::newRow("alg missing") << Twist(header("{\"kid\":\"k1\"}")) << QStringLiteral("signature");
    QTest::newRow("HS256 under the public key") << Twist([](SignInRig &rig) {
        rig.seal = [&rig](const QJsonObject &claims) {
            const QByteArray text = SignInRig::unsignedToken("{\"alg\":\"HS256\",\"kid\":\"k1\"}", claims);
            const QByteArray known = QJsonDocument(rig.key.publicJwk()).toJson(QJsonDocument::Compact);
            return text + '.' +
                   unbar::toBase64Url(
                       QMessageAuthenticationCode::hash(text, known, QCryptographicHash::Sha256));
        };
    }) << QStringLiteral("signature");
    QTest::newRow("HS256 with a key of its own in the set") << Twist([](SignInRig &rig) {
        rig.jwks = {
            {QStringLiteral("keys"), QJsonArray{QJsonObject{{QStringLiteral("kty"), QStringLiteral("oct")},
                                                            {QStringLiteral("k"), QStringLiteral("c2VjcmV0")},
                                                            {QStringLiteral("alg"), QStringLiteral("HS256")},
                                                            {QStringLiteral("kid"), QStringLiteral("k1")}}}}};
        rig.seal = [](const QJsonObject &claims) {
            const QByteArray text = SignInRig::unsignedToken("{\"alg\":\"HS256\",\"kid\":\"k1\"}", claims);
            return text + '.' +
                   unbar::toBase64Url(
                       QMessageAuthenticationCode::hash(text, "secret", QCryptographicHash::Sha256));
        };
    }) << QStringLiteral("kid");
    QTest::newRow("another's key under the same name") << Twist([](SignInRig &rig) {
        auto other = unbar::JwsKey::generateEs256();
        other.setKeyId(QStringLiteral("k1"));
        rig.seal = [other](const QJsonObject &claims) {
            return unbar::signJws(QJsonDocument(claims).toJson(), other);
        };
    }) << QStringLiteral("signature");
    QTest::newRow("a kind of key we do not ask for") << Twist([](SignInRig &rig) {
        auto other = unbar::JwsKey::generateEd25519();
        other.setKeyId(QStringLiteral("k1"));
        rig.jwks = {{QStringLiteral("keys"), QJsonArray{other.publicJwk()}}};
        rig.seal = [other](const QJsonObject &claims) {
            return unbar::signJws(QJsonDocument(claims).toJson(), other);
        };
    }) << QStringLiteral("alg");
    QTest::newRow("claims changed after signing") << Twist([](SignInRig &rig) {
        rig.seal = [&rig](const QJsonObject &claims) {
            const auto good = unbar::signJws(QJsonDocument(claims).toJson(), rig.key).split('.');
            QJsonObject other = claims;
            other.insert(QStringLiteral("sub"), QStringLiteral("sub-2"));
            return good.at(0) + '.' + unbar::toBase64Url(QJsonDocument(other).toJson()) + '.' + good.at(2);
        };
    }) << QStringLiteral("signature");
    QTest::newRow("a name no key has") << Twist([](SignInRig &rig) {
        rig.seal = [&rig](const QJsonObject &claims) {
            auto renamed = rig.key;
            renamed.setKeyId(QStringLiteral("k2"));
            return unbar::signJws(QJsonDocument(claims).toJson(), renamed);
        };
    }) << QStringLiteral("kid");
    QTest::newRow("no token at all") << Twist([](SignInRig &rig) {
        rig.answer.insert(QStringLiteral("id_token"), QJsonValue());
    }) << QStringLiteral("form");
}

/// Goes through the whole flow: it ends with this failure, and nothing of it is kept.
static void isRefused(SignInRig &rig, FailureCode code, const QString &where)
{
    const auto tokens = rig.wholeFlow();
    QVERIFY(tokens);
    QVERIFY(!*tokens);
    QCOMPARE(unbar::failureText(tokens->error().code), unbar::failureText(code));
    QCOMPARE(tokens->error().where, where);
    QVERIFY(rig.nothingKept());
}

void TestSignInAttacks::forgedTokens()
{
    QFETCH(Twist, twist);
    QFETCH(QString, where);
    SignInRig rig;
    twist(rig);
    isRefused(rig, FailureCode::SignInTokenRefused, where);
}

void TestSignInAttacks::wrongClaims_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<FailureCode>("code");
    QTest::addColumn<QString>("where");
    const qint64 now = unbar::test::FakeClock().nowUtc().toSecsSinceEpoch();
    const auto row = [](const char *name, const char *claim, const QJsonValue &value, const char *where,
                        FailureCode code = FailureCode::SignInTokenRefused) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value << code << QString::fromLatin1(where);
    };
    row("another nonce", "nonce", QStringLiteral("stolen"), "nonce", FailureCode::SignInNonceMismatch);
    row("no nonce", "nonce", QJsonValue(), "nonce", FailureCode::SignInNonceMismatch);
    row("another issuer", "iss", QStringLiteral("https://other.example"), "id_token",
        FailureCode::SignInIssuerMismatch);
    row("no issuer", "iss", QJsonValue(), "id_token", FailureCode::SignInIssuerMismatch);
    row("expired", "exp", now - 121, "exp");
    row("never expires", "exp", QJsonValue(), "exp");
    row("expiry in words", "exp", QStringLiteral("tomorrow"), "exp");
    row("from the future", "iat", now + 121, "iat");
    row("no birth", "iat", QJsonValue(), "iat");
    row("not valid yet", "nbf", now + 121, "nbf");
    row("another's", "aud", QStringLiteral("other-app"), "aud");
    row("nobody's", "aud", QJsonValue(), "aud");
    row("for several, none of them named", "aud",
        QJsonArray{QStringLiteral("unbar-desktop"), QStringLiteral("other-app")}, "aud");
    row("issued to another", "azp", QStringLiteral("other-app"), "aud");
    row("another access token", "at_hash", QStringLiteral("AAAAAAAAAAAAAAAAAAAAAA"), "at_hash");
    row("no subject", "sub", QJsonValue(), "sub");
}

void TestSignInAttacks::wrongClaims()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QFETCH(FailureCode, code);
    QFETCH(QString, where);
    SignInRig rig;
    rig.claims.insert(claim, value);
    isRefused(rig, code, where);
}

void TestSignInAttacks::wrongAnswers_data()
{
    QTest::addColumn<Twist>("twist");
    QTest::addColumn<FailureCode>("code");
    QTest::addColumn<QString>("where");
    QTest::newRow("not a bearer token") << Twist([](SignInRig &rig) {
        rig.answer.insert(QStringLiteral("token_type"), QStringLiteral("mac"));
    }) << FailureCode::SignInTokenRefused
                                        << QStringLiteral("token");
    QTest::newRow("no access token") << Twist([](SignInRig &rig) {
        rig.answer.insert(QStringLiteral("access_token"), QJsonValue());
    }) << FailureCode::SignInTokenRefused
                                     << QStringLiteral("token");
    QTest::newRow("discovery of another issuer") << Twist([](SignInRig &rig) {
        rig.metadata.insert(QStringLiteral("issuer"), QStringLiteral("https://other.example"));
    }) << FailureCode::SignInIssuerMismatch << QStringLiteral("discovery");
    QTest::newRow("token address in the clear") << Twist([](SignInRig &rig) {
        rig.metadata.insert(QStringLiteral("token_endpoint"), QStringLiteral("http://other.example/t"));
    }) << FailureCode::SignInDiscoveryUnusable << QStringLiteral("endpoints");
    QTest::newRow("no keys' address")
        << Twist([](SignInRig &rig) { rig.metadata.remove(QStringLiteral("jwks_uri")); })
        << FailureCode::SignInDiscoveryUnusable << QStringLiteral("endpoints");
    QTest::newRow("another's number") << Twist([](SignInRig &rig) {
        rig.claims.insert(QStringLiteral("phone_number"), QJsonValue());
        rig.metadata.insert(QStringLiteral("userinfo_endpoint"),
                            rig.server.root() + QStringLiteral("/userinfo"));
        rig.userInfo = "{\"sub\":\"sub-2\",\"phone_number\":\"+8613800138001\"}";
    }) << FailureCode::SignInTokenRefused
                                      << QStringLiteral("userinfo/sub");
}

void TestSignInAttacks::wrongAnswers()
{
    QFETCH(Twist, twist);
    QFETCH(FailureCode, code);
    QFETCH(QString, where);
    SignInRig rig;
    twist(rig);
    isRefused(rig, code, where);
}

UNBAR_TEST(TestSignInAttacks, test_sign_in_attacks)
#include "test_sign_in_attacks.moc"
