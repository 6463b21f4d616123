#pragma once
// The master key wrapped by a passphrase, for machines without a keychain: scrypt (RFC 7914) then
// AES-256-GCM.

#include "app/support/result.h"
#include "app/support/secret_bytes.h"

namespace unbar::platform {

inline constexpr quint64 scryptCost = 1ULL
                                      << 17; ///< N for a person's passphrase: about half a second, 128 MiB
inline constexpr quint64 scryptDemoCost = 1ULL << 14; ///< N for the demo's public passphrase

/// JSON {"version":1,"salt","N","r","p","nonce","wrapped"}; bytes are base64.
QByteArray wrapKey(const SecretBytes &key, const SecretBytes &passphrase, quint64 cost);
/// PlatformKeyFileMalformed when the file is not one of ours or asks for absurd work; PlatformPassphraseWrong
/// when the passphrase does not open it. Takes as long as scrypt takes: call it off the GUI thread.
Result<SecretBytes> unwrapKey(const QByteArray &file, const SecretBytes &passphrase);

} // namespace unbar::platform
