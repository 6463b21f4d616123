#include "app/programs/core/page_courier.h"

#include "app/operator/evidence_seal.h"
#include "app/support/next_signal.h"

namespace unbar::programs {

/// Where one upload stands, for whoever waits for its end.
class PageCourier::Upload : public QObject
{
    Q_OBJECT
public:
    sync::PageJob job;
    std::optional<Result<QString>> path;

Q_SIGNALS:
    void over();
};

namespace courier_detail {

/// A kept file as the uploader reads it.
class KeptSource : public op::UploadSource
{
public:
    explicit KeptSource(std::unique_ptr<store::EvidenceReader> reader)
        : m_reader(std::move(reader))
    {}
    [[nodiscard]] qint64 size() const override { return m_reader->size(); }
    Result<QByteArray> read(qint64 offset, qint64 count) override { return m_reader->read(offset, count); }

private:
    std::unique_ptr<store::EvidenceReader> m_reader;
};

} // namespace courier_detail

PageCourier::PageCourier(Parts parts, QObject *parent)
    : PageSender(parent)
    , m_parts(std::move(parts))
{
    using op::TusQueue;
    connect(&m_parts.queue, &TusQueue::keptChanged, this, &PageCourier::keep);
    connect(&m_parts.queue, &TusQueue::done, this,
            [this](const QString &localId, const QString &path) { end(localId, path); });
    connect(&m_parts.queue, &TusQueue::failed, this,
            [this](const QString &localId, const Failure &failure) { end(localId, passOn(failure)); });
    connect(&m_parts.queue, &TusQueue::cancelled, this, [this](const QString &localId) {
        Failure cancelled;
        cancelled.code = FailureCode::Cancelled;
        end(localId, passOn(cancelled));
    });
}

PageCourier::~PageCourier() = default;

QCoro::Task<Result<domain::EvidencePage>> PageCourier::send(sync::PageJob job)
{
    const Result<QString> path = co_await upload(job);
    if (!path)
        co_return passOn(path.error());
    domain::EvidencePage page = job.page;
    page.uploadPath = *path;
    page.offset = page.sealedSize;
    const Result<domain::EvidencePage> handed = co_await hand(job, page);
    co_return Result<domain::EvidencePage>(handed);
}

QCoro::Task<Result<QString>> PageCourier::upload(sync::PageJob job)
{
    auto reader = m_parts.files.open(job.page.file);
    if (!reader)
        co_return passOn(reader.error());
    auto upload = std::make_shared<Upload>();
    upload->job = job;
    m_uploads.insert(job.page.id, upload);
    op::UploadJob sending;
    sending.localId = job.page.id;
    sending.item = job.itemCode;
    sending.source = std::make_shared<courier_detail::KeptSource>(std::move(*reader));
    sending.length = job.page.sealedSize;
    sending.sha256 = job.page.sha256Sealed;
    sending.kept.path = job.page.uploadPath;
    sending.kept.offset = job.page.offset;
    m_parts.queue.add(sending);
    while (!upload->path) {
        const bool came = co_await nextSignal(upload.get(), &Upload::over);
        if (!came)
            break;
    }
    m_uploads.remove(job.page.id);
    const Result<QString> path = *upload->path;
    co_return Result<QString>(path);
}

QCoro::Task<Result<domain::EvidencePage>> PageCourier::hand(sync::PageJob job, domain::EvidencePage page)
{
    op::DocumentWish wish;
    wish.item = job.itemCode;
    wish.page = job.number;
    wish.lineId = job.lineId;
    wish.uploadUrl = m_parts.document.roots.value(QStringLiteral("tus")) + u'/' + page.uploadPath;
    wish.sealedSize = page.sealedSize;
    wish.sha256Plain = page.sha256Plain;
    wish.sha256Sealed = page.sha256Sealed;
    wish.sealKeyId = page.sealKeyId;
    wish.contentType = page.contentType;
    wish.localCheck = op::localCheckWord(page.check, job.overridden);
    wish.consentId = job.consentIds.value(0);
    wish.supersedes = page.supersedes;
    const QByteArray body = op::documentBody(wish);
    const Result<op::DocumentAnswer> made = co_await m_parts.api.createDocument(body, job.key);
    if (!made)
        co_return passOn(made.error());
    const op::ReceiptClaim claim{made->id,         job.itemCode,      job.number,
                                 page.sha256Plain, page.sha256Sealed, page.sealedSize};
    const auto taken = op::verifyReceipt(made->receipt, claim, m_parts.document.receiptKeys);
    if (!taken)
        co_return passOn(taken.error());
    page.documentId = made->id;
    page.receipt = QString::fromLatin1(made->receipt);
    co_return Result<domain::EvidencePage>(page);
}

void PageCourier::keep(const QString &localId, const op::UploadKept &kept)
{
    const auto upload = m_uploads.value(localId);
    if (!upload)
        return;
    domain::EvidencePage page = upload->job.page;
    page.uploadPath = kept.path;
    page.offset = kept.offset;
    Q_EMIT progressed(upload->job.appealId, upload->job.itemCode, page);
}

void PageCourier::end(const QString &localId, const Result<QString> &path)
{
    const auto upload = m_uploads.value(localId);
    if (!upload || upload->path)
        return;
    upload->path = path;
    Q_EMIT upload->over();
}

void PageCourier::setPaused(bool paused)
{
    if (paused)
        m_parts.queue.pauseAll();
    else
        m_parts.queue.resumeAll();
}

void PageCourier::forget(const domain::EvidencePage &page)
{
    if (page.file.isEmpty())
        return;
    if (const auto gone = m_parts.files.forget(page.file); !gone)
        qWarning("evidence: a sealed file could not be removed (%s)", failureText(gone.error().code));
}

void PageCourier::stop()
{
    Failure cancelled;
    cancelled.code = FailureCode::Cancelled;
    const QStringList ids = m_uploads.keys();
    for (const QString &id : ids)
        end(id, passOn(cancelled));
}

} // namespace unbar::programs

#include "page_courier.moc"
