// Moments are shown in the operator's zone, as the two languages write them; a wait never passes zero.
#include "tests/support/test_main.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/common/words.h"
#include "ui/scenes/fixtures.h"

namespace unbar::ui {

class TestDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setDisplayZone(QStringLiteral("Asia/Shanghai")); }
    void chinese();
    void english();
    void anotherZone();
    void deadlines();
    void durations();
    void moneyAndLists();
};

namespace {
void speak(const char *language)
{
    QVERIFY(applyLanguage(*QCoreApplication::instance(), QString::fromLatin1(language)));
}
} // namespace

void TestDates::chinese()
{
    speak("zh_CN");
    QCOMPARE(textLanguage(), QStringLiteral("zh_CN"));
    QCOMPARE(dateTimeText(scenes::shanghai(11, 24, 14, 5)), QString::fromUtf8("2026年11月24日 14:05"));
    QCOMPARE(momentText(scenes::shanghai(11, 24, 10, 20), scenes::now()), QString::fromUtf8("今天 10:20"));
    QCOMPARE(deadlineText(scenes::shanghai(12, 20, 23, 59), scenes::now()),
             QString::fromUtf8("12月20日（26 天）"));
}

void TestDates::english()
{
    speak("en");
    QCOMPARE(dateTimeText(scenes::shanghai(11, 24, 14, 5)), QStringLiteral("24 November 2026, 14:05"));
    QCOMPARE(deadlineText(scenes::shanghai(12, 20, 23, 59), scenes::now()),
             QStringLiteral("20 December (26 days)"));
    QCOMPARE(deadlineText(scenes::shanghai(11, 24, 18, 0), scenes::now()),
             QStringLiteral("today 18:00 (3 hours 58 minutes left)"));
}

void TestDates::anotherZone()
{
    speak("en");
    setDisplayZone(QStringLiteral("Europe/Berlin"));
    QCOMPARE(timeText(scenes::shanghai(11, 24, 14, 5)), QStringLiteral("07:05"));
    setDisplayZone(QStringLiteral("no such place"));
    QCOMPARE(timeText(scenes::shanghai(11, 24, 14, 5)), QStringLiteral("07:05"));
}

void TestDates::deadlines()
{
    speak("en");
    QCOMPARE(daysLeft(scenes::shanghai(11, 20, 0, 0), scenes::now()), 0);
    QCOMPARE(deadlineText(scenes::shanghai(11, 20, 12, 0), scenes::now()),
             QStringLiteral("20 November (passed)"));
    QCOMPARE(minutesSecondsText(-5), QStringLiteral("0 min 00 s left"));
    QCOMPARE(minutesSecondsText(872), QStringLiteral("14 min 32 s left"));
}

void TestDates::durations()
{
    speak("en");
    QCOMPARE(durationText(QStringLiteral("PT1H")), QStringLiteral("1 hour"));
    QCOMPARE(durationText(QStringLiteral("P3D")), QStringLiteral("3 days"));
    QCOMPARE(durationText(QStringLiteral("P1DT2H30M")), QStringLiteral("1 day 2 hours 30 minutes"));
    QVERIFY(durationText(QStringLiteral("soon")).isEmpty());
    speak("zh_CN");
    QCOMPARE(durationText(QStringLiteral("PT24H")), QString::fromUtf8("24 小时"));
}

void TestDates::moneyAndLists()
{
    speak("zh_CN");
    QCOMPARE(money({8640, "CNY"}), QString::fromUtf8("¥86.40"));
    QCOMPARE(joined({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
             QString::fromUtf8("a、b和c"));
    QCOMPARE(dotted({QStringLiteral("a"), QString(), QStringLiteral("b")}), QString::fromUtf8("a · b"));
}

} // namespace unbar::ui

using unbar::ui::TestDates;
UNBAR_TEST(TestDates, test_dates)
#include "test_dates.moc"
