#include "app/operator/http_client.h"

#include "app/operator/body_once.h"
#include "app/operator/http_call.h"
#include "app/operator/http_client_private.h"
#include "app/operator/http_errors.h"
#include "app/operator/http_setup.h"
#include "app/support/random.h"

#include <QRandomGenerator>
#include <algorithm>

namespace unbar::op {

HttpClient::Private::Private(HttpClient &client, const platform::Clock &systemClock)
    : q(client)
    , clock(systemClock)
{
    uniform = [] { return QRandomGenerator::global()->generateDouble(); };
    // Before the first request: a proxy set later is not seen by connections that are open already.
    network.setProxyFactory(new OperatorProxyFactory);
    network.setTransferTimeout(0);
}

bool HttpClient::Private::pinsHold(QNetworkReply *reply)
{
    if (reply->url().scheme() != QStringLiteral("https") ||
        pinHolds(reply->sslConfiguration(), q.m_profile.spkiPins))
        return true;
    const QString host = reply->url().host();
    if (!blockedHosts.contains(host)) {
        blockedHosts.insert(host);
        // `encrypted` comes once per connection, so no later request may find this one open.
        QMetaObject::invokeMethod(
            &network, [this] { network.clearConnectionCache(); }, Qt::QueuedConnection);
        Q_EMIT q.pinMismatch(host);
    }
    return false;
}

void HttpClient::Private::learnDate(const QDateTime &date)
{
    constexpr int kept = 3;
    if (!date.isValid())
        return;
    offsets << clock.nowUtc().msecsTo(date.addMSecs(500));
    if (offsets.size() > kept)
        offsets.removeFirst();
}

qint64 HttpClient::Private::offset() const
{
    if (offsets.isEmpty())
        return 0;
    QList<qint64> sorted = offsets;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(sorted.size() / 2);
}

bool HttpClient::Private::skewKnown() const
{
    return std::abs(offset()) > 2 * 60 * 1000;
}

Result<void> HttpClient::Private::mayLeave(const QUrl &url) const
{
    if (closed)
        return passOn(wasCancelled());
    if (!mayBeCalled(url))
        return raise(FailureCode::OperatorPlainRefused, url.scheme());
    if (blockedHosts.contains(url.host()))
        return passOn(op::pinMismatch(url.host()));
    const auto breaker = breakers.constFind(url.host());
    const qint64 now = clock.monotonicMs();
    if (breaker != breakers.constEnd() && !breaker->allows(now)) {
        auto refused = raise(FailureCode::OperatorCircuitOpen, url.path());
        refused.value().retryAfterMs = breaker->openUntil() - now;
        return refused;
    }
    return {};
}

void HttpClient::Private::judgeHost(const QString &host, const Result<Reply> &result)
{
    const qint64 now = clock.monotonicMs();
    const int status = result ? result->status : result.error().httpStatus;
    // Only the operator's own distress counts: being offline is no reason to stay away once the net is back.
    if (status == 429 || (status >= 500 && status < 600 && status != 511))
        breakers[host].failed(now, result ? 0 : result.error().retryAfterMs, uniform);
    else if (status != 0 && breakers.contains(host))
        breakers[host].succeeded(now);
}

QNetworkReply *HttpClient::Private::sendNow(const Request &request, const QString &trace)
{
    const QNetworkRequest out = networkRequest(request, q.m_profile, trace);
    if (request.verb == "GET")
        return network.get(out);
    // As a custom verb it would be waited on for the body its Content-Length tells of.
    if (request.verb == "HEAD")
        return network.head(out);
    if (request.body.isEmpty())
        return network.sendCustomRequest(out, request.verb, request.body);
    auto *body = new BodyOnce(request.body);
    QNetworkReply *reply = network.sendCustomRequest(out, request.verb, body);
    body->setParent(reply);
    return reply;
}

HttpClient::HttpClient(OperatorProfile profile, const platform::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , d(std::make_unique<Private>(*this, clock))
{}

HttpClient::~HttpClient()
{
    close();
}

QCoro::Task<Result<Reply>> HttpClient::send(Request request)
{
    const QString trace = newKey();
    const auto allowed = d->mayLeave(request.url);
    if (!allowed) {
        Failure failure = allowed.error();
        failure.screenReference = trace;
        co_return passOn(failure);
    }
    const QString host = request.url.host();
    auto *call = new HttpCall(*this, request, trace, d->sendNow(request, trace));
    d->calls.insert(call);
    const Result<Reply> result = co_await call->done.wait();
    d->judgeHost(host, result);
    d->calls.remove(call);
    call->deleteLater();
    if (inFlight() == 0)
        Q_EMIT idle();
    co_return result;
}

QNetworkReply *HttpClient::open(Request request)
{
    if (!d->mayLeave(request.url))
        return nullptr;
    QNetworkReply *reply = d->sendNow(request, newKey());
    reply->setParent(nullptr);
    d->streams.removeIf([](const QPointer<QNetworkReply> &stream) { return stream.isNull(); });
    d->streams << reply;
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        if (!d->pinsHold(reply))
            reply->abort();
    });
    return reply;
}

quint64 HttpClient::newHandle()
{
    return ++d->lastHandle;
}

void HttpClient::abort(quint64 handle)
{
    const auto calls = d->calls;
    for (HttpCall *call : calls) {
        if (handle != 0 && call->request().handle == handle)
            call->end(wasCancelled());
    }
}

void HttpClient::close()
{
    d->closed = true;
    const auto streams = std::exchange(d->streams, {});
    for (const auto &stream : streams) {
        if (stream && stream->isRunning())
            stream->abort();
    }
    const auto calls = d->calls;
    for (HttpCall *call : calls)
        call->end(wasCancelled());
}

bool HttpClient::isClosed() const
{
    return d->closed;
}

int HttpClient::inFlight() const
{
    return static_cast<int>(d->calls.size());
}

void HttpClient::setUniform(std::function<double()> uniform)
{
    d->uniform = std::move(uniform);
}

QDateTime HttpClient::operatorNow() const
{
    return d->clock.nowUtc().addMSecs(d->offset());
}

qint64 HttpClient::clockOffsetMs() const
{
    return d->offset();
}

} // namespace unbar::op
