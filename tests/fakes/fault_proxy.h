#pragma once
// A byte-level fault proxy: forwards TCP to one target and breaks what it is told to, on a connection or on
// the requests whose path matches (plain HTTP only: inside TLS there is no path to see).

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace unbar::test {

enum class WireFault {
    None,
    Reset,         ///< the connection is reset instead of forwarding the request
    Drip,          ///< the reply comes one byte every `amount` ms
    CutAfter,      ///< the reply ends after `amount` bytes
    Garbage,       ///< `amount` bytes that are no HTTP, then the end; the target never sees the request
    HalfReply,     ///< the first half of the reply's first block, then the end
    Hang,          ///< the request is kept, nothing is ever answered
    CutRequest,    ///< `amount` bytes of the request reach the target, then both connections end
    CommitNoAnswer ///< the request is forwarded and done, the reply is swallowed and the connection reset
};

struct WireRule
{
    WireFault fault = WireFault::None;
    QByteArray path; ///< request target contains this; empty: any
    QByteArray verb; ///< empty: any
    int amount = 0;
    int times = 1; ///< -1: always
};

/// "reset", "drip", "cut-after", "garbage", "half-reply", "hang", "cut-request",
/// "commit-no-answer".
WireFault wireFaultFromName(const QByteArray &name);

class FaultProxy : public QObject
{
    Q_OBJECT
public:
    explicit FaultProxy(QObject *parent = nullptr);
    ~FaultProxy() override;

    bool start(const QString &targetHost, quint16 targetPort, quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void add(const WireRule &rule) { m_rules << rule; }
    void clear() { m_rules.clear(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int faultsDone() const { return m_faultsDone; }
    /// Bytes the target sent for requests whose reply was swallowed: proof that it answered.
    [[nodiscard]] qint64 swallowed() const { return m_swallowed; }

private:
    friend class FaultLink;
    void onConnection();
    WireRule ruleFor(const QByteArray &requestLine);

    QTcpServer m_server;
    QString m_targetHost;
    quint16 m_targetPort = 0;
    QList<WireRule> m_rules;
    int m_connections = 0;
    int m_faultsDone = 0;
    qint64 m_swallowed = 0;
};

} // namespace unbar::test
