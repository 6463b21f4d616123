#include "app/store/chain.h"
#include "app/store/missing_row.h"
#include "app/store/store.h"

namespace unbar::store {

namespace payments_detail {

Row paymentRow(const KeyRing &keys, const domain::Payment &payment)
{
    Row row;
    row.kind = "payment";
    row.ref = keys.blindIndex("payment", payment.id);
    row.caseId = row.ref;
    row.state = domain::paymentStateName(payment.state).toLatin1();
    row.due = payment.qrExpires.isValid() ? payment.qrExpires.toMSecsSinceEpoch() : 0;
    return row;
}

std::optional<PaymentRow> storedPayment(Db &db, const QString &id)
{
    const auto opened = db.row(Table::Payment, By::Ref, db.keys().blindIndex("payment", id));
    if (!opened)
        return std::nullopt;
    return valueFrom<PaymentRow>(opened->plain);
}

constexpr Chain paymentChain{Table::Payment, Table::PaymentEvent, "payment_event"};

} // namespace payments_detail

Result<void> Store::addMove(const domain::Payment &payment, const domain::PaymentMove &move, bool first)
{
    using namespace payments_detail;
    PaymentRow head = storedPayment(*m_db, payment.id).value_or(PaymentRow{});
    head.payment = payment;
    const PaymentEventRow event{move, {}, first};
    const Row holder = paymentRow(m_db->keys(), payment);
    if (const Result<void> added = addLink(*m_db, paymentChain, holder, payment.id, head, event, first);
        !added)
        return added;
    touch(Topic::Payments);
    return {};
}

Result<void> Store::addPayment(const domain::Payment &payment, const QString &source)
{
    return within([&]() -> Result<void> {
        if (payments_detail::storedPayment(*m_db, payment.id))
            return raise(FailureCode::StorePaymentKnown);
        domain::PaymentMove move;
        move.at = m_clock->nowUtc();
        move.to = payment.state;
        move.source = source;
        return addMove(payment, move, true);
    });
}

Result<void> Store::movePayment(const domain::Payment &payment, domain::PaymentEvent event,
                                const QString &source)
{
    return within([&]() -> Result<void> {
        const std::optional<PaymentRow> stored = payments_detail::storedPayment(*m_db, payment.id);
        if (!stored)
            return missingRow("payment");
        const Result<domain::PaymentState> due = domain::next(stored->payment.state, event);
        if (!due)
            return passOn(due.error());
        if (*due != payment.state)
            return moveMismatch(domain::paymentEventName(event));
        domain::PaymentMove move;
        move.at = m_clock->nowUtc();
        move.from = stored->payment.state;
        move.to = payment.state;
        move.event = event;
        move.source = source;
        return addMove(payment, move, false);
    });
}

Result<void> Store::updatePayment(const domain::Payment &payment)
{
    return within([&]() -> Result<void> {
        std::optional<PaymentRow> stored = payments_detail::storedPayment(*m_db, payment.id);
        if (!stored)
            return missingRow("payment");
        const domain::PaymentState state = stored->payment.state;
        stored->payment = payment;
        stored->payment.state = state; // a state moves by an event only
        const Row row = payments_detail::paymentRow(m_db->keys(), stored->payment);
        if (const Result<Row> written = m_db->put(Table::Payment, row, toBytes(*stored)); !written)
            return passOn(written.error());
        touch(Topic::Payments);
        return {};
    });
}

std::optional<domain::Payment> Store::payment(const QString &id) const
{
    const auto stored = payments_detail::storedPayment(*m_db, id);
    return stored ? std::optional(stored->payment) : std::nullopt;
}

QList<domain::Payment> Store::payments() const
{
    QList<domain::Payment> newestFirst;
    for (const OpenedRow &opened : m_db->rows(Table::Payment, By::Everything))
        newestFirst.prepend(valueFrom<PaymentRow>(opened.plain).payment);
    return newestFirst;
}

QList<domain::PaymentMove> Store::paymentMoves(const QString &id) const
{
    QList<domain::PaymentMove> moves;
    const QByteArray ref = m_db->keys().blindIndex("payment", id);
    for (const PaymentEventRow &event :
         eventsOf<PaymentEventRow>(m_db->rows(Table::PaymentEvent, By::Case, ref))) {
        const bool onlyBeginning = event.first && event.move.from == event.move.to;
        if (!onlyBeginning)
            moves.append(event.move);
    }
    return moves;
}

bool Store::paymentChainsIntact() const
{
    return chainsIntact<PaymentRow, PaymentEventRow>(*m_db, payments_detail::paymentChain);
}

} // namespace unbar::store
