#pragma once
// What still has to reach the operator: one row per act, written in the transaction that made the act.

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace unbar::store {

enum class OutboxState { Ready, InFlight, Done, Refused };

struct OutboxItem
{
    qint64 id = 0;   ///< row id, FIFO within a case
    QString kind;    ///< "payment.create", "payment.close", "order.create", "ticket.create", "message.read"
    QString caseId;  ///< payment id or line id: FIFO per case, parallel across cases
    QByteArray body; ///< JSON as it goes out, the same for every retry
    QString key;     ///< Idempotency-Key, the same for every retry
    QString ifMatch; ///< ETag for If-Match, or empty
    int attempts = 0;
    QDateTime nextAt; ///< UTC, not before
    OutboxState state = OutboxState::Ready;
    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

} // namespace unbar::store
