#pragma once
// How a page of evidence gets to the operator: its bytes, then its document. Behind an interface, because it
// reaches files and a second protocol.

#include "app/domain/evidence_item.h"
#include "app/support/result.h"

#include <QCoroTask>
#include <QObject>

namespace unbar::sync {

struct PageJob
{
    QString appealId;
    QString lineId;
    QString itemCode;
    int number = 1; ///< of its item, from one
    QString key;    ///< Idempotency-Key of the document
    QStringList consentIds;
    bool overridden = false;
    domain::EvidencePage page;
};

class PageSender : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The page with its document and verified receipt. Goes on from what `page` says of an upload that was
    /// begun.
    virtual QCoro::Task<Result<domain::EvidencePage>> send(PageJob job) = 0;
    virtual void setPaused(bool paused) = 0;
    /// The operator has it and the store knows: the bytes kept here may go.
    virtual void forget(const domain::EvidencePage &page) = 0;
    /// Ends every send() with Cancelled; what is open at the operator stays open.
    virtual void stop() = 0;

Q_SIGNALS:
    /// More of it is with the operator: upload path and offset are worth keeping.
    void progressed(const QString &appealId, const QString &itemCode,
                    const unbar::domain::EvidencePage &page);
};

} // namespace unbar::sync
