#pragma once
// What each mode may do: one constexpr table. Anything the table does not name is denied, in every mode.

#include <span>

namespace unbar::modes {

enum class Mode { Subscriber, Kiosk, Staff };

enum class Capability {
    SignInByBrowser, ///< system browser and loopback redirect
    SignInByDevice,  ///< device flow: code on the screen, finished on another device
    PayByCode,       ///< a QR code that another device pays
    PayByBrowser,    ///< opens the operator's pay page in a browser of this machine
    PayForOther,     ///< pays for another number
    SaveReceipt,     ///< writes a file of the person's choosing
    PrintReceipt,
    UseClipboard,
    OpenLinks,        ///< hands an address to the system browser
    KeepHistory,      ///< a store file that outlives the session
    ChangeOperator,   ///< first-run choice of operator
    ChangeAppearance, ///< language, text size, theme
    SeeLogs           ///< diagnostics for support
};

struct CapabilityRow
{
    Capability capability;
    bool subscriber;
    bool kiosk;
    bool staff;
};

/// The whole table, one row a capability.
std::span<const CapabilityRow> capabilityRows();
/// False for a pair the table does not name.
bool allows(Mode mode, Capability capability);

} // namespace unbar::modes
