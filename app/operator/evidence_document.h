#pragma once
// TMF667 documents: one page of evidence at the operator, made over a whole upload (docs/operator-api.md).

#include "app/domain/evidence_item.h"

namespace unbar::op {

/// What is told of one page; its bytes went by tus.
struct DocumentWish
{
    QString item;                      ///< code of the operator's list
    int page = 1;                      ///< from 1
    QString lineId;                    ///< TMF638 id of the suspended service
    QString uploadUrl;                 ///< whole address: the tus root and the upload's path
    qint64 sealedSize = 0;             ///< bytes of the upload
    QString sha256Plain, sha256Sealed; ///< hex
    QString sealKeyId;
    QString contentType; ///< of what is inside
    QString localCheck;  ///< "ok", "warn", "override" or "unchecked"
    QString consentId;   ///< TMF644, may be empty
    QString supersedes;  ///< TMF667 id of the version it replaces, may be empty
};
QByteArray documentBody(const DocumentWish &wish);
/// The word the operator knows for what was seen here.
QString localCheckWord(domain::LocalCheck check, bool overridden);

struct DocumentAnswer
{
    QString id;
    QString item;
    int page = 1;
    QString lineId; ///< empty when not told
    QString sha256Plain, sha256Sealed;
    qint64 sealedSize = -1;
    QString status;       ///< as sent: "created", "reviewed", "approved", …
    QString reviewResult; ///< "accepted", "rejected", or empty
    domain::RejectCode rejectCode = domain::RejectCode::Other;
    QString rejectText;
    QByteArray receipt; ///< JWS, not verified yet
    friend bool operator==(const DocumentAnswer &, const DocumentAnswer &) = default;
};

} // namespace unbar::op
