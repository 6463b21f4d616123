#include "app/helper/confine.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <array>
#include <cerrno>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#elif defined(Q_OS_MACOS)
#include <sandbox.h>
#include <sys/resource.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
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

bool capMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true; // a sanitizer reserves terabytes of address space at start
#else
    return cap(RLIMIT_AS, memory);
#endif
}
#endif

#if defined(Q_OS_LINUX)
/// Memory, time, signals and threads of this process, and reading and writing what is open already.
constexpr int allowed[] = {SCMP_SYS(read),
                           SCMP_SYS(readv),
                           SCMP_SYS(write),
                           SCMP_SYS(writev),
                           SCMP_SYS(close),
                           SCMP_SYS(lseek),
                           SCMP_SYS(fstat),
                           SCMP_SYS(fcntl),
                           SCMP_SYS(poll),
                           SCMP_SYS(ppoll),
                           SCMP_SYS(munmap),
                           SCMP_SYS(mremap),
                           SCMP_SYS(madvise),
                           SCMP_SYS(brk),
                           SCMP_SYS(futex),
                           SCMP_SYS(set_robust_list),
                           SCMP_SYS(rseq),
                           SCMP_SYS(sched_yield),
                           SCMP_SYS(sched_getaffinity),
                           SCMP_SYS(getcpu),
                           SCMP_SYS(rt_sigaction),
                           SCMP_SYS(rt_sigprocmask),
                           SCMP_SYS(rt_sigreturn),
                           SCMP_SYS(sigaltstack),
                           SCMP_SYS(restart_syscall),
                           SCMP_SYS(clock_gettime),
                           SCMP_SYS(clock_nanosleep),
                           SCMP_SYS(nanosleep),
                           SCMP_SYS(gettimeofday),
                           SCMP_SYS(time),
                           SCMP_SYS(getpid),
                           SCMP_SYS(gettid),
                           SCMP_SYS(tgkill),
                           SCMP_SYS(getrandom),
                           SCMP_SYS(sysinfo),
                           SCMP_SYS(getrusage),
                           SCMP_SYS(membarrier),
                           SCMP_SYS(exit),
                           SCMP_SYS(exit_group)};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
/// The undefined-behaviour sanitizer asks a pipe whether memory can be read.
constexpr int forSanitizers[] = {SCMP_SYS(pipe), SCMP_SYS(pipe2), SCMP_SYS(readlink)};
#else
constexpr std::array<int, 0> forSanitizers{};
#endif

/// Calls that are harmless with certain arguments only.
bool allowInPart(scmp_filter_ctx filter)
{
    bool good = true;
    // no memory that was written can be run
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) ==
                   0 &&
               good;
    // a thread, not a process; clone3 hides its flags in memory, and libc falls back to clone when there is
    // none
    good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                            SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) == 0 &&
           good;
    good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && good;
    good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_EQ, 0)) == 0 &&
           good;
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME)) ==
               0 &&
           good;
}

bool filterCalls()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr)
        return false;
    bool good = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0; // threads that run already, too
    for (const int call : allowed)
        good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && good;
    for (const int call : forSanitizers)
        good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && good;
    good = allowInPart(filter) && good && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}
#endif

#if defined(Q_OS_WIN)
/// Written, not run: a job object for memory, time and no further process, and the low integrity level, which
/// can write to nothing of the user's. Sockets stay possible: an AppContainer would have to be made by the
/// parent.
Confinement confineWindows()
{
    Confinement done;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_ACTIVE_PROCESS |
        JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = 10LL * 10'000'000;
    limits.ProcessMemoryLimit = 512ULL * 1024 * 1024;
    HANDLE job = CreateJobObjectW(nullptr, nullptr);
    done.memoryCapped =
        job != nullptr &&
        SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits) != 0 &&
        AssignProcessToJobObject(job, GetCurrentProcess()) != 0;
    done.cpuCapped = done.memoryCapped;
    done.noDumps = SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX) != SEM_NOGPFAULTERRORBOX;
    HANDLE token = nullptr;
    BYTE sid[SECURITY_MAX_SID_SIZE];
    DWORD size = sizeof sid;
    TOKEN_MANDATORY_LABEL label{};
    label.Label.Attributes = SE_GROUP_INTEGRITY;
    label.Label.Sid = sid;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_DEFAULT | TOKEN_QUERY, &token) != 0) {
        done.noFiles = CreateWellKnownSid(WinLowLabelSid, nullptr, sid, &size) != 0 &&
                       SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + size) != 0;
        CloseHandle(token);
    }
    return done;
}
#endif

} // namespace confine_detail

Confinement confine()
{
    using namespace confine_detail;
    Confinement done;
#if defined(Q_OS_WIN)
    done = confineWindows();
#else
    done.noDumps = cap(RLIMIT_CORE, 0);
    done.cpuCapped = cap(RLIMIT_CPU, cpuSeconds);
    done.noFiles = cap(RLIMIT_FSIZE, 0);
    done.memoryCapped = capMemory();
#if defined(Q_OS_LINUX)
    mallopt(M_ARENA_MAX, 1); // every further arena would reserve 64 MB of the address space
    done.noDumps = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done.noDumps;
    done.noNetwork = filterCalls();
    done.noFiles = done.noFiles && done.noNetwork;
#elif defined(Q_OS_MACOS) // written, not run
    char *problem = nullptr;
    done.noNetwork = sandbox_init(kSBXProfilePureComputation, SANDBOX_NAMED, &problem) == 0;
    if (problem != nullptr)
        sandbox_free_error(problem);
#endif
#endif
    return done;
}

bool isConfinedEnough(const Confinement &confinement)
{
    const bool limits =
        confinement.memoryCapped && confinement.cpuCapped && confinement.noFiles && confinement.noDumps;
#if defined(Q_OS_WIN)
    return limits;
#else
    return limits && confinement.noNetwork;
#endif
}

} // namespace unbar::helper
