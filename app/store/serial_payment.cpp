#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

constexpr Name<domain::PaymentWay> paymentWayNames[] = {{domain::PaymentWay::Qr, "qr"_k},
                                                        {domain::PaymentWay::Browser, "browser"_k},
                                                        {domain::PaymentWay::Counter, "counter"_k}};

// The domain gives events a name; the way back is a walk over all of them.
domain::PaymentEvent paymentEventFrom(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(domain::PaymentEvent::RefundRefused); ++i) {
        const auto event = static_cast<domain::PaymentEvent>(i);
        if (domain::paymentEventName(event) == name)
            return event;
    }
    return domain::PaymentEvent::AskStatus;
}

QCborMap quote(const domain::Quote &q)
{
    return {
        {"account"_k, q.accountId},    {"line"_k, q.lineId},          {"payee"_k, q.payee},
        {"masked"_k, q.lineMasked},    {"amount"_k, money(q.amount)}, {"items"_k, listOf(q.items, billItem)},
        {"bills"_k, texts(q.billIds)}, {"topUp"_k, q.topUp},          {"full"_k, q.full}};
}

domain::Quote quoteFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::Quote q;
    q.accountId = map["account"_k].toString();
    q.lineId = map["line"_k].toString();
    q.payee = map["payee"_k].toString();
    q.lineMasked = map["masked"_k].toString();
    q.amount = moneyFrom(map["amount"_k]);
    q.items = listFrom<domain::BillItem>(map["items"_k], billItemFrom);
    q.billIds = textsFrom(map["bills"_k]);
    q.topUp = map["topUp"_k].toBool();
    q.full = map["full"_k].toBool(true);
    return q;
}

} // namespace serial

QByteArray toBytes(const PaymentRow &row)
{
    using namespace serial;
    const domain::Payment &p = row.payment;
    return whole({
        {"id"_k, p.id},
        {"key"_k, p.key},
        {"operatorId"_k, p.operatorId},
        {"state"_k, domain::paymentStateName(p.state)},
        {"way"_k, code(paymentWayNames, p.way)},
        {"quote"_k, quote(p.quote)},
        {"qr"_k, p.qrPayload},
        {"checkout"_k, p.checkoutPath},
        {"qrExpires"_k, time(p.qrExpires)},
        {"createdAt"_k, time(p.createdAt)},
        {"paidAt"_k, time(p.paidAt)},
        {"appliedAt"_k, time(p.appliedAt)},
        {"trace"_k, p.traceNumber},
        {"ticket"_k, p.ticketNumber},
        {"lastStatus"_k, p.lastStatus},
        {"receiptSeen"_k, p.receiptSeen},
        {"lastTag"_k, row.lastTag},
        {"moves"_k, row.moves},
    });
}

void fromBytes(const QByteArray &bytes, PaymentRow &row)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    domain::Payment &p = row.payment;
    p.id = map["id"_k].toString();
    p.key = map["key"_k].toString();
    p.operatorId = map["operatorId"_k].toString();
    p.state = domain::paymentStateFromName(map["state"_k].toString());
    p.way = decode(paymentWayNames, map["way"_k], domain::PaymentWay::Qr);
    p.quote = quoteFrom(map["quote"_k]);
    p.qrPayload = map["qr"_k].toString();
    p.checkoutPath = map["checkout"_k].toString();
    p.qrExpires = timeFrom(map["qrExpires"_k]);
    p.createdAt = timeFrom(map["createdAt"_k]);
    p.paidAt = timeFrom(map["paidAt"_k]);
    p.appliedAt = timeFrom(map["appliedAt"_k]);
    p.traceNumber = map["trace"_k].toString();
    p.ticketNumber = map["ticket"_k].toString();
    p.lastStatus = map["lastStatus"_k].toString();
    p.receiptSeen = map["receiptSeen"_k].toBool();
    row.lastTag = map["lastTag"_k].toByteArray();
    row.moves = map["moves"_k].toInteger();
}

QByteArray toBytes(const PaymentEventRow &row)
{
    using namespace serial;
    return whole({
        {"sequence"_k, row.move.sequence},
        {"at"_k, time(row.move.at)},
        {"from"_k, domain::paymentStateName(row.move.from)},
        {"to"_k, domain::paymentStateName(row.move.to)},
        {"event"_k, domain::paymentEventName(row.move.event)},
        {"source"_k, row.move.source},
        {"previous"_k, row.previousTag},
        {"first"_k, row.first},
    });
}

void fromBytes(const QByteArray &bytes, PaymentEventRow &row)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    row.move.sequence = map["sequence"_k].toInteger();
    row.move.at = timeFrom(map["at"_k]);
    row.move.from = domain::paymentStateFromName(map["from"_k].toString());
    row.move.to = domain::paymentStateFromName(map["to"_k].toString());
    row.move.event = paymentEventFrom(map["event"_k].toString());
    row.move.source = map["source"_k].toString();
    row.previousTag = map["previous"_k].toByteArray();
    row.first = map["first"_k].toBool();
}

} // namespace unbar::store
