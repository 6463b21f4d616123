#include "app/sandbox/world.h"

namespace unbar::sandbox {

QDateTime World::now() const
{
    return m_virtual ? m_virtualNow : QDateTime::currentDateTimeUtc();
}

QString World::stamp(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

static QDateTime jobTime(const Record &job)
{
    return QDateTime::fromString(job.body.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
}

static std::optional<Record> earliestJob(const QList<Record> &jobs)
{
    std::optional<Record> first;
    for (const Record &job : jobs) {
        if (!first || jobTime(job) < jobTime(*first))
            first = job;
    }
    return first;
}

void World::onJob(const QString &action, JobHandler handler)
{
    m_handlers[action] = std::move(handler);
}

void World::schedule(const QString &action, const QString &target, qint64 afterMs)
{
    const QJsonObject body{{QStringLiteral("action"), action},
                           {QStringLiteral("target"), target},
                           {QStringLiteral("at"), stamp(now().addMSecs(afterMs))}};
    put(QStringLiteral("job"), nextId(QStringLiteral("job")), {}, body);
    m_changed.notify_all();
}

void World::cancelJobs(const QString &action, const QString &target)
{
    for (const Record &job : list(QStringLiteral("job"))) {
        if (job.body.value(QLatin1String("action")).toString() == action &&
            job.body.value(QLatin1String("target")).toString() == target)
            remove(job.kind, job.id);
    }
}

std::optional<QDateTime> World::nextDue() const
{
    const auto job = earliestJob(list(QStringLiteral("job")));
    return job ? std::optional(jobTime(*job)) : std::nullopt;
}

void World::runDue()
{
    for (auto job = earliestJob(list(QStringLiteral("job"))); job && jobTime(*job) <= now();
         job = earliestJob(list(QStringLiteral("job")))) {
        Guard guard(*this); // one transaction a job: either it happened whole or it is still due
        remove(job->kind, job->id);
        const auto handler = m_handlers.find(job->body.value(QLatin1String("action")).toString());
        if (handler != m_handlers.end())
            handler->second(job->body.value(QLatin1String("target")).toString());
    }
}

void World::advance(qint64 milliseconds)
{
    const QDateTime end = m_virtualNow.addMSecs(milliseconds);
    for (auto due = nextDue(); due && *due <= end; due = nextDue()) {
        m_virtualNow = std::max(m_virtualNow, *due);
        runDue();
    }
    m_virtualNow = end;
    setSetting(QStringLiteral("virtualNow"), stamp(end).toLatin1());
    m_changed.notify_all();
}

void World::startScheduler()
{
    if (!m_virtual && !m_scheduler.joinable())
        m_scheduler = std::thread([this] { schedulerLoop(); });
}

void World::schedulerLoop()
{
    std::unique_lock<std::recursive_mutex> lock(m_mutex);
    while (!m_stopping) {
        runDue();
        const auto due = nextDue();
        // An hour at most, so that a changed system clock is noticed.
        const qint64 wait = due ? std::clamp<qint64>(now().msecsTo(*due), 1, 3'600'000) : 3'600'000;
        m_changed.wait_for(lock, std::chrono::milliseconds(wait));
    }
}

void World::wake()
{
    m_changed.notify_all();
}

void World::shutDown()
{
    {
        const std::lock_guard<std::recursive_mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
}

} // namespace unbar::sandbox
