// A lock without a reason: nothing can be paid, nothing is promised, and every place has a way on.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QJsonArray>
#include <QTemporaryDir>

class TestTourUnknown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysLockedAndSaysSo();
};

void TestTourUnknown::staysLockedAndSaysSo()
{
    QTemporaryDir pictures;
    const auto run = unbar::test::runTour({QStringLiteral("--demo"), QStringLiteral("--tour"),
                                           pictures.path(), QStringLiteral("--lang"), QStringLiteral("zh_CN"),
                                           QStringLiteral("--scale"), QStringLiteral("200"),
                                           QStringLiteral("--scenario"), QStringLiteral("UNKNOWN")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("locksLeft")).toInt(), 1);
    QVERIFY(!run.report.contains(QStringLiteral("payment")));
    QVERIFY(run.report.value(QStringLiteral("pictures")).toArray().size() >= 8);
}

UNBAR_TEST(TestTourUnknown, test_tour_unknown)
#include "test_tour_unknown.moc"
