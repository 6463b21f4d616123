#include "app/support/jws.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace unbar {

namespace jws_detail {

constexpr int coordinateBytes = 32;
constexpr int leastRsaBits = 2048;

using BigNumber = std::unique_ptr<BIGNUM, decltype(&BN_clear_free)>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using Params = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

tl::unexpected<Failure> unusable(const char *what)
{
    return raise(FailureCode::JwsKeyUnusable, QLatin1String(what));
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

EVP_PKEY *fromParams(const char *type, OSSL_PARAM *params)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY *key = nullptr;
    if (!context || params == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1)
        return nullptr;
    return key;
}

EVP_PKEY *ecKey(const QByteArray &x, const QByteArray &y)
{
    if (x.size() != coordinateBytes || y.size() != coordinateBytes)
        return nullptr;
    QByteArray point = '\x04' + x + y;
    char group[] = "prime256v1";
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
                           OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                                             static_cast<size_t>(point.size())),
                           OSSL_PARAM_construct_end()};
    return fromParams("EC", params);
}

EVP_PKEY *rsaKey(const QByteArray &n, const QByteArray &e)
{
    const BigNumber modulus(BN_bin2bn(bytesOf(n), static_cast<int>(n.size()), nullptr), BN_clear_free);
    const BigNumber exponent(BN_bin2bn(bytesOf(e), static_cast<int>(e.size()), nullptr), BN_clear_free);
    const ParamBuilder builder(OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    if (!modulus || !exponent || !builder || !BN_is_odd(exponent.get()) || BN_is_one(exponent.get()))
        return nullptr;
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()), OSSL_PARAM_free);
    return fromParams("RSA", params.get());
}

QByteArray numberOf(const EVP_PKEY *key, const char *name, int width)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const BigNumber number(raw, BN_clear_free);
    const int length = width > 0 ? width : BN_num_bytes(number.get());
    QByteArray bytes(length, '\0');
    BN_bn2binpad(number.get(), reinterpret_cast<unsigned char *>(bytes.data()), length);
    return bytes;
}

QByteArray member(const QJsonObject &jwk, const char *name)
{
    return fromBase64Url(jwk.value(QLatin1String(name)).toString().toLatin1()).value_or(QByteArray());
}

EVP_PKEY *publicHandle(const QJsonObject &jwk)
{
    const QString type = jwk.value(u"kty").toString();
    const QString curve = jwk.value(u"crv").toString();
    if (type == u"OKP" && curve == u"Ed25519") {
        const QByteArray x = member(jwk, "x");
        return x.size() == 32 ? EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), 32)
                              : nullptr;
    }
    if (type == u"EC" && curve == u"P-256")
        return ecKey(member(jwk, "x"), member(jwk, "y"));
    if (type == u"RSA")
        return rsaKey(member(jwk, "n"), member(jwk, "e"));
    return nullptr;
}

} // namespace jws_detail

QString jwsAlgorithmName(JwsAlgorithm algorithm)
{
    switch (algorithm) {
    case JwsAlgorithm::EdDsa:
        return QStringLiteral("EdDSA");
    case JwsAlgorithm::Es256:
        return QStringLiteral("ES256");
    case JwsAlgorithm::Rs256:
        return QStringLiteral("RS256");
    }
    return {};
}

Result<JwsKey> JwsKey::fromHandle(EVP_PKEY *owned, bool canSign)
{
    JwsKey key;
    key.m_key = std::shared_ptr<EVP_PKEY>(owned, EVP_PKEY_free);
    key.m_canSign = canSign;
    if (owned == nullptr)
        return jws_detail::unusable("key");
    char group[32] = {};
    const bool p256 = EVP_PKEY_is_a(owned, "EC") == 1 &&
                      EVP_PKEY_get_utf8_string_param(owned, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group,
                                                     nullptr) == 1 &&
                      qstrcmp(group, "prime256v1") == 0;
    if (EVP_PKEY_is_a(owned, "ED25519") == 1)
        key.m_algorithm = JwsAlgorithm::EdDsa;
    else if (p256)
        key.m_algorithm = JwsAlgorithm::Es256;
    else if (EVP_PKEY_is_a(owned, "RSA") == 1 && EVP_PKEY_get_bits(owned) >= jws_detail::leastRsaBits)
        key.m_algorithm = JwsAlgorithm::Rs256;
    else
        return jws_detail::unusable("kind");
    return key;
}

Result<JwsKey> JwsKey::fromEd25519Public(const QByteArray &raw)
{
    return fromHandle(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, jws_detail::bytesOf(raw),
                                                  static_cast<size_t>(raw.size())),
                      false);
}

Result<JwsKey> JwsKey::fromEd25519Private(const SecretBytes &raw)
{
    return fromHandle(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw.data(), raw.size()), true);
}

Result<JwsKey> JwsKey::fromJwk(const QJsonObject &jwk)
{
    auto key = fromHandle(jws_detail::publicHandle(jwk), false);
    if (!key)
        return key;
    const QString algorithm = jwk.value(u"alg").toString();
    if (!algorithm.isEmpty() && algorithm != jwsAlgorithmName(key->algorithm()))
        return jws_detail::unusable("alg");
    const QString use = jwk.value(u"use").toString();
    if (!use.isEmpty() && use != u"sig")
        return jws_detail::unusable("use");
    key->setKeyId(jwk.value(u"kid").toString());
    return key;
}

Result<JwsKey> JwsKey::fromPrivatePem(const SecretBytes &pem)
{
    const jws_detail::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all);
    // An empty passphrase callback keeps OpenSSL from asking on a terminal when the PEM is encrypted.
    const auto noPassphrase = [](char *, int, int, void *) { return 0; };
    return fromHandle(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr) : nullptr,
                      true);
}

JwsKey JwsKey::generateEd25519()
{
    const auto key = fromHandle(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), true);
    return key ? *key : JwsKey();
}

JwsKey JwsKey::generateEs256()
{
    const auto key = fromHandle(EVP_EC_gen("prime256v1"), true);
    return key ? *key : JwsKey();
}

QJsonObject JwsKey::publicJwk() const
{
    using namespace jws_detail;
    if (isNull())
        return {};
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(toBase64Url(bytes)); };
    QJsonObject jwk{{QStringLiteral("alg"), jwsAlgorithmName(m_algorithm)},
                    {QStringLiteral("use"), QStringLiteral("sig")}};
    if (m_algorithm == JwsAlgorithm::EdDsa) {
        jwk.insert(u"kty", QStringLiteral("OKP"));
        jwk.insert(u"crv", QStringLiteral("Ed25519"));
        jwk.insert(u"x", text(ed25519Public()));
    } else if (m_algorithm == JwsAlgorithm::Es256) {
        jwk.insert(u"kty", QStringLiteral("EC"));
        jwk.insert(u"crv", QStringLiteral("P-256"));
        jwk.insert(u"x", text(numberOf(handle(), OSSL_PKEY_PARAM_EC_PUB_X, coordinateBytes)));
        jwk.insert(u"y", text(numberOf(handle(), OSSL_PKEY_PARAM_EC_PUB_Y, coordinateBytes)));
    } else {
        jwk.insert(u"kty", QStringLiteral("RSA"));
        jwk.insert(u"n", text(numberOf(handle(), OSSL_PKEY_PARAM_RSA_N, 0)));
        jwk.insert(u"e", text(numberOf(handle(), OSSL_PKEY_PARAM_RSA_E, 0)));
    }
    if (!m_keyId.isEmpty())
        jwk.insert(u"kid", m_keyId);
    return jwk;
}

QString JwsKey::thumbprint() const
{
    QJsonObject jwk = publicJwk();
    for (const QString &name : {QStringLiteral("alg"), QStringLiteral("use"), QStringLiteral("kid")})
        jwk.remove(name);
    // QJsonObject keeps its keys sorted, which is the order RFC 7638 §3.3 asks for.
    const QByteArray canonical = QJsonDocument(jwk).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256)));
}

QByteArray JwsKey::ed25519Public() const
{
    QByteArray raw(32, '\0');
    size_t size = 32;
    if (isNull() || m_algorithm != JwsAlgorithm::EdDsa ||
        EVP_PKEY_get_raw_public_key(handle(), reinterpret_cast<unsigned char *>(raw.data()), &size) != 1)
        return {};
    return raw;
}

SecretBytes JwsKey::privatePem() const
{
    const jws_detail::Bio bio(BIO_new(BIO_s_secmem()), BIO_free_all);
    if (!m_canSign || !bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), handle(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return SecretBytes::copyOf(reinterpret_cast<const unsigned char *>(data), static_cast<size_t>(size));
}

} // namespace unbar
