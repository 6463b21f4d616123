#pragma once
// The feed's state: one stream or one poll at a time, and the wait between.

#include "app/operator/event_feed.h"
#include "app/operator/retry.h"
#include "app/operator/sse_parser.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QNetworkReply>
#include <QPointer>
#include <QStringList>
#include <QTimer>

namespace unbar::op {

struct EventFeed::Private
{
    Private(EventFeed &feed, HttpClient &http, TokenSource &source, domain::OperatorDocument offered,
            std::function<double()> random);

    EventFeed &q;
    HttpClient &client;
    TokenSource &tokens;
    domain::OperatorDocument document;
    std::function<double()> uniform;
    FeedState state = FeedState::Stopped;
    QString cursor;
    quint64 run = 0; ///< raised by stop(): a coroutine of an older run ends
    int attempt = 0;
    int misses = 0;             ///< ways that did not work: after two, long-poll; after two more, polling
    QByteArray token;           ///< the one the way under way was opened with
    bool refreshedOnce = false; ///< a 401 renews the token once in a row
    FeedTimings timings;
    QStringList told;     ///< ids of the newest events: a replay is no news
    QElapsedTimer lived;  ///< since the stream was opened
    QElapsedTimer fallen; ///< since streaming was given up
    QPointer<QNetworkReply> stream;
    SseParser parser;
    QTimer heartbeat;
    QTimer wait;

    void set(FeedState next);
    [[nodiscard]] QUrl address(const QString &path) const;
    void next();
    void later(qint64 retryAfterMs);
    QCoro::Task<void> openStream(quint64 ofRun);
    void onBytes();
    void onStreamEnd();
    void dropStream();
    [[nodiscard]] bool isStream() const; ///< the reply says it is text/event-stream
    QCoro::Task<void> renew(quint64 ofRun, Failure why);
    QCoro::Task<void> poll(quint64 ofRun, int waitSeconds);
    void takePolled(const QJsonArray &events, int waitSeconds);
    void missed();
    void take(const QJsonObject &event, const QString &id);
    void refuse(const Failure &failure);
};

} // namespace unbar::op
