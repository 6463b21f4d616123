#pragma once
// A keychain that lives as long as its object: for kiosk, demo and tests. It can be told to be locked or
// absent.

#include "app/platform/keychain.h"

#include <map>

namespace unbar::platform {

class MemoryKeychain final : public Keychain
{
public:
    QCoro::Task<KeychainRead> read(QString name) override;
    QCoro::Task<bool> write(QString name, QByteArray value) override;
    QCoro::Task<bool> remove(QString name) override;

    /// From now on every read answers so, whatever is kept, and every write fails; Found takes it back.
    void answerWith(KeychainAnswer answer) { m_forced = answer; }
    /// Writes claim success and keep nothing, as a broken service does.
    void loseWrites(bool lose) { m_losesWrites = lose; }
    [[nodiscard]] bool holds(const QString &name) const { return m_entries.count(name) == 1; }

private:
    std::map<QString, SecretBytes> m_entries;
    KeychainAnswer m_forced = KeychainAnswer::Found;
    bool m_losesWrites = false;
};

} // namespace unbar::platform
