#include "app/store/key_check.h"

#include <QFile>
#include <QSaveFile>
#include <SQLiteCpp/Statement.h>

namespace unbar::store {

namespace key_check_detail {

// One line of text with an end, so that a torn file is recognised.
QByteArray record(const KeyRing &keys)
{
    return "unbar-key-check 1 " + QByteArray::number(keys.keyId()) + ' ' + keys.check().toHex() + '\n';
}

} // namespace key_check_detail

QString keyCheckPath(const QString &storePath)
{
    return storePath + QLatin1String(".check");
}

KeyVerdict keyVerdictBeside(const QString &storePath, const KeyRing &keys)
{
    QFile file(keyCheckPath(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return KeyVerdict::NotSaid;
    const QByteArray found = file.read(1024);
    if (found == key_check_detail::record(keys))
        return KeyVerdict::Right;
    const bool whole = found.startsWith("unbar-key-check 1 ") && found.endsWith('\n') &&
                       found.size() == key_check_detail::record(keys).size();
    return whole ? KeyVerdict::Wrong : KeyVerdict::NotSaid;
}

KeyVerdict keyVerdictInside(SQLite::Database &database, const KeyRing &keys)
{
    if (!database.tableExists("meta"))
        return KeyVerdict::NotSaid;
    SQLite::Statement query(database, "SELECT value FROM meta WHERE name = 'key_check'");
    if (!query.executeStep())
        return KeyVerdict::NotSaid;
    const SQLite::Column column = query.getColumn(0);
    const QByteArray found(static_cast<const char *>(column.getBlob()), column.getBytes());
    return found == key_check_detail::record(keys) ? KeyVerdict::Right : KeyVerdict::Wrong;
}

bool writeKeyCheckBeside(const QString &storePath, const KeyRing &keys)
{
    QSaveFile file(keyCheckPath(storePath));
    return file.open(QIODevice::WriteOnly) && file.write(key_check_detail::record(keys)) > 0 && file.commit();
}

void writeKeyCheckInside(SQLite::Database &database, const KeyRing &keys)
{
    const QByteArray record = key_check_detail::record(keys);
    SQLite::Statement insert(database,
                             "INSERT INTO meta (name, value) VALUES ('key_check', ?) ON CONFLICT (name) DO "
                             "UPDATE SET value = excluded.value");
    insert.bind(1, record.constData(), static_cast<int>(record.size()));
    insert.exec();
}

} // namespace unbar::store
