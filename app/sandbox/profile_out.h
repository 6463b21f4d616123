#pragma once
// The operator profile that `unbar --operator FILE` takes, written by --profile-out.

#include "app/support/result.h"

#include <QJsonObject>
#include <QString>

namespace unbar::sandbox {

class Server;
class World;

/// {"id","names","base","spkiPins":[base64 SHA-256 of SPKI],"documentKey":base64url of 32 bytes,"clientId"}.
/// `spkiPins` is empty for plain http on loopback. The server must be bound.
QJsonObject operatorProfile(const Server &server, World &world);
/// Writes the profile whole or not at all. Fails with SandboxProfileNotWritten.
Result<void> writeProfile(const Server &server, World &world, const QString &file);

} // namespace unbar::sandbox
