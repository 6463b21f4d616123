// TMF lists and objects, the back office's full CRUD, and what a subscriber may create: restore orders and
// tickets.

#include "app/sandbox/collection.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

namespace resources {

QString pathOf(const Collection &collection)
{
    return Server::paths().value(QLatin1String(collection.api)) + QLatin1Char('/') +
           QLatin1String(collection.kind);
}

Answer created(const Server &server, const Collection &collection, const Record &record)
{
    const QJsonObject body = shown(server, collection, record);
    return Answer::json(body, 201).with("Location", body.value(QLatin1String("href")).toString().toUtf8());
}

Answer createAny(Server &server, const Collection &collection, const Call &call)
{
    const auto body = call.json();
    if (!body)
        return Answer::problem(400, "23", QStringLiteral("The body is not one JSON object"));
    World &world = server.world();
    const QString kind = QLatin1String(collection.kind);
    QString owner;
    for (const QJsonValue &party : body->value(QLatin1String("relatedParty")).toArray())
        owner = owner.isEmpty() ? party.toObject().value(QLatin1String("id")).toString() : owner;
    return created(server, collection, world.put(kind, world.nextId(kind), owner, *body));
}

bool precondition(Server &server, const Collection &collection, const Record &record, const Call &call)
{
    const QByteArray wanted = call.header("if-match");
    return wanted.isEmpty() || wanted == entityTag(Answer::json(shown(server, collection, record)).body);
}

Answer patch(Server &server, const Collection &collection, const Call &call)
{
    const auto record = visible(server.world(), collection, call);
    if (!record)
        return notFound();
    if (call.who.role != Role::Backoffice && !collection.ownersPatch)
        return Answer::problem(403, "22", QStringLiteral("Only the back office may change this"));
    const auto changes = call.json();
    if (!changes)
        return Answer::problem(400, "23", QStringLiteral("The body is not one JSON object"));
    if (!precondition(server, collection, *record, call))
        return Answer::problem(412, "25", QStringLiteral("It has changed meanwhile"));
    QJsonObject body = record->body;
    for (auto it = changes->begin(); it != changes->end(); ++it) {
        if (it.value().isNull())
            body.remove(it.key());
        else
            body.insert(it.key(), it.value());
    }
    const Record kept = server.world().put(record->kind, record->id, record->owner, body);
    server.world().publish(QStringLiteral("AttributeValueChangeEvent"), record->kind, kept);
    return Answer::json(shown(server, collection, kept));
}

Answer removed(Server &server, const Collection &collection, const Call &call)
{
    if (!visible(server.world(), collection, call))
        return notFound();
    server.world().remove(QLatin1String(collection.kind), call.param("id"));
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
    server.route("PATCH", one, {Access::Signed},
                 [&server, collection](const Call &call) { return patch(server, collection, call); });
    server.route("DELETE", one, {Access::Backoffice},
                 [&server, collection](const Call &call) { return removed(server, collection, call); });
    const QString kind = QLatin1String(collection.kind);
    if (kind != QLatin1String("payment") && kind != QLatin1String("serviceOrder") &&
        kind != QLatin1String("troubleTicket"))
        server.route("POST", path, {Access::Backoffice},
                     [&server, collection](const Call &call) { return createAny(server, collection, call); });
}

const Collection &named(const QList<Collection> &all, const char *kind)
{
    return *std::find_if(all.begin(), all.end(),
                         [&](const Collection &c) { return qstrcmp(c.kind, kind) == 0; });
}

Answer createOrder(Server &server, Rules &rules, const Collection &collection, const Call &call)
{
    if (call.who.role == Role::Backoffice)
        return createAny(server, collection, call);
    const auto body = call.json();
    if (!body || body->value(QLatin1String("serviceOrderItem")).toArray().isEmpty())
        return Answer::problem(400, "23", QStringLiteral("An order names what it changes"));
    const auto [lineId, suspensionId] = orderTarget(*body);
    const auto line = server.world().find(QStringLiteral("service"), lineId);
    if (!line || line->owner != call.who.subject)
        return notFound();
    for (const QJsonObject &lock : enabledLocks(line->body)) {
        if (lockId(lock) != suspensionId)
            continue;
        const auto subscriber = server.world().subscriber(call.who.subject);
        if (!subscriber || !rules.paymentLifts(lockReason(lock), *subscriber))
            return Answer::problem(409, "notEligible",
                                   QStringLiteral("This lock is not lifted by an order yet"));
        const QString id = rules.openRestore(lineId, suspensionId, QString(), *body);
        return created(server, collection, *server.world().find(QStringLiteral("serviceOrder"), id));
    }
    return Answer::problem(409, "notLocked", QStringLiteral("The line has no such lock"));
}

Answer createTicket(Server &server, const Collection &collection, const Call &call)
{
    if (call.who.role == Role::Backoffice)
        return createAny(server, collection, call);
    auto body = call.json();
    if (!body || body->value(QLatin1String("description")).toString().isEmpty())
        return Answer::problem(400, "23", QStringLiteral("A ticket has a description"));
    World &world = server.world();
    const QString now = World::stamp(world.now());
    body->insert(QStringLiteral("status"), QStringLiteral("acknowledged"));
    body->insert(QStringLiteral("creationDate"), now);
    body->insert(QStringLiteral("lastUpdate"), now);
    const Record kept = world.put(QStringLiteral("troubleTicket"), world.nextId(QStringLiteral("tt")),
                                  call.who.subject, *body);
    world.publish(QStringLiteral("TroubleTicketCreateEvent"), QStringLiteral("troubleTicket"), kept);
    world.schedule(QStringLiteral("ticket.progress"), kept.id, world.delay(QStringLiteral("ticket")));
    return created(server, collection, kept);
}

} // namespace resources

void installResources(Server &server, Rules &rules)
{
    const QList<Collection> all = collections();
    for (const Collection &collection : all)
        resources::install(server, collection);
    const RouteOptions create{Access::Signed, true};
    const Collection orders = resources::named(all, "serviceOrder");
    server.route("POST", resources::pathOf(orders), create, [&server, &rules, orders](const Call &call) {
        return resources::createOrder(server, rules, orders, call);
    });
    const Collection tickets = resources::named(all, "troubleTicket");
    server.route("POST", resources::pathOf(tickets), create, [&server, tickets](const Call &call) {
        return resources::createTicket(server, tickets, call);
    });
}

} // namespace unbar::sandbox
