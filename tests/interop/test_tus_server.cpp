// Uploads to npm's tus server, an implementation that is not ours: whole, resumed, cut, taken back.

#include "app/support/json.h"
#include "tests/app/operator/tus_rig.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace unbar;

class TestTusServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sendsWhole_data();
    void sendsWhole();
    void goesOnAfterCuts();
    void takesBack();

private:
    struct Run
    {
        QTemporaryDir dir;
        QProcess server;
        QUrl root;
        platform::SystemClock clock;
        op::HttpClient client{op::OperatorProfile{}, clock};
        test::TusTokens tokens;
        test::FaultProxy proxy;
        std::unique_ptr<op::TusQueue> queue;
        ~Run()
        {
            client.close();
            server.closeWriteChannel();
            if (!server.waitForFinished(10000))
                server.kill();
        }
    };
    bool start(Run &run, const QString &kind, bool proxied);
    static QByteArray fileAt(const Run &run, const QString &path);
    QString m_folder = QStringLiteral(UNBAR_SOURCE_DIR "/tests/interop/tus_server");
};

void TestTusServer::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        QSKIP("node is not installed");
    if (!QFile::exists(m_folder + QStringLiteral("/node_modules/@tus/server")))
        QSKIP("run npm install in tests/interop/tus_server (packaging/quickstart test does)");
}

bool TestTusServer::start(Run &run, const QString &kind, bool proxied)
{
    run.server.start(QStringLiteral("node"),
                     {m_folder + QStringLiteral("/server.mjs"), run.dir.path(), kind});
    if (!run.server.waitForReadyRead(60000))
        return false;
    const auto ready = parseJsonObject(run.server.readLine().trimmed());
    if (!ready)
        return false;
    run.root = QUrl(ready->value(QStringLiteral("root")).toString());
    if (proxied) {
        const auto target = static_cast<quint16>(run.root.port());
        if (!run.proxy.start(QStringLiteral("127.0.0.1"), target))
            return false;
        run.root.setPort(run.proxy.port());
    }
    run.queue =
        std::make_unique<op::TusQueue>(run.client, run.tokens, run.root, run.clock, [] { return 0.01; });
    op::UploadTimings timings;
    timings.retry = {20, 400, 60000};
    timings.lockedMs = 20;
    timings.lockedSpanMs = 20;
    run.queue->setTimings(timings);
    return true;
}

QByteArray TestTusServer::fileAt(const Run &run, const QString &path)
{
    QFile file(run.dir.filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTusServer::sendsWhole_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 200'000, 1'500'000}) {
        QTest::addRow("absolute %d", size) << QStringLiteral("absolute") << size;
        QTest::addRow("relative %d", size) << QStringLiteral("relative") << size;
    }
}

void TestTusServer::sendsWhole()
{
    QFETCH(QString, kind);
    QFETCH(int, size);
    Run run;
    QVERIFY2(start(run, kind, false), run.server.readAllStandardError().constData());
    QSignalSpy done(run.queue.get(), &op::TusQueue::done);
    QSignalSpy failed(run.queue.get(), &op::TusQueue::failed);
    const QByteArray bytes = test::someBytes(size);
    run.queue->add(test::uploadJob(bytes));
    QTRY_VERIFY_WITH_TIMEOUT(done.size() + failed.size() == 1, 20000);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(fileAt(run, done.first().at(1).toString()), bytes);
}

void TestTusServer::goesOnAfterCuts()
{
    Run run;
    QVERIFY2(start(run, QStringLiteral("absolute"), true), run.server.readAllStandardError().constData());
    QRandomGenerator random(5);
    for (int i = 0; i < 8; ++i) {
        run.proxy.add(
            {test::WireFault::CutRequest, {}, "PATCH", static_cast<int>(random.bounded(66'000)), 1});
        run.proxy.add({test::WireFault::None, {}, "PATCH", 0, 1});
    }
    run.proxy.add({test::WireFault::CommitNoAnswer, {}, "PATCH", 0, 1});
    QSignalSpy done(run.queue.get(), &op::TusQueue::done);
    QSignalSpy failed(run.queue.get(), &op::TusQueue::failed);
    const QByteArray bytes = test::someBytes(1'500'000);
    run.queue->add(test::uploadJob(bytes));
    QTRY_VERIFY_WITH_TIMEOUT(done.size() + failed.size() == 1, 60000);
    QCOMPARE(failed.size(), 0);
    QVERIFY(run.proxy.faultsDone() > 8);
    QVERIFY(fileAt(run, done.first().at(1).toString()) == bytes);
}

void TestTusServer::takesBack()
{
    Run run;
    QVERIFY2(start(run, QStringLiteral("absolute"), false), run.server.readAllStandardError().constData());
    QSignalSpy cancelled(run.queue.get(), &op::TusQueue::cancelled);
    connect(run.queue.get(), &op::TusQueue::progressed, this,
            [&run](const QString &localId) { run.queue->cancel(localId); });
    run.queue->add(test::uploadJob(test::someBytes(3'000'000)));
    QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, 20000);
    QCOMPARE(QDir(run.dir.path()).entryList(QDir::Files).size(), 0);
}

UNBAR_TEST(TestTusServer, test_tus_server)
#include "test_tus_server.moc"
