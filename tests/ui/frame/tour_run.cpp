#include "tests/ui/frame/tour_run.h"

#include <QJsonDocument>
#include <QProcess>

namespace unbar::test {

QString TourRun::problem() const
{
    if (ended && exitCode == 0 && report.value(QStringLiteral("tour")).toString() == QLatin1String("ok"))
        return {};
    return QStringLiteral("ended %1, exit code %2, %3 %4")
        .arg(ended)
        .arg(exitCode)
        .arg(report.value(QStringLiteral("reason")).toString(), errors);
}

TourRun runTour(const QStringList &arguments)
{
    TourRun run;
    QProcess process;
    process.start(QStringLiteral(UNBAR_BIN_DIR "/unbar"), arguments);
    run.ended = process.waitForFinished(150000);
    if (!run.ended) {
        process.kill();
        process.waitForFinished(5000);
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.report = QJsonDocument::fromJson(process.readAllStandardOutput().trimmed()).object();
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace unbar::test
