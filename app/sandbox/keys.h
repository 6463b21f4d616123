#pragma once
// The operator's two signing keys, made once and kept in the world's store so that a restart keeps them.

#include "app/support/jws.h"

namespace unbar::sandbox {

class World;

/// Ed25519, signs the operator document; its public half is in the profile.
JwsKey documentKey(World &world);
/// ES256, signs ID tokens; its public half is in the JWKS under its thumbprint.
JwsKey tokenKey(World &world);

} // namespace unbar::sandbox
