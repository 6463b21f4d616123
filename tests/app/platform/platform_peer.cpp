// The other process in platform tests: `platform_peer WHAT [ARG]`. What it finds it says on stdout.

#include "app/platform/hardening.h"
#include "app/platform/os_lock.h"
#include "app/platform/qt_keychain.h"
#include "app/platform/single_instance.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <cstdio>
#include <iostream>
#include <string>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace {

using namespace unbar::platform;

void say(const char *text)
{
    std::puts(text);
    std::fflush(stdout);
}

void waitForEndOfInput()
{
    std::string line;
    while (std::getline(std::cin, line)) {
    }
}

int holdLock(const QString &path)
{
    OsLock lock;
    say(lock.tryLock(path) == LockAnswer::Held ? "held" : "refused");
    waitForEndOfInput();
    return 0;
}

int serve(const QString &how)
{
    if (how == QLatin1String("mute")) {
        waitForEndOfInput();
        return 0;
    }
    if (how == QLatin1String("early"))
        return 7;
    if (how == QLatin1String("prose")) {
        say("this is not JSON");
        waitForEndOfInput();
        return 0;
    }
    if (how == QLatin1String("slow pieces")) {
        std::fputs("{\"ready\":true,\"ba", stdout);
        std::fflush(stdout);
        say("se\":\"http://127.0.0.1:1\"}");
    } else {
        say("{\"ready\":true,\"base\":\"http://127.0.0.1:1\"}");
    }
    if (how == QLatin1String("deaf")) {
#ifdef Q_OS_UNIX
        std::signal(SIGTERM, SIG_IGN);
        for (;;)
            pause();
#endif
    }
    waitForEndOfInput();
    return how == QLatin1String("three") ? 3 : 0;
}

int harden()
{
    const Hardening done = hardenProcess();
    say(done.coreDumpsOff ? "no core" : "core");
    say(done.debuggersOff ? "no debugger" : "debugger");
#ifdef Q_OS_UNIX
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    say(limit.rlim_cur == 0 && limit.rlim_max == 0 ? "limit zero" : "limit");
#endif
    return 0;
}

const char *answerText(KeychainAnswer answer)
{
    switch (answer) {
    case KeychainAnswer::Found:
        return "found";
    case KeychainAnswer::NotFound:
        return "not found";
    case KeychainAnswer::Locked:
        return "locked";
    case KeychainAnswer::NoService:
        return "no service";
    }
    return "?";
}

QCoro::Task<void> readKeychain(QtKeychain *keychain, QString name)
{
    const KeychainRead read = co_await keychain->read(name);
    std::fputs(answerText(read.answer), stdout);
    if (read.answer == KeychainAnswer::Found)
        std::printf(" %s", read.value.view().toHex().constData());
    say("");
    QCoreApplication::quit();
}

QCoro::Task<void> writeKeychain(QtKeychain *keychain, QString name, QByteArray value)
{
    say(co_await keychain->write(name, value) ? "written" : "not written");
    QCoreApplication::quit();
}

QCoro::Task<void> removeKeychain(QtKeychain *keychain, QString name)
{
    say(co_await keychain->remove(name) ? "removed" : "not removed");
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    const QString what = args.value(1);
    if (what == QLatin1String("lock"))
        return holdLock(args.value(2));
    if (what == QLatin1String("serve"))
        return serve(args.value(2));
    if (what == QLatin1String("harden"))
        return harden();
    if (what == QLatin1String("instance")) {
        SingleInstance instance(args.value(2));
        const auto role = instance.claim(args.mid(3));
        say(!role ? "unreachable" : *role == InstanceRole::First ? "first" : "second");
        if (role && *role == InstanceRole::First)
            waitForEndOfInput();
        return 0;
    }
    QtKeychain keychain(std::chrono::seconds(4));
    if (what == QLatin1String("read"))
        readKeychain(&keychain, args.value(2));
    else if (what == QLatin1String("write"))
        writeKeychain(&keychain, args.value(2), QByteArray::fromHex(args.value(3).toLatin1()));
    else
        removeKeychain(&keychain, args.value(2));
    return QCoreApplication::exec();
}
