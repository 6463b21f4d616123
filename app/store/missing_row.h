#pragma once
// The one place that says a row to be changed is not there.

#include "app/support/result.h"

namespace unbar::store {

inline tl::unexpected<Failure> missingRow(const char *what)
{
    return raise(FailureCode::StoreNoSuchRow, QLatin1String(what));
}

} // namespace unbar::store
