// A check of identity on the operator's page, passed: the line is back.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QTemporaryDir>

class TestTourVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passedCheckRestores();
};

void TestTourVerify::passedCheckRestores()
{
    QTemporaryDir pictures;
    const auto run = unbar::test::runTour({QStringLiteral("--demo"), QStringLiteral("--tour"),
                                           pictures.path(), QStringLiteral("--lang"), QStringLiteral("en"),
                                           QStringLiteral("--scenario"), QStringLiteral("fraud-reverify")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("line")).toString(), QStringLiteral("active"));
}

UNBAR_TEST(TestTourVerify, test_tour_verify)
#include "test_tour_verify.moc"
