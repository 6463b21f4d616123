// Two locks at once, in English: paying lifts its own and says that one is left.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QTemporaryDir>

class TestTourTwoLocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void payingLiftsItsOwnLock();
};

void TestTourTwoLocks::payingLiftsItsOwnLock()
{
    QTemporaryDir pictures;
    const auto run = unbar::test::runTour(
        {QStringLiteral("--demo"), QStringLiteral("--tour"), pictures.path(), QStringLiteral("--lang"),
         QStringLiteral("en"), QStringLiteral("--scenario"), QStringLiteral("ARREARS+FRAUD_REVERIFY")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("locksLeft")).toInt(), 1);
    QVERIFY(run.report.value(QStringLiteral("line")).toString() != QStringLiteral("active"));
    QVERIFY(!run.report.value(QStringLiteral("payment")).toString().isEmpty());
}

UNBAR_TEST(TestTourTwoLocks, test_tour_two_locks)
#include "test_tour_two_locks.moc"
