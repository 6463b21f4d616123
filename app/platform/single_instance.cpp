#include "app/platform/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>

namespace unbar::platform {

namespace instance_detail {

constexpr int forwardWithinMs = 2000;
constexpr qint64 messageLimit = 64 * 1024;

} // namespace instance_detail

SingleInstance::SingleInstance(QString profileDir, QObject *parent)
    : QObject(parent)
    , m_profileDir(QDir(std::move(profileDir)).absolutePath())
{}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::serverName() const
{
    const QByteArray place = (QDir::homePath() + QChar(u'\n') + m_profileDir).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(24);
    return QLatin1String("org.unbar.") + QString::fromLatin1(digest);
}

Result<InstanceRole> SingleInstance::claim(const QStringList &arguments)
{
    QDir().mkpath(m_profileDir);
    const LockAnswer answer = m_lock.tryLock(m_profileDir + QLatin1String("/instance.lock"));
    if (answer == LockAnswer::HeldByAnother) {
        if (forward(arguments))
            return InstanceRole::Second;
        return raise(FailureCode::PlatformInstanceUnreachable);
    }
    // A profile that cannot hold a lock cannot be shared either: such a start runs on its own, in memory.
    listen();
    return InstanceRole::First;
}

void SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection())
            receive(socket);
    });
    // We hold the lock, so a socket that is still there belongs to nobody.
    if (m_lock.isHeld())
        QLocalServer::removeServer(serverName());
    m_server->listen(serverName());
}

void SingleInstance::receive(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > instance_detail::messageLimit)
                socket->abort();
            return;
        }
        QStringList arguments;
        for (const QJsonValue &value : QJsonDocument::fromJson(socket->readLine()).array())
            arguments << value.toString();
        socket->write("taken\n");
        socket->disconnectFromServer();
        Q_EMIT activated(arguments);
    });
}

bool SingleInstance::forward(const QStringList &arguments) const
{
    QLocalSocket socket;
    socket.connectToServer(serverName());
    if (!socket.waitForConnected(instance_detail::forwardWithinMs))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForBytesWritten(instance_detail::forwardWithinMs) &&
           socket.waitForReadyRead(instance_detail::forwardWithinMs) && socket.readLine() == "taken\n";
}

} // namespace unbar::platform
