// Builds the view of the pay journey from the store.
#include "app/workflows/pay/pay_workflow.h"

#include "app/sync/acts.h"
#include "app/sync/line_diff.h"
#include "app/sync/refusal.h"
#include "app/workflows/pay/flow.h"
#include "app/workflows/pay/pay_choice.h"
#include "app/workflows/pay/pay_code.h"
#include "app/workflows/pay/pay_quote.h"

#include <algorithm>

namespace unbar::workflows {

namespace paying {

bool saysQuoteChanged(const store::Store &store, const domain::Payment &payment)
{
    if (payment.state != domain::PaymentState::Closed)
        return false;
    const auto refusal = sync::refusalOf(store, payment.id);
    return refusal && refusal->code == FailureCode::OperatorConflict;
}

bool blocksPaying(domain::PaymentState state)
{
    using domain::PaymentState;
    return domain::isReconciling(state) || state == PaymentState::Confirmed ||
           state == PaymentState::Creating || state == PaymentState::Paid;
}

} // namespace paying

bool PayWorkflow::mayStart() const
{
    const domain::Quote quote = makeQuote();
    const auto payments = m_store.payments();
    return std::none_of(payments.cbegin(), payments.cend(), [&](const domain::Payment &payment) {
        const bool sameDebt =
            payment.quote.lineId == quote.lineId && payment.quote.accountId == quote.accountId;
        return sameDebt && paying::blocksPaying(payment.state);
    });
}

void PayWorkflow::fillFacts(PayView &view) const
{
    view.operatorNow = m_engine.operatorNow();
    view.quote = makeQuote();
    view.topUpChoices = topUpChoices(m_document.currency);
    view.otherNumber = !m_choice->other.isEmpty();
    view.oldAmount = m_choice->oldAmount;
    view.disputeQueued = m_choice->disputeQueued;
    view.asking = m_choice->asking || !m_choice->newCodeAfter.isEmpty();
    view.canPayNow = mayStart();
    view.canPayForOther = m_document.capabilities.contains(QLatin1String("payForOther"));
    const auto line = m_store.lineByNumber(m_number);
    if (!line)
        return;
    view.items = view.quote.items;
    const auto balance = m_store.balance(line->accountId).value_or(domain::Balance{});
    view.disputed = balance.disputed;
    if (balance.hasMinimum)
        view.minimum = balance.minimumToRestore;
    view.stillOtherLocks =
        std::any_of(line->locks.cbegin(), line->locks.cend(),
                    [](const domain::Suspension &lock) { return !sync::moneyLifts(lock); });
    for (const domain::Payment &payment : m_store.payments()) {
        if (payment.quote.lineId == line->id || payment.quote.lineId.isEmpty())
            view.history.append(payment);
    }
}

void PayWorkflow::fillCode(PayView &view, const domain::Payment &payment) const
{
    view.payment = payment;
    view.quote = payment.quote;
    view.items = payment.quote.items;
    view.otherNumber = payment.quote.lineId.isEmpty();
    if (payment.qrExpires.isValid())
        view.secondsLeft =
            static_cast<int>(std::clamp<qint64>(view.operatorNow.secsTo(payment.qrExpires), 0, 7 * 86400));
    const QUrl page = payerPage(payment, m_document, m_allowLoopbackPay);
    view.payerUrl = page.toString(QUrl::FullyEncoded);
    view.payerHost = page.host();
    if (view.payerHost.isEmpty() && codeIsGood(payment, m_document, m_allowLoopbackPay))
        view.payerHost = QUrl(payment.qrPayload).host();
    const auto rows = m_store.outbox();
    const bool queued = std::any_of(rows.cbegin(), rows.cend(), [&](const store::OutboxItem &row) {
        return row.caseId == payment.id && sync::isKind(row, sync::act::paymentCreate) && row.attempts > 0;
    });
    view.waitingForNetwork = queued && m_engine.status().link != sync::Link::Online;
}

void PayWorkflow::rebuild()
{
    PayView view;
    fillFacts(view);
    PayFacts facts;
    const auto payment = current();
    if (payment && paying::saysQuoteChanged(m_store, *payment)) {
        m_choice->oldAmount = payment->quote.amount;
        m_choice->quoteChanged = true;
        view.oldAmount = m_choice->oldAmount;
    } else if (payment && payment->state != domain::PaymentState::Closed) {
        fillCode(view, *payment);
        facts.hasPayment = true;
        facts.state = payment->state;
        facts.counter = payment->way == domain::PaymentWay::Counter;
        facts.codeGood = codeIsGood(*payment, m_document, m_allowLoopbackPay);
        facts.codeOver = payment->qrExpires.isValid() && view.operatorNow >= payment->qrExpires;
        view.failure = sync::refusalOf(m_store, payment->id);
    }
    const sync::EngineStatus &status = m_engine.status();
    const auto line = m_store.lineByNumber(m_number);
    facts.owed = view.quote.amount.isPositive();
    // the line comes before its bills: a locked line that seems to owe nothing is not believed yet
    const bool stillComing = line && line->isLocked() && !facts.owed && status.refreshing;
    facts.loaded = line && line->state != domain::LineState::Recycled && !stillComing;
    facts.failed = status.lastFailure && !status.refreshing;
    facts.topUp = m_choice->topUp || (!facts.owed && line && line->prepaid && line->isLocked());
    facts.dispute = m_choice->dispute;
    facts.asking = view.asking;
    const bool sumMoved = m_choice->hasShown && !facts.hasPayment && !facts.topUp && !facts.dispute &&
                          !(m_choice->shown == view.quote.amount) && facts.owed;
    if (sumMoved && !m_choice->quoteChanged) {
        m_choice->oldAmount = m_choice->shown;
        m_choice->quoteChanged = true;
        view.oldAmount = m_choice->shown;
    }
    facts.quoteChanged = m_choice->quoteChanged;
    view.stage = payStage(facts);
    if (!view.failure && view.stage == PayStage::Failed)
        view.failure = status.lastFailure;
    if (view.stage == PayStage::Summary) {
        m_choice->shown = view.quote.amount;
        m_choice->hasShown = true;
    }
    m_view = view;
    keepAsking(view);
    Q_EMIT changed();
}

// A code on the screen ticks; when its time is up the operator is asked once, because only it can say what
// became of it.
void PayWorkflow::keepAsking(const PayView &view)
{
    if (view.stage == PayStage::ShowCode)
        m_tick.start();
    else
        m_tick.stop();
    const bool waiting = view.payment.state == domain::PaymentState::AwaitingPayer;
    if (view.stage == PayStage::ShowCode && m_choice->openWhenReady) {
        m_choice->openWhenReady = false;
        showBrowser();
    }
    if (waiting && view.stage == PayStage::Expired && m_choice->askedAtExpiry != view.payment.id) {
        m_choice->askedAtExpiry = view.payment.id;
        const QString id = view.payment.id;
        QMetaObject::invokeMethod(
            this, [this, id] { m_engine.checkPayment(id); }, Qt::QueuedConnection);
    }
}

} // namespace unbar::workflows
