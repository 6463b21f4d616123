#pragma once
// What the parts of the engine share: references, status, the generation, and the count of running
// coroutines.

#include "app/operator/api.h"
#include "app/operator/event_feed.h"
#include "app/platform/clock.h"
#include "app/store/store.h"
#include "app/sync/engine.h"
#include "app/sync/poll_schedule.h"

#include <QObject>
#include <QSet>

namespace unbar::sync {

class Core : public QObject
{
    Q_OBJECT
public:
    Core(store::Store &theStore, op::HttpClient &theClient, op::Api &theApi, const platform::Clock &theClock,
         std::function<double()> theUniform);

    store::Store &store;
    op::HttpClient &client;
    op::Api &api;
    const platform::Clock &clock;
    std::function<double()> uniform;
    Pace pace;
    op::RetryPolicy retry;
    EngineStatus status;
    quint64 generation = 1;
    QSet<QString> busyCases; ///< payments and cases with a request under way: one at a time each

    [[nodiscard]] bool live(quint64 seen) const { return seen == generation && !m_closing; }
    [[nodiscard]] bool closing() const { return m_closing; }
    [[nodiscard]] int running() const { return m_running; }
    [[nodiscard]] int paced(qint64 ms) const;
    [[nodiscard]] QDateTime now() const { return client.operatorNow(); }
    /// When an act that was tried `attempts` times may go again, by this computer's clock.
    [[nodiscard]] QDateTime retryAt(int attempts, const Failure &failure) const;

    void beginClose();
    /// The operator answered: freshness and link follow.
    void answered();
    void failed(const Failure &failure);
    void setRefreshing(bool refreshing);
    void countOutbox();
    void entered() { ++m_running; }
    void left();

Q_SIGNALS:
    void statusChanged();
    void wentOnline(); ///< an answer after a time without one
    void caseFreed(const QString &caseId);
    void idle(); ///< no coroutine runs any more; queued, so that frames are gone by then

private:
    bool m_closing = false;
    int m_running = 0;
};

/// Counts a coroutine while its frame lives.
class Running
{
public:
    explicit Running(Core &core)
        : m_core(core)
    {
        m_core.entered();
    }
    ~Running() { m_core.left(); }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

private:
    Core &m_core;
};

/// Holds a case while a request about it is under way, so that a question and a send never cross.
class CaseHold
{
public:
    CaseHold(Core &core, QString caseId);
    ~CaseHold();
    CaseHold(const CaseHold &) = delete;
    CaseHold &operator=(const CaseHold &) = delete;

private:
    Core &m_core;
    QString m_caseId;
};

} // namespace unbar::sync
