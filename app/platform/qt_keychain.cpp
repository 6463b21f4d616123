#include "app/platform/qt_keychain.h"

#include "app/platform/secret_service.h"

#include <QCoroSignal>
#include <qt6keychain/keychain.h>

namespace unbar::platform {

namespace qt_keychain_detail {

const QString &service()
{
    static const QString name = QStringLiteral("org.unbar.Unbar");
    return name;
}

// Awaits the job's end. False when it did not end in time; the job then ends, and deletes itself, by itself.
QCoro::Task<bool> ended(QKeychain::Job *job, std::chrono::milliseconds within)
{
    job->setAutoDelete(false);
    job->start();
    const auto finished = co_await qCoro(job, &QKeychain::Job::finished, within);
    if (!finished)
        job->setAutoDelete(true);
    co_return finished.has_value();
}

KeychainAnswer answerFor(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAnswer::Found;
    case QKeychain::EntryNotFound:
        return KeychainAnswer::NotFound;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeychainAnswer::NoService;
    default:
        return KeychainAnswer::Locked; // denied or unexplained: never taken for "there is no key"
    }
}

QCoro::Task<KeychainAnswer> secondOpinion(KeychainAnswer first)
{
#ifdef Q_OS_LINUX
    if (first == KeychainAnswer::NotFound || first == KeychainAnswer::Locked) {
        const CollectionState state = co_await defaultCollectionState(std::chrono::seconds(3));
        if (state == CollectionState::NoService)
            co_return KeychainAnswer::NoService;
        if (state == CollectionState::Locked)
            co_return KeychainAnswer::Locked;
    }
#endif
    co_return first;
}

} // namespace qt_keychain_detail

QtKeychain::QtKeychain(std::chrono::milliseconds within)
    : m_within(within)
{}

QCoro::Task<KeychainRead> QtKeychain::read(QString name)
{
    auto *job = new QKeychain::ReadPasswordJob(qt_keychain_detail::service());
    job->setKey(name);
    KeychainRead read;
    read.answer = KeychainAnswer::Locked;
    const bool inTime = co_await qt_keychain_detail::ended(job, m_within);
    if (inTime) {
        read.answer = qt_keychain_detail::answerFor(job->error());
        if (read.answer == KeychainAnswer::Found)
            read.value = SecretBytes::take(job->binaryData());
        job->deleteLater();
    }
    read.answer = co_await qt_keychain_detail::secondOpinion(read.answer);
    co_return read;
}

QCoro::Task<bool> QtKeychain::write(QString name, QByteArray value)
{
    auto *job = new QKeychain::WritePasswordJob(qt_keychain_detail::service());
    job->setKey(name);
    job->setBinaryData(value);
    const bool inTime = co_await qt_keychain_detail::ended(job, m_within);
    if (!inTime)
        co_return false;
    job->deleteLater();
    co_return job->error() == QKeychain::NoError;
}

QCoro::Task<bool> QtKeychain::remove(QString name)
{
    auto *job = new QKeychain::DeletePasswordJob(qt_keychain_detail::service());
    job->setKey(name);
    const bool inTime = co_await qt_keychain_detail::ended(job, m_within);
    if (!inTime)
        co_return false;
    job->deleteLater();
    co_return job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
}

} // namespace unbar::platform
