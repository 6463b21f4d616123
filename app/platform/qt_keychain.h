#pragma once
// The system's keychain through QtKeychain. On Linux QtKeychain cannot tell a locked collection from an
// absent entry, so the Secret Service is asked itself.

#include "app/platform/keychain.h"

#include <QObject>
#include <chrono>

namespace unbar::platform {

class QtKeychain final : public Keychain
{
public:
    /// No call waits longer than `within`: a service that does not answer counts as locked when it is there.
    explicit QtKeychain(std::chrono::milliseconds within = std::chrono::seconds(20));
    QCoro::Task<KeychainRead> read(QString name) override;
    QCoro::Task<bool> write(QString name, QByteArray value) override;
    QCoro::Task<bool> remove(QString name) override;

private:
    std::chrono::milliseconds m_within;
};

} // namespace unbar::platform
