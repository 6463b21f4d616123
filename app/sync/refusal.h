#pragma once
// Why the operator refused an act for good, kept so that the screen can say it after a restart too.

#include "app/store/store.h"

#include <optional>

namespace unbar::sync {

Result<void> keepRefusal(store::Store &store, const QString &caseId, const Failure &failure);
std::optional<Failure> refusalOf(const store::Store &store, const QString &caseId);

} // namespace unbar::sync
