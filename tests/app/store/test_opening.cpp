#include "app/store/migrate.h"
#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <SQLiteCpp/Statement.h>

using namespace unbar;

class TestOpening : public QObject
{
    Q_OBJECT

    static void sql(const QString &path, const char *text)
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec(text);
    }
    static void migration(const QTemporaryDir &dir, const char *name, const char *text)
    {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void theRightPragmasHold()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        QVERIFY(QFile::exists(store.path() + QLatin1String("-wal")));
        store.close();
        QVERIFY(!QFile::exists(store.path() + QLatin1String("-wal")));
        SQLite::Database database(store.path().toStdString(), SQLite::OPEN_READONLY);
        QCOMPARE(database.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), store::newestSchema());
        QCOMPARE(
            database
                .execAndGet("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE "
                            "'sqlite_%' AND strict = 0")
                .getInt(),
            0);
        QCOMPARE(QFile::permissions(store.path()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aWrongKeyIsNotTakenForDamage()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        QVERIFY(!store.open({}, 'x'));
        QCOMPARE(store.failure, std::optional(FailureCode::StoreKeyWrong));
        QVERIFY(!QFile::exists(store.path() + QLatin1String(".damaged-1")));
        QVERIFY(store.open());
        QCOMPARE(store->lines().size(), 1);
    }

    void theKeyCheckStandsInsideTheFileToo()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        store.close();
        QVERIFY(QFile::remove(store.path() + QLatin1String(".check")));
        QVERIFY(!store.open({}, 'x'));
        QCOMPARE(store.failure, std::optional(FailureCode::StoreKeyWrong));
        QVERIFY(store.open());
        QVERIFY(QFile::exists(store.path() + QLatin1String(".check"))); // made good again
    }

    void aTornKeyCheckIsMadeGood()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        store.close();
        QVERIFY(QFile::resize(store.path() + QLatin1String(".check"), 5));
        QVERIFY(store.open());
        QCOMPARE(store->lines().size(), 1);
        store.close();
        QVERIFY(!store.open({}, 'x'));
        QCOMPARE(store.failure, std::optional(FailureCode::StoreKeyWrong));
    }

    void wrongKeyAndDamageTogetherTouchNothing()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        store.close();
        QVERIFY(test::overwrite(store.path(), 0, QByteArray(4096, '\xa5')));
        QVERIFY(!store.open({}, 'x'));
        QCOMPARE(store.failure, std::optional(FailureCode::StoreKeyWrong));
        QVERIFY(!QFile::exists(store.path() + QLatin1String(".damaged-1")));
    }

    void aNewerFileIsRefused()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->saveLine(test::fullLine()));
        store.close();
        sql(store.path(), "PRAGMA user_version = 999");
        QVERIFY(!store.open());
        QCOMPARE(store.failure, std::optional(FailureCode::StoreNewer));
        const QString ours = QStringLiteral("PRAGMA user_version = %1").arg(store::newestSchema());
        sql(store.path(), qUtf8Printable(ours)); // nothing of it was touched
        QVERIFY(store.open());
        QCOMPARE(store->lines().size(), 1);
    }

    void onlyOneMayHoldIt()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        store::StoreOptions options;
        options.path = store.path();
        const auto second = store::Store::open(options, test::storeKey(), nullptr);
        QVERIFY(!second);
        QCOMPARE(second.error().code, FailureCode::StoreBusy);
        store.close();
        QVERIFY(QFile::exists(store.path() + QLatin1String(".lock"))); // the file stays and holds nobody up
        QVERIFY(store.open());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        test::StoreFixture store;
        QFile obstacle(store.dir() + QLatin1String("/file"));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        store::StoreOptions options;
        options.path = store.dir() + QLatin1String("/file/unbar.db");
        QVERIFY(!store.open(options));
        QCOMPARE(store.failure, std::optional(FailureCode::StoreUnwritable));
    }

    void anInterruptedCreationIsACreation()
    {
        test::StoreFixture store;
        QFile empty(store.path());
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QVERIFY(store.open());
        QVERIFY(store.report.created);
        QVERIFY(!store.report.salvaged);
    }

    void migrationsGoStepByStep()
    {
        QTemporaryDir folder;
        migration(folder, "0001_a.sql", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);");
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QVERIFY(store::migrate(database, folder.path()));
        QVERIFY(store::migrate(database, folder.path())); // nothing left to do
        QCOMPARE(database.execAndGet("SELECT count(*) FROM a").getInt(), 1);
        migration(folder, "0002_b.sql", "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);");
        const auto failed = store::migrate(database, folder.path());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, FailureCode::StoreFailed);
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 1);
        QVERIFY(!database.tableExists("b"));
        migration(folder, "0002_b.sql", "CREATE TABLE b (x INTEGER) STRICT;");
        QVERIFY(store::migrate(database, folder.path()));
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 2);
        QVERIFY(database.tableExists("b"));
    }
};

UNBAR_TEST(TestOpening, test_opening)
#include "test_opening.moc"
