#include "app/support/secret_bytes.h"

#include <openssl/crypto.h>

namespace unbar {

SecretBytes::SecretBytes(std::size_t size)
    : m_bytes(size)
{}

SecretBytes SecretBytes::take(QByteArray &&source)
{
    SecretBytes taken = copyOf(reinterpret_cast<const unsigned char *>(source.constData()),
                               static_cast<std::size_t>(source.size()));
    if (source.isDetached())
        OPENSSL_cleanse(source.data(), static_cast<std::size_t>(source.size()));
    source.clear();
    return taken;
}

SecretBytes SecretBytes::copyOf(const unsigned char *data, std::size_t size)
{
    SecretBytes copy;
    copy.m_bytes.assign(data, data + size);
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(m_bytes.data(), m_bytes.size());
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return size() == other.size() && CRYPTO_memcmp(data(), other.data(), size()) == 0;
}

QByteArray SecretBytes::view() const
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.data()),
                                   static_cast<qsizetype>(m_bytes.size()));
}

void SecretBytes::wipe()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace unbar
