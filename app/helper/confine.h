#pragma once
// What the helper does to itself before it looks at a byte that came from outside.

namespace unbar::helper {

struct Confinement
{
    bool memoryCapped = false; ///< 512 MB of address space; left to the sanitizer in a sanitized build
    bool cpuCapped = false;    ///< 10 s
    bool noFiles = false;      ///< nothing can be written to a file; on Linux nothing can be opened either
    bool noNetwork = false;    ///< no socket can be made
    bool noDumps = false;      ///< no core file, no dump handler, no debugger
};

/// Once, with everything loaded (fonts, image plugins): on Linux all calls but those for memory, threads of
/// this process and the pipes that are open end with EPERM from here on. Says what took effect.
Confinement confine();
/// What this system must have in force for a job to run.
bool isConfinedEnough(const Confinement &confinement);

} // namespace unbar::helper
