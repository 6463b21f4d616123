#pragma once
// Opening the file: lock, key check, health, and what to do when it is damaged.

#include "app/store/db.h"
#include "app/store/store.h"

namespace unbar::store {

/// See Store::open. Nothing of a damaged file is lost: it is copied aside before its successor takes its
/// place.
Result<std::unique_ptr<Db>> openDb(const StoreOptions &options, const SecretBytes &master,
                                   OpenReport &report);
/// Opens or creates one file with all pragmas and migrations; takes no lock and judges nothing.
Result<std::unique_ptr<Db>> openPlain(const QString &path, KeyRing keys, platform::OsLock lock);

} // namespace unbar::store
