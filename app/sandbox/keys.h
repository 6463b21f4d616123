#pragma once
// The operator's keys, made once and kept in the world's store so that a restart keeps them.

#include "app/support/jws.h"

namespace unbar::sandbox {

class World;

/// Ed25519, signs the operator document; its public half is in the profile.
JwsKey documentKey(World &world);
/// ES256, signs ID tokens; its public half is in the JWKS under its thumbprint.
JwsKey tokenKey(World &world);
/// P-256: evidence is sealed for its certificate (seal.h). It signs nothing but that.
JwsKey sealKey(World &world);
/// Ed25519, signs what was received as evidence; "receipt-1" in the signed document.
JwsKey receiptKey(World &world);

} // namespace unbar::sandbox
