#pragma once
// The schema's numbered SQL files, each applied in a transaction of its own, together with its number.

#include "app/support/result.h"

#include <SQLiteCpp/Database.h>

namespace unbar::store {

/// The highest number this program knows.
int newestSchema(const QString &folder = QStringLiteral(":/migrations"));
/// Applies what is missing. StoreNewer when the file has a higher number; a step that fails leaves the file
/// at the step before it.
Result<void> migrate(SQLite::Database &database, const QString &folder = QStringLiteral(":/migrations"));

} // namespace unbar::store
