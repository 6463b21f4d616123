#pragma once
// The signed description of what this operator offers: GET /.well-known/unbar-operator, a compact JWS
// (EdDSA).

#include <QJsonObject>

namespace unbar::sandbox {

class Server;
class World;

/// The payload before it is signed: names, roots, issuer, ways of signing in, channels, policies, numbering.
/// Good for a year around `world`'s time.
QJsonObject operatorDocument(const Server &server, World &world);
/// Registers GET /.well-known/unbar-operator (application/jose).
void installDocument(Server &server, World &world);

} // namespace unbar::sandbox
