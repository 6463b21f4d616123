#pragma once
// Who may ask for tokens, and what each may do. Public clients all: none has a secret.

#include <QString>

namespace unbar::sandbox {

struct OidcClient
{
    QLatin1String id;
    QLatin1String role;
    bool code;    ///< authorization code on a loopback redirect
    bool device;  ///< device grant
    bool refresh; ///< false on shared terminals: nothing outlives the customer's turn
};

/// nullptr for a client we do not know; ids are compared whole.
const OidcClient *oidcClient(const QString &id);

/// http://127.0.0.1:PORT/callback and nothing else (RFC 8252 §7.3): no other host, spelling, path, query or
/// fragment.
bool isLoopbackRedirect(const QString &redirectUri);

} // namespace unbar::sandbox
