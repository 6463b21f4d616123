#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

constexpr Name<domain::EntryActor> actorNames[] = {{domain::EntryActor::System, "system"_k},
                                                   {domain::EntryActor::You, "you"_k},
                                                   {domain::EntryActor::Operator, "operator"_k},
                                                   {domain::EntryActor::Bank, "bank"_k}};
constexpr Name<domain::EntryState> entryStateNames[] = {{domain::EntryState::Done, "done"_k},
                                                        {domain::EntryState::Now, "now"_k},
                                                        {domain::EntryState::Next, "next"_k}};

QCborValue milestone(const domain::Milestone &m)
{
    return QCborMap{{"name"_k, m.name}, {"status"_k, m.status}, {"at"_k, time(m.at)}};
}

domain::Milestone milestoneFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    return {map["name"_k].toString(), map["status"_k].toString(), timeFrom(map["at"_k])};
}

} // namespace serial

QByteArray toBytes(const domain::RestoreOrder &order)
{
    using namespace serial;
    return whole({
        {"id"_k, order.id},
        {"externalId"_k, order.externalId},
        {"line"_k, order.lineId},
        {"lock"_k, order.lockId},
        {"state"_k, order.state},
        {"orderedAt"_k, time(order.orderedAt)},
        {"expectedAt"_k, time(order.expectedAt)},
        {"error"_k, order.errorText},
        {"milestones"_k, listOf(order.milestones, milestone)},
    });
}

void fromBytes(const QByteArray &bytes, domain::RestoreOrder &order)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    order.id = map["id"_k].toString();
    order.externalId = map["externalId"_k].toString();
    order.lineId = map["line"_k].toString();
    order.lockId = map["lock"_k].toString();
    order.state = map["state"_k].toString();
    order.orderedAt = timeFrom(map["orderedAt"_k]);
    order.expectedAt = timeFrom(map["expectedAt"_k]);
    order.errorText = map["error"_k].toString();
    order.milestones = listFrom<domain::Milestone>(map["milestones"_k], milestoneFrom);
}

QByteArray toBytes(const domain::Message &message)
{
    using namespace serial;
    return whole({
        {"id"_k, message.id},
        {"subject"_k, message.subject},
        {"content"_k, message.content},
        {"sentAt"_k, time(message.sentAt)},
        {"read"_k, message.read},
        {"related"_k, message.relatedEntity},
    });
}

void fromBytes(const QByteArray &bytes, domain::Message &message)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    message.id = map["id"_k].toString();
    message.subject = map["subject"_k].toString();
    message.content = map["content"_k].toString();
    message.sentAt = timeFrom(map["sentAt"_k]);
    message.read = map["read"_k].toBool();
    message.relatedEntity = map["related"_k].toString();
}

QByteArray toBytes(const domain::TimelineEntry &entry)
{
    using namespace serial;
    return whole({
        {"kind"_k, domain::entryKindName(entry.kind)},
        {"actor"_k, code(actorNames, entry.actor)},
        {"state"_k, code(entryStateNames, entry.state)},
        {"at"_k, time(entry.at)},
        {"detail"_k, entry.detail},
        {"amount"_k, money(entry.amount)},
        {"reason"_k, domain::reasonCode(entry.reason)},
    });
}

void fromBytes(const QByteArray &bytes, domain::TimelineEntry &entry)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    entry.kind = domain::entryKindFromName(map["kind"_k].toString());
    entry.actor = decode(actorNames, map["actor"_k], domain::EntryActor::System);
    entry.state = decode(entryStateNames, map["state"_k], domain::EntryState::Done);
    entry.at = timeFrom(map["at"_k]);
    entry.detail = map["detail"_k].toString();
    entry.amount = moneyFrom(map["amount"_k]);
    entry.reason = domain::reasonFromCode(map["reason"_k].toString());
}

} // namespace unbar::store
