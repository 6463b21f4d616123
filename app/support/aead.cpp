#include "app/support/aead.h"

#include "app/support/random.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>

namespace unbar {

namespace aead_detail {

// OpenSSL may refuse a null pointer even for no bytes.
const unsigned char *bytesOf(const QByteArray &bytes)
{
    static constexpr unsigned char none = 0;
    return bytes.isEmpty() ? &none : reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace aead_detail

struct Aead::Context
{
    EVP_CIPHER_CTX *seal = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX *open = EVP_CIPHER_CTX_new();
    bool usable = false;

    Context() = default;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context()
    {
        EVP_CIPHER_CTX_free(seal);
        EVP_CIPHER_CTX_free(open);
    }
};

Aead::Aead(const SecretBytes &key)
    : m_context(std::make_unique<Context>())
{
    const bool fits = key.size() == aeadKeyBytes;
    m_context->usable =
        fits && EVP_EncryptInit_ex(m_context->seal, EVP_aes_256_gcm(), nullptr, key.data(), nullptr) == 1 &&
        EVP_DecryptInit_ex(m_context->open, EVP_aes_256_gcm(), nullptr, key.data(), nullptr) == 1;
}

Aead::~Aead() = default;
Aead::Aead(Aead &&) noexcept = default;
Aead &Aead::operator=(Aead &&) noexcept = default;

QByteArray Aead::seal(const QByteArray &plain, const QByteArray &aad) const
{
    return sealWith(randomBytes(aeadNonceBytes), plain, aad);
}

QByteArray Aead::sealWith(const QByteArray &nonce, const QByteArray &plain, const QByteArray &aad) const
{
    if (!m_context->usable || nonce.size() != aeadNonceBytes)
        return {};
    using aead_detail::bytesOf;
    const int size = static_cast<int>(plain.size());
    QByteArray sealed(aeadNonceBytes + size + aeadTagBytes, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    std::memcpy(out, nonce.constData(), aeadNonceBytes);
    int written = 0;
    auto *context = m_context->seal;
    const bool done =
        EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, bytesOf(nonce)) == 1 &&
        EVP_EncryptUpdate(context, nullptr, &written, bytesOf(aad), static_cast<int>(aad.size())) == 1 &&
        EVP_EncryptUpdate(context, out + aeadNonceBytes, &written, bytesOf(plain), size) == 1 &&
        EVP_EncryptFinal_ex(context, out + aeadNonceBytes + size, &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, aeadTagBytes, out + aeadNonceBytes + size) == 1;
    return done ? sealed : QByteArray();
}

Result<QByteArray> Aead::open(const QByteArray &sealed, const QByteArray &aad) const
{
    using aead_detail::bytesOf;
    const auto size = static_cast<int>(sealed.size()) - aeadNonceBytes - aeadTagBytes;
    QByteArray plain(std::max(size, 0), Qt::Uninitialized);
    if (m_context->usable && size >= 0) {
        const auto *in = bytesOf(sealed);
        QByteArray tag = sealed.right(aeadTagBytes);
        int written = 0;
        unsigned char rest[16];
        auto *context = m_context->open;
        const bool genuine =
            EVP_DecryptInit_ex(context, nullptr, nullptr, nullptr, in) == 1 &&
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, aeadTagBytes, tag.data()) == 1 &&
            EVP_DecryptUpdate(context, nullptr, &written, bytesOf(aad), static_cast<int>(aad.size())) == 1 &&
            EVP_DecryptUpdate(context, reinterpret_cast<unsigned char *>(plain.data()), &written,
                              in + aeadNonceBytes, size) == 1 &&
            EVP_DecryptFinal_ex(context, rest, &written) == 1;
        if (genuine)
            return plain;
    }
    plain.fill('\0'); // never hand out, nor leave behind, bytes that failed their tag
    return raise(FailureCode::SealBroken);
}

SecretBytes hkdfSha256(const SecretBytes &input, const QByteArray &salt, const QByteArray &info,
                       std::size_t size)
{
    using aead_detail::bytesOf;
    SecretBytes out(size);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr);
    const bool done =
        context && EVP_PKEY_derive_init(context) == 1 &&
        EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) == 1 &&
        EVP_PKEY_CTX_set1_hkdf_salt(context, bytesOf(salt), static_cast<int>(salt.size())) == 1 &&
        EVP_PKEY_CTX_set1_hkdf_key(context, input.data(), static_cast<int>(input.size())) == 1 &&
        EVP_PKEY_CTX_add1_hkdf_info(context, bytesOf(info), static_cast<int>(info.size())) == 1 &&
        EVP_PKEY_derive(context, out.data(), &size) == 1;
    EVP_PKEY_CTX_free(context);
    return done ? std::move(out) : SecretBytes();
}

QByteArray hmacSha256(const SecretBytes &key, const QByteArray &message)
{
    QByteArray out(32, '\0');
    unsigned int size = 32;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), aead_detail::bytesOf(message),
         static_cast<std::size_t>(message.size()), reinterpret_cast<unsigned char *>(out.data()), &size);
    return out;
}

SecretBytes scrypt(const SecretBytes &passphrase, const QByteArray &salt, quint64 n, quint32 r, quint32 p,
                   std::size_t size)
{
    constexpr quint64 memoryLimit = 512ULL << 20; // a forged key file must not take the machine's memory
    SecretBytes out(size);
    const bool done = EVP_PBE_scrypt(reinterpret_cast<const char *>(passphrase.data()), passphrase.size(),
                                     aead_detail::bytesOf(salt), static_cast<std::size_t>(salt.size()), n, r,
                                     p, memoryLimit, out.data(), size) == 1;
    return done ? std::move(out) : SecretBytes();
}

} // namespace unbar
