#include "app/sync/payment_sync.h"

#include "app/support/log_categories.h"
#include "app/sync/acts.h"
#include "app/sync/payment_answer.h"

#include <QTimer>

namespace unbar::sync {

QCoro::Task<void> PaymentSync::reconcileAll(QString source)
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    QStringList ids;
    for (const domain::Payment &payment : m_core.store.payments()) {
        const bool open = domain::isReconciling(payment.state) || mayBePaidLate(payment);
        if (open && !isGone(payment) && !inOutbox(payment.id))
            ids.append(payment.id);
    }
    for (const QString &id : std::as_const(ids)) {
        co_await ask(id, source);
        if (!m_core.live(generation))
            co_return;
    }
    scheduleAll();
}

QCoro::Task<bool> PaymentSync::ask(QString id, QString source)
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    const auto payment = m_core.store.payment(id);
    if (m_core.closing() || !payment || isGone(*payment))
        co_return false;
    if (m_core.busyCases.contains(id)) {
        m_again.insert(id);
        co_return false;
    }
    const CaseHold hold(m_core, id);
    std::optional<op::PaymentAnswer> answer;
    std::optional<Failure> failure;
    if (payment->operatorId.isEmpty()) {
        const auto found = co_await m_core.api.paymentByKey(payment->key);
        found ? void(answer = *found) : void(failure = found.error());
    } else {
        const auto found = co_await m_core.api.payment(payment->operatorId);
        found ? void(answer = *found) : void(failure = found.error());
    }
    if (!m_core.live(generation))
        co_return false;
    if (failure) {
        m_core.failed(*failure);
        checkEnded(id, false);
    } else {
        m_core.answered();
        write(id, answer, source);
        checkEnded(id, true);
    }
    followUp(id);
    co_return !failure;
}

void PaymentSync::write(const QString &id, const std::optional<op::PaymentAnswer> &answer,
                        const QString &source)
{
    const auto before = m_core.store.payment(id);
    if (!before || !answer)
        return;
    const QUrl root(m_core.api.document().roots.value(QStringLiteral("TMF676")));
    const auto written = m_core.store.write(
        [&] { return applyAnswer(m_core.store, id, *answer, source, root, m_core.now()); });
    if (!written) {
        m_core.failed(written.error());
        return;
    }
    const auto after = m_core.store.payment(id);
    if (after && after->state != before->state)
        Q_EMIT moved(id);
}

void PaymentSync::check(const QString &id)
{
    const auto payment = m_core.store.payment(id);
    if (!payment || m_core.closing()) {
        Q_EMIT checked(id, false);
        return;
    }
    m_byPerson.insert(id);
    if (inOutbox(id)) {
        Q_EMIT sendWanted(id);
        return;
    }
    if (domain::next(payment->state, domain::PaymentEvent::AskStatus)) {
        domain::Payment asking = *payment;
        (void)m_core.store.write([&]() -> Result<void> {
            auto step = movePaymentIn(m_core.store, asking, domain::PaymentEvent::AskStatus,
                                      QStringLiteral("person"), m_core.now());
            return step ? Result<void>{} : Result<void>(passOn(step.error()));
        });
    }
    ask(id, QStringLiteral("person"));
}

void PaymentSync::checkEnded(const QString &id, bool answered)
{
    if (m_byPerson.remove(id))
        Q_EMIT checked(id, answered);
}

void PaymentSync::caseFreed(const QString &id)
{
    if (m_again.remove(id) && !inOutbox(id))
        ask(id, QStringLiteral("sync"));
    else if (const auto payment = m_core.store.payment(id))
        schedule(*payment);
}

bool PaymentSync::isGone(const domain::Payment &payment) const
{
    if (payment.quote.lineId.isEmpty())
        return false;
    const auto line = m_core.store.line(payment.quote.lineId);
    return line && line->state == domain::LineState::Recycled;
}

bool PaymentSync::inOutbox(const QString &id) const
{
    const QList<store::OutboxItem> rows = m_core.store.outbox();
    return std::any_of(rows.cbegin(), rows.cend(), [&](const store::OutboxItem &row) {
        return row.caseId == id && (isKind(row, act::paymentCreate) || isKind(row, act::paymentClose));
    });
}

QString PaymentSync::idOfOperatorId(const QString &operatorId) const
{
    for (const domain::Payment &payment : m_core.store.payments()) {
        if (!operatorId.isEmpty() && payment.operatorId == operatorId)
            return payment.id;
    }
    return {};
}

} // namespace unbar::sync
