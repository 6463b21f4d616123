#include "app/operator/tus_chunks.h"

#include "app/operator/tus_answers.h"

#include <QMutexLocker>
#include <QtConcurrentRun>
#include <algorithm>
#include <openssl/crypto.h>

namespace unbar::op {

namespace tus_chunks {

/// OpenSSL frees what it keeps for a thread when the thread ends, but a thread of the pool may end after the
/// process has begun to.
struct OpenSslTurn
{
    ~OpenSslTurn() { OPENSSL_thread_stop(); }
};

} // namespace tus_chunks

ChunkReader::ChunkReader(std::shared_ptr<UploadSource> source, qint64 length)
    : m_source(std::move(source))
    , m_length(length)
{}

Result<void> ChunkReader::hashUpTo(qint64 offset)
{
    constexpr qint64 piece = 1024 * 1024;
    if (offset < m_hashed) {
        m_hash = Sha256();
        m_hashed = 0;
    }
    while (m_hashed < offset) {
        const qint64 count = std::min(piece, offset - m_hashed);
        const auto bytes = m_source->read(m_hashed, count);
        if (!bytes)
            return passOn(bytes.error());
        if (bytes->size() != count)
            return passOn(uploadSourceChanged());
        m_hash.add(*bytes);
        m_hashed += count;
    }
    return {};
}

Result<Chunk> ChunkReader::read(qint64 offset, qint64 count)
{
    const QMutexLocker turn(&m_turn);
    if (const auto before = hashUpTo(offset); !before)
        return passOn(before.error());
    auto bytes = m_source->read(offset, count);
    if (!bytes)
        return passOn(bytes.error());
    if (bytes->size() != count)
        return passOn(uploadSourceChanged());
    Chunk chunk;
    chunk.offset = offset;
    chunk.bytes = std::move(*bytes);
    chunk.checksum = Sha256::of(chunk.bytes);
    m_hash.add(chunk.bytes);
    m_hashed = offset + count;
    if (m_hashed == m_length) {
        chunk.whole = m_hash.result().toHex();
        m_hashed = 0; // the hash stands at its beginning again
    }
    return chunk;
}

ChunkFuture readElsewhere(const std::shared_ptr<ChunkReader> &reader, qint64 offset, qint64 count)
{
    return QtConcurrent::run([reader, offset, count] {
        const tus_chunks::OpenSslTurn turn;
        return std::make_shared<Result<Chunk>>(reader->read(offset, count));
    });
}

void Throttle::setCap(qint64 bytesPerSecond)
{
    m_cap = std::max<qint64>(0, bytesPerSecond);
    m_freeAt = 0;
}

qint64 Throttle::book(qint64 bytes, qint64 nowMs)
{
    if (m_cap == 0)
        return 0;
    const qint64 begin = std::max(nowMs, m_freeAt);
    m_freeAt = begin + bytes * 1000 / m_cap;
    return begin - nowMs;
}

} // namespace unbar::op
