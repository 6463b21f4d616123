#include "app/sandbox/oidc_clients.h"

#include <QRegularExpression>

namespace unbar::sandbox {

const OidcClient *oidcClient(const QString &id)
{
    static const OidcClient known[] = {
        {QLatin1String("unbar-desktop"), QLatin1String("subscriber"), true, true, true},
        {QLatin1String("unbar-kiosk"), QLatin1String("kiosk"), false, true, false},
        {QLatin1String("unbar-staff"), QLatin1String("staff"), true, true, false},
    };
    for (const OidcClient &client : known) {
        if (client.id == id)
            return &client;
    }
    return nullptr;
}

bool isLoopbackRedirect(const QString &redirectUri)
{
    static const QRegularExpression shape(
        QStringLiteral("\\Ahttp://127\\.0\\.0\\.1:([1-9][0-9]{0,4})/callback\\z"));
    const QRegularExpressionMatch match = shape.match(redirectUri);
    return match.hasMatch() && match.captured(1).toInt() <= 65535;
}

} // namespace unbar::sandbox
