#pragma once
// A value that comes once and wakes all who wait for it. Waiters hold the state, so the owner may go first,
// but an owner must open its gate before it goes: a gate that is never opened never resumes anybody.

#ifndef Q_MOC_RUN // moc cannot read the library's concepts
#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace unbar::op {

template <typename T>
class Gate
{
    struct State
    {
        std::optional<T> value;
        std::vector<std::coroutine_handle<>> waiters;
    };

public:
    struct Awaiter
    {
        std::shared_ptr<State> state;
        [[nodiscard]] bool await_ready() const noexcept { return state->value.has_value(); }
        void await_suspend(std::coroutine_handle<> handle) { state->waiters.push_back(handle); }
        T await_resume() { return *state->value; }
    };

    /// The first value counts; later ones are ignored.
    void open(T value)
    {
        const auto state = m_state;
        if (state->value)
            return;
        state->value = std::move(value);
        const auto waiters = std::exchange(state->waiters, {});
        for (const auto &waiter : waiters)
            waiter.resume();
    }
    [[nodiscard]] bool isOpen() const { return m_state->value.has_value(); }
    [[nodiscard]] Awaiter wait() const { return Awaiter{m_state}; }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace unbar::op
#endif
