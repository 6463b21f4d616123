#include "app/sandbox/world.h"

#include "app/support/log_categories.h"
#include "app/support/random.h"

#include <QCryptographicHash>
#include <exception>

namespace unbar::sandbox {

World::Guard::Guard(World &world)
    : m_world(world)
    , m_lock(world.m_mutex)
{
    ++m_world.m_depth;
}

World::Guard::~Guard()
{
    if (--m_world.m_depth > 0 || !m_world.m_inTransaction)
        return;
    m_world.m_inTransaction = false;
    try {
        m_world.m_store->commit();
    } catch (const std::exception &error) {
        // An answer given after this would promise what is not kept, so the program ends instead.
        qFatal("the sandbox's store refused a commit: %s", error.what());
    }
}

World::World(const Options &options)
    : m_virtual(options.virtualClock)
{}

World::~World()
{
    shutDown();
    if (m_scheduler.joinable())
        m_scheduler.join();
}

Result<std::unique_ptr<World>> World::open(const Options &options)
{
    auto store = RecordStore::open(options.storeFile);
    if (!store)
        return passOn(store.error());
    std::unique_ptr<World> world(new World(options));
    world->m_store = std::move(*store);
    world->load(options);
    return world;
}

void World::load(const Options &options)
{
    for (const auto &[name, value] : m_store->settings())
        m_settings[name] = value;
    for (const Record &record : m_store->records()) {
        m_sequence = std::max(m_sequence, record.sequence);
        if (record.kind == QLatin1String("event"))
            m_eventOwners[eventSequence(record.id).value_or(0)] = record.owner;
        m_records[record.kind][record.id] = record;
    }
    m_sequence = std::max(m_sequence, setting(QStringLiteral("sequence"), "0").toLongLong());
    m_lastEvent = setting(QStringLiteral("lastEvent"), "0").toLongLong();
    Guard guard(*this);
    if (setting(QStringLiteral("seed")).isEmpty()) {
        setSetting(QStringLiteral("seed"),
                   options.seed ? "given:" + QByteArray::number(*options.seed) : randomBytes(16).toHex());
    }
    const QByteArray kept = setting(QStringLiteral("virtualNow"));
    m_virtualNow = kept.isEmpty() ? QDateTime::fromString(QStringLiteral("2026-11-24T06:02:00Z"), Qt::ISODate)
                                  : QDateTime::fromString(QString::fromLatin1(kept), Qt::ISODateWithMs);
}

void World::needTransaction()
{
    if (m_depth == 0)
        qFatal("the sandbox's world was changed without its guard");
    if (m_inTransaction)
        return;
    m_store->begin();
    m_inTransaction = true;
}

std::optional<Record> World::find(const QString &kind, const QString &id) const
{
    const auto records = m_records.find(kind);
    if (records == m_records.end())
        return {};
    const auto record = records->second.find(id);
    return record == records->second.end() ? std::nullopt : std::optional(record->second);
}

QList<Record> World::list(const QString &kind, const QString &owner) const
{
    QList<Record> found;
    const auto records = m_records.find(kind);
    if (records == m_records.end())
        return found;
    for (const auto &[id, record] : records->second) {
        if (owner.isEmpty() || record.owner == owner)
            found.append(record);
    }
    std::sort(found.begin(), found.end(),
              [](const Record &a, const Record &b) { return a.sequence < b.sequence; });
    return found;
}

Record World::put(const QString &kind, const QString &id, const QString &owner, const QJsonObject &body)
{
    needTransaction();
    Record &record = m_records[kind][id];
    if (record.rev == 0)
        record.sequence = ++m_sequence;
    record.kind = kind;
    record.id = id;
    record.owner = owner;
    record.body = body;
    ++record.rev;
    m_store->write(record);
    return record;
}

bool World::remove(const QString &kind, const QString &id)
{
    const auto records = m_records.find(kind);
    if (records == m_records.end() || records->second.erase(id) == 0)
        return false;
    needTransaction();
    m_store->erase(kind, id);
    return true;
}

void World::clear(const QString &kind)
{
    for (const Record &record : list(kind))
        remove(kind, record.id);
}

void World::appendBytes(const QString &name, const QByteArray &piece)
{
    needTransaction();
    m_store->appendBytes(name, piece);
}

QByteArray World::bytes(const QString &name) const
{
    return m_store->bytes(name);
}

void World::removeBytes(const QString &name)
{
    needTransaction();
    m_store->eraseBytes(name);
}

QString World::nextId(const QString &prefix)
{
    const qint64 counter = setting(QStringLiteral("counter"), "1000").toLongLong() + 1;
    setSetting(QStringLiteral("counter"), QByteArray::number(counter));
    const QByteArray hash = QCryptographicHash::hash(setting(QStringLiteral("seed")) + ':' + prefix.toUtf8() +
                                                         QByteArray::number(counter),
                                                     QCryptographicHash::Sha256);
    return QStringLiteral("%1-%2-%3")
        .arg(prefix)
        .arg(counter)
        .arg(QString::fromLatin1(hash.toHex().left(12)));
}

QByteArray World::random(int bytes)
{
    if (!setting(QStringLiteral("seed")).startsWith("given:"))
        return randomBytes(bytes);
    QByteArray made;
    while (made.size() < bytes) {
        const qint64 counter = setting(QStringLiteral("randomCounter"), "0").toLongLong() + 1;
        setSetting(QStringLiteral("randomCounter"), QByteArray::number(counter));
        made += QCryptographicHash::hash(setting(QStringLiteral("seed")) + "/random/" +
                                             QByteArray::number(counter),
                                         QCryptographicHash::Sha256);
    }
    return made.left(bytes);
}

QByteArray World::setting(const QString &name, const QByteArray &fallback) const
{
    const auto found = m_settings.find(name);
    return found == m_settings.end() ? fallback : found->second;
}

void World::setSetting(const QString &name, const QByteArray &value)
{
    needTransaction();
    m_settings[name] = value;
    m_store->writeSetting(name, value);
}

qint64 World::delay(const QString &name) const
{
    static const std::map<QString, qint64> usual{
        {QStringLiteral("post"), 1'000},    {QStringLiteral("restore"), 2'000},
        {QStringLiteral("refund"), 5'000},  {QStringLiteral("heartbeat"), 15'000},
        {QStringLiteral("ticket"), 60'000}, {QStringLiteral("appeal"), 1'000},
        {QStringLiteral("qr"), 900'000},
    };
    const QByteArray kept = setting(QStringLiteral("delay.") + name);
    if (!kept.isEmpty())
        return kept.toLongLong();
    const auto found = usual.find(name);
    return found == usual.end() ? 0 : found->second;
}

bool World::flag(const QString &name) const
{
    return setting(QStringLiteral("flag.") + name) == "1";
}

void World::setFlag(const QString &name, bool on)
{
    setSetting(QStringLiteral("flag.") + name, on ? "1" : "0");
}

} // namespace unbar::sandbox
