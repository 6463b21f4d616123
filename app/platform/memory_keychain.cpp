#include "app/platform/memory_keychain.h"

namespace unbar::platform {

QCoro::Task<KeychainRead> MemoryKeychain::read(QString name)
{
    KeychainRead answer;
    answer.answer = m_forced;
    if (m_forced == KeychainAnswer::Found) {
        const auto entry = m_entries.find(name);
        if (entry == m_entries.end())
            answer.answer = KeychainAnswer::NotFound;
        else
            answer.value = entry->second.clone();
    }
    co_return answer;
}

QCoro::Task<bool> MemoryKeychain::write(QString name, QByteArray value)
{
    if (m_forced == KeychainAnswer::Locked || m_forced == KeychainAnswer::NoService)
        co_return false;
    if (!m_losesWrites)
        m_entries.insert_or_assign(name, SecretBytes::take(std::move(value)));
    co_return true;
}

QCoro::Task<bool> MemoryKeychain::remove(QString name)
{
    if (m_forced == KeychainAnswer::Locked || m_forced == KeychainAnswer::NoService)
        co_return false;
    m_entries.erase(name);
    co_return true;
}

} // namespace unbar::platform
