#pragma once
// A scripted HTTP/1.1 server in this process, plain or TLS: what it answers is given byte by byte, so that it
// can lie about lengths, drip, hang, cut and reset. Loopback only; one thread, no sleeping.

#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>
#include <functional>

namespace unbar::test {

struct Heard
{
    QByteArray verb;
    QByteArray target;                    ///< path and query as sent
    QMap<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;
    [[nodiscard]] QByteArray path() const
    {
        return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    }
};

/// What to do with one request.
struct Say
{
    QByteArray bytes;    ///< sent as they are, status line and all
    bool close = false;  ///< an orderly end after them
    bool reset = false;  ///< an end without close_notify or FIN handshake after them
    int dripEveryMs = 0; ///< one byte at a time, when not 0
    bool hang = false;   ///< nothing more, connection left open
};

/// A whole reply with its length: `more` are further header lines, each ended by CRLF.
Say sayJson(const QByteArray &body, int status = 200, const QByteArray &more = {});
Say sayTyped(const QByteArray &type, const QByteArray &body, int status = 200, const QByteArray &more = {});
Say sayRaw(const QByteArray &bytes, bool close = false);
Say sayNothing(); ///< hangs

class HttpServer : public QTcpServer
{
    Q_OBJECT
public:
    using Handler = std::function<Say(const Heard &)>;

    explicit HttpServer(QObject *parent = nullptr);
    ~HttpServer() override;
    /// Before start().
    void useTls(const QSslConfiguration &tls);
    bool start();
    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;
    [[nodiscard]] QString root() const; ///< "http://127.0.0.1:PORT"

    /// Longest matching path prefix answers; without one 404.
    void on(const QByteArray &pathPrefix, Handler handler);
    void say(const QByteArray &pathPrefix, const Say &what);
    /// Told of a request whose connection ended within its body; `body` is what came of it.
    void onCut(std::function<void(const Heard &)> cut) { m_cut = std::move(cut); }

    [[nodiscard]] int count(const QByteArray &pathPrefix) const;
    [[nodiscard]] Heard last(const QByteArray &pathPrefix) const;
    [[nodiscard]] int openConnections() const;
    /// Sends more on every connection that hangs (event streams).
    void pushToHanging(const QByteArray &bytes);
    void dropHanging();

    QList<Heard> heard;
    qint64 plainBytes = 0; ///< application bytes received, after TLS
    int connections = 0;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onReadable(QSslSocket *socket);
    bool takeRequest(QSslSocket *socket);
    static bool readHead(const QByteArray &buffer, Heard &request, qsizetype &bodyAt);
    void tellCut(QSslSocket *socket);
    void perform(QSslSocket *socket, const Say &say);
    static void finish(QSslSocket *socket, const Say &say);
    [[nodiscard]] Say answerTo(const Heard &request) const;

    QMap<QByteArray, Handler> m_handlers;
    std::function<void(const Heard &)> m_cut;
    QMap<QSslSocket *, QByteArray> m_pending;
    QList<QPointer<QSslSocket>> m_sockets;
    QList<QPointer<QSslSocket>> m_hanging;
    QSslConfiguration m_tls;
    bool m_useTls = false;
};

} // namespace unbar::test
