#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

using namespace domain;

constexpr Name<Facility> facilityNames[] = {
    {Facility::CallsOut, "callsOut"_k},   {Facility::CallsIn, "callsIn"_k}, {Facility::SmsOut, "smsOut"_k},
    {Facility::SmsIn, "smsIn"_k},         {Facility::Data, "data"_k},       {Facility::Roaming, "roaming"_k},
    {Facility::Emergency, "emergency"_k}, {Facility::Hotline, "hotline"_k}, {Facility::Wifi, "wifi"_k}};
constexpr Name<FacilityState> facilityStateNames[] = {{FacilityState::NotSaid, "notSaid"_k},
                                                      {FacilityState::Works, "works"_k},
                                                      {FacilityState::Blocked, "blocked"_k}};
constexpr Name<LineState> lineStateNames[] = {
    {LineState::Unknown, "unknown"_k}, {LineState::Active, "active"_k},
    {LineState::OneWay, "oneWay"_k},   {LineState::TwoWay, "twoWay"_k},
    {LineState::Partial, "partial"_k}, {LineState::PreCancel, "preCancel"_k},
    {LineState::Frozen, "frozen"_k},   {LineState::Recycled, "recycled"_k}};
constexpr Name<Initiator> initiatorNames[] = {{Initiator::Unknown, "unknown"_k},
                                              {Initiator::Operator, "operator"_k},
                                              {Initiator::Subscriber, "subscriber"_k},
                                              {Initiator::Police, "police"_k},
                                              {Initiator::Regulator, "regulator"_k}};

QCborValue lock(const Suspension &s)
{
    return QCborMap{
        {"id"_k, s.id},
        {"reason"_k, reasonCode(s.reason)},
        {"code"_k, s.reasonCode},
        {"text"_k, s.reasonText},
        {"disclosable"_k, s.disclosable},
        {"initiator"_k, code(initiatorNames, s.initiator)},
        {"since"_k, time(s.since)},
        {"blocks"_k, listOf(s.blocks, [](Facility f) { return code(facilityNames, f); })},
        {"remedies"_k, listOf(s.remedies, [](Remedy r) { return QCborValue(remedyCode(r)); })},
        {"documents"_k, texts(s.documents)},
        {"dependsOn"_k, s.dependsOn},
        {"onlineUntil"_k, time(s.onlineUntil)},
        {"terminationDate"_k, time(s.terminationDate)},
        {"windowStart"_k, time(s.windowStart)},
        {"expectedEnd"_k, time(s.expectedEnd)},
        {"caseRef"_k, s.caseRef},
        {"enforcementContact"_k, s.enforcementContact},
    };
}

Suspension lockFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    Suspension s;
    s.id = map["id"_k].toString();
    s.reason = reasonFromCode(map["reason"_k].toString());
    s.reasonCode = map["code"_k].toString();
    s.reasonText = map["text"_k].toString();
    s.disclosable = map["disclosable"_k].toBool(true);
    s.initiator = decode(initiatorNames, map["initiator"_k], Initiator::Unknown);
    s.since = timeFrom(map["since"_k]);
    s.blocks = listFrom<Facility>(
        map["blocks"_k], [](const QCborValue &v) { return decode(facilityNames, v, Facility::CallsOut); });
    s.remedies =
        listFrom<Remedy>(map["remedies"_k], [](const QCborValue &v) { return remedyFromCode(v.toString()); });
    s.documents = textsFrom(map["documents"_k]);
    s.dependsOn = map["dependsOn"_k].toString();
    s.onlineUntil = timeFrom(map["onlineUntil"_k]);
    s.terminationDate = timeFrom(map["terminationDate"_k]);
    s.windowStart = timeFrom(map["windowStart"_k]);
    s.expectedEnd = timeFrom(map["expectedEnd"_k]);
    s.caseRef = map["caseRef"_k].toString();
    s.enforcementContact = map["enforcementContact"_k].toString();
    return s;
}

QCborValue facilityStatus(const FacilityStatus &status)
{
    return QCborArray{code(facilityNames, status.facility), code(facilityStateNames, status.state)};
}

FacilityStatus facilityStatusFrom(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    return {decode(facilityNames, parts.at(0), Facility::CallsOut),
            decode(facilityStateNames, parts.at(1), FacilityState::NotSaid)};
}

} // namespace serial

QByteArray toBytes(const domain::Line &line)
{
    using namespace serial;
    return whole({
        {"id"_k, line.id},
        {"product"_k, line.productId},
        {"account"_k, line.accountId},
        {"number"_k, line.number.e164()},
        {"plan"_k, line.planName},
        {"prepaid"_k, line.prepaid},
        {"state"_k, code(lineStateNames, line.state)},
        {"locks"_k, listOf(line.locks, lock)},
        {"facilities"_k, listOf(line.facilities, facilityStatus)},
        {"etag"_k, line.etag},
        {"asOf"_k, time(line.asOf)},
    });
}

void fromBytes(const QByteArray &bytes, domain::Line &line)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    line.id = map["id"_k].toString();
    line.productId = map["product"_k].toString();
    line.accountId = map["account"_k].toString();
    line.number = domain::PhoneNumber::fromE164(map["number"_k].toString());
    line.planName = map["plan"_k].toString();
    line.prepaid = map["prepaid"_k].toBool();
    line.state = decode(lineStateNames, map["state"_k], domain::LineState::Unknown);
    line.locks = listFrom<domain::Suspension>(map["locks"_k], lockFrom);
    line.facilities = listFrom<domain::FacilityStatus>(map["facilities"_k], facilityStatusFrom);
    line.etag = map["etag"_k].toString();
    line.asOf = timeFrom(map["asOf"_k]);
}

} // namespace unbar::store
