#pragma once
// One running program per profile: a second start hands its arguments to the first and ends.

#include "app/platform/os_lock.h"
#include "app/support/result.h"

#include <QObject>
#include <QStringList>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace unbar::platform {

enum class InstanceRole { First, Second };

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QString profileDir, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// First: this process now holds the profile and listens. Second: `arguments` reached the first one, end
    /// now. PlatformInstanceUnreachable: another process holds the profile but does not take the arguments
    /// within 2 s.
    Result<InstanceRole> claim(const QStringList &arguments);
    /// The local socket's name, derived from the profile's path and the user.
    [[nodiscard]] QString serverName() const;

Q_SIGNALS:
    void activated(const QStringList &arguments); ///< in the first process, for each further start

private:
    void listen();
    void receive(QLocalSocket *socket);
    [[nodiscard]] bool forward(const QStringList &arguments) const;

    QString m_profileDir;
    OsLock m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace unbar::platform
