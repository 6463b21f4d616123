// What a person does on the pay pages. Each act is one transaction: new state, event and outbox row together.
#include "app/workflows/pay/pay_workflow.h"

#include "app/support/log_categories.h"
#include "app/support/random.h"
#include "app/sync/acts.h"
#include "app/workflows/pay/pay_choice.h"

namespace unbar::workflows {

namespace intents {

using domain::PaymentEvent;
using domain::PaymentState;

Result<void> step(store::Store &store, domain::Payment &payment, PaymentEvent event)
{
    const auto to = domain::next(payment.state, event);
    if (!to)
        return passOn(to.error());
    payment.state = *to;
    return store.movePayment(payment, event, QStringLiteral("person"));
}

Result<void> queue(store::Store &store, const store::OutboxItem &item)
{
    const auto row = store.enqueue(item);
    return row ? Result<void>{} : Result<void>(passOn(row.error()));
}

bool isOver(PaymentState state)
{
    return state == PaymentState::Expired || state == PaymentState::Declined || state == PaymentState::Closed;
}

QString disputeKind(DebtDispute kind)
{
    switch (kind) {
    case DebtDispute::PaidNotPosted:
        return QStringLiteral("paidNotPosted");
    case DebtDispute::PaidWrongNumber:
        return QStringLiteral("paidWrongNumber");
    case DebtDispute::DisputedItems:
        return QStringLiteral("disputedItems");
    }
    return {};
}

} // namespace intents

void PayWorkflow::pay(domain::PaymentWay way)
{
    const PayStage stage = m_view.stage;
    if ((stage != PayStage::Summary && stage != PayStage::TopUp) || !mayStart())
        return;
    const domain::Quote quote = makeQuote();
    if (!quote.amount.isPositive())
        return;
    if (!quote.topUp && m_choice->hasShown && !(quote.amount == m_choice->shown)) {
        rebuild();
        return;
    }
    begin(quote, way);
}

bool PayWorkflow::begin(const domain::Quote &quote, domain::PaymentWay way)
{
    domain::Payment payment;
    payment.id = newKey();
    payment.key = newKey();
    payment.way = way;
    payment.quote = quote;
    payment.createdAt = m_engine.operatorNow();
    const QString other = quote.lineId.isEmpty() ? quote.accountId : QString();
    m_choice->paymentId = payment.id;
    m_choice->openWhenReady = way == domain::PaymentWay::Browser;
    m_choice->newCodeAfter.clear();
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto added = m_store.addPayment(payment, QStringLiteral("person")); !added)
            return added;
        for (const auto event : {domain::PaymentEvent::Confirm, domain::PaymentEvent::Send}) {
            if (auto moved = intents::step(m_store, payment, event); !moved)
                return moved;
        }
        return intents::queue(m_store, sync::createPaymentAct(payment, other));
    });
    if (!written) {
        qCWarning(logPay) << "payment not kept:" << failureText(written.error().code);
        m_choice->paymentId.clear();
    } else {
        m_engine.outboxChanged();
    }
    rebuild();
    if (!written) {
        m_view.failure = written.error();
        Q_EMIT changed();
    }
    return written.has_value();
}

void PayWorkflow::changeWay(domain::PaymentWay way)
{
    auto payment = current();
    if (!payment || payment->state != domain::PaymentState::AwaitingPayer)
        return;
    payment->way = way;
    (void)m_store.write([&] { return m_store.updatePayment(*payment); });
    rebuild();
    if (way == domain::PaymentWay::Browser)
        showBrowser();
}

void PayWorkflow::showBrowser()
{
    if (!m_view.payerUrl.isEmpty())
        Q_EMIT openInBrowser(QUrl(m_view.payerUrl, QUrl::StrictMode));
}

void PayWorkflow::iHavePaid()
{
    if (m_choice->paymentId.isEmpty() || m_choice->asking)
        return;
    m_choice->asking = true;
    m_engine.checkPayment(m_choice->paymentId);
    rebuild();
}

bool PayWorkflow::startClosing(const domain::Payment &payment)
{
    domain::Payment closing = payment;
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto moved = intents::step(m_store, closing, domain::PaymentEvent::Cancel); !moved)
            return moved;
        if (closing.state != domain::PaymentState::Closing)
            return {};
        return intents::queue(m_store, sync::closePaymentAct(closing));
    });
    if (written)
        m_engine.outboxChanged();
    return written.has_value();
}

void PayWorkflow::leave()
{
    m_choice->newCodeAfter.clear();
    const auto payment = current();
    if (payment && payment->state == domain::PaymentState::Closing)
        return;
    const bool closable = payment && domain::next(payment->state, domain::PaymentEvent::Cancel);
    if (closable) {
        startClosing(*payment);
        rebuild();
        return;
    }
    if (payment && payment->state == domain::PaymentState::Paid) {
        rebuild(); // paid is paid: there is nothing to leave
        return;
    }
    m_choice->paymentId.clear();
    m_choice->quoteChanged = false;
    backToSummary();
}

void PayWorkflow::newCode()
{
    const auto payment = current();
    if (!payment || !m_choice->newCodeAfter.isEmpty())
        return;
    m_choice->newWay = payment->way;
    if (intents::isOver(payment->state)) {
        m_choice->newCodeAfter = payment->id;
        m_choice->newCodeNeedsAnswer = true;
        m_engine.checkPayment(payment->id); // it may have been paid in its last second
    } else if (payment->state == domain::PaymentState::AwaitingPayer) {
        m_choice->newCodeAfter = payment->id;
        m_choice->newCodeNeedsAnswer = false;
        startClosing(*payment);
    }
    rebuild();
}

void PayWorkflow::finishNewCode()
{
    if (m_choice->newCodeAfter.isEmpty() || m_choice->newCodeNeedsAnswer)
        return;
    const auto old = m_store.payment(m_choice->newCodeAfter);
    const auto rows = m_store.outbox();
    const bool closing = std::any_of(rows.cbegin(), rows.cend(), [&](const store::OutboxItem &row) {
        return row.caseId == m_choice->newCodeAfter;
    });
    if (!old || closing || old->state == domain::PaymentState::Closing)
        return;
    m_choice->newCodeAfter.clear();
    if (!intents::isOver(old->state))
        return; // paid after all, or open again: no second order
    m_choice->paymentId.clear();
    domain::Quote quote = old->quote;
    if (!quote.topUp) {
        quote = makeQuote();
        if (!(quote.amount == old->quote.amount)) {
            m_choice->oldAmount = old->quote.amount;
            m_choice->quoteChanged = quote.amount.isPositive();
            return;
        }
    }
    begin(quote, m_choice->newWay);
}

void PayWorkflow::receiptSeen()
{
    auto payment = current();
    if (!payment || payment->receiptSeen)
        return;
    payment->receiptSeen = true;
    (void)m_store.write([&]() -> Result<void> {
        const bool first = payment->state == domain::PaymentState::Applied;
        return first ? intents::step(m_store, *payment, domain::PaymentEvent::ReceiptStored)
                     : m_store.updatePayment(*payment);
    });
}

void PayWorkflow::requestRefund(const QString &paymentId)
{
    auto payment = m_store.payment(paymentId);
    if (!payment || !domain::next(payment->state, domain::PaymentEvent::RequestRefund))
        return;
    const auto written = m_store.write([&]() -> Result<void> {
        if (auto moved = intents::step(m_store, *payment, domain::PaymentEvent::RequestRefund); !moved)
            return moved;
        return intents::queue(m_store, sync::refundAct(*payment));
    });
    if (written)
        m_engine.outboxChanged();
    rebuild();
}

void PayWorkflow::dispute(DebtDispute kind, const QString &traceNumber, const QStringList &itemIds,
                          const QString &words)
{
    const auto line = m_store.lineByNumber(m_number);
    if (!line || m_choice->disputeQueued)
        return;
    sync::DebtTicket ticket;
    ticket.kind = intents::disputeKind(kind);
    ticket.traceNumber = traceNumber.trimmed();
    ticket.itemIds = itemIds;
    ticket.words = words.trimmed();
    ticket.billIds = makeQuote().billIds;
    const auto written =
        m_store.write([&] { return intents::queue(m_store, sync::disputeAct(*line, ticket)); });
    m_choice->disputeQueued = written.has_value();
    if (written)
        m_engine.outboxChanged();
    rebuild();
}

} // namespace unbar::workflows
