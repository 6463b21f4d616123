// A prepaid number whose credit has run out: an amount is chosen, paid, and the line is back.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QTemporaryDir>

class TestTourTopUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsTheLineBack();
};

void TestTourTopUp::bringsTheLineBack()
{
    QTemporaryDir pictures;
    const auto run = unbar::test::runTour({QStringLiteral("--demo"), QStringLiteral("--tour"),
                                           pictures.path(), QStringLiteral("--lang"), QStringLiteral("en"),
                                           QStringLiteral("--theme"), QStringLiteral("dark"),
                                           QStringLiteral("--scenario"), QStringLiteral("PREPAID_EXPIRED")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("line")).toString(), QStringLiteral("active"));
    QCOMPARE(run.report.value(QStringLiteral("locksLeft")).toInt(), 0);
}

UNBAR_TEST(TestTourTopUp, test_tour_top_up)
#include "test_tour_top_up.moc"
