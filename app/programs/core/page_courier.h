#pragma once
// Takes a page of evidence to the operator: its sealed bytes by tus, then its TMF667 document, then the
// receipt.

#include "app/operator/tus_upload.h"
#include "app/store/evidence_files.h"
#include "app/sync/page_sender.h"

#include <QHash>

namespace unbar::programs {

class PageCourier : public sync::PageSender
{
    Q_OBJECT
public:
    struct Parts
    {
        op::Api &api;
        op::TusQueue &queue;
        store::EvidenceFiles &files;
        domain::OperatorDocument document;
    };
    explicit PageCourier(Parts parts, QObject *parent = nullptr);
    ~PageCourier() override;

    QCoro::Task<Result<domain::EvidencePage>> send(sync::PageJob job) override;
    void setPaused(bool paused) override;
    void forget(const domain::EvidencePage &page) override;
    void stop() override;

private:
    class Upload;
    QCoro::Task<Result<QString>> upload(sync::PageJob job);
    QCoro::Task<Result<domain::EvidencePage>> hand(sync::PageJob job, domain::EvidencePage page);
    void keep(const QString &localId, const op::UploadKept &kept);
    void end(const QString &localId, const Result<QString> &path);
    Parts m_parts;
    QHash<QString, std::shared_ptr<Upload>> m_uploads; ///< by page id
};

} // namespace unbar::programs
