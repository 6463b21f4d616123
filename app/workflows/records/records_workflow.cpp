#include "app/workflows/records/records_workflow.h"

namespace unbar::workflows {

namespace recording {

PaymentRecord record(const domain::Payment &payment)
{
    using domain::PaymentState;
    PaymentRecord made;
    made.payment = payment;
    made.hasReceipt = payment.state == PaymentState::Applied || payment.state == PaymentState::Receipted;
    made.canAskRefund = payment.state == PaymentState::PaidLate || payment.state == PaymentState::Duplicate ||
                        payment.state == PaymentState::RefundFailed;
    made.open = !domain::isFinal(payment.state);
    return made;
}

bool isKeptMoney(domain::PaymentState state)
{
    using domain::PaymentState;
    switch (state) {
    case PaymentState::Paid:
    case PaymentState::Applied:
    case PaymentState::Receipted:
    case PaymentState::PaidLate:
    case PaymentState::Duplicate:
    case PaymentState::RefundRequested:
    case PaymentState::RefundFailed:
        return true;
    default:
        return false;
    }
}

} // namespace recording

RecordsWorkflow::RecordsWorkflow(store::Store &store, domain::PhoneNumber number, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_number(std::move(number))
{
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        using store::Topic;
        if (topic == Topic::Payments || topic == Topic::Timeline || topic == Topic::Lines)
            rebuild();
    });
    rebuild();
}

void RecordsWorkflow::rebuild()
{
    RecordsView view;
    for (const domain::Payment &payment : m_store.payments()) {
        view.payments.append(recording::record(payment));
        if (!recording::isKeptMoney(payment.state))
            continue;
        if (view.paidInAll.isZero())
            view.paidInAll.currency = payment.quote.amount.currency;
        if (view.paidInAll.currency == payment.quote.amount.currency)
            view.paidInAll = view.paidInAll + payment.quote.amount;
    }
    if (const auto line = m_store.lineByNumber(m_number))
        view.timeline = m_store.timeline(line->id);
    view.intact = m_store.paymentChainsIntact();
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
