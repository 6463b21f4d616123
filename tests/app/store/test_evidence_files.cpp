// Evidence files: whole or not at all, read by range, bound to their place, forgotten with their key, never
// in clear.
#include "app/store/evidence_files.h"
#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <atomic>
#include <poll.h>
#include <sys/inotify.h>
#include <thread>
#include <unistd.h>

using namespace unbar;

namespace evidence_test {

constexpr qint64 chunkBytes = 64 * 1024;

QByteArray evidenceBytes(qint64 count)
{
    QRandomGenerator random(11);
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate() & 0xff);
    return bytes;
}

/// Reads every file of some folders as it is written, on a thread of its own.
class FolderWatcher
{
public:
    explicit FolderWatcher(const QStringList &folders)
        : m_descriptor(inotify_init1(IN_NONBLOCK))
    {
        for (const QString &folder : folders) {
            const int watch = inotify_add_watch(m_descriptor, folder.toLocal8Bit().constData(),
                                                IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO);
            m_folders.insert(watch, folder);
        }
        m_thread = std::thread([this] { run(); });
    }
    ~FolderWatcher() { stop(); }
    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }
    std::atomic<int> events = 0;
    std::atomic<int> leaks = 0;
    QByteArray canary;

private:
    void run()
    {
        alignas(inotify_event) char buffer[16384];
        while (true) {
            const bool last = m_stop;
            pollfd waiting{m_descriptor, POLLIN, 0};
            ::poll(&waiting, 1, 20);
            ssize_t size = ::read(m_descriptor, buffer, sizeof buffer);
            for (ssize_t at = 0; at < size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
                ++events;
                const QString path = m_folders.value(event->wd) + u'/' + QString::fromLocal8Bit(event->name);
                leaks += test::readAll(path).contains(canary) ? 1 : 0;
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
            if (last && size <= 0)
                return;
        }
    }
    int m_descriptor;
    QMap<int, QString> m_folders;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace evidence_test

using evidence_test::chunkBytes;
using evidence_test::evidenceBytes;
using evidence_test::FolderWatcher;

class TestEvidenceFiles : public QObject
{
    Q_OBJECT
    static QString folder(const test::StoreFixture &store)
    {
        return store.path() + QStringLiteral(".evidence");
    }
    static QStringList inFolder(const test::StoreFixture &store)
    {
        return QDir(folder(store)).entryList(QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void keptAndReadByRange_data();
    void keptAndReadByRange();
    void outlivesTheStore();
    void nothingLeavesTheRange();
    void aFlippedByteIsFound();
    void chunksKeepTheirPlaces();
    void aMissingFileIsGone();
    void forgottenWithItsKey();
    void anotherKeyOpensNothing();
    void forgettingAllLeavesNothing();
    void whatACrashLeftIsSwept();
    void aFolderThatCannotBeWritten();
    void aFullDiskKeepsNothing();
    void inMemoryNothingTouchesTheDisk();
    void neverInClear();
    void survivesADamagedStore();
    void ownerAlone();
};

void TestEvidenceFiles::keptAndReadByRange_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("memory");
    for (const qint64 size :
         {qint64(0), qint64(1), chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 17}) {
        QTest::addRow("%lld on disk", static_cast<long long>(size)) << size << false;
        QTest::addRow("%lld in memory", static_cast<long long>(size)) << size << true;
    }
}

void TestEvidenceFiles::keptAndReadByRange()
{
    QFETCH(qint64, size);
    QFETCH(bool, memory);
    test::StoreFixture fixture;
    std::unique_ptr<store::Store> inMemory;
    if (memory) {
        auto opened = store::Store::open({}, test::storeKey(), nullptr);
        QVERIFY(opened.has_value());
        inMemory = std::move(*opened);
    } else {
        QVERIFY(fixture.open());
    }
    store::EvidenceFiles files(memory ? *inMemory : *fixture);
    const QByteArray bytes = evidenceBytes(size);
    const auto name = files.keep(bytes);
    QVERIFY(name.has_value());
    QCOMPARE(*files.read(*name), bytes);
    const auto reader = files.open(*name);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->size(), size);
    for (const qint64 from : {qint64(0), size / 3, chunkBytes - 5, size - 1}) {
        for (const qint64 count : {qint64(0), qint64(1), qint64(10), chunkBytes, size}) {
            if (from < 0 || from + count > size)
                continue;
            QCOMPARE((*reader)->read(from, count).value(), bytes.mid(from, count));
        }
    }
}

void TestEvidenceFiles::outlivesTheStore()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    const QByteArray bytes = evidenceBytes(2 * chunkBytes);
    const QString name = store::EvidenceFiles(*store).keep(bytes).value();
    QVERIFY(store.open());
    const store::EvidenceFiles files(*store);
    QCOMPARE(files.names(), QStringList{name});
    QCOMPARE(files.read(name).value(), bytes);
}

void TestEvidenceFiles::nothingLeavesTheRange()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const auto reader = files.open(files.keep(evidenceBytes(100)).value()).value_or(nullptr);
    QVERIFY(reader);
    for (const auto &[from, count] : {std::pair<qint64, qint64>{-1, 5}, {0, 101}, {100, 1}, {50, -1}})
        QCOMPARE(reader->read(from, count).error().code, FailureCode::StoreEvidenceDamaged);
}

void TestEvidenceFiles::aFlippedByteIsFound()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString name = files.keep(evidenceBytes(chunkBytes + 100)).value();
    const QString path = folder(store) + u'/' + name;
    const QByteArray sealed = test::readAll(path);
    for (const qint64 at :
         {qint64(0), qint64(12), chunkBytes, chunkBytes + 27, chunkBytes + 40, qint64(sealed.size() - 1)}) {
        QVERIFY(test::overwrite(path, at, QByteArray(1, static_cast<char>(~sealed.at(at)))));
        QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceDamaged);
        QVERIFY(test::overwrite(path, at, sealed.mid(at, 1)));
        QVERIFY(files.read(name).has_value());
    }
    QVERIFY(QFile::resize(path, sealed.size() - 1));
    QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceDamaged);
}

void TestEvidenceFiles::chunksKeepTheirPlaces()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString one = files.keep(evidenceBytes(2 * chunkBytes)).value();
    const QString two = files.keep(evidenceBytes(2 * chunkBytes)).value();
    const QByteArray first = test::readAll(folder(store) + u'/' + one);
    const qint64 onDisk = chunkBytes + 28;
    QVERIFY(test::overwrite(folder(store) + u'/' + two, 0, first));
    QCOMPARE(files.read(two).error().code, FailureCode::StoreEvidenceDamaged);
    QVERIFY(test::overwrite(folder(store) + u'/' + one, 0, first.mid(onDisk, onDisk) + first.left(onDisk)));
    QCOMPARE(files.read(one).error().code, FailureCode::StoreEvidenceDamaged);
}

void TestEvidenceFiles::aMissingFileIsGone()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString name = files.keep(evidenceBytes(100)).value();
    QVERIFY(QFile::remove(folder(store) + u'/' + name));
    QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceGone);
    QCOMPARE(files.read(QStringLiteral("never")).error().code, FailureCode::StoreEvidenceGone);
    QVERIFY(files.forget(name).has_value());
}

void TestEvidenceFiles::forgottenWithItsKey()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString name = files.keep(evidenceBytes(100)).value();
    const QString other = files.keep(evidenceBytes(200)).value();
    const QByteArray copy = test::readAll(folder(store) + u'/' + name);
    QVERIFY(files.forget(name).has_value());
    QCOMPARE(inFolder(store), QStringList{other});
    QFile back(folder(store) + u'/' + name); // a copy from a backup opens no more
    QVERIFY(back.open(QIODevice::WriteOnly) && back.write(copy) == copy.size());
    back.close();
    QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceGone);
    QVERIFY(files.read(other).has_value());
}

void TestEvidenceFiles::anotherKeyOpensNothing()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    const QByteArray bytes = evidenceBytes(100);
    const QString name = store::EvidenceFiles(*store).keep(bytes).value();
    QVERIFY(!store.open({}, 'x'));
    QVERIFY(!test::readAll(folder(store) + u'/' + name).contains(bytes.left(16)));
}

void TestEvidenceFiles::forgettingAllLeavesNothing()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString name = files.keep(evidenceBytes(chunkBytes * 2)).value();
    QVERIFY(store->forgetAll().has_value());
    QVERIFY(!QDir(folder(store)).exists());
    QCOMPARE(files.names(), QStringList());
    QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceGone);
    QVERIFY(files.keep(evidenceBytes(10)).has_value()); // and it can be used again
}

void TestEvidenceFiles::whatACrashLeftIsSwept()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    const QString name = store::EvidenceFiles(*store).keep(evidenceBytes(100)).value();
    for (const char *left : {"half-written.Xy12Zq", "0123456789abcdef0123456789abcdef"}) {
        QFile file(folder(store) + u'/' + QString::fromLatin1(left));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    }
    QVERIFY(store.open());
    const store::EvidenceFiles files(*store);
    QCOMPARE(inFolder(store), QStringList{name});
    QVERIFY(files.read(name).has_value());
}

void TestEvidenceFiles::aFolderThatCannotBeWritten()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    QFile inTheWay(folder(store));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QCOMPARE(files.keep(evidenceBytes(100)).error().code, FailureCode::StoreUnwritable);
    QCOMPARE(files.names(), QStringList());
}

void TestEvidenceFiles::aFullDiskKeepsNothing()
{
    test::StoreFixture store;
    store::StoreOptions options;
    options.maxPages = 60;
    QVERIFY(store.open(options));
    store::EvidenceFiles files(*store);
    for (const int size : {100'000, 4000, 300}) {
        int number = 0;
        while (store->putValue(QStringLiteral("%1-%2").arg(size).arg(number), QByteArray(size, 'x')))
            ++number;
    }
    std::optional<FailureCode> failure;
    for (int i = 0; i < 200 && !failure; ++i) {
        if (const auto kept = files.keep("x"); !kept)
            failure = kept.error().code;
    }
    QCOMPARE(failure, FailureCode::StoreFull);
    QCOMPARE(inFolder(store).size(), files.names().size());
}

void TestEvidenceFiles::inMemoryNothingTouchesTheDisk()
{
    QTemporaryDir dir;
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", dir.path().toLocal8Bit());
    FolderWatcher watcher({dir.path()});
    watcher.canary = evidenceBytes(64);
    auto opened = store::Store::open({}, test::storeKey(), nullptr);
    QVERIFY(opened.has_value());
    store::EvidenceFiles files(**opened);
    const QString name = files.keep(watcher.canary + evidenceBytes(chunkBytes)).value();
    QVERIFY(files.read(name).has_value());
    QVERIFY((*opened)->forgetAll().has_value());
    QCOMPARE(files.read(name).error().code, FailureCode::StoreEvidenceGone);
    watcher.stop();
    qputenv("TMPDIR", usual);
    QCOMPARE(watcher.events.load(), 0);
}

void TestEvidenceFiles::neverInClear()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    QVERIFY(files.keep("first").has_value()); // the folder is there to be watched
    const QByteArray canary = "CANARY-" + evidenceBytes(64);
    FolderWatcher watcher({store.dir(), folder(store)});
    watcher.canary = canary;
    QByteArray bytes;
    while (bytes.size() < 4 * chunkBytes)
        bytes += canary;
    for (int i = 0; i < 20; ++i) {
        const QString name = files.keep(bytes).value();
        QCOMPARE(files.read(name).value(), bytes);
        QVERIFY(files.forget(name).has_value());
    }
    watcher.stop();
    QVERIFY(watcher.events > 20); // it did see the writing
    QCOMPARE(watcher.leaks.load(), 0);
    QCOMPARE(test::filesWith(store.dir(), canary), QStringList());
}

void TestEvidenceFiles::survivesADamagedStore()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    const QByteArray bytes = evidenceBytes(chunkBytes);
    const QString name = store::EvidenceFiles(*store).keep(bytes).value();
    store.close();
    QVERIFY(test::overwrite(store.path(), 0, QByteArray(100, 'x')));
    QVERIFY(store.open());
    QVERIFY(store.report.salvaged);
    const store::EvidenceFiles files(*store);
    QCOMPARE(files.read(name).value(), bytes);
}

void TestEvidenceFiles::ownerAlone()
{
    test::StoreFixture store;
    QVERIFY(store.open());
    store::EvidenceFiles files(*store);
    const QString name = files.keep("x").value();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther |
                        QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder(store)) & others));
    QVERIFY(!(QFile::permissions(folder(store) + u'/' + name) & others));
}

UNBAR_TEST(TestEvidenceFiles, test_evidence_files)
#include "test_evidence_files.moc"
