#pragma once
// Authenticated encryption and key derivation over OpenSSL's EVP: AES-256-GCM (NIST SP 800-38D), HKDF-SHA256
// (RFC 5869), HMAC-SHA256 (RFC 2104) and scrypt (RFC 7914).

#include "app/support/result.h"
#include "app/support/secret_bytes.h"

#include <QByteArray>
#include <memory>

namespace unbar {

inline constexpr int aeadKeyBytes = 32;
inline constexpr int aeadNonceBytes = 12;
inline constexpr int aeadTagBytes = 16;

/// One AES-256-GCM key, ready for many messages. A sealed message is nonce (12) | ciphertext | tag (16).
/// Not thread-safe: one object per thread.
class Aead
{
public:
    explicit Aead(const SecretBytes &key); ///< 32 bytes; any other length makes every call fail
    ~Aead();
    Aead(Aead &&) noexcept;
    Aead &operator=(Aead &&) noexcept;

    /// Seals under a fresh random nonce. Empty only when OpenSSL itself fails.
    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &aad) const;
    /// Seals under the given 96-bit nonce, which must never be used twice with one key (test vectors).
    [[nodiscard]] QByteArray sealWith(const QByteArray &nonce, const QByteArray &plain,
                                      const QByteArray &aad) const;
    /// SealBroken when a byte of nonce, ciphertext, tag or aad is not what was sealed.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const QByteArray &aad) const;

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// RFC 5869 extract-and-expand; `info` separates one purpose from another.
SecretBytes hkdfSha256(const SecretBytes &input, const QByteArray &salt, const QByteArray &info,
                       std::size_t size);
QByteArray hmacSha256(const SecretBytes &key, const QByteArray &message);
/// RFC 7914; memory is 128·N·r bytes. Empty when the parameters are refused.
SecretBytes scrypt(const SecretBytes &passphrase, const QByteArray &salt, quint64 n, quint32 r, quint32 p,
                   std::size_t size);

} // namespace unbar
