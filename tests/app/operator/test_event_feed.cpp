// The event feed against a scripted server: resuming, giving way, coming back, and never inventing an event.
#include "app/operator/event_feed.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QUrlQuery>

using unbar::FailureCode;
using unbar::Result;
using unbar::op::EventFeed;
using unbar::op::FeedState;
using unbar::op::Hint;
namespace fakes = unbar::test;

class FeedTokens final : public unbar::op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return Result<QByteArray>(token); }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray) override
    {
        ++refreshes;
        token = next;
        co_return Result<QByteArray>(token);
    }
    QByteArray token = "t1";
    QByteArray next = "t2";
    int refreshes = 0;
};

static QByteArray eventJson(const QByteArray &id, const QByteArray &resource = "svc-1")
{
    return "{\"eventId\":\"" + id + "\",\"eventType\":\"ServiceStateChangeEvent\",\"domain\":\"service\"," +
           "\"event\":{\"service\":{\"id\":\"" + resource + "\"}}}";
}

static QByteArray eventText(const QByteArray &id)
{
    return "id: " + id + "\ndata: " + eventJson(id) + "\n\n";
}

static fakes::Say streamOf(const QByteArray &bytes, bool close = false)
{
    fakes::Say say =
        fakes::sayRaw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + bytes, close);
    say.hang = !close;
    return say;
}

class TestEventFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsWhereItWasTold();
    void resumesByTheLastWholeEvent();
    void aHalfEventIsDropped();
    void aReplayIsNoNews();
    void unreadableEventsArePassedBy();
    void cursorsThatAreNoTokensAreNotTaken_data();
    void cursorsThatAreNoTokensAreNotTaken();
    void goneMeansFetchEverything();
    void goneWhilePollingMeansTheSame();
    void tooLargeEndsTheStream();
    void silenceIsADeadStream();
    void aHeartbeatKeepsIt();
    void fallsToLongPollThenToPolling();
    void longPollHandsOnAtOnce();
    void comesBackToTheStream();
    void renewsTheTokenOnce();
    void waitsAsLongAsTold();
    void aPortalIsNoStream();
    void stopIsStop();
    void goesAwayWithAnOpenStream();

private:
    void restart(const unbar::op::FeedTimings &timings, const QString &cursor = {});
    [[nodiscard]] QStringList cursors() const;
    [[nodiscard]] QByteArray lastEventId(int nth) const; ///< of the nth request for the stream
    static unbar::op::FeedTimings quick();
    std::unique_ptr<fakes::HttpServer> m_server;
    fakes::FakeClock m_clock;
    std::unique_ptr<unbar::op::HttpClient> m_client;
    FeedTokens m_tokens;
    std::unique_ptr<EventFeed> m_feed;
    QList<Hint> m_hints;
    QList<FeedState> m_states;
    QList<unbar::Failure> m_failures;
    int m_resyncs = 0;
};

void TestEventFeed::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<unbar::op::HttpClient>(unbar::op::OperatorProfile{}, m_clock);
    m_tokens = FeedTokens();
}

void TestEventFeed::cleanup()
{
    m_client->close();
    m_feed.reset();
    m_client.reset();
    m_server.reset();
}

unbar::op::FeedTimings TestEventFeed::quick()
{
    unbar::op::FeedTimings timings;
    timings.heartbeatMs = 10000;
    timings.longPollSeconds = 5;
    timings.pollMs = 20;
    timings.backOffBaseMs = 2;
    return timings;
}

void TestEventFeed::restart(const unbar::op::FeedTimings &timings, const QString &cursor)
{
    unbar::domain::OperatorDocument document;
    document.roots.insert(QStringLiteral("events"), m_server->root() + QStringLiteral("/events/"));
    m_hints.clear();
    m_states.clear();
    m_failures.clear();
    m_resyncs = 0;
    m_feed = std::make_unique<EventFeed>(*m_client, m_tokens, document, [] { return 0.5; });
    m_feed->setTimings(timings);
    connect(m_feed.get(), &EventFeed::hinted, this, [this](const Hint &hint) { m_hints << hint; });
    connect(m_feed.get(), &EventFeed::stateChanged, this, [this](FeedState state) { m_states << state; });
    connect(m_feed.get(), &EventFeed::failed, this, [this](const unbar::Failure &why) { m_failures << why; });
    connect(m_feed.get(), &EventFeed::resyncNeeded, this, [this] { ++m_resyncs; });
    m_feed->start(cursor);
}

QStringList TestEventFeed::cursors() const
{
    QStringList out;
    for (const Hint &hint : m_hints)
        out << hint.cursor;
    return out;
}

QByteArray TestEventFeed::lastEventId(int nth) const
{
    for (const fakes::Heard &heard : m_server->heard) {
        if (heard.target.startsWith("/events/stream") && nth-- == 0)
            return heard.headers.value("last-event-id", "none");
    }
    return "never asked";
}

void TestEventFeed::startsWhereItWasTold()
{
    m_server->say("/events/stream", streamOf(eventText("e6")));
    restart(quick(), QStringLiteral("e5"));
    QTRY_COMPARE(m_hints.size(), 1);
    QCOMPARE(lastEventId(0), QByteArray("e5"));
    QCOMPARE(m_server->last("/events/stream").headers.value("authorization"), QByteArray("Bearer t1"));
    QCOMPARE(m_server->last("/events/stream").headers.value("accept"), QByteArray("text/event-stream"));
    QCOMPARE(m_hints.first().topic, QStringLiteral("service"));
    QCOMPARE(m_hints.first().resourceId, QStringLiteral("svc-1"));
    QCOMPARE(m_feed->state(), FeedState::Streaming);
    restart(quick());
    QTRY_COMPARE(m_server->count("/events/stream"), 2);
    QCOMPARE(lastEventId(1), QByteArray("none")); // from now
}

void TestEventFeed::resumesByTheLastWholeEvent()
{
    m_server->on("/events/stream", [this](const fakes::Heard &) {
        return m_server->count("/events/stream") == 1 ? streamOf(eventText("e1") + eventText("e2"), true)
                                                      : streamOf(eventText("e3"));
    });
    restart(quick());
    QTRY_COMPARE(cursors(), QStringList({QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e3")}));
    QCOMPARE(lastEventId(1), QByteArray("e2"));
    QCOMPARE(m_resyncs, 0);
    QVERIFY(m_failures.isEmpty()); // servers close streams now and then
}

void TestEventFeed::aHalfEventIsDropped()
{
    const QByteArray half = eventText("e2");
    m_server->on("/events/stream", [this, half](const fakes::Heard &) {
        const int time = m_server->count("/events/stream");
        // Cut at every byte of the second event in turn, even in front of the blank line that ends it.
        if (time < half.size())
            return streamOf((time == 1 ? eventText("e1") : QByteArray()) + half.left(time), true);
        return streamOf(eventText("e3"));
    });
    auto timings = quick();
    timings.backOffBaseMs = 0;
    restart(timings);
    QTRY_COMPARE_WITH_TIMEOUT(cursors(), QStringList({QStringLiteral("e1"), QStringLiteral("e3")}), 15000);
    for (int time = 1; time < half.size(); ++time)
        QCOMPARE(lastEventId(time), QByteArray("e1"));
}

void TestEventFeed::aReplayIsNoNews()
{
    m_server->say("/events/stream", streamOf(eventText("e1") + eventText("e2") + eventText("e1") +
                                             eventText("e2") + eventText("e3")));
    restart(quick());
    QTRY_COMPARE(m_hints.size(), 3);
    QCOMPARE(cursors().last(), QStringLiteral("e3"));
}

void TestEventFeed::unreadableEventsArePassedBy()
{
    m_server->say(
        "/events/stream",
        streamOf("id: e1\ndata: {\"domain\":\n\nid: e2\ndata: []\n\nid: e3\ndata: " + QByteArray(100, '[') +
                 "\n\nid: e4\ndata: {\"domain\":7}\n\n: ping\n\n" + "event: x\n\n" + eventText("e5")));
    restart(quick());
    QTRY_VERIFY(cursors().contains(QStringLiteral("e5")));
    QCOMPARE(cursors(), QStringList({QStringLiteral("e4"), QStringLiteral("e5")}));
    QVERIFY(m_hints.first().topic.isEmpty()); // of what is not understood only the place is kept
    QVERIFY(m_hints.first().resourceId.isEmpty());
}

void TestEventFeed::cursorsThatAreNoTokensAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("a header of its own") << QByteArray("e1\\r\\nX-Evil: 1");
    QTest::newRow("a space") << QByteArray("e 1");
    QTest::newRow("no ASCII") << QByteArray("\\u4e8b");
    QTest::newRow("a whole page") << QByteArray(600, 'e');
}

void TestEventFeed::cursorsThatAreNoTokensAreNotTaken()
{
    QFETCH(QByteArray, id);
    m_server->on("/events/stream", [this, id](const fakes::Heard &) {
        return m_server->count("/events/stream") == 1 ? streamOf("data: " + eventJson(id) + "\n\n", true)
                                                      : streamOf(eventText("e2"));
    });
    restart(quick(), QStringLiteral("e0"));
    QTRY_COMPARE(cursors(), QStringList{QStringLiteral("e2")});
    QCOMPARE(lastEventId(1), QByteArray("e0"));
    QVERIFY(!m_server->last("/events/stream").headers.contains("x-evil"));
}

void TestEventFeed::goneMeansFetchEverything()
{
    m_server->on("/events/stream", [this](const fakes::Heard &) {
        return m_server->count("/events/stream") == 1 ? fakes::sayJson("{}", 410) : streamOf(eventText("e9"));
    });
    restart(quick(), QStringLiteral("ancient"));
    QTRY_COMPARE(m_hints.size(), 1);
    QCOMPARE(m_resyncs, 1);
    QCOMPARE(lastEventId(0), QByteArray("ancient"));
    QCOMPARE(lastEventId(1), QByteArray("none")); // asked from the same place it would be gone for ever
    QVERIFY(m_failures.isEmpty());
}

void TestEventFeed::goneWhilePollingMeansTheSame()
{
    m_server->say("/events/stream", fakes::sayJson("{}", 404));
    m_server->on("/events?", [](const fakes::Heard &heard) {
        return heard.target.contains("after=old") ? fakes::sayJson("{}", 410)
                                                  : fakes::sayJson('[' + eventJson("e1") + ']');
    });
    restart(quick(), QStringLiteral("old"));
    QTRY_VERIFY(!m_hints.isEmpty());
    QCOMPARE(m_resyncs, 1);
    QCOMPARE(m_hints.first().cursor, QStringLiteral("e1"));
}

void TestEventFeed::tooLargeEndsTheStream()
{
    m_server->on("/events/stream", [this](const fakes::Heard &) {
        return m_server->count("/events/stream") == 1
                   ? streamOf("id: big\ndata: {\"x\":\"" + QByteArray(64 * 1024, 'x') + "\"}\n\n" +
                              eventText("e1"))
                   : streamOf(eventText("e2"));
    });
    restart(quick(), QStringLiteral("e0"));
    QTRY_COMPARE(cursors(), QStringList{QStringLiteral("e2")});
    QCOMPARE(m_resyncs, 1);
    QTRY_COMPARE(m_server->openConnections(), 1); // the old stream is not left open
    QCOMPARE(lastEventId(1), QByteArray("none"));
}

void TestEventFeed::silenceIsADeadStream()
{
    m_server->say("/events/stream", streamOf(QByteArray()));
    m_server->say("/events?", fakes::sayNothing());
    auto timings = quick();
    timings.heartbeatMs = 60;
    restart(timings);
    QTRY_COMPARE(m_feed->state(), FeedState::LongPolling); // after two dead streams
    QCOMPARE(m_states.count(FeedState::Streaming), 2);
    QTRY_COMPARE(m_server->count("/events?"), 1);
}

void TestEventFeed::aHeartbeatKeepsIt()
{
    m_server->say("/events/stream", streamOf(": hello\n\n"));
    auto timings = quick();
    timings.heartbeatMs = 1000;
    restart(timings);
    QTRY_COMPARE(m_server->count("/events/stream"), 1);
    // The feed's limit is real time. A machine that stood still for as long as the limit proves nothing.
    QTimer beat;
    QElapsedTimer sinceBeat;
    qint64 longestGap = 0;
    connect(&beat, &QTimer::timeout, this, [&] {
        longestGap = qMax(longestGap, sinceBeat.restart());
        m_server->pushToHanging(": ping\n\n");
    });
    beat.start(50);
    sinceBeat.start();
    QElapsedTimer since;
    since.start();
    QVERIFY(unbar::test::waitFor([&] { return since.elapsed() > 2500; }, 30000)); // more than two limits
    if (longestGap >= timings.heartbeatMs / 2)
        QSKIP("the machine stood still in between: nothing can be said about heartbeats");
    QCOMPARE(m_server->count("/events/stream"), 1);
    QCOMPARE(m_feed->state(), FeedState::Streaming);
    m_server->pushToHanging(eventText("e1"));
    QTRY_COMPARE(cursors(), QStringList{QStringLiteral("e1")});
}

void TestEventFeed::fallsToLongPollThenToPolling()
{
    m_server->say("/events/stream", fakes::sayJson("{}", 404));
    m_server->on("/events?", [](const fakes::Heard &heard) {
        if (heard.target.contains("wait="))
            return fakes::sayJson("{}", 404);
        return heard.target.contains("after=e1") ? fakes::sayJson("[]")
                                                 : fakes::sayJson('[' + eventJson("e1") + ']');
    });
    restart(quick());
    QTRY_COMPARE(cursors(), QStringList{QStringLiteral("e1")});
    QTRY_VERIFY(m_server->last("/events?").target.contains("after=e1"));
    QCOMPARE(m_server->count("/events/stream"), 2);
    int waiting = 0;
    for (const fakes::Heard &heard : std::as_const(m_server->heard))
        waiting += heard.target.contains("wait=5") ? 1 : 0;
    QCOMPARE(waiting, 2);
    QList<FeedState> ways;
    for (const FeedState state : std::as_const(m_states)) {
        if (state != FeedState::Waiting && state != FeedState::Stopped &&
            (ways.isEmpty() || ways.last() != state))
            ways << state;
    }
    QCOMPARE(ways,
             QList<FeedState>({FeedState::LongPolling, FeedState::Polling})); // a refused stream never stood
}

void TestEventFeed::longPollHandsOnAtOnce()
{
    m_server->say("/events/stream", fakes::sayJson("{}", 405));
    m_server->on("/events?", [](const fakes::Heard &heard) {
        if (heard.target.contains("after=e2"))
            return fakes::sayNothing();
        return fakes::sayJson('[' + eventJson("e1") + ',' + eventJson("e2", "svc/2") + ",7,null]");
    });
    restart(quick());
    QTRY_COMPARE(cursors(), QStringList({QStringLiteral("e1"), QStringLiteral("e2")}));
    QTRY_VERIFY(m_server->last("/events?").target.contains("after=e2")); // and straight on from there
    QCOMPARE(m_hints.last().resourceId, QStringLiteral("svc/2"));
    QCOMPARE(m_feed->state(), FeedState::LongPolling);
}

void TestEventFeed::comesBackToTheStream()
{
    m_server->on("/events/stream", [this](const fakes::Heard &) {
        return m_server->count("/events/stream") <= 2 ? fakes::sayJson("{}", 404) : streamOf(eventText("e1"));
    });
    m_server->say("/events?", fakes::sayJson("[]"));
    auto timings = quick();
    timings.climbMs = 150;
    restart(timings);
    QTRY_COMPARE_WITH_TIMEOUT(cursors(), QStringList{QStringLiteral("e1")}, 20000);
    QCOMPARE(m_server->count("/events/stream"), 3); // after two misses only the climb asks for it again
    QCOMPARE(m_feed->state(), FeedState::Streaming);
}

void TestEventFeed::renewsTheTokenOnce()
{
    m_server->on("/events/stream", [](const fakes::Heard &heard) {
        return heard.headers.value("authorization") == "Bearer t2" ? streamOf(eventText("e1"))
                                                                   : fakes::sayJson("{}", 401);
    });
    restart(quick());
    QTRY_COMPARE(m_hints.size(), 1);
    QCOMPARE(m_tokens.refreshes, 1);
    QVERIFY(m_failures.isEmpty());
    // Renewed and refused again: said, not tried for ever.
    m_tokens.next = "t3";
    m_server->say("/events/stream", fakes::sayJson("{}", 401));
    auto timings = quick();
    timings.backOffBaseMs = 60000;
    restart(timings);
    QTRY_COMPARE(m_failures.size(), 1);
    QCOMPARE(unbar::failureText(m_failures.first().code),
             unbar::failureText(FailureCode::OperatorUnauthorised));
    QCOMPARE(m_tokens.refreshes, 2);
    QCOMPARE(m_feed->state(), FeedState::Waiting);
}

void TestEventFeed::waitsAsLongAsTold()
{
    m_server->on("/events/stream", [this](const fakes::Heard &) {
        return m_server->count("/events/stream") == 1 ? fakes::sayJson("{}", 503, "Retry-After: 1\r\n")
                                                      : streamOf(eventText("e1"));
    });
    QElapsedTimer since;
    since.start();
    restart(quick());
    QTRY_COMPARE(m_hints.size(), 1);
    QVERIFY2(since.elapsed() >= 1400,
             qPrintable(QString::number(since.elapsed()))); // the second and its jitter
    QCOMPARE(unbar::failureText(m_failures.first().code), unbar::failureText(FailureCode::OperatorBusy));
    QCOMPARE(m_server->count("/events?"), 0); // busy is no reason to give up streams
}

void TestEventFeed::aPortalIsNoStream()
{
    m_server->say("/events/stream", fakes::sayTyped("text/html", "id: e1\ndata: {\"eventId\":\"e1\"}\n\n"));
    m_server->say("/events?", fakes::sayNothing());
    restart(quick());
    QTRY_COMPARE(m_feed->state(), FeedState::LongPolling);
    QVERIFY(m_hints.isEmpty());
    QCOMPARE(unbar::failureText(m_failures.first().code),
             unbar::failureText(FailureCode::OperatorCaptivePortal));
}

void TestEventFeed::stopIsStop()
{
    m_server->say("/events/stream", streamOf(eventText("e1")));
    restart(quick());
    QTRY_COMPARE(m_hints.size(), 1);
    m_feed->stop();
    QCOMPARE(m_feed->state(), FeedState::Stopped);
    m_server->pushToHanging(eventText("e2"));
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_hints.size(), 1);
    // A listener may stop the feed in the middle of a bundle; nothing of the rest is told.
    m_server->say("/events/stream", streamOf(eventText("f1") + eventText("f2")));
    restart(quick());
    connect(m_feed.get(), &EventFeed::hinted, this, [this] { m_feed->stop(); });
    QTRY_COMPARE(m_hints.size(), 1);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(cursors(), QStringList{QStringLiteral("f1")});
}

void TestEventFeed::goesAwayWithAnOpenStream()
{
    m_server->say("/events/stream", streamOf(QByteArray()));
    restart(quick());
    QTRY_COMPARE(m_server->count("/events/stream"), 1);
    m_feed.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
    // And with a poll under way.
    m_server->say("/events/stream", fakes::sayJson("{}", 404));
    m_server->say("/events?", fakes::sayNothing());
    restart(quick());
    QTRY_COMPARE(m_server->count("/events?"), 1);
    m_feed->stop();
    m_client->close();
    m_feed.reset();
    QVERIFY(m_hints.isEmpty());
}

UNBAR_TEST(TestEventFeed, test_event_feed)
#include "test_event_feed.moc"
