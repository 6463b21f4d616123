#include "app/store/db.h"
#include "app/store/missing_row.h"
#include "app/store/serial.h"
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

QList<PaymentEventRow> eventsOf(const QList<OpenedRow> &rows)
{
    QList<PaymentEventRow> events;
    for (const OpenedRow &opened : rows)
        events.append(valueFrom<PaymentEventRow>(opened.plain));
    return events;
}

// Each event names the tag of the one before, and the payment names the last: a row put back, taken out or
// added breaks the walk somewhere.
bool chainIntact(Db &db, const OpenedRow &payment)
{
    const auto head = valueFrom<PaymentRow>(payment.plain);
    const QList<OpenedRow> rows = db.rows(Table::PaymentEvent, By::Case, payment.row.ref);
    const QList<PaymentEventRow> events = eventsOf(rows);
    QByteArray tag;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (events[i].previousTag != tag || events[i].move.sequence != i + 1)
            return false;
        tag = sealTag(rows[i].row.sealed);
    }
    return rows.size() == head.moves && head.lastTag == tag && !events.isEmpty() &&
           events.last().move.to == head.payment.state;
}

} // namespace payments_detail

Result<void> Store::addMove(const domain::Payment &payment, const domain::PaymentMove &move, bool first)
{
    using namespace payments_detail;
    const std::optional<PaymentRow> before = storedPayment(*m_db, payment.id);
    PaymentRow after{payment, before ? before->lastTag : QByteArray(), before ? before->moves + 1 : 1};
    PaymentEventRow event{move, after.lastTag, first};
    event.move.sequence = after.moves;
    const Row holder = paymentRow(m_db->keys(), payment);
    // The first event needs its payment to refer to, the payment needs its event's tag: hence two writes at
    // the start.
    if (first) {
        if (const Result<Row> placed = m_db->put(Table::Payment, holder, toBytes(after)); !placed)
            return passOn(placed.error());
    }
    Row row;
    row.kind = "payment_event";
    row.caseId = holder.ref;
    row.sequence = after.moves;
    row.state = holder.state;
    row.ref =
        m_db->keys().blindIndex("payment_event", payment.id + QChar(u'\n') + QString::number(after.moves));
    const Result<Row> written = m_db->put(Table::PaymentEvent, row, toBytes(event));
    if (!written)
        return passOn(written.error());
    after.lastTag = sealTag(written->sealed);
    if (const Result<Row> moved = m_db->put(Table::Payment, holder, toBytes(after)); !moved)
        return passOn(moved.error());
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
            return raise(FailureCode::StoreMoveMismatch, domain::paymentEventName(event));
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
         payments_detail::eventsOf(m_db->rows(Table::PaymentEvent, By::Case, ref))) {
        const bool onlyBeginning = event.first && event.move.from == event.move.to;
        if (!onlyBeginning)
            moves.append(event.move);
    }
    return moves;
}

bool Store::paymentChainsIntact() const
{
    const int brokenBefore = m_db->brokenRows();
    const QList<OpenedRow> payments = m_db->rows(Table::Payment, By::Everything);
    for (const OpenedRow &payment : payments) {
        if (!payments_detail::chainIntact(*m_db, payment))
            return false;
    }
    return m_db->brokenRows() == brokenBefore;
}

} // namespace unbar::store
