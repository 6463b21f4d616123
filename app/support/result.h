#pragma once
// Result<T>: a value or a Failure. Nothing throws across a module.

#include "app/support/failure.h"

#include <tl/expected.hpp>

namespace unbar {

template <typename T>
using Result = tl::expected<T, Failure>;

/// The one way to raise a failure; a check counts these calls and wants one place per code.
[[nodiscard]] inline tl::unexpected<Failure> raise(FailureCode code, QString where = {}, int httpStatus = 0)
{
    Failure failure;
    failure.code = code;
    failure.where = std::move(where);
    failure.httpStatus = httpStatus;
    return tl::unexpected<Failure>(std::move(failure));
}

/// Hands on a failure that was raised elsewhere.
[[nodiscard]] inline tl::unexpected<Failure> passOn(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

} // namespace unbar
