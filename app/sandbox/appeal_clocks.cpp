#include "app/sandbox/appeal_clocks.h"

#include "app/sandbox/world.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

namespace unbar::sandbox {

namespace appeal_time {

struct DaysOff
{
    QSet<QString> off, work;
};

const DaysOff &daysOff()
{
    static const DaysOff days = [] {
        DaysOff read;
        QFile file(QStringLiteral(":/calendars/cn.json"));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const QJsonObject years =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("years")).toObject();
        for (const QJsonValue &year : years) {
            for (const QJsonValue &day : year.toObject().value(QLatin1String("off")).toArray())
                read.off.insert(day.toString());
            for (const QJsonValue &day : year.toObject().value(QLatin1String("work")).toArray())
                read.work.insert(day.toString());
        }
        return read;
    }();
    return days;
}

bool isWorkingDay(QDate day)
{
    const QString text = day.toString(Qt::ISODate);
    if (daysOff().work.contains(text))
        return true;
    return day.dayOfWeek() < Qt::Saturday && !daysOff().off.contains(text);
}

qsizetype indexOf(const QJsonArray &clocks, const QString &name)
{
    for (qsizetype i = 0; i < clocks.size(); ++i)
        if (clocks[i].toObject().value(QLatin1String("name")).toString() == name)
            return i;
    return -1;
}

QDateTime time(const QJsonObject &clock, const char *member)
{
    return QDateTime::fromString(clock.value(QLatin1String(member)).toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace appeal_time

QDateTime appealDue(const QDateTime &start, int days, const QString &kind)
{
    if (kind == QLatin1String("hours"))
        return start.addSecs(qint64(days) * 24 * 3600);
    const QTimeZone zone("Asia/Shanghai");
    QDate day = start.toTimeZone(zone).date();
    if (kind == QLatin1String("working")) {
        for (int left = days; left > 0;) {
            day = day.addDays(1);
            left -= appeal_time::isWorkingDay(day) ? 1 : 0;
        }
    } else {
        day = day.addDays(days);
    }
    return QDateTime(day.addDays(1), QTime(0, 0), zone).toUTC();
}

QJsonArray startClock(QJsonArray clocks, const QString &name, const QDateTime &now, int days,
                      const QString &kind)
{
    const QJsonObject clock{{QStringLiteral("name"), name},
                            {QStringLiteral("start"), World::stamp(now)},
                            {QStringLiteral("due"), World::stamp(appealDue(now, days, kind))},
                            {QStringLiteral("pausedSeconds"), 0},
                            {QStringLiteral("kind"), kind}};
    clocks = stopClock(clocks, name);
    clocks.append(clock);
    return clocks;
}

QJsonArray stopClock(QJsonArray clocks, const QString &name)
{
    if (const qsizetype at = appeal_time::indexOf(clocks, name); at >= 0)
        clocks.removeAt(at);
    return clocks;
}

QJsonArray pauseClock(QJsonArray clocks, const QString &name, const QDateTime &now)
{
    const qsizetype at = appeal_time::indexOf(clocks, name);
    if (at < 0)
        return clocks;
    QJsonObject clock = clocks[at].toObject();
    if (!clock.contains(QLatin1String("pausedSince")))
        clock.insert(QStringLiteral("pausedSince"), World::stamp(now));
    clocks[at] = clock;
    return clocks;
}

QJsonArray resumeClock(QJsonArray clocks, const QString &name, const QDateTime &now)
{
    const qsizetype at = appeal_time::indexOf(clocks, name);
    if (at < 0 || !clocks[at].toObject().contains(QLatin1String("pausedSince")))
        return clocks;
    QJsonObject clock = clocks[at].toObject();
    const qint64 paused = appeal_time::time(clock, "pausedSince").secsTo(now);
    clock.remove(QStringLiteral("pausedSince"));
    clock.insert(QStringLiteral("pausedSeconds"),
                 clock.value(QLatin1String("pausedSeconds")).toInteger() + paused);
    clock.insert(QStringLiteral("due"), World::stamp(appeal_time::time(clock, "due").addSecs(paused)));
    clocks[at] = clock;
    return clocks;
}

QDateTime clockDue(const QJsonArray &clocks, const QString &name)
{
    const qsizetype at = appeal_time::indexOf(clocks, name);
    return at < 0 ? QDateTime() : appeal_time::time(clocks[at].toObject(), "due");
}

QDateTime clockPausedSince(const QJsonArray &clocks, const QString &name)
{
    const qsizetype at = appeal_time::indexOf(clocks, name);
    return at < 0 ? QDateTime() : appeal_time::time(clocks[at].toObject(), "pausedSince");
}

} // namespace unbar::sandbox
