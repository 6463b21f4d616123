#include "app/platform/clock.h"
#include "tests/fakes/fake_clock.h"
#include "tests/support/test_main.h"

using namespace unbar;

class TestFakeClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothMoveTogetherAndApart()
    {
        test::FakeClock clock;
        const QDateTime start = clock.nowUtc();
        const qint64 monotonic = clock.monotonicMs();
        clock.advance(1500);
        QCOMPARE(start.msecsTo(clock.nowUtc()), 1500);
        QCOMPARE(clock.monotonicMs() - monotonic, 1500);
        clock.setWall(start.addDays(-1));
        QCOMPARE(clock.monotonicMs() - monotonic, 1500);
        QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
    }

    void theSystemsClockIsUtcAndDoesNotGoBack()
    {
        const platform::SystemClock clock;
        const qint64 before = clock.monotonicMs();
        QCOMPARE(clock.nowUtc().timeSpec(), Qt::UTC);
        QVERIFY(clock.monotonicMs() >= before);
    }
};

UNBAR_TEST(TestFakeClock, test_fake_clock)
#include "test_fake_clock.moc"
