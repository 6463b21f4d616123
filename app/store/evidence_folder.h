#pragma once
// Evidence files on the disk: chunks of AES-256-GCM, each bound to its file, its place and the file's length.
// Inside the store only.

#include "app/store/evidence_files.h"
#include "app/support/aead.h"

namespace unbar::store {

inline constexpr qint64 evidenceChunk = 64 * 1024; ///< plain bytes of a chunk; on disk nonce and tag more

/// What opens one file; kept in a sealed row.
struct EvidenceKey
{
    QString name;
    qint64 size = 0;     ///< plain bytes
    QByteArray wrapped;  ///< the file's own key, sealed under the key ring's file-wrap key with the name
    QByteArray inMemory; ///< the bytes themselves, in a store without a file
};
QByteArray toBytes(const EvidenceKey &key);
void fromBytes(const QByteArray &bytes, EvidenceKey &key);

QString evidenceFolder(const QString &storePath);
/// Whole or not at all, readable by the owner alone.
Result<void> writeEvidence(const QString &folder, const QString &name, const QByteArray &bytes,
                           const SecretBytes &fileKey);
std::unique_ptr<EvidenceReader> readerOf(const QString &folder, const EvidenceKey &key,
                                         const SecretBytes &fileKey);
/// Of a store without a file.
std::unique_ptr<EvidenceReader> readerOf(const QByteArray &bytes);
/// Everything in the folder but `kept`, and the folder itself when nothing stays.
void sweepEvidence(const QString &folder, const QStringList &kept);
tl::unexpected<Failure> evidenceGone(const QString &name);

} // namespace unbar::store
