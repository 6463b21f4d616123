#include "app/platform/single_instance.h"
#include "tests/support/test_main.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace unbar;
using namespace unbar::platform;

class TestSingleInstance : public QObject
{
    Q_OBJECT

    static QString peer() { return QStringLiteral(UNBAR_BIN_DIR "/platform_peer"); }

private Q_SLOTS:
    void aSecondStartHandsItsArgumentsOver()
    {
        QTemporaryDir dir;
        SingleInstance first(dir.path());
        QSignalSpy activated(&first, &SingleInstance::activated);
        QCOMPARE(first.claim({}).value(), InstanceRole::First);
        QProcess second;
        second.start(peer(), {QStringLiteral("instance"), dir.path(), QStringLiteral("--open"),
                              QStringLiteral("付 款")});
        QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, 10000);
        QCOMPARE(activated[0][0].toStringList(),
                 (QStringList{QStringLiteral("--open"), QStringLiteral("付 款")}));
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 10000);
        QCOMPARE(second.readAllStandardOutput().trimmed(), QByteArray("second"));
    }

    void profilesDoNotMeet()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        SingleInstance a(one.path());
        SingleInstance b(two.path());
        QVERIFY(a.serverName() != b.serverName());
        QCOMPARE(a.claim({}).value(), InstanceRole::First);
        QCOMPARE(b.claim({}).value(), InstanceRole::First);
    }

    void aKilledFirstIsReplaced()
    {
        QTemporaryDir dir;
        QProcess dead;
        dead.start(peer(), {QStringLiteral("instance"), dir.path()});
        QVERIFY(dead.waitForReadyRead(10000));
        QCOMPARE(dead.readAllStandardOutput().trimmed(), QByteArray("first"));
        dead.kill(); // its socket and its lock file stay behind
        QVERIFY(dead.waitForFinished(10000));
        SingleInstance next(dir.path());
        QSignalSpy activated(&next, &SingleInstance::activated);
        QCOMPARE(next.claim({}).value(), InstanceRole::First);
        QProcess second;
        second.start(peer(), {QStringLiteral("instance"), dir.path(), QStringLiteral("x")});
        QTRY_COMPARE_WITH_TIMEOUT(activated.size(), 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 10000);
    }

    void aFirstThatDoesNotAnswerIsSaid()
    {
        QTemporaryDir dir;
        OsLock held;
        QCOMPARE(held.tryLock(dir.filePath(QStringLiteral("instance.lock"))), LockAnswer::Held);
        SingleInstance second(dir.path());
        const auto role = second.claim({});
        QVERIFY(!role);
        QCOMPARE(role.error().code, FailureCode::PlatformInstanceUnreachable);
    }

    void noiseOnTheSocketActivatesNothing()
    {
        QTemporaryDir dir;
        SingleInstance first(dir.path());
        QSignalSpy activated(&first, &SingleInstance::activated);
        QVERIFY(first.claim({}));
        QLocalSocket noise;
        noise.connectToServer(first.serverName());
        QVERIFY(noise.waitForConnected(5000));
        noise.write(QByteArray(200 * 1024, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(noise.state(), QLocalSocket::UnconnectedState, 10000);
        QCOMPARE(activated.size(), 0);
    }
};

UNBAR_TEST(TestSingleInstance, test_single_instance)
#include "test_single_instance.moc"
