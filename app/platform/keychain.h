#pragma once
// The OS keychain behind one interface, with its four answers kept apart: locked waits, absent is not "not
// found".

#include "app/support/result.h"
#include "app/support/secret_bytes.h"

#include <QCoroTask>

namespace unbar::platform {

enum class KeychainAnswer { Found, NotFound, Locked, NoService };

struct KeychainRead
{
    KeychainAnswer answer = KeychainAnswer::NoService;
    SecretBytes value;
};

class Keychain
{
public:
    virtual ~Keychain() = default;
    virtual QCoro::Task<KeychainRead> read(QString name) = 0;
    /// False when the entry could not be written.
    virtual QCoro::Task<bool> write(QString name, QByteArray value) = 0;
    virtual QCoro::Task<bool> remove(QString name) = 0;
};

} // namespace unbar::platform
