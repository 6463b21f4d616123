#include "app/operator/tus_upload.h"

#include "app/operator/tus_transfer.h"
#include "app/support/next_signal.h"

#include <algorithm>

namespace unbar::op {

namespace tus_queue {

constexpr int atOnce = 2;

struct Entry
{
    UploadJob job;
    UploadStage stage = UploadStage::Queued;
    bool cancelled = false;
    TusTransfer *transfer = nullptr; ///< while it is on its way, its end included
};

} // namespace tus_queue

struct TusQueue::Private
{
    Private(TusQueue &queue, TusLink shared)
        : q(queue)
        , link(std::move(shared))
    {}

    TusQueue &q;
    TusLink link;
    QList<std::shared_ptr<tus_queue::Entry>> entries; ///< oldest first
    int inFlight = 0;
    bool closing = false;

    [[nodiscard]] std::shared_ptr<tus_queue::Entry> find(const QString &localId) const;
    void set(tus_queue::Entry &entry, UploadStage stage);
    void pump();
    TusTransfer *begin(const std::shared_ptr<tus_queue::Entry> &entry);
    QCoro::Task<void> drive(std::shared_ptr<tus_queue::Entry> entry);
    QCoro::Task<void> discard(std::shared_ptr<tus_queue::Entry> entry);
    void ended(const std::shared_ptr<tus_queue::Entry> &entry, const Result<QString> &path);
    void release(const std::shared_ptr<tus_queue::Entry> &entry);
};

int uploadPercent(qint64 acknowledged, qint64 length, bool receiptVerified)
{
    if (receiptVerified)
        return 100;
    if (length <= 0)
        return 0;
    return static_cast<int>(std::clamp<qint64>(acknowledged * 100 / length, 0, 99));
}

TusQueue::TusQueue(HttpClient &client, TokenSource &tokens, QUrl root, const platform::Clock &clock,
                   std::function<double()> uniform, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(
          *this, TusLink{client, tokens, std::move(root), clock, std::move(uniform), {}, {}, {}}))
{}

TusQueue::~TusQueue() = default;

void TusQueue::setTimings(const UploadTimings &timings)
{
    d->link.timings = timings;
}

void TusQueue::setBandwidthCap(qint64 bytesPerSecond)
{
    d->link.throttle.setCap(bytesPerSecond);
}

void TusQueue::add(UploadJob job)
{
    if (d->closing || d->find(job.localId))
        return;
    const auto entry = std::make_shared<tus_queue::Entry>();
    entry->job = std::move(job);
    d->entries << entry;
    Q_EMIT stageChanged(entry->job.localId, UploadStage::Queued);
    d->pump();
}

void TusQueue::pause(const QString &localId)
{
    const auto entry = d->find(localId);
    if (!entry || entry->cancelled || entry->stage == UploadStage::Paused)
        return;
    d->set(*entry, UploadStage::Paused);
    if (entry->transfer)
        entry->transfer->stop();
}

void TusQueue::resume(const QString &localId)
{
    const auto entry = d->find(localId);
    if (!entry || entry->stage != UploadStage::Paused)
        return;
    d->set(*entry, UploadStage::Queued);
    d->pump();
}

void TusQueue::cancel(const QString &localId)
{
    const auto entry = d->find(localId);
    if (!entry || std::exchange(entry->cancelled, true))
        return;
    if (entry->transfer)
        entry->transfer->stop();
    else
        d->discard(entry);
}

void TusQueue::pauseAll()
{
    const auto all = d->entries;
    for (const auto &entry : all)
        pause(entry->job.localId);
}

void TusQueue::resumeAll()
{
    const auto all = d->entries;
    for (const auto &entry : all)
        resume(entry->job.localId);
}

void TusQueue::networkChanged()
{
    const auto all = d->entries;
    for (const auto &entry : all) {
        if (entry->transfer)
            entry->transfer->interrupt();
    }
}

bool TusQueue::has(const QString &localId) const
{
    return d->find(localId) != nullptr;
}

int TusQueue::waiting() const
{
    return static_cast<int>(d->entries.size());
}

QCoro::Task<void> TusQueue::close()
{
    d->closing = true;
    const auto all = d->entries;
    for (const auto &entry : all) {
        if (entry->transfer)
            entry->transfer->stop();
    }
    while (d->inFlight > 0)
        co_await nextSignal(this, &TusQueue::idle);
}

std::shared_ptr<tus_queue::Entry> TusQueue::Private::find(const QString &localId) const
{
    for (const auto &entry : entries) {
        if (entry->job.localId == localId)
            return entry;
    }
    return nullptr;
}

void TusQueue::Private::set(tus_queue::Entry &entry, UploadStage stage)
{
    if (entry.stage == stage)
        return;
    entry.stage = stage;
    Q_EMIT q.stageChanged(entry.job.localId, stage);
}

void TusQueue::Private::pump()
{
    const auto all = entries;
    for (const auto &entry : all) {
        const bool ready = entry->stage == UploadStage::Queued && !entry->transfer && !entry->cancelled;
        // One that ended at once has started others already, and is here no more.
        if (ready && entries.contains(entry) && !closing && inFlight < tus_queue::atOnce)
            drive(entry);
    }
}

TusTransfer *TusQueue::Private::begin(const std::shared_ptr<tus_queue::Entry> &entry)
{
    ++inFlight;
    auto *transfer = new TusTransfer(link, entry->job, &q);
    entry->transfer = transfer;
    connect(transfer, &TusTransfer::keptChanged, &q, [this, entry, transfer] {
        const bool moved = entry->job.kept.offset != transfer->job().kept.offset;
        entry->job.kept = transfer->job().kept;
        Q_EMIT q.keptChanged(entry->job.localId, entry->job.kept);
        if (moved)
            Q_EMIT q.progressed(entry->job.localId, entry->job.kept.offset, entry->job.length);
    });
    connect(transfer, &TusTransfer::stageChanged, &q, [this, entry](UploadStage stage) {
        if (entry->stage != UploadStage::Paused && !entry->cancelled)
            set(*entry, stage);
    });
    return transfer;
}

QCoro::Task<void> TusQueue::Private::drive(std::shared_ptr<tus_queue::Entry> entry)
{
    TusTransfer *transfer = begin(entry);
    const Result<QString> path = co_await transfer->run();
    if (entry->cancelled && !closing)
        co_await transfer->terminate();
    ended(entry, path);
}

QCoro::Task<void> TusQueue::Private::discard(std::shared_ptr<tus_queue::Entry> entry)
{
    TusTransfer *transfer = begin(entry);
    co_await transfer->terminate();
    ended(entry, {});
}

void TusQueue::Private::release(const std::shared_ptr<tus_queue::Entry> &entry)
{
    entry->transfer->deleteLater();
    entry->transfer = nullptr;
    --inFlight;
    if (inFlight == 0)
        Q_EMIT q.idle();
}

void TusQueue::Private::ended(const std::shared_ptr<tus_queue::Entry> &entry, const Result<QString> &path)
{
    const QString localId = entry->job.localId;
    const bool over = entry->cancelled || path || path.error().code != FailureCode::Cancelled;
    if (over)
        entries.removeOne(entry);
    release(entry);
    if (entry->cancelled)
        Q_EMIT q.cancelled(localId);
    else if (path)
        Q_EMIT q.done(localId, *path);
    else if (over)
        Q_EMIT q.failed(localId, path.error());
    pump();
}

} // namespace unbar::op
