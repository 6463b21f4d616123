#include "app/store/store.h"

#include "app/store/evidence_folder.h"
#include "app/store/opener.h"
#include "app/store/salvage.h"

#include <QFile>
#include <SQLiteCpp/Exception.h>

namespace unbar::store {

Result<std::unique_ptr<Store>> Store::open(StoreOptions options, const SecretBytes &masterKey,
                                           OpenReport *report)
{
    OpenReport found;
    auto db = openDb(options, masterKey, found);
    if (!db)
        return passOn(db.error());
    if (report)
        *report = found;
    return std::unique_ptr<Store>(new Store(std::move(*db), options.clock));
}

Store::Store(std::unique_ptr<Db> db, const platform::Clock *clock)
    : m_db(std::move(db))
    , m_clock(clock ? clock : &m_systemClock)
{}

Store::~Store() = default;

void Store::point(const char *name) const
{
    if (m_db->crashPoint)
        m_db->crashPoint(name);
}

Result<void> Store::write(const std::function<Result<void>()> &act)
{
    if (m_inWrite)
        return raise(FailureCode::StoreNested);
    point("store.before_begin");
    if (const Result<void> begun = m_db->exec("BEGIN IMMEDIATE"); !begun)
        return begun;
    m_inWrite = true;
    Result<void> done = act();
    m_inWrite = false;
    if (done && m_db->actFailure)
        done = passOn(*m_db->actFailure);
    m_db->actFailure.reset();
    if (done) {
        point("store.before_commit");
        done = m_db->exec("COMMIT");
    }
    const QSet<qint64> sent = std::exchange(m_db->sentInThisAct, {});
    const QList<Topic> topics = std::exchange(m_touched, {});
    if (!done) {
        m_db->rollback();
        return done;
    }
    m_db->sentHere.unite(sent);
    point("store.after_commit");
    for (const Topic topic : topics)
        Q_EMIT changed(topic);
    return {};
}

Result<void> Store::within(const std::function<Result<void>()> &act)
{
    if (!m_inWrite)
        return write(act);
    // SQLite may have rolled back by itself (a full disk does): what followed would stand outside any
    // transaction.
    if (m_db->actFailure)
        return passOn(*m_db->actFailure);
    Result<void> done = act();
    if (!done && !m_db->actFailure)
        m_db->actFailure = done.error();
    return done;
}

void Store::touch(Topic topic)
{
    if (!m_touched.contains(topic))
        m_touched.append(topic);
}

Result<void> Store::forgetAll()
{
    const Result<void> forgotten = write([this]() -> Result<void> {
        for (int i = 0; i < tableCount; ++i) {
            if (const Result<void> gone = m_db->remove(static_cast<Table>(i), By::Everything); !gone)
                return gone;
        }
        for (const Topic topic : {Topic::Lines, Topic::Bills, Topic::Payments, Topic::Orders, Topic::Messages,
                                  Topic::Timeline, Topic::Outbox, Topic::Drafts, Topic::Appeals})
            touch(topic);
        return {};
    });
    if (!forgotten || m_db->path.isEmpty())
        return forgotten;
    for (const QString &path : quarantinedFiles(m_db->path))
        QFile::remove(path);
    sweepEvidence(evidenceFolder(m_db->path), {});
    // secure_delete has overwritten the pages; the log may still hold what they were.
    return m_db->exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

bool Store::isMemoryOnly() const
{
    return m_db->path.isEmpty();
}

} // namespace unbar::store
