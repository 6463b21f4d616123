// Builds the view of the appeal journey from the store.
#include "app/workflows/appeal/appeal_workflow.h"

#include "app/domain/appeal_ready.h"
#include "app/domain/characters.h"
#include "app/domain/evidence_rules.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/consents.h"
#include "app/sync/handoff.h"
#include "app/workflows/appeal/appeal_desk.h"
#include "app/workflows/appeal/appeal_places.h"

#include <QSet>
#include <QTimeZone>
#include <algorithm>

namespace unbar::workflows {

namespace appeal_view {

PhoneState phoneState(sync::HandoffState state)
{
    switch (state) {
    case sync::HandoffState::None:
    case sync::HandoffState::Asking:
        return PhoneState::Asking;
    case sync::HandoffState::Waiting:
        return PhoneState::Waiting;
    case sync::HandoffState::Opened:
        return PhoneState::Opened;
    case sync::HandoffState::Received:
        return PhoneState::Received;
    case sync::HandoffState::Expired:
        return PhoneState::Expired;
    case sync::HandoffState::Failed:
        break;
    }
    return PhoneState::Failed;
}

PrepareView prepareView(const QString &itemCode, const PageWish &wish, const MadePage &made, bool working)
{
    PrepareView view;
    view.itemCode = itemCode;
    view.pageId = wish.pageId;
    view.picture = working ? QByteArray() : made.picture;
    view.width = made.width;
    view.height = made.height;
    view.check = made.check;
    view.corners = made.corners;
    view.straightened = wish.straightened;
    view.boxes = wish.boxes;
    view.watermark = wish.watermark;
    view.working = working;
    view.isPdf = made.contentType == QLatin1String("application/pdf");
    view.pdfPages = made.pdfPages;
    view.size = made.bytes.size();
    return view;
}

const domain::Suspension *lockOf(const domain::Line &line, const QString &id)
{
    const auto found = std::find_if(line.locks.cbegin(), line.locks.cend(),
                                    [&](const domain::Suspension &lock) { return lock.id == id; });
    return found == line.locks.cend() ? nullptr : &*found;
}

} // namespace appeal_view

void AppealWorkflow::fillChoices(AppealView &view) const
{
    const QList<domain::Appeal> kept = m_store.appeals();
    for (const domain::Suspension &lock : std::as_const(view.line.locks)) {
        AppealChoice choice;
        choice.lock = lock;
        choice.evidenceHere = lock.initiator != domain::Initiator::Police;
        choice.kinds = kindsFor(lock, m_document.appeals.contains(lock.reasonCode) && choice.evidenceHere);
        if (const domain::Appeal *open =
                openFor(kept, view.line.id, lock.id, domain::AppealKind::Suspension)) {
            choice.openAppealId = open->id;
            choice.openState = open->state;
        }
        view.choices.append(choice);
    }
}

UploadState AppealWorkflow::uploadState(const domain::EvidenceItem &item) const
{
    const bool sent = !item.pages.isEmpty() && std::all_of(item.pages.cbegin(), item.pages.cend(),
                                                           [](const domain::EvidencePage &page) {
                                                               return !page.documentId.isEmpty();
                                                           });
    if (sent)
        return UploadState::Sent;
    QSet<QString> waiting;
    for (const store::OutboxItem &row : m_store.outbox()) {
        if (sync::isKind(row, sync::act::evidenceSend))
            waiting.insert(sync::pageOf(row).pageId);
    }
    const auto page =
        std::find_if(item.pages.cbegin(), item.pages.cend(),
                     [&](const domain::EvidencePage &each) { return waiting.contains(each.id); });
    if (page == item.pages.cend())
        return UploadState::None;
    if (m_uploadsPaused)
        return UploadState::Paused;
    if (m_engine.status().link != sync::Link::Online)
        return UploadState::WaitingForNetwork;
    return page->offset > 0 ? UploadState::Sending : UploadState::Waiting;
}

void AppealWorkflow::fillItems(AppealView &view) const
{
    for (const domain::EvidenceSpec &wanted : domain::evidenceFor(view.policy, view.appeal.actor.kind)) {
        ItemView item;
        item.spec = wanted;
        if (const domain::EvidenceItem *kept = domain::itemOf(view.appeal.items, wanted.code))
            item.item = *kept;
        item.item.code = wanted.code;
        item.upload = uploadState(item.item);
        for (const domain::EvidencePage &page : std::as_const(item.item.pages)) {
            item.totalBytes += page.sealedSize;
            item.sentBytes += page.documentId.isEmpty() ? page.offset : page.sealedSize;
            if (item.thumbnail.isEmpty())
                item.thumbnail = m_thumbnails.value(page.id);
        }
        item.working = m_desk && m_desk->itemCode == wanted.code && m_desk->working;
        if (const auto problem = m_problems.constFind(wanted.code); problem != m_problems.cend())
            item.problem = *problem;
        item.mayUseAnyway = domain::mayUseAnyway(item.item);
        view.items.append(item);
    }
}

void AppealWorkflow::fillConsents(AppealView &view) const
{
    const QStringList needed = purposes(view.appeal);
    const QList<domain::Consent> kept = sync::consents(m_store);
    for (const domain::ConsentText &text : std::as_const(m_document.consents)) {
        if (!needed.contains(text.purpose))
            continue;
        ConsentView consent;
        consent.text = text;
        for (const domain::Consent &each : kept) {
            const bool sameText = each.purpose == text.purpose && each.version == text.version;
            if (sameText)
                consent.state = each.state;
        }
        view.consents.append(consent);
    }
}

void AppealWorkflow::fillPhone(AppealView &view) const
{
    const sync::HandoffView &phone = m_engine.handoff().view();
    view.phone.state = appeal_view::phoneState(phone.state);
    view.phone.itemCode = phone.itemCode;
    view.phone.url = phone.url;
    view.phone.matchCode = phone.matchCode;
    if (phone.expires.isValid())
        view.phone.secondsLeft =
            static_cast<int>(std::clamp<qint64>(view.operatorNow.secsTo(phone.expires), 0, 3600));
}

AppealFacts AppealWorkflow::facts(const AppealView &view) const
{
    AppealFacts facts;
    const sync::EngineStatus &status = m_engine.status();
    facts.loaded = !view.line.id.isEmpty();
    facts.failed = status.lastFailure && !status.refreshing;
    facts.choices = !view.choices.isEmpty();
    facts.hasAppeal = !view.appeal.id.isEmpty();
    facts.state = view.appeal.state;
    facts.reachable = view.online;
    facts.phone = m_engine.handoff().view().state != sync::HandoffState::None;
    facts.preparing = m_desk != nullptr;
    if (!facts.hasAppeal)
        return facts;
    facts.place = place(view.appeal);
    facts.ownerOnly = facts.place == AppealPlace::Actor && isOwnerOnly(view.policy, view.appeal.actor.kind);
    facts.heldBack = !view.appeal.deadlineTold && view.deadline.isValid() && view.deadline < view.operatorNow;
    facts.refused = !view.appeal.refusal.isEmpty() && !domain::isSubmitted(view.appeal.state);
    facts.replacing = !m_replacing.isEmpty();
    return facts;
}

void AppealWorkflow::rebuild()
{
    AppealView view;
    view.operatorNow = m_engine.operatorNow();
    view.online = m_engine.status().link == sync::Link::Online;
    view.upload = m_document.upload;
    view.uploadsPaused = m_uploadsPaused;
    view.failure = m_failure;
    const auto line = m_store.lineByNumber(m_number);
    if (line && line->state != domain::LineState::Recycled) {
        view.line = *line;
        fillChoices(view);
    }
    if (const auto appeal = current()) {
        view.appeal = *appeal;
        view.policy = policy(*appeal);
        view.savedAt = appeal->savedAt;
        view.statementLength = domain::statementLength(appeal->statement);
        const QTimeZone zone(m_document.timeZone.toUtf8());
        const QDate today =
            zone.isValid() ? view.operatorNow.toTimeZone(zone).date() : view.operatorNow.date();
        view.missing = domain::missingCodes(domain::missingForReady(*appeal, view.policy, m_document.consents,
                                                                    sync::consents(m_store), today));
        if (const domain::Suspension *lock = appeal_view::lockOf(view.line, appeal->suspensionId))
            view.deadline = lock->onlineUntil;
        const QList<AppealPlace> steps = places(*appeal);
        view.steps = static_cast<int>(steps.size());
        view.step = static_cast<int>(steps.indexOf(place(*appeal))) + 1;
        fillItems(view);
        fillConsents(view);
    }
    if (m_desk)
        view.prepare =
            appeal_view::prepareView(m_desk->itemCode, m_desk->wish, m_desk->made, m_desk->working);
    fillPhone(view);
    view.stage = appealStage(facts(view));
    if (view.stage == AppealStage::Failed)
        view.failure = m_engine.status().lastFailure;
    view.stage == AppealStage::Phone ? m_tick.start() : m_tick.stop();
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
