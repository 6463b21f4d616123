#include "app/programs/core/sealed_evidence.h"

#include "app/operator/evidence_seal.h"

#include <QCoreApplication>

namespace unbar::programs {

SealedEvidence::SealedEvidence(Parts parts, QObject *parent)
    : EvidenceKit(parent)
    , m_parts(std::move(parts))
    , m_desk(m_parts.helperProgram)
{
    using evidence::EvidenceDesk;
    connect(&m_desk, &EvidenceDesk::made, this,
            [this](const QString &id, const evidence::EvidenceMade &result) {
                workflows::MadePage page;
                page.bytes = result.bytes;
                page.contentType = result.contentType;
                page.picture = result.picture;
                page.thumbnail = result.thumbnail;
                page.width = result.width;
                page.height = result.height;
                page.check = domain::localCheckFromName(result.check).value_or(domain::LocalCheck::Unchecked);
                page.corners = result.corners;
                page.pdfPages = result.picture.isEmpty() ? result.pages : 0;
                Q_EMIT made(id, page);
            });
    connect(&m_desk, &EvidenceDesk::failed, this, &EvidenceKit::failed);
}

void SealedEvidence::make(const workflows::PageWish &wish)
{
    evidence::EvidenceJob job;
    job.id = wish.pageId;
    job.bytes = wish.bytes;
    job.card = wish.card;
    job.types = wish.types;
    job.maxSize = wish.maxSize;
    job.maxPixels = wish.maxPixels;
    job.watermark = wish.watermark;
    job.straighten = wish.straightened;
    job.boxes = wish.boxes;
    m_desk.start(job);
}

void SealedEvidence::stop(const QString &pageId)
{
    m_desk.stop(pageId);
}

Result<domain::EvidencePage> SealedEvidence::keep(domain::EvidencePage page, const workflows::MadePage &made)
{
    const QDateTime now = m_parts.operatorNow();
    const auto key = op::presentSealKey(m_parts.document, now);
    if (!key)
        return passOn(key.error());
    const auto sealed = op::sealEvidence(made.bytes, *key, now);
    if (!sealed)
        return passOn(sealed.error());
    const auto file = m_parts.files.keep(sealed->bytes);
    if (!file)
        return passOn(file.error());
    page.file = *file;
    page.size = made.bytes.size();
    page.sealedSize = sealed->bytes.size();
    page.sha256Plain = sealed->sha256Plain;
    page.sha256Sealed = sealed->sha256Sealed;
    page.sealKeyId = sealed->keyId;
    return page;
}

void SealedEvidence::forget(const domain::EvidencePage &page)
{
    if (page.file.isEmpty())
        return;
    if (const auto gone = m_parts.files.forget(page.file); !gone)
        qWarning("evidence: a sealed file could not be removed (%s)", failureText(gone.error().code));
}

QString evidenceProgram()
{
#if defined(Q_OS_WIN)
    return QCoreApplication::applicationDirPath() + QStringLiteral("/unbar-evidence.exe");
#else
    return QCoreApplication::applicationDirPath() + QStringLiteral("/unbar-evidence");
#endif
}

} // namespace unbar::programs
