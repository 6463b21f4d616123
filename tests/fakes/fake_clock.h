#pragma once
// A clock a test sets: wall and monotonic time move apart when asked to, as on a suspended or mis-set
// machine.

#include "app/platform/clock.h"

#include <QTimeZone>

namespace unbar::test {

class FakeClock final : public platform::Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 7, 1), QTime(2, 0), Qt::UTC))
        : m_now(std::move(start))
    {}
    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }

    /// Time passes: both move.
    void advance(qint64 ms)
    {
        m_now = m_now.addMSecs(ms);
        m_monotonic += ms;
    }
    void setWall(const QDateTime &utc) { m_now = utc.toUTC(); } ///< somebody set the clock
    void setMonotonic(qint64 ms) { m_monotonic = ms; }

private:
    QDateTime m_now;
    qint64 m_monotonic = 1000;
};

} // namespace unbar::test
