#include "app/operator/event_feed.h"

#include "app/operator/event_feed_private.h"
#include "app/support/json.h"

#include <QUrlQuery>
#include <algorithm>

namespace unbar::op {

EventFeed::Private::Private(EventFeed &feed, HttpClient &http, TokenSource &source,
                            domain::OperatorDocument offered, std::function<double()> random)
    : q(feed)
    , client(http)
    , tokens(source)
    , document(std::move(offered))
    , uniform(std::move(random))
{
    heartbeat.setSingleShot(true);
    heartbeat.setInterval(timings.heartbeatMs);
    wait.setSingleShot(true);
}

EventFeed::EventFeed(HttpClient &client, TokenSource &tokens, domain::OperatorDocument document,
                     std::function<double()> uniform, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, client, tokens, std::move(document), std::move(uniform)))
{
    connect(&d->heartbeat, &QTimer::timeout, this, [this] {
        d->missed();
        d->dropStream();
        d->later(0);
    });
    connect(&d->wait, &QTimer::timeout, this, [this] { d->next(); });
}

EventFeed::~EventFeed()
{
    stop();
}

FeedState EventFeed::state() const
{
    return d->state;
}

void EventFeed::setTimings(const FeedTimings &timings)
{
    d->timings = timings;
    d->heartbeat.setInterval(timings.heartbeatMs);
}

void EventFeed::start(const QString &cursor)
{
    stop();
    d->cursor = cursor;
    d->attempt = 0;
    d->next();
}

void EventFeed::stop()
{
    ++d->run;
    d->wait.stop();
    d->dropStream();
    d->set(FeedState::Stopped);
}

void EventFeed::Private::set(FeedState next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q.stateChanged(next);
}

QUrl EventFeed::Private::address(const QString &path) const
{
    QString root = document.roots.value(QStringLiteral("events"));
    while (root.endsWith(QLatin1Char('/')))
        root.chop(1);
    return QUrl(root + path, QUrl::StrictMode);
}

void EventFeed::Private::next()
{
    if (client.isClosed())
        return;
    constexpr int missesBeforeLongPoll = 2;
    constexpr int missesBeforePolling = 4;
    // A proxy that swallowed the stream may be gone on another network.
    if (misses >= missesBeforeLongPoll && fallen.isValid() && fallen.hasExpired(timings.climbMs))
        misses = 0;
    if (misses < missesBeforeLongPoll)
        openStream(run);
    else
        poll(run, misses < missesBeforePolling ? timings.longPollSeconds : 0);
}

void EventFeed::Private::missed()
{
    if (misses++ == 0)
        fallen.start();
}

void EventFeed::Private::later(qint64 retryAfterMs)
{
    RetryPolicy policy;
    policy.baseMs = timings.backOffBaseMs;
    set(FeedState::Waiting);
    wait.start(static_cast<int>(retryDelayMs(policy, attempt++, retryAfterMs, uniform)));
}

void EventFeed::Private::refuse(const Failure &failure)
{
    if (failure.code == FailureCode::Cancelled && failure.httpStatus == 0)
        return;
    if (failure.httpStatus == 401 && !refreshedOnce) {
        renew(run, failure);
        return;
    }
    if (failure.httpStatus == 410 || failure.code == FailureCode::OperatorEventTooLarge) {
        // Asked again from the same place, the same answer would come for ever.
        cursor.clear();
        Q_EMIT q.resyncNeeded();
    } else {
        Q_EMIT q.failed(failure);
    }
    later(failure.retryAfterMs);
}

QCoro::Task<void> EventFeed::Private::renew(quint64 ofRun, Failure why)
{
    refreshedOnce = true;
    const Result<QByteArray> fresh = co_await tokens.refreshed(token);
    if (ofRun != run)
        co_return;
    if (!fresh)
        co_return refuse(fresh.error());
    if (*fresh == token)
        co_return refuse(why);
    next();
}

/// A cursor goes back to the operator in a header: nothing else may come along with it.
static bool isCursor(const QString &text)
{
    constexpr qsizetype longest = 512;
    const auto plain = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), plain);
}

void EventFeed::Private::take(const QJsonObject &event, const QString &id)
{
    constexpr int remembered = 256;
    Hint hint;
    hint.cursor = id.isEmpty() ? event.value(QStringLiteral("eventId")).toString() : id;
    hint.topic = event.value(QStringLiteral("domain")).toString();
    const QJsonObject resource = event.value(QStringLiteral("event")).toObject().value(hint.topic).toObject();
    hint.resourceId = resource.value(QStringLiteral("id")).toString();
    // Told twice, or out of a replay: nothing new, and the cursor must not go back to it.
    if (!isCursor(hint.cursor) || told.contains(hint.cursor))
        return;
    told << hint.cursor;
    if (told.size() > remembered)
        told.removeFirst();
    cursor = hint.cursor;
    Q_EMIT q.hinted(hint);
}

QCoro::Task<void> EventFeed::Private::poll(quint64 ofRun, int waitSeconds)
{
    set(waitSeconds > 0 ? FeedState::LongPolling : FeedState::Polling);
    const Result<QByteArray> access = co_await tokens.accessToken();
    if (ofRun != run)
        co_return;
    if (!access)
        co_return refuse(access.error());
    token = *access;
    Request request;
    request.url = address(QString());
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("after"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    if (waitSeconds > 0)
        query.addQueryItem(QStringLiteral("wait"), QString::number(waitSeconds));
    request.url.setQuery(query);
    request.authorization = "Bearer " + token;
    request.idleMs = (waitSeconds + 20) * 1000;
    const Result<Reply> reply = co_await client.send(request);
    if (ofRun != run)
        co_return;
    if (!reply) {
        const FailureCode code = reply.error().code;
        if (waitSeconds > 0 &&
            (code == FailureCode::OperatorSilent || code == FailureCode::OperatorTooSlow ||
             code == FailureCode::OperatorNotFound || code == FailureCode::OperatorRefused))
            missed();
        co_return refuse(reply.error());
    }
    const auto events = parseJsonArray(reply->body);
    if (!events)
        co_return refuse(events.error());
    takePolled(*events, waitSeconds);
}

void EventFeed::Private::takePolled(const QJsonArray &events, int waitSeconds)
{
    attempt = 0;
    refreshedOnce = false;
    const quint64 ofRun = run;
    for (const QJsonValue &event : events) {
        take(event.toObject(), QString());
        if (ofRun != run)
            return;
    }
    // Something came at once: there may be more. Nothing from a long poll that did not wait is no reason to
    // spin.
    const bool more = waitSeconds > 0 && !events.isEmpty();
    const double spread = 0.8 + 0.4 * uniform();
    const auto pause = static_cast<double>(waitSeconds > 0 ? timings.backOffBaseMs : timings.pollMs);
    wait.start(more ? 0 : static_cast<int>(pause * spread));
}

} // namespace unbar::op
