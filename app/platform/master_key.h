#pragma once
// Where the store's master key comes from. A key is made only when there is no store to lose and the keychain
// has proved that it keeps what it is given; a failed read never makes a new one.

#include "app/platform/keychain.h"

#include <QString>

namespace unbar::platform {

enum class MasterKeyOutcome {
    Ready,           ///< `key` is there
    NeedsPassphrase, ///< no keychain: ask for a passphrase (`firstTime`: choose one) and call
                     ///< withPassphrase()
    Locked           ///< the keychain is locked: wait for the person to unlock it, then obtain() again
};

struct MasterKey
{
    MasterKeyOutcome outcome = MasterKeyOutcome::Locked;
    SecretBytes key;        ///< 32 bytes when Ready
    bool created = false;   ///< made just now
    bool firstTime = false; ///< NeedsPassphrase: nothing is wrapped yet, the person chooses a passphrase
};

class MasterKeySource
{
public:
    /// `profileDir` holds the store and, where there is no keychain, key.json. `storeFile` decides whether
    /// there is a store to lose; it exists as soon as the file or its ".check" companion does.
    MasterKeySource(Keychain &keychain, QString profileDir, QString storeFile);

    /// Failures: PlatformKeyLost (a store exists and the unlocked keychain has no key for it),
    /// PlatformKeyFileMalformed.
    QCoro::Task<Result<MasterKey>> obtain();
    /// Opens key.json, or makes it when there is neither it nor a store. Failures: PlatformPassphraseWrong,
    /// PlatformKeyFileMalformed, PlatformKeyFileUnwritable, PlatformKeyLost.
    QCoro::Task<Result<MasterKey>> withPassphrase(SecretBytes passphrase);
    /// --demo: a key wrapped by a passphrase that is printed in this source, at the lower cost.
    QCoro::Task<Result<MasterKey>> forDemo();
    /// After "remove my data": the keychain entry and key.json go too.
    QCoro::Task<void> forget();

    /// The keychain entry's name; one per profile, so that two profiles do not share a key.
    [[nodiscard]] QString entryName() const;

private:
    QCoro::Task<Result<MasterKey>> makeInKeychain();
    QCoro::Task<Result<MasterKey>> unwrapFile(SecretBytes passphrase);
    QCoro::Task<Result<MasterKey>> makeFile(SecretBytes passphrase, quint64 cost);
    QCoro::Task<Result<MasterKey>> fromFile(SecretBytes passphrase, quint64 cost);
    [[nodiscard]] QString keyFile() const;
    [[nodiscard]] bool storeExists() const;

    Keychain &m_keychain;
    QString m_profileDir;
    QString m_storeFile;
};

} // namespace unbar::platform
