#pragma once
// The evidence cards' effects put together: unbar-evidence looks, the operator's key seals, the store keeps.

#include "app/domain/operator_document.h"
#include "app/evidence/evidence_desk.h"
#include "app/store/evidence_files.h"
#include "app/workflows/appeal/evidence_kit.h"

#include <functional>

namespace unbar::programs {

class SealedEvidence : public workflows::EvidenceKit
{
    Q_OBJECT
public:
    struct Parts
    {
        store::EvidenceFiles &files;
        domain::OperatorDocument document;
        std::function<QDateTime()> operatorNow; ///< UTC
        QString helperProgram;                  ///< unbar-evidence, beside this program
    };
    explicit SealedEvidence(Parts parts, QObject *parent = nullptr);

    void make(const workflows::PageWish &wish) override;
    void stop(const QString &pageId) override;
    Result<domain::EvidencePage> keep(domain::EvidencePage page, const workflows::MadePage &made) override;
    void forget(const domain::EvidencePage &page) override;
    void close() { m_desk.close(); }

private:
    Parts m_parts;
    evidence::EvidenceDesk m_desk;
};

/// Where the helper lies: beside the running program.
QString evidenceProgram();

} // namespace unbar::programs
