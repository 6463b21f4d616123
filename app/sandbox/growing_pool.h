#pragma once
// The threads that answer requests: made when they are needed, up to a number.

#include <condition_variable>
#include <deque>
#include <httplib.h>
#include <mutex>
#include <thread>
#include <vector>

namespace unbar::sandbox {

/// The library's own pool makes all its threads at the start; a sandbox that holds 64 event streams open
/// needs many of them, and most sandboxes need three.
class GrowingPool final : public httplib::TaskQueue
{
public:
    explicit GrowingPool(std::size_t most);

    void enqueue(std::function<void()> job) override;
    /// Waits for what was asked for before.
    void shutdown() override;

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    std::size_t m_waiting = 0; ///< threads without a job
    std::size_t m_most;
    bool m_ended = false;
};

} // namespace unbar::sandbox
