#include "app/helper/confine.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <cerrno>
#include <csignal>

using namespace unbar;

namespace confine_test {

constexpr bool sanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#else
    false;
#endif

} // namespace confine_test

/// In a process of its own each time: it cannot be taken back.
class TestConfine : public QObject
{
    Q_OBJECT

    static QByteArray peer(const QString &what)
    {
        QProcess process;
        process.start(QStringLiteral(UNBAR_BIN_DIR "/helper_peer"), {what});
        if (!process.waitForFinished(20000))
            return "no end";
        if (process.exitStatus() != QProcess::NormalExit)
            return "ended";
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed()
                                       : "exit " + QByteArray::number(process.exitCode());
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("the means of this system are written and have not been run");
#endif
    }

    void refused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"socket", "local socket", "read file", "write file", "memory file",
                                 "remove file", "fork", "exec", "signal parent", "run memory", "raise limit"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refused()
    {
        QFETCH(QString, what);
        QCOMPARE(peer(what), QByteArray("no ") + QByteArray::number(EPERM));
    }

    void stillPossible()
    {
        QCOMPARE(peer(QStringLiteral("thread")), QByteArray("yes"));
        QCOMPARE(peer(QStringLiteral("some memory")), QByteArray("yes"));
        QVERIFY(!QFile::exists(QStringLiteral("helper_peer_must_not_write")));
    }

    void limits()
    {
        const QByteArrayList said = peer(QStringLiteral("limits")).split(' ');
        QCOMPARE(said.size(), 5);
        QCOMPARE(said[0], QByteArray("10"));
        QCOMPARE(said[1], QByteArray("0"));
        QCOMPARE(said[2], QByteArray("0"));
        QCOMPARE(said[3], confine_test::sanitized ? QByteArray("-1") : QByteArray::number(512 << 20));
        QVERIFY(said[4] != "1"); // undumpable, or not even to be asked
    }

    void memoryEnds()
    {
        if (confine_test::sanitized)
            QSKIP("a sanitized process cannot cap its address space");
        QCOMPARE(peer(QStringLiteral("much memory")), QByteArray("no ") + QByteArray::number(ENOMEM));
    }

    // Ten seconds of a processor, so it stands in the longer tier.
    void timeEnds()
    {
        if (!qEnvironmentVariableIsSet("UNBAR_LONG"))
            QSKIP("ten seconds of processor time: UNBAR_LONG runs it");
        QProcess process;
        process.start(QStringLiteral(UNBAR_BIN_DIR "/helper_peer"), {QStringLiteral("spin")});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(process.exitCode() == SIGXCPU || process.exitCode() == SIGKILL);
    }

    void whatMustHold()
    {
        helper::Confinement all{true, true, true, true, true};
        QVERIFY(helper::isConfinedEnough(all));
        for (bool helper::Confinement::*each :
             {&helper::Confinement::memoryCapped, &helper::Confinement::cpuCapped,
              &helper::Confinement::noFiles, &helper::Confinement::noNetwork,
              &helper::Confinement::noDumps}) {
            helper::Confinement lacking = all;
            lacking.*each = false;
            QVERIFY(!helper::isConfinedEnough(lacking));
        }
    }
};

UNBAR_TEST(TestConfine, test_confine)
#include "test_confine.moc"
