#include "app/workflows/pay/pay_workflow.h"

#include "app/workflows/pay/pay_choice.h"
#include "app/workflows/pay/pay_quote.h"

namespace unbar::workflows {

PayWorkflow::PayWorkflow(store::Store &store, sync::Engine &engine, domain::OperatorDocument document,
                         domain::PhoneNumber number, bool allowLoopbackPay, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_engine(engine)
    , m_document(std::move(document))
    , m_number(std::move(number))
    , m_allowLoopbackPay(allowLoopbackPay)
    , m_choice(std::make_unique<PayChoice>())
{
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        using store::Topic;
        const bool ours = topic == Topic::Payments || topic == Topic::Bills || topic == Topic::Lines ||
                          topic == Topic::Outbox;
        if (!ours)
            return;
        // Queued: a new order is a write of its own, after the one that is being announced.
        if (!m_choice->newCodeAfter.isEmpty())
            QMetaObject::invokeMethod(this, &PayWorkflow::finishNewCode, Qt::QueuedConnection);
        rebuild();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &PayWorkflow::rebuild);
    connect(&m_engine, &sync::Engine::paymentChecked, this, &PayWorkflow::paymentChecked);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &PayWorkflow::tick);
    rebuild();
}

PayWorkflow::~PayWorkflow() = default;

void PayWorkflow::tick()
{
    rebuild();
}

void PayWorkflow::open()
{
    if (!m_choice->paymentId.isEmpty()) {
        rebuild();
        return;
    }
    const auto line = m_store.lineByNumber(m_number);
    for (const domain::Payment &payment : m_store.payments()) {
        using domain::PaymentState;
        const bool ofLine = line && payment.quote.lineId == line->id;
        const bool forOther = payment.quote.lineId.isEmpty();
        const bool unseen = !payment.receiptSeen && (payment.state == PaymentState::Applied ||
                                                     payment.state == PaymentState::PaidLate ||
                                                     payment.state == PaymentState::Duplicate);
        const bool open = payment.state == PaymentState::Confirmed ||
                          payment.state == PaymentState::Creating || payment.state == PaymentState::Paid ||
                          domain::isReconciling(payment.state);
        if ((ofLine || forOther) && (open || unseen)) {
            m_choice->paymentId = payment.id;
            break;
        }
    }
    rebuild();
}

void PayWorkflow::openTopUp()
{
    m_choice->topUp = true;
    m_choice->dispute = false;
    rebuild();
}

void PayWorkflow::openDispute()
{
    m_choice->dispute = true;
    m_choice->disputeQueued = false;
    rebuild();
}

void PayWorkflow::backToSummary()
{
    m_choice->topUp = false;
    m_choice->dispute = false;
    m_choice->disputeQueued = false;
    m_choice->other = {};
    m_choice->topUpAmount = {};
    m_choice->hasShown = false;
    rebuild();
}

void PayWorkflow::chooseAmount(bool full)
{
    m_choice->full = full;
    m_choice->hasShown = false;
    rebuild();
}

void PayWorkflow::chooseTopUp(const domain::Money &amount)
{
    m_choice->topUpAmount = amount;
    rebuild();
}

void PayWorkflow::payForOther(const domain::PhoneNumber &number)
{
    m_choice->other = number == m_number ? domain::PhoneNumber() : number;
    m_choice->topUp = true;
    rebuild();
}

void PayWorkflow::acceptNewAmount()
{
    if (!m_choice->quoteChanged)
        return;
    m_choice->quoteChanged = false;
    m_choice->paymentId.clear();
    m_choice->hasShown = false;
    rebuild();
}

domain::Quote PayWorkflow::makeQuote() const
{
    if (!m_choice->other.isEmpty())
        return otherNumberQuote(m_choice->other, m_choice->topUpAmount, m_document.legalName);
    const auto line = m_store.lineByNumber(m_number);
    if (!line)
        return {};
    if (m_choice->topUp)
        return topUpQuote(*line, m_choice->topUpAmount, m_document.legalName);
    const auto balance = m_store.balance(line->accountId).value_or(domain::Balance{});
    return billQuote(*line, m_store.bills(line->accountId), balance, m_choice->full, m_document.legalName);
}

std::optional<domain::Payment> PayWorkflow::current() const
{
    return m_choice->paymentId.isEmpty() ? std::nullopt : m_store.payment(m_choice->paymentId);
}

void PayWorkflow::paymentChecked(const QString &paymentId, bool answered)
{
    if (paymentId == m_choice->paymentId)
        m_choice->asking = false;
    if (paymentId == m_choice->newCodeAfter && !answered)
        m_choice->newCodeAfter.clear(); // nobody could say that the old one is over: no second order
    if (paymentId == m_choice->newCodeAfter && answered) {
        m_choice->newCodeNeedsAnswer = false;
        finishNewCode();
    }
    rebuild();
}

} // namespace unbar::workflows
