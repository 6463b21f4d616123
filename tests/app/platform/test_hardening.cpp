#include "app/platform/hardening.h"
#include "tests/support/test_main.h"

#include <QProcess>

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // In a process of its own: it cannot be taken back.
    void coreDumpsAndDebuggersAreOff()
    {
        QProcess peer;
        peer.start(QStringLiteral(UNBAR_BIN_DIR "/platform_peer"), {QStringLiteral("harden")});
        QVERIFY(peer.waitForFinished(10000));
        const QByteArrayList said = peer.readAllStandardOutput().split('\n');
        QVERIFY(said.contains("no core"));
        QVERIFY(said.contains("no debugger"));
        QVERIFY(said.contains("limit zero"));
    }
};

UNBAR_TEST(TestHardening, test_hardening)
#include "test_hardening.moc"
