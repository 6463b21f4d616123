#include "app/sync/core.h"

#include "app/support/log_categories.h"
#include "app/sync/verdict.h"

#include <cstdlib>

namespace unbar::sync {

namespace {
constexpr qint64 kDriftMs = 2 * 60 * 1000; // F18: more than two minutes is told to the person
}

Core::Core(store::Store &theStore, op::HttpClient &theClient, op::Api &theApi,
           const platform::Clock &theClock, std::function<double()> theUniform)
    : store(theStore)
    , client(theClient)
    , api(theApi)
    , clock(theClock)
    , uniform(std::move(theUniform))
{}

int Core::paced(qint64 ms) const
{
    const double scaled = static_cast<double>(ms) * pace.factor;
    return static_cast<int>(std::min(scaled, 2'000'000'000.0));
}

QDateTime Core::retryAt(int attempts, const Failure &failure) const
{
    const qint64 wait = op::retryDelayMs(retry, attempts, failure.retryAfterMs, uniform);
    return clock.nowUtc().addMSecs(paced(std::max<qint64>(wait, 500)));
}

void Core::beginClose()
{
    m_closing = true;
    ++generation;
}

void Core::answered()
{
    const bool drift = std::llabs(client.clockOffsetMs()) > kDriftMs;
    const Link before = status.link;
    status.link = drift ? Link::ClockWrong : Link::Online;
    status.lastFailure.reset();
    status.updatedAt = now();
    Q_EMIT statusChanged();
    const bool wasAway = before != Link::Online && before != Link::ClockWrong && before != Link::Connecting;
    if (wasAway)
        Q_EMIT wentOnline();
}

void Core::failed(const Failure &failure)
{
    if (failure.code == FailureCode::Cancelled)
        return;
    qCInfo(logSync) << "no answer:" << failureText(failure.code) << failure.httpStatus;
    status.lastFailure = failure;
    if (const auto link = linkAfter(failure))
        status.link = *link;
    Q_EMIT statusChanged();
}

void Core::setRefreshing(bool refreshing)
{
    if (status.refreshing == refreshing)
        return;
    status.refreshing = refreshing;
    Q_EMIT statusChanged();
}

void Core::countOutbox()
{
    const int waiting = static_cast<int>(store.outbox().size());
    if (waiting == status.outboxWaiting)
        return;
    status.outboxWaiting = waiting;
    Q_EMIT statusChanged();
}

void Core::left()
{
    if (--m_running == 0)
        QMetaObject::invokeMethod(this, &Core::idle, Qt::QueuedConnection);
}

CaseHold::CaseHold(Core &core, QString caseId)
    : m_core(core)
    , m_caseId(std::move(caseId))
{
    m_core.busyCases.insert(m_caseId);
}

CaseHold::~CaseHold()
{
    m_core.busyCases.remove(m_caseId);
    if (m_core.closing())
        return;
    QMetaObject::invokeMethod(
        &m_core, [core = &m_core, id = m_caseId] { Q_EMIT core->caseFreed(id); }, Qt::QueuedConnection);
}

} // namespace unbar::sync
