#include "app/sandbox/world.h"

namespace unbar::sandbox {

QString World::eventId(qint64 sequence)
{
    return QStringLiteral("ev-%1").arg(sequence, 8, 10, QLatin1Char('0'));
}

std::optional<qint64> World::eventSequence(const QString &id)
{
    bool ok = false;
    const qint64 sequence =
        id.startsWith(QLatin1String("ev-")) ? id.mid(3).toLongLong(&ok) : id.toLongLong(&ok);
    return ok && sequence >= 0 ? std::optional(sequence) : std::nullopt;
}

void World::publish(const QString &type, const QString &topic, const Record &resource)
{
    const qint64 sequence = m_lastEvent + 1;
    QJsonObject reference{{QStringLiteral("id"), resource.id}};
    for (const char *name : {"state", "status", "appealState", "@type"}) {
        const QString key = QString::fromLatin1(name);
        if (resource.body.contains(key))
            reference.insert(key, resource.body.value(key));
    }
    // An event is a hint: it names the resource and leaves the facts to a read of it.
    const QJsonObject body{{QStringLiteral("eventId"), eventId(sequence)},
                           {QStringLiteral("eventTime"), stamp(now())},
                           {QStringLiteral("timeOcurred"), stamp(now())},
                           {QStringLiteral("eventType"), type},
                           {QStringLiteral("correlationId"), resource.id},
                           {QStringLiteral("domain"), topic},
                           {QStringLiteral("title"), type},
                           {QStringLiteral("event"), QJsonObject{{topic, reference}}},
                           {QStringLiteral("@type"), QStringLiteral("Event")}};
    put(QStringLiteral("event"), eventId(sequence), resource.owner, body);
    m_lastEvent = sequence;
    setSetting(QStringLiteral("lastEvent"), QByteArray::number(sequence));
    m_eventOwners[sequence] = resource.owner;
    const auto kept = setting(QStringLiteral("eventsKept"), "2000").toULongLong();
    while (m_eventOwners.size() > kept) {
        remove(QStringLiteral("event"), eventId(m_eventOwners.begin()->first));
        m_eventOwners.erase(m_eventOwners.begin());
    }
    m_changed.notify_all();
}

QList<Record> World::eventsAfter(qint64 cursor, const QString &owner, const QString &topic, int limit) const
{
    QList<Record> found;
    for (auto it = m_eventOwners.upper_bound(cursor); it != m_eventOwners.end() && found.size() < limit;
         ++it) {
        if (!owner.isEmpty() && it->second != owner)
            continue;
        const auto record = find(QStringLiteral("event"), eventId(it->first));
        if (record && (topic.isEmpty() || record->body.value(QLatin1String("domain")).toString() == topic))
            found.append(*record);
    }
    return found;
}

qint64 World::lastEvent() const
{
    return m_lastEvent;
}

qint64 World::oldestEvent() const
{
    return m_eventOwners.empty() ? m_lastEvent + 1 : m_eventOwners.begin()->first;
}

bool World::waitForEvent(qint64 cursor, qint64 milliseconds)
{
    std::unique_lock<std::recursive_mutex> lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::milliseconds(milliseconds), [&] {
        return m_lastEvent > cursor || m_stopping;
    }) && !m_stopping;
}

} // namespace unbar::sandbox
