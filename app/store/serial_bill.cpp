#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

QCborMap billItem(const domain::BillItem &item)
{
    return {{"id"_k, item.id},
            {"name"_k, item.name},
            {"amount"_k, money(item.amount)},
            {"lateFee"_k, item.lateFee},
            {"valueAdded"_k, item.valueAdded},
            {"disputed"_k, item.disputed}};
}

domain::BillItem billItemFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::BillItem item;
    item.id = map["id"_k].toString();
    item.name = map["name"_k].toString();
    item.amount = moneyFrom(map["amount"_k]);
    item.lateFee = map["lateFee"_k].toBool();
    item.valueAdded = map["valueAdded"_k].toBool();
    item.disputed = map["disputed"_k].toBool();
    return item;
}

} // namespace serial

QByteArray toBytes(const domain::Bill &bill)
{
    using namespace serial;
    return whole({
        {"id"_k, bill.id},
        {"no"_k, bill.billNo},
        {"account"_k, bill.accountId},
        {"state"_k, bill.state},
        {"due"_k, time(bill.due)},
        {"start"_k, time(bill.periodStart)},
        {"end"_k, time(bill.periodEnd)},
        {"amountDue"_k, money(bill.amountDue)},
        {"remaining"_k, money(bill.remaining)},
        {"items"_k, listOf(bill.items, billItem)},
        {"etag"_k, bill.etag},
    });
}

void fromBytes(const QByteArray &bytes, domain::Bill &bill)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    bill.id = map["id"_k].toString();
    bill.billNo = map["no"_k].toString();
    bill.accountId = map["account"_k].toString();
    bill.state = map["state"_k].toString();
    bill.due = timeFrom(map["due"_k]);
    bill.periodStart = timeFrom(map["start"_k]);
    bill.periodEnd = timeFrom(map["end"_k]);
    bill.amountDue = moneyFrom(map["amountDue"_k]);
    bill.remaining = moneyFrom(map["remaining"_k]);
    bill.items = listFrom<domain::BillItem>(map["items"_k], billItemFrom);
    bill.etag = map["etag"_k].toString();
}

QByteArray toBytes(const domain::Balance &balance)
{
    using namespace serial;
    return whole({
        {"account"_k, balance.accountId},
        {"receivable"_k, money(balance.receivable)},
        {"minimum"_k, money(balance.minimumToRestore)},
        {"disputed"_k, money(balance.disputed)},
        {"hasMinimum"_k, balance.hasMinimum},
        {"prepaid"_k, balance.prepaid},
        {"bucket"_k, balance.bucketId},
        {"bucketRemaining"_k, money(balance.bucketRemaining)},
        {"bucketValidUntil"_k, time(balance.bucketValidUntil)},
    });
}

void fromBytes(const QByteArray &bytes, domain::Balance &balance)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    balance.accountId = map["account"_k].toString();
    balance.receivable = moneyFrom(map["receivable"_k]);
    balance.minimumToRestore = moneyFrom(map["minimum"_k]);
    balance.disputed = moneyFrom(map["disputed"_k]);
    balance.hasMinimum = map["hasMinimum"_k].toBool();
    balance.prepaid = map["prepaid"_k].toBool();
    balance.bucketId = map["bucket"_k].toString();
    balance.bucketRemaining = moneyFrom(map["bucketRemaining"_k]);
    balance.bucketValidUntil = timeFrom(map["bucketValidUntil"_k]);
}

} // namespace unbar::store
