#pragma once
// What stands in the way, in one sentence with what happens next (UX-13).

#include "app/workflows/session/session_view.h"
#include "ui/style/tokens.h"

#include <QString>

namespace unbar::ui {

struct BannerWords
{
    Tone tone = Tone::Warn;
    QString icon;
    QString words;  ///< empty: nothing stands in the way
    QString action; ///< words of the button, empty for none
};

/// The most pressing thing first: an untrusted connection, a wrong clock, no network, a busy operator, then
/// what concerns this computer (kept in memory only, locked keychain, salvaged file).
BannerWords bannerWords(const workflows::SessionView &session);

} // namespace unbar::ui
