#pragma once
// The clocks of an appeal as its ticket carries them. Days end at 24:00 where the operator is.

#include <QDateTime>
#include <QJsonArray>
#include <QString>

namespace unbar::sandbox {

/// The end of the n-th day after `start`; working days skip weekends and the calendar's days off, and count
/// its make-up workdays.
QDateTime appealDue(const QDateTime &start, int days, const QString &kind);

/// All of them give the array back with one clock begun, ended, paused or running on.
QJsonArray startClock(QJsonArray clocks, const QString &name, const QDateTime &now, int days,
                      const QString &kind);
QJsonArray stopClock(QJsonArray clocks, const QString &name);
QJsonArray pauseClock(QJsonArray clocks, const QString &name, const QDateTime &now);
QJsonArray resumeClock(QJsonArray clocks, const QString &name, const QDateTime &now);
QDateTime clockDue(const QJsonArray &clocks, const QString &name);
QDateTime clockPausedSince(const QJsonArray &clocks, const QString &name); ///< null while it runs

} // namespace unbar::sandbox
