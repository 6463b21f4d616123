#include "app/sandbox/growing_pool.h"

namespace unbar::sandbox {

GrowingPool::GrowingPool(std::size_t most)
    : m_most(most)
{}

void GrowingPool::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (m_jobs.size() > m_waiting && m_threads.size() < m_most)
            m_threads.emplace_back([this] { work(); });
    }
    m_changed.notify_one();
}

void GrowingPool::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void GrowingPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_waiting;
        m_changed.wait(lock, [this] { return m_ended || !m_jobs.empty(); });
        --m_waiting;
        if (m_jobs.empty())
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace unbar::sandbox
