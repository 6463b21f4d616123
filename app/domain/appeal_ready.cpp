#include "app/domain/appeal_ready.h"

#include "app/domain/characters.h"
#include "app/domain/evidence_rules.h"

#include <algorithm>
#include <utility>

namespace unbar::domain {

namespace ready_detail {

constexpr int leastInsteadOfAnItem = 10;

/// Papers that only one kind of actor has (电话用户真实身份信息登记规定 arts 6 to 8; PIPL art. 31).
constexpr std::pair<const char *, ActorKind> papers[] = {{"agentLetter", ActorKind::Agent},
                                                         {"agentIdFront", ActorKind::Agent},
                                                         {"guardianConsent", ActorKind::Guardian},
                                                         {"businessLicence", ActorKind::Enterprise},
                                                         {"sealLetter", ActorKind::Enterprise}};

std::optional<ActorKind> actorOf(const QString &itemCode)
{
    for (const auto &[code, actor] : papers)
        if (itemCode == QLatin1String(code))
            return actor;
    return std::nullopt;
}

bool takesEvidence(AppealKind kind)
{
    return kind == AppealKind::Suspension || kind == AppealKind::BillDispute;
}

bool takesStatement(AppealKind kind)
{
    return takesEvidence(kind) || kind == AppealKind::Complaint;
}

void checkActor(const Appeal &appeal, const AppealPolicy &policy, QDate today, QList<Missing> &missing)
{
    const QString what = QStringLiteral("actor");
    const ActorKind kind = appeal.actor.kind;
    const bool mayAct = policy.actors.isEmpty() ? kind == ActorKind::Owner : policy.actors.contains(kind);
    if (!mayAct || (kind != ActorKind::Owner && appeal.actor.name.trimmed().isEmpty()))
        missing << Missing{MissingKind::Actor, what};
    const bool byLetter = kind == ActorKind::Agent || kind == ActorKind::Enterprise;
    const QDate until = appeal.actor.authorityUntil;
    if (byLetter && (!until.isValid() || until < today))
        missing << Missing{MissingKind::ActorAuthority, what};
}

void checkWords(const Appeal &appeal, const AppealPolicy &policy, QList<Missing> &missing)
{
    const QString what = QStringLiteral("statement");
    const int length = statementLength(appeal.statement);
    if (takesStatement(appeal.kind) && length < policy.statementMin)
        missing << Missing{MissingKind::StatementTooShort, what};
    if (length > policy.statementMax)
        missing << Missing{MissingKind::StatementTooLong, what};
    if (appeal.kind == AppealKind::BillDispute && appeal.traceNumber.trimmed().isEmpty())
        missing << Missing{MissingKind::TraceNumber, QStringLiteral("traceNumber")};
    if (appeal.kind != AppealKind::Suspension)
        return;
    for (const QString &question : policy.questions) {
        const bool answered = std::ranges::any_of(appeal.answers, [&](const AppealAnswer &each) {
            return each.question == question && !each.text.trimmed().isEmpty();
        });
        if (!answered)
            missing << Missing{MissingKind::Answer, question};
    }
}

/// Null when the item stands.
std::optional<MissingKind> wanting(const EvidenceSpec &spec, const EvidenceItem *item)
{
    if (item && item->state == EvidenceState::Rejected)
        return MissingKind::ItemRefused;
    if (item && !item->cannotProvide.isEmpty()) {
        const bool enough = statementLength(item->cannotProvide) >= leastInsteadOfAnItem;
        return enough && !spec.alternative.isEmpty() ? std::nullopt
                                                     : std::optional(MissingKind::ItemStatement);
    }
    if (!item || item->pages.isEmpty())
        return spec.required ? std::optional(MissingKind::Item) : std::nullopt;
    if (item->pages.size() > spec.maxPages)
        return MissingKind::ItemTooManyPages;
    for (const EvidencePage &page : item->pages) {
        if (!page.documentId.isEmpty())
            continue; // the operator has it: what was thought of it here is past
        if (!passesLocalCheck(page) && !item->overridden)
            return MissingKind::ItemCheck;
        if (!page.approved)
            return MissingKind::ItemApproval;
    }
    return std::nullopt;
}

bool hasSensitivePages(const Appeal &appeal, const AppealPolicy &policy)
{
    return std::ranges::any_of(policy.evidence, [&](const EvidenceSpec &spec) {
        const EvidenceItem *item = itemOf(appeal.items, spec.code);
        return spec.sensitive && item && !item->pages.isEmpty();
    });
}

} // namespace ready_detail

QList<EvidenceSpec> evidenceFor(const AppealPolicy &policy, ActorKind actor)
{
    QList<EvidenceSpec> specs;
    for (EvidenceSpec spec : policy.evidence) {
        const auto only = ready_detail::actorOf(spec.code);
        if (only && *only != actor)
            continue;
        spec.required = spec.required || only.has_value();
        specs << spec;
    }
    std::ranges::stable_partition(specs, [](const EvidenceSpec &spec) { return spec.required; });
    return specs;
}

QStringList purposesNeeded(const Appeal &appeal, const AppealPolicy &policy, const QList<ConsentText> &texts)
{
    const QString purpose = QStringLiteral("appealEvidence");
    const ConsentText *text = consentText(texts, purpose);
    if (!text || text->basis != LegalBasis::Consent || !ready_detail::hasSensitivePages(appeal, policy))
        return {};
    return {purpose};
}

QList<Missing> missingForReady(const Appeal &appeal, const AppealPolicy &policy,
                               const QList<ConsentText> &texts, const QList<Consent> &consents, QDate today)
{
    QList<Missing> missing;
    ready_detail::checkActor(appeal, policy, today, missing);
    ready_detail::checkWords(appeal, policy, missing);
    if (ready_detail::takesEvidence(appeal.kind)) {
        for (const EvidenceSpec &spec : evidenceFor(policy, appeal.actor.kind)) {
            if (const auto kind = ready_detail::wanting(spec, itemOf(appeal.items, spec.code)))
                missing << Missing{*kind, spec.code};
        }
    }
    for (const QString &purpose : purposesNeeded(appeal, policy, texts)) {
        if (!holdsFor(consents, *consentText(texts, purpose)))
            missing << Missing{MissingKind::Consent, purpose};
    }
    return missing;
}

QStringList missingCodes(const QList<Missing> &missing)
{
    QStringList codes;
    for (const Missing &each : missing)
        codes << each.what;
    codes.removeDuplicates();
    return codes;
}

} // namespace unbar::domain
