// Days and deadlines at their edges: midnight in the zone, holidays, unknown years, damaged files.

#include "tests/support/test_main.h"

#include "app/domain/calendar.h"

#include <QFile>

namespace unbar::domain {

class TestCalendarDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void daysEndAtMidnightInTheZone();
    void workingDaysAcrossAHoliday();
    void lastDayRollsWhenAsked();
    void monthsClampInALeapYear();
    void incompleteYearsAreSaid();
    void statusByWhatIsLeft_data();
    void statusByWhatIsLeft();
    void withoutAMomentNothingIsDue();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QDateTime local(int year, int month, int day, int hour = 0) const
    {
        return QDateTime(QDate(year, month, day), QTime(hour, 0), m_zone);
    }
    [[nodiscard]] Deadline deadline(const QDateTime &start, DeadlineKind kind, int amount,
                                    bool roll = false) const
    {
        return makeDeadline(QStringLiteral("C"), start, kind, amount, m_calendar, m_zone, roll);
    }

    WorkCalendar m_calendar;
    const QTimeZone m_zone{"Asia/Shanghai"};
};

void TestCalendarDays::initTestCase()
{
    QFile file(QStringLiteral(":/calendars/cn.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto calendar = WorkCalendar::fromJson(file.readAll());
    QVERIFY(calendar.has_value());
    m_calendar = *calendar;
}

void TestCalendarDays::daysEndAtMidnightInTheZone()
{
    const Deadline reply = deadline(local(2026, 11, 24, 9), DeadlineKind::CalendarDays, 15);
    QCOMPARE(reply.at, QDateTime(QDate(2026, 12, 9), QTime(16, 0), Qt::UTC));
    QCOMPARE(reply.at.timeSpec(), Qt::UTC);
    // 17:30 UTC is already the next day in Shanghai.
    const QDateTime late(QDate(2026, 11, 24), QTime(17, 30), Qt::UTC);
    QCOMPARE(deadline(late, DeadlineKind::CalendarDays, 1).at, local(2026, 11, 27));
    QCOMPARE(deadline(late, DeadlineKind::Fixed, 9).at, late);
}

void TestCalendarDays::workingDaysAcrossAHoliday()
{
    // 28, 29, 30 September, 8 and 9 October.
    const Deadline info = deadline(local(2026, 9, 24, 12), DeadlineKind::WorkingDays, 5);
    QCOMPARE(info.at, local(2026, 10, 10));
    QVERIFY(info.calendarComplete);
    QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 10, 9), 1), QDate(2026, 10, 10));
    QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 2, 13), 2), QDate(2026, 2, 24));
    QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 11, 24), 0), QDate(2026, 11, 24));
}

void TestCalendarDays::lastDayRollsWhenAsked()
{
    QCOMPARE(deadline(local(2026, 9, 2), DeadlineKind::CalendarDays, 30).at, local(2026, 10, 3));
    QCOMPARE(deadline(local(2026, 9, 2), DeadlineKind::CalendarDays, 30, true).at, local(2026, 10, 9));
    QCOMPARE(deadline(local(2026, 10, 1, 10), DeadlineKind::Hours, 24, true).at, local(2026, 10, 2, 10));
}

void TestCalendarDays::monthsClampInALeapYear()
{
    QCOMPARE(deadline(local(2028, 1, 31, 8), DeadlineKind::Months, 1).at, local(2028, 3, 1));
    QCOMPARE(deadline(local(2026, 1, 31, 8), DeadlineKind::Months, 1).at, local(2026, 3, 1));
    QCOMPARE(deadline(local(2026, 8, 31, 8), DeadlineKind::Months, 6).at, local(2027, 3, 1));
}

void TestCalendarDays::incompleteYearsAreSaid()
{
    const Deadline across = deadline(local(2026, 12, 30), DeadlineKind::WorkingDays, 5);
    QVERIFY(!across.calendarComplete);
    QCOMPARE(across.at, local(2027, 1, 7));
    QVERIFY(!deadline(local(2026, 12, 30), DeadlineKind::CalendarDays, 30, true).calendarComplete);
    QVERIFY2(deadline(local(2026, 12, 30), DeadlineKind::CalendarDays, 30).calendarComplete,
             "plain days need no holidays");
}

void TestCalendarDays::statusByWhatIsLeft_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int span, int left, DeadlineStatus status) {
        QTest::newRow(name) << span << left << static_cast<int>(status);
    };
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    row("over a quarter", 60 * day, 15 * day + 1, DeadlineStatus::Ok);
    row("a quarter", 60 * day, 15 * day, DeadlineStatus::Soon);
    row("over a day", 60 * day, day + 1, DeadlineStatus::Soon);
    row("a day", 60 * day, day, DeadlineStatus::Due);
    row("short span, a quarter", day, 6 * hour, DeadlineStatus::Soon);
    row("short span, an eighth", day, 3 * hour, DeadlineStatus::Due);
    row("reached", day, 0, DeadlineStatus::Overdue);
    row("no start, far", 0, 3 * day + 1, DeadlineStatus::Ok);
    row("no start, three days", 0, 3 * day, DeadlineStatus::Soon);
    row("no start, a day", 0, day, DeadlineStatus::Due);
}

void TestCalendarDays::statusByWhatIsLeft()
{
    QFETCH(int, span);
    QFETCH(int, left);
    QFETCH(int, status);
    Deadline made;
    made.at = local(2026, 12, 1).toUTC();
    if (span > 0)
        made.start = made.at.addSecs(-qint64(span) * 60);
    QCOMPARE(static_cast<int>(deadlineStatus(made, made.at.addSecs(-qint64(left) * 60))), status);
}

void TestCalendarDays::withoutAMomentNothingIsDue()
{
    QCOMPARE(deadlineStatus(Deadline(), local(2026, 12, 1)), DeadlineStatus::Ok);
    QVERIFY(!deadline(QDateTime(), DeadlineKind::CalendarDays, 60).at.isValid());
}

void TestCalendarDays::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto year = [](const char *body) {
        return QByteArray(R"({"region":"CN","years":{"2026":)") + body + "}}";
    };
    QTest::newRow("no years") << QByteArray(R"({"region":"CN"})");
    QTest::newRow("no region") << QByteArray(R"({"years":{}})");
    QTest::newRow("odd year") << QByteArray(R"({"region":"CN","years":{"next":{"off":[],"work":[]}}})");
    QTest::newRow("no list") << year(R"({"off":[]})");
    QTest::newRow("no date") << year(R"({"off":["2026-02-30"],"work":[]})");
    QTest::newRow("other year") << year(R"({"off":["2027-01-01"],"work":[]})");
    QTest::newRow("twice") << year(R"({"off":["2026-01-01","2026-01-01"],"work":[]})");
    QTest::newRow("off and worked") << year(R"({"off":["2026-01-01"],"work":["2026-01-01"]})");
}

void TestCalendarDays::refuses()
{
    QFETCH(QByteArray, json);
    const auto calendar = WorkCalendar::fromJson(json);
    QVERIFY(!calendar.has_value());
    QCOMPARE(calendar.error().code, FailureCode::CalendarMalformed);
}

UNBAR_TEST(TestCalendarDays, test_calendar_days)

} // namespace unbar::domain
#include "test_calendar_days.moc"
