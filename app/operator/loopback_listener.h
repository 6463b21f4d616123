#pragma once
// The browser's way back (RFC 8252 §7.3): one visit to http://127.0.0.1:port/callback with our state.
// Anything else is answered 404 and waiting goes on; a request line is at most 8 KiB.

#include "app/operator/gate.h"
#include "app/support/result.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrlQuery>

class QTcpSocket;

namespace unbar::op {

class LoopbackListener : public QObject
{
    Q_OBJECT
public:
    LoopbackListener(QString state, int limitMs, QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// False when no port could be had.
    bool listen();
    [[nodiscard]] int port() const;
    [[nodiscard]] bool listening() const;
    [[nodiscard]] QString redirectUri() const;
    /// Ends waiting with the failure.
    void end(const Failure &failure);

    Gate<Result<QUrlQuery>> answered;

private:
    void onConnection();
    void onReadable(QTcpSocket *socket);
    void reply(QTcpSocket *socket, bool found);
    [[nodiscard]] Result<QUrlQuery> judge(const QByteArray &requestLine) const;

    QTcpServer m_server;
    QTimer m_limit;
    QString m_state;
};

Failure listenerFailed();

} // namespace unbar::op
