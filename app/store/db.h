#pragma once
// The open database: prepared statements, sealed rows in and out, and SQLite's errors turned into failures.
// SQLiteCpp throws; nothing thrown leaves this class.

#include "app/platform/os_lock.h"
#include "app/store/seal.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace unbar::store {

enum class Table {
    Payment,
    PaymentEvent,
    Outbox,
    SmallValue,
    Line,
    Bill,
    Balance,
    RestoreOrder,
    Message,
    Timeline,
    Appeal,
    AppealEvent,
    EvidenceFile
};
inline constexpr int tableCount = 13;
const char *tableName(Table table);
inline constexpr char rowColumns[] =
    "id, ref, case_id, lookup, kind, sequence, state, due, format, key_id, revision, sealed";

/// How rows are asked for; the value is a blob except for Id (its number) and the two without a value.
enum class By { Everything, Ref, Case, Lookup, Id, Waiting };

/// A row as the statement stands; columns in the order of rowColumns.
Row rowAt(SQLite::Statement &statement);
/// What SQLite said, as a failure: StoreFull, StoreDamaged, StoreUnwritable, StoreBusy, else StoreFailed.
tl::unexpected<Failure> sqlFailure(const std::exception &error, int sqliteCode);
tl::unexpected<Failure> busyFailure();
tl::unexpected<Failure> unwritableFailure();

class Db
{
public:
    Db(SQLite::Database database, KeyRing keys, platform::OsLock lock);

    [[nodiscard]] const KeyRing &keys() const { return m_keys; }
    [[nodiscard]] SQLite::Database &sqlite() { return m_database; }
    Result<void> exec(const char *sql);
    void rollback(); ///< also when SQLite has rolled back by itself

    /// Writes by `ref` (or by `id` when given): a new row, or the same one with its revision raised. Answers
    /// the row as it now stands.
    Result<Row> put(Table table, Row row, const QByteArray &plain);
    /// Writes a sealed row as it is, id and all (salvage).
    Result<void> putSealed(Table table, const Row &row);
    Result<void> remove(Table table, By by, const QByteArray &value = {});

    /// In order of id. A row whose seal is broken is left out, counted and logged, never handed on.
    [[nodiscard]] QList<OpenedRow> rows(Table table, By by, const QByteArray &value = {});
    [[nodiscard]] std::optional<OpenedRow> row(Table table, By by, const QByteArray &value);
    [[nodiscard]] int brokenRows() const { return m_brokenRows; }

    std::function<void(const char *)> crashPoint;
    QString path;                      ///< empty in memory
    std::optional<Failure> actFailure; ///< the first failure inside the write that is under way
    QSet<qint64> sentHere;             ///< outbox rows this very process put in flight
    QSet<qint64> sentInThisAct;

private:
    SQLite::Statement &statement(const std::string &sql);
    Result<void> guarded(const std::function<void()> &act);
    qint64 nextId(Table table);

    platform::OsLock m_lock; // before the database: released after it is closed
    SQLite::Database m_database;
    std::map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
    KeyRing m_keys;
    std::array<qint64, tableCount> m_nextIds{};
    int m_brokenRows = 0;
};

} // namespace unbar::store
