#pragma once
// What a process does to itself before it touches a secret.

namespace unbar::platform {

struct Hardening
{
    bool coreDumpsOff = false; ///< no core file and no dump handler gets the memory
    bool debuggersOff = false; ///< other processes of the same user cannot read the memory
};

/// Call first in main(). Says what took effect, for `unbarctl diag`; never fails the start.
Hardening hardenProcess();

} // namespace unbar::platform
