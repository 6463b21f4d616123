#include "app/store/salvage.h"

#include "app/store/opener.h"

#include "app/support/log_categories.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace unbar::store {

namespace salvage_detail {

constexpr qint64 pageBytes = 4096;
constexpr qint64 idsWhenUnknown = 20000;

QString with(const QString &path, const char *suffix)
{
    return path + QLatin1String(suffix);
}

void removeWithWal(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(with(path, suffix));
}

bool copyWithWal(const QString &from, const QString &to)
{
    removeWithWal(to);
    if (QFile::exists(with(from, "-wal")) && !QFile::copy(with(from, "-wal"), with(to, "-wal")))
        return false;
    return !QFile::exists(from) || QFile::copy(from, to);
}

// The first page names where each table starts. A fresh file made by the same migrations has the same first
// page, so it can stand in for one that was overwritten; rows reached through it are believed only by their
// seals.
void transplantFirstPage(const QString &from, const QString &to)
{
    QFile healthy(from);
    QFile damaged(to);
    if (!healthy.open(QIODevice::ReadOnly) || !damaged.open(QIODevice::ReadWrite))
        return;
    QByteArray page = healthy.read(pageBytes);
    if (page.size() != pageBytes || damaged.size() < pageBytes)
        return;
    qToBigEndian(static_cast<quint32>(damaged.size() / pageBytes), page.data() + 28); // size in pages
    qToBigEndian(quint32(0), page.data() + 32);                                       // no free list
    qToBigEndian(quint32(0), page.data() + 36);
    qToBigEndian(quint32(1), page.data() + 24); // change counter and the one the size is valid for
    qToBigEndian(quint32(1), page.data() + 92);
    damaged.write(page);
}

bool schemaReadable(const QString &path)
{
    try {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        return database.tableExists("outbox") && database.tableExists("payment");
    } catch (const SQLite::Exception &) {
        return false;
    }
}

qint64 highestId(SQLite::Database &source, const char *table)
{
    try {
        SQLite::Statement query(source, "SELECT seq FROM sqlite_sequence WHERE name = ?");
        query.bind(1, table);
        return query.executeStep() ? query.getColumn(0).getInt64() : 0;
    } catch (const SQLite::Exception &) {
        return idsWhenUnknown;
    }
}

// One row, or nothing when its page is unreadable or its seal is not ours.
std::optional<Row> readRow(SQLite::Statement &query, qint64 id, const KeyRing &keys, const char *table)
{
    try {
        query.tryReset();
        query.bind(1, static_cast<int64_t>(id));
        if (!query.executeStep())
            return std::nullopt;
        Row row = rowAt(query);
        if (!openRow(keys, table, row))
            return std::nullopt;
        return row;
    } catch (const SQLite::Exception &) {
        return std::nullopt;
    }
}

int salvageTable(SQLite::Database &source, Db &target, Table table, const QByteArray &onlyKind)
{
    int saved = 0;
    const char *name = tableName(table);
    try {
        SQLite::Statement query(source,
                                std::string("SELECT ") + rowColumns + " FROM " + name + " WHERE id = ?");
        const qint64 last = highestId(source, name);
        for (qint64 id = 1; id <= last; ++id) {
            const std::optional<Row> row = readRow(query, id, target.keys(), name);
            if (row && (onlyKind.isEmpty() || row->kind == onlyKind) && target.putSealed(table, *row))
                ++saved;
        }
    } catch (const SQLite::Exception &error) {
        qCWarning(logStore) << "nothing to be saved from" << name << error.what();
    }
    return saved;
}

int salvageAll(const QString &from, Db &target)
{
    try {
        SQLite::Database source(from.toStdString(), SQLite::OPEN_READWRITE);
        return salvageTable(source, target, Table::Outbox, {}) +
               salvageTable(source, target, Table::Payment, {}) +
               salvageTable(source, target, Table::PaymentEvent, {}) +
               salvageTable(source, target, Table::Appeal, {}) +
               salvageTable(source, target, Table::AppealEvent, {}) +
               salvageTable(source, target, Table::EvidenceFile, {}) +
               salvageTable(source, target, Table::SmallValue, "draft");
    } catch (const SQLite::Exception &error) {
        qCWarning(logStore) << "the damaged file cannot be opened at all" << error.what();
        return 0;
    }
}

QString freeQuarantineName(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString name = path + QLatin1String(".damaged-") + QString::number(number);
        if (!QFile::exists(name) && !QFile::exists(with(name, "-wal")))
            return name;
    }
}

// Builds the successor at `rebuilt` and answers how many rows it could be given.
Result<int> rebuild(const QString &rebuilt, const QString &working, const SecretBytes &master)
{
    removeWithWal(rebuilt);
    auto target = openPlain(rebuilt, KeyRing(master), {});
    if (!target)
        return passOn(target.error());
    if (!schemaReadable(working)) {
        (void)(*target)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        transplantFirstPage(rebuilt, working);
    }
    if (const Result<void> begun = (*target)->exec("BEGIN IMMEDIATE"); !begun)
        return passOn(begun.error());
    const int saved = salvageAll(working, **target);
    if (const Result<void> kept = (*target)->exec("COMMIT"); !kept)
        return passOn(kept.error());
    return saved;
}

} // namespace salvage_detail

void finishReplacement(const QString &path)
{
    using namespace salvage_detail;
    if (!QFile::exists(with(path, ".ready")))
        return;
    removeWithWal(path); // an old WAL beside a new file would be played into it
    QFile::rename(with(path, ".ready"), path);
}

Result<void> replaceDamaged(const QString &path, const SecretBytes &masterKey, OpenReport &report)
{
    using namespace salvage_detail;
    const QString quarantine = freeQuarantineName(path);
    const QString working = with(path, ".salvage");
    const QString rebuilt = with(path, ".rebuild");
    if (!copyWithWal(path, quarantine) || !copyWithWal(path, working))
        return unwritableFailure();
    const Result<int> saved = rebuild(rebuilt, working, masterKey);
    removeWithWal(working);
    if (!saved)
        return passOn(saved.error());
    if (!QFile::rename(rebuilt, with(path, ".ready")))
        return unwritableFailure();
    finishReplacement(path);
    report.salvaged = true;
    report.quarantine = quarantine;
    report.salvagedRows = *saved;
    qCWarning(logStore) << "a damaged store was set aside; rows saved:" << *saved;
    return {};
}

QStringList quarantinedFiles(const QString &path)
{
    const QFileInfo file(path);
    QStringList found;
    for (const QString &name : file.absoluteDir().entryList({file.fileName() + QLatin1String(".damaged-*")}))
        found << file.absoluteDir().filePath(name);
    return found;
}

} // namespace unbar::store
