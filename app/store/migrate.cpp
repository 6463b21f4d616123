#include "app/store/migrate.h"

#include "app/store/db.h"

#include <QDir>
#include <QFile>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace unbar::store {

namespace migrate_detail {

// "0001_initial.sql" → 1
int numberOf(const QString &name)
{
    return name.left(4).toInt();
}

QStringList files(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
}

void apply(SQLite::Database &database, const QString &path, int number)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SQLite::Exception("migration cannot be read", SQLITE_ERROR);
    database.exec("BEGIN IMMEDIATE");
    database.exec(file.readAll().toStdString());
    database.exec("PRAGMA user_version = " + std::to_string(number));
    database.exec("COMMIT");
}

} // namespace migrate_detail

int newestSchema(const QString &folder)
{
    const QStringList files = migrate_detail::files(folder);
    return files.isEmpty() ? 0 : migrate_detail::numberOf(files.last());
}

Result<void> migrate(SQLite::Database &database, const QString &folder)
{
    try {
        const int current = database.execAndGet("PRAGMA user_version").getInt();
        if (current > newestSchema(folder))
            return raise(FailureCode::StoreNewer, QString::number(current));
        for (const QString &name : migrate_detail::files(folder)) {
            const int number = migrate_detail::numberOf(name);
            if (number > current)
                migrate_detail::apply(database, folder + QChar(u'/') + name, number);
        }
        return {};
    } catch (const SQLite::Exception &error) {
        if (sqlite3_get_autocommit(database.getHandle()) == 0)
            database.tryExec("ROLLBACK");
        return sqlFailure(error, error.getErrorCode());
    }
}

} // namespace unbar::store
