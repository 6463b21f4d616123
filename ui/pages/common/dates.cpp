#include "ui/pages/common/dates.h"

#include "ui/pages/common/words.h"

#include <QRegularExpression>

namespace unbar::ui {

namespace {

QTimeZone &zoneInForce()
{
    static QTimeZone zone("Asia/Shanghai");
    return zone;
}

QString formatted(const QDateTime &utc, const QString &format)
{
    return utc.isValid() ? textLocale().toString(utc.toTimeZone(zoneInForce()), format) : QString();
}

} // namespace

void setDisplayZone(const QString &ianaId)
{
    const QTimeZone zone(ianaId.toLatin1());
    if (zone.isValid())
        zoneInForce() = zone;
}

QTimeZone displayZone()
{
    return zoneInForce();
}

QString dateTimeText(const QDateTime &utc)
{
    //: Date and time format (QLocale), for example 24 November 2026, 14:05
    return formatted(utc, Words::tr("d MMMM yyyy, HH:mm"));
}

QString dateText(const QDateTime &utc)
{
    //: Date format (QLocale), for example 24 November 2026
    return formatted(utc, Words::tr("d MMMM yyyy"));
}

QString dayText(const QDateTime &utc)
{
    //: Day format without the year (QLocale), for example 24 November
    return formatted(utc, Words::tr("d MMMM"));
}

QString timeText(const QDateTime &utc)
{
    return formatted(utc, QStringLiteral("HH:mm"));
}

QString momentText(const QDateTime &utc, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    if (now.isValid() && utc.toTimeZone(zoneInForce()).date() == now.toTimeZone(zoneInForce()).date())
        return Words::tr("today %1").arg(timeText(utc));
    return dateTimeText(utc);
}

int daysLeft(const QDateTime &until, const QDateTime &now)
{
    const qint64 days = now.toTimeZone(zoneInForce()).date().daysTo(until.toTimeZone(zoneInForce()).date());
    return static_cast<int>(qMax<qint64>(0, days));
}

QString deadlineText(const QDateTime &until, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(until);
    if (seconds <= 0)
        return Words::tr("%1 (passed)").arg(dayText(until));
    if (seconds < 24 * 3600)
        //: %1 a moment today or tomorrow, %2 a span such as "3 hours 20 minutes"
        return Words::tr("%1 (%2 left)").arg(momentText(until, now), spanText(seconds));
    //: %1 is a day such as 20 December
    return Words::tr("%1 (%n days)", nullptr, daysLeft(until, now)).arg(dayText(until));
}

QString durationText(const QString &iso8601)
{
    static const QRegularExpression form(
        QStringLiteral("^P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"));
    const auto match = form.match(iso8601);
    if (!match.hasMatch())
        return {};
    QStringList parts;
    const int days = match.captured(1).toInt() * 7 + match.captured(2).toInt();
    if (days > 0)
        parts << Words::tr("%n days", nullptr, days);
    if (const int hours = match.captured(3).toInt(); hours > 0)
        parts << Words::tr("%n hours", nullptr, hours);
    if (const int minutes = match.captured(4).toInt(); minutes > 0)
        parts << Words::tr("%n minutes", nullptr, minutes);
    return parts.join(QLatin1Char(' '));
}

QString spanText(qint64 seconds)
{
    const int minutes = static_cast<int>(qMax<qint64>(0, seconds) / 60);
    if (minutes >= 24 * 60)
        return Words::tr("%n days", nullptr, minutes / (24 * 60));
    QStringList parts;
    if (minutes >= 60)
        parts << Words::tr("%n hours", nullptr, minutes / 60);
    if (minutes % 60 > 0 || parts.isEmpty())
        parts << Words::tr("%n minutes", nullptr, minutes % 60);
    return parts.join(QLatin1Char(' '));
}

QString minutesSecondsText(int seconds)
{
    const int left = qMax(0, seconds);
    //: Time left of a payment code: %1 minutes, %2 seconds
    return Words::tr("%1 min %2 s left").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
}

} // namespace unbar::ui
