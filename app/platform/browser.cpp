#include "app/platform/browser.h"

#include <QDesktopServices>
#include <QHostAddress>

namespace unbar::platform {

bool SystemBrowser::open(const QUrl &url)
{
    const bool loopback = url.scheme() == QLatin1String("http") && QHostAddress(url.host()).isLoopback();
    if (url.scheme() != QLatin1String("https") && !loopback)
        return false;
    return QDesktopServices::openUrl(url);
}

} // namespace unbar::platform
