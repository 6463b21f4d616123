#pragma once
// Domain values to and from the bytes that are sealed: CBOR maps with text keys and codes, never enumerator
// numbers, so that a later version may add and reorder. Unknown keys are passed over; missing ones give the
// value's default.

#include "app/domain/appeal.h"
#include "app/domain/bill.h"
#include "app/domain/line.h"
#include "app/domain/message.h"
#include "app/domain/payment.h"
#include "app/domain/timeline.h"
#include "app/store/outbox.h"

#include <QByteArray>

namespace unbar::store {

/// What a payment's row holds besides the payment: the end of its chain of events.
struct PaymentRow
{
    domain::Payment payment;
    QByteArray lastTag;
    qint64 moves = 0;
};

struct PaymentEventRow
{
    domain::PaymentMove move;
    QByteArray previousTag; ///< empty for the first
    bool first = false;     ///< the payment's beginning rather than a move
};

/// What an appeal's row holds besides the appeal: the end of its chain of events.
struct AppealRow
{
    domain::Appeal appeal;
    QByteArray lastTag;
    qint64 moves = 0;
};

struct AppealEventRow
{
    domain::AppealMove move;
    QByteArray previousTag; ///< empty for the first
};

struct SmallValue
{
    QString name;
    QByteArray value;
};

QByteArray toBytes(const domain::Line &line);
QByteArray toBytes(const domain::Bill &bill);
QByteArray toBytes(const domain::Balance &balance);
QByteArray toBytes(const PaymentRow &row);
QByteArray toBytes(const PaymentEventRow &row);
QByteArray toBytes(const AppealRow &row);
QByteArray toBytes(const AppealEventRow &row);
QByteArray toBytes(const domain::RestoreOrder &order);
QByteArray toBytes(const domain::Message &message);
QByteArray toBytes(const domain::TimelineEntry &entry);
QByteArray toBytes(const OutboxItem &item);
QByteArray toBytes(const SmallValue &value);

void fromBytes(const QByteArray &bytes, domain::Line &line);
void fromBytes(const QByteArray &bytes, domain::Bill &bill);
void fromBytes(const QByteArray &bytes, domain::Balance &balance);
void fromBytes(const QByteArray &bytes, PaymentRow &row);
void fromBytes(const QByteArray &bytes, PaymentEventRow &row);
void fromBytes(const QByteArray &bytes, AppealRow &row);
void fromBytes(const QByteArray &bytes, AppealEventRow &row);
void fromBytes(const QByteArray &bytes, domain::RestoreOrder &order);
void fromBytes(const QByteArray &bytes, domain::Message &message);
void fromBytes(const QByteArray &bytes, domain::TimelineEntry &entry);
void fromBytes(const QByteArray &bytes, OutboxItem &item);
void fromBytes(const QByteArray &bytes, SmallValue &value);

template <typename T>
T valueFrom(const QByteArray &bytes)
{
    T value;
    fromBytes(bytes, value);
    return value;
}

/// The clear `state` of an outbox row.
QByteArray outboxStateName(OutboxState state);

} // namespace unbar::store
