// News by cursor and by stream, how many may listen, and hubs.
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <memory>
#include <vector>

using unbar::test::Books;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestEvents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void cursorGivesWhatCameAfter()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        tell("cust-8005", "one");
        const QString cursor = lastId();
        tell("cust-8005", "two");
        tell("cust-8000", "not mine");
        const WebReply news = feed(token, QStringLiteral("?after=") + cursor);
        QCOMPARE(news.status, 200);
        QCOMPARE(news.array().size(), 1);
        const QJsonObject event = news.array().first().toObject();
        QCOMPARE(event.value(u"eventType").toString(), QStringLiteral("CommunicationMessageCreateEvent"));
        QVERIFY(!news.body.contains("two"));         // a hint: the facts come from a read of the resource
        QCOMPARE(feed(token, {}).array().size(), 0); // without a cursor: from now on
        const WebReply topic =
            web->call("GET", QStringLiteral("TMF688/topic/payment/event?after=") + cursor, token);
        QCOMPARE(topic.array().size(), 0);
    }

    void oneEventAndItsTopicAreRead()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        tell("cust-8005", "one");
        const QString mine = lastId();
        tell("cust-8000", "not mine");
        const QString topic = QStringLiteral("TMF688/topic/communicationMessage");
        QCOMPARE(web->call("GET", topic, token).json().value(u"name").toString(),
                 QStringLiteral("communicationMessage"));
        QCOMPARE(web->call("GET", topic + QStringLiteral("/event/") + mine, token).status, 200);
        QCOMPARE(web->call("GET", topic + QStringLiteral("/event/") + lastId(), token).status, 404);
        QCOMPARE(web->call("GET", QStringLiteral("TMF688/topic/payment/event/") + mine, token).status, 404);
        QCOMPARE(web->call("GET", QStringLiteral("TMF688/topic/none"), token).status, 404);
        QCOMPARE(web->call("GET", QStringLiteral("TMF688/topic/none/event"), token).status, 404);
    }

    void expiredCursorIsGone()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        {
            const unbar::sandbox::World::Guard guard(world());
            world().setSetting(QStringLiteral("eventsKept"), "2");
        }
        tell("cust-8005", "zero");
        const QString before = lastId();
        for (int i = 0; i < 3; ++i)
            tell("cust-8005", "later");
        const WebReply gone = feed(token, QStringLiteral("?after=") + before);
        QCOMPARE(gone.status, 410);
        QCOMPARE(gone.json().value(u"code").toString(), QStringLiteral("cursorExpired"));
        QCOMPARE(feed(token, QStringLiteral("?after=never-was")).status, 410);
        QTcpSocket stream;
        QVERIFY(openStream(stream, token, before).startsWith("HTTP/1.1 410"));
    }

    void streamGoesOnFromTheLastId()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        tell("cust-8005", "one");
        const QString cursor = lastId();
        tell("cust-8005", "two");
        const QByteArray missed = "id: " + lastId().toLatin1();
        QTcpSocket stream;
        QByteArray read = openStream(stream, token, cursor);
        QVERIFY(read.startsWith("HTTP/1.1 200"));
        QVERIFY(readUntil(stream, read, missed));
        QVERIFY(read.contains("text/event-stream"));
        tell("cust-8005", "three");
        QVERIFY(readUntil(stream, read, "id: " + lastId().toLatin1()));
        QCOMPARE(read.count("\ndata: "), 2);
    }

    void theSixtyFifthListenerIsTurnedAway()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        std::vector<std::unique_ptr<QTcpSocket>> listeners;
        for (int i = 0; i < 64; ++i) {
            listeners.push_back(std::make_unique<QTcpSocket>());
            QByteArray read = openStream(*listeners.back(), token, {});
            QVERIFY2(readUntil(*listeners.back(), read, "welcome"), qPrintable(QString::number(i)));
        }
        QTcpSocket late;
        const QByteArray refused = openStream(late, token, {});
        QVERIFY(refused.startsWith("HTTP/1.1 503"));
        QVERIFY(refused.contains("\r\nRetry-After: 5\r\n"));
        QCOMPARE(feed(token, QStringLiteral("?wait=30")).status, 503); // a long poll takes a place as well
        QCOMPARE(feed(token, {}).status, 200);                         // who does not wait is served
        listeners.back()->abort();
        // The place is given back when a write to the one that left fails; each message is such a write.
        QElapsedTimer since;
        since.start();
        QByteArray again;
        do {
            tell("cust-8005", "news");
            QTcpSocket next;
            again = openStream(next, token, {});
        } while (again.startsWith("HTTP/1.1 503") && since.elapsed() < 15'000);
        QVERIFY(again.startsWith("HTTP/1.1 200"));
    }

    void hubIsToldOfItsApiOnly()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const QString callback = QStringLiteral("http://127.0.0.1:%1/back").arg(listener.serverPort());
        const QJsonObject body{{QStringLiteral("callback"), callback}};
        const QByteArray staff = web->backofficeToken();
        QCOMPARE(
            web->call("POST", QStringLiteral("TMF681/hub"), web->tokenOf(QStringLiteral("HEALTHY")), body)
                .status,
            403);
        QCOMPARE(web->call("POST", QStringLiteral("TMF681/hub"), staff).status, 400);
        const QJsonObject far{{QStringLiteral("callback"), QStringLiteral("http://198.51.100.7/x")}};
        QCOMPARE(web->call("POST", QStringLiteral("TMF681/hub"), staff, far).status, 400);
        const WebReply made = web->call("POST", QStringLiteral("TMF681/hub"), staff, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json().value(u"callback").toString(), callback);
        {
            const unbar::sandbox::World::Guard guard(world());
            web->operatorUnderTest().rules().recomputeAccount(
                QStringLiteral("ba-8005")); // TMF666: not for it
        }
        tell("cust-8005", "told whole");
        const QByteArray request = takeRequest(listener);
        QVERIFY(request.startsWith("POST /back/listener/communicationMessageCreateEvent HTTP/1.1\r\n"));
        const QJsonObject event =
            QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        QCOMPARE(event[u"event"][u"communicationMessage"][u"content"].toString(),
                 QStringLiteral("told whole"));
        const QString id = made.json().value(u"id").toString();
        QCOMPARE(web->call("DELETE", QStringLiteral("TMF676/hub/") + id, staff).status, 404);
        QCOMPARE(web->call("DELETE", QStringLiteral("TMF681/hub/") + id, staff).status, 204);
        QCOMPARE(web->call("DELETE", QStringLiteral("TMF681/hub/") + id, staff).status, 404);
    }

private:
    unbar::sandbox::World &world() { return web->operatorUnderTest().world(); }
    WebReply feed(const QByteArray &token, const QString &query)
    {
        return web->call("GET", QStringLiteral("events/") + query, token);
    }
    void tell(const char *owner, const char *content)
    {
        const unbar::sandbox::World::Guard guard(world());
        web->operatorUnderTest().rules().message(QLatin1String(owner), QStringLiteral("s"),
                                                 QLatin1String(content), QStringLiteral("r"));
    }
    QString lastId()
    {
        const unbar::sandbox::World::Guard guard(world());
        return unbar::sandbox::World::eventId(world().lastEvent());
    }
    /// What came with the head of the answer.
    QByteArray openStream(QTcpSocket &socket, const QByteArray &token, const QString &lastEventId)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"),
                             static_cast<quint16>(web->operatorUnderTest().server().port()));
        if (!socket.waitForConnected(5'000))
            return {};
        QByteArray request =
            "GET /events/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token;
        if (!lastEventId.isEmpty())
            request += "\r\nLast-Event-ID: " + lastEventId.toLatin1();
        socket.write(request + "\r\n\r\n");
        QByteArray read;
        readUntil(socket, read, "\r\n\r\n");
        return read;
    }
    static bool readUntil(QTcpSocket &socket, QByteArray &read, const QByteArray &wanted)
    {
        while (!read.contains(wanted)) {
            if (!socket.waitForReadyRead(10'000))
                return false;
            read += socket.readAll();
        }
        return true;
    }
    static QByteArray takeRequest(QTcpServer &listener)
    {
        if (!listener.waitForNewConnection(10'000))
            return {};
        const std::unique_ptr<QTcpSocket> caller(listener.nextPendingConnection());
        QByteArray read;
        if (!readUntil(*caller, read, "\r\n\r\n"))
            return {};
        const auto head = read.indexOf("\r\n\r\n") + 4;
        const auto at = read.toLower().indexOf("content-length: ") + 16;
        const auto length = read.mid(at, read.indexOf('\r', at) - at).toLongLong();
        while (read.size() < head + length && caller->waitForReadyRead(10'000))
            read += caller->readAll();
        caller->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        caller->waitForBytesWritten(5'000);
        return read;
    }
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestEvents, test_events)
#include "test_events.moc"
