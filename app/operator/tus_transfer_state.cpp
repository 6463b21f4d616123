// What an answer makes of an upload: its offset, its chunk, its patience.

#include "app/operator/tus_transfer.h"

#include <algorithm>

namespace unbar::op {

namespace tus_transfer {

constexpr int oddAnswers = 3;
constexpr int resetsAllowed = 3;
constexpr int quickInARow = 3;

} // namespace tus_transfer

Request TusTransfer::request(const QByteArray &verb, const QString &path) const
{
    Request request;
    request.verb = verb;
    request.url = uploadUrl(m_link.root, path);
    request.accept = "*/*";
    request.idleMs = m_link.timings.idleMs;
    request.deadlineMs = m_link.timings.deadlineMs;
    if (verb != "OPTIONS")
        request.headers.insert("Tus-Resumable", "1.0.0");
    if (verb == "PATCH" && m_link.postForPatch) {
        request.verb = "POST";
        request.headers.insert("X-HTTP-Method-Override", "PATCH");
    }
    return request;
}

void TusTransfer::carry(Request &request, const Chunk &chunk) const
{
    request.body = chunk.bytes;
    request.contentType = "application/offset+octet-stream";
    if (m_link.offer.sha256)
        request.headers.insert("Upload-Checksum", "sha256 " + chunk.checksum.toBase64());
}

qint64 TusTransfer::chunkSize(qint64 offset) const
{
    const UploadTimings &timings = m_link.timings;
    // Under a cap no chunk takes longer than a second, so that a pause is a pause.
    const qint64 cap = m_link.throttle.cap();
    const qint64 most = cap > 0 ? std::min(cap, timings.largestChunk) : timings.largestChunk;
    const qint64 chunk =
        std::clamp(m_job.kept.chunk, timings.smallestChunk, std::max(most, timings.smallestChunk));
    return std::min(chunk, m_job.length - offset);
}

void TusTransfer::keep(const UploadKept &kept)
{
    if (m_job.kept == kept)
        return;
    m_job.kept = kept;
    Q_EMIT keptChanged();
}

Result<void> TusTransfer::created(const Reply &reply, qint64 sent)
{
    const QString path = pathBelow(m_link.root, m_link.root, reply.location);
    if (path.isEmpty())
        return passOn(uploadOdd(QStringLiteral("Location")));
    UploadKept kept = m_job.kept;
    kept.path = path;
    kept.offset = 0;
    kept.expires = expiryOf(reply);
    keep(kept);
    // Without a first chunk nothing can have been written; with one, only the server knows how much.
    m_placed = sent == 0;
    return sent > 0 && byteCount(reply, "upload-offset") == sent ? appended(reply, sent, 0) : Result<void>();
}

Result<void> TusTransfer::located(const Reply &reply)
{
    constexpr int gone = 410;
    const qint64 offset = byteCount(reply, "upload-offset");
    const qint64 length = byteCount(reply, "upload-length");
    if (offset < 0 || offset > m_job.length)
        return passOn(uploadOdd(QStringLiteral("Upload-Offset")));
    if (length >= 0 && length != m_job.length)
        return passOn(uploadGone(gone)); // another upload's: ours is not there
    UploadKept kept = m_job.kept;
    if (const QDateTime expires = expiryOf(reply); expires.isValid())
        kept.expires = expires;
    const bool lost = offset < kept.offset;
    kept.offset = offset;
    m_placed = true;
    keep(kept);
    if (lost)
        return passOn(uploadOdd(QStringLiteral("Upload-Offset")));
    if (offset > m_best)
        acknowledge(offset);
    return {};
}

Result<void> TusTransfer::appended(const Reply &reply, qint64 sent, qint64 tookMs)
{
    if (const QDateTime expires = expiryOf(reply); expires.isValid()) {
        UploadKept kept = m_job.kept;
        kept.expires = expires;
        keep(kept);
    }
    if (byteCount(reply, "upload-offset") != m_job.kept.offset + sent) {
        m_placed = false;
        return passOn(uploadOdd(QStringLiteral("Upload-Offset")));
    }
    m_placed = true;
    paced(sent, tookMs);
    acknowledge(m_job.kept.offset + sent);
    return {};
}

void TusTransfer::acknowledge(qint64 offset)
{
    UploadKept kept = m_job.kept;
    kept.offset = offset;
    if (offset > m_best) {
        m_best = offset;
        m_progressAtMs = m_link.clock.monotonicMs();
        m_attempt = 0;
        m_barren = 0;
        m_corrupt = 0;
    }
    keep(kept);
}

void TusTransfer::paced(qint64 sent, qint64 tookMs)
{
    m_quick = tookMs <= m_link.timings.quickMs && sent >= m_job.kept.chunk ? m_quick + 1 : 0;
    if (m_quick < tus_transfer::quickInARow)
        return;
    m_quick = 0;
    UploadKept kept = m_job.kept;
    kept.chunk = std::min(kept.chunk * 2, m_link.timings.largestChunk);
    keep(kept);
}

void TusTransfer::shrink()
{
    m_quick = 0;
    UploadKept kept = m_job.kept;
    kept.chunk = std::max(kept.chunk / 2, m_link.timings.smallestChunk);
    keep(kept);
}

std::optional<Failure> TusTransfer::overcome(const Failure &failure)
{
    m_placed = m_placed && failure.code == FailureCode::UploadServerOdd && m_act == Act::Locate;
    if (std::exchange(m_interrupted, false)) {
        m_attempt = 0;
        return std::nullopt;
    }
    if (failure.code == FailureCode::UploadServerOdd && m_job.kept.path.isEmpty())
        return failure; // asked again it would only make one more that nobody can find
    if (failure.code == FailureCode::UploadServerOdd)
        return barren(failure.where);
    if (failure.code == FailureCode::UploadGone)
        return begunAnew(failure.httpStatus);
    switch (meaningOf(failure)) {
    case TusMeaning::Gone:
        return m_act == Act::Locate || m_act == Act::Append ? begunAnew(failure.httpStatus) : failure;
    case TusMeaning::Elsewhere:
        return barren(failure.where);
    case TusMeaning::TooLarge:
        return overcomeSize(failure.httpStatus);
    case TusMeaning::Locked: {
        const double spread = m_link.uniform() * static_cast<double>(m_link.timings.lockedSpanMs);
        const auto late = later(failure);
        m_restMs = std::max(failure.retryAfterMs, m_link.timings.lockedMs + static_cast<qint64>(spread));
        return late;
    }
    case TusMeaning::Checksum:
        shrink();
        return ++m_corrupt < 2 ? std::nullopt : std::optional<Failure>(uploadCorrupt());
    case TusMeaning::NoMethod:
        if (m_act != Act::Append || std::exchange(m_link.postForPatch, true))
            return uploadFault(failure);
        return std::nullopt;
    case TusMeaning::Fault:
        return uploadFault(failure);
    case TusMeaning::Later:
        if (m_act == Act::Append)
            shrink();
        return later(failure);
    case TusMeaning::Final:
        break;
    }
    return failure;
}

std::optional<Failure> TusTransfer::overcomeSize(int status)
{
    if (m_act == Act::Create && m_link.offer.creationWithUpload && !std::exchange(m_bare, true))
        return std::nullopt; // perhaps only the first chunk was too much
    if (m_act != Act::Append || m_job.kept.chunk <= m_link.timings.smallestChunk)
        return uploadTooLarge(status);
    shrink();
    return std::nullopt;
}

std::optional<Failure> TusTransfer::begunAnew(int status)
{
    UploadKept kept;
    kept.chunk = m_job.kept.chunk;
    kept.resets = m_job.kept.resets + 1;
    m_best = 0;
    keep(kept);
    if (kept.resets > tus_transfer::resetsAllowed)
        return uploadGone(status);
    return std::nullopt;
}

std::optional<Failure> TusTransfer::later(const Failure &failure)
{
    if (m_link.clock.monotonicMs() - m_progressAtMs > m_link.timings.budgetMs)
        return uploadTimeSpent(failure);
    m_restMs = retryDelayMs(m_link.timings.retry, m_attempt++, failure.retryAfterMs, m_link.uniform);
    m_restMs = std::max<qint64>(m_restMs, 1);
    return std::nullopt;
}

std::optional<Failure> TusTransfer::barren(const QString &where)
{
    if (++m_barren > tus_transfer::oddAnswers)
        return uploadOdd(where);
    // The first time the server's own word is asked for at once.
    if (m_barren > 1)
        m_restMs = retryDelayMs(m_link.timings.retry, m_barren - 2, 0, m_link.uniform);
    return std::nullopt;
}

} // namespace unbar::op
