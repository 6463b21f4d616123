#include "app/sandbox/record_store.h"

#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace unbar::sandbox {

struct RecordStore::Private
{
    explicit Private(const std::string &file)
        : database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_FULLMUTEX, 2000)
    {}
    SQLite::Database database;
    std::unique_ptr<SQLite::Statement> write, erase, setting;
};

static tl::unexpected<Failure> storeUnusable(const char *what)
{
    return raise(FailureCode::SandboxStoreUnusable, QString::fromUtf8(what));
}

RecordStore::RecordStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{}

RecordStore::~RecordStore() = default;

Result<std::unique_ptr<RecordStore>> RecordStore::open(const QString &file)
{
    try {
        auto p = std::make_unique<Private>(file.isEmpty() ? std::string(":memory:") : file.toStdString());
        SQLite::Database &db = p->database;
        const int kept = db.execAndGet("PRAGMA user_version").getInt();
        if (kept > 1)
            return storeUnusable("newer");
        db.exec("PRAGMA journal_mode=WAL");
        db.exec("PRAGMA synchronous=FULL");
        db.exec("CREATE TABLE IF NOT EXISTS record(kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL,"
                " body TEXT NOT NULL, rev INTEGER NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY(kind, "
                "id)) STRICT");
        db.exec("CREATE TABLE IF NOT EXISTS setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT");
        db.exec(
            "CREATE TABLE IF NOT EXISTS piece(number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,"
            " bytes BLOB NOT NULL) STRICT");
        db.exec("CREATE INDEX IF NOT EXISTS piece_name ON piece(name, number)");
        db.exec("PRAGMA secure_delete=ON");
        db.exec("PRAGMA user_version=1");
        p->write = std::make_unique<SQLite::Statement>(
            db, "INSERT INTO record(kind,id,owner,body,rev,sequence) VALUES(?,?,?,?,?,?) ON "
                "CONFLICT(kind,id) DO UPDATE"
                " SET owner=excluded.owner, body=excluded.body, rev=excluded.rev");
        p->erase = std::make_unique<SQLite::Statement>(db, "DELETE FROM record WHERE kind=? AND id=?");
        p->setting =
            std::make_unique<SQLite::Statement>(db, "INSERT INTO setting(name,value) VALUES(?,?) ON "
                                                    "CONFLICT(name) DO UPDATE SET value=excluded.value");
        return std::unique_ptr<RecordStore>(new RecordStore(std::move(p)));
    } catch (const SQLite::Exception &error) {
        return storeUnusable(error.what());
    }
}

QList<Record> RecordStore::records()
{
    QList<Record> all;
    SQLite::Statement rows(d->database,
                           "SELECT kind,id,owner,body,rev,sequence FROM record ORDER BY sequence");
    while (rows.executeStep()) {
        Record record;
        record.kind = QString::fromUtf8(rows.getColumn(0).getText());
        record.id = QString::fromUtf8(rows.getColumn(1).getText());
        record.owner = QString::fromUtf8(rows.getColumn(2).getText());
        record.body = QJsonDocument::fromJson(QByteArray(rows.getColumn(3).getText())).object();
        record.rev = rows.getColumn(4).getInt64();
        record.sequence = rows.getColumn(5).getInt64();
        all.append(record);
    }
    return all;
}

QList<std::pair<QString, QByteArray>> RecordStore::settings()
{
    QList<std::pair<QString, QByteArray>> all;
    SQLite::Statement rows(d->database, "SELECT name,value FROM setting");
    while (rows.executeStep()) {
        const SQLite::Column value = rows.getColumn(1);
        all.append({QString::fromUtf8(rows.getColumn(0).getText()),
                    QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes())});
    }
    return all;
}

void RecordStore::begin()
{
    d->database.exec("BEGIN IMMEDIATE");
}

void RecordStore::commit()
{
    d->database.exec("COMMIT");
}

void RecordStore::write(const Record &record)
{
    SQLite::Statement &s = *d->write;
    s.reset();
    s.bind(1, record.kind.toStdString());
    s.bind(2, record.id.toStdString());
    s.bind(3, record.owner.toStdString());
    s.bind(4, QJsonDocument(record.body).toJson(QJsonDocument::Compact).toStdString());
    s.bind(5, static_cast<int64_t>(record.rev));
    s.bind(6, static_cast<int64_t>(record.sequence));
    s.exec();
}

void RecordStore::erase(const QString &kind, const QString &id)
{
    SQLite::Statement &s = *d->erase;
    s.reset();
    s.bind(1, kind.toStdString());
    s.bind(2, id.toStdString());
    s.exec();
}

void RecordStore::writeSetting(const QString &name, const QByteArray &value)
{
    SQLite::Statement &s = *d->setting;
    s.reset();
    s.bind(1, name.toStdString());
    s.bind(2, static_cast<const void *>(value.constData()), static_cast<int>(value.size()));
    s.exec();
}

void RecordStore::appendBytes(const QString &name, const QByteArray &piece)
{
    SQLite::Statement row(d->database, "INSERT INTO piece(name,bytes) VALUES(?,?)");
    row.bind(1, name.toStdString());
    row.bind(2, static_cast<const void *>(piece.constData()), static_cast<int>(piece.size()));
    row.exec();
}

QByteArray RecordStore::bytes(const QString &name)
{
    SQLite::Statement rows(d->database, "SELECT bytes FROM piece WHERE name=? ORDER BY number");
    rows.bind(1, name.toStdString());
    QByteArray all;
    while (rows.executeStep()) {
        const SQLite::Column piece = rows.getColumn(0);
        all.append(static_cast<const char *>(piece.getBlob()), piece.getBytes());
    }
    return all;
}

void RecordStore::eraseBytes(const QString &name)
{
    SQLite::Statement row(d->database, "DELETE FROM piece WHERE name=?");
    row.bind(1, name.toStdString());
    row.exec();
}

} // namespace unbar::sandbox
