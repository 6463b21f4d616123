#include "tests/fakes/http_server.h"

#include "tests/fakes/quick_ack.h"

#include <QNetworkProxy>
#include <QTimer>

namespace unbar::test {

Say sayTyped(const QByteArray &type, const QByteArray &body, int status, const QByteArray &more)
{
    Say say;
    say.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + type +
                "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
    return say;
}

Say sayJson(const QByteArray &body, int status, const QByteArray &more)
{
    return sayTyped("application/json;charset=utf-8", body, status, more);
}

Say sayRaw(const QByteArray &bytes, bool close)
{
    Say say;
    say.bytes = bytes;
    say.close = close;
    return say;
}

Say sayNothing()
{
    Say say;
    say.hang = true;
    return say;
}

HttpServer::HttpServer(QObject *parent)
    : QTcpServer(parent)
{
    setProxy(QNetworkProxy::NoProxy);
}

HttpServer::~HttpServer()
{
    close();
    for (const auto &socket : std::as_const(m_sockets)) {
        if (socket) {
            socket->disconnect(this);
            socket->abort();
        }
    }
}

void HttpServer::useTls(const QSslConfiguration &tls)
{
    m_tls = tls;
    m_useTls = true;
}

bool HttpServer::start()
{
    return listen(QHostAddress::LocalHost, 0);
}

QString HttpServer::root() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_useTls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(serverPort());
}

QUrl HttpServer::url(const QString &pathAndQuery) const
{
    return QUrl(root() + pathAndQuery);
}

void HttpServer::on(const QByteArray &pathPrefix, Handler handler)
{
    m_handlers.insert(pathPrefix, std::move(handler));
}

void HttpServer::say(const QByteArray &pathPrefix, const Say &what)
{
    on(pathPrefix, [what](const Heard &) { return what; });
}

int HttpServer::count(const QByteArray &pathPrefix) const
{
    int found = 0;
    for (const Heard &request : heard)
        found += request.target.startsWith(pathPrefix) ? 1 : 0;
    return found;
}

Heard HttpServer::last(const QByteArray &pathPrefix) const
{
    for (auto it = heard.crbegin(); it != heard.crend(); ++it) {
        if (it->target.startsWith(pathPrefix))
            return *it;
    }
    return {};
}

int HttpServer::openConnections() const
{
    int open = 0;
    for (const auto &socket : m_sockets)
        open += socket && socket->state() == QAbstractSocket::ConnectedState ? 1 : 0;
    return open;
}

void HttpServer::pushToHanging(const QByteArray &bytes)
{
    for (const auto &socket : std::as_const(m_hanging)) {
        if (socket)
            socket->write(bytes);
    }
}

void HttpServer::dropHanging()
{
    const auto hanging = std::exchange(m_hanging, {});
    for (const auto &socket : hanging) {
        if (socket)
            socket->disconnectFromHost();
    }
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    noDelay(socket);
    quickAck(socket);
    ++connections;
    m_sockets << socket;
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { onReadable(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        tellCut(socket);
        m_pending.remove(socket);
        socket->deleteLater();
    });
    if (m_useTls) {
        socket->setSslConfiguration(m_tls);
        socket->startServerEncryption();
    }
}

void HttpServer::onReadable(QSslSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    if (socket->state() == QAbstractSocket::ConnectedState)
        quickAck(socket);
    plainBytes += bytes.size();
    m_pending[socket] += bytes;
    while (takeRequest(socket)) {
    }
}

bool HttpServer::readHead(const QByteArray &buffer, Heard &request, qsizetype &bodyAt)
{
    const auto headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    bodyAt = headEnd + 4;
    return true;
}

bool HttpServer::takeRequest(QSslSocket *socket)
{
    QByteArray &buffer = m_pending[socket];
    Heard request;
    qsizetype bodyAt = 0;
    if (!readHead(buffer, request, bodyAt))
        return false;
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < bodyAt + length)
        return false;
    request.body = buffer.mid(bodyAt, length);
    buffer.remove(0, bodyAt + length);
    heard << request;
    perform(socket, answerTo(request));
    return socket->state() == QAbstractSocket::ConnectedState && m_pending.contains(socket);
}

void HttpServer::tellCut(QSslSocket *socket)
{
    Heard request;
    qsizetype bodyAt = 0;
    const QByteArray buffer = m_pending.value(socket) + socket->readAll();
    if (!m_cut || !readHead(buffer, request, bodyAt))
        return;
    request.body = buffer.mid(bodyAt);
    m_cut(request);
}

Say HttpServer::answerTo(const Heard &request) const
{
    QByteArray best;
    bool found = false;
    for (auto it = m_handlers.begin(); it != m_handlers.end(); ++it) {
        if (request.target.startsWith(it.key()) && (!found || it.key().size() > best.size())) {
            best = it.key();
            found = true;
        }
    }
    return found ? m_handlers.value(best)(request) : sayJson("{}", 404);
}

void HttpServer::perform(QSslSocket *socket, const Say &say)
{
    if (say.hang)
        m_hanging << socket;
    if (say.dripEveryMs == 0) {
        socket->write(say.bytes);
        return finish(socket, say);
    }
    auto *drip = new QTimer(socket);
    auto at = std::make_shared<qsizetype>(0);
    connect(drip, &QTimer::timeout, socket, [socket, say, drip, at] {
        if (*at < say.bytes.size())
            socket->write(say.bytes.mid((*at)++, 1));
        if (*at < say.bytes.size())
            return;
        drip->stop();
        finish(socket, say);
    });
    drip->start(say.dripEveryMs);
}

void HttpServer::finish(QSslSocket *socket, const Say &say)
{
    if (say.close)
        return socket->disconnectFromHost();
    if (!say.reset)
        return;
    socket->flush();
    // Given time to leave, so that what was written arrives and only the end is missing.
    QTimer::singleShot(30, socket, [socket] { socket->abort(); });
}

} // namespace unbar::test
