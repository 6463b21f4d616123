#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

using namespace unbar;

class TestDamage : public QObject
{
    Q_OBJECT

    static constexpr qint64 page = 4096;

    // What must survive (a draft, an appeal, a payment, outbox rows) and what may be fetched again (lines,
    // messages, the cursor).
    static void fill(test::StoreFixture &store, int outboxRows = 3)
    {
        QVERIFY(store.open());
        QVERIFY(store->write([&]() -> Result<void> {
            (void)store->saveLine(test::fullLine());
            (void)store->putValue(QStringLiteral("cursor"), "42");
            (void)store->putValue(QStringLiteral("draft/appeal"), "half a letter");
            (void)store->addPayment(test::fullPayment(), QStringLiteral("person"));
            (void)store->addAppeal(test::fullAppeal(), QStringLiteral("person"));
            for (int i = 0; i < outboxRows; ++i) {
                store::OutboxItem item = test::fullOutbox(QString::number(i));
                item.body = QByteArray(900, static_cast<char>('a' + i % 26));
                (void)store->enqueue(item);
            }
            for (int i = 0; i < 100; ++i)
                (void)store->saveMessage(test::someMessage(QString::number(i), QString(300, QChar(u'm'))));
            return {};
        }));
    }
    static void verifySaved(test::StoreFixture &store, qsizetype outboxRows = 3)
    {
        QVERIFY(store.report.salvaged);
        QVERIFY(QFile::exists(store.report.quarantine) ||
                QFile::exists(store.report.quarantine + QLatin1String("-wal")));
        QCOMPARE(store->value(QStringLiteral("draft/appeal")), std::optional(QByteArray("half a letter")));
        QCOMPARE(store->payments(), QList<domain::Payment>{test::fullPayment()});
        QVERIFY(store->paymentChainsIntact());
        QCOMPARE(store->appeals(), QList<domain::Appeal>{test::fullAppeal()});
        QVERIFY(store->appealChainsIntact());
        QCOMPARE(store->outbox().size(), outboxRows);
        QVERIFY(store->lines().isEmpty()); // from the operator again, and from the beginning:
        QVERIFY(!store->value(QStringLiteral("cursor")));
        QVERIFY(store->messages().isEmpty());
        QCOMPARE(store.report.salvagedRows, static_cast<int>(5 + outboxRows));
    }
    static void verifyGoesOn(test::StoreFixture &store)
    {
        QVERIFY(store->saveLine(test::fullLine()));
        const auto id = store->enqueue(test::fullOutbox(QStringLiteral("new")));
        QVERIFY(id.has_value());
        const qsizetype waiting = store->outbox().size();
        QVERIFY(store.open());
        QVERIFY(!store.report.salvaged);
        QCOMPARE(store->outbox().size(), waiting);
        QCOMPARE(store->lines().size(), 1);
        for (const QString &left : QDir(store.dir()).entryList(QDir::Files))
            QVERIFY2(!left.contains(QLatin1String(".salvage")) && !left.contains(QLatin1String(".rebuild")) &&
                         !left.contains(QLatin1String(".ready")),
                     qPrintable(left));
    }

private Q_SLOTS:
    void aBrokenHeaderLosesNothingThatMatters()
    {
        test::StoreFixture store;
        fill(store);
        store.close();
        QVERIFY(test::overwrite(store.path(), 0, QByteArray(100, '\x5a')));
        QVERIFY(store.open());
        verifySaved(store);
        verifyGoesOn(store);
    }

    void aBrokenFirstPageLosesNothingThatMatters()
    {
        test::StoreFixture store;
        fill(store);
        store.close();
        const QByteArray before = test::readAll(store.path()).mid(page);
        QVERIFY(test::overwrite(store.path(), 0, QByteArray(page, '\0')));
        QVERIFY(store.open());
        verifySaved(store);
        QCOMPARE(test::readAll(store.report.quarantine).mid(page), before); // the copy is as it was found
        verifyGoesOn(store);
    }

    void aBrokenMiddlePageCostsOnlyItsRows()
    {
        test::StoreFixture store;
        fill(store, 200);
        const QList<store::OutboxItem> before = store->outbox();
        store.close();
        const QByteArray bytes = test::readAll(store.path());
        // The page that holds outbox row bodies is found by its type (table leaf) and by being full.
        qint64 at = 0;
        for (qint64 candidate = bytes.size() / page / 3 * page; candidate < bytes.size() && at == 0;
             candidate += page) {
            if (bytes[candidate] == '\x0d')
                at = candidate;
        }
        QVERIFY(at > 0);
        QVERIFY(test::overwrite(store.path(), at, QByteArray(page, '\xa5')));
        QVERIFY(store.open());
        QVERIFY(store.report.salvaged);
        const QList<store::OutboxItem> after = store->outbox();
        QVERIFY(after.size() >= 190 && after.size() <= 200);
        for (const store::OutboxItem &item : after)
            QVERIFY(before.contains(item));
        QCOMPARE(store->payments().size(), 1);
        QCOMPARE(store->value(QStringLiteral("draft/appeal")), std::optional(QByteArray("half a letter")));
        verifyGoesOn(store);
    }

    void anEmptiedFileIsToldAndReplaced()
    {
        test::StoreFixture store;
        fill(store);
        store.close();
        QVERIFY(QFile::resize(store.path(), 0));
        QVERIFY(store.open());
        QVERIFY(store.report.salvaged);
        QVERIFY(!store.report.created);
        QCOMPARE(store.report.salvagedRows, 0);
        verifyGoesOn(store);
    }

    void aShortenedFileIsSalvaged()
    {
        test::StoreFixture store;
        fill(store);
        store.close();
        QVERIFY(QFile::resize(store.path(), QFileInfo(store.path()).size() * 2 / 3));
        QVERIFY(store.open());
        QVERIFY(store.report.salvaged);
        QCOMPARE(store->payments().size(), 1);
        verifyGoesOn(store);
    }

    void aLogLeftByACrashIsPlayedIn()
    {
        test::StoreFixture alive;
        fill(alive);
        test::StoreFixture store;
        for (const char *suffix : {"", "-wal", ".check"})
            QVERIFY(QFile::copy(alive.path() + QLatin1String(suffix), store.path() + QLatin1String(suffix)));
        QVERIFY(store.open());
        QVERIFY(!store.report.salvaged && !store.report.created);
        QCOMPARE(store->outbox(), alive->outbox());
        QCOMPARE(store->messages().size(), 100);
    }

    void aBrokenLogIsSetAsideWithItsFile()
    {
        test::StoreFixture alive;
        fill(alive);
        alive.close(); // everything is in the file now
        QVERIFY(alive.open());
        QVERIFY(alive->putValue(QStringLiteral("draft/late"), "only in the log"));
        test::StoreFixture store;
        for (const char *suffix : {"", "-wal", ".check"})
            QVERIFY(QFile::copy(alive.path() + QLatin1String(suffix), store.path() + QLatin1String(suffix)));
        QVERIFY(test::overwrite(store.path() + QLatin1String("-wal"), 0, QByteArray(64, '\x5a')));
        QVERIFY(store.open());
        verifySaved(store);
        QVERIFY(QFile::exists(store.report.quarantine + QLatin1String("-wal")));
        QVERIFY(!store->value(QStringLiteral("draft/late")));
        verifyGoesOn(store);
    }

    void aTornLogGivesTheLastWholeAct()
    {
        test::StoreFixture alive;
        fill(alive);
        test::StoreFixture store;
        for (const char *suffix : {"", "-wal", ".check"})
            QVERIFY(QFile::copy(alive.path() + QLatin1String(suffix), store.path() + QLatin1String(suffix)));
        const qint64 whole = QFileInfo(store.path() + QLatin1String("-wal")).size();
        QVERIFY(alive->putValue(QStringLiteral("cursor"), "43"));
        QVERIFY(QFile::remove(store.path() + QLatin1String("-wal")));
        QVERIFY(QFile::copy(alive.path() + QLatin1String("-wal"), store.path() + QLatin1String("-wal")));
        QVERIFY(QFileInfo(store.path() + QLatin1String("-wal")).size() > whole);
        QVERIFY(QFile::resize(store.path() + QLatin1String("-wal"), whole + 100));
        QVERIFY(store.open());
        QVERIFY(!store.report.salvaged);
        QCOMPARE(store->value(QStringLiteral("cursor")), std::optional(QByteArray("42")));
        QCOMPARE(store->outbox().size(), 3);
    }

    void aReplacementInterruptedByACrashIsFinished()
    {
        test::StoreFixture store;
        fill(store);
        store.close();
        QVERIFY(QFile::rename(store.path(), store.path() + QLatin1String(".ready")));
        for (const char *suffix : {"", "-wal"}) {
            QFile broken(store.path() + QLatin1String(suffix));
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write(QByteArray(8192, '\x5a'));
        }
        QVERIFY(store.open());
        QVERIFY(!store.report.salvaged);
        QCOMPARE(store->lines().size(), 1);
        QCOMPARE(store->outbox().size(), 3);
    }

    void eachDamageIsSetAsideUnderItsOwnName()
    {
        test::StoreFixture store;
        fill(store);
        for (int i = 1; i <= 2; ++i) {
            store.close();
            QVERIFY(test::overwrite(store.path(), 0, QByteArray(100, '\x5a')));
            QVERIFY(store.open());
            QVERIFY(store.report.quarantine.endsWith(QStringLiteral(".damaged-%1").arg(i)));
        }
        QCOMPARE(store->outbox().size(), 3);
        QVERIFY(QFile::exists(store.path() + QLatin1String(".damaged-1")));
    }
};

UNBAR_TEST(TestDamage, test_damage)
#include "test_damage.moc"
