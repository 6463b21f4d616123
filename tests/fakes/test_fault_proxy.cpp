// The fault proxy does to the wire what it says: seen from outside by a raw socket, byte by byte.
#include "tests/fakes/fault_proxy.h"
#include "tests/fakes/http_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

using unbar::test::FaultProxy;
using unbar::test::HttpServer;
using unbar::test::WireFault;
using unbar::test::WireRule;

/// A client that sees what the kernel sees: bytes, an end, or a reset.
class RawClient
{
public:
    explicit RawClient(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawClient)

    bool say(const QByteArray &text) const
    {
        return ::send(m_socket, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL) ==
               text.size();
    }
    /// One look, without waiting; true once nothing more will come.
    bool look()
    {
        char piece[4096];
        const auto size = ::recv(m_socket, piece, sizeof piece, MSG_DONTWAIT);
        if (size > 0) {
            bytes.append(piece, static_cast<qsizetype>(size));
            ++pieces;
        }
        ended = ended || size == 0;
        broken = broken || (size < 0 && errno == ECONNRESET);
        return ended || broken;
    }
    bool over(int milliseconds = 5000)
    {
        return unbar::test::waitFor([this] { return look(); }, milliseconds);
    }
    bool holds(const QByteArray &wanted, int milliseconds = 5000)
    {
        return unbar::test::waitFor([&] { return look() || bytes == wanted; }, milliseconds) && !ended &&
               !broken && bytes == wanted;
    }

    QByteArray bytes;
    int pieces = 0;
    bool connected = false;
    bool ended = false;
    bool broken = false;

private:
    int m_socket;
};

static const QByteArray question("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
static const QByteArray answer("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"x\":1}");

class TestFaultProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void forwardsUntouched();
    void resetsInsteadOfForwarding();
    void cutsAfterSoManyBytes_data();
    void cutsAfterSoManyBytes();
    void cutsABodyThatOnlyItsEndBounds();
    void dripsEveryByte();
    void garbageNeverReachesTheTarget();
    void halfOfTheReply();
    void hangsAndKeepsTheRequest();
    void commitsAndSwallows();
    void picksByVerbPathAndTimes();
    void deadTargetIsAReset();
    void asAProgram();
    void programRefusesWhatItDoesNotKnow();

private:
    std::unique_ptr<HttpServer> m_target;
    std::unique_ptr<FaultProxy> m_proxy;
};

void TestFaultProxy::init()
{
    m_target = std::make_unique<HttpServer>();
    QVERIFY(m_target->start());
    m_target->say("/", unbar::test::sayRaw(answer));
    m_proxy = std::make_unique<FaultProxy>();
    QVERIFY(m_proxy->start(QStringLiteral("127.0.0.1"), m_target->serverPort()));
}

void TestFaultProxy::cleanup()
{
    m_proxy.reset();
    m_target.reset();
}

void TestFaultProxy::forwardsUntouched()
{
    RawClient client(m_proxy->port());
    QVERIFY(client.connected);
    QVERIFY(client.say("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhe"));
    QVERIFY(client.say("llo"));
    QVERIFY(client.holds(answer));
    QVERIFY(client.say(question)); // the connection is kept
    QVERIFY(client.holds(answer + answer));
    QCOMPARE(m_target->heard.size(), 2);
    QCOMPARE(m_target->heard.first().body, QByteArray("hello"));
    QCOMPARE(m_proxy->connections(), 1);
    QCOMPARE(m_proxy->faultsDone(), 0);
    m_target->say("/end", unbar::test::sayRaw("HTTP/1.1 200 OK\r\n\r\nall", true));
    RawClient other(m_proxy->port());
    QVERIFY(other.say("GET /end HTTP/1.1\r\n\r\n"));
    QVERIFY(other.over());
    QVERIFY(other.ended);
    QCOMPARE(other.bytes, QByteArray("HTTP/1.1 200 OK\r\n\r\nall"));
}

void TestFaultProxy::resetsInsteadOfForwarding()
{
    m_proxy->add({WireFault::Reset, {}, {}, 0, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QVERIFY(client.broken);
    QVERIFY(client.bytes.isEmpty());
    QVERIFY(m_target->heard.isEmpty());
    RawClient next(m_proxy->port()); // once was asked for
    QVERIFY(next.say(question));
    QVERIFY(next.holds(answer));
}

void TestFaultProxy::cutsAfterSoManyBytes_data()
{
    QTest::addColumn<int>("amount");
    const int head = static_cast<int>(answer.indexOf("\r\n\r\n"));
    for (const int amount : {0, 1, 9, head, head + 4, static_cast<int>(answer.size()) - 1})
        QTest::addRow("%d", amount) << amount;
}

void TestFaultProxy::cutsAfterSoManyBytes()
{
    QFETCH(int, amount);
    m_proxy->add({WireFault::CutAfter, {}, {}, amount, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QVERIFY(client.ended);
    QCOMPARE(client.bytes, answer.left(amount));
    QCOMPARE(m_target->heard.size(), 1);
}

void TestFaultProxy::cutsABodyThatOnlyItsEndBounds()
{
    const QByteArray whole = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(200000, 'x');
    m_target->say("/", unbar::test::sayRaw(whole, true));
    m_proxy->add({WireFault::CutAfter, {}, {}, 150000, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QCOMPARE(client.bytes.size(), qsizetype(150000));
    QCOMPARE(client.bytes, whole.left(150000));
    RawClient other(m_proxy->port());
    QVERIFY(other.say(question));
    QVERIFY(other.over());
    QCOMPARE(other.bytes, whole);
}

void TestFaultProxy::dripsEveryByte()
{
    m_target->say("/", unbar::test::sayRaw(answer, true));
    m_proxy->add({WireFault::Drip, {}, {}, 2, 1});
    RawClient client(m_proxy->port());
    QElapsedTimer since;
    since.start();
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QVERIFY(client.ended); // the target's end comes after the last drop
    QCOMPARE(client.bytes, answer);
    QVERIFY(since.elapsed() >= answer.size());
    QVERIFY(client.pieces > 5);
}

void TestFaultProxy::garbageNeverReachesTheTarget()
{
    m_proxy->add({WireFault::Garbage, {}, {}, 33, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\n"));
    QVERIFY(client.over());
    QVERIFY(client.ended);
    QCOMPARE(client.bytes, QByteArray(33, '\x16'));
    QCOMPARE(m_target->plainBytes, qint64(0));
}

void TestFaultProxy::halfOfTheReply()
{
    m_proxy->add({WireFault::HalfReply, {}, {}, 0, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QVERIFY(client.ended);
    QCOMPARE(client.bytes, answer.left(answer.size() / 2));
}

void TestFaultProxy::hangsAndKeepsTheRequest()
{
    m_proxy->add({WireFault::Hang, {}, {}, 0, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say(question));
    QTRY_COMPARE(m_proxy->faultsDone(), 1);
    QVERIFY(!client.over(200));
    QVERIFY(client.bytes.isEmpty());
    QVERIFY(m_target->heard.isEmpty());
}

void TestFaultProxy::commitsAndSwallows()
{
    m_proxy->add({WireFault::CommitNoAnswer, "/payment", "POST", 0, 1});
    RawClient client(m_proxy->port());
    QVERIFY(client.say("POST /payment HTTP/1.1\r\nIdempotency-Key: k\r\nContent-Length: 2\r\n\r\n{}"));
    QVERIFY(client.over());
    QVERIFY(client.broken);
    QVERIFY(client.bytes.isEmpty());
    QCOMPARE(m_target->heard.size(), 1); // done at the operator all the same
    QCOMPARE(m_target->heard.first().body, QByteArray("{}"));
    QCOMPARE(m_proxy->swallowed(), qint64(answer.size()));
}

void TestFaultProxy::picksByVerbPathAndTimes()
{
    m_proxy->add({WireFault::HalfReply, "/payment", "POST", 0, 2});
    const auto whole = [this](const QByteArray &line) {
        RawClient client(m_proxy->port());
        return client.say(line + "\r\n\r\n") && client.holds(answer, 2000);
    };
    QVERIFY(whole("GET /payment HTTP/1.1"));
    QVERIFY(whole("POST /service HTTP/1.1"));
    QVERIFY(!whole("POST /payment?x=1 HTTP/1.1"));
    QVERIFY(!whole("POST /v4/payment HTTP/1.1"));
    QVERIFY(whole("POST /payment HTTP/1.1"));
    QCOMPARE(m_proxy->faultsDone(), 2);
    m_proxy->add({WireFault::Reset, {}, {}, 0, -1});
    for (int i = 0; i < 3; ++i) {
        RawClient client(m_proxy->port());
        QVERIFY(client.say(question));
        QVERIFY(client.over() && client.broken);
    }
    m_proxy->clear();
    QVERIFY(whole("GET / HTTP/1.1"));
}

void TestFaultProxy::deadTargetIsAReset()
{
    m_target.reset();
    RawClient client(m_proxy->port());
    QVERIFY(client.connected);
    client.say(question); // may find the connection broken already
    QVERIFY(client.over());
    QVERIFY(client.bytes.isEmpty());
}

void TestFaultProxy::asAProgram()
{
    QProcess program;
    program.start(QStringLiteral(UNBAR_BIN_DIR "/unbar_fault_proxy"),
                  {QStringLiteral("--target"), QStringLiteral("127.0.0.1:%1").arg(m_target->serverPort()),
                   QStringLiteral("--fault"),
                   QStringLiteral("cut-after,path=/a,verb=GET,amount=12,times=1")});
    QVERIFY(unbar::test::waitFor([&] { return program.canReadLine(); }, 10000));
    const QString ready = QString::fromUtf8(program.readLine());
    const auto match =
        QRegularExpression(QStringLiteral("^\\{\"ready\":true,\"port\":(\\d+)\\}\\n$")).match(ready);
    QVERIFY2(match.hasMatch(), qPrintable(ready));
    const auto port = match.captured(1).toUShort();
    RawClient client(port);
    QVERIFY(client.say(question));
    QVERIFY(client.over());
    QCOMPARE(client.bytes, answer.left(12));
    RawClient other(port);
    QVERIFY(other.say(question));
    QVERIFY(other.holds(answer));
    program.closeWriteChannel();
    QVERIFY(unbar::test::waitFor([&] { return program.state() == QProcess::NotRunning; }, 10000));
    QCOMPARE(program.exitCode(), 0);
}

void TestFaultProxy::programRefusesWhatItDoesNotKnow()
{
    for (const char *fault : {"melt", "reset,colour=red", ""}) {
        QProcess program;
        program.start(QStringLiteral(UNBAR_BIN_DIR "/unbar_fault_proxy"),
                      {QStringLiteral("--target"), QStringLiteral("127.0.0.1:9"), QStringLiteral("--fault"),
                       QString::fromLatin1(fault)});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitCode(), 2);
    }
    QCOMPARE(unbar::test::wireFaultFromName("commit-no-answer"), WireFault::CommitNoAnswer);
    QCOMPARE(unbar::test::wireFaultFromName("Reset"), WireFault::None);
}

UNBAR_TEST(TestFaultProxy, test_fault_proxy)
#include "test_fault_proxy.moc"
