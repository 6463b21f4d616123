#include "app/store/serial.h"
#include "app/store/serial_parts.h"

namespace unbar::store {

namespace serial {

constexpr Name<domain::ClockKind> clockKindNames[] = {{domain::ClockKind::Hours, "hours"_k},
                                                      {domain::ClockKind::Calendar, "calendar"_k},
                                                      {domain::ClockKind::Working, "working"_k}};

constexpr Name<domain::AppealResult> appealResultNames[] = {
    {domain::AppealResult::None, ""_k},
    {domain::AppealResult::Upheld, "upheld"_k},
    {domain::AppealResult::PartlyUpheld, "partlyUpheld"_k},
    {domain::AppealResult::NotUpheld, "notUpheld"_k},
    {domain::AppealResult::NotAccepted, "notAccepted"_k}};

QCborValue day(const QDate &date)
{
    return date.isValid() ? QCborValue(date.toString(Qt::ISODate)) : QCborValue(nullptr);
}

QDate dayFrom(const QCborValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QCborValue appealState(domain::AppealState state)
{
    return domain::appealStateName(state);
}

domain::AppealState appealStateFrom(const QCborValue &value)
{
    return domain::appealStateFromName(value.toString()).value_or(domain::AppealState::None);
}

QCborMap page(const domain::EvidencePage &p)
{
    return {
        {"id"_k, p.id},
        {"file"_k, p.file},
        {"type"_k, p.contentType},
        {"size"_k, p.size},
        {"sealedSize"_k, p.sealedSize},
        {"plain"_k, p.sha256Plain},
        {"sealed"_k, p.sha256Sealed},
        {"sealKey"_k, p.sealKeyId},
        {"check"_k, domain::localCheckName(p.check)},
        {"approved"_k, p.approved},
        {"upload"_k, p.uploadPath},
        {"offset"_k, p.offset},
        {"document"_k, p.documentId},
        {"supersedes"_k, p.supersedes},
        {"receipt"_k, p.receipt},
    };
}

domain::EvidencePage pageFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::EvidencePage p;
    p.id = map["id"_k].toString();
    p.file = map["file"_k].toString();
    p.contentType = map["type"_k].toString();
    p.size = map["size"_k].toInteger();
    p.sealedSize = map["sealedSize"_k].toInteger();
    p.sha256Plain = map["plain"_k].toString();
    p.sha256Sealed = map["sealed"_k].toString();
    p.sealKeyId = map["sealKey"_k].toString();
    p.check = domain::localCheckFromName(map["check"_k].toString()).value_or(domain::LocalCheck::Unchecked);
    p.approved = map["approved"_k].toBool();
    p.uploadPath = map["upload"_k].toString();
    p.offset = map["offset"_k].toInteger();
    p.documentId = map["document"_k].toString();
    p.supersedes = map["supersedes"_k].toString();
    p.receipt = map["receipt"_k].toString();
    return p;
}

QCborMap evidence(const domain::EvidenceItem &item)
{
    return {
        {"code"_k, item.code},
        {"state"_k, domain::evidenceStateName(item.state)},
        {"pages"_k, listOf(item.pages, page)},
        {"tries"_k, item.tries},
        {"overridden"_k, item.overridden},
        {"cannotProvide"_k, item.cannotProvide},
        {"rejectCode"_k, domain::rejectCodeName(item.rejectCode)},
        {"rejectText"_k, item.rejectText},
    };
}

domain::EvidenceItem evidenceFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::EvidenceItem item;
    item.code = map["code"_k].toString();
    item.state =
        domain::evidenceStateFromName(map["state"_k].toString()).value_or(domain::EvidenceState::Missing);
    item.pages = listFrom<domain::EvidencePage>(map["pages"_k], pageFrom);
    item.tries = static_cast<int>(map["tries"_k].toInteger());
    item.overridden = map["overridden"_k].toBool();
    item.cannotProvide = map["cannotProvide"_k].toString();
    item.rejectCode = domain::rejectCodeFromName(map["rejectCode"_k].toString());
    item.rejectText = map["rejectText"_k].toString();
    return item;
}

QCborMap step(const domain::AppealStep &s)
{
    return {{"transition"_k, s.transition}, {"from"_k, appealState(s.from)},
            {"to"_k, appealState(s.to)},    {"at"_k, time(s.at)},
            {"actor"_k, s.actor},           {"text"_k, s.text}};
}

domain::AppealStep stepFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::AppealStep s;
    s.transition = static_cast<int>(map["transition"_k].toInteger());
    s.from = appealStateFrom(map["from"_k]);
    s.to = appealStateFrom(map["to"_k]);
    s.at = timeFrom(map["at"_k]);
    s.actor = map["actor"_k].toString();
    s.text = map["text"_k].toString();
    return s;
}

QCborMap clock(const domain::AppealClock &c)
{
    return {{"name"_k, c.name},
            {"start"_k, time(c.start)},
            {"due"_k, time(c.due)},
            {"pausedSince"_k, time(c.pausedSince)},
            {"pausedSeconds"_k, c.pausedSeconds},
            {"kind"_k, code(clockKindNames, c.kind)}};
}

domain::AppealClock clockFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::AppealClock c;
    c.name = map["name"_k].toString();
    c.start = timeFrom(map["start"_k]);
    c.due = timeFrom(map["due"_k]);
    c.pausedSince = timeFrom(map["pausedSince"_k]);
    c.pausedSeconds = map["pausedSeconds"_k].toInteger();
    c.kind = decode(clockKindNames, map["kind"_k], domain::ClockKind::Calendar);
    return c;
}

QCborMap request(const domain::InfoRequest &r)
{
    return {{"id"_k, r.id},
            {"item"_k, r.itemCode},
            {"code"_k, r.code},
            {"question"_k, r.question},
            {"deadline"_k, time(r.deadline)},
            {"answered"_k, r.answered},
            {"round"_k, r.round}};
}

domain::InfoRequest requestFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::InfoRequest r;
    r.id = map["id"_k].toString();
    r.itemCode = map["item"_k].toString();
    r.code = map["code"_k].toString();
    r.question = map["question"_k].toString();
    r.deadline = timeFrom(map["deadline"_k]);
    r.answered = map["answered"_k].toBool();
    r.round = static_cast<int>(map["round"_k].toInteger(1));
    return r;
}

QCborMap note(const domain::AppealNote &n)
{
    return {{"id"_k, n.id},
            {"author"_k, n.author},
            {"text"_k, n.text},
            {"at"_k, time(n.at)},
            {"pending"_k, n.pending}};
}

domain::AppealNote noteFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::AppealNote n;
    n.id = map["id"_k].toString();
    n.author = map["author"_k].toString();
    n.text = map["text"_k].toString();
    n.at = timeFrom(map["at"_k]);
    n.pending = map["pending"_k].toBool();
    return n;
}

QCborMap appealAnswer(const domain::AppealAnswer &a)
{
    return {{"question"_k, a.question}, {"text"_k, a.text}};
}

domain::AppealAnswer appealAnswerFrom(const QCborValue &value)
{
    return {value.toMap()["question"_k].toString(), value.toMap()["text"_k].toString()};
}

QCborMap outcome(const domain::AppealOutcome &o)
{
    return {{"result"_k, code(appealResultNames, o.result)},
            {"reasonCode"_k, o.reasonCode},
            {"reasonText"_k, o.reasonText},
            {"remedy"_k, o.remedy},
            {"nextDate"_k, time(o.nextDate)},
            {"final"_k, o.final},
            {"fixable"_k, o.fixable}};
}

domain::AppealOutcome outcomeFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::AppealOutcome o;
    o.result = decode(appealResultNames, map["result"_k], domain::AppealResult::None);
    o.reasonCode = map["reasonCode"_k].toString();
    o.reasonText = map["reasonText"_k].toString();
    o.remedy = map["remedy"_k].toString();
    o.nextDate = timeFrom(map["nextDate"_k]);
    o.final = map["final"_k].toBool();
    o.fixable = map["fixable"_k].toBool();
    return o;
}

QCborMap actor(const domain::AppealActor &a)
{
    return {{"kind"_k, domain::actorCode(a.kind)}, {"name"_k, a.name}, {"until"_k, day(a.authorityUntil)}};
}

domain::AppealActor actorFrom(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    domain::AppealActor a;
    a.kind = domain::actorFromCode(map["kind"_k].toString()).value_or(domain::ActorKind::Owner);
    a.name = map["name"_k].toString();
    a.authorityUntil = dayFrom(map["until"_k]);
    return a;
}

/// What the person has said and attached.
void putOwn(QCborMap &map, const domain::Appeal &a)
{
    map["id"_k] = a.id;
    map["key"_k] = a.key;
    map["line"_k] = a.lineId;
    map["suspension"_k] = a.suspensionId;
    map["reason"_k] = domain::reasonCode(a.reason);
    map["reasonCode"_k] = a.reasonCode;
    map["kind"_k] = domain::appealKindCode(a.kind);
    map["actor"_k] = actor(a.actor);
    map["statement"_k] = a.statement;
    map["answers"_k] = listOf(a.answers, appealAnswer);
    map["items"_k] = listOf(a.items, evidence);
    map["consents"_k] = texts(a.consentIds);
    map["trace"_k] = a.traceNumber;
    map["prior"_k] = a.priorId;
    map["place"_k] = a.place;
    map["createdAt"_k] = time(a.createdAt);
    map["savedAt"_k] = time(a.savedAt);
    map["adopted"_k] = a.adopted;
    map["deadlineTold"_k] = a.deadlineTold;
    map["regulatorNumber"_k] = a.regulatorNumber;
    map["regulatorDate"_k] = day(a.regulatorDate);
    map["refusal"_k] = a.refusal;
}

/// What the operator has said.
void putOperators(QCborMap &map, const domain::Appeal &a)
{
    map["operatorId"_k] = a.operatorId;
    map["caseNumber"_k] = a.caseNumber;
    map["etag"_k] = a.etag;
    map["revision"_k] = a.revision;
    map["state"_k] = appealState(a.state);
    map["submittedAt"_k] = time(a.submittedAt);
    map["receipt"_k] = a.receipt;
    map["receiptSeen"_k] = a.receiptSeen;
    map["history"_k] = listOf(a.history, step);
    map["clocks"_k] = listOf(a.clocks, clock);
    map["requests"_k] = listOf(a.requests, request);
    map["notes"_k] = listOf(a.notes, note);
    map["outcome"_k] = outcome(a.outcome);
    map["externalWho"_k] = a.externalWho;
    map["externalReference"_k] = a.externalReference;
    map["restored"_k] = texts(a.restored);
}

void readOwn(const QCborMap &map, domain::Appeal &a)
{
    a.id = map["id"_k].toString();
    a.key = map["key"_k].toString();
    a.lineId = map["line"_k].toString();
    a.suspensionId = map["suspension"_k].toString();
    a.reason = domain::reasonFromCode(map["reason"_k].toString());
    a.reasonCode = map["reasonCode"_k].toString();
    a.kind = domain::appealKindFromCode(map["kind"_k].toString()).value_or(domain::AppealKind::Suspension);
    a.actor = actorFrom(map["actor"_k]);
    a.statement = map["statement"_k].toString();
    a.answers = listFrom<domain::AppealAnswer>(map["answers"_k], appealAnswerFrom);
    a.items = listFrom<domain::EvidenceItem>(map["items"_k], evidenceFrom);
    a.consentIds = textsFrom(map["consents"_k]);
    a.traceNumber = map["trace"_k].toString();
    a.priorId = map["prior"_k].toString();
    a.place = map["place"_k].toString();
    a.createdAt = timeFrom(map["createdAt"_k]);
    a.savedAt = timeFrom(map["savedAt"_k]);
    a.adopted = map["adopted"_k].toBool();
    a.deadlineTold = map["deadlineTold"_k].toBool();
    a.regulatorNumber = map["regulatorNumber"_k].toString();
    a.regulatorDate = dayFrom(map["regulatorDate"_k]);
    a.refusal = map["refusal"_k].toString();
}

void readOperators(const QCborMap &map, domain::Appeal &a)
{
    a.operatorId = map["operatorId"_k].toString();
    a.caseNumber = map["caseNumber"_k].toString();
    a.etag = map["etag"_k].toString();
    a.revision = map["revision"_k].toInteger();
    a.state = appealStateFrom(map["state"_k]);
    a.submittedAt = timeFrom(map["submittedAt"_k]);
    a.receipt = map["receipt"_k].toString();
    a.receiptSeen = map["receiptSeen"_k].toBool();
    a.history = listFrom<domain::AppealStep>(map["history"_k], stepFrom);
    a.clocks = listFrom<domain::AppealClock>(map["clocks"_k], clockFrom);
    a.requests = listFrom<domain::InfoRequest>(map["requests"_k], requestFrom);
    a.notes = listFrom<domain::AppealNote>(map["notes"_k], noteFrom);
    a.outcome = outcomeFrom(map["outcome"_k]);
    a.externalWho = map["externalWho"_k].toString();
    a.externalReference = map["externalReference"_k].toString();
    a.restored = textsFrom(map["restored"_k]);
}

} // namespace serial

QByteArray toBytes(const AppealRow &row)
{
    using namespace serial;
    QCborMap map{{"lastTag"_k, row.lastTag}, {"moves"_k, row.moves}};
    putOwn(map, row.appeal);
    putOperators(map, row.appeal);
    return whole(map);
}

void fromBytes(const QByteArray &bytes, AppealRow &row)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    readOwn(map, row.appeal);
    readOperators(map, row.appeal);
    row.lastTag = map["lastTag"_k].toByteArray();
    row.moves = map["moves"_k].toInteger();
}

QByteArray toBytes(const AppealEventRow &row)
{
    using namespace serial;
    return whole({
        {"sequence"_k, row.move.sequence},
        {"at"_k, time(row.move.at)},
        {"from"_k, appealState(row.move.from)},
        {"to"_k, appealState(row.move.to)},
        {"event"_k, domain::appealEventName(row.move.event)},
        {"source"_k, row.move.source},
        {"previous"_k, row.previousTag},
    });
}

void fromBytes(const QByteArray &bytes, AppealEventRow &row)
{
    using namespace serial;
    const QCborMap map = mapFrom(bytes);
    row.move.sequence = map["sequence"_k].toInteger();
    row.move.at = timeFrom(map["at"_k]);
    row.move.from = appealStateFrom(map["from"_k]);
    row.move.to = appealStateFrom(map["to"_k]);
    row.move.event =
        domain::appealEventFromName(map["event"_k].toString()).value_or(domain::AppealEvent::Begin);
    row.move.source = map["source"_k].toString();
    row.previousTag = map["previous"_k].toByteArray();
}

} // namespace unbar::store
