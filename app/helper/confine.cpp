#include "app/helper/confine.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <cerrno>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#elif defined(Q_OS_UNIX)
#include <sys/resource.h>
#endif

namespace unbar::helper {

namespace confine_detail {

#if defined(Q_OS_UNIX)
constexpr rlim_t memory = 512ULL * 1024 * 1024;
constexpr rlim_t cpuSeconds = 10;

bool cap(int resource, rlim_t most)
{
    const rlimit limit{most, most};
    return setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &limit) == 0;
}
#endif

#if defined(Q_OS_LINUX)
/// Files can still be opened to read (fonts, plugins); sockets, new programs and foreign processes cannot be
/// had.
bool withoutNetwork()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr)
        return false;
    const int denied[] = {
        SCMP_SYS(socket),           SCMP_SYS(socketpair), SCMP_SYS(connect),  SCMP_SYS(bind),
        SCMP_SYS(listen),           SCMP_SYS(accept),     SCMP_SYS(accept4),  SCMP_SYS(sendto),
        SCMP_SYS(sendmsg),          SCMP_SYS(execve),     SCMP_SYS(execveat), SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_readv), SCMP_SYS(unlink),     SCMP_SYS(unlinkat), SCMP_SYS(rename),
        SCMP_SYS(renameat),         SCMP_SYS(mkdir),      SCMP_SYS(mkdirat)};
    bool good = true;
    for (const int call : denied)
        good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && good;
    good = good && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}
#endif

} // namespace confine_detail

Confinement confine()
{
    Confinement done;
#if defined(Q_OS_UNIX)
    using namespace confine_detail;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    done.memoryCapped = true; // the sanitizer reserves terabytes of address space; its own limits stand in
#else
    done.memoryCapped = cap(RLIMIT_AS, memory);
#endif
    done.cpuCapped = cap(RLIMIT_CPU, cpuSeconds);
    done.noFiles = cap(RLIMIT_FSIZE, 0);
    cap(RLIMIT_CORE, 0);
#if defined(Q_OS_LINUX)
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    done.noNetwork = withoutNetwork();
#endif
#endif
    return done;
}

bool isConfinedEnough(const Confinement &confinement)
{
#if defined(Q_OS_LINUX)
    return confinement.memoryCapped && confinement.cpuCapped && confinement.noFiles && confinement.noNetwork;
#elif defined(Q_OS_UNIX)
    return confinement.cpuCapped && confinement.noFiles; // written, not run: no filter of calls on macOS
#else
    return true; // written, not run: a low-privilege token and a job object belong here on Windows
#endif
}

} // namespace unbar::helper
