#include "app/store/key_ring.h"

namespace unbar::store {

namespace key_ring_detail {

SecretBytes derive(const SecretBytes &master, const char *purpose, quint32 keyId,
                   std::size_t size = aeadKeyBytes)
{
    const QByteArray info = QByteArray("unbar/store/1/") + purpose + '/' + QByteArray::number(keyId);
    return hkdfSha256(master, {}, info, size);
}

} // namespace key_ring_detail

KeyRing::KeyRing(const SecretBytes &master, quint32 keyId)
    : m_keyId(keyId)
    , m_rows(key_ring_detail::derive(master, "seal", keyId))
    , m_index(key_ring_detail::derive(master, "index", keyId))
    , m_fileWrap(key_ring_detail::derive(master, "file-wrap", keyId))
    , m_audit(key_ring_detail::derive(master, "audit", keyId))
{
    const SecretBytes check = key_ring_detail::derive(master, "check", keyId, 16);
    m_check = QByteArray(reinterpret_cast<const char *>(check.data()), static_cast<qsizetype>(check.size()));
}

QByteArray KeyRing::blindIndex(const char *role, const QString &value) const
{
    return hmacSha256(m_index, QByteArray(role) + '\0' + value.toUtf8());
}

} // namespace unbar::store
