// The pages of an appeal on their way, and the consents that allow it.
#include "app/sync/appeal_outbox.h"

#include "app/domain/evidence_rules.h"
#include "app/operator/codec_verify.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"
#include "app/sync/appeal_answer.h"
#include "app/sync/consents.h"
#include "app/sync/page_sender.h"

#include <algorithm>

namespace unbar::sync {

namespace page_sending {

constexpr qint64 kNoSenderMs = 60LL * 60 * 1000;

std::optional<PageJob> jobFor(const domain::Appeal &appeal, const store::OutboxItem &row)
{
    const PageRef ref = pageOf(row);
    const domain::EvidenceItem *item = domain::itemOf(appeal.items, ref.itemCode);
    if (!item)
        return std::nullopt;
    for (qsizetype i = 0; i < item->pages.size(); ++i) {
        if (item->pages[i].id != ref.pageId || !item->pages[i].documentId.isEmpty())
            continue;
        PageJob job;
        job.appealId = appeal.id;
        job.lineId = appeal.lineId;
        job.itemCode = ref.itemCode;
        job.number = static_cast<int>(i) + 1;
        job.key = row.key;
        job.overridden = item->overridden;
        job.page = item->pages[i];
        return job;
    }
    return std::nullopt;
}

} // namespace page_sending

void AppealOutbox::setSender(PageSender *sender)
{
    m_sender = sender;
    connect(sender, &PageSender::progressed, this,
            [this](const QString &appealId, const QString &itemCode, const domain::EvidencePage &page) {
                if (!m_core.closing())
                    write([&] { return keepPage(appealId, itemCode, page); });
            });
}

/// Only what the operator has of it: the person may have changed the rest meanwhile.
Result<void> AppealOutbox::keepPage(const QString &appealId, const QString &itemCode,
                                    const domain::EvidencePage &sent)
{
    auto appeal = m_core.store.appeal(appealId);
    const domain::EvidenceItem *item = appeal ? domain::itemOf(appeal->items, itemCode) : nullptr;
    if (!item)
        return {};
    for (domain::EvidencePage page : item->pages) {
        if (page.id != sent.id)
            continue;
        page.uploadPath = sent.uploadPath;
        page.offset = sent.offset;
        page.documentId = sent.documentId;
        page.receipt = sent.receipt;
        if (!page.documentId.isEmpty())
            page.file.clear(); // not needed any more once this is committed
        appeal->items = domain::withItem(appeal->items, domain::withPageChanged(*item, page));
        return m_core.store.updateAppeal(*appeal);
    }
    return {};
}

QCoro::Task<void> AppealOutbox::deliverPage(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    const auto appeal = m_core.store.appeal(item.caseId);
    auto job = page_sending::jobFor(*appeal, item);
    if (!job) {
        drop(item); // taken away, or there already
        co_return;
    }
    if (appeal->state == domain::AppealState::Queued && holdBack(item))
        co_return;
    if (!m_sender) {
        item.nextAt = m_core.clock.nowUtc().addMSecs(page_sending::kNoSenderMs);
        write([&] { return finish(item, store::OutboxState::Ready); });
        co_return;
    }
    ++item.attempts;
    write([&] { return finish(item, store::OutboxState::InFlight); });
    job->consentIds = grantedIds(m_core.store);
    const PageJob sending = *job;
    const auto sent = co_await m_sender->send(sending);
    if (m_core.live(generation))
        settlePage(item, sending, sent);
}

void AppealOutbox::settlePage(store::OutboxItem item, const PageJob &job,
                              const Result<domain::EvidencePage> &sent)
{
    sent ? m_core.answered() : m_core.failed(sent.error());
    bool arrived = false;
    write([&]() -> Result<void> {
        if (sent) {
            auto kept = keepPage(job.appealId, job.itemCode, *sent);
            arrived = kept.has_value();
            return kept ? finish(item, store::OutboxState::Done) : kept;
        }
        if (!isFinal(sent.error()))
            return postpone(item, sent.error(), false);
        return refuseAll(item, sent.error());
    });
    if (arrived)
        m_sender->forget(job.page);
}

/// Without this page neither the appeal nor the answer is what the person confirmed: nothing of it is sent.
Result<void> AppealOutbox::refuseAll(store::OutboxItem &item, const Failure &failure)
{
    for (store::OutboxItem row : m_core.store.outbox()) {
        if (row.caseId != item.caseId)
            continue;
        row.state = store::OutboxState::Refused;
        if (auto kept = m_core.store.updateOutbox(row); !kept)
            return kept;
    }
    auto appeal = m_core.store.appeal(item.caseId);
    if (!appeal)
        return {};
    const bool named = !failure.where.isEmpty() && !failure.where.startsWith(QLatin1Char('/'));
    appeal->refusal = named ? failure.where : QString::fromLatin1(failureText(failure.code));
    if (domain::next(appeal->state, domain::AppealEvent::ItemsIncomplete))
        return moveAppealIn(m_core.store, *appeal, domain::AppealEvent::ItemsIncomplete,
                            QStringLiteral("operator"));
    return m_core.store.updateAppeal(*appeal);
}

QCoro::Task<void> AppealOutbox::deliverConsent(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    const QString purpose = consentPurpose(item);
    const QList<domain::Consent> kept = consents(m_core.store);
    const auto consent = std::find_if(kept.cbegin(), kept.cend(),
                                      [&](const domain::Consent &each) { return each.purpose == purpose; });
    const bool withdraws = isKind(item, act::consentWithdraw);
    if (consent == kept.cend() || (withdraws && consent->operatorId.isEmpty())) {
        drop(item); // the operator never had it
        co_return;
    }
    ++item.attempts;
    write([&] { return finish(item, store::OutboxState::InFlight); });
    const QString operatorId = consent->operatorId;
    const QString etag = consent->etag;
    const QByteArray body = op::consentBody(consentOf(item));
    if (withdraws) {
        const auto ended = co_await m_core.api.withdrawConsent(operatorId, etag, item.key);
        if (m_core.live(generation))
            settleConsent(item, ended);
        co_return;
    }
    const auto sent = co_await m_core.api.createConsent(body, item.key);
    if (m_core.live(generation))
        settleConsent(item, sent);
}

void AppealOutbox::settleConsent(store::OutboxItem item, const Result<domain::Consent> &sent)
{
    sent ? m_core.answered() : m_core.failed(sent.error());
    write([&]() -> Result<void> {
        if (!sent && !isFinal(sent.error()))
            return postpone(item, sent.error(), true);
        if (!sent)
            return refuseAll(item, sent.error());
        for (domain::Consent consent : consents(m_core.store)) {
            if (consent.purpose != consentPurpose(item))
                continue;
            consent.operatorId = sent->operatorId;
            consent.etag = sent->etag;
            if (auto kept = keepConsent(m_core.store, consent); !kept)
                return kept;
        }
        return finish(item, store::OutboxState::Done);
    });
}

} // namespace unbar::sync
