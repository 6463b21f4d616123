// TMF lists and objects, the back office's full CRUD, and what a subscriber may create: restore orders and
// tickets.

#include "app/sandbox/collection.h"
#include "app/sandbox/natural_key.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

std::optional<Answer> preconditionRefusal(Server &server, const Collection &collection, const Record &record,
                                          const Call &call)
{
    const QByteArray wanted = call.header("if-match");
    if (wanted.isEmpty() && call.who.role == Role::Backoffice)
        return std::nullopt;
    if (wanted.isEmpty())
        return Answer::problem(428, "preconditionRequired", QStringLiteral("If-Match is missing"));
    if (wanted == "*" || wanted == entityTag(Answer::json(shown(server, collection, record)).body))
        return std::nullopt;
    return Answer::problem(412, "preconditionFailed", QStringLiteral("It has changed meanwhile"));
}

Answer patchAnswer(Server &server, const Collection &collection, const Call &call)
{
    const auto record = visible(server.world(), collection, call);
    if (!record)
        return notFound();
    if (call.who.role != Role::Backoffice && !collection.ownersPatch)
        return Answer::problem(403, "51", QStringLiteral("Only the back office may change this"));
    const auto changes = call.json();
    if (!changes)
        return *bodyRefusal(collection, changes);
    if (const auto refused = preconditionRefusal(server, collection, *record, call))
        return *refused;
    QJsonObject body = record->body;
    for (auto it = changes->begin(); it != changes->end(); ++it) {
        if (it.value().isNull())
            body.remove(it.key());
        else if (it.key() != QLatin1String("id") && it.key() != QLatin1String("href"))
            body.insert(it.key(), it.value());
    }
    const Record kept = server.world().put(record->kind, record->id, record->owner, body);
    server.world().publish(eventName(collection, "AttributeValueChangeEvent"), record->kind, kept);
    Answer answer = Answer::json(shown(server, collection, kept));
    return answer.with("ETag", entityTag(answer.body));
}

namespace resources {

Answer removed(Server &server, const Collection &collection, const Call &call)
{
    const auto record = visible(server.world(), collection, call);
    if (!record)
        return notFound();
    server.world().remove(record->kind, record->id);
    server.world().publish(eventName(collection, "DeleteEvent"), record->kind, *record);
    return Answer::empty();
}

void install(Server &server, const Collection &collection)
{
    const QString path = pathOf(collection);
    const QString one = path + QStringLiteral("/{id}");
    server.route("GET", path, {Access::Signed},
                 [&server, collection](const Call &call) { return listAnswer(server, collection, call); });
    server.route("GET", one, {Access::Signed},
                 [&server, collection](const Call &call) { return objectAnswer(server, collection, call); });
    if ((collection.writing & Changing) != 0)
        server.route("PATCH", one, {Access::Signed}, [&server, collection](const Call &call) {
            return patchAnswer(server, collection, call);
        });
    if ((collection.writing & Removing) != 0)
        server.route("DELETE", one, {Access::Backoffice},
                     [&server, collection](const Call &call) { return removed(server, collection, call); });
    if ((collection.writing & Creating) != 0 && !collection.ownRoute)
        server.route("POST", path, {Access::Backoffice},
                     [&server, collection](const Call &call) { return createAny(server, collection, call); });
}

Answer createOrder(Server &server, Rules &rules, const Call &call)
{
    const Collection &collection = collectionOf("serviceOrder");
    World &world = server.world();
    if (call.who.role == Role::Backoffice)
        return createAny(server, collection, call,
                         {{QStringLiteral("state"), QStringLiteral("acknowledged")},
                          {QStringLiteral("orderDate"), World::stamp(world.now())}});
    const auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    const NaturalKey key(server, collection, call, *body, "externalId");
    if (const auto known = key.answer())
        return *known;
    const auto [lineId, suspensionId] = orderTarget(*body);
    const auto line = world.find(QStringLiteral("service"), lineId);
    if (!line || line->owner != call.who.subject)
        return notFound();
    for (const QJsonObject &lock : enabledLocks(line->body)) {
        if (lockId(lock) != suspensionId)
            continue;
        const auto subscriber = world.subscriber(call.who.subject);
        if (!subscriber || !rules.paymentLifts(lockReason(lock), *subscriber))
            return Answer::problem(409, "notEligible",
                                   QStringLiteral("This lock is not lifted by an order yet"));
        const QString id = rules.openRestore(lineId, suspensionId, QString(), *body);
        key.keep(id);
        return created(server, collection, *world.find(QStringLiteral("serviceOrder"), id));
    }
    return Answer::problem(409, "notLocked", QStringLiteral("The line has no such lock"));
}

Answer createTicket(Server &server, Appeals &appeals, const Call &call)
{
    const Collection &collection = collectionOf("troubleTicket");
    World &world = server.world();
    const QString now = World::stamp(world.now());
    const QJsonObject begun{{QStringLiteral("status"), QStringLiteral("acknowledged")},
                            {QStringLiteral("creationDate"), now},
                            {QStringLiteral("lastUpdate"), now}};
    if (call.who.role == Role::Backoffice)
        return createAny(server, collection, call, begun);
    auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    if (isAppealTicket(*body))
        return createAppeal(server, appeals, call, *body);
    const NaturalKey key(server, collection, call, *body, "externalId");
    if (const auto known = key.answer())
        return *known;
    for (auto it = begun.begin(); it != begun.end(); ++it)
        body->insert(it.key(), it.value());
    body->remove(QStringLiteral("appealState")); // only what was taken as an appeal has one
    const Record kept = world.put(QStringLiteral("troubleTicket"), world.nextId(QStringLiteral("tt")),
                                  call.who.subject, *body);
    key.keep(kept.id);
    world.publish(QStringLiteral("TroubleTicketCreateEvent"), QStringLiteral("troubleTicket"), kept);
    world.schedule(QStringLiteral("ticket.progress"), kept.id, world.delay(QStringLiteral("ticket")));
    return created(server, collection, kept);
}

} // namespace resources

void installResources(Server &server, Rules &rules, Appeals &appeals)
{
    for (const Collection &collection : collections())
        resources::install(server, collection);
    const RouteOptions create{Access::Signed, true};
    server.route("POST", pathOf(collectionOf("serviceOrder")), create,
                 [&server, &rules](const Call &call) { return resources::createOrder(server, rules, call); });
    server.route(
        "POST", pathOf(collectionOf("troubleTicket")), create,
        [&server, &appeals](const Call &call) { return resources::createTicket(server, appeals, call); });
}

} // namespace unbar::sandbox
