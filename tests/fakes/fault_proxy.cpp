#include "tests/fakes/fault_proxy.h"

#include "tests/fakes/fault_link.h"
#include "tests/fakes/quick_ack.h"

#include <QMap>
#include <QNetworkProxy>
#include <sys/socket.h>

namespace unbar::test {

WireFault wireFaultFromName(const QByteArray &name)
{
    static const QMap<QByteArray, WireFault> known{
        {"reset", WireFault::Reset},
        {"drip", WireFault::Drip},
        {"cut-after", WireFault::CutAfter},
        {"garbage", WireFault::Garbage},
        {"half-reply", WireFault::HalfReply},
        {"hang", WireFault::Hang},
        {"cut-request", WireFault::CutRequest},
        {"commit-no-answer", WireFault::CommitNoAnswer},
    };
    return known.value(name, WireFault::None);
}

FaultProxy::FaultProxy(QObject *parent)
    : QObject(parent)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::onConnection);
}

FaultProxy::~FaultProxy() = default;

bool FaultProxy::start(const QString &targetHost, quint16 targetPort, quint16 port)
{
    m_targetHost = targetHost;
    m_targetPort = targetPort;
    return m_server.listen(QHostAddress::LocalHost, port);
}

void FaultProxy::onConnection()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_connections;
        new FaultLink(*this, client);
    }
}

WireRule FaultProxy::ruleFor(const QByteArray &requestLine)
{
    const QList<QByteArray> words = requestLine.split(' ');
    for (WireRule &rule : m_rules) {
        const bool verbFits = rule.verb.isEmpty() || words.value(0) == rule.verb;
        const bool pathFits = rule.path.isEmpty() || words.value(1).contains(rule.path);
        if (rule.times == 0 || !verbFits || !pathFits)
            continue;
        if (rule.times > 0)
            --rule.times;
        ++m_faultsDone;
        return rule;
    }
    return {};
}

FaultLink::FaultLink(FaultProxy &proxy, QTcpSocket *client)
    : QObject(&proxy)
    , m_proxy(proxy)
    , m_client(client)
    , m_target(new QTcpSocket(this))
{
    m_client->setParent(this);
    noDelay(m_client);
    quickAck(m_client);
    connect(m_target, &QTcpSocket::connected, this, [this] { noDelay(m_target); });
    m_target->setProxy(QNetworkProxy::NoProxy);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultLink::onClientBytes);
    connect(m_target, &QTcpSocket::readyRead, this, &FaultLink::onTargetBytes);
    connect(m_client, &QTcpSocket::disconnected, this, [this] {
        m_target->abort();
        deleteLater();
    });
    connect(m_target, &QTcpSocket::disconnected, this, &FaultLink::onTargetEnd);
    connect(m_target, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::ConnectionRefusedError)
            reset();
    });
    connect(&m_drip, &QTimer::timeout, this, &FaultLink::dripOne);
    m_target->connectToHost(proxy.m_targetHost, proxy.m_targetPort);
}

void FaultLink::onClientBytes()
{
    const QByteArray bytes = m_client->readAll();
    if (m_client->state() == QAbstractSocket::ConnectedState)
        quickAck(m_client);
    if (m_expectRequest)
        return startRequest(bytes);
    if (m_rule.fault == WireFault::CutRequest)
        return forwardSome(bytes);
    if (m_rule.fault != WireFault::Hang && m_rule.fault != WireFault::Garbage)
        m_target->write(bytes);
}

void FaultLink::onTargetEnd()
{
    const bool more = !m_toDrip.isEmpty(); // what is dripped first ends by itself
    if (!more && !m_ended && m_rule.fault != WireFault::Hang)
        endAfterWrite();
}

void FaultLink::startRequest(const QByteArray &bytes)
{
    m_expectRequest = false;
    m_delivered = 0;
    m_forwarded = 0;
    m_rule = m_proxy.ruleFor(bytes.left(bytes.indexOf('\r')));
    switch (m_rule.fault) {
    case WireFault::Reset:
        return reset();
    case WireFault::Garbage:
        m_client->write(QByteArray(std::max(1, m_rule.amount), '\x16'));
        return endAfterWrite();
    case WireFault::Hang:
        return;
    case WireFault::CutRequest:
        return forwardSome(bytes);
    default:
        m_target->write(bytes);
    }
}

void FaultLink::forwardSome(const QByteArray &bytes)
{
    const qint64 left = m_rule.amount - m_forwarded;
    m_target->write(bytes.left(static_cast<qsizetype>(std::max<qint64>(0, left))));
    m_forwarded += bytes.size();
    if (m_forwarded < m_rule.amount || m_ended)
        return;
    m_ended = true;
    // The target keeps what came; the client hears of the end only after the target has.
    connect(m_target, &QTcpSocket::disconnected, this, [this] { m_client->abort(); });
    m_target->disconnectFromHost();
    if (m_target->state() == QAbstractSocket::UnconnectedState)
        m_client->abort();
}

void FaultLink::onTargetBytes()
{
    const QByteArray bytes = m_target->readAll();
    if (m_target->state() == QAbstractSocket::ConnectedState)
        quickAck(m_target);
    m_expectRequest = true;
    if (m_ended)
        return;
    switch (m_rule.fault) {
    case WireFault::CommitNoAnswer:
        m_proxy.m_swallowed += bytes.size();
        return reset();
    case WireFault::HalfReply:
        m_client->write(bytes.left(bytes.size() / 2));
        return endAfterWrite();
    case WireFault::CutAfter: {
        const qint64 left = m_rule.amount - m_delivered;
        deliver(bytes.left(static_cast<qsizetype>(std::max<qint64>(0, left))));
        if (bytes.size() >= left)
            endAfterWrite();
        return;
    }
    case WireFault::Drip:
        m_toDrip += bytes;
        if (!m_drip.isActive())
            m_drip.start(std::max(1, m_rule.amount));
        return;
    default:
        deliver(bytes);
    }
}

void FaultLink::deliver(const QByteArray &bytes)
{
    m_delivered += bytes.size();
    m_client->write(bytes);
}

void FaultLink::dripOne()
{
    deliver(m_toDrip.left(1));
    m_toDrip.remove(0, 1);
    if (!m_toDrip.isEmpty())
        return;
    m_drip.stop();
    if (m_target->state() == QAbstractSocket::UnconnectedState)
        endAfterWrite();
}

void FaultLink::reset()
{
    // Without lingering a close is a RST, which the other side sees as a broken connection and not as an end.
    const linger none{1, 0};
    ::setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    m_ended = true;
    m_target->abort();
    m_client->abort();
}

void FaultLink::endAfterWrite()
{
    m_ended = true;
    m_client->flush();
    m_client->disconnectFromHost();
}

} // namespace unbar::test
