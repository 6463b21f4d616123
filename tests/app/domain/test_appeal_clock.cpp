// Clocks of an appeal: working days, end of day 24:00, pauses, and how they stand.

#include "app/domain/appeal_clock.h"
#include "tests/support/test_main.h"

#include <QFile>

namespace dom = unbar::domain;
using dom::ClockKind;

class TestAppealClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void names();
    void ends_data();
    void ends();
    void rollsOnlyWhenAsked();
    void pauseMovesWhatWasLeft();
    void pauseOfHoursIsToTheSecond();
    void pauseAcrossAHoliday();
    void onlyTheReviewPauses();
    void pausedTimeAddsUp();
    void howItStands();
    void calendarOfAYearNobodyKnows();
    void regulator();

private:
    [[nodiscard]] QDateTime local(int month, int day, int hour, int minute = 0) const
    {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), m_zone).toUTC();
    }
    [[nodiscard]] dom::AppealClock review(const QDateTime &start, int days, ClockKind kind) const
    {
        return dom::startClock(QStringLiteral("C-REVIEW"), start, {days, kind}, m_calendar, m_zone);
    }
    [[nodiscard]] dom::ClockReading read(const dom::AppealClock &clock, const QDateTime &now) const
    {
        return dom::readClock(clock, now, m_calendar, m_zone);
    }
    dom::WorkCalendar m_calendar;
    QTimeZone m_zone{"Asia/Shanghai"};
};

void TestAppealClock::initTestCase()
{
    QFile file(QStringLiteral(":/calendars/cn.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto calendar = dom::WorkCalendar::fromJson(file.readAll());
    QVERIFY(calendar.has_value());
    m_calendar = *calendar;
}

void TestAppealClock::names()
{
    QCOMPARE(dom::clockName(QStringLiteral("reply")), QStringLiteral("C-REPLY"));
    QCOMPARE(dom::clockName(QStringLiteral("first")), QStringLiteral("C-FIRST"));
    QCOMPARE(dom::clockName(QStringLiteral("reconsider")), QStringLiteral("C-RECONSIDER"));
    QCOMPARE(dom::clockName(QStringLiteral("moon")), QString());
}

void TestAppealClock::ends_data()
{
    QTest::addColumn<QDateTime>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QDateTime>("due");
    const auto row = [](const char *name, const QDateTime &start, int days, ClockKind kind,
                        const QDateTime &due) { QTest::newRow(name) << start << days << int(kind) << due; };
    row("one working day", local(11, 24, 10), 1, ClockKind::Working, local(11, 26, 0));
    row("over a weekend", local(11, 27, 23, 59), 1, ClockKind::Working, local(12, 1, 0));
    row("over National Day", local(9, 30, 9), 1, ClockKind::Working, local(10, 9, 0));
    row("a worked Saturday counts", local(10, 9, 9), 1, ClockKind::Working, local(10, 11, 0));
    row("fifteen days", local(11, 24, 0), 15, ClockKind::Calendar, local(12, 10, 0));
    row("last minute of a day", local(11, 24, 23, 59), 15, ClockKind::Calendar, local(12, 10, 0));
    row("24 hours run through", local(11, 24, 10, 30), 1, ClockKind::Hours, local(11, 25, 10, 30));
}

void TestAppealClock::ends()
{
    QFETCH(QDateTime, start);
    QFETCH(int, days);
    QFETCH(int, kind);
    QFETCH(QDateTime, due);
    const auto clock =
        dom::startClock(QStringLiteral("C-X"), start, {days, ClockKind(kind)}, m_calendar, m_zone);
    QCOMPARE(clock.due, due);
    QCOMPARE(clock.due.timeSpec(), Qt::UTC);
    QCOMPARE(clock.start, start);
}

void TestAppealClock::rollsOnlyWhenAsked()
{
    const QDateTime start = local(9, 22, 12); // +10 days is 2 October, a holiday
    const dom::ClockPolicy policy{10, ClockKind::Calendar};
    const QString name = QStringLiteral("C-REPLY");
    QCOMPARE(dom::startClock(name, start, policy, m_calendar, m_zone).due, local(10, 3, 0));
    QCOMPARE(dom::startClock(name, start, policy, m_calendar, m_zone, true).due, local(10, 9, 0));
}

void TestAppealClock::pauseMovesWhatWasLeft()
{
    auto clock = review(local(11, 23, 10), 3, ClockKind::Working); // to the end of Thursday 26
    QCOMPARE(clock.due, local(11, 27, 0));
    clock = dom::paused(clock, local(11, 24, 12)); // two working days left
    const auto sameDay = dom::resumed(clock, local(11, 24, 18), m_calendar, m_zone);
    QCOMPARE(sameDay.due, local(11, 27, 0));
    const auto later = dom::resumed(clock, local(11, 27, 9), m_calendar, m_zone); // Friday
    QCOMPARE(later.due, local(12, 2, 0));                                         // Monday and Tuesday
    auto days = review(local(11, 23, 10), 3, ClockKind::Calendar);
    days = dom::resumed(dom::paused(days, local(11, 24, 12)), local(11, 28, 9), m_calendar, m_zone);
    QCOMPARE(days.due, local(12, 1, 0));
}

void TestAppealClock::pauseOfHoursIsToTheSecond()
{
    auto clock = review(local(11, 23, 10), 1, ClockKind::Hours);
    clock = dom::resumed(dom::paused(clock, local(11, 23, 12)), local(11, 23, 12).addSecs(4321), m_calendar,
                         m_zone);
    QCOMPARE(clock.due, local(11, 24, 10).addSecs(4321));
}

void TestAppealClock::pauseAcrossAHoliday()
{
    auto clock = review(local(9, 29, 10), 3, ClockKind::Working); // 30 September, 8 and 9 October
    QCOMPARE(clock.due, local(10, 10, 0));
    clock = dom::paused(clock, local(9, 30, 10)); // two left
    clock = dom::resumed(clock, local(10, 4, 10), m_calendar, m_zone);
    QCOMPARE(clock.due, local(10, 10, 0)); // the holiday cost nothing
}

void TestAppealClock::onlyTheReviewPauses()
{
    for (const char *key : {"first", "reply", "info", "reopen", "reconsider"}) {
        const auto clock = dom::startClock(dom::clockName(QLatin1String(key)), local(11, 23, 10),
                                           {15, ClockKind::Calendar}, m_calendar, m_zone);
        QCOMPARE(dom::paused(clock, local(11, 24, 10)), clock);
    }
    const auto first = dom::paused(review(local(11, 23, 10), 3, ClockKind::Working), local(11, 24, 10));
    QCOMPARE(first.pausedSince, local(11, 24, 10));
    QCOMPARE(dom::paused(first, local(11, 25, 10)), first); // a second pause changes nothing
    const auto running = review(local(11, 23, 10), 3, ClockKind::Working);
    QCOMPARE(dom::resumed(running, local(11, 24, 10), m_calendar, m_zone), running);
    QCOMPARE(dom::resumed(first, local(11, 24, 9), m_calendar, m_zone), first); // before it began
}

void TestAppealClock::pausedTimeAddsUp()
{
    auto clock = dom::paused(review(local(11, 23, 10), 3, ClockKind::Working), local(11, 24, 10));
    QCOMPARE(read(clock, local(11, 24, 12)).pausedSeconds, 7200);
    QCOMPARE(read(clock, local(11, 24, 12)).status, dom::DeadlineStatus::Paused);
    clock = dom::resumed(clock, local(11, 24, 12), m_calendar, m_zone);
    QCOMPARE(clock.pausedSeconds, 7200);
    clock = dom::paused(clock, local(11, 25, 10));
    const auto reading = read(clock, local(11, 25, 11));
    QCOMPARE(reading.pausedSeconds, 7200 + 3600);
    QCOMPARE(reading.secondsLeft, local(11, 25, 10).secsTo(clock.due));           // stands still
    QCOMPARE(read(clock, local(12, 25, 11)).status, dom::DeadlineStatus::Paused); // never overdue meanwhile
}

void TestAppealClock::howItStands()
{
    const auto clock = dom::startClock(QStringLiteral("C-REPLY"), local(11, 24, 0), {15, ClockKind::Calendar},
                                       m_calendar, m_zone); // 16 days in all, to 10 December 0:00
    QCOMPARE(read(clock, local(11, 25, 0)).status, dom::DeadlineStatus::Ok);
    QCOMPARE(read(clock, local(12, 5, 23)).status, dom::DeadlineStatus::Ok);
    QCOMPARE(read(clock, local(12, 6, 0)).status, dom::DeadlineStatus::Soon); // a quarter left
    QCOMPARE(read(clock, local(12, 9, 1)).status, dom::DeadlineStatus::Due);
    QCOMPARE(read(clock, local(12, 9, 23, 59)).secondsLeft, 60);
    QCOMPARE(read(clock, local(12, 10, 0)).status, dom::DeadlineStatus::Overdue); // 24:00
    QCOMPARE(read(clock, local(12, 10, 0, 1)).secondsLeft, -60);
    dom::AppealClock untold;
    untold.name = QStringLiteral("C-REVIEW");
    QCOMPARE(read(untold, local(12, 10, 0)), dom::ClockReading());
}

void TestAppealClock::calendarOfAYearNobodyKnows()
{
    const auto near = review(local(11, 24, 10), 3, ClockKind::Working);
    QVERIFY(read(near, local(11, 24, 11)).calendarComplete);
    const auto far = review(local(12, 30, 10), 5, ClockKind::Working);
    QVERIFY(!m_calendar.hasYear(2027));
    QVERIFY(!read(far, local(12, 30, 11)).calendarComplete);
    QVERIFY(read(review(local(12, 30, 10), 5, ClockKind::Calendar), local(12, 30, 11)).calendarComplete);
}

void TestAppealClock::regulator()
{
    const auto clocks = dom::regulatorClocks(local(11, 24, 10), m_calendar, m_zone);
    QCOMPARE(clocks.size(), 2);
    QCOMPARE(clocks.first().name, QStringLiteral("C-REG1"));
    QCOMPARE(clocks.first().due, local(12, 2, 0)); // five working days
    QCOMPARE(clocks.last().due, local(12, 25, 0)); // thirty days
}

UNBAR_TEST(TestAppealClock, test_appeal_clock)
#include "test_appeal_clock.moc"
