#pragma once
// HTTP-level faults per route and counters of what was asked, both driven by the control API.

#include "app/sandbox/server.h"

#include <mutex>

namespace unbar::sandbox {

/// One injected fault. `route` is "METHOD /pattern" or "*"; it is used up after `times` requests (-1: never).
struct Fault
{
    QString route;
    int times = 1;
    qint64 latencyMs = 0;
    int status = 0;           ///< answered instead of the handler's answer when not 0
    bool afterCommit = false; ///< the handler runs and is kept, then the fault's status is answered
    QByteArray retryAfter;
    int cutBodyAt = -1; ///< bytes of the body sent before the connection is closed
    bool captivePortal = false;
    qint64 clockSkewMs = 0; ///< added to the Date header

    static std::optional<Fault> fromJson(const QJsonObject &object);
};

class Faults
{
public:
    void add(const Fault &fault);
    void clear();
    /// The fault for this request, already counted off.
    std::optional<Fault> take(const QString &route);

private:
    std::mutex m_mutex;
    QList<Fault> m_faults;
};

class Counters
{
public:
    void count(const QString &route, const QByteArray &idempotencyKey, int status);
    void clear();
    [[nodiscard]] QJsonObject
    json() const; ///< {"routes":{route:n},"keys":{route:{key:n}},"statuses":{route:{status:n}}}

private:
    mutable std::mutex m_mutex;
    QMap<QString, int> m_routes;
    QMap<QString, QMap<QString, int>> m_keys;
    QMap<QString, QMap<QString, int>> m_statuses;
};

/// An answer with the fault that shapes how it is written.
struct Served
{
    Answer answer;
    std::optional<Fault> fault;
};

/// What a hotel's sign-in wall answers in place of an API.
Answer captivePortalAnswer();

} // namespace unbar::sandbox
