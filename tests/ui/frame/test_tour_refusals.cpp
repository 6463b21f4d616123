// A tour touches nothing but its own stand-in operator, and says so when it is asked for more.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QTemporaryDir>

class TestTourRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void cannotWritePictures();
};

void TestTourRefusals::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("without the demo") << QStringList{};
    QTest::newRow("another operator")
        << QStringList{QStringLiteral("--demo"), QStringLiteral("--operator"), QStringLiteral("other.json")};
    QTest::newRow("nobody by that name")
        << QStringList{QStringLiteral("--demo"), QStringLiteral("--scenario"), QStringLiteral("NOBODY")};
    QTest::newRow("no such theme") << QStringList{QStringLiteral("--demo"), QStringLiteral("--theme"),
                                                  QStringLiteral("pink")};
    QTest::newRow("no such size") << QStringList{QStringLiteral("--demo"), QStringLiteral("--scale"),
                                                 QStringLiteral("900")};
}

void TestTourRefusals::refuses()
{
    QFETCH(QStringList, arguments);
    QTemporaryDir pictures;
    const auto run = unbar::test::runTour(arguments + QStringList{QStringLiteral("--tour"), pictures.path()});
    QVERIFY(run.ended);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.report.isEmpty());
    QVERIFY(!run.errors.isEmpty());
}

void TestTourRefusals::cannotWritePictures()
{
    const auto run = unbar::test::runTour(
        {QStringLiteral("--demo"), QStringLiteral("--tour"), QStringLiteral("/dev/null/pictures")});
    QVERIFY(run.ended);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.report.value(QStringLiteral("tour")).toString(), QStringLiteral("failed"));
}

UNBAR_TEST(TestTourRefusals, test_tour_refusals)
#include "test_tour_refusals.moc"
