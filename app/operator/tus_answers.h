#pragma once
// What an answer of a tus server means for an upload, and what it says in its headers. Each code of an upload
// is raised here once. Inside the uploads only.

#include "app/operator/tus_upload.h"

namespace unbar::op {

/// What the server offers (OPTIONS); everything beyond the core is used only where it is offered.
struct TusOffer
{
    bool known = false;
    bool creationWithUpload = false;
    bool termination = false;
    bool sha256 = false; ///< checksum by SHA-256
    qint64 maxSize = 0;  ///< 0: not told
};
TusOffer offerOf(const Reply &reply);

enum class TusMeaning {
    Gone,      ///< 403, 404, 410: the operator has no such upload for us
    Elsewhere, ///< 409: another offset
    Fault,     ///< 400, 412, 415 and what else no retry mends
    TooLarge,  ///< 413
    Locked,    ///< 423
    Checksum,  ///< 460
    NoMethod,  ///< 405, 501: something on the way knows no PATCH
    Later,     ///< 429, 5xx, and no answer at all
    Final      ///< nothing to be waited for: certificate, pin, sign-in, cancelled
};
TusMeaning meaningOf(const Failure &failure);

/// A count of bytes in a header; -1 when it is missing or none.
qint64 byteCount(const Reply &reply, const QByteArray &header);
/// Upload-Expires as UTC; null when it is missing or no date.
QDateTime expiryOf(const Reply &reply);
/// `location` (absolute or relative to `asked`) as a path below `root`; empty when it leads elsewhere.
QString pathBelow(const QUrl &root, const QUrl &asked, const QString &location);
/// The address of `path` below `root`; the root itself for an empty path.
QUrl uploadUrl(const QUrl &root, const QString &path);
/// Upload-Metadata: the item's code and the hash of what is sent. No file name, no person.
QByteArray uploadMetadata(const UploadJob &job);

Failure uploadTooLarge(int status = 0);
Failure uploadFault(const Failure &failure);
Failure uploadOdd(const QString &where);
Failure uploadGone(int status);
Failure uploadCorrupt();
Failure uploadSourceChanged();
Failure uploadTimeSpent(const Failure &last);

} // namespace unbar::op
