#pragma once
// One client of the fault proxy and its own connection to the target.

#include "tests/fakes/fault_proxy.h"

#include <QTimer>

namespace unbar::test {

class FaultLink : public QObject
{
    Q_OBJECT
public:
    FaultLink(FaultProxy &proxy, QTcpSocket *client);

private:
    void onClientBytes();
    void onTargetBytes();
    void deliver(const QByteArray &bytes);
    void startRequest(const QByteArray &bytes);
    void forwardSome(const QByteArray &bytes);
    void dripOne();
    void reset();
    void endAfterWrite();
    void onTargetEnd();

    FaultProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_target;
    WireRule m_rule;
    QByteArray m_toDrip;
    QTimer m_drip;
    qint64 m_delivered = 0;
    qint64 m_forwarded = 0;
    bool m_expectRequest = true; ///< the next bytes of the client open a request
    bool m_ended = false;        ///< nothing more goes to the client
};

} // namespace unbar::test
