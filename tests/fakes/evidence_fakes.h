#pragma once
// Stand-ins for the helper that looks at files and for the road of a page to the operator.

#include "app/support/random.h"
#include "app/sync/page_sender.h"
#include "app/workflows/appeal/evidence_kit.h"

#include <QCryptographicHash>
#include <QTimer>

namespace unbar::test {

/// Makes of a file what the test says; answers in the next turn of the loop, as the helper does.
class FakeKit final : public workflows::EvidenceKit
{
public:
    void make(const workflows::PageWish &wish) override
    {
        wishes.append(wish);
        QMetaObject::invokeMethod(
            this,
            [this, wish] {
                if (problem) {
                    Q_EMIT failed(wish.pageId, *problem);
                    return;
                }
                workflows::MadePage page;
                page.bytes = wish.bytes + "-made";
                page.contentType = QStringLiteral("image/jpeg");
                page.picture = "picture";
                page.thumbnail = "thumbnail";
                page.check = check;
                Q_EMIT made(wish.pageId, page);
            },
            Qt::QueuedConnection);
    }
    void stop(const QString &) override {}
    Result<domain::EvidencePage> keep(domain::EvidencePage page, const workflows::MadePage &made) override
    {
        page.file = newKey();
        page.size = made.bytes.size();
        page.sealedSize = page.size + 100;
        page.sha256Plain =
            QString::fromLatin1(QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex());
        page.sha256Sealed = page.sha256Plain;
        page.sealKeyId = QStringLiteral("seal-1");
        files.insert(page.file, made.bytes);
        return page;
    }
    void forget(const domain::EvidencePage &page) override { files.remove(page.file); }

    QList<workflows::PageWish> wishes;
    domain::LocalCheck check = domain::LocalCheck::Clear;
    std::optional<Failure> problem;
    QHash<QString, QByteArray> files;
};

/// Takes pages at once, or fails as the test says.
class FakeSender final : public sync::PageSender
{
public:
    QCoro::Task<Result<domain::EvidencePage>> send(sync::PageJob job) override
    {
        jobs.append(job);
        if (!failures.isEmpty())
            co_return passOn(failures.takeFirst());
        domain::EvidencePage page = job.page;
        page.uploadPath = QStringLiteral("upload-") + page.id;
        page.offset = page.sealedSize / 2;
        Q_EMIT progressed(job.appealId, job.itemCode, page);
        page.offset = page.sealedSize;
        page.documentId = QStringLiteral("doc-") + page.id;
        page.receipt = QStringLiteral("e30.e30.c2ln");
        co_return page;
    }
    void setPaused(bool now) override { paused = now; }
    void forget(const domain::EvidencePage &page) override { forgotten << page.file; }
    void stop() override { stopped = true; }

    QList<sync::PageJob> jobs;
    QList<Failure> failures;
    QStringList forgotten; ///< file names
    bool paused = false;
    bool stopped = false;
};

} // namespace unbar::test
