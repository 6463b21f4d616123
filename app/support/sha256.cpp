#include "app/support/sha256.h"

#include <openssl/evp.h>

namespace unbar {

struct Sha256::Context
{
    EVP_MD_CTX *digest = EVP_MD_CTX_new();

    Context() { begin(); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context() { EVP_MD_CTX_free(digest); }
    void begin() const { EVP_DigestInit_ex(digest, EVP_sha256(), nullptr); }
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(const QByteArray &bytes)
{
    EVP_DigestUpdate(m_context->digest, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QByteArray Sha256::result()
{
    QByteArray out(32, '\0');
    EVP_DigestFinal_ex(m_context->digest, reinterpret_cast<unsigned char *>(out.data()), nullptr);
    m_context->begin();
    return out;
}

QByteArray Sha256::of(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

} // namespace unbar
