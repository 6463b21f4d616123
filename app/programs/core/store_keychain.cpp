#include "app/programs/core/store_keychain.h"

namespace unbar::programs {

static QString keychainValueName(const QString &name)
{
    return QStringLiteral("keychain/") + name;
}

QCoro::Task<platform::KeychainRead> StoreKeychain::read(QString name)
{
    platform::KeychainRead answer;
    std::optional<QByteArray> value = m_store.value(keychainValueName(name));
    answer.answer = value ? platform::KeychainAnswer::Found : platform::KeychainAnswer::NotFound;
    if (value)
        answer.value = SecretBytes::take(std::move(*value));
    co_return answer;
}

QCoro::Task<bool> StoreKeychain::write(QString name, QByteArray value)
{
    co_return m_store.write([&] { return m_store.putValue(keychainValueName(name), value); }).has_value();
}

QCoro::Task<bool> StoreKeychain::remove(QString name)
{
    co_return m_store.write([&] { return m_store.removeValue(keychainValueName(name)); }).has_value();
}

} // namespace unbar::programs
