// The program itself, killed without warning and started again on its store: the same operator comes back.
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <csignal>

using unbar::test::payBody;
using unbar::test::payItem;

class TestRestart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedSandboxComesBackTheSame()
    {
        QTemporaryDir dir;
        const QString store = dir.filePath(QStringLiteral("sandbox.db"));
        QProcess first;
        const QString base = start(first, {QStringLiteral("--store"), store, profileOption(dir, 1)});
        QVERIFY(!base.isEmpty());
        const QByteArray keys = get(base, "/jwks"),
                         discovery = get(base, "/.well-known/openid-configuration");
        const QJsonObject made = post(base, "/payment/v4/payment",
                                      payBody(QStringLiteral("ba-8001"), 8640,
                                              {payItem(QStringLiteral("cb-8001-09"), "CustomerBill", 8640)}));
        const QByteArray payment = "/payment/v4/payment/" + made.value(u"id").toString().toLatin1();
        // Posting waits an hour, so that it is still to be done when the program dies.
        post(base, "/sandbox/v1/settings", {{QStringLiteral("post"), 3'600'000}});
        post(base, "/sandbox/v1/lines/svc-8005/suspend",
             {{QStringLiteral("reason"), QStringLiteral("LOST")}});
        QVERIFY(post(base, "/sandbox/v1/payments/" + made.value(u"id").toString().toLatin1() + "/approve", {})
                    .value(u"ok")
                    .toBool());
        const QByteArray paid = get(base, payment),
                         line = get(base, "/tmf-api/serviceInventory/v4/service/svc-8005");
        QVERIFY(paid.contains("\"done\""));
        QVERIFY(line.contains("LOST"));
        ::kill(static_cast<pid_t>(first.processId()), SIGKILL);
        QVERIFY(first.waitForFinished(10'000));

        QProcess second;
        QCOMPARE(start(second, {QStringLiteral("--store"), store, profileOption(dir, 2)}),
                 base); // and its port
        QCOMPARE(get(base, "/jwks"), keys);
        QCOMPARE(get(base, "/.well-known/openid-configuration"), discovery);
        QCOMPARE(get(base, payment), paid);
        QCOMPARE(get(base, "/tmf-api/serviceInventory/v4/service/svc-8005"), line);
        QCOMPARE(profile(dir, 2), profile(dir, 1)); // address and document key
        // The work that was due when it died is still due: asked to be done now, it lifts the lock.
        QVERIFY(post(base, "/sandbox/v1/payments/" + made.value(u"id").toString().toLatin1() + "/post", {})
                    .value(u"ok")
                    .toBool());
        QVERIFY(get(base, "/tmf-api/customerBillManagement/v4/customerBill/cb-8001-09").contains("settled"));
        QVERIFY(end(second));
    }

    void dueWorkIsDoneAfterAKill()
    {
        QTemporaryDir dir;
        const QStringList options{QStringLiteral("--store"), dir.filePath(QStringLiteral("sandbox.db"))};
        QProcess first;
        const QString base = start(first, options);
        post(base, "/sandbox/v1/settings",
             {{QStringLiteral("post"), 200},
              {QStringLiteral("restore"), 200},
              {QStringLiteral("noPost"), true}});
        const QJsonObject made =
            post(base, "/payment/v4/payment", payBody(QStringLiteral("ba-8002"), 3000, {}));
        const QByteArray id = made.value(u"id").toString().toLatin1();
        QVERIFY(post(base, "/sandbox/v1/payments/" + id + "/approve", {}).value(u"ok").toBool());
        ::kill(static_cast<pid_t>(first.processId()), SIGKILL);
        QVERIFY(first.waitForFinished(10'000));
        QProcess second;
        QCOMPARE(start(second, options), base);
        post(base, "/sandbox/v1/settings", {{QStringLiteral("noPost"), false}});
        // Nothing is asked for from here on: the payment is posted and the line restored by what was kept.
        QByteArray line;
        QElapsedTimer since;
        since.start();
        do
            line = get(base, "/tmf-api/serviceInventory/v4/service/svc-8002?fields=isServiceEnabled");
        while (!line.contains("true") && since.elapsed() < 15'000);
        QVERIFY(line.contains("\"isServiceEnabled\":true"));
        QVERIFY(end(second));
    }

    void tlsKeysStayTheSame()
    {
        QTemporaryDir dir;
        const auto options = [&](int run) {
            return QStringList{QStringLiteral("--tls"), QStringLiteral("--store"),
                               dir.filePath(QStringLiteral("sandbox.db")), profileOption(dir, run)};
        };
        QProcess first, second;
        const QString base = start(first, options(1));
        QVERIFY(base.startsWith(QLatin1String("https://")));
        ::kill(static_cast<pid_t>(first.processId()), SIGKILL);
        QVERIFY(first.waitForFinished(10'000));
        QCOMPARE(start(second, options(2)), base);
        QCOMPARE(profile(dir, 1).value(u"spkiPins").toArray().size(), 2); // the served and a backup
        QCOMPARE(profile(dir, 2), profile(dir, 1));
        QVERIFY(end(second));
    }

    void aTakenPortIsSaid()
    {
        QTemporaryDir dir;
        QProcess first, second;
        const QString base = start(first, {});
        const QString address = base.section(QStringLiteral("//"), 1);
        second.start(program(), {QStringLiteral("--listen"), address});
        QVERIFY(second.waitForFinished(15'000));
        QCOMPARE(second.exitCode(), 3);
        QVERIFY(second.readAllStandardError().contains(address.section(QLatin1Char(':'), 1).toLatin1()));
        QVERIFY(end(first));
    }

private:
    static QString program() { return QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox"); }
    static QString file(const QTemporaryDir &dir, int run)
    {
        return dir.filePath(QStringLiteral("profile-%1.json").arg(run));
    }
    static QString profileOption(const QTemporaryDir &dir, int run)
    {
        return QStringLiteral("--profile-out=") + file(dir, run);
    }
    static QJsonObject profile(const QTemporaryDir &dir, int run)
    {
        QFile read(file(dir, run));
        return read.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(read.readAll()).object()
                                              : QJsonObject();
    }
    /// Base address once it serves; empty when it does not.
    static QString start(QProcess &process, const QStringList &options)
    {
        process.start(program(),
                      QStringList{QStringLiteral("--backoffice-token"), QStringLiteral("t")} + options);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(15'000))
                return {};
        }
        return QJsonDocument::fromJson(process.readLine()).object().value(u"base").toString();
    }
    static bool end(QProcess &process)
    {
        process.closeWriteChannel(); // its stdin is a pipe: that ends it
        return process.waitForFinished(15'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }
    static QByteArray exchange(const QString &base, const QByteArray &request, const QByteArray &body)
    {
        const QUrl url(base);
        QTcpSocket socket;
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        if (!socket.waitForConnected(5'000))
            return {};
        socket.write(request + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() +
                     "\r\nAuthorization: Bearer t\r\nConnection: close\r\nContent-Type: application/json"
                     "\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        return answer.mid(answer.indexOf("\r\n\r\n") + 4);
    }
    static QByteArray get(const QString &base, const QByteArray &path)
    {
        return exchange(base, "GET " + path, {});
    }
    static QJsonObject post(const QString &base, const QByteArray &path, const QJsonObject &body)
    {
        return QJsonDocument::fromJson(exchange(base, "POST " + path, QJsonDocument(body).toJson())).object();
    }
};

UNBAR_TEST(TestRestart, test_restart)
#include "test_restart.moc"
