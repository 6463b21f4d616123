#include "app/operator/tus_transfer.h"

#include "app/operator/http_errors.h"
#include "app/support/log_categories.h"
#include "app/support/next_signal.h"

#include <QCoroFuture>
#include <algorithm>

namespace unbar::op {

namespace tus_log {

void leftBehind() // not in the coroutine: its frame cannot hold what the macro declares
{
    qCInfo(logOperator) << "an upload is left to expire at the operator";
}

} // namespace tus_log

TusTransfer::TusTransfer(TusLink &link, UploadJob job, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_job(std::move(job))
    , m_reader(std::make_shared<ChunkReader>(m_job.source, m_job.length))
    , m_best(m_job.kept.offset)
    , m_progressAtMs(link.clock.monotonicMs())
{}

QCoro::Task<Result<QString>> TusTransfer::run()
{
    if (!m_job.source || m_job.source->size() != m_job.length)
        co_return passOn(uploadSourceChanged());
    while (!m_stopped) {
        const Result<void> gone = co_await step();
        if (m_stopped)
            break;
        const bool whole = m_placed && m_job.kept.offset == m_job.length;
        if (gone && whole) {
            const QString path = m_job.kept.path;
            co_return path;
        }
        m_restMs = 0;
        const auto end = gone ? std::optional<Failure>() : overcome(gone.error());
        if (end)
            co_return passOn(*end);
        if (m_restMs > 0) {
            Q_EMIT stageChanged(UploadStage::Retrying);
            co_await rest(m_restMs);
        }
    }
    co_return passOn(wasCancelled());
}

QCoro::Task<Result<void>> TusTransfer::step()
{
    Q_EMIT stageChanged(UploadStage::Sending);
    if (!m_link.offer.known)
        return learn();
    const UploadKept &kept = m_job.kept;
    if (kept.path.isEmpty())
        return create();
    return m_placed ? append() : locate();
}

QCoro::Task<Result<void>> TusTransfer::learn()
{
    m_act = Act::Learn;
    const Request asked = request("OPTIONS", {});
    const Result<Reply> reply = co_await call(asked);
    if (!reply)
        co_return passOn(reply.error());
    m_link.offer = offerOf(*reply);
    co_return Result<void>();
}

QCoro::Task<Result<void>> TusTransfer::create()
{
    m_act = Act::Create;
    const qint64 most = m_link.offer.maxSize;
    if (most > 0 && m_job.length > most)
        co_return passOn(uploadTooLarge());
    Request making = request("POST", {});
    making.headers.insert("Upload-Length", QByteArray::number(m_job.length));
    making.headers.insert("Upload-Metadata", uploadMetadata(m_job));
    making.idempotencyKey = m_job.localId + QLatin1Char('-') + QString::number(m_job.kept.resets);
    qint64 sent = 0;
    // Never the whole of it: were the answer lost, there would be two whole files at the operator.
    const qint64 first = chunkSize(0);
    if (m_link.offer.creationWithUpload && !m_bare && first < m_job.length) {
        const Result<Chunk> chunk = co_await nextChunk(0, first);
        if (!chunk)
            co_return passOn(chunk.error());
        carry(making, *chunk);
        sent = first;
    }
    const Result<Reply> reply = co_await call(making);
    if (!reply)
        co_return passOn(reply.error());
    co_return created(*reply, sent);
}

QCoro::Task<Result<void>> TusTransfer::locate()
{
    m_act = Act::Locate;
    const QDateTime expires = m_job.kept.expires;
    if (expires.isValid() && m_link.client.operatorNow() >= expires) {
        constexpr int gone = 410;
        co_return passOn(statusFailure(gone, m_job.kept.path));
    }
    const Request asked = request("HEAD", m_job.kept.path);
    const Result<Reply> reply = co_await call(asked);
    if (!reply)
        co_return passOn(reply.error());
    co_return located(*reply);
}

QCoro::Task<Result<void>> TusTransfer::append()
{
    m_act = Act::Append;
    const qint64 from = m_job.kept.offset;
    const qint64 wanted = chunkSize(from);
    const Result<Chunk> chunk = co_await nextChunk(from, wanted);
    if (!chunk)
        co_return passOn(chunk.error());
    const qint64 sent = chunk->bytes.size();
    if (!chunk->whole.isEmpty() && chunk->whole != m_job.sha256.toLatin1().toLower())
        co_return passOn(uploadSourceChanged());
    const qint64 pauseMs = m_link.throttle.book(sent, m_link.clock.monotonicMs());
    if (pauseMs > 0)
        co_await rest(pauseMs);
    Request adding = request("PATCH", m_job.kept.path);
    adding.headers.insert("Upload-Offset", QByteArray::number(from));
    carry(adding, *chunk);
    m_aheadAt = from + sent;
    if (m_aheadAt < m_job.length)
        m_ahead = readElsewhere(m_reader, m_aheadAt, chunkSize(m_aheadAt));
    const qint64 begunMs = m_link.clock.monotonicMs();
    const Result<Reply> reply = co_await call(adding);
    if (!reply)
        co_return passOn(reply.error());
    co_return appended(*reply, sent, m_link.clock.monotonicMs() - begunMs);
}

QCoro::Task<Result<Reply>> TusTransfer::call(Request request)
{
    const Result<QByteArray> token = co_await m_link.tokens.accessToken();
    if (!token)
        co_return passOn(token.error());
    if (m_stopped || m_interrupted)
        co_return passOn(wasCancelled());
    request.authorization = "Bearer " + *token;
    m_handle = m_link.client.newHandle();
    request.handle = m_handle;
    Result<Reply> first = co_await m_link.client.send(request);
    m_handle = 0;
    if (first || first.error().code != FailureCode::OperatorUnauthorised || m_stopped || m_interrupted)
        co_return first;
    const Result<QByteArray> fresh = co_await m_link.tokens.refreshed(*token);
    if (!fresh)
        co_return passOn(fresh.error());
    if (m_stopped || m_interrupted)
        co_return passOn(wasCancelled());
    request.authorization = "Bearer " + *fresh;
    m_handle = m_link.client.newHandle();
    request.handle = m_handle;
    Result<Reply> second = co_await m_link.client.send(request);
    m_handle = 0;
    co_return second;
}

QCoro::Task<Result<Chunk>> TusTransfer::nextChunk(qint64 offset, qint64 count)
{
    const bool here = m_aheadAt == offset && m_ahead.isValid();
    ChunkFuture reading = here ? m_ahead : readElsewhere(m_reader, offset, count);
    m_ahead = ChunkFuture();
    m_aheadAt = -1;
    const std::shared_ptr<Result<Chunk>> read = co_await reading;
    Result<Chunk> chunk = *read;
    co_return chunk;
}

QCoro::Task<void> TusTransfer::rest(qint64 ms)
{
    // A timer stands still while the computer sleeps; the wall clock does not, and is looked at now and then.
    const qint64 slice = m_link.timings.lookMs;
    const QDateTime due = m_link.clock.nowUtc().addMSecs(ms);
    qint64 left = ms;
    while (left > 0 && !m_stopped && !m_interrupted) {
        const std::chrono::milliseconds limit(std::min(left, slice));
        const bool woken = co_await nextSignal(this, &TusTransfer::nudged, limit);
        left = woken ? 0 : std::min(left - limit.count(), m_link.clock.nowUtc().msecsTo(due));
    }
}

QCoro::Task<void> TusTransfer::terminate()
{
    constexpr int tries = 3;
    const QString path = m_job.kept.path;
    if (path.isEmpty() || (m_link.offer.known && !m_link.offer.termination))
        co_return;
    m_stopped = false;
    m_interrupted = false;
    for (int attempt = 0; attempt < tries && !m_stopped; ++attempt) {
        const Request ending = request("DELETE", path);
        const Result<Reply> reply = co_await call(ending);
        if (reply || meaningOf(reply.error()) != TusMeaning::Later)
            co_return;
        const qint64 pauseMs =
            retryDelayMs(m_link.timings.retry, attempt, reply.error().retryAfterMs, m_link.uniform);
        co_await rest(pauseMs);
    }
    tus_log::leftBehind();
}

void TusTransfer::stop()
{
    m_stopped = true;
    m_link.client.abort(m_handle);
    Q_EMIT nudged();
}

void TusTransfer::interrupt()
{
    m_interrupted = true;
    m_link.client.abort(m_handle);
    Q_EMIT nudged();
}

} // namespace unbar::op
