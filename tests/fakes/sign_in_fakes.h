#pragma once
// What the sign-in journey reaches for outside: a keychain that never has anything, a browser that only
// remembers.

#include "app/platform/browser.h"
#include "app/platform/keychain.h"

#include <QList>

namespace unbar::test {

class EmptyKeychain final : public platform::Keychain
{
public:
    QCoro::Task<platform::KeychainRead> read(QString) override
    {
        platform::KeychainRead nothing;
        nothing.answer = platform::KeychainAnswer::NotFound;
        co_return nothing;
    }
    QCoro::Task<bool> write(QString, QByteArray) override { co_return true; }
    QCoro::Task<bool> remove(QString) override { co_return true; }
};

class SeenBrowser final : public platform::Browser
{
public:
    bool open(const QUrl &url) override
    {
        opened.append(url);
        return works;
    }
    QList<QUrl> opened;
    bool works = true;
};

} // namespace unbar::test
