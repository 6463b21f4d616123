// The poll schedule of PaymentSync and the automatic follow-up.
#include "app/sync/payment_sync.h"

#include "app/sync/acts.h"
#include "app/sync/line_diff.h"
#include "app/sync/names.h"

#include <QTimer>

namespace unbar::sync {

namespace watching {
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
}

struct PaymentSync::Watch
{
    domain::PaymentState state = domain::PaymentState::Quoted;
    int asked = 0;
    qint64 firstMs = 0;
    QTimer timer;
};

PaymentSync::PaymentSync(Core &core)
    : m_core(core)
{
    connect(&core, &Core::caseFreed, this, &PaymentSync::caseFreed);
    connect(&core.store, &store::Store::changed, this, [this](store::Topic topic) {
        if (topic == store::Topic::Payments || topic == store::Topic::Lines)
            scheduleAll();
    });
}

PaymentSync::~PaymentSync()
{
    stop();
}

void PaymentSync::stop()
{
    qDeleteAll(m_watches);
    m_watches.clear();
}

void PaymentSync::stopLine(const QString &lineId)
{
    for (const domain::Payment &payment : m_core.store.payments()) {
        if (payment.quote.lineId == lineId)
            delete m_watches.take(payment.id);
    }
}

void PaymentSync::scheduleAll()
{
    if (m_core.closing())
        return;
    for (const domain::Payment &payment : m_core.store.payments())
        schedule(payment);
}

void PaymentSync::schedule(const domain::Payment &payment)
{
    Watch *watch = m_watches.value(payment.id);
    if (watch && watch->state == payment.state && watch->timer.isActive())
        return;
    if (!watch) {
        watch = new Watch;
        watch->timer.setSingleShot(true);
        watch->state = payment.state;
        watch->firstMs = m_core.clock.monotonicMs();
        connect(&watch->timer, &QTimer::timeout, this, [this, id = payment.id] { pollDue(id); });
        m_watches.insert(payment.id, watch);
    }
    if (watch->state != payment.state) {
        watch->state = payment.state;
        watch->asked = 0;
        watch->firstMs = m_core.clock.monotonicMs();
    }
    const auto wait = isGone(payment) || inOutbox(payment.id) ? std::nullopt : waitFor(payment, *watch);
    if (wait)
        watch->timer.start(m_core.paced(*wait));
    else
        watch->timer.stop();
}

std::optional<qint64> PaymentSync::waitFor(const domain::Payment &payment, const Watch &watch) const
{
    using domain::PaymentState;
    const qint64 sinceMade = payment.createdAt.isValid() ? payment.createdAt.msecsTo(m_core.now()) : 0;
    switch (payment.state) {
    case PaymentState::AwaitingPayer:
    case PaymentState::Checking:
    case PaymentState::Unknown:
    case PaymentState::Closing:
        return payerPollMs(watch.asked, m_core.clock.monotonicMs() - watch.firstMs, sinceMade,
                           m_core.uniform);
    case PaymentState::Paid:
    case PaymentState::PaidLate:
        return slowPollMs(watch.asked, m_core.uniform);
    case PaymentState::Applied:
    case PaymentState::Receipted: {
        const auto line = m_core.store.line(payment.quote.lineId);
        if (!line || !debtLockLeft(*line, payment.paidAt))
            return std::nullopt;
        return slowPollMs(watch.asked, m_core.uniform);
    }
    case PaymentState::Expired:
    case PaymentState::Closed:
    case PaymentState::Declined:
        if (!mayBePaidLate(payment))
            return std::nullopt;
        return slowPollMs(watch.asked, m_core.uniform);
    default:
        return std::nullopt;
    }
}

bool PaymentSync::mayBePaidLate(const domain::Payment &payment) const
{
    using domain::PaymentState;
    const bool over = payment.state == PaymentState::Expired || payment.state == PaymentState::Closed ||
                      payment.state == PaymentState::Declined;
    const qint64 sinceMade = payment.createdAt.isValid() ? payment.createdAt.msecsTo(m_core.now()) : 0;
    return over && !payment.operatorId.isEmpty() && sinceMade <= watching::kDayMs;
}

void PaymentSync::pollDue(const QString &id)
{
    Watch *watch = m_watches.value(id);
    const auto payment = m_core.store.payment(id);
    if (!watch || !payment || m_core.closing())
        return;
    ++watch->asked;
    const bool applied =
        payment->state == domain::PaymentState::Applied || payment->state == domain::PaymentState::Receipted;
    if (!applied) {
        ask(id, QStringLiteral("sync"));
        return;
    }
    Q_EMIT moved(id); // posted but not restored: the line is what has to be read
    followUp(id);
    schedule(*payment);
}

void PaymentSync::followUp(const QString &id)
{
    using domain::PaymentState;
    const auto payment = m_core.store.payment(id);
    if (!payment || !payment->paidAt.isValid() || m_core.store.value(names::followUp(id)))
        return;
    const auto line = m_core.store.line(payment->quote.lineId);
    const bool posted = payment->state == PaymentState::Applied || payment->state == PaymentState::Receipted;
    const bool waits =
        payment->state == PaymentState::Paid || (posted && line && debtLockLeft(*line, payment->paidAt));
    if (!line || line->state == domain::LineState::Recycled || !waits)
        return;
    if (!domain::restoreClock(payment->paidAt, m_core.now(), !payment->ticketNumber.isEmpty()).followUpDue)
        return;
    (void)m_core.store.write([&]() -> Result<void> {
        const auto queued = m_core.store.enqueue(followUpAct(*line, *payment));
        return queued ? m_core.store.putValue(names::followUp(id), "1")
                      : Result<void>(passOn(queued.error()));
    });
}

} // namespace unbar::sync
