#pragma once
// The profile's folder as a whole: what "remove my data from this computer" takes away.

#include "app/support/result.h"

#include <QString>
#include <functional>

class QFileInfo;

namespace unbar::programs {

/// Removes one entry; a folder with all that is in it.
bool removeEntry(const QFileInfo &entry);

/// Removes everything in the folder but the lock of the running program, which holds no data of a person.
/// ProgramsNotForgotten names the first entry that would not go; the others are gone all the same.
Result<void> emptyProfile(const QString &profileDir,
                          const std::function<bool(const QFileInfo &)> &remove = removeEntry);

} // namespace unbar::programs
