#include "app/platform/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/ptrace.h>
#include <sys/types.h>
#endif

namespace unbar::platform {

Hardening hardenProcess()
{
    Hardening done;
#ifdef Q_OS_WIN
    // No crash dialog, and no report with a memory dump behind it.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    done.coreDumpsOff = true;
    PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY policy{};
    policy.DisableExtensionPoints = 1; // no foreign window hooks or AppInit DLLs inside this process
    done.debuggersOff =
        SetProcessMitigationPolicy(ProcessExtensionPointDisablePolicy, &policy, sizeof(policy)) != FALSE;
#else
    const rlimit none{0, 0};
    done.coreDumpsOff = setrlimit(RLIMIT_CORE, &none) == 0;
#endif
#ifdef Q_OS_LINUX
    // A core_pattern that pipes to a handler ignores RLIMIT_CORE; an undumpable process is skipped by it, and
    // closed to ptrace by other processes of the user.
    done.debuggersOff = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    done.coreDumpsOff = done.coreDumpsOff && done.debuggersOff;
#endif
#ifdef Q_OS_MACOS
    done.debuggersOff = ptrace(PT_DENY_ATTACH, 0, nullptr, 0) == 0;
#endif
    return done;
}

} // namespace unbar::platform
