// A process that shuts itself in like the helper and then tries what it must not: `helper_peer WHAT`. Says
// "no" with the error number, or "yes".

#include "app/helper/confine.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace {

[[noreturn]] void say(bool possible)
{
    if (possible)
        std::printf("yes\n");
    else
        std::printf("no %d\n", errno);
    std::fflush(stdout);
    std::_Exit(0); // the sanitizer's own search for leaks needs calls that are closed by now
}

void sayLimits()
{
    for (const auto which : {RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_CORE, RLIMIT_AS}) {
        rlimit limit{};
        getrlimit(which, &limit);
        std::printf("%lld ", static_cast<long long>(limit.rlim_max));
    }
    std::printf("%d\n", prctl(PR_GET_DUMPABLE));
    std::fflush(stdout);
}

bool runsThread()
{
    int value = 0;
    std::thread other([&value] { value = 7; });
    other.join();
    return value == 7;
}

bool attempt(const std::string &what)
{
    if (what == "socket")
        return socket(AF_INET, SOCK_STREAM, 0) >= 0;
    if (what == "local socket")
        return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
    if (what == "read file")
        return open("/etc/hostname", O_RDONLY | O_CLOEXEC) >= 0;
    if (what == "write file")
        return open("helper_peer_must_not_write", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0;
    if (what == "memory file")
        return memfd_create("x", 0) >= 0;
    if (what == "remove file")
        return unlink("helper_peer_is_not_there") == 0;
    if (what == "fork")
        return fork() >= 0;
    if (what == "exec")
        return execl("/bin/true", "true", nullptr) == 0;
    if (what == "signal parent")
        return kill(getppid(), 0) == 0;
    if (what == "run memory")
        return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
               MAP_FAILED;
    if (what == "raise limit") {
        const rlimit limit{0, 0};
        return setrlimit(RLIMIT_NOFILE, &limit) == 0;
    }
    if (what == "much memory")
        return mmap(nullptr, 600U << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
               MAP_FAILED;
    if (what == "some memory")
        return mmap(nullptr, 64U << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
               MAP_FAILED;
    return what == "thread" && runsThread();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const unbar::helper::Confinement done = unbar::helper::confine();
    if (!unbar::helper::isConfinedEnough(done))
        std::_Exit(3);
    if (std::string(argv[1]) == "limits") {
        sayLimits();
        std::_Exit(0);
    }
    if (std::string(argv[1]) == "spin")
        for (volatile unsigned i = 0;;)
            i = i + 1;
    say(attempt(argv[1]));
}
