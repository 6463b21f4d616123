#pragma once
// Tokens where the OS has no keychain, and in the demo: sealed values of the store, whose own key a
// passphrase wraps.

#include "app/platform/keychain.h"
#include "app/store/store.h"

namespace unbar::programs {

class StoreKeychain final : public platform::Keychain
{
public:
    explicit StoreKeychain(store::Store &store)
        : m_store(store)
    {}
    QCoro::Task<platform::KeychainRead> read(QString name) override;
    QCoro::Task<bool> write(QString name, QByteArray value) override;
    QCoro::Task<bool> remove(QString name) override;

private:
    store::Store &m_store;
};

} // namespace unbar::programs
