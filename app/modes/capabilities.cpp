#include "app/modes/capabilities.h"

#include <array>

namespace unbar::modes {

namespace {

using C = Capability;

// A kiosk row is true only where nothing stays on the terminal and nothing leaves its screen.
constexpr std::array kRows{
    CapabilityRow{C::SignInByBrowser, true, false, true},
    CapabilityRow{C::SignInByDevice, true, true, true},
    CapabilityRow{C::PayByCode, true, true, true},
    CapabilityRow{C::PayByBrowser, true, false, false},
    CapabilityRow{C::PayForOther, true, true, false},
    CapabilityRow{C::SaveReceipt, true, false, false},
    CapabilityRow{C::PrintReceipt, true, true, true},
    CapabilityRow{C::UseClipboard, true, false, false},
    CapabilityRow{C::OpenLinks, true, false, false},
    CapabilityRow{C::KeepHistory, true, false, false},
    CapabilityRow{C::ChangeOperator, true, false, false},
    CapabilityRow{C::ChangeAppearance, true, true, true},
    CapabilityRow{C::SeeLogs, true, false, true},
};

} // namespace

std::span<const CapabilityRow> capabilityRows()
{
    return kRows;
}

bool allows(Mode mode, Capability capability)
{
    for (const CapabilityRow &row : kRows) {
        if (row.capability != capability)
            continue;
        switch (mode) {
        case Mode::Subscriber:
            return row.subscriber;
        case Mode::Kiosk:
            return row.kiosk;
        case Mode::Staff:
            return row.staff;
        }
    }
    return false;
}

} // namespace unbar::modes
