#include "app/sandbox/faults.h"

namespace unbar::sandbox {

std::optional<Fault> Fault::fromJson(const QJsonObject &object)
{
    Fault fault;
    fault.route = object.value(QLatin1String("route")).toString();
    if (fault.route.isEmpty())
        return {};
    fault.times = object.value(QLatin1String("times")).toInt(1);
    fault.latencyMs = object.value(QLatin1String("latencyMs")).toInteger();
    fault.status = object.value(QLatin1String("status")).toInt();
    fault.afterCommit = object.value(QLatin1String("afterCommit")).toBool();
    fault.retryAfter = object.value(QLatin1String("retryAfter")).toVariant().toByteArray();
    fault.cutBodyAt = object.value(QLatin1String("cutBodyAt")).toInt(-1);
    fault.captivePortal = object.value(QLatin1String("captivePortal")).toBool();
    fault.clockSkewMs = object.value(QLatin1String("clockSkewMs")).toInteger();
    return fault;
}

void Faults::add(const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.append(fault);
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::optional<Fault> Faults::take(const QString &route)
{
    const std::lock_guard lock(m_mutex);
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.route != route && fault.route != QLatin1String("*"))
            continue;
        const Fault taken = fault;
        if (fault.times > 0 && --fault.times == 0)
            m_faults.removeAt(i);
        return taken;
    }
    return {};
}

void Counters::count(const QString &route, const QByteArray &idempotencyKey, int status)
{
    const std::lock_guard lock(m_mutex);
    ++m_routes[route];
    ++m_statuses[route][QString::number(status)];
    if (!idempotencyKey.isEmpty())
        ++m_keys[route][QString::fromUtf8(idempotencyKey)];
}

void Counters::clear()
{
    const std::lock_guard lock(m_mutex);
    m_routes.clear();
    m_keys.clear();
    m_statuses.clear();
}

static QJsonObject nestedCounts(const QMap<QString, QMap<QString, int>> &counts)
{
    QJsonObject all;
    for (auto outer = counts.begin(); outer != counts.end(); ++outer) {
        QJsonObject inner;
        for (auto it = outer->begin(); it != outer->end(); ++it)
            inner.insert(it.key(), it.value());
        all.insert(outer.key(), inner);
    }
    return all;
}

QJsonObject Counters::json() const
{
    const std::lock_guard lock(m_mutex);
    QJsonObject routes;
    for (auto it = m_routes.begin(); it != m_routes.end(); ++it)
        routes.insert(it.key(), it.value());
    return {{QStringLiteral("routes"), routes},
            {QStringLiteral("keys"), nestedCounts(m_keys)},
            {QStringLiteral("statuses"), nestedCounts(m_statuses)}};
}

Answer captivePortalAnswer()
{
    return Answer::html(
        QStringLiteral("<!doctype html><title>Guest Wi-Fi</title><h1>Guest Wi-Fi</h1>"
                       "<form action=\"http://portal.example/accept\"><button>Accept</button></form>"));
}

} // namespace unbar::sandbox
