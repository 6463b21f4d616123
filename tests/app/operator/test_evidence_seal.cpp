// Sealed for the operator, and the operator's word for it: opened with OpenSSL's own decryption, and refused
// for every kind of key and receipt that is not what it should be.
#include "app/operator/evidence_seal.h"
#include "app/support/jws.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace unbar;

namespace seal_test {

const QDateTime sealNow(QDate(2026, 7, 1), QTime(2, 0), Qt::UTC);

struct SealPair
{
    std::shared_ptr<EVP_PKEY> key;
    std::shared_ptr<X509> certificate;
    [[nodiscard]] domain::SealKey sealKey(const QDateTime &notAfter = sealNow.addYears(1)) const
    {
        unsigned char *bytes = nullptr;
        const int size = i2d_X509(certificate.get(), &bytes);
        const QByteArray der(reinterpret_cast<const char *>(bytes), size);
        OPENSSL_free(bytes);
        return {QStringLiteral("seal-1"), der, notAfter};
    }
};

SealPair makeSealPair(EVP_PKEY *key, int fromDays = -1, int toDays = 30)
{
    SealPair pair;
    pair.key.reset(key, EVP_PKEY_free);
    pair.certificate.reset(X509_new(), X509_free);
    X509 *certificate = pair.certificate.get();
    time_t begin = static_cast<time_t>(sealNow.toSecsSinceEpoch());
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_time_adj_ex(X509_getm_notBefore(certificate), fromDays, 0, &begin);
    X509_time_adj_ex(X509_getm_notAfter(certificate), toDays, 0, &begin);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("evidence"), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    X509_sign(certificate, key, EVP_sha256());
    return pair;
}

SealPair p256Pair(int fromDays = -1, int toDays = 30)
{
    return makeSealPair(EVP_EC_gen("P-256"), fromDays, toDays);
}

/// Empty when it does not open.
QByteArray openedCms(const QByteArray &der, const SealPair &pair)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::shared_ptr<CMS_ContentInfo> message(d2i_CMS_ContentInfo(nullptr, &at, der.size()),
                                                   CMS_ContentInfo_free);
    const std::shared_ptr<BIO> plain(BIO_new(BIO_s_mem()), BIO_free);
    const bool done = message && CMS_decrypt(message.get(), pair.key.get(), pair.certificate.get(), nullptr,
                                             plain.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(plain.get(), &bytes);
    return done ? QByteArray(bytes, size) : QByteArray();
}

QString sealHex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

op::ReceiptClaim someClaim()
{
    return {QStringLiteral("doc-1"), QStringLiteral("idFront"), 2, sealHex("plain"), sealHex("sealed"), 4711};
}

QJsonObject claimsOf(const op::ReceiptClaim &claim)
{
    return {{QStringLiteral("typ"), QStringLiteral("evidence")},
            {QStringLiteral("document"), claim.documentId},
            {QStringLiteral("item"), claim.item},
            {QStringLiteral("page"), claim.page},
            {QStringLiteral("sha256Plain"), claim.sha256Plain},
            {QStringLiteral("sha256Sealed"), claim.sha256Sealed},
            {QStringLiteral("size"), claim.sealedSize},
            {QStringLiteral("time"), QStringLiteral("2026-07-01T10:00:00+08:00")}};
}

} // namespace seal_test

using seal_test::claimsOf;
using seal_test::makeSealPair;
using seal_test::openedCms;
using seal_test::p256Pair;
using seal_test::sealHex;
using seal_test::sealNow;
using seal_test::SealPair;
using seal_test::someClaim;

class TestEvidenceSeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensForTheOperatorAlone();
    void isAuthEnvelopedDer();
    void aFlippedByteIsFound();
    void takesNoKeyThatDoesNotFit();
    void takesNoKeyOutOfTime();
    void takesTheFirstKeyInTime();
    void receiptHolds();
    void receiptForAnotherFileIsRefused_data();
    void receiptForAnotherFileIsRefused();
    void receiptByAnotherHandIsRefused();
};

void TestEvidenceSeal::opensForTheOperatorAlone()
{
    const SealPair operatorPair = p256Pair();
    const SealPair stranger = p256Pair();
    for (const int size : {0, 1, 70'000, 3'000'000}) {
        const QByteArray plain(size, 'p');
        const auto sealed = op::sealEvidence(plain, operatorPair.sealKey(), sealNow);
        QVERIFY(sealed.has_value());
        QCOMPARE(openedCms(sealed->bytes, operatorPair), plain);
        QVERIFY(size == 0 || openedCms(sealed->bytes, stranger).isEmpty());
        QCOMPARE(sealed->keyId, QStringLiteral("seal-1"));
        QCOMPARE(sealed->sha256Plain, sealHex(plain));
        QCOMPARE(sealed->sha256Sealed, sealHex(sealed->bytes));
        QVERIFY(sealed->bytes.size() < size + 2048);
    }
}

void TestEvidenceSeal::isAuthEnvelopedDer()
{
    const SealPair pair = p256Pair();
    const auto one = op::sealEvidence("the same", pair.sealKey(), sealNow);
    const auto two = op::sealEvidence("the same", pair.sealKey(), sealNow);
    QVERIFY(one.has_value() && two.has_value());
    QVERIFY(one->bytes != two->bytes);
    QVERIFY(!one->bytes.contains("the same"));
    // 1.2.840.113549.1.9.16.1.23 is AuthEnvelopedData, 2.16.840.1.101.3.4.1.46 AES-256-GCM
    QVERIFY(one->bytes.contains(QByteArray::fromHex("060b2a864886f70d0109100117")));
    QVERIFY(one->bytes.contains(QByteArray::fromHex("060960864801650304012e")));
}

void TestEvidenceSeal::aFlippedByteIsFound()
{
    const SealPair pair = p256Pair();
    const auto sealed = op::sealEvidence(QByteArray(500, 'p'), pair.sealKey(), sealNow);
    QVERIFY(sealed.has_value());
    for (qsizetype at = sealed->bytes.size() - 520; at < sealed->bytes.size(); at += 13) {
        QByteArray bytes = sealed->bytes;
        bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
        QVERIFY2(openedCms(bytes, pair) != QByteArray(500, 'p'), QByteArray::number(at));
    }
}

void TestEvidenceSeal::takesNoKeyThatDoesNotFit()
{
    const domain::SealKey good = p256Pair().sealKey();
    domain::SealKey more = good;
    more.certificate += "x";
    domain::SealKey less = good;
    less.certificate.chop(1);
    const domain::SealKey none{QStringLiteral("k"), {}, sealNow.addDays(1)};
    for (const domain::SealKey &key : {makeSealPair(EVP_EC_gen("P-384")).sealKey(),
                                       makeSealPair(EVP_RSA_gen(2048)).sealKey(), more, less, none}) {
        const auto sealed = op::sealEvidence("x", key, sealNow);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, FailureCode::EvidenceNotSealed);
    }
}

void TestEvidenceSeal::takesNoKeyOutOfTime()
{
    const domain::SealKey past = p256Pair(-10, -1).sealKey();
    const domain::SealKey future = p256Pair(1, 10).sealKey();
    const domain::SealKey told = p256Pair().sealKey(sealNow); // the certificate lasts, the document says no
    for (const domain::SealKey &key : {past, future, told}) {
        const auto sealed = op::sealEvidence("x", key, sealNow);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, FailureCode::EvidenceKeyExpired);
    }
}

void TestEvidenceSeal::takesTheFirstKeyInTime()
{
    domain::OperatorDocument document;
    QCOMPARE(op::presentSealKey(document, sealNow).error().code, FailureCode::EvidenceKeyExpired);
    document.sealKeys = {p256Pair(-10, -1).sealKey(), p256Pair().sealKey(), p256Pair().sealKey()};
    document.sealKeys[1].kid = QStringLiteral("seal-2");
    const auto key = op::presentSealKey(document, sealNow);
    QVERIFY(key.has_value());
    QCOMPARE(key->kid, QStringLiteral("seal-2"));
}

void TestEvidenceSeal::receiptHolds()
{
    JwsKey key = JwsKey::generateEd25519();
    key.setKeyId(QStringLiteral("receipt-2"));
    const JwsKey other = JwsKey::generateEd25519();
    const QList<domain::ReceiptKey> keys{{QStringLiteral("receipt-1"), other.ed25519Public()},
                                         {QStringLiteral("receipt-2"), key.ed25519Public()}};
    const QByteArray jws = signJws(QJsonDocument(claimsOf(someClaim())).toJson(), key);
    const auto at = op::verifyReceipt(jws + "\n", someClaim(), keys);
    QVERIFY2(at.has_value(), at ? "" : qPrintable(at.error().where));
    QCOMPARE(*at, sealNow);
}

void TestEvidenceSeal::receiptForAnotherFileIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto add = [](const char *name, const QJsonValue &value) {
        QTest::addRow("%s %s", name, value.isUndefined() ? "absent" : "other")
            << QString::fromLatin1(name) << value;
    };
    for (const char *name : {"typ", "document", "item", "sha256Plain", "sha256Sealed"}) {
        add(name, QStringLiteral("another"));
        add(name, QJsonValue(QJsonValue::Undefined));
    }
    for (const char *name : {"page", "size"}) {
        add(name, 1);
        add(name, QJsonValue(QJsonValue::Undefined));
    }
    add("time", QStringLiteral("yesterday"));
    add("time", QJsonValue(QJsonValue::Undefined));
}

void TestEvidenceSeal::receiptForAnotherFileIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    JwsKey key = JwsKey::generateEd25519();
    key.setKeyId(QStringLiteral("receipt-1"));
    QJsonObject claims = claimsOf(someClaim());
    claims.remove(member);
    if (!value.isUndefined())
        claims.insert(member, value);
    const auto at = op::verifyReceipt(signJws(QJsonDocument(claims).toJson(), key), someClaim(),
                                      {{QStringLiteral("receipt-1"), key.ed25519Public()}});
    QVERIFY(!at);
    QCOMPARE(at.error().code, FailureCode::EvidenceReceiptRefused);
    QCOMPARE(at.error().where, member);
}

void TestEvidenceSeal::receiptByAnotherHandIsRefused()
{
    JwsKey key = JwsKey::generateEd25519();
    key.setKeyId(QStringLiteral("receipt-1"));
    const QByteArray jws = signJws(QJsonDocument(claimsOf(someClaim())).toJson(), key);
    const auto whereWith = [&](const QByteArray &receipt, const QList<domain::ReceiptKey> &keys) {
        const auto at = op::verifyReceipt(receipt, someClaim(), keys);
        return at ? QStringLiteral("taken") : at.error().where;
    };
    const QByteArray ours = key.ed25519Public();
    const QByteArray foreign = JwsKey::generateEd25519().ed25519Public();
    QCOMPARE(whereWith(jws, {{QStringLiteral("receipt-1"), foreign}}), QStringLiteral("signature"));
    QCOMPARE(whereWith(jws, {{QStringLiteral("receipt-9"), ours}}), QStringLiteral("kid"));
    QCOMPARE(whereWith(jws, {}), QStringLiteral("kid"));
    QCOMPARE(whereWith("not a receipt", {{QStringLiteral("receipt-1"), ours}}), QStringLiteral("signature"));
    QByteArray forged = jws;
    forged[forged.size() - 5] = forged.at(forged.size() - 5) == 'A' ? 'B' : 'A';
    QCOMPARE(whereWith(forged, {{QStringLiteral("receipt-1"), ours}}), QStringLiteral("signature"));
}

UNBAR_TEST(TestEvidenceSeal, test_evidence_seal)
#include "test_evidence_seal.moc"
