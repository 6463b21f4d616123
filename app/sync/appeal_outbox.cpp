#include "app/sync/appeal_outbox.h"

#include "app/support/random.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/appeal_answer.h"
#include "app/sync/consents.h"
#include "app/sync/verdict.h"

#include <algorithm>

namespace unbar::sync {

namespace appeal_sending {

using domain::AppealEvent;
using domain::AppealState;

constexpr qint64 kHeldBackMs = 60LL * 60 * 1000;

bool hasAllDocuments(const domain::Appeal &appeal)
{
    return std::all_of(appeal.items.cbegin(), appeal.items.cend(), [](const domain::EvidenceItem &item) {
        return std::all_of(item.pages.cbegin(), item.pages.cend(),
                           [](const domain::EvidencePage &page) { return !page.documentId.isEmpty(); });
    });
}

} // namespace appeal_sending

AppealOutbox::AppealOutbox(Core &core)
    : m_core(core)
{}

bool AppealOutbox::takes(const store::OutboxItem &item)
{
    for (const char *kind :
         {act::evidenceSend, act::appealCreate, act::appealAct, act::consentPut, act::consentWithdraw}) {
        if (isKind(item, kind))
            return true;
    }
    return false;
}

bool AppealOutbox::isFinal(const Failure &failure)
{
    switch (failure.code) { // what sending the same bytes again cannot mend
    case FailureCode::UploadCorrupt:
    case FailureCode::UploadGone:
    case FailureCode::UploadProtocol:
    case FailureCode::UploadServerOdd:
    case FailureCode::UploadSourceChanged:
    case FailureCode::UploadTimeSpent:
    case FailureCode::UploadTooLarge:
    case FailureCode::StoreEvidenceGone:
    case FailureCode::StoreEvidenceDamaged:
    case FailureCode::EvidenceReceiptRefused:
        return true;
    default:
        break;
    }
    const Verdict verdict = verdictOf(failure);
    return verdict == Verdict::Refused || verdict == Verdict::QuoteChanged;
}

QCoro::Task<void> AppealOutbox::deliver(store::OutboxItem item)
{
    if (!m_core.store.appeal(item.caseId))
        drop(item); // thrown away meanwhile
    else if (isKind(item, act::appealCreate))
        co_await deliverCreate(item);
    else if (isKind(item, act::appealAct))
        co_await deliverAct(item);
    else if (isKind(item, act::evidenceSend))
        co_await deliverPage(item);
    else
        co_await deliverConsent(item);
}

QCoro::Task<void> AppealOutbox::deliverCreate(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    if (item.state == store::OutboxState::InFlight) {
        const Known known = co_await askAboutCreate(item);
        if (!m_core.live(generation) || known != Known::NotThere)
            co_return;
    } else if (holdBack(item)) {
        co_return;
    }
    if (!markCreating(item))
        co_return;
    const auto sent = co_await m_core.api.createAppeal(item.body, item.key);
    if (m_core.live(generation))
        settleCreate(item, sent);
}

// Guard of T06: nothing is sent past its deadline before the person knows that it passed.
bool AppealOutbox::holdBack(store::OutboxItem &item)
{
    const auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal || appeal->deadlineTold || !deadlinePassed(*appeal))
        return false;
    item.nextAt = m_core.clock.nowUtc().addMSecs(appeal_sending::kHeldBackMs);
    write([&] { return finish(item, store::OutboxState::Ready); });
    Q_EMIT heldBack(item.caseId);
    return true;
}

bool AppealOutbox::deadlinePassed(const domain::Appeal &appeal) const
{
    const auto line = m_core.store.line(appeal.lineId);
    if (!line)
        return false;
    for (const domain::Suspension &lock : line->locks) {
        if (lock.id == appeal.suspensionId && lock.onlineUntil.isValid())
            return lock.onlineUntil < m_core.now();
    }
    return false;
}

bool AppealOutbox::markCreating(store::OutboxItem &item)
{
    using namespace appeal_sending;
    auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal || !stands(item))
        return false;
    bool sendable = false;
    write([&]() -> Result<void> {
        if (!hasAllDocuments(*appeal))
            return refuseCreate(item, QStringLiteral("evidenceMissing"));
        if (item.body.isEmpty())
            appeal->consentIds = grantedIds(m_core.store);
        if (auto moved = moveAppealIn(m_core.store, *appeal, AppealEvent::Submit, QStringLiteral("sync"));
            !moved)
            return moved;
        if (item.body.isEmpty()) {
            const auto prior = m_core.store.appeal(appeal->priorId);
            const QString follows = prior ? prior->operatorId : appeal->operatorId;
            item.body = op::appealCreateBody(*appeal, follows);
        }
        ++item.attempts;
        sendable = true;
        return finish(item, store::OutboxState::InFlight);
    });
    const auto now = m_core.store.appeal(item.caseId);
    return sendable && now && now->state == AppealState::Submitting;
}

QCoro::Task<AppealOutbox::Known> AppealOutbox::askAboutCreate(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    write([&] { return move(item, domain::AppealEvent::Unanswered); });
    const auto found = co_await m_core.api.appealByKey(item.key);
    if (!m_core.live(generation))
        co_return Known::NoAnswer;
    if (!found) {
        m_core.failed(found.error());
        write([&] { return postpone(item, found.error(), true); });
        co_return Known::NoAnswer;
    }
    m_core.answered();
    if (!*found) {
        write([&] { return move(item, domain::AppealEvent::ConfirmedAbsent); });
        co_return Known::NotThere;
    }
    const op::AppealTicket ticket = **found;
    write([&]() -> Result<void> {
        auto applied = apply(item, ticket);
        return applied ? finish(item, store::OutboxState::Done) : applied;
    });
    Q_EMIT moved(item.caseId);
    co_return Known::Settled;
}

void AppealOutbox::settleCreate(store::OutboxItem item, const Result<op::AppealTicket> &sent)
{
    sent ? m_core.answered() : m_core.failed(sent.error());
    const bool refused = !sent && isFinal(sent.error());
    write([&]() -> Result<void> {
        if (sent) {
            auto applied = apply(item, *sent);
            return applied ? finish(item, store::OutboxState::Done) : applied;
        }
        return refused ? refuseCreate(item, sent.error().where) : postponeCreate(item, sent.error());
    });
    if (sent || refused)
        Q_EMIT moved(item.caseId);
}

// A draft again with its reason. What is sent next is another body, so it needs another key.
Result<void> AppealOutbox::refuseCreate(store::OutboxItem &item, const QString &why)
{
    using namespace appeal_sending;
    auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal)
        return {};
    appeal->refusal = why;
    appeal->key = newKey();
    const AppealEvent event =
        appeal->state == AppealState::Submitting ? AppealEvent::SubmitRefused : AppealEvent::ItemsIncomplete;
    if (auto moved = moveAppealIn(m_core.store, *appeal, event, QStringLiteral("operator")); !moved)
        return moved;
    return finish(item, store::OutboxState::Refused);
}

// Certainly not carried out is back in the queue; perhaps carried out waits to be asked about.
Result<void> AppealOutbox::postponeCreate(store::OutboxItem &item, const Failure &failure)
{
    using domain::AppealEvent;
    const bool ambiguous = verdictOf(failure) == Verdict::Ambiguous;
    if (auto moved = move(item, AppealEvent::Unanswered); !moved)
        return moved;
    for (const AppealEvent event : {AppealEvent::ConfirmedAbsent, AppealEvent::Offline}) {
        if (ambiguous)
            break;
        if (auto moved = move(item, event); !moved)
            return moved;
    }
    return postpone(item, failure, ambiguous);
}

QCoro::Task<void> AppealOutbox::deliverAct(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    const auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal || appeal->operatorId.isEmpty()) {
        drop(item);
        co_return;
    }
    const QString operatorId = appeal->operatorId;
    // The act is conditional on what the person could have seen last, so that is read first.
    const QString anyVersion;
    const auto fresh = co_await m_core.api.appeal(operatorId, anyVersion);
    if (!m_core.live(generation))
        co_return;
    if (!fresh) {
        settleAct(item, Result<op::AppealTicket>(passOn(fresh.error())));
        co_return;
    }
    m_core.answered();
    write([&] { return apply(item, fresh->value); });
    if (!markActing(item))
        co_return;
    const QString etag = fresh->etag;
    const auto sent = co_await m_core.api.actOnAppeal(operatorId, etag, item.body, item.key);
    if (m_core.live(generation))
        settleAct(item, sent);
}

bool AppealOutbox::markActing(store::OutboxItem &item)
{
    const auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal || !stands(item))
        return false;
    bool marked = false;
    write([&]() -> Result<void> {
        item.body = actBody(item, *appeal);
        ++item.attempts;
        auto kept = finish(item, store::OutboxState::InFlight);
        marked = kept.has_value();
        return kept;
    });
    return marked;
}

void AppealOutbox::settleAct(store::OutboxItem item, const Result<op::AppealTicket> &sent)
{
    sent ? m_core.answered() : m_core.failed(sent.error());
    // Somebody was quicker with a change: what is there now is read, and the act goes on that.
    const bool stale = !sent && sent.error().code == FailureCode::OperatorPreconditionFailed;
    const bool refused = !sent && !stale && isFinal(sent.error());
    write([&]() -> Result<void> {
        if (sent) {
            auto applied = apply(item, *sent);
            return applied ? endAct(item, {}) : applied;
        }
        if (refused)
            return endAct(item, sent.error().where);
        return postpone(item, sent.error(), !stale && verdictOf(sent.error()) == Verdict::Ambiguous);
    });
    if (sent || refused)
        Q_EMIT moved(item.caseId);
}

/// The act is over: done when `refusal` is empty, refused by that code otherwise.
Result<void> AppealOutbox::endAct(store::OutboxItem &item, const QString &refusal)
{
    auto appeal = m_core.store.appeal(item.caseId);
    if (appeal) {
        appeal->refusal = refusal;
        appeal->notes.removeIf(
            [&](const domain::AppealNote &note) { return note.pending && note.id == item.key; });
        if (auto kept = m_core.store.updateAppeal(*appeal); !kept)
            return kept;
    }
    return finish(item, refusal.isEmpty() ? store::OutboxState::Done : store::OutboxState::Refused);
}

Result<void> AppealOutbox::move(const store::OutboxItem &item, domain::AppealEvent event)
{
    auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal || !domain::next(appeal->state, event))
        return {};
    return moveAppealIn(m_core.store, *appeal, event, QStringLiteral("sync"));
}

Result<void> AppealOutbox::apply(const store::OutboxItem &item, const op::AppealTicket &ticket)
{
    return applyTicket(m_core.store, item.caseId, ticket);
}

Result<void> AppealOutbox::finish(store::OutboxItem &item, store::OutboxState state)
{
    item.state = state;
    return stands(item) ? m_core.store.updateOutbox(item) : Result<void>{};
}

Result<void> AppealOutbox::postpone(store::OutboxItem &item, const Failure &failure, bool ambiguous)
{
    item.nextAt = m_core.retryAt(item.attempts, failure);
    return finish(item, ambiguous ? store::OutboxState::InFlight : store::OutboxState::Ready);
}

void AppealOutbox::write(const std::function<Result<void>()> &act)
{
    if (const auto written = m_core.store.write(act); !written)
        m_core.failed(written.error());
}

void AppealOutbox::drop(store::OutboxItem item)
{
    write([&] { return finish(item, store::OutboxState::Done); });
}

// Rows go away under a request: a draft is thrown away, or changed again before it was sent.
bool AppealOutbox::stands(const store::OutboxItem &item) const
{
    const QList<store::OutboxItem> rows = m_core.store.outbox();
    return std::any_of(rows.cbegin(), rows.cend(), [&](const auto &row) { return row.id == item.id; });
}

} // namespace unbar::sync
