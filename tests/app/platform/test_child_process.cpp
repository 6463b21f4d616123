#include "app/platform/child_process.h"
#include "tests/support/test_main.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

using namespace unbar;
using namespace unbar::platform;
using namespace std::chrono_literals;

class TestChildProcess : public QObject
{
    Q_OBJECT

    static QString peer() { return QStringLiteral(UNBAR_BIN_DIR "/platform_peer"); }
    static Result<QJsonObject> start(ChildProcess &child, const char *how)
    {
        return QCoro::waitFor(child.start(peer(), {QStringLiteral("serve"), QLatin1String(how)}));
    }
    static bool alive(qint64 pid) { return QFile::exists(QStringLiteral("/proc/%1").arg(pid)); }

private Q_SLOTS:
    void readyIsReadFromItsFirstLine_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("at once") << QByteArray("well");
        QTest::newRow("in pieces") << QByteArray("slow pieces");
    }

    void readyIsReadFromItsFirstLine()
    {
        QFETCH(QByteArray, how);
        ChildProcess child;
        const auto ready = start(child, how.constData());
        QVERIFY(ready.has_value());
        QCOMPARE(ready->value(QLatin1String("base")).toString(), QStringLiteral("http://127.0.0.1:1"));
        QVERIFY(child.isRunning());
        QVERIFY(child.processId() > 0);
    }

    void itEndsWhenItsInputCloses()
    {
        ChildProcess child;
        QSignalSpy ended(&child, &ChildProcess::ended);
        QVERIFY(start(child, "three"));
        child.stop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10000);
        QCOMPARE(ended[0][0].toInt(), 3);
        QVERIFY(!child.isRunning());
    }

    void itDoesNotOutliveItsObject()
    {
        qint64 pid = 0;
        {
            ChildProcess child;
            QVERIFY(start(child, "well"));
            pid = child.processId();
            QVERIFY(alive(pid));
        }
        QVERIFY(!alive(pid));
    }

    void aDeafOneIsKilled()
    {
        qint64 pid = 0;
        {
            ChildProcess child;
            QVERIFY(start(child, "deaf"));
            pid = child.processId();
        }
        QVERIFY(!alive(pid));
    }

    void aProgramThatIsNotThere()
    {
        ChildProcess child;
        const auto ready = QCoro::waitFor(child.start(QStringLiteral("/nowhere/unbar-sandbox"), {}));
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, FailureCode::PlatformChildNoStart);
    }

    void oneThatEndsBeforeItIsReady()
    {
        ChildProcess child;
        QSignalSpy ended(&child, &ChildProcess::ended);
        const auto ready = start(child, "early");
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, FailureCode::PlatformChildEnded);
        QCOMPARE(ready.error().httpStatus, 7);
        QCOMPARE(ended.size(), 0); // it never counted as started
    }

    void oneThatSaysNothingInTime()
    {
        ChildProcess child(300ms);
        const auto ready = start(child, "mute");
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, FailureCode::PlatformChildMute);
        QTRY_VERIFY_WITH_TIMEOUT(!child.isRunning(), 10000);
    }

    void oneThatSpeaksProse()
    {
        ChildProcess child;
        const auto ready = start(child, "prose");
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, FailureCode::PlatformChildMute);
    }
};

UNBAR_TEST(TestChildProcess, test_child_process)
#include "test_child_process.moc"
