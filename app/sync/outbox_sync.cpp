#include "app/sync/outbox_sync.h"

#include "app/support/log_categories.h"
#include "app/sync/acts.h"

#include <algorithm>

namespace unbar::sync {

OutboxSync::OutboxSync(Core &core)
    : m_core(core)
    , m_appeals(core)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_released = m_timerFor;
        pump();
    });
    connect(&core, &Core::caseFreed, this, [this] { pump(); });
    connect(&core.store, &store::Store::changed, this, [this](store::Topic topic) {
        if (topic != store::Topic::Outbox)
            return;
        m_core.countOutbox();
        QMetaObject::invokeMethod(this, &OutboxSync::pump, Qt::QueuedConnection);
    });
}

void OutboxSync::begin()
{
    m_begun = true;
    pump();
}

void OutboxSync::stop()
{
    m_begun = false;
    m_timer->stop();
}

void OutboxSync::pumpNow()
{
    for (const store::OutboxItem &item : m_core.store.outbox()) {
        if (item.nextAt.isValid() && (!m_released.isValid() || item.nextAt > m_released))
            m_released = item.nextAt;
    }
    pump();
}

void OutboxSync::pump()
{
    if (!m_begun || m_core.closing())
        return;
    const QDateTime clock = m_core.clock.nowUtc();
    const QDateTime now = m_released.isValid() ? std::max(clock, m_released) : clock;
    QSet<QString> seen;
    QDateTime next;
    for (const store::OutboxItem &item : m_core.store.outbox()) {
        if (seen.contains(item.caseId))
            continue;
        seen.insert(item.caseId);
        if (m_core.busyCases.contains(item.caseId))
            continue;
        if (!item.nextAt.isValid() || item.nextAt <= now)
            deliver(item);
        else if (!next.isValid() || item.nextAt < next)
            next = item.nextAt;
    }
    if (!next.isValid())
        return;
    m_timerFor = next;
    m_timer->start(static_cast<int>(std::clamp<qint64>(clock.msecsTo(next), 1, 3600 * 1000)));
}

QCoro::Task<void> OutboxSync::deliver(store::OutboxItem item)
{
    const Running running(m_core);
    const CaseHold hold(m_core, item.caseId);
    const quint64 generation = m_core.generation;
    if (AppealOutbox::takes(item)) {
        co_await m_appeals.deliver(item);
        co_return;
    }
    if (item.state == store::OutboxState::InFlight) {
        const Known known = co_await askBefore(item);
        if (!m_core.live(generation))
            co_return;
        if (known != Known::NotThere) {
            Q_EMIT settled(item.caseId, known == Known::Settled);
            co_return;
        }
    }
    if (withdrawn(item) || !markInFlight(item))
        co_return;
    const Result<Sent> sent = co_await send(item);
    if (!m_core.live(generation))
        co_return;
    settle(item, sent);
}

// The person left before the order existed: nothing is sent, and the close that waits behind finds nothing to
// close.
bool OutboxSync::withdrawn(store::OutboxItem &item)
{
    const auto payment = m_core.store.payment(item.caseId);
    const bool left = payment && (payment->state == domain::PaymentState::Closing ||
                                  payment->state == domain::PaymentState::Closed);
    if (!left || !isKind(item, act::paymentCreate))
        return false;
    item.state = store::OutboxState::Refused;
    const auto written = m_core.store.write([&]() -> Result<void> {
        if (auto moved = moveCase(item, domain::PaymentEvent::FoundNone); !moved)
            return moved;
        return m_core.store.updateOutbox(item);
    });
    if (!written)
        m_core.failed(written.error());
    Q_EMIT settled(item.caseId, written.has_value());
    return true;
}

bool OutboxSync::markInFlight(store::OutboxItem &item)
{
    item.state = store::OutboxState::InFlight;
    ++item.attempts;
    const auto marked = m_core.store.write([&]() -> Result<void> {
        if (isKind(item, act::paymentCreate)) {
            if (auto moved = moveCase(item, domain::PaymentEvent::Send); !moved)
                return moved;
        }
        return m_core.store.updateOutbox(item);
    });
    if (!marked)
        m_core.failed(marked.error());
    return marked.has_value();
}

QCoro::Task<OutboxSync::Known> OutboxSync::askBefore(store::OutboxItem item)
{
    if (isKind(item, act::paymentCreate))
        co_return co_await askAboutPayment(item);
    if (isKind(item, act::orderCreate))
        co_return co_await askAboutOrder(item);
    // A close asks by itself before it acts; tickets and refunds are the same act again under the same key.
    co_return Known::NotThere;
}

QCoro::Task<OutboxSync::Known> OutboxSync::askAboutPayment(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    (void)m_core.store.write([&] { return moveCase(item, domain::PaymentEvent::CreateUnanswered); });
    const auto found = co_await m_core.api.paymentByKey(item.key);
    if (!m_core.live(generation))
        co_return Known::NoAnswer;
    if (!found) {
        m_core.failed(found.error());
        (void)m_core.store.write([&] { return postpone(item, found.error(), true); });
        co_return Known::NoAnswer;
    }
    m_core.answered();
    if (!*found) {
        (void)m_core.store.write([&] { return moveCase(item, domain::PaymentEvent::FoundNone); });
        co_return Known::NotThere;
    }
    Sent sent;
    sent.payment = **found;
    settle(item, sent);
    co_return Known::Settled;
}

QCoro::Task<OutboxSync::Known> OutboxSync::askAboutOrder(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    const auto orders = co_await m_core.api.orders();
    if (!m_core.live(generation))
        co_return Known::NoAnswer;
    if (!orders) {
        m_core.failed(orders.error());
        (void)m_core.store.write([&] { return postpone(item, orders.error(), true); });
        co_return Known::NoAnswer;
    }
    m_core.answered();
    const auto mine = std::find_if(orders->cbegin(), orders->cend(), [&](const domain::RestoreOrder &order) {
        return order.externalId == item.key;
    });
    if (mine == orders->cend())
        co_return Known::NotThere;
    Sent sent;
    sent.order = *mine;
    settle(item, sent);
    co_return Known::Settled;
}

QCoro::Task<Result<Sent>> OutboxSync::send(store::OutboxItem item)
{
    Sent sent;
    if (isKind(item, act::paymentClose))
        co_return co_await sendClose(item);
    if (isKind(item, act::paymentCreate)) {
        auto answer = co_await m_core.api.createPayment(item.body, item.key);
        if (!answer)
            co_return passOn(answer.error());
        sent.payment = *answer;
    } else if (isKind(item, act::orderCreate)) {
        auto answer = co_await m_core.api.createOrder(item.body, item.key);
        if (!answer)
            co_return passOn(answer.error());
        sent.order = *answer;
    } else if (isKind(item, act::ticketCreate)) {
        auto answer = co_await m_core.api.createTicket(item.body, item.key);
        if (!answer)
            co_return passOn(answer.error());
        sent.ticket = *answer;
    } else if (isKind(item, act::paymentRefund)) {
        auto answer = co_await m_core.api.requestRefund(item.body, item.key);
        if (!answer)
            co_return passOn(answer.error());
    }
    co_return sent;
}

QCoro::Task<Result<std::optional<op::PaymentAnswer>>> OutboxSync::query(domain::Payment payment)
{
    using Answer = std::optional<op::PaymentAnswer>;
    if (payment.operatorId.isEmpty())
        co_return co_await m_core.api.paymentByKey(payment.key);
    const auto found = co_await m_core.api.payment(payment.operatorId);
    if (!found)
        co_return passOn(found.error());
    co_return Result<Answer>(Answer(*found));
}

// Query, close, query: only the last answer says what became of the order.
QCoro::Task<Result<Sent>> OutboxSync::sendClose(store::OutboxItem item)
{
    const quint64 generation = m_core.generation;
    Sent sent;
    const auto payment = m_core.store.payment(item.caseId);
    if (!payment)
        co_return sent;
    const auto before = co_await query(*payment);
    if (!before || !m_core.live(generation))
        co_return before ? Result<Sent>(sent) : Result<Sent>(passOn(before.error()));
    if (!*before) {
        op::PaymentAnswer never;
        never.status = QStringLiteral("canceled");
        sent.payment = never;
        co_return sent;
    }
    sent.payment = **before;
    if ((*before)->status != QLatin1String("pendingAuthorization"))
        co_return sent;
    const QString operatorId = (*before)->id;
    const auto closed = co_await m_core.api.closePayment(operatorId, item.key);
    if (!m_core.live(generation))
        co_return sent;
    // A refusal here means that the payer was quicker: the query that follows tells.
    if (!closed && (closed.error().httpStatus < 400 || closed.error().httpStatus >= 500 ||
                    closed.error().httpStatus == 429))
        co_return passOn(closed.error());
    const auto after = co_await m_core.api.payment(operatorId);
    if (!after)
        co_return passOn(after.error());
    sent.payment = *after;
    co_return sent;
}

} // namespace unbar::sync
