#pragma once
// Waits for the next emission of a signal, or for a limit. QCoro 0.8's own awaiter is freed by the first of
// two emissions in one turn of the event loop and touched again by the second; here the state outlives both.

#ifndef Q_MOC_RUN // moc cannot read <coroutine>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <coroutine>
#include <memory>
#include <utility>

namespace unbar {

namespace next_signal_detail {

struct State
{
    std::unique_ptr<QObject> context = std::make_unique<QObject>(); ///< owns the connections and the timer
    std::coroutine_handle<> waiter;
    bool done = false;
    bool came = false;
};

/// The first call counts; what is still queued for the context is dropped with it.
inline void settle(const std::shared_ptr<State> &state, bool came)
{
    if (std::exchange(state->done, true))
        return;
    state->came = came;
    state->context.release()->deleteLater();
    if (state->waiter)
        state->waiter.resume();
}

struct Awaiter
{
    std::shared_ptr<State> state;
    [[nodiscard]] bool await_ready() const noexcept { return state->done; }
    void await_suspend(std::coroutine_handle<> handle) { state->waiter = handle; }
    /// True when the signal came; false when the limit passed or the sender went first.
    bool await_resume() const noexcept { return state->came; }
};

} // namespace next_signal_detail

/// `const bool came = co_await nextSignal(sender, &Sender::changed, limit);` Without a limit it waits as long
/// as the sender lives.
template <typename Sender, typename Signal>
next_signal_detail::Awaiter nextSignal(Sender *sender, Signal signal,
                                       std::chrono::milliseconds limit = std::chrono::milliseconds(-1))
{
    using next_signal_detail::settle;
    const auto state = std::make_shared<next_signal_detail::State>();
    QObject *context = state->context.get();
    QObject::connect(
        sender, signal, context, [state] { settle(state, true); }, Qt::QueuedConnection);
    QObject::connect(
        sender, &QObject::destroyed, context, [state] { settle(state, false); }, Qt::QueuedConnection);
    if (limit.count() >= 0)
        QTimer::singleShot(limit, context, [state] { settle(state, false); });
    return {state};
}

} // namespace unbar
#endif
