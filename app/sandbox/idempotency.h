#pragma once
// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): missing 400, still running 409, other body
// 422, and the same answer again for a key that is done. The answer is kept in the transaction of what it
// created.

#include "app/sandbox/server.h"

#include <mutex>
#include <set>

namespace unbar::sandbox {

class Idempotency
{
public:
    explicit Idempotency(World &world)
        : m_world(world)
    {}
    /// Runs `handler` once per subject, route and key. Takes the world's guard for the handler and the
    /// record.
    Answer run(const Call &call, const QString &route, const std::function<void()> &beforeHandler,
               const Handler &handler);

private:
    bool enter(const QString &slot);
    void leave(const QString &slot);
    World &m_world;
    std::mutex m_mutex;
    std::set<QString> m_running;
};

} // namespace unbar::sandbox
