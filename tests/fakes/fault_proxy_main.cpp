// unbar_fault_proxy: the byte-level fault proxy as a program, for interop and crash runs.
//   unbar_fault_proxy --target HOST:PORT [--port N] [--fault KIND[,path=P][,verb=V][,amount=N][,times=N]]…
// Prints {"ready":true,"port":N} when it serves; ends when stdin does.

#include "tests/fakes/fault_proxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <cstdio>
#include <optional>
#include <unistd.h>

namespace {

std::optional<unbar::test::WireRule> ruleFromText(const QByteArray &text)
{
    QList<QByteArray> parts = text.split(',');
    unbar::test::WireRule rule;
    rule.fault = unbar::test::wireFaultFromName(parts.takeFirst());
    if (rule.fault == unbar::test::WireFault::None)
        return std::nullopt;
    for (const QByteArray &part : std::as_const(parts)) {
        const QByteArray name = part.left(part.indexOf('='));
        const QByteArray value = part.mid(part.indexOf('=') + 1);
        if (name == "path")
            rule.path = value;
        else if (name == "verb")
            rule.verb = value;
        else if (name == "amount")
            rule.amount = value.toInt();
        else if (name == "times")
            rule.times = value.toInt();
        else
            return std::nullopt;
    }
    return rule;
}

int usage(const char *why)
{
    std::fprintf(stderr, "unbar_fault_proxy: %s\n", why);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption target(QStringLiteral("target"), QStringLiteral("where to forward"),
                                    QStringLiteral("HOST:PORT"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("own port"), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption fault(QStringLiteral("fault"), QStringLiteral("a fault, may be repeated"),
                                   QStringLiteral("RULE"));
    parser.addOptions({target, port, fault});
    parser.addHelpOption();
    parser.process(app);

    const QString where = parser.value(target);
    const int colon = static_cast<int>(where.lastIndexOf(QLatin1Char(':')));
    if (colon < 1)
        return usage("--target HOST:PORT is needed");
    unbar::test::FaultProxy proxy;
    for (const QString &text : parser.values(fault)) {
        const auto rule = ruleFromText(text.toUtf8());
        if (!rule)
            return usage("a --fault is not understood");
        proxy.add(*rule);
    }
    if (!proxy.start(where.left(colon), where.mid(colon + 1).toUShort(), parser.value(port).toUShort()))
        return usage("the port is taken");
    std::printf("{\"ready\":true,\"port\":%d}\n", proxy.port());
    std::fflush(stdout);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [] {
        char buffer[256];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
