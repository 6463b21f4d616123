#pragma once
// The system browser. The demo tour and tests put a scripted one in its place.

#include <QUrl>

namespace unbar::platform {

class Browser
{
public:
    virtual ~Browser() = default;
    /// True when a browser took the address. Only https, or http on loopback, is ever handed over.
    virtual bool open(const QUrl &url) = 0;
};

/// QDesktopServices, with the scheme rule above.
class SystemBrowser final : public Browser
{
public:
    bool open(const QUrl &url) override;
};

} // namespace unbar::platform
