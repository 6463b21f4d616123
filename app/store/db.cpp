#include "app/store/db.h"

#include "app/support/log_categories.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace unbar::store {

namespace db_detail {

constexpr const char *names[tableCount] = {
    "payment",       "payment_event", "outbox",   "small_value", "line",         "bill",         "balance",
    "restore_order", "message",       "timeline", "appeal",      "appeal_event", "evidence_file"};

QByteArray bytes(const SQLite::Column &column)
{
    return QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
}

// SQLite keeps a null pointer as NULL, and no column of ours takes NULL.
void bindBytes(SQLite::Statement &statement, int index, const QByteArray &value)
{
    statement.bind(index, value.isNull() ? "" : value.constData(), static_cast<int>(value.size()));
}

void bindText(SQLite::Statement &statement, int index, const QByteArray &value)
{
    statement.bind(index, value.toStdString());
}

const char *condition(By by)
{
    switch (by) {
    case By::Everything:
        return "1";
    case By::Ref:
        return "ref = ?";
    case By::Case:
        return "case_id = ?";
    case By::Lookup:
        return "lookup = ?";
    case By::Id:
        return "id = ?";
    case By::Waiting:
        return "state IN ('ready', 'inflight')";
    }
    return "0";
}

void bindCondition(SQLite::Statement &statement, By by, const QByteArray &value)
{
    if (by == By::Id)
        statement.bind(1, static_cast<int64_t>(value.toLongLong()));
    else if (by != By::Everything && by != By::Waiting)
        bindBytes(statement, 1, value);
}

void bindRow(SQLite::Statement &statement, const Row &row)
{
    statement.bind(1, static_cast<int64_t>(row.id));
    bindBytes(statement, 2, row.ref);
    bindBytes(statement, 3, row.caseId);
    bindBytes(statement, 4, row.lookup);
    bindText(statement, 5, row.kind);
    statement.bind(6, static_cast<int64_t>(row.sequence));
    bindText(statement, 7, row.state);
    statement.bind(8, static_cast<int64_t>(row.due));
    statement.bind(9, row.format);
    statement.bind(10, static_cast<int64_t>(row.keyId));
    statement.bind(11, static_cast<int64_t>(row.revision));
    bindBytes(statement, 12, row.sealed);
}

} // namespace db_detail

const char *tableName(Table table)
{
    return db_detail::names[static_cast<std::size_t>(table)];
}

Row rowAt(SQLite::Statement &statement)
{
    using db_detail::bytes;
    Row row;
    row.id = statement.getColumn(0).getInt64();
    row.ref = bytes(statement.getColumn(1));
    row.caseId = bytes(statement.getColumn(2));
    row.lookup = bytes(statement.getColumn(3));
    row.kind = bytes(statement.getColumn(4));
    row.sequence = statement.getColumn(5).getInt64();
    row.state = bytes(statement.getColumn(6));
    row.due = statement.getColumn(7).getInt64();
    row.format = statement.getColumn(8).getInt();
    row.keyId = statement.getColumn(9).getUInt();
    row.revision = statement.getColumn(10).getInt64();
    row.sealed = bytes(statement.getColumn(11));
    return row;
}

tl::unexpected<Failure> busyFailure()
{
    return raise(FailureCode::StoreBusy);
}

tl::unexpected<Failure> unwritableFailure()
{
    return raise(FailureCode::StoreUnwritable);
}

tl::unexpected<Failure> sqlFailure(const std::exception &error, int sqliteCode)
{
    qCWarning(logStore) << "database error" << sqliteCode << error.what();
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return raise(FailureCode::StoreFull);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return raise(FailureCode::StoreDamaged);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return unwritableFailure();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return busyFailure();
    default:
        return raise(FailureCode::StoreFailed, QString::number(sqliteCode));
    }
}

Db::Db(SQLite::Database database, KeyRing keys, platform::OsLock lock)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_keys(std::move(keys))
{}

Result<void> Db::guarded(const std::function<void()> &act)
{
    try {
        act();
        return {};
    } catch (const SQLite::Exception &error) {
        return sqlFailure(error, error.getErrorCode());
    } catch (const std::exception &error) {
        return sqlFailure(error, SQLITE_ERROR);
    }
}

SQLite::Statement &Db::statement(const std::string &sql)
{
    auto &slot = m_statements[sql];
    if (!slot)
        slot = std::make_unique<SQLite::Statement>(m_database, sql);
    slot->tryReset();
    return *slot;
}

Result<void> Db::exec(const char *sql)
{
    return guarded([&] { m_database.exec(sql); });
}

void Db::rollback()
{
    for (const auto &[sql, prepared] : m_statements)
        prepared->tryReset();
    if (sqlite3_get_autocommit(m_database.getHandle()) == 0)
        m_database.tryExec("ROLLBACK");
}

qint64 Db::nextId(Table table)
{
    qint64 &next = m_nextIds[static_cast<std::size_t>(table)];
    if (next == 0) {
        SQLite::Statement &query = statement("SELECT seq FROM sqlite_sequence WHERE name = ?");
        query.bind(1, tableName(table));
        next = query.executeStep() ? query.getColumn(0).getInt64() : 0;
        query.tryReset();
    }
    return ++next;
}

Result<Row> Db::put(Table table, Row row, const QByteArray &plain)
{
    const std::string name = tableName(table);
    const Result<void> done = guarded([&] {
        const bool byId = row.id != 0;
        SQLite::Statement &known = statement("SELECT id, revision FROM " + name + " WHERE " +
                                             db_detail::condition(byId ? By::Id : By::Ref));
        db_detail::bindCondition(known, byId ? By::Id : By::Ref, byId ? QByteArray::number(row.id) : row.ref);
        const bool exists = known.executeStep();
        row.id = exists ? known.getColumn(0).getInt64() : row.id;
        row.revision = exists ? known.getColumn(1).getInt64() + 1 : 1;
        known.tryReset();
        if (row.id == 0)
            row.id = nextId(table);
        row.format = rowFormat;
        row.keyId = m_keys.keyId();
        sealRow(m_keys, tableName(table), row, plain);
    });
    if (!done)
        return passOn(done.error());
    if (const Result<void> written = putSealed(table, row); !written)
        return passOn(written.error());
    return row;
}

Result<void> Db::putSealed(Table table, const Row &row)
{
    return guarded([&] {
        SQLite::Statement &insert =
            statement(std::string("INSERT INTO ") + tableName(table) + " (" + rowColumns +
                      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ref = "
                      "excluded.ref, case_id = "
                      "excluded.case_id, lookup = excluded.lookup, kind = excluded.kind, sequence = "
                      "excluded.sequence, state = "
                      "excluded.state, due = excluded.due, format = excluded.format, key_id = "
                      "excluded.key_id, revision = "
                      "excluded.revision, sealed = excluded.sealed");
        db_detail::bindRow(insert, row);
        insert.exec();
        insert.tryReset();
    });
}

Result<void> Db::remove(Table table, By by, const QByteArray &value)
{
    return guarded([&] {
        SQLite::Statement &erase =
            statement(std::string("DELETE FROM ") + tableName(table) + " WHERE " + db_detail::condition(by));
        db_detail::bindCondition(erase, by, value);
        erase.exec();
        erase.tryReset();
    });
}

QList<OpenedRow> Db::rows(Table table, By by, const QByteArray &value)
{
    QList<OpenedRow> found;
    // A read that fails half-way still hands on what was genuine; the log and the next opening deal with the
    // rest.
    (void)guarded([&] {
        SQLite::Statement &query =
            statement(std::string("SELECT ") + rowColumns + " FROM " + tableName(table) + " WHERE " +
                      db_detail::condition(by) + " ORDER BY id");
        db_detail::bindCondition(query, by, value);
        while (query.executeStep()) {
            OpenedRow opened{rowAt(query), {}};
            Result<QByteArray> plain = openRow(m_keys, tableName(table), opened.row);
            if (!plain) {
                ++m_brokenRows;
                qCWarning(logStore) << "a row's seal is broken in" << tableName(table) << opened.row.id;
                continue;
            }
            opened.plain = std::move(*plain);
            found.append(std::move(opened));
        }
        query.tryReset();
    });
    return found;
}

std::optional<OpenedRow> Db::row(Table table, By by, const QByteArray &value)
{
    QList<OpenedRow> found = rows(table, by, value);
    if (found.isEmpty())
        return std::nullopt;
    return std::move(found.first());
}

} // namespace unbar::store
