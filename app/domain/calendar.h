#pragma once
// Working days with make-up workdays (调休), and deadlines that derive from operator time.

#include "app/support/result.h"

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QTimeZone>

namespace unbar::domain {

class WorkCalendar
{
public:
    /// JSON: {"region":"CN","years":{"2026":{"off":["2026-01-01",…],"work":["2026-01-04",…]}}}.
    static Result<WorkCalendar> fromJson(const QByteArray &json);
    [[nodiscard]] bool hasYear(int year) const;
    [[nodiscard]] bool isWorkingDay(QDate day) const; ///< weekends only when the year is missing
    /// The n-th working day after `day` (n ≥ 1); the day itself is not counted (民法典 art. 201).
    [[nodiscard]] QDate addWorkingDays(QDate day, int n) const;
    /// Rolls forward to the next working day when `day` is none (民法典 art. 203).
    [[nodiscard]] QDate rollForward(QDate day) const;

private:
    QSet<int> m_years;
    QSet<QDate> m_off;
    QSet<QDate> m_work;
};

enum class DeadlineKind { Hours, CalendarDays, WorkingDays, Months, Fixed };
enum class DeadlineStatus { Ok, Soon, Due, Overdue, Paused };

/// A moment by which something must be done; `at` is UTC, days end at 24:00 in `zone`.
struct Deadline
{
    QString code;                 ///< "C-ONLINE", "C-RESTORE", "C-LOSS", ...
    QDateTime start;              ///< UTC
    QDateTime at;                 ///< UTC, null when not given by the operator
    bool calendarComplete = true; ///< false: the year's holidays are unknown, weekends only
    QString lockId;
    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// start + amount of kind. The day of the event is not counted (民法典 art. 201); days, working days and
/// months end at 24:00 of the last day in `zone`; Hours run through, Fixed is `start` itself. Months clamp
/// (31 Jan + 1 month = 28/29 Feb).
Deadline makeDeadline(const QString &code, const QDateTime &start, DeadlineKind kind, int amount,
                      const WorkCalendar &calendar, const QTimeZone &zone, bool rollHolidays = false);
/// Soon: at most a quarter of the span left. Due: at most an eighth of the span and at most 24 h left.
/// Overdue: from `at` on. Without a start: due within 24 h, soon within 72 h. Paused is only set by who keeps
/// the pauses.
DeadlineStatus deadlineStatus(const Deadline &deadline, const QDateTime &now);

} // namespace unbar::domain
