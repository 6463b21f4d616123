#pragma once
// Registers the OpenID provider with the server.

namespace unbar::sandbox {

class Server;
class World;

/// /.well-known/openid-configuration, /jwks, /authorize, /signin, /device, /token, /revoke,
/// /device_authorization and /userinfo; sets the server's token check. Keys and live tokens are kept in the
/// world's store.
void installOidc(Server &server, World &world);

} // namespace unbar::sandbox
