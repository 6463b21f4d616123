#pragma once
// The clocks of an appeal: when each ends, how a pause moves it, how it stands. Days end at 24:00 in the
// operator's zone; all times are operator time, UTC.

#include "app/domain/appeal_policy.h"
#include "app/domain/calendar.h"

namespace unbar::domain {

/// "first" → "C-FIRST", "reply" → "C-REPLY", "info", "review", "reopen", "reconsider"; empty for others.
QString clockName(const QString &policyKey);
/// Only C-REVIEW: C-REPLY runs on while more is asked for (工信部 35 号令: 15 days from the complaint).
bool pauses(const QString &clockName);

/// `policy.days` of its kind from `start`, the day of the event not counted (民法典 art. 201); hours run
/// through. `rollHolidays`: a last day that is no working day moves to the next (art. 203).
AppealClock startClock(const QString &name, const QDateTime &start, const ClockPolicy &policy,
                       const WorkCalendar &calendar, const QTimeZone &zone, bool rollHolidays = false);
/// A pause begins (T17); a second one changes nothing, nor does one of a clock that never pauses.
AppealClock paused(AppealClock clock, const QDateTime &at);
/// The pause ends (T18): what was left on the day it began is left from this day on.
AppealClock resumed(AppealClock clock, const QDateTime &at, const WorkCalendar &calendar,
                    const QTimeZone &zone);
/// C-REG1 (5 working days to take a filing on) and C-REG2 (30 days to answer), from one's own filing (T35).
QList<AppealClock> regulatorClocks(const QDateTime &filed, const WorkCalendar &calendar,
                                   const QTimeZone &zone);

struct ClockReading
{
    DeadlineStatus status = DeadlineStatus::Ok;
    qint64 pausedSeconds = 0;     ///< in all, a running pause included
    qint64 secondsLeft = 0;       ///< negative when overdue; as it stood when a running pause began
    bool calendarComplete = true; ///< false: holidays of a year are unknown, weekends only
    friend bool operator==(const ClockReading &, const ClockReading &) = default;
};
ClockReading readClock(const AppealClock &clock, const QDateTime &now, const WorkCalendar &calendar,
                       const QTimeZone &zone);

} // namespace unbar::domain
