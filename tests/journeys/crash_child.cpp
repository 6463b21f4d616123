// One life of the app in a crash test: crash_child PROFILE_DIR OPERATOR_FILE|demo PLAN POINT
// PLAN: paid, unpaid, late. POINT: kill -9 at the n-th store point (0: live to the end), together with the
// stand-in operator where that is this process's own child. Prints one JSON line at the end.

#include "app/programs/core/scripted_browser.h"
#include "tests/journeys/journey_driver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimer>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

struct Life
{
    unbar::programs::ScriptedBrowser browser;
    std::unique_ptr<unbar::programs::Core> core;
    std::unique_ptr<unbar::test::JourneyDriver> driver;
};

QCoro::Task<void> live(Life &life)
{
    const auto report = co_await life.driver->run();
    if (report)
        std::printf("%s\n", QJsonDocument(*report).toJson(QJsonDocument::Compact).constData());
    else
        std::fprintf(stderr, "%s %s\n", unbar::failureText(report.error().code),
                     qPrintable(report.error().where));
    std::fflush(stdout);
    co_await life.core->close();
    QCoreApplication::exit(report ? 0 : 1);
}

} // namespace

int main(int argc, char **argv)
{
    setpgid(0, 0); // a group of its own, so that the kill takes the stand-in operator along
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    static int pointsLeft = 0;
    pointsLeft = arguments.at(4).toInt();
    unbar::programs::CoreOptions options;
    options.demo = true;
    options.profileDir = arguments.at(1);
    if (arguments.at(2) != QLatin1String("demo"))
        options.operatorFile = arguments.at(2);
    options.sandboxProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/unbar-sandbox");
    options.crashPoint = [](const char *) {
        if (pointsLeft > 0 && --pointsLeft == 0)
            ::kill(0, SIGKILL);
    };
    unbar::test::JourneyPlan plan;
    plan.payerPays = arguments.at(3) != QLatin1String("unpaid");
    plan.late = arguments.at(3) == QLatin1String("late");
    Life life;
    life.browser.setAnswers({{QStringLiteral("password"), QStringLiteral("268000")}});
    QObject::connect(&life.browser, &unbar::programs::ScriptedBrowser::stuck,
                     [](const QString &what) { std::fprintf(stderr, "browser: %s\n", qPrintable(what)); });
    life.core = std::make_unique<unbar::programs::Core>(options, life.browser);
    life.driver = std::make_unique<unbar::test::JourneyDriver>(*life.core, plan);
    QObject::connect(
        life.driver.get(), &unbar::test::JourneyDriver::payerWanted, &life.browser,
        [&life, &plan](const QString &id) { life.browser.payAt(life.core->operatorBase(), id, plan.late); });
    QTimer::singleShot(0, &app, [&life] { live(life); });
    return QCoreApplication::exec();
}
