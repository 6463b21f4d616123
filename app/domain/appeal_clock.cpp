#include "app/domain/appeal_clock.h"

#include <algorithm>
#include <utility>

namespace unbar::domain {

namespace clock_detail {

constexpr std::pair<const char *, const char *> names[] = {
    {"first", "C-FIRST"},   {"reply", "C-REPLY"},   {"info", "C-INFO"},
    {"review", "C-REVIEW"}, {"reopen", "C-REOPEN"}, {"reconsider", "C-RECONSIDER"}};

DeadlineKind deadlineKind(ClockKind kind)
{
    switch (kind) {
    case ClockKind::Hours:
        return DeadlineKind::Hours;
    case ClockKind::Working:
        return DeadlineKind::WorkingDays;
    case ClockKind::Calendar:
        break;
    }
    return DeadlineKind::CalendarDays;
}

/// A clock ends at 24:00: the last day is the one before that moment's date.
QDate lastDay(const QDateTime &due, const QTimeZone &zone)
{
    return due.addMSecs(-1).toTimeZone(zone).date();
}

int workingDaysBetween(QDate day, QDate last, const WorkCalendar &calendar)
{
    int count = 0;
    for (QDate at = day.addDays(1); at <= last; at = at.addDays(1))
        count += calendar.isWorkingDay(at);
    return count;
}

QDateTime moved(const AppealClock &clock, const QDateTime &resumedAt, const WorkCalendar &calendar,
                const QTimeZone &zone)
{
    const QDateTime since = clock.pausedSince;
    if (clock.kind == ClockKind::Hours || since >= clock.due)
        return clock.due.addSecs(since.secsTo(resumedAt));
    const QDate pauseDay = since.toTimeZone(zone).date();
    const QDate day = resumedAt.toTimeZone(zone).date();
    if (day == pauseDay)
        return clock.due;
    const QDate last = lastDay(clock.due, zone);
    const QDate end = clock.kind == ClockKind::Working
                          ? calendar.addWorkingDays(day, workingDaysBetween(pauseDay, last, calendar))
                          : day.addDays(pauseDay.daysTo(last));
    return end.addDays(1).startOfDay(zone).toUTC();
}

} // namespace clock_detail

QString clockName(const QString &policyKey)
{
    const auto *found = std::ranges::find_if(
        clock_detail::names, [&](const auto &row) { return policyKey == QLatin1String(row.first); });
    return found == std::end(clock_detail::names) ? QString() : QString::fromLatin1(found->second);
}

bool pauses(const QString &clockName)
{
    return clockName == u"C-REVIEW";
}

AppealClock startClock(const QString &name, const QDateTime &start, const ClockPolicy &policy,
                       const WorkCalendar &calendar, const QTimeZone &zone, bool rollHolidays)
{
    AppealClock clock;
    clock.name = name;
    clock.start = start.toUTC();
    clock.kind = policy.kind;
    const int amount = policy.kind == ClockKind::Hours ? policy.days * 24 : policy.days;
    clock.due = makeDeadline(name, start, clock_detail::deadlineKind(policy.kind), amount, calendar, zone,
                             rollHolidays)
                    .at;
    return clock;
}

AppealClock paused(AppealClock clock, const QDateTime &at)
{
    if (pauses(clock.name) && !clock.pausedSince.isValid())
        clock.pausedSince = at.toUTC();
    return clock;
}

AppealClock resumed(AppealClock clock, const QDateTime &at, const WorkCalendar &calendar,
                    const QTimeZone &zone)
{
    if (!clock.pausedSince.isValid() || at < clock.pausedSince)
        return clock;
    clock.due = clock_detail::moved(clock, at, calendar, zone);
    clock.pausedSeconds += clock.pausedSince.secsTo(at);
    clock.pausedSince = {};
    return clock;
}

QList<AppealClock> regulatorClocks(const QDateTime &filed, const WorkCalendar &calendar,
                                   const QTimeZone &zone)
{
    return {startClock(QStringLiteral("C-REG1"), filed, {5, ClockKind::Working}, calendar, zone),
            startClock(QStringLiteral("C-REG2"), filed, {30, ClockKind::Calendar}, calendar, zone)};
}

ClockReading readClock(const AppealClock &clock, const QDateTime &now, const WorkCalendar &calendar,
                       const QTimeZone &zone)
{
    ClockReading reading;
    const bool isPaused = clock.pausedSince.isValid();
    const QDateTime at = isPaused ? clock.pausedSince : now;
    reading.pausedSeconds = clock.pausedSeconds;
    if (isPaused)
        reading.pausedSeconds += std::max<qint64>(0, clock.pausedSince.secsTo(now));
    if (!clock.due.isValid())
        return reading;
    reading.secondsLeft = at.secsTo(clock.due);
    Deadline deadline;
    deadline.start = clock.start.isValid() ? clock.start.addSecs(clock.pausedSeconds) : QDateTime();
    deadline.at = clock.due;
    reading.status = isPaused ? DeadlineStatus::Paused : deadlineStatus(deadline, now);
    if (clock.kind == ClockKind::Working && clock.start.isValid()) {
        const int last = clock_detail::lastDay(clock.due, zone).year();
        for (int year = clock.start.toTimeZone(zone).date().year(); year <= last; ++year)
            reading.calendarComplete = reading.calendarComplete && calendar.hasYear(year);
    }
    return reading;
}

} // namespace unbar::domain
