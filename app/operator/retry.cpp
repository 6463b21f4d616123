#include "app/operator/retry.h"

#include "app/support/utc_time.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

namespace unbar::op {

qint64 retryDelayMs(const RetryPolicy &policy, int attempt, qint64 retryAfterMs,
                    const std::function<double()> &uniform)
{
    const int exponent = std::clamp(attempt, 0, 40);
    const double ceiling = std::min(static_cast<double>(policy.capMs),
                                    static_cast<double>(policy.baseMs) * std::pow(2.0, exponent));
    const auto jittered = static_cast<qint64>(uniform() * ceiling);
    if (retryAfterMs <= 0)
        return jittered;
    // What the operator asked for is a floor, and everybody who was told the same second must not come back
    // in it.
    const auto spread = static_cast<qint64>(uniform() * static_cast<double>(retryAfterMs));
    return std::max(jittered, retryAfterMs + spread);
}

qint64 parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    constexpr qint64 shortest = 1000;
    constexpr qint64 longest = 3600 * 1000;
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return 0;
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        return !ok || seconds > longest / 1000 ? longest : std::max(shortest, seconds * 1000);
    }
    const QDateTime at = parseHttpDate(text);
    return at.isValid() ? std::clamp(now.msecsTo(at), shortest, longest) : 0;
}

QDateTime parseHttpDate(const QByteArray &text)
{
    // IMF-fixdate only (RFC 9110 §5.6.7): "Tue, 24 Nov 2026 05:40:00 GMT".
    const QString form = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    const QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), form);
    return at.isValid() ? utcTime(at.date(), at.time()) : QDateTime();
}

CircuitBreaker::CircuitBreaker(RetryPolicy policy, int threshold)
    : m_policy(policy)
    , m_threshold(threshold)
{}

bool CircuitBreaker::allows(qint64 monotonicMs) const
{
    return monotonicMs >= m_openUntil;
}

void CircuitBreaker::succeeded(qint64 monotonicMs)
{
    m_openUntil = 0;
    if (m_healthySince < 0)
        m_healthySince = monotonicMs;
    // One good answer in a storm is luck; the count goes only after a minute of them.
    if (monotonicMs - m_healthySince >= m_policy.healthyResetMs)
        m_failures = 0;
    else
        m_failures = std::min(m_failures, m_threshold - 1);
}

void CircuitBreaker::failed(qint64 monotonicMs, qint64 retryAfterMs, const std::function<double()> &uniform)
{
    m_healthySince = -1;
    ++m_failures;
    if (m_failures < m_threshold)
        return;
    // The next probe waits too, so that a thousand clients do not probe at once.
    m_openUntil = monotonicMs + retryDelayMs(m_policy, m_failures - m_threshold, retryAfterMs, uniform);
}

} // namespace unbar::op
