// From sign-in to the restored line through an appeal, against the real stand-in operator: submitted, asked,
// answered, approved, restored, closed.

#include "app/programs/core/demo_people.h"
#include "app/programs/core/scripted_browser.h"
#include "tests/fakes/settled.h"
#include "tests/journeys/appeal_driver.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace unbar;

class TestAppealJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheLockToTheRestoredLine()
    {
        QTemporaryDir profile;
        const QString sandbox = QStringLiteral(UNBAR_BIN_DIR "/unbar-sandbox");
        const auto person = programs::demoPerson(sandbox, QStringLiteral("VIOLATION"));
        QVERIFY(person);
        programs::CoreOptions options;
        options.demo = true;
        options.profileDir = profile.path();
        options.sandboxProgram = sandbox;
        programs::ScriptedBrowser browser;
        browser.setAnswers({{QStringLiteral("password"), person->password}});
        programs::Core core(options, browser);
        test::AppealDriver driver(core, person->number);
        const auto told = test::settled(driver.run(), 150000);
        QVERIFY(told);
        QVERIFY2(*told, *told ? "" : qPrintable(told->error().where));
        const QJsonArray moves = (*told)->value(QLatin1String("moves")).toArray();
        QStringList passed;
        for (const auto &move : moves)
            passed << move.toString();
        const QStringList road{
            QStringLiteral("DRAFT"),        QStringLiteral("SUBMITTING"), QStringLiteral("SUBMITTED"),
            QStringLiteral("UNDER_REVIEW"), QStringLiteral("NEED_INFO"),  QStringLiteral("UNDER_REVIEW"),
            QStringLiteral("APPROVED"),     QStringLiteral("RESTORED"),   QStringLiteral("CLOSED_OK")};
        qsizetype at = 0;
        for (const QString &stop : road) {
            at = passed.indexOf(stop, at);
            QVERIFY2(at >= 0, qPrintable(stop + QStringLiteral(" of ") + passed.join(u' ')));
            ++at;
        }
        QVERIFY(!(*told)->value(QLatin1String("caseNumber")).toString().isEmpty());
        QCOMPARE((*told)->value(QLatin1String("appeals")).toInt(), 1);
        QVERIFY((*told)->value(QLatin1String("chains")).toBool());
        QVERIFY(!(*told)->value(QLatin1String("locked")).toBool());
        QVERIFY(test::settled(closed(core)).has_value());
    }

private:
    static QCoro::Task<bool> closed(programs::Core &core)
    {
        co_await core.close();
        co_return true;
    }
};

UNBAR_TEST(TestAppealJourney, test_appeal_journey)
#include "test_appeal_journey.moc"
