#pragma once
// A moment given in UTC, alike on every Qt 6: naming Qt::UTC is deprecated from 6.8 on, its successor absent
// before 6.5.

#include <QDateTime>
#include <QTimeZone>

namespace unbar {

inline QDateTime utcTime(QDate date, QTime time)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QDateTime(date, time, QTimeZone(QTimeZone::UTC));
#else
    return QDateTime(date, time, Qt::UTC);
#endif
}

} // namespace unbar
