// What OutboxSync writes when an act has been answered, refused, or not answered at all.
#include "app/sync/outbox_sync.h"

#include "app/sync/acts.h"
#include "app/sync/payment_answer.h"
#include "app/sync/refusal.h"
#include "app/sync/verdict.h"

namespace unbar::sync {

void OutboxSync::settle(store::OutboxItem item, const Result<Sent> &sent)
{
    if (sent)
        m_core.answered();
    else
        m_core.failed(sent.error());
    const Verdict verdict = sent ? Verdict::Refused : verdictOf(sent.error());
    const auto written = m_core.store.write([&]() -> Result<void> {
        if (sent)
            return commit(item, *sent);
        if (verdict == Verdict::Refused || verdict == Verdict::QuoteChanged)
            return refuse(item, sent.error(), verdict == Verdict::QuoteChanged);
        return postpone(item, sent.error(), verdict == Verdict::Ambiguous);
    });
    if (!written)
        m_core.failed(written.error());
    const bool definite = sent || verdict == Verdict::Refused || verdict == Verdict::QuoteChanged;
    if (definite)
        Q_EMIT moved(item.caseId);
    Q_EMIT settled(item.caseId, definite);
}

Result<void> OutboxSync::commit(store::OutboxItem &item, const Sent &sent)
{
    if (sent.payment) {
        if (auto applied = applyPayment(item.caseId, *sent.payment); !applied)
            return applied;
    }
    if (sent.order) {
        if (auto saved = commitOrder(*sent.order); !saved)
            return saved;
    }
    if (sent.ticket) {
        if (auto saved = commitTicket(item, *sent.ticket); !saved)
            return saved;
    }
    item.state = store::OutboxState::Done;
    return m_core.store.updateOutbox(item);
}

Result<void> OutboxSync::applyPayment(const QString &caseId, const op::PaymentAnswer &answer)
{
    const QUrl root(m_core.api.document().roots.value(QStringLiteral("TMF676")));
    return applyAnswer(m_core.store, caseId, answer, QStringLiteral("operator"), root, m_core.now());
}

Result<void> OutboxSync::commitOrder(const domain::RestoreOrder &order)
{
    for (const domain::RestoreOrder &known : m_core.store.orders(order.lineId)) {
        if (known.id == order.id)
            return m_core.store.saveOrder(order);
    }
    domain::TimelineEntry entry;
    entry.kind = domain::EntryKind::RestoreOrdered;
    entry.actor = domain::EntryActor::You;
    entry.at = order.orderedAt.isValid() ? order.orderedAt : m_core.now();
    entry.detail = order.id;
    if (auto added = m_core.store.addEntry(order.lineId, entry); !added)
        return added;
    return m_core.store.saveOrder(order);
}

Result<void> OutboxSync::commitTicket(const store::OutboxItem &item, const domain::TicketRef &ticket)
{
    auto payment = m_core.store.payment(item.caseId);
    const QString lineId = payment ? payment->quote.lineId : item.caseId;
    if (payment) {
        payment->ticketNumber = ticket.id;
        if (auto kept = m_core.store.updatePayment(*payment); !kept)
            return kept;
    }
    domain::TimelineEntry entry;
    entry.kind = domain::EntryKind::FollowUpOpened;
    entry.actor = payment ? domain::EntryActor::System : domain::EntryActor::You;
    entry.at = ticket.openedAt.isValid() ? ticket.openedAt : m_core.now();
    entry.detail = ticket.id;
    return lineId.isEmpty() ? Result<void>{} : m_core.store.addEntry(lineId, entry);
}

Result<void> OutboxSync::refuse(store::OutboxItem &item, const Failure &failure, bool quoteChanged)
{
    item.state = store::OutboxState::Refused;
    using domain::PaymentEvent;
    std::optional<PaymentEvent> event;
    if (isKind(item, act::paymentCreate))
        event = quoteChanged ? PaymentEvent::QuoteChanged : PaymentEvent::CreateRefused;
    else if (isKind(item, act::paymentRefund))
        event = PaymentEvent::RefundRefused;
    if (event) {
        if (auto moved = moveCase(item, *event); !moved)
            return moved;
    }
    if (auto kept = keepRefusal(m_core.store, item.caseId, failure); !kept)
        return kept;
    return m_core.store.updateOutbox(item);
}

Result<void> OutboxSync::postpone(store::OutboxItem &item, const Failure &failure, bool ambiguous)
{
    item.state = ambiguous ? store::OutboxState::InFlight : store::OutboxState::Ready;
    item.nextAt = m_core.retryAt(item.attempts, failure);
    if (ambiguous && isKind(item, act::paymentCreate)) {
        if (auto moved = moveCase(item, domain::PaymentEvent::CreateUnanswered); !moved)
            return moved;
    }
    return m_core.store.updateOutbox(item);
}

Result<void> OutboxSync::moveCase(const store::OutboxItem &item, domain::PaymentEvent event)
{
    auto payment = m_core.store.payment(item.caseId);
    if (!payment)
        return {};
    const auto step = movePaymentIn(m_core.store, *payment, event, QStringLiteral("sync"), m_core.now());
    return step ? Result<void>{} : Result<void>(passOn(step.error()));
}

} // namespace unbar::sync
