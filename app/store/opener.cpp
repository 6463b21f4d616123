#include "app/store/opener.h"

#include "app/store/key_check.h"
#include "app/store/migrate.h"
#include "app/store/salvage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace unbar::store {

namespace opener_detail {

enum class Health { Absent, Sound, Damaged };

struct Findings
{
    Health health = Health::Absent;
    KeyVerdict key = KeyVerdict::NotSaid;
};

// A WAL that starts with anything but its magic number was not written by SQLite: what it held is gone.
bool walIsForeign(const QString &path)
{
    QFile wal(path + QLatin1String("-wal"));
    if (!wal.open(QIODevice::ReadOnly) || wal.size() == 0)
        return false;
    const QByteArray head = wal.read(4);
    return head.size() < 4 || (qFromBigEndian<quint32>(head.constData()) & 0xfffffffe) != 0x377f0682;
}

// SQLiteCpp's error for a page that cannot be believed.
bool meansDamage(const SQLite::Exception &error)
{
    const int code = error.getErrorCode() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void inspectInside(const QString &path, const KeyRing &keys, Findings &findings)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > newestSchema()) {
        findings.health = Health::Sound; // its own version may judge it; migrate() refuses it for us
        findings.key = KeyVerdict::Right;
        return;
    }
    const KeyVerdict inside = keyVerdictInside(database, keys);
    if (findings.key != KeyVerdict::Right && inside != KeyVerdict::NotSaid)
        findings.key = inside;
    const bool whole = database.execAndGet("PRAGMA quick_check(1)").getString() == "ok" &&
                       (version == 0 || database.tableExists("meta"));
    findings.health = whole ? Health::Sound : Health::Damaged;
}

Result<Findings> inspect(const QString &path, const KeyRing &keys)
{
    Findings findings;
    const QFileInfo file(path);
    const bool known = QFile::exists(keyCheckPath(path));
    if (!file.exists() && !known)
        return findings;
    findings.key = keyVerdictBeside(path, keys);
    if (!file.exists() || file.size() == 0) {
        // Without a companion this is a creation that was interrupted before anything could be written.
        findings.health = known ? Health::Damaged : Health::Absent;
        return findings;
    }
    if (walIsForeign(path)) {
        findings.health = Health::Damaged;
        return findings;
    }
    try {
        inspectInside(path, keys, findings);
    } catch (const SQLite::Exception &error) {
        if (!meansDamage(error))
            return sqlFailure(error, error.getErrorCode());
        findings.health = Health::Damaged;
    }
    return findings;
}

void configure(SQLite::Database &database)
{
    database.exec(
        "PRAGMA locking_mode = EXCLUSIVE"); // one process: no shared-memory file, and no reader sees half
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA secure_delete = ON");
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA temp_store = MEMORY");
    database.exec("PRAGMA cell_size_check = ON");
}

Result<void> settleKeyCheck(Db &db, const QString &path)
{
    try {
        if (keyVerdictInside(db.sqlite(), db.keys()) != KeyVerdict::Right)
            writeKeyCheckInside(db.sqlite(), db.keys());
    } catch (const SQLite::Exception &error) {
        return sqlFailure(error, error.getErrorCode());
    }
    if (!path.isEmpty() && keyVerdictBeside(path, db.keys()) != KeyVerdict::Right &&
        !writeKeyCheckBeside(path, db.keys()))
        return unwritableFailure();
    return {};
}

} // namespace opener_detail

Result<std::unique_ptr<Db>> openPlain(const QString &path, KeyRing keys, platform::OsLock lock)
{
    try {
        const std::string name = path.isEmpty() ? std::string(":memory:") : path.toStdString();
        SQLite::Database database(name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (!path.isEmpty())
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        opener_detail::configure(database);
        if (const Result<void> migrated = migrate(database); !migrated)
            return passOn(migrated.error());
        auto db = std::make_unique<Db>(std::move(database), std::move(keys), std::move(lock));
        db->path = path;
        return db;
    } catch (const SQLite::Exception &error) {
        return sqlFailure(error, error.getErrorCode());
    }
}

namespace opener_detail {

Result<void> judge(const QString &path, const KeyRing &keys, const SecretBytes &master, OpenReport &report)
{
    finishReplacement(path);
    const Result<Findings> findings = inspect(path, keys);
    if (!findings)
        return passOn(findings.error());
    if (findings->health != Health::Absent && findings->key == KeyVerdict::Wrong)
        return raise(FailureCode::StoreKeyWrong);
    report.created = findings->health == Health::Absent;
    if (findings->health == Health::Damaged)
        return replaceDamaged(path, master, report);
    return {};
}

} // namespace opener_detail

Result<std::unique_ptr<Db>> openDb(const StoreOptions &options, const SecretBytes &master, OpenReport &report)
{
    platform::OsLock lock;
    KeyRing keys(master);
    report.created = options.path.isEmpty();
    if (!options.path.isEmpty()) {
        QDir().mkpath(QFileInfo(options.path).absolutePath());
        const platform::LockAnswer answer = lock.tryLock(options.path + QLatin1String(".lock"));
        if (answer == platform::LockAnswer::HeldByAnother)
            return busyFailure();
        if (answer == platform::LockAnswer::CannotCreate)
            return unwritableFailure();
        if (const Result<void> judged = opener_detail::judge(options.path, keys, master, report); !judged)
            return passOn(judged.error());
    }
    auto db = openPlain(options.path, std::move(keys), std::move(lock));
    if (!db)
        return db;
    if (const Result<void> settled = opener_detail::settleKeyCheck(**db, options.path); !settled)
        return passOn(settled.error());
    if (options.maxPages > 0)
        (*db)->sqlite().tryExec("PRAGMA max_page_count = " + std::to_string(options.maxPages));
    (*db)->crashPoint = options.crashPoint;
    return db;
}

} // namespace unbar::store
