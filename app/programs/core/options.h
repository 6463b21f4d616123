#pragma once
// What the command line, policy and defaults decide before anything is opened.

#include <QString>
#include <QStringList>
#include <functional>

class QCommandLineParser;

namespace unbar::programs {

struct CoreOptions
{
    QString profileDir;           ///< folder of the sealed store and the settings
    bool demo = false;            ///< own profile folder, fixed demo passphrase, unbar-sandbox as a child
    QString operatorFile;         ///< --operator FILE; empty: policy, then the shipped list
    QString sandboxProgram;       ///< where unbar-sandbox lies, beside this program by default
    QStringList sandboxArguments; ///< more arguments for the child ("--root …" in the interop tests)
    QString number;               ///< tour only: the number that is typed
    bool freshProfile = false;    ///< tour only: start from nothing
    std::function<void(const char *)> crashPoint; ///< handed to the store; the crash tests kill there
};

/// --demo, --operator and --profile, which every program with a core takes.
void addCoreOptions(QCommandLineParser &parser);
/// What they say, and the stand-in operator that lies beside this program.
CoreOptions coreOptions(const QCommandLineParser &parser);

/// The folder of a profile by platform rule; the demo has its own.
QString defaultProfileDir(bool demo);

} // namespace unbar::programs
