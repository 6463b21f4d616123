#include "app/programs/core/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace unbar::programs {

void addCoreOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("demo"), QStringLiteral("Use the demo's profile and its own stand-in operator.")},
         {QStringLiteral("operator"), QStringLiteral("Operator profile to use."), QStringLiteral("FILE")},
         {QStringLiteral("profile"), QStringLiteral("Profile folder."), QStringLiteral("DIR")}});
}

CoreOptions coreOptions(const QCommandLineParser &parser)
{
    CoreOptions options;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.operatorFile = parser.value(QStringLiteral("operator"));
    options.profileDir = parser.isSet(QStringLiteral("profile")) ? parser.value(QStringLiteral("profile"))
                                                                 : defaultProfileDir(options.demo);
    options.sandboxProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/unbar-sandbox");
    return options;
}

QString defaultProfileDir(bool demo)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return demo ? base + QStringLiteral("/demo") : base + QStringLiteral("/profile");
}

} // namespace unbar::programs
