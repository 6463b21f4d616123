#pragma once
// Evidence beside the store: one file each, sealed with a key of its own that only a sealed row of the store
// holds. Forgetting the row forgets the file, wherever a copy of it may lie. In a store without a file
// (kiosk) the bytes stay in memory.

#include "app/store/store.h"

namespace unbar::store {

/// Reads ranges of one kept file. It holds the file's key itself, so it may be used on another thread than
/// the store's; one thread at a time.
class EvidenceReader
{
public:
    virtual ~EvidenceReader() = default;
    [[nodiscard]] virtual qint64 size() const = 0;
    /// StoreEvidenceDamaged when a byte of it is not what was kept, StoreEvidenceGone when the file is.
    virtual Result<QByteArray> read(qint64 offset, qint64 count) = 0;
};

/// Lives as long as its store; its folder is the store's path + ".evidence". Opening it removes what a crash
/// left half-written, and files whose row is gone.
class EvidenceFiles
{
public:
    explicit EvidenceFiles(Store &store);
    ~EvidenceFiles();

    /// Written whole or not at all; answers the name to find it by. StoreFull, StoreUnwritable.
    Result<QString> keep(const QByteArray &bytes);
    Result<std::unique_ptr<EvidenceReader>> open(const QString &name) const;
    Result<QByteArray> read(const QString &name) const; ///< all of it
    /// The key first, then the file; nothing happens when it is not there.
    Result<void> forget(const QString &name);
    [[nodiscard]] QStringList names() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace unbar::store
