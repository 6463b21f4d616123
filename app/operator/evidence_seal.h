#pragma once
// Evidence sealed for the operator: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084), its key
// agreed by ECDH with the operator's P-256 certificate (RFC 5753); and the receipt the operator signs for it.

#include "app/domain/operator_document.h"

namespace unbar::op {

struct SealedEvidence
{
    QByteArray bytes; ///< DER, "application/cms"
    QString keyId;
    QString sha256Plain, sha256Sealed; ///< hex
};

/// The first key that is not past `operatorNow`, by the document and by the certificate itself.
/// EvidenceKeyExpired when there is none.
Result<domain::SealKey> presentSealKey(const domain::OperatorDocument &document,
                                       const QDateTime &operatorNow);
/// EvidenceKeyExpired; EvidenceNotSealed when the certificate is no P-256 one or OpenSSL fails.
Result<SealedEvidence> sealEvidence(const QByteArray &plain, const domain::SealKey &key,
                                    const QDateTime &operatorNow);

/// What a receipt must say; compared member by member.
struct ReceiptClaim
{
    QString documentId;
    QString item;
    int page = 1;
    QString sha256Plain, sha256Sealed; ///< hex
    qint64 sealedSize = 0;
};
/// When the operator took it (UTC). EvidenceReceiptRefused (`where` names the first member that differs, or
/// "signature", "kid", "time").
Result<QDateTime> verifyReceipt(const QByteArray &jws, const ReceiptClaim &claim,
                                const QList<domain::ReceiptKey> &keys);

} // namespace unbar::op
