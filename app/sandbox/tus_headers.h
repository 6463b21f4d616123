#pragma once
// The headers of tus 1.0.0 as values; what is malformed is nothing.

#include "app/sandbox/server.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

/// A header that is a count of bytes; nothing when it is absent or is no count below 2^53.
std::optional<qint64> byteCount(const Call &call, const char *name);

/// What an upload says of itself: ids only, so that no file name with a person in it is ever sent.
struct UploadMetadata
{
    QString item;   ///< item code, may be empty
    QString sealed; ///< SHA-256 of the whole upload in hex, may be empty
};
/// Nothing when a pair is malformed, a key is there twice, or is another one than `item` and `sealed`.
std::optional<UploadMetadata> uploadMetadata(const QByteArray &header);

struct UploadChecksum
{
    QCryptographicHash::Algorithm algorithm;
    QByteArray digest;
    [[nodiscard]] bool holds(const QByteArray &bytes) const
    {
        return QCryptographicHash::hash(bytes, algorithm) == digest;
    }
};
/// Nothing for another algorithm than sha256 and sha1, and for a digest that is not one.
std::optional<UploadChecksum> uploadChecksum(const QByteArray &header);

} // namespace unbar::sandbox
