#include "app/domain/calendar.h"
#include "tests/support/test_main.h"

#include <QFile>

namespace dom = unbar::domain;

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void makeUpWorkdays();
    void deadlines();
    void missingYearDegrades();

private:
    dom::WorkCalendar m_calendar;
    QTimeZone m_zone{"Asia/Shanghai"};
};

void TestCalendar::initTestCase()
{
    QFile file(QStringLiteral(":/calendars/cn.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto calendar = dom::WorkCalendar::fromJson(file.readAll());
    QVERIFY(calendar.has_value());
    m_calendar = *calendar;
    QVERIFY(!dom::WorkCalendar::fromJson("{").has_value());
}

void TestCalendar::makeUpWorkdays()
{
    QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 1, 1)));
    QVERIFY(m_calendar.isWorkingDay(QDate(2026, 1, 4))); // a Sunday that is worked
    QVERIFY(!m_calendar.isWorkingDay(QDate(2026, 10, 7)));
    QVERIFY(m_calendar.isWorkingDay(QDate(2026, 10, 10))); // a Saturday that is worked
    QCOMPARE(m_calendar.addWorkingDays(QDate(2026, 9, 30), 1), QDate(2026, 10, 8));
    QCOMPARE(m_calendar.rollForward(QDate(2026, 10, 3)), QDate(2026, 10, 8));
}

void TestCalendar::deadlines()
{
    const QDateTime start = QDateTime(QDate(2026, 1, 31), QTime(10, 0), m_zone).toUTC();
    const auto month =
        dom::makeDeadline(QStringLiteral("C-BAR"), start, dom::DeadlineKind::Months, 1, m_calendar, m_zone);
    QCOMPARE(month.at.toTimeZone(m_zone).date(), QDate(2026, 3, 1)); // the end of 28 February is 24:00
    const auto hours = dom::makeDeadline(QStringLiteral("C-RESTORE"), start, dom::DeadlineKind::Hours, 24,
                                         m_calendar, m_zone);
    QCOMPARE(hours.at, start.addSecs(24 * 3600));
    QCOMPARE(dom::deadlineStatus(hours, start.addSecs(3600)), dom::DeadlineStatus::Ok);
    QCOMPARE(dom::deadlineStatus(hours, start.addSecs(19 * 3600)), dom::DeadlineStatus::Soon);
    QCOMPARE(dom::deadlineStatus(hours, start.addSecs(25 * 3600)), dom::DeadlineStatus::Overdue);
}

void TestCalendar::missingYearDegrades()
{
    QVERIFY(!m_calendar.hasYear(2031));
    QVERIFY(m_calendar.isWorkingDay(QDate(2031, 1, 1))); // a Wednesday: only weekends are known
    const QDateTime start = QDateTime(QDate(2031, 1, 1), QTime(10, 0), m_zone).toUTC();
    const auto deadline = dom::makeDeadline(QStringLiteral("C-FIRST"), start, dom::DeadlineKind::WorkingDays,
                                            1, m_calendar, m_zone);
    QVERIFY(!deadline.calendarComplete);
}

UNBAR_TEST(TestCalendar, test_calendar)
#include "test_calendar.moc"
