#pragma once
// Waits in a test for a coroutine, with the event loop running, and gives its value.

#include "tests/support/waiting.h"

#include <QCoroTask>
#include <QTest>
#include <memory>
#include <optional>

namespace unbar::test {

/// The slot is filled when the task ends; it may be looked at before.
template <typename T>
std::shared_ptr<std::optional<T>> watched(QCoro::Task<T> task)
{
    const auto slot = std::make_shared<std::optional<T>>();
    [](QCoro::Task<T> running, std::shared_ptr<std::optional<T>> out) -> QCoro::Task<void> {
        out->emplace(co_await running);
    }(std::move(task), slot);
    return slot;
}

/// Fails the test by an empty optional when the task has not ended in time: a bound for a busy machine.
template <typename T>
std::optional<T> settled(QCoro::Task<T> task, int milliseconds = 30000)
{
    const auto slot = watched(std::move(task));
    if (!test::waitFor([slot] { return slot->has_value(); }, milliseconds))
        return std::nullopt;
    return *slot;
}

} // namespace unbar::test
