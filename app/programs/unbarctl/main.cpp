// unbarctl: the core without a screen, for scripts and support.

#include "app/platform/hardening.h"
#include "app/programs/unbarctl/commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

namespace {

/// unbarctl opens no browser; sign-in is by device flow.
class NoBrowser final : public unbar::platform::Browser
{
public:
    bool open(const QUrl &) override { return false; }
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Commands: status (line, locks, plan, deadlines), diag (what support asks for). JSON on stdout.\n"
        "Exit codes: 0 done, 2 wrong use, 3 not signed in, 4 no answer, 5 cannot start."));
    parser.addHelpOption();
    parser.addVersionOption();
    unbar::programs::addCoreOptions(parser);
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("status or diag"));
}

} // namespace

int main(int argc, char **argv)
{
    unbar::platform::hardenProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("unbar"));
    QCoreApplication::setOrganizationName(QStringLiteral("unbar"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNBAR_VERSION));
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    const QString command = parser.positionalArguments().value(0);
    if (command != QLatin1String("status") && command != QLatin1String("diag")) {
        std::fprintf(stderr, "unbarctl: say `status` or `diag` (--help explains)\n");
        return unbar::programs::WrongUse;
    }
    NoBrowser browser;
    unbar::programs::Core core(unbar::programs::coreOptions(parser), browser);
    unbar::programs::Commands commands(core);
    QTimer::singleShot(0, &commands, [&] {
        if (command == QLatin1String("status"))
            commands.status();
        else
            commands.diag();
    });
    return QCoreApplication::exec();
}
