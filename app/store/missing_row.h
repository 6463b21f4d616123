#pragma once
// The one place that says a row to be changed is not there, or not where the change starts from.

#include "app/support/result.h"

namespace unbar::store {

inline tl::unexpected<Failure> missingRow(const char *what)
{
    return raise(FailureCode::StoreNoSuchRow, QLatin1String(what));
}

inline tl::unexpected<Failure> moveMismatch(const QString &event)
{
    return raise(FailureCode::StoreMoveMismatch, event);
}

} // namespace unbar::store
