#include "app/sandbox/server.h"

#include "app/sandbox/faults.h"
#include "app/sandbox/growing_pool.h"
#include "app/sandbox/idempotency.h"
#include "app/sandbox/router.h"
#include "app/sandbox/tls.h"
#include "app/support/log_categories.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QTimeZone>
#include <httplib.h>
#include <openssl/crypto.h>

namespace unbar::sandbox {

static constexpr std::size_t kThreads = 128;
static constexpr int kStreams = 64;
static constexpr std::size_t kPayload =
    24 * 1024 * 1024; // twice the largest file: a page can say it is too large

struct Server::Private
{
    Private(World &world, Options given)
        : options(std::move(given))
        , idempotency(world)
    {}
    Options options;
    Router router;
    Faults faults;
    Counters counters;
    Idempotency idempotency;
    TokenCheck tokenCheck;
    QStringList pagePrefixes;
    std::unique_ptr<TlsIdentity> tls;
    std::unique_ptr<httplib::Server> http;
    std::thread thread;
    std::atomic<int> streams = 0;
    int port = 0;
};

namespace server_detail {

static Call callFrom(const httplib::Request &request)
{
    Call call;
    call.method = QByteArray::fromStdString(request.method);
    call.path = QString::fromStdString(request.path);
    for (const auto &[name, value] : request.params)
        call.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    for (const auto &[name, value] : request.headers)
        call.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    call.body = QByteArray::fromStdString(request.body);
    for (const auto &[name, part] : request.files)
        call.parts.insert(QString::fromStdString(name), QByteArray::fromStdString(part.content));
    call.remoteAddress = QString::fromStdString(request.remote_addr);
    return call;
}

static qint64 bodySize(const Call &call)
{
    qint64 size = call.body.size();
    for (const QByteArray &part : call.parts)
        size += part.size();
    return size;
}

/// The library hands on bytes only while the taker agrees, so this one always does.
static bool readPieces(const httplib::Request &request, const httplib::ContentReader &reader,
                       const PieceTaker &take)
{
    if (request.is_multipart_form_data()) // would be parsed, and has no place where bytes are asked for
        return reader([](const httplib::MultipartFormData &) { return true; },
                      [](const char *, std::size_t) { return true; });
    return reader([&take](const char *bytes, std::size_t size) {
        take(bytes, size);
        return true;
    });
}

static bool isLoopback(const QString &address)
{
    return address.startsWith(QLatin1String("127.")) || address == QLatin1String("::1") ||
           address.startsWith(QLatin1String("::ffff:127."));
}

static bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && a.size() == b.size() &&
           CRYPTO_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

static void makeConditional(const Call &call, Answer &answer)
{
    if ((call.method != "GET" && call.method != "HEAD") || answer.status != 200 || answer.stream ||
        !answer.contentType.startsWith("application/json"))
        return;
    const QByteArray etag = entityTag(answer.body);
    answer.with("ETag", etag).with("Cache-Control", "no-cache");
    const QByteArray known = call.header("if-none-match");
    if (!known.isEmpty() && (known == "*" || known.contains(etag))) {
        answer.status = 304;
        answer.body.clear();
        answer.contentType.clear();
    }
}

static void writeCut(const Answer &answer, int at, httplib::Response &response)
{
    const std::string body = answer.body.toStdString();
    response.set_content_provider(body.size(), answer.contentType.toStdString(),
                                  [body, at](size_t, size_t, httplib::DataSink &sink) {
                                      sink.write(body.data(), std::min(body.size(), static_cast<size_t>(at)));
                                      return false; // ends the connection before the promised length
                                  });
}

} // namespace server_detail

QByteArray httpDate(const QDateTime &moment)
{
    return QLocale::c()
        .toString(moment.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

QByteArray entityTag(const QByteArray &body)
{
    return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().left(24) + '"';
}

Server::Server(World &world, Options options)
    : m_world(world)
    , d(std::make_unique<Private>(world, std::move(options)))
{}

Server::~Server()
{
    stop();
}

void Server::route(const char *method, const QString &pattern, RouteOptions options, Handler handler)
{
    d->router.add(method, pattern, options, std::move(handler));
}

void Server::setTokenCheck(TokenCheck check)
{
    d->tokenCheck = std::move(check);
}

void Server::setPagePrefix(const QString &prefix)
{
    d->pagePrefixes.append(prefix);
}

Principal Server::principalOf(const Call &call) const
{
    const QByteArray authorization = call.header("authorization");
    if (!authorization.startsWith("Bearer "))
        return {};
    const QByteArray token = authorization.mid(7).trimmed();
    if (server_detail::sameBytes(token, d->options.backofficeToken))
        return {QStringLiteral("backoffice"), Role::Backoffice, {}};
    if (!d->tokenCheck)
        return {};
    const World::Guard guard(m_world);
    return d->tokenCheck(token).value_or(Principal{});
}

std::optional<Answer> Server::refusal(const Call &call, Access access) const
{
    if (access == Access::Loopback) {
        const QByteArray origin = call.header("origin");
        // A page of another origin in the same browser must not drive the control API.
        if (server_detail::isLoopback(call.remoteAddress) && (origin.isEmpty() || origin == base().toUtf8()))
            return {};
        return Answer::problem(403, "loopbackOnly", QStringLiteral("Only from this computer"));
    }
    if (access == Access::Public)
        return {};
    if (call.who.role == Role::Anonymous) {
        Answer answer =
            Answer::problem(401, "tokenRefused", QStringLiteral("A valid access token is needed"));
        return answer.with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (access == Access::Backoffice && call.who.role != Role::Backoffice)
        return Answer::problem(403, "backofficeOnly", QStringLiteral("Only for the back office"));
    return {};
}

Answer Server::answerFor(Call &call, const QString &name, const Route &route,
                         const std::function<void()> &pause)
{
    call.who = principalOf(call);
    if (auto refused = refusal(call, route.options.access)) {
        pause();
        return *refused;
    }
    if (server_detail::bodySize(call) > route.options.maxBody) {
        pause();
        return Answer::problem(413, "tooLarge", QStringLiteral("The body is too large"));
    }
    if (route.options.idempotent)
        return d->idempotency.run(call, name, pause, route.handler);
    pause();
    if (!route.options.guarded)
        return route.handler(call);
    const World::Guard guard(m_world);
    return route.handler(call);
}

Answer Server::unmatched(const Call &call, const RouteMatch &match) const
{
    if (!match.allowed.isEmpty()) {
        Answer answer = Answer::problem(405, "methodNotAllowed", QStringLiteral("Method not allowed"));
        return answer.with("Allow", match.allowed.join(", "));
    }
    for (const QString &prefix : d->pagePrefixes) {
        if (call.path.startsWith(prefix))
            return Answer::html(
                QStringLiteral("<!doctype html><html lang=\"zh-CN\"><title>404</title>"
                               "<h1>没有这个页面</h1><p>This page does not exist.</p></html>"),
                404);
    }
    return Answer::problem(404, "notFound", QStringLiteral("Not found"));
}

Served Server::handle(Call &call)
{
    const RouteMatch match = d->router.match(call.method, call.path);
    if (!match.route)
        return {unmatched(call, match), {}};
    call.params = match.params;
    const QString name = QString::fromLatin1(match.route->method) + QLatin1Char(' ') + match.route->pattern;
    const bool control = match.route->options.access == Access::Loopback;
    Served served;
    served.fault = control ? std::nullopt : d->faults.take(name);
    const Fault fault = served.fault.value_or(Fault{});
    const auto pause = [&] {
        for (qint64 left = fault.latencyMs; left > 0 && !m_world.isShuttingDown(); left -= 10)
            std::this_thread::sleep_for(std::chrono::milliseconds(std::min<qint64>(left, 10)));
    };
    if (fault.captivePortal) {
        pause();
        served.answer = captivePortalAnswer();
    } else if (fault.status != 0 && !fault.afterCommit) {
        pause();
        served.answer =
            Answer::problem(fault.status, "injectedFault", QStringLiteral("The operator is not available"));
    } else {
        served.answer = answerFor(call, name, *match.route, pause);
        server_detail::makeConditional(call, served.answer);
        if (fault.status != 0)
            served.answer =
                Answer::problem(fault.status, "injectedFault", QStringLiteral("The answer was lost"));
    }
    if (!fault.retryAfter.isEmpty())
        served.answer.with("Retry-After", fault.retryAfter);
    if (!control)
        d->counters.count(name, call.header("idempotency-key"), served.answer.status);
    return served;
}

static void writeAnswer(Server &server, const Served &served, httplib::Response &response)
{
    const Answer &answer = served.answer;
    const Fault fault = served.fault.value_or(Fault{});
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    {
        const World::Guard guard(server.world());
        const QDateTime now = server.world().now().addMSecs(fault.clockSkewMs);
        response.set_header("Date", httpDate(now).toStdString());
    }
    if (answer.stream) {
        response.set_header("Cache-Control", "no-store");
        response.set_chunked_content_provider(
            answer.contentType.toStdString(), [step = answer.stream](size_t, httplib::DataSink &sink) {
                const auto write = [&sink](const QByteArray &bytes) {
                    return sink.is_writable() &&
                           sink.write(bytes.constData(), static_cast<size_t>(bytes.size()));
                };
                if (!step(write))
                    sink.done();
                return true;
            });
    } else if (fault.cutBodyAt >= 0 && fault.cutBodyAt < answer.body.size()) {
        server_detail::writeCut(answer, fault.cutBodyAt, response);
    } else if (!answer.contentType.isEmpty()) {
        response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
    }
}

Result<void> Server::bind()
{
    if (d->options.tls) {
        auto identity = TlsIdentity::forWorld(m_world, d->options.host);
        if (!identity)
            return passOn(identity.error());
        d->tls = std::move(*identity);
        d->http =
            std::make_unique<httplib::SSLServer>([this](SSL_CTX &context) { return d->tls->apply(context); });
    } else {
        d->http = std::make_unique<httplib::Server>();
    }
    httplib::Server &http = *d->http;
    http.new_task_queue = [] { return new GrowingPool(kThreads); };
    http.set_tcp_nodelay(true);
    http.set_keep_alive_max_count(100'000);
    http.set_keep_alive_timeout(30);
    http.set_payload_max_length(kPayload);
    // SO_REUSEPORT, the library's default, would let two sandboxes share a port without a word.
    http.set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    const auto serveCall = [this](const httplib::Request &request, httplib::Response &response) {
        Call call = server_detail::callFrom(request);
        writeAnswer(*this, handle(call), response);
    };
    const auto streamCall = [this](const httplib::Request &request, httplib::Response &response,
                                   const httplib::ContentReader &reader) {
        Call call = server_detail::callFrom(request);
        bool isRead = false;
        call.readBody = [&](const PieceTaker &take) {
            isRead = true;
            return server_detail::readPieces(request, reader, take);
        };
        const Served served = handle(call);
        if (!isRead) // what is left would be taken for the next request of the connection
            server_detail::readPieces(request, reader, [](const char *, std::size_t) {});
        writeAnswer(*this, served, response);
    };
    for (const QByteArray &path : d->router.streamedPaths())
        http.Post(path.toStdString(), streamCall).Patch(path.toStdString(), streamCall);
    http.Get(".*", serveCall).Post(".*", serveCall).Put(".*", serveCall);
    http.Patch(".*", serveCall).Delete(".*", serveCall).Options(".*", serveCall);
    const std::string host = d->options.host.toStdString();
    d->port = d->options.port == 0 ? http.bind_to_any_port(host)
                                   : (http.bind_to_port(host, d->options.port) ? d->options.port : -1);
    if (d->port <= 0)
        return raise(FailureCode::SandboxPortTaken, QString::number(d->options.port));
    return {};
}

void Server::serve()
{
    d->http->listen_after_bind();
}

void Server::start()
{
    d->thread = std::thread([this] { serve(); });
    while (!d->http->is_running() && !m_world.isShuttingDown())
        std::this_thread::yield();
}

void Server::stop()
{
    m_world.shutDown();
    if (d->http)
        d->http->stop();
    if (d->thread.joinable())
        d->thread.join();
}

int Server::port() const
{
    return d->port;
}

QString Server::base() const
{
    const QString host = d->options.host.contains(QLatin1Char(':'))
                             ? QLatin1Char('[') + d->options.host + QLatin1Char(']')
                             : d->options.host;
    return QStringLiteral("%1://%2:%3")
        .arg(QLatin1String(d->options.tls ? "https" : "http"), host)
        .arg(d->port);
}

const QMap<QString, QString> &Server::paths()
{
    static const QMap<QString, QString> paths{
        {QStringLiteral("TMF621"), QStringLiteral("/tmf-api/troubleTicket/v4")},
        {QStringLiteral("TMF637"), QStringLiteral("/tmf-api/productInventory/v4")},
        {QStringLiteral("TMF638"), QStringLiteral("/tmf-api/serviceInventory/v4")},
        {QStringLiteral("TMF641"), QStringLiteral("/tmf-api/serviceOrdering/v4")},
        {QStringLiteral("TMF644"), QStringLiteral("/tmf-api/privacyManagement/v4")},
        {QStringLiteral("TMF646"), QStringLiteral("/tmf-api/appointment/v4")},
        {QStringLiteral("TMF654"), QStringLiteral("/tmf-api/prepayBalanceManagement/v4")},
        {QStringLiteral("TMF666"), QStringLiteral("/tmf-api/accountManagement/v4")},
        {QStringLiteral("TMF667"), QStringLiteral("/tmf-api/document/v4")},
        {QStringLiteral("TMF676"), QStringLiteral("/payment/v4")},
        {QStringLiteral("TMF678"), QStringLiteral("/tmf-api/customerBillManagement/v4")},
        {QStringLiteral("TMF681"), QStringLiteral("/tmf-api/communicationManagement/v4")},
        {QStringLiteral("TMF683"), QStringLiteral("/tmf-api/partyInteraction/v4")},
        {QStringLiteral("TMF688"), QStringLiteral("/tmf-api/event/v4")},
        {QStringLiteral("events"), QStringLiteral("/events")},
        {QStringLiteral("verify"), QStringLiteral("/verify")},
        {QStringLiteral("tus"), QStringLiteral("/files")},
        {QStringLiteral("handoff"), QStringLiteral("/handoff")},
        {QStringLiteral("schema"), QStringLiteral("/schema")},
        {QStringLiteral("oidc"), QString()},
        {QStringLiteral("pay"), QString()},
        {QStringLiteral("signin"), QString()},
    };
    return paths;
}

QMap<QString, QString> Server::roots() const
{
    QMap<QString, QString> all;
    for (auto it = paths().begin(); it != paths().end(); ++it)
        all.insert(it.key(), base() + it.value());
    for (auto it = d->options.roots.begin(); it != d->options.roots.end(); ++it)
        all.insert(it.key(), it.value().endsWith(QLatin1Char('/')) ? it.value().chopped(1) : it.value());
    return all;
}

QString Server::root(const QString &name) const
{
    return roots().value(name);
}

QList<QByteArray> Server::spkiPins() const
{
    return d->tls ? d->tls->pins() : QList<QByteArray>();
}

QByteArray Server::backofficeToken() const
{
    return d->options.backofficeToken;
}

Faults &Server::faults()
{
    return d->faults;
}

Counters &Server::counters()
{
    return d->counters;
}

bool Server::takeStream()
{
    if (++d->streams <= kStreams)
        return true;
    --d->streams;
    return false;
}

void Server::releaseStream()
{
    --d->streams;
}

} // namespace unbar::sandbox
