#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

constexpr Name<OutboxState> outboxStateNames[] = {{OutboxState::Ready, "ready"_k},
                                                  {OutboxState::InFlight, "inflight"_k},
                                                  {OutboxState::Done, "done"_k},
                                                  {OutboxState::Refused, "refused"_k}};

} // namespace serial

QByteArray outboxStateName(OutboxState state)
{
    return serial::code(serial::outboxStateNames, state).toString().toLatin1();
}

QByteArray toBytes(const OutboxItem &item)
{
    using namespace serial;
    return whole({
        {"kind"_k, item.kind},
        {"case"_k, item.caseId},
        {"body"_k, item.body},
        {"key"_k, item.key},
        {"ifMatch"_k, item.ifMatch},
        {"attempts"_k, item.attempts},
        {"nextAt"_k, time(item.nextAt)},
        {"state"_k, code(outboxStateNames, item.state)},
    });
}

// The row id is not inside: it is the row's own, and given by the reader.
void fromBytes(const QByteArray &bytes, OutboxItem &item)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    item.kind = map["kind"_k].toString();
    item.caseId = map["case"_k].toString();
    item.body = map["body"_k].toByteArray();
    item.key = map["key"_k].toString();
    item.ifMatch = map["ifMatch"_k].toString();
    item.attempts = static_cast<int>(map["attempts"_k].toInteger());
    item.nextAt = timeFrom(map["nextAt"_k]);
    item.state = decode(outboxStateNames, map["state"_k], OutboxState::Ready);
}

QByteArray toBytes(const SmallValue &value)
{
    using namespace serial;
    return whole({{"name"_k, value.name}, {"value"_k, value.value}});
}

void fromBytes(const QByteArray &bytes, SmallValue &value)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    value.name = map["name"_k].toString();
    value.value = map["value"_k].toByteArray();
}

} // namespace unbar::store
