#include "app/platform/secret_service.h"

#ifdef Q_OS_LINUX
#include <QCoroSignal>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QScopedPointer>
#endif

namespace unbar::platform {

#ifdef Q_OS_LINUX

namespace secret_service_detail {

CollectionState stateOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::UnknownObject: // the service runs and has no default collection yet: nothing is locked
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownProperty:
    case QDBusError::InvalidArgs:
        return CollectionState::Unlocked;
    case QDBusError::NoReply: // there, but busy with somebody's prompt
    case QDBusError::Timeout:
    case QDBusError::AccessDenied:
        return CollectionState::Locked;
    default:
        return CollectionState::NoService;
    }
}

} // namespace secret_service_detail

QCoro::Task<CollectionState> defaultCollectionState(std::chrono::milliseconds within)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return CollectionState::NoService;
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    QDBusPendingCallWatcher watcher(bus.asyncCall(question, static_cast<int>(within.count())));
    if (!watcher.isFinished())
        co_await qCoro(&watcher, &QDBusPendingCallWatcher::finished, within + std::chrono::seconds(1));
    if (!watcher.isFinished())
        co_return CollectionState::Locked;
    const QDBusPendingReply<QDBusVariant> reply = watcher;
    if (reply.isError())
        co_return secret_service_detail::stateOf(reply.error());
    co_return reply.value().variant().toBool() ? CollectionState::Locked : CollectionState::Unlocked;
}

#else

QCoro::Task<CollectionState> defaultCollectionState(std::chrono::milliseconds)
{
    co_return CollectionState::NoService;
}

#endif

} // namespace unbar::platform
