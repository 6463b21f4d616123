#pragma once
// The key check value, kept beside the file as well as in it: a wrong key and a damaged first page look the
// same to a cipher, and only one of the two may lead to a file being set aside.

#include "app/store/key_ring.h"

#include <SQLiteCpp/Database.h>
#include <optional>

namespace unbar::store {

enum class KeyVerdict { Right, Wrong, NotSaid };

QString keyCheckPath(const QString &storePath);
/// From the companion file alone; NotSaid when it is missing or not whole.
KeyVerdict keyVerdictBeside(const QString &storePath, const KeyRing &keys);
/// From the database; NotSaid when it holds none. Throws as SQLiteCpp does when the page cannot be read.
KeyVerdict keyVerdictInside(SQLite::Database &database, const KeyRing &keys);
bool writeKeyCheckBeside(const QString &storePath, const KeyRing &keys);
void writeKeyCheckInside(SQLite::Database &database, const KeyRing &keys);

} // namespace unbar::store
