#pragma once
// Bytes on their way to the operator: resumable uploads, and a file handed over by a phone.

#include "app/sandbox/world.h"

namespace unbar::sandbox {

class Server;

/// tus 1.0.0 at {tus}: creation, creation-with-upload, checksum, expiration, termination.
void installTus(Server &server);
/// {handoff}: a page for the phone that takes one file, which the computer then fetches once.
void installHandoff(Server &server);
/// Every upload, document and file of a subscriber, with its bytes.
void forgetFiles(World &world, const QString &owner);

} // namespace unbar::sandbox
