#pragma once
// One table of JSON records and one of settings in SQLite (WAL, synchronous=FULL), so that a kill -9 loses
// nothing that was answered.

#include "app/support/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <memory>
#include <utility>

namespace unbar::sandbox {

struct Record
{
    QString kind; ///< TMF resource name ("service") or one of our own ("subscriber", "job", "event")
    QString id;
    QString owner; ///< subscriber id, or empty
    QJsonObject body;
    qint64 rev = 0;
    qint64 sequence = 0; ///< order of creation
};

class RecordStore
{
public:
    /// `file` empty: in memory. Fails with SandboxStoreUnusable when the file cannot be opened or is not
    /// ours.
    static Result<std::unique_ptr<RecordStore>> open(const QString &file);
    ~RecordStore();

    QList<Record> records();
    QList<std::pair<QString, QByteArray>> settings();
    void begin();
    void commit();
    void write(const Record &record);
    void erase(const QString &kind, const QString &id);
    void writeSetting(const QString &name, const QByteArray &value);
    /// Bytes too many for a record, in pieces under one name; what is erased is overwritten on the disk.
    void appendBytes(const QString &name, const QByteArray &piece);
    QByteArray bytes(const QString &name);
    void eraseBytes(const QString &name);

private:
    struct Private;
    explicit RecordStore(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace unbar::sandbox
