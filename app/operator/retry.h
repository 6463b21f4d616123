#pragma once
// Full-jitter back-off with Retry-After as a floor, and a circuit breaker per host.

#include <QDateTime>
#include <QString>
#include <functional>

namespace unbar::op {

struct RetryPolicy
{
    qint64 baseMs = 2000;
    qint64 capMs = 300000;
    qint64 healthyResetMs = 60000; ///< attempts are forgotten only after so long of healthy traffic
};

/// uniform() gives [0,1). Delay before attempt n (n ≥ 0): U(0, min(cap, base·2^n)), never below Retry-After +
/// U(0, 1×).
qint64 retryDelayMs(const RetryPolicy &policy, int attempt, qint64 retryAfterMs,
                    const std::function<double()> &uniform);
/// Retry-After as seconds or HTTP date, clamped to 1 s … 1 h; garbage is 0.
qint64 parseRetryAfter(const QByteArray &header, const QDateTime &now);

/// An HTTP date in its fixed form (RFC 9110 §5.6.7), UTC; not valid when it is anything else.
QDateTime parseHttpDate(const QByteArray &text);

/// Opens after `threshold` failures in a row; lets one probe through after the delay.
class CircuitBreaker
{
public:
    explicit CircuitBreaker(RetryPolicy policy = {}, int threshold = 5);
    [[nodiscard]] bool allows(qint64 monotonicMs) const;
    void succeeded(qint64 monotonicMs);
    void failed(qint64 monotonicMs, qint64 retryAfterMs, const std::function<double()> &uniform);
    [[nodiscard]] qint64 openUntil() const { return m_openUntil; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    RetryPolicy m_policy;
    int m_threshold;
    int m_failures = 0;
    qint64 m_openUntil = 0;
    qint64 m_healthySince = -1;
};

} // namespace unbar::op
