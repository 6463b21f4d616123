#include "app/operator/loopback_listener.h"

#include "app/support/log_categories.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>

namespace unbar::op {

namespace {

constexpr qint64 longestLine = 8 * 1024;
constexpr qint64 longestHead = 32 * 1024;
constexpr int mostVisitors = 16;
constexpr int visitLimitMs = 10000;

Failure browserTimedOut()
{
    return raise(FailureCode::SignInTimedOut).value();
}

QByteArray page(bool found)
{
    if (!found)
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const QByteArray body =
        QStringLiteral("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>复机通</title>"
                       "<p>请回到「复机通」继续。您可以关闭本页。</p>"
                       "<p lang=\"en\">Go back to Unbar to continue. You can close this page.</p></html>")
            .toUtf8();
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
           QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: "
           "default-src 'none'"
           "\r\nConnection: close\r\n\r\n" +
           body;
}

} // namespace

Failure listenerFailed()
{
    return raise(FailureCode::SignInListenerFailed).value();
}

LoopbackListener::LoopbackListener(QString state, int limitMs, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limitMs);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(browserTimedOut()); });
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::onConnection);
}

LoopbackListener::~LoopbackListener() = default;

bool LoopbackListener::listen()
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(mostVisitors);
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return false;
    m_limit.start();
    return true;
}

int LoopbackListener::port() const
{
    return m_server.serverPort();
}

bool LoopbackListener::listening() const
{
    return m_server.isListening();
}

QString LoopbackListener::redirectUri() const
{
    return QStringLiteral("http://127.0.0.1:%1/callback").arg(port());
}

void LoopbackListener::end(const Failure &failure)
{
    m_limit.stop();
    m_server.close();
    answered.open(passOn(failure));
}

void LoopbackListener::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestHead + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(visitLimitMs, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::onReadable(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestHead);
    const auto lineEnd = head.indexOf("\r\n");
    const bool lineTooLong = lineEnd < 0 ? head.size() > longestLine : lineEnd > longestLine;
    if (lineTooLong)
        return reply(socket, false);
    // Waiting for the whole head lets the browser read our answer instead of a reset.
    if (!head.contains("\r\n\r\n") && head.size() < longestHead)
        return;
    const auto query = judge(head.left(std::max<qsizetype>(lineEnd, 0)));
    reply(socket, query.has_value());
    if (!query) {
        qCInfo(logSignIn) << "a visit to the loopback address was not ours:"
                          << failureText(query.error().code);
        return;
    }
    m_limit.stop();
    m_server.close();
    answered.open(*query);
}

void LoopbackListener::reply(QTcpSocket *socket, bool found)
{
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    socket->readAll();
    socket->write(page(found));
    socket->disconnectFromHost();
}

Result<QUrlQuery> LoopbackListener::judge(const QByteArray &requestLine) const
{
    const QList<QByteArray> words = requestLine.split(' ');
    const bool form = words.size() == 3 && words.at(0) == "GET" && words.at(2).startsWith("HTTP/1.");
    const QUrl target = form ? QUrl::fromEncoded(words.at(1), QUrl::StrictMode) : QUrl();
    const QUrlQuery query(target);
    const QStringList states = query.allQueryItemValues(QStringLiteral("state"), QUrl::FullyDecoded);
    const bool ours = target.path() == QStringLiteral("/callback") && states == QStringList{m_state};
    if (!ours || m_state.isEmpty())
        return raise(FailureCode::SignInStateMismatch);
    return query;
}

} // namespace unbar::op
