// TMF621 for appeals: the create with what it refuses, the customer's acts by PATCH, and the control API's
// moves.

#include "app/sandbox/appeals.h"
#include "app/sandbox/collection.h"
#include "app/sandbox/natural_key.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

namespace appeal_routes {

struct Said
{
    const char *code;
    int status;
    const char *title;
};

constexpr Said refusals[] = {
    {"unknown", 404, "Not found"},
    {"openAppealExists", 409, "An appeal about this lock is open already"},
    {"evidenceUsed", 409, "A document belongs to another appeal"},
    {"notAppealable", 409, "This lock cannot be appealed here"},
    {"statementTooShort", 422, "The statement is too short"},
    {"evidenceMissing", 422, "Required items are missing"},
    {"consentMissing", 422, "Consent is missing"},
    {"transitionUnknown", 409, "The appeal's state does not allow this"},
    {"actionUnknown", 400, "No such act"},
    {"answersMissing", 422, "An answer names no question or says nothing"},
    {"alreadyUsed", 409, "It was reconsidered as often as it can be"},
    {"reasonMissing", 422, "A refusal carries a reason, a remedy and a date"},
    {"itemsMissing", 422, "Nothing is asked for"},
    {"tooManyRounds", 409, "More than three rounds need a supervisor"},
    {"whoMissing", 422, "Who is asked, under which reference?"},
    {"reviewerMissing", 422, "Who decides?"},
    {"sameReviewer", 409, "Another reviewer has to decide"},
    {"actorNotAllowed", 422, "This person cannot appeal this lock"},
    {"statementTooLong", 422, "The statement is too long"},
    {"dateOver", 422, "The date is over"},
    {"notFixable", 409, "It cannot be put right and sent again"},
    {"windowOver", 409, "The time for this is over"},
    {"groundMissing", 422, "A reconsideration needs new evidence or a ground"},
    {"notEligible", 409, "The regulator's road is not open yet"},
};

Answer refused(const QString &code, const QJsonObject &extra = {})
{
    for (const Said &said : refusals) {
        if (code != QLatin1String(said.code))
            continue;
        Answer answer = Answer::problem(said.status, said.code, QString::fromLatin1(said.title));
        QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        for (auto it = extra.begin(); it != extra.end(); ++it)
            body.insert(it.key(), it.value());
        answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return answer;
    }
    return Answer::problem(409, "notPossible", QStringLiteral("Not possible"));
}

Answer patched(Server &server, Appeals &appeals, const Call &call)
{
    const Collection &collection = collectionOf("troubleTicket");
    const auto body = call.json();
    const QJsonObject action = body ? body->value(QLatin1String("appealAction")).toObject() : QJsonObject();
    if (action.isEmpty())
        return patchAnswer(server, collection, call);
    auto record = visible(server.world(), collection, call);
    if (!record)
        return notFound();
    const QString key = action.value(QLatin1String("externalId")).toString();
    QJsonArray applied = record->body.value(QLatin1String("_appliedActs")).toArray();
    if (key.isEmpty() || !applied.contains(key)) {
        if (const auto stale = preconditionRefusal(server, collection, *record, call))
            return *stale;
        QJsonObject extra;
        if (const QDateTime from = appeals.eligibleFrom(record->body); from.isValid())
            extra.insert(QStringLiteral("eligibleFrom"), World::stamp(from));
        if (const QString code = appeals.act(record->id, action); !code.isEmpty())
            return refused(code, code == QLatin1String("notEligible") ? extra : QJsonObject());
        record = visible(server.world(), collection, call);
        if (!key.isEmpty()) {
            applied.append(key);
            record->body.insert(QStringLiteral("_appliedActs"), applied);
            record = server.world().put(record->kind, record->id, record->owner, record->body);
        }
    }
    Answer answer = Answer::json(shown(server, collection, *record));
    return answer.with("ETag", entityTag(answer.body));
}

AppealFacts factsOf(const QJsonObject &body)
{
    const auto word = [&](const char *name) { return body.value(QLatin1String(name)).toString(); };
    AppealFacts facts;
    facts.to = word("to");
    facts.text = word("text");
    facts.reasonCode = word("reasonCode");
    facts.remedy = word("remedy");
    facts.nextDate = QDateTime::fromString(word("deadline"), Qt::ISODateWithMs);
    facts.who = word("who");
    facts.reference = word("reference");
    facts.reviewer = word("reviewer");
    facts.supervisor = body.value(QLatin1String("supervisor")).toBool();
    facts.fixable = body.value(QLatin1String("fixable")).toBool();
    facts.items = body.value(QLatin1String("items")).toArray();
    facts.days = body.value(QLatin1String("days")).toInt();
    for (const QJsonValue &facility : body.value(QLatin1String("restored")).toArray())
        facts.restored << facility.toString();
    return facts;
}

Answer decided(Appeals &appeals, const Call &call)
{
    const auto body = call.json();
    if (!body)
        return Answer::problem(400, "22", QStringLiteral("Invalid body"));
    const QString code =
        appeals.move(call.param("id"), body->value(QLatin1String("transition")).toString(), factsOf(*body));
    if (code == QLatin1String("secondReviewer"))
        return Answer::json(QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("pending"), code}},
                            202);
    return code.isEmpty() ? Answer::json(QJsonObject{{QStringLiteral("ok"), true}}) : refused(code);
}

Answer openedByStaff(Appeals &appeals, const Call &call)
{
    const auto body = call.json();
    const auto word = [&](const char *name) {
        return body ? body->value(QLatin1String(name)).toString() : QString();
    };
    const QString id =
        appeals.openByStaff(word("serviceId"), word("suspensionId"), word("channel"), word("statement"));
    return id.isEmpty() ? notFound() : Answer::json(QJsonObject{{QStringLiteral("id"), id}}, 201);
}

} // namespace appeal_routes

bool isAppealTicket(const QJsonObject &body)
{
    return body.value(QLatin1String("@type")).toString() == QLatin1String("SuspensionAppeal");
}

Answer createAppeal(Server &server, Appeals &appeals, const Call &call, const QJsonObject &body)
{
    const Collection &collection = collectionOf("troubleTicket");
    const NaturalKey key(server, collection, call, body, "externalId");
    if (const auto known = key.answer())
        return *known;
    QJsonObject extra;
    if (const QString code = appeals.refusal(body, call.who.subject, &extra); !code.isEmpty())
        return appeal_routes::refused(code, extra);
    const Record kept = appeals.open(body, call.who.subject);
    key.keep(kept.id);
    return created(server, collection, kept);
}

void installAppeals(Server &server, Appeals &appeals)
{
    const QString path = pathOf(collectionOf("troubleTicket"));
    server.route(
        "PATCH", path + QStringLiteral("/{id}"), {Access::Signed},
        [&server, &appeals](const Call &call) { return appeal_routes::patched(server, appeals, call); });
    const RouteOptions here{Access::Loopback};
    server.route("POST", QStringLiteral("/sandbox/v1/appeals"), here,
                 [&appeals](const Call &call) { return appeal_routes::openedByStaff(appeals, call); });
    server.route("POST", QStringLiteral("/sandbox/v1/appeals/{id}"), here,
                 [&appeals](const Call &call) { return appeal_routes::decided(appeals, call); });
    server.route("GET", QStringLiteral("/sandbox/v1/appeals"), here, [&server](const Call &) {
        QJsonArray all;
        for (const Record &record : server.world().list(QStringLiteral("troubleTicket")))
            if (record.body.contains(QLatin1String("appealState")))
                all.append(shown(server, collectionOf("troubleTicket"), record));
        return Answer::json(all);
    });
}

} // namespace unbar::sandbox
