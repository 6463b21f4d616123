#include "app/sync/poll_schedule.h"

#include <algorithm>

namespace unbar::sync {

namespace poll {

constexpr qint64 kVisibleMs = 5 * 60 * 1000;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 kSlowMs = 30 * 1000;
constexpr qint64 kSlowCapMs = 10 * 60 * 1000;

qint64 jittered(qint64 ms, const std::function<double()> &uniform)
{
    return static_cast<qint64>(static_cast<double>(ms) * (0.8 + 0.4 * uniform()));
}

qint64 fastMs(int asked)
{
    if (asked < 10)
        return 2000;
    if (asked < 20)
        return 4000;
    return asked < 25 ? 8000 : 15000;
}

} // namespace poll

std::optional<qint64> payerPollMs(int asked, qint64 sinceFirstMs, qint64 sinceMadeMs,
                                  const std::function<double()> &uniform)
{
    if (sinceMadeMs > poll::kDayMs)
        return std::nullopt;
    if (sinceFirstMs < poll::kVisibleMs)
        return poll::jittered(poll::fastMs(asked), uniform);
    const qint64 doublings = std::clamp<qint64>((sinceFirstMs - poll::kVisibleMs) / poll::kVisibleMs, 0, 5);
    return poll::jittered(std::min(poll::kSlowMs << doublings, poll::kSlowCapMs), uniform);
}

qint64 slowPollMs(int asked, const std::function<double()> &uniform)
{
    return poll::jittered(std::min(poll::kSlowMs << std::clamp(asked, 0, 5), poll::kSlowCapMs), uniform);
}

} // namespace unbar::sync
