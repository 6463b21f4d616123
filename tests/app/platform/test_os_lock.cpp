#include "app/platform/os_lock.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace unbar::platform;

class TestOsLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("x.lock"));
        OsLock first;
        OsLock second;
        QCOMPARE(first.tryLock(path), LockAnswer::Held);
        QCOMPARE(second.tryLock(path), LockAnswer::HeldByAnother);
        OsLock moved(std::move(first));
        QVERIFY(moved.isHeld());
        QCOMPARE(second.tryLock(path), LockAnswer::HeldByAnother);
        moved.release();
        QCOMPARE(second.tryLock(path), LockAnswer::Held);
    }

    void aKilledHolderHoldsNothing()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("x.lock"));
        QProcess peer;
        peer.start(QStringLiteral(UNBAR_BIN_DIR "/platform_peer"), {QStringLiteral("lock"), path});
        QVERIFY(peer.waitForReadyRead(10000));
        QCOMPARE(peer.readAllStandardOutput().trimmed(), QByteArray("held"));
        OsLock lock;
        QCOMPARE(lock.tryLock(path), LockAnswer::HeldByAnother);
        peer.kill();
        QVERIFY(peer.waitForFinished(10000));
        QVERIFY(QFile::exists(path)); // left behind, and stale in no way
        QCOMPARE(lock.tryLock(path), LockAnswer::Held);
    }

    void noPlaceForALock()
    {
        OsLock lock;
        QCOMPARE(lock.tryLock(QStringLiteral("/nowhere/at/all/x.lock")), LockAnswer::CannotCreate);
        QVERIFY(!lock.isHeld());
    }
};

UNBAR_TEST(TestOsLock, test_os_lock)
#include "test_os_lock.moc"
