#pragma once
// A thin layer over cpp-httplib: route table, who is calling, JSON and problem answers, ETag,
// Idempotency-Key, faults and counters. Handlers run with the world's guard held unless their route says
// otherwise.

#include "app/sandbox/world.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QMap>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace unbar::sandbox {

enum class Role { Anonymous, Subscriber, Kiosk, Staff, Backoffice };

/// Who a bearer token stands for.
struct Principal
{
    QString subject; ///< subscriber id; for staff and kiosk tokens the subscriber they act for
    Role role = Role::Anonymous;
    QStringList scopes;
};
/// Answers nothing for a token that is unknown, expired or revoked.
using TokenCheck = std::function<std::optional<Principal>(const QByteArray &token)>;

/// Gets the next bytes of a body as they arrive.
using PieceTaker = std::function<void(const char *bytes, std::size_t size)>;

struct Call
{
    QByteArray method;
    QString path;                         ///< decoded, without query
    QMultiMap<QString, QString> query;    ///< decoded
    QMap<QString, QString> params;        ///< {name} parts of the route
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QMap<QString, QByteArray> parts; ///< multipart/form-data by field name; `body` is empty then
    /// Set on a streamed route, where `body` stays empty. False when the connection ended before the length
    /// it promised: what came until then was handed on.
    std::function<bool(const PieceTaker &)> readBody;
    QString remoteAddress;
    Principal who;

    [[nodiscard]] QString param(const char *name) const { return params.value(QString::fromLatin1(name)); }
    [[nodiscard]] QString queryValue(const char *name) const
    {
        return query.value(QString::fromLatin1(name));
    }
    [[nodiscard]] QByteArray header(const char *name) const
    {
        return headers.value(QByteArray(name).toLower());
    }
    [[nodiscard]] QMap<QString, QString> form() const; ///< application/x-www-form-urlencoded body
    [[nodiscard]] QString cookie(const char *name) const;
    [[nodiscard]] QString language() const; ///< ?lang=, ?ui_locales=, Accept-Language: "zh_CN" or "en"
    [[nodiscard]] std::optional<QJsonObject> json() const; ///< nothing when the body is not one JSON object
};

/// Writes to a streaming client; false once it has gone away.
using StreamWriter = std::function<bool(const QByteArray &bytes)>;

struct Answer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// When set, called again and again without the guard until it answers false; the body is then chunked.
    std::function<bool(const StreamWriter &)> stream;

    Answer &with(const QByteArray &name, const QByteArray &value);
    static Answer json(const QJsonObject &object, int status = 200);
    static Answer json(const QJsonArray &array, int status = 200);
    static Answer html(const QString &page, int status = 200);
    static Answer text(const QByteArray &bytes, const QByteArray &contentType, int status = 200);
    static Answer redirect(const QByteArray &location, int status = 303);
    static Answer empty(int status = 204);
    /// RFC 9457 members + TMF code, reason, message, and no `status` (the three specifications disagree on
    /// its type).
    static Answer problem(int status, const char *code, const QString &title, const QString &detail = {});
};

using Handler = std::function<Answer(const Call &)>;

enum class Access {
    Public,     ///< anyone
    Signed,     ///< any valid bearer token, 401 otherwise
    Backoffice, ///< back-office token, 403 for others
    Loopback    ///< no token, but only from this computer
};

struct RouteOptions
{
    Access access = Access::Public;
    bool idempotent = false; ///< a create: Idempotency-Key is asked of subscriber, kiosk and staff tokens
    bool guarded = true;     ///< false: the handler takes the guard itself (streams, long polls)
    bool streamed = false;   ///< POST and PATCH: the handler reads the body itself, piece by piece
    qint64 maxBody = 4 * 1024 * 1024; ///< bytes of a body that is not streamed; 413 for more
};

class Faults;
class Counters;
struct Fault;
struct Route;
struct RouteMatch;
struct Served;

/// RFC 9110 §5.6.7, in English whatever the locale.
QByteArray httpDate(const QDateTime &moment);
/// The strong ETag of a body: what GET sends and If-Match compares.
QByteArray entityTag(const QByteArray &body);

class Server
{
public:
    struct Options
    {
        QString host = QStringLiteral("127.0.0.1");
        int port = 0;
        bool tls = false;
        QByteArray backofficeToken;
        QMap<QString, QString> roots; ///< --root NAME=URL
    };
    Server(World &world, Options options);
    ~Server();

    /// `pattern` like "/payment/v4/payment/{id}/cancel". The first match wins.
    void route(const char *method, const QString &pattern, RouteOptions options, Handler handler);
    void setTokenCheck(TokenCheck check);
    /// Paths under this prefix get no JSON problem for 404 but a small HTML page.
    void setPagePrefix(const QString &prefix);

    Result<void> bind(); ///< takes the port; SandboxPortTaken when another has it
    void serve();        ///< blocks until stop()
    void start();        ///< serve() on a thread of its own
    void stop();
    [[nodiscard]] int port() const;
    [[nodiscard]] QString base() const; ///< "http://127.0.0.1:PORT"
    /// Published root of an API or of our own parts, without trailing slash: TMF621 TMF637 TMF638 TMF641
    /// TMF654 TMF666 TMF667 TMF676 TMF678 TMF681 TMF688, "events" (SSE at {events}/stream), "tus" (uploads),
    /// "handoff" (a file from the phone), "pay" (payer page at {pay}/pay/{id}), "oidc" (issuer), "signin",
    /// "schema".
    [[nodiscard]] QString root(const QString &name) const;
    [[nodiscard]] QMap<QString, QString> roots() const;
    /// Where each of them is served here, "/payment/v4": what a published root stands for.
    static const QMap<QString, QString> &paths();
    [[nodiscard]] QList<QByteArray>
    spkiPins() const; ///< SHA-256 of SubjectPublicKeyInfo, the served and a backup
    [[nodiscard]] QByteArray backofficeToken() const;
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] Faults &faults();
    [[nodiscard]] Counters &counters();
    /// One of 64 places for streams and long polls; false when all are taken (the caller answers 503).
    bool takeStream();
    void releaseStream();

private:
    struct Private;
    [[nodiscard]] Principal principalOf(const Call &call) const;
    [[nodiscard]] std::optional<Answer> refusal(const Call &call, Access access) const;
    [[nodiscard]] Answer unmatched(const Call &call, const RouteMatch &match) const;
    Answer answerFor(Call &call, const QString &name, const Route &route, const std::function<void()> &pause);
    Served handle(Call &call);
    World &m_world;
    std::unique_ptr<Private> d;
};

} // namespace unbar::sandbox
