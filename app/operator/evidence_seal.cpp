#include "app/operator/evidence_seal.h"

#include "app/operator/codec_fields.h"
#include "app/support/json.h"
#include "app/support/jws.h"
#include "app/support/sha256.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace unbar::op {

namespace evidence_seal {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *owned) const
    {
        release(owned);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Message = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

QString hexHash(const QByteArray &bytes)
{
    return QString::fromLatin1(Sha256::of(bytes).toHex());
}

Failure notSealed(const QString &where)
{
    ERR_clear_error(); // what is refused here must not be read as the failure of a later call
    return raise(FailureCode::EvidenceNotSealed, where).value();
}

Failure keyExpired(const QString &keyId)
{
    return raise(FailureCode::EvidenceKeyExpired, keyId).value();
}

Failure receiptRefused(const QString &where)
{
    return raise(FailureCode::EvidenceReceiptRefused, where).value();
}

Certificate certificateOf(const domain::SealKey &key)
{
    const auto *at = reinterpret_cast<const unsigned char *>(key.certificate.constData());
    const auto *end = at + key.certificate.size();
    Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(key.certificate.size())));
    ERR_clear_error();
    return at == end ? std::move(certificate) : Certificate();
}

bool isP256(X509 *certificate)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    char group[64] = {};
    std::size_t length = 0;
    const bool named = key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
                       EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1;
    return named && QByteArray(group, static_cast<qsizetype>(length)) == "prime256v1";
}

/// By the operator's clock: this computer's may be wrong.
bool isInTime(const domain::SealKey &key, X509 *certificate, const QDateTime &now)
{
    time_t moment = static_cast<time_t>(now.toSecsSinceEpoch());
    const bool begun = X509_cmp_time(X509_get0_notBefore(certificate), &moment) < 0;
    const bool lasts = X509_cmp_time(X509_get0_notAfter(certificate), &moment) > 0;
    return begun && lasts && (!key.notAfter.isValid() || now < key.notAfter);
}

/// Without partial mode the whole content goes through one call; indefinite length would not be DER.
QByteArray enveloped(X509 *certificate, const QByteArray &plain)
{
    const Bio in(BIO_new_mem_buf(plain.constData(), static_cast<int>(plain.size())));
    STACK_OF(X509) *recipients = sk_X509_new_null();
    sk_X509_push(recipients, certificate);
    const Message message(CMS_encrypt(recipients, in.get(), EVP_aes_256_gcm(), CMS_BINARY));
    sk_X509_free(recipients);
    unsigned char *bytes = nullptr;
    const int size = message ? i2d_CMS_ContentInfo(message.get(), &bytes) : -1;
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

Result<QJsonObject> signedClaims(const QByteArray &jws, const QList<domain::ReceiptKey> &keys)
{
    const auto hint = jwsHint(jws);
    if (!hint)
        return passOn(receiptRefused(QStringLiteral("signature")));
    for (const domain::ReceiptKey &candidate : keys) {
        if (candidate.kid != hint->keyId)
            continue;
        const auto key = JwsKey::fromEd25519Public(candidate.x);
        const auto payload = key ? verifyJws(jws, *key) : Result<QByteArray>(passOn(key.error()));
        const auto claims =
            payload ? parseJsonObject(*payload) : Result<QJsonObject>(passOn(payload.error()));
        if (!claims)
            return passOn(receiptRefused(QStringLiteral("signature")));
        return claims;
    }
    return passOn(receiptRefused(QStringLiteral("kid")));
}

/// The first member that says something else; empty when all hold.
QString difference(const QJsonObject &said, const ReceiptClaim &claim)
{
    const std::pair<const char *, QJsonValue> wanted[] = {
        {"typ", QStringLiteral("evidence")},
        {"document", claim.documentId},
        {"item", claim.item},
        {"page", claim.page},
        {"sha256Plain", claim.sha256Plain},
        {"sha256Sealed", claim.sha256Sealed},
        {"size", claim.sealedSize},
    };
    for (const auto &[name, value] : wanted) {
        const QJsonValue found = said.value(QLatin1String(name));
        const bool same = value.isString() ? found.isString() && found.toString() == value.toString()
                                           : found.isDouble() && found.toInteger(-1) == value.toInteger();
        if (!same)
            return QLatin1String(name);
    }
    return {};
}

} // namespace evidence_seal

Result<domain::SealKey> presentSealKey(const domain::OperatorDocument &document, const QDateTime &operatorNow)
{
    for (const domain::SealKey &key : document.sealKeys) {
        const auto certificate = evidence_seal::certificateOf(key);
        if (certificate && evidence_seal::isInTime(key, certificate.get(), operatorNow))
            return key;
    }
    return passOn(evidence_seal::keyExpired(QStringLiteral("sealKeys")));
}

Result<SealedEvidence> sealEvidence(const QByteArray &plain, const domain::SealKey &key,
                                    const QDateTime &operatorNow)
{
    using namespace evidence_seal;
    const Certificate certificate = certificateOf(key);
    if (!certificate || !isP256(certificate.get()))
        return passOn(notSealed(key.kid));
    if (!isInTime(key, certificate.get(), operatorNow))
        return passOn(keyExpired(key.kid));
    SealedEvidence sealed;
    sealed.bytes = enveloped(certificate.get(), plain);
    if (sealed.bytes.isEmpty())
        return passOn(notSealed(key.kid));
    sealed.keyId = key.kid;
    sealed.sha256Plain = hexHash(plain);
    sealed.sha256Sealed = hexHash(sealed.bytes);
    return sealed;
}

Result<QDateTime> verifyReceipt(const QByteArray &jws, const ReceiptClaim &claim,
                                const QList<domain::ReceiptKey> &keys)
{
    const auto said = evidence_seal::signedClaims(jws.trimmed(), keys);
    if (!said)
        return passOn(said.error());
    const QString wrong = evidence_seal::difference(*said, claim);
    if (!wrong.isEmpty())
        return passOn(evidence_seal::receiptRefused(wrong));
    Fields fields(*said, QStringLiteral("receipt"));
    const QDateTime time = fields.time("time");
    if (fields.failure() || !time.isValid())
        return passOn(evidence_seal::receiptRefused(QStringLiteral("time")));
    return time;
}

} // namespace unbar::op
