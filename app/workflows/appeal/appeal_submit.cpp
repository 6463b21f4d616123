// Consents, and sending: the draft with its pages, or what the reviewer asked for.
#include "app/workflows/appeal/appeal_workflow.h"

#include "app/domain/appeal_ready.h"
#include "app/domain/evidence_rules.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/appeal_answer.h"
#include "app/sync/consents.h"
#include "app/workflows/appeal/appeal_desk.h"
#include "app/workflows/appeal/appeal_places.h"

#include <QSet>
#include <QTimeZone>
#include <algorithm>

namespace unbar::workflows {

namespace submitting {

using domain::AppealEvent;
using domain::AppealState;

Result<void> queue(store::Store &store, const store::OutboxItem &item)
{
    const auto row = store.enqueue(item);
    return row ? Result<void>{} : Result<void>(passOn(row.error()));
}

Result<void> step(store::Store &store, domain::Appeal &appeal, AppealEvent event)
{
    return sync::moveAppealIn(store, appeal, event, QStringLiteral("person"));
}

bool hasNewPages(const domain::EvidenceItem &item)
{
    return std::any_of(item.pages.cbegin(), item.pages.cend(),
                       [](const domain::EvidencePage &page) { return page.documentId.isEmpty(); });
}

} // namespace submitting

QStringList AppealWorkflow::purposes(const domain::Appeal &appeal) const
{
    return domain::purposesNeeded(appeal, policy(appeal), m_document.consents);
}

/// T02: the list-form notice stands between the draft and the rest.
void AppealWorkflow::askConsent()
{
    auto appeal = current();
    if (!appeal || appeal->state != domain::AppealState::Draft)
        return;
    const auto asked =
        m_store.write([&] { return submitting::step(m_store, *appeal, domain::AppealEvent::ConsentNeeded); });
    if (!asked)
        failedWith(asked.error());
}

void AppealWorkflow::grant(const QString &purpose)
{
    decide(purpose, domain::ConsentState::Granted);
}

void AppealWorkflow::refuse(const QString &purpose)
{
    decide(purpose, domain::ConsentState::Refused);
    auto appeal = current();
    if (!appeal || appeal->state != domain::AppealState::AwaitConsent)
        return;
    const auto back = m_store.write(
        [&] { return submitting::step(m_store, *appeal, domain::AppealEvent::ConsentRefused); });
    if (!back) {
        failedWith(back.error());
        return;
    }
    goTo(AppealPlace::NoConsent);
}

void AppealWorkflow::decide(const QString &purpose, domain::ConsentState state)
{
    const domain::ConsentText *text = domain::consentText(m_document.consents, purpose);
    const auto appeal = current();
    if (!text || !appeal)
        return;
    domain::Consent consent;
    for (const domain::Consent &kept : sync::consents(m_store)) {
        if (kept.purpose == purpose && state == domain::ConsentState::Withdrawn)
            consent = kept; // the operator's copy of this very consent is what ends
    }
    consent.purpose = purpose;
    consent.version = text->version;
    consent.state = state;
    consent.at = m_engine.operatorNow();
    consent.language = m_language;
    consent.textSha256 = domain::noticeSha256(*text, m_language);
    const auto kept = m_store.write([&]() -> Result<void> {
        if (auto written = sync::keepConsent(m_store, consent); !written)
            return written;
        return submitting::queue(m_store, sync::consentAct(appeal->id, consent));
    });
    if (!kept) {
        failedWith(kept.error());
        return;
    }
    m_engine.outboxChanged();
    rebuild();
}

/// T40: what was not sent waits for consent again; what was sent is withdrawn by the operator, once it
/// answers.
void AppealWorkflow::withdrawConsent(const QString &purpose)
{
    auto appeal = current();
    if (!appeal)
        return;
    decide(purpose, domain::ConsentState::Withdrawn);
    const auto written = m_store.write([&]() -> Result<void> {
        if (domain::isWithOperator(appeal->state)) {
            sync::CustomerAct act;
            act.name = QStringLiteral("consentWithdrawn");
            return submitting::queue(m_store, sync::customerAct(*appeal, act));
        }
        if (appeal->state == domain::AppealState::AwaitConsent ||
            !domain::next(appeal->state, domain::AppealEvent::ConsentWithdrawn))
            return {};
        if (auto out = unqueue(*appeal); !out)
            return out;
        return submitting::step(m_store, *appeal, domain::AppealEvent::ConsentWithdrawn);
    });
    if (!written)
        failedWith(written.error());
    m_engine.outboxChanged();
    rebuild();
}

void AppealWorkflow::submit()
{
    keepTyped();
    const auto appeal = current();
    if (!appeal)
        return;
    m_failure.reset();
    if (domain::isWithOperator(appeal->state))
        submitAnswers();
    else if (mayEdit(*appeal) && appeal->state != domain::AppealState::Queued)
        submitDraft();
    rebuild();
}

/// T04, T05 and the rows in one transaction; sync takes it from there (T06).
void AppealWorkflow::submitDraft()
{
    using namespace submitting;
    auto appeal = current();
    const QTimeZone zone(m_document.timeZone.toUtf8());
    const QDateTime now = m_engine.operatorNow();
    const QDate today = zone.isValid() ? now.toTimeZone(zone).date() : now.date();
    const auto missing = domain::missingForReady(*appeal, policy(*appeal), m_document.consents,
                                                 sync::consents(m_store), today);
    if (!missing.isEmpty())
        return;
    const auto written = m_store.write([&]() -> Result<void> {
        appeal->refusal.clear();
        appeal->place = placeName(AppealPlace::Check);
        if (appeal->state != AppealState::Ready) {
            if (auto ready = step(m_store, *appeal, AppealEvent::ItemsComplete); !ready)
                return ready;
        }
        if (auto queued = step(m_store, *appeal, AppealEvent::Offline); !queued)
            return queued;
        if (auto pages = enqueueAll(*appeal); !pages)
            return pages;
        return queue(m_store, sync::createAppealAct(*appeal));
    });
    if (!written)
        failedWith(written.error());
    else
        m_originals.clear();
    m_engine.outboxChanged();
}

/// Every page that has no document yet; one that waits already is not put in twice.
Result<void> AppealWorkflow::enqueueAll(const domain::Appeal &appeal)
{
    QSet<QString> waiting;
    for (const store::OutboxItem &row : m_store.outbox()) {
        if (sync::isKind(row, sync::act::evidenceSend))
            waiting.insert(sync::pageOf(row).pageId);
    }
    for (const domain::EvidenceItem &item : appeal.items) {
        for (const domain::EvidencePage &page : item.pages) {
            if (!page.documentId.isEmpty() || waiting.contains(page.id))
                continue;
            const sync::PageRef ref{item.code, page.id};
            if (auto queued = submitting::queue(m_store, sync::evidenceAct(appeal, ref)); !queued)
                return queued;
        }
    }
    return {};
}

/// Each item that was asked for and has something new: its pages, or the words instead of it.
void AppealWorkflow::submitAnswers()
{
    const auto appeal = current();
    sync::CustomerAct act;
    act.name = QStringLiteral("answer");
    for (const domain::InfoRequest &request : appeal->requests) {
        const domain::EvidenceItem *item = domain::itemOf(appeal->items, request.itemCode);
        if (request.answered || request.itemCode.isEmpty() || !item)
            continue;
        if (submitting::hasNewPages(*item))
            act.answers.append({request.id, request.itemCode, {}});
        else if (!item->cannotProvide.isEmpty())
            act.answers.append({request.id, {}, item->cannotProvide});
    }
    if (act.answers.isEmpty())
        return;
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto pages = enqueueAll(*appeal); !pages)
            return pages;
        return submitting::queue(m_store, sync::customerAct(*appeal, act));
    });
    if (!written) {
        failedWith(written.error());
        return;
    }
    m_replacing.clear();
    m_originals.clear();
    m_engine.outboxChanged();
}

void AppealWorkflow::sendAfterDeadline(bool send)
{
    const QString id = m_id;
    if (!send) {
        goTo(AppealPlace::Check); // a draft again: it can be kept, changed, or asked for otherwise
        return;
    }
    auto appeal = m_store.appeal(id);
    if (!appeal)
        return;
    appeal->deadlineTold = true;
    const auto written = m_store.write([&]() -> Result<void> {
        for (store::OutboxItem row : m_store.outbox()) {
            if (row.caseId != id)
                continue;
            row.nextAt = {};
            if (auto due = m_store.updateOutbox(row); !due)
                return due;
        }
        return m_store.updateAppeal(*appeal);
    });
    if (!written)
        failedWith(written.error());
    m_engine.outboxChanged();
    rebuild();
}

void AppealWorkflow::retry()
{
    m_failure.reset();
    const auto appeal = current();
    if (appeal && !appeal->refusal.isEmpty() && mayEdit(*appeal))
        change([](domain::Appeal &edited) { edited.refusal.clear(); });
    m_engine.refresh(); // sends what waits, and asks about what got no answer
    rebuild();
}

void AppealWorkflow::receiptShown()
{
    auto appeal = m_store.appeal(m_id);
    if (!appeal || appeal->receiptSeen)
        return;
    appeal->receiptSeen = true;
    if (const auto kept = m_store.write([&] { return m_store.updateAppeal(*appeal); }); !kept)
        failedWith(kept.error());
}

void AppealWorkflow::pauseUploads()
{
    m_uploadsPaused = true;
    m_engine.pauseUploads(true);
    rebuild();
}

void AppealWorkflow::resumeUploads()
{
    m_uploadsPaused = false;
    m_engine.pauseUploads(false);
    rebuild();
}

} // namespace unbar::workflows
