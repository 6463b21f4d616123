// Every fault of the wire, through the byte-level proxy: each ends in time and none of them is a success.
#include "app/operator/http_client.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/fault_proxy.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using unbar::FailureCode;
using unbar::Result;
using unbar::op::Reply;
using unbar::op::Request;
using unbar::test::WireFault;
namespace fakes = unbar::test;

class TestWireFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void eachFaultHasItsFailure_data();
    void eachFaultHasItsFailure();
    void oneBrokenConnectionIsSentAgainUnderTheSameKey();
    void committedWithoutAnswerIsNoSuccess();
    void dripWithinTheLimitIsWhole();
    void nothingIsLeftInFlight();

private:
    [[nodiscard]] Request request(const QByteArray &verb = "GET") const;
    std::optional<Result<Reply>> sent(const Request &request);
    std::unique_ptr<fakes::HttpServer> m_server;
    std::unique_ptr<fakes::FaultProxy> m_proxy;
    fakes::FakeClock m_clock;
    std::unique_ptr<unbar::op::HttpClient> m_client;
    qint64 m_took = 0;
};

void TestWireFaults::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_server->say("/a", fakes::sayJson("{\"paid\":true,\"note\":\"enough bytes to cut\"}"));
    m_proxy = std::make_unique<fakes::FaultProxy>();
    QVERIFY(m_proxy->start(QStringLiteral("127.0.0.1"), m_server->serverPort()));
    m_client = std::make_unique<unbar::op::HttpClient>(unbar::op::OperatorProfile{}, m_clock);
}

void TestWireFaults::cleanup()
{
    m_client.reset();
    m_proxy.reset();
    m_server.reset();
}

Request TestWireFaults::request(const QByteArray &verb) const
{
    Request out;
    out.verb = verb;
    out.url = QUrl(QStringLiteral("http://127.0.0.1:%1/a").arg(m_proxy->port()));
    out.body = verb == "GET" ? QByteArray() : QByteArray("{\"amount\":1}");
    out.idempotencyKey = verb == "GET" ? QString() : QStringLiteral("key-1");
    return out;
}

std::optional<Result<Reply>> TestWireFaults::sent(const Request &request)
{
    QElapsedTimer since;
    since.start();
    auto result = fakes::settled(m_client->send(request), 30000);
    m_took = since.elapsed();
    return result;
}

void TestWireFaults::eachFaultHasItsFailure_data()
{
    QTest::addColumn<WireFault>("fault");
    QTest::addColumn<int>("amount");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<FailureCode>("code");
    for (const char *verb : {"GET", "POST"}) {
        const auto row = [verb](const char *name, WireFault fault, int amount, FailureCode code) {
            QTest::addRow("%s %s", verb, name) << fault << amount << QByteArray(verb) << code;
        };
        row("reset", WireFault::Reset, 0, FailureCode::OperatorReplyCut);
        row("drip", WireFault::Drip, 100, FailureCode::OperatorTooSlow);
        row("cut before the first byte", WireFault::CutAfter, 0, FailureCode::OperatorReplyCut);
        row("cut in the status line", WireFault::CutAfter, 11, FailureCode::OperatorReplyCut);
        row("cut in the head", WireFault::CutAfter, 40, FailureCode::OperatorReplyCut);
        row("garbage", WireFault::Garbage, 64, FailureCode::OperatorReplyCut);
        row("much garbage", WireFault::Garbage, 100000, FailureCode::OperatorReplyCut);
        row("half a reply", WireFault::HalfReply, 0, FailureCode::OperatorReplyCut);
        row("hang", WireFault::Hang, 0, FailureCode::OperatorTooSlow);
        row("done but not answered", WireFault::CommitNoAnswer, 0, FailureCode::OperatorReplyCut);
    }
}

void TestWireFaults::eachFaultHasItsFailure()
{
    QFETCH(WireFault, fault);
    QFETCH(int, amount);
    QFETCH(QByteArray, verb);
    QFETCH(FailureCode, code);
    m_proxy->add({fault, {}, {}, amount, -1});
    Request out = request(verb);
    // Only where the wire never ends it does the deadline have to; elsewhere it is a bound for a busy
    // machine.
    const bool endless = code == FailureCode::OperatorTooSlow;
    out.deadlineMs = endless ? 500 : 20000;
    const auto result = sent(out);
    QVERIFY2(result, "the call never ended");
    QVERIFY(!*result);
    QCOMPARE(unbar::failureText(result->error().code), unbar::failureText(code));
    QVERIFY(m_proxy->faultsDone() >= 1);
    QVERIFY2(m_took < (endless ? 10000 : 20000), qPrintable(QString::number(m_took)));
    QVERIFY(!result->error().screenReference.isEmpty());
    // The next one is whole: nothing of the fault stays behind.
    m_proxy->clear();
    const auto next = sent(request(verb));
    QVERIFY(next && *next);
    QCOMPARE((*next)->status, 200);
}

void TestWireFaults::oneBrokenConnectionIsSentAgainUnderTheSameKey()
{
    // Qt sends again by itself when a connection breaks before the answer: only the key keeps it one order.
    m_proxy->add({WireFault::CommitNoAnswer, {}, {}, 0, 1});
    const auto result = sent(request("POST"));
    QVERIFY(result);
    QCOMPARE(m_proxy->faultsDone(), 1);
    const int times = m_server->count("/a");
    QVERIFY2(result->has_value() ? times == 2 : times == 1, qPrintable(QString::number(times)));
    for (const fakes::Heard &heard : std::as_const(m_server->heard)) {
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
        QCOMPARE(heard.body, QByteArray("{\"amount\":1}"));
        QCOMPARE(heard.headers.value("x-request-id"), m_server->heard.first().headers.value("x-request-id"));
    }
}

void TestWireFaults::committedWithoutAnswerIsNoSuccess()
{
    m_proxy->add({WireFault::CommitNoAnswer, {}, {}, 0, -1});
    const auto result = sent(request("POST"));
    QVERIFY(result);
    QCOMPARE(unbar::failureText(result->error().code), unbar::failureText(FailureCode::OperatorReplyCut));
    QCOMPARE(result->error().httpStatus, 0); // no status is known, so the outcome is not either
    QVERIFY(m_server->count("/a") >= 1);
    QVERIFY(m_proxy->swallowed() > 0);
    for (const fakes::Heard &heard : std::as_const(m_server->heard))
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
}

void TestWireFaults::dripWithinTheLimitIsWhole()
{
    m_proxy->add({WireFault::Drip, {}, {}, 1, 1});
    const auto result = sent(request());
    QVERIFY(result);
    QVERIFY2(*result, *result ? "" : unbar::failureText(result->error().code));
    QCOMPARE((*result)->body, QByteArray("{\"paid\":true,\"note\":\"enough bytes to cut\"}"));
}

void TestWireFaults::nothingIsLeftInFlight()
{
    m_proxy->add({WireFault::Hang, {}, {}, 0, -1});
    const auto waiting = fakes::watched(m_client->send(request()));
    QTRY_COMPARE(m_proxy->faultsDone(), 1);
    QCOMPARE(m_client->inFlight(), 1);
    m_client->close();
    QVERIFY(waiting->has_value());
    QCOMPARE((**waiting).error().code, FailureCode::Cancelled);
    QCOMPARE(m_client->inFlight(), 0);
}

UNBAR_TEST(TestWireFaults, test_wire_faults)
#include "test_wire_faults.moc"
