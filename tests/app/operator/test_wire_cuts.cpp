// A reply cut at any byte is never a success, and an interim status is never the final one.
#include "app/operator/http_client.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/fault_proxy.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::Result;
using unbar::op::Reply;
using unbar::op::Request;
using unbar::test::WireFault;
namespace fakes = unbar::test;

class TestWireCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void noCutIsASuccess_data();
    void noCutIsASuccess();
    void interimIsNotTheFinalReply_data();
    void interimIsNotTheFinalReply();

private:
    std::optional<Result<Reply>> sent(const QByteArray &verb = "GET", int idleMs = 10000);
    std::unique_ptr<fakes::HttpServer> m_server;
    std::unique_ptr<fakes::FaultProxy> m_proxy;
    fakes::FakeClock m_clock;
    std::unique_ptr<unbar::op::HttpClient> m_client;
};

void TestWireCuts::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_proxy = std::make_unique<fakes::FaultProxy>();
    QVERIFY(m_proxy->start(QStringLiteral("127.0.0.1"), m_server->serverPort()));
    m_client = std::make_unique<unbar::op::HttpClient>(unbar::op::OperatorProfile{}, m_clock);
}

void TestWireCuts::cleanup()
{
    m_client.reset();
    m_proxy.reset();
    m_server.reset();
}

std::optional<Result<Reply>> TestWireCuts::sent(const QByteArray &verb, int idleMs)
{
    Request request;
    request.verb = verb;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/a").arg(m_proxy->port()));
    request.body = verb == "GET" ? QByteArray() : QByteArray("{}");
    request.idleMs = idleMs;
    return fakes::settled(m_client->send(request), 30000);
}

void TestWireCuts::noCutIsASuccess_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("endBounded");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    QTest::newRow("length") << head + "Content-Length: 7\r\n\r\n{\"x\":1}" << false;
    QTest::newRow("chunks") << head + "Transfer-Encoding: chunked\r\n\r\n3\r\n{\"x\r\n4\r\n\":1}\r\n0\r\n\r\n"
                            << false;
    QTest::newRow("only its end") << head + "\r\n{\"x\":1}" << true;
}

void TestWireCuts::noCutIsASuccess()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, endBounded);
    m_server->say("/a", fakes::sayRaw(bytes, endBounded));
    const int size = static_cast<int>(bytes.size());
    constexpr int lastOnes = 18; // the body and the end of the head, byte by byte
    QList<FailureCode> wanted{FailureCode::OperatorReplyCut};
    if (endBounded)
        wanted << FailureCode::OperatorBodyUnbounded;
    // Qt waits on after an end within a chunk's size line: our own limit ends it.
    const bool chunked = bytes.contains("chunked");
    if (chunked)
        wanted << FailureCode::OperatorSilent;
    for (int amount = 0; amount < size; amount += amount < size - lastOnes ? 23 : 1) {
        m_proxy->clear();
        m_proxy->add({WireFault::CutAfter, {}, {}, amount, -1});
        const auto result = sent("GET", chunked ? 300 : 10000);
        QVERIFY2(result, qPrintable(QString::number(amount)));
        QVERIFY2(!*result, qPrintable(QString::number(amount)));
        QVERIFY2(wanted.contains(result->error().code),
                 qPrintable(QStringLiteral("%1 of %2: %3")
                                .arg(amount)
                                .arg(size)
                                .arg(QLatin1String(unbar::failureText(result->error().code)))));
    }
    m_proxy->clear();
    const auto whole = sent();
    QVERIFY(whole);
    QCOMPARE(whole->has_value(), !endBounded); // whole or not, nobody could tell
}

void TestWireCuts::interimIsNotTheFinalReply_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("100") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("103") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n");
    QTest::newRow("100 twice") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("100 with a body of its own")
        << QByteArray("HTTP/1.1 100 Continue\r\nContent-Length: 7\r\n\r\n{\"x\":9}");
}

void TestWireCuts::interimIsNotTheFinalReply()
{
    QFETCH(QByteArray, before);
    const QByteArray last = "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: "
                            "13\r\n\r\n{\"code\":\"60\"}";
    m_server->say("/a", fakes::sayRaw(before + last, true));
    const auto refused = sent("POST");
    QVERIFY(refused);
    QVERIFY(!*refused);
    const FailureCode code = refused->error().code;
    QVERIFY2(code == FailureCode::OperatorForbidden || code == FailureCode::OperatorAnswerUnknown ||
                 code == FailureCode::OperatorReplyCut,
             unbar::failureText(code));
    m_server->say("/a", fakes::sayRaw(before + "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                               "Content-Length: 7\r\n\r\n{\"x\":1}",
                                      true));
    const auto taken = sent("POST");
    QVERIFY(taken);
    if (*taken) // never the interim one's
        QCOMPARE((*taken)->body, QByteArray("{\"x\":1}"));
    else
        QVERIFY(taken->error().httpStatus < 200);
    // An interim answer and then nothing is no answer.
    m_server->say("/a", fakes::sayRaw(before, true));
    const auto nothing = sent("POST");
    QVERIFY(nothing);
    QVERIFY(!*nothing);
    m_server->say("/a", fakes::sayRaw(before));
    const auto never = sent("POST", 400);
    QVERIFY(never);
    QVERIFY(!*never);
}

UNBAR_TEST(TestWireCuts, test_wire_cuts)
#include "test_wire_cuts.moc"
