// What only TLS can break: pins, authorities, dates, versions, cuts without close_notify.
#include "app/operator/http_client.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/fakes/tls_material.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::op::OperatorProfile;
using unbar::op::Request;
namespace fakes = unbar::test;

class TestHttpTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pinnedServerIsHeard();
    void backupPinIsEnough();
    void wrongPinSendsNothing();
    void wrongPinOnAStreamSendsNothing();
    void certificates_data();
    void certificates();
    void expiredUnderAKnownSkewIsTheClock();
    void oldTlsIsRefused();
    void cutWithoutCloseNotify();

private:
    OperatorProfile profile(const fakes::TlsMaterial &trusted, const QByteArray &pin) const;
    FailureCode codeOf(unbar::op::HttpClient &client, const QUrl &url) const;
    fakes::TlsMaterial m_tls;
    fakes::FakeClock m_clock{QDateTime::currentDateTimeUtc()};
};

void TestHttpTls::initTestCase()
{
    m_tls = fakes::makeTls();
    QCOMPARE(m_tls.spkiPin.size(), 32);
}

OperatorProfile TestHttpTls::profile(const fakes::TlsMaterial &trusted, const QByteArray &pin) const
{
    OperatorProfile out;
    out.ca = trusted.certificatePem;
    out.spkiPins = {QByteArray(32, 'b'), pin};
    return out;
}

FailureCode TestHttpTls::codeOf(unbar::op::HttpClient &client, const QUrl &url) const
{
    Request request;
    request.url = url;
    request.verb = "POST";
    request.body = "{\"secret\":1}";
    request.authorization = "Bearer secret";
    const auto reply = fakes::settled(client.send(request));
    return reply && !*reply ? reply->error().code : FailureCode::JsonMalformed;
}

void TestHttpTls::pinnedServerIsHeard()
{
    fakes::HttpServer server;
    server.useTls(m_tls.server());
    QVERIFY(server.start());
    server.say("/a", fakes::sayJson("{}"));
    unbar::op::HttpClient client(profile(m_tls, m_tls.spkiPin), m_clock);
    for (int i = 0; i < 2; ++i) { // the second goes over the connection that is open already
        Request request;
        request.url = server.url(QStringLiteral("/a"));
        const auto reply = fakes::settled(client.send(request));
        QVERIFY(reply);
        QVERIFY2(*reply, *reply ? "" : unbar::failureText(reply->error().code));
    }
    QCOMPARE(server.connections, 1);
}

void TestHttpTls::backupPinIsEnough()
{
    fakes::HttpServer server;
    server.useTls(m_tls.server());
    QVERIFY(server.start());
    server.say("/a", fakes::sayJson("{}"));
    OperatorProfile pinned = profile(m_tls, m_tls.spkiPin);
    std::swap(pinned.spkiPins[0], pinned.spkiPins[1]);
    unbar::op::HttpClient client(pinned, m_clock);
    Request request;
    request.url = server.url(QStringLiteral("/a"));
    const auto reply = fakes::settled(client.send(request));
    QVERIFY(reply && *reply);
}

void TestHttpTls::wrongPinSendsNothing()
{
    fakes::HttpServer server;
    server.useTls(m_tls.server());
    QVERIFY(server.start());
    server.say("/a", fakes::sayJson("{}"));
    unbar::op::HttpClient client(profile(m_tls, QByteArray(32, 'w')), m_clock);
    QStringList events;
    connect(&client, &unbar::op::HttpClient::pinMismatch, this,
            [&events](const QString &host) { events << host; });
    QCOMPARE(unbar::failureText(codeOf(client, server.url(QStringLiteral("/a")))),
             unbar::failureText(FailureCode::OperatorPinMismatch));
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.plainBytes, qint64(0));
    QVERIFY(server.heard.isEmpty());
    QCOMPARE(events, QStringList{QStringLiteral("127.0.0.1")});
    // Latched: the host is not even connected to again.
    const int before = server.connections;
    QCOMPARE(unbar::failureText(codeOf(client, server.url(QStringLiteral("/a")))),
             unbar::failureText(FailureCode::OperatorPinMismatch));
    QCOMPARE(server.connections, before);
    QCOMPARE(events.size(), 1);
}

void TestHttpTls::wrongPinOnAStreamSendsNothing()
{
    fakes::HttpServer server;
    server.useTls(m_tls.server());
    QVERIFY(server.start());
    server.say("/a", fakes::sayJson("{}"));
    unbar::op::HttpClient client(profile(m_tls, QByteArray(32, 'w')), m_clock);
    Request request;
    request.url = server.url(QStringLiteral("/a"));
    const std::unique_ptr<QNetworkReply> reply(client.open(request));
    QVERIFY(reply);
    QTRY_VERIFY(reply->isFinished());
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.plainBytes, qint64(0));
    QVERIFY(!client.open(request));
}

void TestHttpTls::certificates_data()
{
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<FailureCode>("code");
    QTest::newRow("another authority")
        << -1 << 1 << QByteArray("IP:127.0.0.1") << false << FailureCode::OperatorTlsRefused;
    QTest::newRow("another host") << -1 << 1 << QByteArray("DNS:other.example") << true
                                  << FailureCode::OperatorTlsRefused;
    QTest::newRow("expired") << -9 << -2 << QByteArray("IP:127.0.0.1") << true
                             << FailureCode::OperatorTlsRefused;
    QTest::newRow("from the future: our clock is behind")
        << 3 << 9 << QByteArray("IP:127.0.0.1") << true << FailureCode::OperatorClockWrong;
}

void TestHttpTls::certificates()
{
    QFETCH(int, fromDays);
    QFETCH(int, toDays);
    QFETCH(QByteArray, name);
    QFETCH(bool, trusted);
    QFETCH(FailureCode, code);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const fakes::TlsMaterial material = fakes::makeTls(now.addDays(fromDays), now.addDays(toDays), name);
    fakes::HttpServer server;
    server.useTls(material.server());
    QVERIFY(server.start());
    unbar::op::HttpClient client(profile(trusted ? material : m_tls, material.spkiPin), m_clock);
    QCOMPARE(unbar::failureText(codeOf(client, server.url(QStringLiteral("/a")))), unbar::failureText(code));
    QCOMPARE(server.plainBytes, qint64(0));
}

void TestHttpTls::expiredUnderAKnownSkewIsTheClock()
{
    fakes::HttpServer plain;
    QVERIFY(plain.start());
    plain.say("/a", fakes::sayJson("{}", 200, "Date: Sat, 01 Jan 2000 00:00:00 GMT\r\n"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const fakes::TlsMaterial material = fakes::makeTls(now.addDays(-9), now.addDays(-2));
    fakes::HttpServer server;
    server.useTls(material.server());
    QVERIFY(server.start());
    unbar::op::HttpClient client(profile(material, material.spkiPin), m_clock);
    Request request;
    request.url = plain.url(QStringLiteral("/a"));
    const auto learnt = fakes::settled(client.send(request));
    QVERIFY(learnt && *learnt);
    QCOMPARE(unbar::failureText(codeOf(client, server.url(QStringLiteral("/a")))),
             unbar::failureText(FailureCode::OperatorClockWrong));
}

void TestHttpTls::oldTlsIsRefused()
{
    QSslConfiguration old = m_tls.server();
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    fakes::HttpServer server;
    server.useTls(old);
    QVERIFY(server.start());
    unbar::op::HttpClient client(profile(m_tls, m_tls.spkiPin), m_clock);
    const FailureCode code = codeOf(client, server.url(QStringLiteral("/a")));
    QVERIFY2(code == FailureCode::OperatorTlsRefused || code == FailureCode::OperatorReplyCut,
             unbar::failureText(code));
    QCOMPARE(server.plainBytes, qint64(0));
}

void TestHttpTls::cutWithoutCloseNotify()
{
    fakes::HttpServer server;
    server.useTls(m_tls.server());
    QVERIFY(server.start());
    fakes::Say cut = fakes::sayRaw(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"x\":");
    cut.reset = true;
    server.say("/length", cut);
    fakes::Say open = fakes::sayRaw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":1}");
    open.reset = true;
    server.say("/open", open);
    unbar::op::HttpClient client(profile(m_tls, m_tls.spkiPin), m_clock);
    QCOMPARE(unbar::failureText(codeOf(client, server.url(QStringLiteral("/length")))),
             unbar::failureText(FailureCode::OperatorReplyCut));
    const FailureCode closeDelimited = codeOf(client, server.url(QStringLiteral("/open")));
    QVERIFY2(closeDelimited == FailureCode::OperatorBodyUnbounded ||
                 closeDelimited == FailureCode::OperatorReplyCut,
             unbar::failureText(closeDelimited));
}

UNBAR_TEST(TestHttpTls, test_http_tls)
#include "test_http_tls.moc"
