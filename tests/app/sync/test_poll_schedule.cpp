#include "app/sync/poll_schedule.h"
#include "tests/support/test_main.h"

using namespace unbar;

class TestPollSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsWithoutJitter_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<qint64>("since");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("first") << 0 << qint64(0) << qint64(2000);
        QTest::newRow("tenth") << 9 << qint64(20000) << qint64(2000);
        QTest::newRow("eleventh") << 10 << qint64(22000) << qint64(4000);
        QTest::newRow("twenty-first") << 20 << qint64(70000) << qint64(8000);
        QTest::newRow("capped") << 40 << qint64(299000) << qint64(15000);
        QTest::newRow("background") << 50 << qint64(300000) << qint64(30000);
        QTest::newRow("background, later") << 60 << qint64(900000) << qint64(120000);
        QTest::newRow("background, capped") << 90 << qint64(9000000) << qint64(600000);
    }
    void stepsWithoutJitter()
    {
        QFETCH(int, asked);
        QFETCH(qint64, since);
        QFETCH(qint64, wait);
        QCOMPARE(sync::payerPollMs(asked, since, since, [] { return 0.5; }).value_or(-1), wait);
    }
    void jitterStaysWithinAFifth()
    {
        QCOMPARE(sync::payerPollMs(0, 0, 0, [] { return 0.0; }).value_or(-1), qint64(1600));
        QVERIFY(sync::payerPollMs(0, 0, 0, [] { return 0.999; }).value_or(-1) <= 2400);
    }
    void endsAfterADay()
    {
        const qint64 day = 24LL * 3600 * 1000;
        QVERIFY(sync::payerPollMs(99, day, day, [] { return 0.5; }).has_value());
        QVERIFY(!sync::payerPollMs(99, day, day + 1, [] { return 0.5; }).has_value());
    }
    void slowDoublesToTenMinutes()
    {
        QCOMPARE(sync::slowPollMs(0, [] { return 0.5; }), qint64(30000));
        QCOMPARE(sync::slowPollMs(1, [] { return 0.5; }), qint64(60000));
        QCOMPARE(sync::slowPollMs(50, [] { return 0.5; }), qint64(600000));
    }
};

UNBAR_TEST(TestPollSchedule, test_poll_schedule)
#include "test_poll_schedule.moc"
