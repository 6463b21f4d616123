// unbar-sandbox: a stand-in operator over real HTTP. Prints one JSON line when it serves; ends on SIGTERM or
// when the pipe on its stdin closes.

#include "app/sandbox/sandbox.h"
#include "app/sandbox/scenarios.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("A stand-in operator for Unbar. docs/sandbox.md explains."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("listen"), QStringLiteral("Address and port, port 0 for any."),
                        QStringLiteral("HOST:PORT"), QStringLiteral("127.0.0.1:0")},
                       {QStringLiteral("root"), QStringLiteral("Published root of one API, as NAME=URL."),
                        QStringLiteral("NAME=URL")},
                       {QStringLiteral("tls"), QStringLiteral("Serve https with a certificate of its own.")},
                       {QStringLiteral("store"), QStringLiteral("State file, or memory."),
                        QStringLiteral("FILE"), QStringLiteral("memory")},
                       {QStringLiteral("clock"), QStringLiteral("real or virtual."), QStringLiteral("KIND"),
                        QStringLiteral("real")},
                       {QStringLiteral("seed"), QStringLiteral("Makes ids repeatable."), QStringLiteral("N")},
                       {QStringLiteral("backoffice-token"), QStringLiteral("Token of the back office."),
                        QStringLiteral("TOKEN")},
                       {QStringLiteral("profile-out"), QStringLiteral("Where to write the operator profile."),
                        QStringLiteral("FILE")},
                       {QStringLiteral("list"), QStringLiteral("Print the subscribers and end.")}});
}

bool optionsFrom(const QCommandLineParser &parser, unbar::sandbox::SandboxOptions &options)
{
    const QString listen = parser.value(QStringLiteral("listen"));
    options.server.host = listen.section(QLatin1Char(':'), 0, -2);
    bool portOk = false;
    options.server.port = listen.section(QLatin1Char(':'), -1).toInt(&portOk);
    options.server.tls = parser.isSet(QStringLiteral("tls"));
    options.server.backofficeToken = parser.value(QStringLiteral("backoffice-token")).toUtf8();
    for (const QString &root : parser.values(QStringLiteral("root")))
        options.server.roots.insert(root.section(QLatin1Char('='), 0, 0), root.section(QLatin1Char('='), 1));
    const QString store = parser.value(QStringLiteral("store"));
    options.world.storeFile = store == QLatin1String("memory") ? QString() : store;
    const QString clock = parser.value(QStringLiteral("clock"));
    options.world.virtualClock = clock == QLatin1String("virtual");
    if (parser.isSet(QStringLiteral("seed")))
        options.world.seed = parser.value(QStringLiteral("seed")).toULongLong();
    options.profileOut = parser.value(QStringLiteral("profile-out"));
    return portOk && !options.server.host.isEmpty() &&
           (options.world.virtualClock || clock == QLatin1String("real"));
}

void printList()
{
    for (const unbar::sandbox::Scenario &one : unbar::sandbox::scenarios())
        std::printf(
            "138 0013 %d  %-24s password 26%d  contact code 71%d  case FJ-2026-1124-%d  query code 35%d\n",
            one.suffix, one.reasons, one.suffix, one.suffix, one.suffix, one.suffix);
}

/// Blocks until SIGTERM, SIGINT, or the end of a pipe on stdin.
void waitForTheEnd(const sigset_t &signals)
{
    struct stat about = {};
    const bool piped =
        ::fstat(STDIN_FILENO, &about) == 0 && (S_ISFIFO(about.st_mode) || S_ISSOCK(about.st_mode));
    const timespec tick{0, 200'000'000};
    while (::sigtimedwait(&signals, nullptr, piped ? &tick : nullptr) < 0) {
        if (!piped)
            continue;
        pollfd watch{STDIN_FILENO, POLLIN, 0};
        char byte = 0;
        if (::poll(&watch, 1, 0) > 0 && ::read(STDIN_FILENO, &byte, 1) <= 0)
            return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // before any thread, so that only waitForTheEnd takes them
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("unbar-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNBAR_VERSION));
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    if (parser.isSet(QStringLiteral("list"))) {
        printList();
        return 0;
    }
    unbar::sandbox::SandboxOptions options;
    if (!optionsFrom(parser, options)) {
        std::fprintf(stderr, "unbar-sandbox: --listen takes HOST:PORT and --clock real or virtual\n");
        return 2;
    }
    auto sandbox = unbar::sandbox::Sandbox::open(options);
    if (!sandbox) {
        std::fprintf(stderr, "unbar-sandbox: %s %s\n", unbar::failureText(sandbox.error().code),
                     qPrintable(sandbox.error().where));
        return 3;
    }
    (*sandbox)->start();
    std::printf("%s", (*sandbox)->readyLine().constData());
    std::fflush(stdout);
    waitForTheEnd(signals);
    (*sandbox)->stop();
    return 0;
}
