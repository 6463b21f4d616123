#include "app/evidence/evidence_desk.h"
#include "tests/app/helper/hostile.h"
#include "tests/app/helper/specimens.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace unbar;
using namespace unbar::test;

/// While a file is looked at, nothing is written where a program would leave a copy: the places for temporary
/// files, the home, the folder it was started in. The kernel itself tells.
class TestNoPlaintext : public QObject
{
    Q_OBJECT

    QTemporaryDir m_places;
    QString m_before;

    [[nodiscard]] QString place(const char *name) const { return m_places.filePath(QLatin1String(name)); }

#ifdef Q_OS_LINUX
    /// Names of what was made, written or moved in since the last call.
    static QByteArrayList written(int watch)
    {
        alignas(inotify_event) char room[16384];
        QByteArrayList names;
        for (ssize_t got = read(watch, room, sizeof room); got > 0; got = read(watch, room, sizeof room))
            for (const char *at = room; at < room + got;) {
                inotify_event event{};
                std::memcpy(&event, at, sizeof event);
                names << QByteArray(event.len > 0 ? at + sizeof event : "");
                at += sizeof event + event.len;
            }
        return names;
    }
#endif

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("inotify is Linux's");
#endif
        QVERIFY(m_places.isValid());
        m_before = QDir::currentPath();
        for (const char *name : {"tmp", "home", "here", "run"})
            QVERIFY(QDir(m_places.path()).mkdir(QLatin1String(name)));
        qputenv("TMPDIR", QFile::encodeName(place("tmp")));
        qputenv("HOME", QFile::encodeName(place("home")));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(place("run")));
        qunsetenv("XDG_CACHE_HOME");
        QFile::setPermissions(place("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(QDir::setCurrent(place("here")));
    }
    void cleanupTestCase()
    {
        QDir::setCurrent(m_before);
    }

    void nothingIsWritten()
    {
#ifdef Q_OS_LINUX
        const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        for (const char *name : {"tmp", "home", "here", "run"})
            QVERIFY(inotify_add_watch(watch, QFile::encodeName(place(name)).constData(),
                                      IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO) >= 0);
        evidence::EvidenceDesk desk(QStringLiteral(UNBAR_BIN_DIR "/unbar-evidence"), 60'000);
        int made = 0;
        int refused = 0;
        connect(&desk, &evidence::EvidenceDesk::made, this, [&made] { ++made; });
        connect(&desk, &evidence::EvidenceDesk::failed, this, [&refused] { ++refused; });
        evidence::EvidenceJob job;
        job.types = {QStringLiteral("image/jpeg"), QStringLiteral("application/pdf")};
        job.maxSize = 10'000'000;
        job.maxPixels = 24'000'000;
        job.watermark = QStringLiteral("仅供示例电信办理8020复机申诉使用 2026-11-24");
        job.card = true;
        const QByteArrayList files{jpegOf(specimenPhoto({.seed = 7919, .fill = 0.7})), plainPdf(2),
                                   jpegOf(quarters(64, 48)).left(300)};
        for (const QByteArray &file : files) {
            job.id += u'x';
            job.bytes = file;
            desk.start(job);
        }
        QTRY_COMPARE_WITH_TIMEOUT(made + refused, 3, 60'000);
        QCOMPARE(made, 2);
        QCOMPARE(written(watch), QByteArrayList());
        // and it would have been seen
        QFile canary(place("tmp") + QStringLiteral("/canary"));
        QVERIFY(canary.open(QIODevice::WriteOnly));
        canary.close();
        QVERIFY(written(watch).contains(QByteArray("canary")));
        close(watch);
#endif
    }
};

UNBAR_TEST(TestNoPlaintext, test_no_plaintext)
#include "test_no_plaintext.moc"
