#pragma once
// Moments and spans in words. Moments come in UTC and are shown in the operator's zone, never in the
// computer's.

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace unbar::ui {

/// The zone all pages show: set once from the operator's document; Asia/Shanghai until then.
void setDisplayZone(const QString &ianaId);
QTimeZone displayZone();

QString dateTimeText(const QDateTime &utc); ///< "24 November 2026, 14:05" / "2026年11月24日 14:05"
QString dateText(const QDateTime &utc);     ///< "24 November 2026" / "2026年11月24日"
QString dayText(const QDateTime &utc);  ///< "24 November" / "11月24日": inside a sentence about this year
QString timeText(const QDateTime &utc); ///< "14:05"
/// "Today 14:05" on the day of `now`, else date and time in full.
QString momentText(const QDateTime &utc, const QDateTime &now);
/// Whole days left, days ending at midnight in the display zone; never negative.
int daysLeft(const QDateTime &until, const QDateTime &now);
/// "20 December (26 days)"; within a day "today 18:00 (3 hours left)".
QString deadlineText(const QDateTime &until, const QDateTime &now);
/// "1 hour", "3 days", "45 minutes" from ISO 8601 ("PT1H", "P3D"); empty when the text is no duration.
QString durationText(const QString &iso8601);
/// "3 hours 20 minutes" for a countdown that never passes zero.
QString spanText(qint64 seconds);
/// "14 min 32 s": the time left of a payment code.
QString minutesSecondsText(int seconds);

} // namespace unbar::ui
