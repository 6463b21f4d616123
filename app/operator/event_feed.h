#pragma once
// News from the operator: SSE with Last-Event-ID, then long-poll, then polling. An event is only a hint to
// fetch.

#include "app/operator/api.h"

#include <QObject>

namespace unbar::op {

/// What may have changed; facts come from a whole GET.
struct Hint
{
    QString cursor;     ///< event id, to be stored after what it caused is committed
    QString topic;      ///< "service", "customerBill", "payment", "serviceOrder", "communicationMessage"
    QString resourceId; ///< relative id, may be empty
};

enum class FeedState { Stopped, Streaming, LongPolling, Polling, Waiting };

/// How patient the feed is; the defaults are the product's, tests are quicker.
struct FeedTimings
{
    int heartbeatMs = 45000; ///< no byte for so long: the stream is dead
    int longPollSeconds = 25;
    int pollMs = 60000;       ///< ± 20 %
    int healthyMs = 60000;    ///< a stream that lived so long resets the back-off
    int climbMs = 15 * 60000; ///< after so long without a stream one is tried again
    qint64 backOffBaseMs = 2000;
};

class EventFeed : public QObject
{
    Q_OBJECT
public:
    EventFeed(HttpClient &client, TokenSource &tokens, domain::OperatorDocument document,
              std::function<double()> uniform, QObject *parent = nullptr);
    ~EventFeed() override;
    /// Starts after `cursor` (empty: from now). Heartbeat 45 s, event ≤ 64 KiB, no total deadline.
    void start(const QString &cursor);
    void stop();
    [[nodiscard]] FeedState state() const;
    void setTimings(const FeedTimings &timings); ///< before start()

Q_SIGNALS:
    void hinted(const unbar::op::Hint &hint);
    void resyncNeeded(); ///< 410: cursor too old
    void stateChanged(unbar::op::FeedState state);
    void failed(const unbar::Failure &failure);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace unbar::op
