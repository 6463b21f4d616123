#include "app/support/jws.h"

#include "app/support/json.h"

#include <QJsonDocument>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>

namespace unbar {

namespace jws_detail {

constexpr qsizetype longestJws = 1024 * 1024;
constexpr qsizetype longestHeader = 8 * 1024;
constexpr int halfSignature = 32; ///< RFC 7518 §3.4: r and s of 32 bytes each

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using EcSignature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

tl::unexpected<Failure> refused(const char *what)
{
    return raise(FailureCode::JwsRefused, QLatin1String(what));
}

struct Parts
{
    QJsonObject header;
    QByteArray signedText; ///< header.payload as sent
    QByteArray payload;
    QByteArray signature;
};

Result<Parts> split(const QByteArray &compact)
{
    const QByteArrayList pieces = compact.size() <= longestJws ? compact.split('.') : QByteArrayList();
    if (pieces.size() != 3 || pieces.at(0).size() > longestHeader)
        return refused("form");
    const auto header = fromBase64Url(pieces.at(0));
    const auto payload = fromBase64Url(pieces.at(1));
    const auto signature = fromBase64Url(pieces.at(2));
    if (!header || !payload || !signature || payload->isEmpty() || signature->isEmpty())
        return refused("form");
    const auto object = parseJsonObject(*header);
    if (!object)
        return refused("header");
    return Parts{*object, pieces.at(0) + '.' + pieces.at(1), *payload, *signature};
}

const unsigned char *asBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// RFC 7518 §3.4 writes r and s side by side; OpenSSL wants them as DER.
QByteArray derFromPair(const QByteArray &pair)
{
    if (pair.size() != 2 * halfSignature)
        return {};
    const EcSignature signature(ECDSA_SIG_new(), ECDSA_SIG_free);
    BIGNUM *r = BN_bin2bn(asBytes(pair), halfSignature, nullptr);
    BIGNUM *s = BN_bin2bn(asBytes(pair) + halfSignature, halfSignature, nullptr);
    if (!signature || ECDSA_SIG_set0(signature.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size > 0 ? size : 0);
    OPENSSL_free(der);
    return bytes;
}

QByteArray pairFromDer(const QByteArray &der)
{
    const unsigned char *at = asBytes(der);
    const EcSignature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), ECDSA_SIG_free);
    if (!signature)
        return {};
    QByteArray pair(2 * halfSignature, '\0');
    auto *out = reinterpret_cast<unsigned char *>(pair.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, halfSignature);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out + halfSignature, halfSignature);
    return pair;
}

const EVP_MD *digestFor(JwsAlgorithm algorithm)
{
    return algorithm == JwsAlgorithm::EdDsa ? nullptr : EVP_sha256(); // Ed25519 hashes by itself
}

bool holds(const QByteArray &text, const QByteArray &signature, const JwsKey &key)
{
    const QByteArray raw = key.algorithm() == JwsAlgorithm::Es256 ? derFromPair(signature) : signature;
    const DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return !raw.isEmpty() && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, digestFor(key.algorithm()), nullptr, key.handle()) ==
               1 &&
           EVP_DigestVerify(context.get(), asBytes(raw), static_cast<size_t>(raw.size()), asBytes(text),
                            static_cast<size_t>(text.size())) == 1;
}

QByteArray signature(const QByteArray &text, const JwsKey &key)
{
    const DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = 0;
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, digestFor(key.algorithm()), nullptr, key.handle()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, asBytes(text), static_cast<size_t>(text.size())) != 1)
        return {};
    QByteArray raw(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(raw.data()), &size, asBytes(text),
                       static_cast<size_t>(text.size())) != 1)
        return {};
    raw.truncate(static_cast<qsizetype>(size));
    return key.algorithm() == JwsAlgorithm::Es256 ? pairFromDer(raw) : raw;
}

} // namespace jws_detail

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding |
                                                                  QByteArray::AbortOnBase64DecodingErrors);
    // Only the one canonical spelling is taken, so that no second text can stand for the same bytes.
    if (!decoded || toBase64Url(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

Result<JwsHint> jwsHint(const QByteArray &compact)
{
    const auto parts = jws_detail::split(compact);
    if (!parts)
        return passOn(parts.error());
    return JwsHint{parts->header.value(u"kid").toString(), parts->header.value(u"typ").toString()};
}

Result<QByteArray> verifyJws(const QByteArray &compact, const JwsKey &key)
{
    using namespace jws_detail;
    const auto parts = split(compact);
    if (!parts)
        return passOn(parts.error());
    if (key.isNull() || parts->header.value(u"alg") != QJsonValue(jwsAlgorithmName(key.algorithm())))
        return refused("alg");
    if (parts->header.contains(u"crit"))
        return refused("crit");
    if (parts->header.contains(u"b64"))
        return refused("b64");
    if (!holds(parts->signedText, parts->signature, key))
        return refused("signature");
    return parts->payload;
}

Result<JwsKey> keyFromSet(const QJsonObject &jwks, const QString &keyId)
{
    for (const QJsonValue &value : jwks.value(u"keys").toArray()) {
        if (value.toObject().value(u"kid").toString() != keyId)
            continue;
        auto key = JwsKey::fromJwk(value.toObject());
        if (key)
            return key;
    }
    return raise(FailureCode::JwsKeyUnknown);
}

QByteArray signJws(const QByteArray &payload, const JwsKey &key, const QString &type)
{
    if (key.isNull() || !key.canSign() || key.algorithm() == JwsAlgorithm::Rs256)
        return {};
    QJsonObject header{{QStringLiteral("alg"), jwsAlgorithmName(key.algorithm())}};
    if (!type.isEmpty())
        header.insert(u"typ", type);
    if (!key.keyId().isEmpty())
        header.insert(u"kid", key.keyId());
    const QByteArray text =
        toBase64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' + toBase64Url(payload);
    const QByteArray signature = jws_detail::signature(text, key);
    return signature.isEmpty() ? QByteArray() : text + '.' + toBase64Url(signature);
}

} // namespace unbar
