#include "app/platform/master_key.h"

#include "app/platform/key_file.h"
#include "app/support/aead.h"
#include "app/support/random.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFuture>
#include <QSaveFile>
#include <QtConcurrentRun>
#include <openssl/crypto.h>

namespace unbar::platform {

namespace master_key_detail {

// Not a secret: it only lets the demo's profile have the same form as a real one.
constexpr char demoPassphrase[] = "unbar demo, nothing here is real";

MasterKey ready(SecretBytes key, bool created)
{
    MasterKey answer;
    answer.outcome = MasterKeyOutcome::Ready;
    answer.key = std::move(key);
    answer.created = created;
    return answer;
}

MasterKey needsPassphrase(bool firstTime)
{
    MasterKey answer;
    answer.outcome = MasterKeyOutcome::NeedsPassphrase;
    answer.firstTime = firstTime;
    return answer;
}

tl::unexpected<Failure> keyLost()
{
    return raise(FailureCode::PlatformKeyLost);
}

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(bytes) == bytes.size() && file.commit();
}

/// OpenSSL frees what it keeps for a thread when the thread ends, but a thread of the pool may end after the
/// process has begun to.
struct OpenSslTurn
{
    ~OpenSslTurn() { OPENSSL_thread_stop(); }
};

// scrypt takes half a second: never on the thread that paints. Made outside the coroutines, because GCC 12
// destroys a capturing lambda twice when it stands inside a co_await expression.
QFuture<std::shared_ptr<Result<SecretBytes>>> unwrapElsewhere(SecretBytes passphrase, const QByteArray &file)
{
    const auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    return QtConcurrent::run([secret, file] {
        const OpenSslTurn turn;
        return std::make_shared<Result<SecretBytes>>(unwrapKey(file, *secret));
    });
}

QFuture<QByteArray> wrapElsewhere(SecretBytes passphrase, const std::shared_ptr<SecretBytes> &key,
                                  quint64 cost)
{
    const auto secret = std::make_shared<SecretBytes>(std::move(passphrase));
    return QtConcurrent::run([secret, key, cost] {
        const OpenSslTurn turn;
        return wrapKey(*key, *secret, cost);
    });
}

} // namespace master_key_detail

using master_key_detail::ready;

MasterKeySource::MasterKeySource(Keychain &keychain, QString profileDir, QString storeFile)
    : m_keychain(keychain)
    , m_profileDir(QDir(std::move(profileDir)).absolutePath())
    , m_storeFile(std::move(storeFile))
{}

QString MasterKeySource::entryName() const
{
    const QByteArray digest =
        QCryptographicHash::hash(m_profileDir.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QLatin1String("store-key-") + QString::fromLatin1(digest.left(16));
}

QString MasterKeySource::keyFile() const
{
    return m_profileDir + QLatin1String("/key.json");
}

bool MasterKeySource::storeExists() const
{
    return QFile::exists(m_storeFile) || QFile::exists(m_storeFile + QLatin1String(".check"));
}

QCoro::Task<Result<MasterKey>> MasterKeySource::obtain()
{
    if (QFile::exists(keyFile()))
        co_return master_key_detail::needsPassphrase(false);
    KeychainRead read = co_await m_keychain.read(entryName());
    switch (read.answer) {
    case KeychainAnswer::Found:
        if (read.value.size() == aeadKeyBytes)
            co_return ready(std::move(read.value), false);
        co_return master_key_detail::keyLost();
    case KeychainAnswer::Locked:
        co_return MasterKey{};
    case KeychainAnswer::NoService:
        // With a store to open, its key is in the keychain that is missing: wait for that, do not start
        // another.
        if (storeExists())
            co_return MasterKey{};
        co_return master_key_detail::needsPassphrase(true);
    case KeychainAnswer::NotFound:
        break;
    }
    if (storeExists())
        co_return master_key_detail::keyLost();
    co_return co_await makeInKeychain();
}

QCoro::Task<Result<MasterKey>> MasterKeySource::makeInKeychain()
{
    const QString probeName = entryName() + QLatin1String("-probe");
    const QByteArray probe = randomBytes(16);
    const bool probeWritten =
        co_await m_keychain.write(probeName, QByteArray(probe.constData(), probe.size()));
    const KeychainRead probeRead = co_await m_keychain.read(probeName);
    co_await m_keychain.remove(probeName);
    if (!probeWritten || probeRead.answer != KeychainAnswer::Found || probeRead.value.view() != probe)
        co_return master_key_detail::needsPassphrase(true);
    QByteArray random = randomBytes(aeadKeyBytes);
    const SecretBytes key = SecretBytes::take(std::move(random));
    const bool written =
        co_await m_keychain.write(entryName(), QByteArray(reinterpret_cast<const char *>(key.data()),
                                                          static_cast<qsizetype>(key.size())));
    KeychainRead again = co_await m_keychain.read(entryName());
    if (!written || again.answer != KeychainAnswer::Found || !again.value.equals(key))
        co_return master_key_detail::needsPassphrase(true);
    co_return ready(std::move(again.value), true);
}

QCoro::Task<Result<MasterKey>> MasterKeySource::withPassphrase(SecretBytes passphrase)
{
    co_return co_await fromFile(std::move(passphrase), scryptCost);
}

QCoro::Task<Result<MasterKey>> MasterKeySource::forDemo()
{
    co_return co_await fromFile(SecretBytes::take(QByteArray(master_key_detail::demoPassphrase)),
                                scryptDemoCost);
}

QCoro::Task<Result<MasterKey>> MasterKeySource::fromFile(SecretBytes passphrase, quint64 cost)
{
    if (QFile::exists(keyFile()))
        co_return co_await unwrapFile(std::move(passphrase));
    if (storeExists())
        co_return master_key_detail::keyLost();
    co_return co_await makeFile(std::move(passphrase), cost);
}

QCoro::Task<Result<MasterKey>> MasterKeySource::unwrapFile(SecretBytes passphrase)
{
    QFile file(keyFile());
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
    const auto unwrapping = master_key_detail::unwrapElsewhere(std::move(passphrase), bytes);
    const std::shared_ptr<Result<SecretBytes>> opened = co_await unwrapping;
    if (!*opened)
        co_return passOn(opened->error());
    co_return ready(std::move(**opened), false);
}

QCoro::Task<Result<MasterKey>> MasterKeySource::makeFile(SecretBytes passphrase, quint64 cost)
{
    const auto key = std::make_shared<SecretBytes>(SecretBytes::take(randomBytes(aeadKeyBytes)));
    const auto wrapping = master_key_detail::wrapElsewhere(std::move(passphrase), key, cost);
    const QByteArray file = co_await wrapping;
    QDir().mkpath(m_profileDir);
    if (!master_key_detail::writeWhole(keyFile(), file))
        co_return raise(FailureCode::PlatformKeyFileUnwritable);
    co_return ready(std::move(*key), true);
}

QCoro::Task<void> MasterKeySource::forget()
{
    QFile::remove(keyFile());
    co_await m_keychain.remove(entryName());
}

} // namespace unbar::platform
