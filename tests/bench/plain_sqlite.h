#pragma once
// The baseline: the same schema, pragmas and row sizes in plain SQLite, without seal and without values.

#include "app/store/db.h"

#include <SQLiteCpp/Transaction.h>

namespace unbar::bench {

/// Opens a file that a Store has made and left.
class PlainSqlite
{
public:
    explicit PlainSqlite(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
    {
        for (const char *pragma : {"locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL",
                                   "secure_delete = ON", "foreign_keys = ON", "temp_store = MEMORY"})
            m_database.exec(std::string("PRAGMA ") + pragma);
    }

    /// `count` rows of `bytes` each into the timeline, `perAct` in a transaction.
    void insert(int count, int perAct, const QByteArray &bytes)
    {
        SQLite::Statement statement(m_database,
                                    std::string("INSERT INTO timeline (") + store::rowColumns +
                                        ") VALUES (NULL, ?, ?, x'', 'entry', 0, '', 0, 1, 1, 1, ?)");
        const QByteArray caseId(32, 'c');
        for (int done = 0; done < count;) {
            SQLite::Transaction act(m_database);
            for (int i = 0; i < perAct && done < count; ++i, ++done) {
                const QByteArray ref = QByteArray::number(m_next++).rightJustified(32, '0');
                bindBlob(statement, 1, ref);
                bindBlob(statement, 2, caseId);
                bindBlob(statement, 3, bytes);
                statement.exec();
                statement.reset();
            }
            act.commit();
        }
    }
    /// Reads every row of the timeline; the number of bytes seen.
    qint64 readAll()
    {
        SQLite::Statement statement(m_database,
                                    std::string("SELECT ") + store::rowColumns + " FROM timeline");
        qint64 seen = 0;
        while (statement.executeStep())
            seen += store::rowAt(statement).sealed.size();
        return seen;
    }

private:
    static void bindBlob(SQLite::Statement &statement, int at, const QByteArray &bytes)
    {
        statement.bindNoCopy(at, bytes.constData(), static_cast<int>(bytes.size()));
    }
    SQLite::Database m_database;
    qint64 m_next = 1;
};

} // namespace unbar::bench
