#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

namespace appeal_reading {

// A history without its steps' numbers cannot be followed, but one step that is not understood must not hide
// the rest.
int transitionNumber(const QString &name)
{
    if (!name.startsWith(QLatin1Char('T')))
        return 0;
    bool whole = false;
    const int number = name.mid(1).toInt(&whole);
    return whole ? number : 0;
}

domain::AppealState stateNamed(const QString &name)
{
    return domain::appealStateFromName(name).value_or(domain::AppealState::None);
}

domain::ClockKind clockKind(const QString &code)
{
    if (code == QLatin1String("hours"))
        return domain::ClockKind::Hours;
    return code == QLatin1String("working") ? domain::ClockKind::Working : domain::ClockKind::Calendar;
}

domain::AppealResult resultNamed(const QString &code)
{
    using domain::AppealResult;
    if (code == QLatin1String("upheld"))
        return AppealResult::Upheld;
    if (code == QLatin1String("partlyUpheld"))
        return AppealResult::PartlyUpheld;
    if (code == QLatin1String("notUpheld"))
        return AppealResult::NotUpheld;
    return code == QLatin1String("notAccepted") ? AppealResult::NotAccepted : AppealResult::None;
}

void readEntities(Fields &ticket, AppealTicket &out)
{
    for (Fields &entity : ticket.list("relatedEntity")) {
        const QString role = entity.text("role");
        const QString id = entity.text("id");
        if (role == QLatin1String("suspendedService"))
            out.lineId = id;
        else if (role == QLatin1String("evidence") && !id.isEmpty())
            out.documentIds << id;
        ticket.take(entity);
    }
}

void readHistory(Fields &ticket, AppealTicket &out)
{
    for (Fields &entry : ticket.list("history")) {
        domain::AppealStep step;
        step.transition = transitionNumber(entry.text("transition"));
        step.from = stateNamed(entry.text("from"));
        step.to = stateNamed(entry.text("to"));
        step.at = entry.time("at");
        step.actor = entry.text("actor");
        step.text = entry.text("text");
        ticket.take(entry);
        out.history << step;
    }
}

void readClocks(Fields &ticket, AppealTicket &out)
{
    for (Fields &entry : ticket.list("clocks")) {
        domain::AppealClock clock;
        clock.name = entry.needText("name");
        clock.start = entry.time("start");
        clock.due = entry.time("due");
        clock.pausedSince = entry.time("pausedSince");
        clock.pausedSeconds = entry.count("pausedSeconds");
        clock.kind = clockKind(entry.text("kind"));
        ticket.take(entry);
        out.clocks << clock;
    }
}

void readRequests(Fields &ticket, AppealTicket &out)
{
    for (Fields &entry : ticket.list("informationRequired")) {
        domain::InfoRequest request;
        request.id = entry.needText("id");
        request.itemCode = entry.text("itemCode");
        request.code = entry.text("code");
        request.question = entry.text("question");
        request.deadline = entry.time("deadline");
        request.answered = entry.flag("answered", false);
        request.round = static_cast<int>(entry.count("round", 1));
        ticket.take(entry);
        out.requests << request;
    }
}

void readNotes(Fields &ticket, AppealTicket &out)
{
    for (Fields &entry : ticket.list("note")) {
        domain::AppealNote note;
        note.id = entry.text("id");
        note.author = entry.text("author");
        note.text = entry.text("text");
        note.at = entry.time("date");
        ticket.take(entry);
        out.notes << note;
    }
}

void readActor(Fields &ticket, AppealTicket &out)
{
    Fields actor = ticket.inner("actor");
    out.actor.kind = domain::actorFromCode(actor.text("kind")).value_or(domain::ActorKind::Owner);
    out.actor.name = actor.text("name");
    out.actor.authorityUntil = QDate::fromString(actor.text("authorityUntil").left(10), Qt::ISODate);
    ticket.take(actor);
}

void readOutcome(Fields &ticket, AppealTicket &out)
{
    Fields outcome = ticket.inner("outcome");
    out.outcome.result = resultNamed(outcome.text("result"));
    out.outcome.reasonCode = outcome.text("reasonCode");
    out.outcome.reasonText = outcome.text("reasonText");
    out.outcome.remedy = outcome.text("remedy");
    out.outcome.nextDate = outcome.time("nextDate");
    out.outcome.final = outcome.flag("final", false);
    out.outcome.fixable = outcome.flag("fixable", false);
    ticket.take(outcome);
    Fields external = ticket.inner("external");
    out.externalWho = external.text("who");
    out.externalReference = external.text("reference");
    ticket.take(external);
}

} // namespace appeal_reading

bool isAppealTicket(const QJsonObject &json)
{
    return json.value(QLatin1String("@type")).toString() == QLatin1String("SuspensionAppeal");
}

Result<AppealTicket> appealFromJson(const QJsonObject &json)
{
    using namespace appeal_reading;
    Fields ticket(json, QStringLiteral("troubleTicket"));
    AppealTicket out;
    out.id = ticket.needText("id");
    out.externalId = ticket.text("externalId");
    out.kind = ticket.text("ticketType");
    out.status = ticket.text("status");
    Fields channel = ticket.inner("channel");
    out.channel = channel.text("id");
    ticket.take(channel);
    out.caseNumber = ticket.text("caseNumber");
    out.stateName = ticket.needText("appealState");
    out.state = stateNamed(out.stateName);
    out.revision = ticket.count("revision");
    out.suspensionId = ticket.text("suspensionId");
    out.reasonCode = ticket.text("suspensionReason");
    out.statement = ticket.text("description");
    out.createdAt = ticket.time("creationDate");
    out.restored = ticket.texts("restored");
    out.highRisk = ticket.flag("highRisk", false);
    out.receipt = ticket.text("receipt");
    readEntities(ticket, out);
    readHistory(ticket, out);
    readClocks(ticket, out);
    readRequests(ticket, out);
    readNotes(ticket, out);
    readActor(ticket, out);
    readOutcome(ticket, out);
    return finished(ticket, out);
}

} // namespace unbar::op
