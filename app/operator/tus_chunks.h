#pragma once
// Chunks of a source, read and hashed away from the thread that paints, one ahead of what is being sent; and
// the bandwidth cap. Inside the uploads only.

#include "app/operator/tus_upload.h"
#include "app/support/sha256.h"

#include <QFuture>
#include <QMutex>

namespace unbar::op {

struct Chunk
{
    qint64 offset = 0;
    QByteArray bytes;
    QByteArray checksum; ///< SHA-256 of `bytes`
    QByteArray whole;    ///< hex SHA-256 of the source from its first byte; only with the last chunk
};

/// Keeps the hash over everything read so far, so that a source that is not what was announced is found
/// before its last byte leaves.
class ChunkReader
{
public:
    ChunkReader(std::shared_ptr<UploadSource> source, qint64 length);
    /// On any thread; takes turns.
    Result<Chunk> read(qint64 offset, qint64 count);

private:
    Result<void> hashUpTo(qint64 offset);
    QMutex m_turn;
    std::shared_ptr<UploadSource> m_source;
    qint64 m_length;
    Sha256 m_hash;
    qint64 m_hashed = 0;
};

using ChunkFuture = QFuture<std::shared_ptr<Result<Chunk>>>;
ChunkFuture readElsewhere(const std::shared_ptr<ChunkReader> &reader, qint64 offset, qint64 count);

/// Spreads bytes over time for all uploads together.
class Throttle
{
public:
    void setCap(qint64 bytesPerSecond);
    [[nodiscard]] qint64 cap() const { return m_cap; }
    /// Books the bytes and answers how long to wait before they go.
    qint64 book(qint64 bytes, qint64 nowMs);

private:
    qint64 m_cap = 0;
    qint64 m_freeAt = 0;
};

} // namespace unbar::op
