#pragma once
// Setting a damaged file aside and saving from it, row by row, what the operator cannot give back.

#include "app/store/db.h"
#include "app/store/store.h"

namespace unbar::store {

/// Finishes a replacement that a crash interrupted; call before anything looks at the file.
void finishReplacement(const QString &path);
/// Copies the file (and its WAL) to `path.damaged-N`, builds a whole successor beside it, fills it with
/// outbox, payments, appeals and drafts whose seals are genuine, and puts it in the file's place in one
/// rename.
Result<void> replaceDamaged(const QString &path, const SecretBytes &masterKey, OpenReport &report);
/// All damaged copies beside the store, for "remove my data".
QStringList quarantinedFiles(const QString &path);

} // namespace unbar::store
