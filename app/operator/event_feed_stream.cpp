// The feed's stream: read as it comes, one whole event at a time.

#include "app/operator/event_feed_private.h"
#include "app/operator/http_errors.h"
#include "app/support/json.h"

namespace unbar::op {

QCoro::Task<void> EventFeed::Private::openStream(quint64 ofRun)
{
    const Result<QByteArray> access = co_await tokens.accessToken();
    if (ofRun != run)
        co_return;
    if (!access)
        co_return refuse(access.error());
    token = *access;
    Request request;
    request.url = address(QStringLiteral("/stream"));
    request.accept = "text/event-stream";
    request.authorization = "Bearer " + token;
    if (!cursor.isEmpty())
        request.headers.insert("Last-Event-ID", cursor.toUtf8());
    parser = SseParser();
    stream = client.open(request);
    if (!stream)
        co_return later(0);
    heartbeat.start();
    lived.start();
    // Told when the stream stands and not before: who reads on this word must not read ahead of it.
    QObject::connect(stream, &QNetworkReply::metaDataChanged, &q, [this] {
        if (stream && isStream())
            set(FeedState::Streaming);
    });
    QObject::connect(stream, &QNetworkReply::readyRead, &q, [this] { onBytes(); });
    QObject::connect(stream, &QNetworkReply::finished, &q, [this] { onStreamEnd(); });
}

bool EventFeed::Private::isStream() const
{
    const bool good = stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
    return good && typeAccepted(stream->rawHeader("Content-Type"), "text/event-stream");
}

void EventFeed::Private::onBytes()
{
    if (!stream || !isStream())
        return;
    heartbeat.start();
    misses = 0;
    refreshedOnce = false;
    if (lived.hasExpired(timings.healthyMs)) // one byte is no recovery
        attempt = 0;
    const quint64 ofRun = run;
    const auto events = parser.feed(stream->readAll());
    if (!events) {
        dropStream();
        return refuse(events.error());
    }
    for (const SseEvent &event : *events) {
        const auto json = parseJsonObject(event.data);
        if (json) // an event is only a hint: one that cannot be read is made up for by the next whole GET
            take(*json, QString::fromUtf8(event.id));
        if (ofRun != run)
            return;
    }
}

void EventFeed::Private::onStreamEnd()
{
    if (!stream)
        return;
    const int status = stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = stream->error();
    const bool html = baseType(stream->rawHeader("Content-Type")) == "text/html";
    const bool spoke = isStream();
    const qint64 retryAfter = parseRetryAfter(stream->rawHeader("Retry-After"), client.operatorNow());
    const QString where = stream->url().path();
    dropStream();
    if (spoke) // an ordinary end: servers and proxies close streams now and then
        return later(qMax(retryAfter, parser.retryMs()));
    if (status == 0)
        return refuse(transportFailure(error, {}, false, where));
    const bool unable = status != 401 && status != 410 && status != 429 && status != 503;
    if (unable)
        missed();
    Failure failure = status == 200 ? (html ? captivePortal(where, status) : wrongType(where, status))
                                    : statusFailure(status, where);
    failure.retryAfterMs = retryAfter;
    refuse(failure);
}

void EventFeed::Private::dropStream()
{
    heartbeat.stop();
    if (!stream)
        return;
    QNetworkReply *old = stream;
    stream.clear();
    old->disconnect(&q);
    old->abort();
    old->deleteLater();
}

} // namespace unbar::op
