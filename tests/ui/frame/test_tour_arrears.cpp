// The overdue line from sign-in to restored in the real window, in Chinese.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>

class TestTourArrears : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWithTheLineActive();
};

void TestTourArrears::endsWithTheLineActive()
{
    QTemporaryDir pictures;
    const auto run =
        unbar::test::runTour({QStringLiteral("--demo"), QStringLiteral("--tour"), pictures.path(),
                              QStringLiteral("--lang"), QStringLiteral("zh_CN")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("line")).toString(), QStringLiteral("active"));
    const QJsonArray names = run.report.value(QStringLiteral("pictures")).toArray();
    QVERIFY(names.size() >= 8);
    QStringList kinds;
    for (const auto &name : names) {
        const QImage picture(QDir(pictures.path()).filePath(name.toString()));
        QVERIFY2(picture.width() >= 1000, qPrintable(name.toString()));
        kinds << name.toString().mid(3).chopped(4);
    }
    for (const char *page : {"sign-in-number", "sign-in-ways", "number-locked", "pay-summary", "pay-code",
                             "pay-receipt", "progress-restored", "records", "number-restored"})
        QVERIFY2(kinds.contains(QString::fromLatin1(page)), page);
    QVERIFY(
        !kinds.contains(QStringLiteral("pay-nothing-owed"))); // bills come after the line, and are waited for
}

UNBAR_TEST(TestTourArrears, test_tour_arrears)
#include "test_tour_arrears.moc"
