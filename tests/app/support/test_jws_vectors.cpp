// RFC 7515 A.2 and A.3, RFC 8037 A.3 and A.4, and every way to bend them.

#include "tests/support/test_main.h"

#include "app/support/jws.h"

#include <QJsonDocument>

namespace unbar {

namespace jws_vectors {

const QByteArray a2Compact =
    "eyJhbGciOiJSUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
    "O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcA"
    "cQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--"
    "xi12jzDwusC-eOkHW"
    "EsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_"
    "IoypGlUPQGe77Rw";
const QByteArray a2Key =
    "{'kty':'RSA','e':'AQAB','n':'"
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
    "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXB"
    "dQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9ia"
    "GNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"
    "'}";
const QByteArray a3Compact =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
const QByteArray a3Key = "{'kty':'EC','crv':'P-256','x':'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',"
                         "'y':'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'}";
const QByteArray a4Compact =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
const QByteArray joe = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";

/// Reads a key written with single quotes: moc loses the namespace behind raw strings.
JwsKey publicKey(QByteArray jwk)
{
    return JwsKey::fromJwk(QJsonDocument::fromJson(jwk.replace('\'', '"')).object()).value();
}

JwsKey edwardsKey()
{
    QByteArray seed = *fromBase64Url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    return JwsKey::fromEd25519Private(SecretBytes::take(std::move(seed))).value();
}

QByteArray withHeader(const QByteArray &header)
{
    const QByteArrayList parts = a4Compact.split('.');
    return toBase64Url(header) + '.' + parts.at(1) + '.' + parts.at(2);
}

/// What verification objects to; "accepted" when it does not.
QString objection(const QByteArray &compact, const JwsKey &key)
{
    const auto payload = verifyJws(compact, key);
    if (payload)
        return QStringLiteral("accepted");
    return payload.error().code == FailureCode::JwsRefused ? payload.error().where : QStringLiteral("other");
}

} // namespace jws_vectors

class TestJwsVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsHold();
    void signingGivesTheVector();
    void algorithmComesFromTheKey();
    void headersThatAskForMore();
    void formsThatAreNone_data();
    void formsThatAreNone();
    void everyOtherLetterIsRefused();
    void base64HasOneSpelling();
};

void TestJwsVectors::vectorsHold()
{
    using namespace jws_vectors;
    QCOMPARE(verifyJws(a2Compact, publicKey(a2Key)).value_or(QByteArray()), joe);
    QCOMPARE(verifyJws(a3Compact, publicKey(a3Key)).value_or(QByteArray()), joe);
    QCOMPARE(verifyJws(a4Compact, edwardsKey()).value_or(QByteArray()),
             QByteArray("Example of Ed25519 signing"));
}

void TestJwsVectors::signingGivesTheVector()
{
    const JwsKey key = jws_vectors::edwardsKey();
    QCOMPARE(signJws("Example of Ed25519 signing", key), jws_vectors::a4Compact);
    QCOMPARE(toBase64Url(key.ed25519Public()), QByteArray("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    QCOMPARE(key.thumbprint(), QStringLiteral("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
}

void TestJwsVectors::algorithmComesFromTheKey()
{
    using namespace jws_vectors;
    for (const char *header :
         {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"HS256"})", R"({"alg":"ES256"})",
          R"({"alg":"eddsa"})", R"({"alg":""})", R"({"alg":null})", R"({"alg":["EdDSA"]})", "{}"})
        QCOMPARE(objection(withHeader(header), edwardsKey()), QStringLiteral("alg"));
    QCOMPARE(objection(a4Compact, publicKey(a2Key)), QStringLiteral("alg"));
    QCOMPARE(objection(a2Compact, publicKey(a3Key)), QStringLiteral("alg"));
    QCOMPARE(objection(a4Compact, JwsKey()), QStringLiteral("alg"));
    QCOMPARE(objection(a4Compact, JwsKey::generateEd25519()), QStringLiteral("signature"));
    QCOMPARE(objection(a3Compact, JwsKey::generateEs256()), QStringLiteral("signature"));
}

void TestJwsVectors::headersThatAskForMore()
{
    using namespace jws_vectors;
    const JwsKey key = edwardsKey();
    QCOMPARE(objection(withHeader(R"({"alg":"EdDSA","crit":[]})"), key), QStringLiteral("crit"));
    QCOMPARE(objection(withHeader(R"({"alg":"EdDSA","b64":false})"), key), QStringLiteral("b64"));
    QCOMPARE(objection(withHeader(R"({"alg":"EdDSA","typ":"JWT"})"), key), QStringLiteral("signature"));
    QCOMPARE(objection(withHeader(R"({"alg":"none","alg":"EdDSA"})"), key), QStringLiteral("header"));
    QCOMPARE(objection(withHeader(R"(["EdDSA"])"), key), QStringLiteral("header"));
    // A key that travels in the header is never looked at.
    const JwsKey own = JwsKey::generateEd25519();
    const QByteArray bearing = QJsonDocument(QJsonObject{{QStringLiteral("alg"), QStringLiteral("EdDSA")},
                                                         {QStringLiteral("jwk"), own.publicJwk()}})
                                   .toJson(QJsonDocument::Compact);
    QCOMPARE(objection(withHeader(bearing), key), QStringLiteral("signature"));
}

void TestJwsVectors::formsThatAreNone_data()
{
    using jws_vectors::a4Compact;
    QTest::addColumn<QByteArray>("compact");
    const QByteArrayList parts = a4Compact.split('.');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("two parts") << QByteArray(parts.at(0) + '.' + parts.at(1));
    QTest::newRow("four parts") << QByteArray(a4Compact + ".x");
    QTest::newRow("no signature") << QByteArray(parts.at(0) + '.' + parts.at(1) + '.');
    QTest::newRow("no payload") << QByteArray(parts.at(0) + ".." + parts.at(2));
    QTest::newRow("padded") << QByteArray(a4Compact + "==");
    QTest::newRow("line break") << QByteArray(a4Compact + '\n');
    QTest::newRow("space before") << QByteArray(' ' + a4Compact);
    QTest::newRow("plain alphabet") << QByteArray(a4Compact).replace('_', '/');
    QTest::newRow("too large") << QByteArray(parts.at(0) + '.' + QByteArray(2 * 1024 * 1024, 'A') + '.' +
                                             parts.at(2));
}

void TestJwsVectors::formsThatAreNone()
{
    QFETCH(QByteArray, compact);
    QCOMPARE(jws_vectors::objection(compact, jws_vectors::edwardsKey()), QStringLiteral("form"));
}

void TestJwsVectors::everyOtherLetterIsRefused()
{
    using namespace jws_vectors;
    const std::pair<QByteArray, JwsKey> vectors[] = {{a3Compact, publicKey(a3Key)},
                                                     {a4Compact, edwardsKey()}};
    for (const auto &[compact, key] : vectors) {
        for (qsizetype i = 0; i < compact.size(); ++i) {
            QByteArray mutant = compact;
            mutant[i] = mutant.at(i) == 'A' ? 'B' : 'A';
            QVERIFY2(!verifyJws(mutant, key).has_value(), mutant.constData());
            QVERIFY(!verifyJws(compact.left(i), key).has_value());
        }
    }
}

void TestJwsVectors::base64HasOneSpelling()
{
    QCOMPARE(fromBase64Url("AQ"), std::optional(QByteArray("\x01")));
    QVERIFY2(!fromBase64Url("AR"), "loose bits at the end would be a second spelling");
    QVERIFY(!fromBase64Url("AQ=="));
    QVERIFY(!fromBase64Url("A"));
    QVERIFY(!fromBase64Url("A Q"));
}

UNBAR_TEST(TestJwsVectors, test_jws_vectors)

} // namespace unbar
#include "test_jws_vectors.moc"
