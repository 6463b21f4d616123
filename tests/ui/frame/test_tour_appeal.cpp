// An appeal from sign-in to the restored line, and a check of identity, in the real program against the
// stand-in operator.
#include "tests/support/test_main.h"
#include "tests/ui/frame/tour_run.h"

#include <QTemporaryDir>

class TestTourAppeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appealIsUpheld();
};

void TestTourAppeal::appealIsUpheld()
{
    QTemporaryDir pictures;
    const auto run =
        unbar::test::runTour({QStringLiteral("--demo"), QStringLiteral("--tour"), pictures.path(),
                              QStringLiteral("--scenario"), QStringLiteral("violation-appeal")});
    QCOMPARE(run.problem(), QString());
    QCOMPARE(run.report.value(QStringLiteral("line")).toString(), QStringLiteral("active"));
    const QString seen = QString::fromUtf8(
        QJsonDocument(run.report.value(QStringLiteral("pictures")).toArray()).toJson(QJsonDocument::Compact));
    for (const char *page : {"appeal-evidence", "appeal-prepare", "appeal-consent", "appeal-submitted",
                             "progress-appeal-need-info", "progress-restored"})
        QVERIFY2(seen.contains(QLatin1String(page)), page);
}

UNBAR_TEST(TestTourAppeal, test_tour_appeal)
#include "test_tour_appeal.moc"
