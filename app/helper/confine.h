#pragma once
// What the helper does to itself before it reads a byte that came from outside.

namespace unbar::helper {

struct Confinement
{
    bool memoryCapped = false;
    bool cpuCapped = false;
    bool noFiles = false;   ///< nothing can be written to a file
    bool noNetwork = false; ///< no socket can be made
};

/// 512 MB of address space (not where a sanitizer needs the whole of it), 10 s of CPU, no file, no core dump,
/// no new program, no socket. Fonts and image plugins must be loaded before. Says what took effect; a job is
/// refused when files or network are still open to it on a system that has the means.
Confinement confine();
/// What this system must have in force for a job to run.
bool isConfinedEnough(const Confinement &confinement);

} // namespace unbar::helper
