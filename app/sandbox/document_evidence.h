#pragma once
// What the signed document says of evidence: how large and of which kind a file may be, whom it is sealed
// for, and who signs for its receipt.

#include <QJsonArray>
#include <QJsonObject>

namespace unbar::sandbox {

class World;

QJsonObject uploadLimits();
QJsonArray sealKeys(World &world);    ///< the current one first; base64 DER certificates
QJsonArray receiptKeys(World &world); ///< raw Ed25519 public keys, base64url

} // namespace unbar::sandbox
