#pragma once
// Compact JWS (RFC 7515) with EdDSA/Ed25519 (RFC 8037), ES256 and RS256 (RFC 7518) over OpenSSL EVP. The
// algorithm belongs to the key, never to the message: a header that names another, `none`, or has `crit`, is
// refused.

#include "app/support/result.h"
#include "app/support/secret_bytes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <optional>

using EVP_PKEY = struct evp_pkey_st;

namespace unbar {

enum class JwsAlgorithm { EdDsa, Es256, Rs256 };
/// The name in a header: "EdDSA", "ES256", "RS256".
QString jwsAlgorithmName(JwsAlgorithm algorithm);

/// A key and the one algorithm it is used with. Copies share the key; it is freed with the last one.
class JwsKey
{
public:
    JwsKey() = default;
    /// 32 bytes of an Ed25519 public key.
    static Result<JwsKey> fromEd25519Public(const QByteArray &raw);
    /// 32 bytes of an Ed25519 private key (RFC 8032 seed).
    static Result<JwsKey> fromEd25519Private(const SecretBytes &raw);
    /// Public JWK: kty OKP + crv Ed25519, kty EC + crv P-256, or kty RSA (≥ 2048 bit); a given `alg` must
    /// fit.
    static Result<JwsKey> fromJwk(const QJsonObject &jwk);
    /// Private key as PKCS#8 PEM; Ed25519, P-256 or RSA (≥ 2048 bit).
    static Result<JwsKey> fromPrivatePem(const SecretBytes &pem);
    static JwsKey generateEd25519();
    static JwsKey generateEs256();

    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] JwsAlgorithm algorithm() const { return m_algorithm; }
    [[nodiscard]] bool canSign() const { return m_canSign; }
    /// Chosen by who publishes the key; goes into headers and JWKs when not empty.
    [[nodiscard]] const QString &keyId() const { return m_keyId; }
    void setKeyId(const QString &keyId) { m_keyId = keyId; }
    /// {kty, crv, x[, y]} or {kty, n, e}, with `alg`, `use` "sig" and `kid`; never a private member.
    [[nodiscard]] QJsonObject publicJwk() const;
    /// The JWK thumbprint (RFC 7638, SHA-256, base64url): a key id that needs no registry.
    [[nodiscard]] QString thumbprint() const;
    /// 32 raw bytes for Ed25519, empty for others.
    [[nodiscard]] QByteArray ed25519Public() const;
    /// PKCS#8 PEM without encryption, empty when only the public half is there; seal it before it is stored.
    [[nodiscard]] SecretBytes privatePem() const;
    [[nodiscard]] EVP_PKEY *handle() const { return m_key.get(); }

private:
    static Result<JwsKey> fromHandle(EVP_PKEY *owned, bool canSign);
    std::shared_ptr<EVP_PKEY> m_key;
    JwsAlgorithm m_algorithm = JwsAlgorithm::EdDsa;
    bool m_canSign = false;
    QString m_keyId;
};

/// What a header says before anything is verified: only good for choosing a key from a set, never for trust.
struct JwsHint
{
    QString keyId; ///< `kid`, empty when absent
    QString type;  ///< `typ`, empty when absent
};
Result<JwsHint> jwsHint(const QByteArray &compact);

/// The payload, once the signature holds under `key` and the header asks for exactly its algorithm;
/// JwsRefused else
/// (`where`: "form", "header", "alg", "crit", "b64", "signature"). At most 1 MB.
Result<QByteArray> verifyJws(const QByteArray &compact, const JwsKey &key);
/// Picks the key by `kid` from a JWKS ({"keys":[…]}); keys of other kinds are skipped. JwsKeyUnknown when
/// none fits.
Result<JwsKey> keyFromSet(const QJsonObject &jwks, const QString &keyId);

/// Signs with a private EdDSA or ES256 key: header {"alg", "typ"?, "kid"?}. Empty when the key cannot sign.
QByteArray signJws(const QByteArray &payload, const JwsKey &key, const QString &type = {});

/// base64url without padding; decoding refuses padding, line breaks, foreign characters and loose trailing
/// bits.
QByteArray toBase64Url(const QByteArray &bytes);
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace unbar
