#pragma once
// The keys of one store, all derived from one master by HKDF-SHA256, one purpose each.

#include "app/support/aead.h"

#include <QString>

namespace unbar::store {

class KeyRing
{
public:
    /// `master` is 32 bytes; `keyId` stands in every row it seals.
    explicit KeyRing(const SecretBytes &master, quint32 keyId = 1);

    [[nodiscard]] quint32 keyId() const { return m_keyId; }
    [[nodiscard]] const Aead &rows() const { return m_rows; }
    /// HMAC-SHA-256 over role and value: equal values meet, nobody without the key can guess one. 32 bytes.
    [[nodiscard]] QByteArray blindIndex(const char *role, const QString &value) const;
    [[nodiscard]] const SecretBytes &fileWrap() const
    {
        return m_fileWrap;
    } ///< wraps the keys of evidence files
    [[nodiscard]] const SecretBytes &audit() const
    {
        return m_audit;
    } ///< authenticates the staff audit chain
    /// Tells a wrong key from a damaged file; says nothing about the key. 16 bytes.
    [[nodiscard]] const QByteArray &check() const { return m_check; }

private:
    quint32 m_keyId;
    Aead m_rows;
    SecretBytes m_index;
    SecretBytes m_fileWrap;
    SecretBytes m_audit;
    QByteArray m_check;
};

} // namespace unbar::store
