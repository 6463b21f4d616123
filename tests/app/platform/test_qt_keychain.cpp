#include "tests/support/test_main.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

// Each case runs under a session bus and a home of its own; platform_peer is the program that asks.
class TestQtKeychain : public QObject
{
    Q_OBJECT

    static bool available()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty() &&
               !QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty();
    }

    // Runs a shell script on a fresh bus; $PEER is the asking program. Answers its stdout.
    static QByteArray onABus(const QTemporaryDir &home, const char *script)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.filePath(QStringLiteral("run")));
        environment.insert(QStringLiteral("PEER"), QStringLiteral(UNBAR_BIN_DIR "/platform_peer"));
        environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        QProcess session;
        session.setProcessEnvironment(environment);
        session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        session.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("mkdir -p \"$XDG_RUNTIME_DIR\" && chmod 700 \"$XDG_RUNTIME_DIR\"; ") +
                           QLatin1String(script)});
        if (!session.waitForFinished(50000)) {
            session.kill();
            session.waitForFinished(5000);
            return "timed out";
        }
        return session.readAllStandardOutput();
    }

    // The daemon stays in the foreground of a background job, so that the script can end it by its own id.
    static constexpr char unlocked[] =
        "echo -n secret | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null & "
        "daemon=$!; "
        "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do "
        "dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner "
        "string:org.freedesktop.secrets | grep -q true && break; sleep 0.2; done; ";
    static constexpr char locked[] =
        "gnome-keyring-daemon --start --components=secrets >/dev/null; daemon=; ";
    static constexpr char ended[] = "; test -z \"$daemon\" || kill $daemon";

    static QByteArray run(const QTemporaryDir &home, const char *state, const char *commands)
    {
        return onABus(home, (QByteArray(state) + commands + ended).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!available())
            QSKIP("gnome-keyring-daemon or dbus-run-session is not installed");
    }

    void unlockedKeepsFindsAndForgets()
    {
        QTemporaryDir home;
        QCOMPARE(
            run(home, unlocked,
                "$PEER read key; $PEER write key 00ff41; $PEER read key; $PEER remove key; $PEER read key; "
                "$PEER remove key"),
            QByteArray("not found\nwritten\nfound 00ff41\nremoved\nnot found\nremoved\n"));
    }

    void lockedIsNotTakenForAbsent()
    {
        QTemporaryDir home;
        QCOMPARE(run(home, unlocked, "$PEER write key 00ff41"), QByteArray("written\n"));
        const QByteArray said = run(home, locked, "$PEER read key; $PEER read other; $PEER write key 01");
        QCOMPARE(said, QByteArray("locked\nlocked\nnot written\n"));
        QCOMPARE(run(home, unlocked, "$PEER read key"), QByteArray("found 00ff41\n")); // nothing was lost
    }

    void noServiceIsNotTakenForAbsent()
    {
        QTemporaryDir home;
        QProcess session;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // A bus that can start nothing: no service files are found under this configuration.
        QFile configuration(home.filePath(QStringLiteral("bus.conf")));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
            "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig>"
            "<type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
            "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
            "<allow own=\"*\"/></policy></busconfig>");
        configuration.close();
        environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
        environment.remove(QStringLiteral("DISPLAY"));
        session.setProcessEnvironment(environment);
        session.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--config-file=") + configuration.fileName(), QStringLiteral("--"),
                       QStringLiteral(UNBAR_BIN_DIR "/platform_peer"), QStringLiteral("read"),
                       QStringLiteral("key")});
        QVERIFY(session.waitForFinished(30000));
        QCOMPARE(session.readAllStandardOutput(), QByteArray("no service\n"));
    }

    void noBusAtAllIsNoService()
    {
        QTemporaryDir home;
        QProcess peer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nowhere/bus"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.remove(QStringLiteral("DISPLAY"));
        peer.setProcessEnvironment(environment);
        peer.start(QStringLiteral(UNBAR_BIN_DIR "/platform_peer"),
                   {QStringLiteral("read"), QStringLiteral("key")});
        QVERIFY(peer.waitForFinished(30000));
        QCOMPARE(peer.readAllStandardOutput(), QByteArray("no service\n"));
    }
};

UNBAR_TEST(TestQtKeychain, test_qt_keychain)
#include "test_qt_keychain.moc"
