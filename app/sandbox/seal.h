#pragma once
// The key that evidence is sealed for: P-256 with a self-signed certificate, made once and kept with the
// world's store. A document arrives as CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084) and ECDH
// (RFC 5753).

#include "app/sandbox/world.h"

namespace unbar::sandbox {

struct SealCertificate
{
    QString kid; ///< "seal-1"
    QByteArray der;
    QDateTime notAfter; ///< UTC, by the world's clock
};
/// The certificate the signed document publishes; takes the guard.
SealCertificate sealCertificate(World &world);
/// The plaintext of one whole DER message for that certificate; nothing when it is another kind, is for
/// another key, has bytes after its end, or its tag does not hold.
std::optional<QByteArray> unsealed(World &world, const QByteArray &message);

} // namespace unbar::sandbox
