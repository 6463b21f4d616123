#include "app/programs/core/demo_people.h"

#include <QProcess>
#include <QRegularExpression>

namespace unbar::programs {

Result<DemoPerson> demoPerson(const QString &sandboxProgram, const QString &scenario)
{
    QProcess list;
    list.start(sandboxProgram, {QStringLiteral("--list")}, QIODevice::ReadOnly);
    list.waitForFinished(15000); // before any window is there; an unfinished list has no such line
    static const QRegularExpression form(QStringLiteral("^([\\d ]{13})\\s+(\\S+)\\s+password (\\d+)"),
                                         QRegularExpression::MultilineOption);
    for (auto found = form.globalMatch(QString::fromUtf8(list.readAllStandardOutput())); found.hasNext();) {
        const QRegularExpressionMatch person = found.next();
        const QString number = person.captured(1).remove(QLatin1Char(' '));
        if (number == scenario || person.captured(2).compare(scenario, Qt::CaseInsensitive) == 0)
            return DemoPerson{number, person.captured(3)};
    }
    return raise(FailureCode::ProgramsNoScenario, scenario);
}

} // namespace unbar::programs
