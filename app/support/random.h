#pragma once
// Random identifiers from the system's cryptographic source.

#include <QByteArray>
#include <QString>

namespace unbar {

QByteArray randomBytes(int count);
/// base64url without padding, as OAuth 2.0 state, nonce and PKCE verifiers want it (RFC 7636 §4.1).
QString randomToken(int bytes = 32);
/// A version 4 UUID without braces, used as idempotency and natural TMF key alike.
QString newKey();

} // namespace unbar
