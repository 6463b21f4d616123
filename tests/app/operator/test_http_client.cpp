// Every rule of a single request that plain HTTP can break, forced on the wire.
#include "app/operator/http_client.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using unbar::Failure;
using unbar::FailureCode;
using unbar::Result;
using unbar::op::Reply;
using unbar::op::Request;
namespace fakes = unbar::test;

class TestHttpClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void wholeReply();
    void carriesWhatWasAsked();
    void badReplies_data();
    void badReplies();
    void statusCodes_data();
    void statusCodes();
    void problemCodeIsKept();
    void packedBodiesAreNeverUnpacked();
    void announcedTooLarge();
    void silentServer();
    void dripEndsAtTheDeadline();
    void connectHangs();
    void hostNotFound();
    void nobodyListens();
    void plainHttpOnlyOnLoopback();
    void notModifiedIsAReply();
    void clockOffsetFromDate();
    void breakerOpensOnServerErrorsOnly();
    void closeWakesEverybody();
    void nothingAfterClose();

private:
    Result<Reply> get(const QString &path, const std::function<void(Request &)> &change = {});
    std::unique_ptr<fakes::HttpServer> m_server;
    std::unique_ptr<fakes::FakeClock> m_clock;
    std::unique_ptr<unbar::op::HttpClient> m_client;
};

void TestHttpClient::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_clock = std::make_unique<fakes::FakeClock>();
    m_client = std::make_unique<unbar::op::HttpClient>(unbar::op::OperatorProfile{}, *m_clock);
}

void TestHttpClient::cleanup()
{
    m_client.reset();
    m_server.reset();
}

Result<Reply> TestHttpClient::get(const QString &path, const std::function<void(Request &)> &change)
{
    Request request;
    request.url = m_server->url(path);
    request.deadlineMs = 30000; // only a bound: what is about time sets its own
    if (change)
        change(request);
    auto result = fakes::settled(m_client->send(request), 40000);
    if (result)
        return *result;
    Failure never;
    never.where = QStringLiteral("the call never ended");
    return unbar::passOn(never);
}

void TestHttpClient::wholeReply()
{
    m_server->say("/a", fakes::sayJson("{\"x\":1}", 200, "ETag: \"7\"\r\nX-Total-Count: 12\r\n"));
    const auto reply = get(QStringLiteral("/a"));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{\"x\":1}"));
    QCOMPARE(reply->etag, QStringLiteral("\"7\""));
    QCOMPARE(reply->totalCount, qint64(12));
    m_server->say("/chunked",
                  fakes::sayRaw("HTTP/1.1 200 OK\r\nContent-Type: application/problem+json\r\n"
                                "Transfer-Encoding: chunked\r\n\r\n3\r\n{\"x\r\n4\r\n\":1}\r\n0\r\n\r\n"));
    const auto chunked = get(QStringLiteral("/chunked"));
    QVERIFY(chunked);
    QCOMPARE(chunked->body, QByteArray("{\"x\":1}"));
    QCOMPARE(m_client->inFlight(), 0);
}

void TestHttpClient::carriesWhatWasAsked()
{
    m_server->say("/a", fakes::sayJson("{}", 404, "Set-Cookie: a=b\r\n"));
    const auto reply = get(QStringLiteral("/a"), [](Request &request) {
        request.verb = "POST";
        request.body = "{\"k\":1}";
        request.idempotencyKey = QStringLiteral("key-1");
        request.ifMatch = QStringLiteral("\"3\"");
        request.authorization = "Bearer t";
    });
    const fakes::Heard heard = m_server->last("/a");
    QCOMPARE(heard.verb, QByteArray("POST"));
    QCOMPARE(heard.body, QByteArray("{\"k\":1}"));
    QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
    QCOMPARE(heard.headers.value("if-match"), QByteArray("\"3\""));
    QCOMPARE(heard.headers.value("authorization"), QByteArray("Bearer t"));
    QCOMPARE(heard.headers.value("content-type"), QByteArray("application/json;charset=utf-8"));
    // The trace id in the log of the operator is the one the person reads out.
    QVERIFY(!reply);
    QCOMPARE(reply.error().screenReference.toLatin1(), heard.headers.value("x-request-id"));
    QVERIFY(!reply.error().screenReference.isEmpty());
    get(QStringLiteral("/a"));
    QVERIFY(!m_server->last("/a").headers.contains("cookie"));
}

void TestHttpClient::badReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FailureCode>("code");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    QTest::newRow("cut before its length")
        << ok + "Content-Length: 50\r\n\r\n{\"x\":1}" << FailureCode::OperatorReplyCut;
    QTest::newRow("cut between chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"x\":1}\r\n"
                                        << FailureCode::OperatorReplyCut;
    QTest::newRow("ended by closing only") << ok + "\r\n{\"x\":1}" << FailureCode::OperatorBodyUnbounded;
    QTest::newRow("interim status as the last")
        << QByteArray("HTTP/1.1 104 Upload Resumption Supported\r\n\r\n")
        << FailureCode::OperatorAnswerUnknown;
    QTest::newRow("no HTTP at all") << QByteArray("\x16\x16\x16\x16 nonsense\r\n\r\n")
                                    << FailureCode::OperatorReplyCut;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty")
                                 << FailureCode::OperatorReplyCut;
    QTest::newRow("portal page")
        << QByteArray(
               "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 6\r\n\r\n<html>")
        << FailureCode::OperatorCaptivePortal;
    QTest::newRow("other type")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}")
        << FailureCode::OperatorWrongType;
    QTest::newRow("no type") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                             << FailureCode::OperatorWrongType;
    QTest::newRow("redirect to another host")
        << QByteArray(
               "HTTP/1.1 302 Found\r\nLocation: http://portal.example/login\r\nContent-Length: 0\r\n\r\n")
        << FailureCode::OperatorCaptivePortal;
    QTest::newRow("redirect on the same host")
        << QByteArray("HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        << FailureCode::OperatorRedirected;
    QTest::newRow("network sign-in required")
        << QByteArray("HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n")
        << FailureCode::OperatorCaptivePortal;
    QTest::newRow("proxy sign-in")
        << QByteArray(
               "HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
        << FailureCode::OperatorProxyAuthNeeded;
}

void TestHttpClient::badReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FailureCode, code);
    m_server->say("/a", fakes::sayRaw(bytes, true));
    m_server->say("/elsewhere", fakes::sayJson("{}"));
    const auto reply = get(QStringLiteral("/a"));
    QVERIFY(!reply);
    QCOMPARE(unbar::failureText(reply.error().code), unbar::failureText(code));
    QCOMPARE(m_server->count("/elsewhere"), 0); // no redirect is followed
    QVERIFY(!reply.error().screenReference.isEmpty());
}

void TestHttpClient::statusCodes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<FailureCode>("code");
    QTest::addColumn<qint64>("retryAfter");
    QTest::newRow("401") << 401 << QByteArray() << FailureCode::OperatorUnauthorised << qint64(0);
    QTest::newRow("403") << 403 << QByteArray() << FailureCode::OperatorForbidden << qint64(0);
    QTest::newRow("409") << 409 << QByteArray() << FailureCode::OperatorConflict << qint64(0);
    QTest::newRow("410") << 410 << QByteArray() << FailureCode::OperatorGone << qint64(0);
    QTest::newRow("412") << 412 << QByteArray() << FailureCode::OperatorPreconditionFailed << qint64(0);
    QTest::newRow("422") << 422 << QByteArray() << FailureCode::OperatorUnprocessable << qint64(0);
    QTest::newRow("418") << 418 << QByteArray() << FailureCode::OperatorRefused << qint64(0);
    QTest::newRow("500") << 500 << QByteArray() << FailureCode::OperatorServerError << qint64(0);
    QTest::newRow("429 seconds") << 429 << QByteArray("Retry-After: 7\r\n")
                                 << FailureCode::OperatorTooManyRequests << qint64(7000);
    QTest::newRow("503 date")
        << 503
        << QByteArray("Date: Wed, 01 Jul 2026 02:00:00 GMT\r\nRetry-After: Wed, 01 Jul 2026 02:02:00 GMT\r\n")
        << FailureCode::OperatorBusy << qint64(120000);
    QTest::newRow("503 garbage") << 503 << QByteArray("Retry-After: a while\r\n") << FailureCode::OperatorBusy
                                 << qint64(0);
    QTest::newRow("503 ten years") << 503 << QByteArray("Retry-After: 315360000\r\n")
                                   << FailureCode::OperatorBusy << qint64(3600000);
    QTest::newRow("503 at once") << 503 << QByteArray("Retry-After: 0\r\n") << FailureCode::OperatorBusy
                                 << qint64(1000);
}

void TestHttpClient::statusCodes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, more);
    QFETCH(FailureCode, code);
    QFETCH(qint64, retryAfter);
    m_server->say("/a", fakes::sayJson("{}", status, more));
    const auto reply = get(QStringLiteral("/a"));
    QVERIFY(!reply);
    QCOMPARE(unbar::failureText(reply.error().code), unbar::failureText(code));
    QCOMPARE(reply.error().httpStatus, status);
    // The Date header has whole seconds, so a moment is known to half a second.
    QVERIFY2(std::abs(reply.error().retryAfterMs - retryAfter) <= 600,
             qPrintable(QString::number(reply.error().retryAfterMs)));
    QCOMPARE(reply.error().where, QStringLiteral("/a"));
}

void TestHttpClient::problemCodeIsKept()
{
    m_server->say("/tmf", fakes::sayTyped("application/problem+json",
                                          "{\"code\":\"60\",\"reason\":\"x\",\"message\":\"y\"}", 403));
    QCOMPARE(get(QStringLiteral("/tmf")).error().where, QStringLiteral("60"));
    m_server->say("/oauth", fakes::sayJson("{\"error\":\"invalid_grant\"}", 400));
    QCOMPARE(get(QStringLiteral("/oauth")).error().where, QStringLiteral("invalid_grant"));
    m_server->say("/html", fakes::sayTyped("text/html", "<html>", 502));
    QCOMPARE(get(QStringLiteral("/html")).error().code, FailureCode::OperatorServerError);
}

static QByteArray gzipped(const QByteArray &plain)
{
    // qCompress gives a length and a zlib stream; gzip wraps the same deflate bytes in other edges (RFC
    // 1952).
    const QByteArray zlib = qCompress(plain, 9);
    quint32 crc = 0xffffffffU;
    for (const char byte : plain) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    crc = ~crc;
    QByteArray out("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", 10);
    out += zlib.mid(6, zlib.size() - 10);
    for (const quint32 word : {crc, static_cast<quint32>(plain.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            out += static_cast<char>((word >> shift) & 0xffU);
    }
    return out;
}

void TestHttpClient::packedBodiesAreNeverUnpacked()
{
    const QByteArray bomb = gzipped(QByteArray(8 * 1024 * 1024, ' '));
    QVERIFY(bomb.size() < 100 * 1024);
    m_server->say("/a", fakes::sayJson(bomb, 200, "Content-Encoding: gzip\r\n"));
    const auto reply = get(QStringLiteral("/a"));
    QVERIFY(!reply);
    QCOMPARE(unbar::failureText(reply.error().code), unbar::failureText(FailureCode::OperatorWrongType));
    QCOMPARE(m_server->last("/a").headers.value("accept-encoding"), QByteArray("identity"));
}

void TestHttpClient::announcedTooLarge()
{
    // Refused by what it announces, long before it came.
    m_server->say(
        "/announced",
        fakes::sayRaw(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n[1,"));
    QCOMPARE(get(QStringLiteral("/announced")).error().code, FailureCode::OperatorBodyTooLarge);
    const QByteArray body = '"' + QByteArray(1024 * 1024, 'x') + '"';
    m_server->say(
        "/chunked",
        fakes::sayRaw(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
            QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n"));
    const auto capped = [](Request &request) {
        QCOMPARE(request.maxBody, qint64(20 * 1024 * 1024)); // what holds where nothing else is said
        request.maxBody = 1024 * 1024;
        request.deadlineMs = 60000;
    };
    const auto chunked = get(QStringLiteral("/chunked"), capped);
    QCOMPARE(unbar::failureText(chunked.error().code), unbar::failureText(FailureCode::OperatorBodyTooLarge));
}

void TestHttpClient::silentServer()
{
    m_server->say("/a", fakes::sayNothing());
    const auto reply = get(QStringLiteral("/a"), [](Request &request) { request.idleMs = 150; });
    QCOMPARE(unbar::failureText(reply.error().code), unbar::failureText(FailureCode::OperatorSilent));
    QCOMPARE(m_server->count("/a"), 1);
}

void TestHttpClient::dripEndsAtTheDeadline()
{
    fakes::Say drip = fakes::sayJson('"' + QByteArray(5000, 'x') + '"');
    drip.dripEveryMs = 10;
    m_server->say("/a", drip);
    // Each byte starts the idle limit again; only the total one can end this.
    const auto reply = get(QStringLiteral("/a"), [](Request &request) {
        request.idleMs = 1000;
        request.deadlineMs = 600;
    });
    QCOMPARE(unbar::failureText(reply.error().code), unbar::failureText(FailureCode::OperatorTooSlow));
}

void TestHttpClient::connectHangs()
{
    // A TLS hello that is never answered: the connection stands, the request is never on its way.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Request request;
    request.url = QUrl(QStringLiteral("https://127.0.0.1:%1/a").arg(mute.serverPort()));
    request.connectMs = 150;
    const auto reply = fakes::settled(m_client->send(request));
    QVERIFY(reply);
    QCOMPARE(unbar::failureText(reply->error().code),
             unbar::failureText(FailureCode::OperatorConnectTimeout));
}

void TestHttpClient::hostNotFound()
{
    Request request;
    request.url = QUrl(QStringLiteral("https://unbar.invalid/a")); // RFC 6761: never resolves
    const auto reply = fakes::settled(m_client->send(request), 15000);
    QVERIFY(reply);
    QCOMPARE(unbar::failureText(reply->error().code), unbar::failureText(FailureCode::OperatorHostNotFound));
}

void TestHttpClient::nobodyListens()
{
    const QUrl url = m_server->url(QStringLiteral("/a"));
    m_server.reset();
    Request request;
    request.url = url;
    const auto reply = fakes::settled(m_client->send(request));
    QVERIFY(reply);
    QCOMPARE(unbar::failureText(reply->error().code), unbar::failureText(FailureCode::OperatorUnreachable));
    QCOMPARE(reply->error().httpStatus, 0);
}

void TestHttpClient::plainHttpOnlyOnLoopback()
{
    for (const char *address : {"http://operator.example/a", "ftp://127.0.0.1/a",
                                "http://user:pw@127.0.0.1/a", "file:///etc/passwd"}) {
        Request request;
        request.url = QUrl(QString::fromLatin1(address));
        const auto reply = fakes::settled(m_client->send(request));
        QVERIFY(reply);
        QCOMPARE(unbar::failureText(reply->error().code),
                 unbar::failureText(FailureCode::OperatorPlainRefused));
        QVERIFY(!m_client->open(request));
    }
}

void TestHttpClient::notModifiedIsAReply()
{
    m_server->say("/a", fakes::sayRaw("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n"));
    const auto reply =
        get(QStringLiteral("/a"), [](Request &request) { request.ifNoneMatch = QStringLiteral("\"7\""); });
    QVERIFY(reply);
    QCOMPARE(reply->status, 304);
    QCOMPARE(m_server->last("/a").headers.value("if-none-match"), QByteArray("\"7\""));
}

void TestHttpClient::clockOffsetFromDate()
{
    // The computer's clock is a day behind the operator's.
    m_server->say("/a", fakes::sayJson("{}", 200, "Date: Thu, 02 Jul 2026 02:00:00 GMT\r\n"));
    QCOMPARE(m_client->clockOffsetMs(), qint64(0));
    QVERIFY(get(QStringLiteral("/a")));
    const QDateTime said(QDate(2026, 7, 2), QTime(2, 0), Qt::UTC);
    QVERIFY(std::abs(m_client->operatorNow().msecsTo(said)) <= 1000);
    QVERIFY(m_client->clockOffsetMs() > 86000 * 1000);
    // One wrong Date among good ones moves nothing.
    QVERIFY(get(QStringLiteral("/a")));
    m_server->say("/b", fakes::sayJson("{}", 200, "Date: Sat, 01 Jan 2000 00:00:00 GMT\r\n"));
    QVERIFY(get(QStringLiteral("/b")));
    QVERIFY(std::abs(m_client->operatorNow().msecsTo(said)) <= 1000);
    m_server->say("/c", fakes::sayJson("{}", 200, "Date: yesterday\r\n"));
    QVERIFY(get(QStringLiteral("/c")));
    QVERIFY(std::abs(m_client->operatorNow().msecsTo(said)) <= 1000);
}

void TestHttpClient::breakerOpensOnServerErrorsOnly()
{
    m_client->setUniform([] { return 0.999; });
    m_server->say("/refused", fakes::sayJson("{}", 403));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(get(QStringLiteral("/refused")).error().code, FailureCode::OperatorForbidden);
    m_server->say("/down", fakes::sayJson("{}", 500));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(get(QStringLiteral("/down")).error().code, FailureCode::OperatorServerError);
    const auto held = get(QStringLiteral("/down"));
    QCOMPARE(unbar::failureText(held.error().code), unbar::failureText(FailureCode::OperatorCircuitOpen));
    QVERIFY(held.error().retryAfterMs > 0);
    QCOMPARE(m_server->count("/down"), 5);
    m_clock->advance(held.error().retryAfterMs + 1);
    m_server->say("/down", fakes::sayJson("{}"));
    QVERIFY(get(QStringLiteral("/down")));
}

void TestHttpClient::closeWakesEverybody()
{
    m_server->say("/a", fakes::sayNothing());
    QList<std::shared_ptr<std::optional<Result<Reply>>>> calls;
    for (int i = 0; i < 5; ++i) {
        Request request;
        request.url = m_server->url(QStringLiteral("/a?%1").arg(i));
        calls << fakes::watched(m_client->send(request));
    }
    QTRY_COMPARE(m_server->heard.size(), 5);
    QCOMPARE(m_client->inFlight(), 5);
    int idle = 0;
    connect(m_client.get(), &unbar::op::HttpClient::idle, this, [&idle] { ++idle; });
    m_client->close();
    for (const auto &call : calls) {
        QVERIFY(call->has_value());
        QCOMPARE(unbar::failureText((**call).error().code), unbar::failureText(FailureCode::Cancelled));
    }
    QCOMPARE(m_client->inFlight(), 0);
    QCOMPARE(idle, 1);
}

void TestHttpClient::nothingAfterClose()
{
    m_client->close();
    QVERIFY(m_client->isClosed());
    QCOMPARE(get(QStringLiteral("/a")).error().code, FailureCode::Cancelled);
    QCOMPARE(m_server->connections, 0);
    Request request;
    request.url = m_server->url(QStringLiteral("/a"));
    QVERIFY(!m_client->open(request));
}

UNBAR_TEST(TestHttpClient, test_http_client)
#include "test_http_client.moc"
