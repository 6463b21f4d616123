#include "app/domain/calendar.h"

#include "app/support/json.h"

namespace unbar::domain {

namespace calendar_detail {

tl::unexpected<Failure> malformed(const QString &where)
{
    return raise(FailureCode::CalendarMalformed, where);
}

Result<QSet<QDate>> readDays(const QJsonValue &list, int year, const QString &where)
{
    if (!list.isArray())
        return malformed(where);
    QSet<QDate> days;
    for (const QJsonValue &value : list.toArray()) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid() || day.year() != year || days.contains(day))
            return malformed(where);
        days.insert(day);
    }
    return days;
}

/// 24:00 of the day in the zone: the first moment of the next day.
QDateTime endOfDay(QDate day, const QTimeZone &zone)
{
    return day.addDays(1).startOfDay(zone).toUTC();
}

bool knowsAll(const WorkCalendar &calendar, int from, int to)
{
    for (int year = from; year <= to; ++year) {
        if (!calendar.hasYear(year))
            return false;
    }
    return true;
}

QDate lastDay(QDate day, DeadlineKind kind, int amount, const WorkCalendar &calendar)
{
    switch (kind) {
    case DeadlineKind::WorkingDays:
        return calendar.addWorkingDays(day, amount);
    case DeadlineKind::Months:
        return day.addMonths(amount);
    case DeadlineKind::CalendarDays:
    case DeadlineKind::Hours:
    case DeadlineKind::Fixed:
        break;
    }
    return day.addDays(amount);
}

} // namespace calendar_detail

Result<WorkCalendar> WorkCalendar::fromJson(const QByteArray &json)
{
    const auto top = parseJsonObject(json);
    if (!top)
        return passOn(top.error());
    if (!top->value(u"region").isString() || !top->value(u"years").isObject())
        return calendar_detail::malformed(QStringLiteral("region or years"));
    WorkCalendar calendar;
    const QJsonObject years = top->value(u"years").toObject();
    for (auto it = years.begin(); it != years.end(); ++it) {
        bool isNumber = false;
        const int year = it.key().toInt(&isNumber);
        if (!isNumber)
            return calendar_detail::malformed(it.key());
        const auto off = calendar_detail::readDays(it.value().toObject().value(u"off"), year,
                                                   it.key() + QStringLiteral(".off"));
        if (!off)
            return passOn(off.error());
        const auto work = calendar_detail::readDays(it.value().toObject().value(u"work"), year,
                                                    it.key() + QStringLiteral(".work"));
        if (!work)
            return passOn(work.error());
        if (off->intersects(*work))
            return calendar_detail::malformed(it.key());
        calendar.m_years.insert(year);
        calendar.m_off += *off;
        calendar.m_work += *work;
    }
    return calendar;
}

bool WorkCalendar::hasYear(int year) const
{
    return m_years.contains(year);
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    if (m_work.contains(day))
        return true;
    return !m_off.contains(day) && day.dayOfWeek() < Qt::Saturday;
}

QDate WorkCalendar::addWorkingDays(QDate day, int n) const
{
    while (n > 0) {
        day = day.addDays(1);
        if (isWorkingDay(day))
            --n;
    }
    return day;
}

QDate WorkCalendar::rollForward(QDate day) const
{
    while (day.isValid() && !isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

Deadline makeDeadline(const QString &code, const QDateTime &start, DeadlineKind kind, int amount,
                      const WorkCalendar &calendar, const QTimeZone &zone, bool rollHolidays)
{
    Deadline deadline;
    deadline.code = code;
    deadline.start = start.toUTC();
    if (!start.isValid())
        return deadline;
    if (kind == DeadlineKind::Hours || kind == DeadlineKind::Fixed) {
        deadline.at =
            kind == DeadlineKind::Hours ? deadline.start.addSecs(qint64(3600) * amount) : deadline.start;
        return deadline;
    }
    const QDate first = start.toTimeZone(zone).date();
    QDate last = calendar_detail::lastDay(first, kind, amount, calendar);
    const int countedFrom = kind == DeadlineKind::WorkingDays ? first.year() : last.year();
    if (rollHolidays)
        last = calendar.rollForward(last);
    if (rollHolidays || kind == DeadlineKind::WorkingDays)
        deadline.calendarComplete = calendar_detail::knowsAll(calendar, countedFrom, last.year());
    deadline.at = calendar_detail::endOfDay(last, zone);
    return deadline;
}

DeadlineStatus deadlineStatus(const Deadline &deadline, const QDateTime &now)
{
    if (!deadline.at.isValid())
        return DeadlineStatus::Ok;
    const qint64 left = now.msecsTo(deadline.at);
    if (left <= 0)
        return DeadlineStatus::Overdue;
    constexpr qint64 day = qint64(24) * 3600 * 1000;
    const qint64 span = deadline.start.isValid() ? deadline.start.msecsTo(deadline.at) : 0;
    if (left <= (span > 0 ? std::min(day, span / 8) : day))
        return DeadlineStatus::Due;
    return left <= (span > 0 ? span / 4 : 3 * day) ? DeadlineStatus::Soon : DeadlineStatus::Ok;
}

} // namespace unbar::domain
