#pragma once
// Sends what the person did: first in, first out within a case, parallel across cases, the same key and body
// every time.

#include "app/sync/appeal_outbox.h"
#include "app/sync/core.h"

#include <QTimer>

namespace unbar::sync {

/// What came back for an act; at most one of them is set.
struct Sent
{
    std::optional<op::PaymentAnswer> payment;
    std::optional<domain::RestoreOrder> order;
    std::optional<domain::TicketRef> ticket;
};

class OutboxSync : public QObject
{
    Q_OBJECT
public:
    explicit OutboxSync(Core &core);
    void begin();   ///< from now on rows are sent
    void pump();    ///< sends what is due
    void pumpNow(); ///< sends whatever waits for its turn: network-up, or a person asked
    void stop();
    [[nodiscard]] AppealOutbox &appeals() { return m_appeals; }

Q_SIGNALS:
    void settled(const QString &caseId, bool answered); ///< a round about this case has ended
    void moved(const QString &caseId);

private:
    enum class Known { Settled, NotThere, NoAnswer };
    QCoro::Task<void> deliver(store::OutboxItem item);
    QCoro::Task<Known> askBefore(store::OutboxItem item);
    QCoro::Task<Known> askAboutPayment(store::OutboxItem item);
    QCoro::Task<Known> askAboutOrder(store::OutboxItem item);
    QCoro::Task<Result<Sent>> send(store::OutboxItem item);
    QCoro::Task<Result<Sent>> sendClose(store::OutboxItem item);
    QCoro::Task<Result<std::optional<op::PaymentAnswer>>> query(domain::Payment payment);
    bool withdrawn(store::OutboxItem &item);
    bool markInFlight(store::OutboxItem &item);
    void settle(store::OutboxItem item, const Result<Sent> &sent);
    Result<void> commit(store::OutboxItem &item, const Sent &sent);
    Result<void> commitTicket(const store::OutboxItem &item, const domain::TicketRef &ticket);
    Result<void> commitOrder(const domain::RestoreOrder &order);
    Result<void> refuse(store::OutboxItem &item, const Failure &failure, bool quoteChanged);
    Result<void> postpone(store::OutboxItem &item, const Failure &failure, bool ambiguous);
    Result<void> moveCase(const store::OutboxItem &item, domain::PaymentEvent event);
    Result<void> applyPayment(const QString &caseId, const op::PaymentAnswer &answer);

    Core &m_core;
    AppealOutbox m_appeals;
    QTimer *m_timer;
    QDateTime m_timerFor;
    QDateTime m_released; ///< rows due until here may go, whatever the clock says
    bool m_begun = false;
};

} // namespace unbar::sync
