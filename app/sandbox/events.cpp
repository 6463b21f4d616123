// News by cursor: a list, a long poll, and a stream with Last-Event-ID (WHATWG HTML §9.2). A cursor that is
// too old is answered 410 and means a full resync.

#include "app/sandbox/collection.h"
#include "app/sandbox/sandbox.h"

#include <memory>

namespace unbar::sandbox {

namespace events {

struct StreamState
{
    qint64 cursor = 0;
    QString owner;
    bool greeted = false;
};

/// Where to go on from; -1 when the cursor is too old.
qint64 cursorFrom(World &world, const QString &text)
{
    const World::Guard guard(world);
    if (text.isEmpty())
        return world.lastEvent();
    const auto sequence = World::eventSequence(text);
    if (!sequence || *sequence + 1 < world.oldestEvent())
        return -1;
    return *sequence;
}

Answer gone()
{
    return Answer::problem(410, "cursorExpired",
                           QStringLiteral("The cursor is too old: read everything anew"));
}

QJsonArray after(World &world, qint64 cursor, const QString &owner, const QString &topic)
{
    const World::Guard guard(world);
    QJsonArray found;
    for (const Record &event : world.eventsAfter(cursor, owner, topic, 100)) {
        QJsonObject body = event.body;
        body.insert(QStringLiteral("id"), event.id);
        found.append(body);
    }
    return found;
}

Answer list(Server &server, const Call &call)
{
    World &world = server.world();
    const QString owner = ownerOf(call.who);
    const qint64 cursor = cursorFrom(world, call.queryValue("after"));
    if (cursor < 0)
        return gone();
    const qint64 waitMs = qBound(0, call.queryValue("wait").toInt(), 60) * qint64(1000);
    QJsonArray found = after(world, cursor, owner, call.param("topic"));
    if (found.isEmpty() && waitMs > 0) {
        if (!server.takeStream())
            return Answer::problem(503, "busy", QStringLiteral("Too many are waiting"))
                .with("Retry-After", "5");
        world.waitForEvent(cursor, waitMs);
        server.releaseStream();
        found = after(world, cursor, owner, call.param("topic"));
    }
    return Answer::json(found).with("X-Total-Count", QByteArray::number(found.size()));
}

bool push(Server &server, StreamState &state, const StreamWriter &write)
{
    World &world = server.world();
    if (!state.greeted) {
        state.greeted = true;
        if (!write("retry: 2000\n\n: welcome\n\n"))
            return false;
    }
    qint64 heartbeat = 0;
    {
        const World::Guard guard(world);
        heartbeat = world.delay(QStringLiteral("heartbeat"));
    }
    world.waitForEvent(state.cursor, heartbeat);
    if (world.isShuttingDown())
        return false;
    QJsonArray found;
    {
        const World::Guard guard(world); // one look: an event between the two would never be told
        found = after(world, state.cursor, state.owner, QString());
        if (found.size() < 100)
            state.cursor = world.lastEvent();
    }
    if (found.isEmpty())
        return write(": still here\n\n");
    for (const QJsonValue &event : found) {
        const QString id = event.toObject().value(QLatin1String("eventId")).toString();
        if (!write("id: " + id.toUtf8() +
                   "\ndata: " + QJsonDocument(event.toObject()).toJson(QJsonDocument::Compact) + "\n\n"))
            return false;
        state.cursor = qMax(state.cursor, World::eventSequence(id).value_or(state.cursor));
    }
    return true;
}

Answer stream(Server &server, const Call &call)
{
    const qint64 cursor = cursorFrom(server.world(), QString::fromUtf8(call.header("last-event-id")));
    if (cursor < 0)
        return gone();
    if (!server.takeStream())
        return Answer::problem(503, "busy", QStringLiteral("Too many are listening"))
            .with("Retry-After", "5");
    const auto state = std::make_shared<StreamState>(StreamState{cursor, ownerOf(call.who), false});
    const std::shared_ptr<void> place(nullptr, [&server](void *) { server.releaseStream(); });
    Answer answer;
    answer.contentType = "text/event-stream";
    answer.stream = [&server, state, place](const StreamWriter &write) {
        return push(server, *state, write);
    };
    return answer.with("Cache-Control", "no-store");
}

QJsonObject topicJson(const Server &server, const Collection &collection)
{
    const QString id = QString::fromLatin1(collection.kind);
    return {{QStringLiteral("id"), id},
            {QStringLiteral("href"), server.root(QStringLiteral("TMF688")) + QStringLiteral("/topic/") + id},
            {QStringLiteral("name"), id}};
}

std::optional<QJsonObject> topicNamed(const Server &server, const QString &id)
{
    for (const Collection &collection : collections()) {
        if (id == QLatin1String(collection.kind))
            return topicJson(server, collection);
    }
    return std::nullopt;
}

Answer topics(const Server &server)
{
    QJsonArray all;
    for (const Collection &collection : collections())
        all.append(topicJson(server, collection));
    return Answer::json(all).with("X-Total-Count", QByteArray::number(all.size()));
}

Answer topic(const Server &server, const Call &call)
{
    const auto found = topicNamed(server, call.param("topic"));
    return found ? Answer::json(*found) : notFound();
}

Answer one(World &world, const Call &call)
{
    const auto event = world.find(QStringLiteral("event"), call.param("id"));
    const QString owner = ownerOf(call.who);
    if (!event || (!owner.isEmpty() && event->owner != owner) ||
        event->body.value(QLatin1String("domain")).toString() != call.param("topic"))
        return notFound();
    QJsonObject body = event->body;
    body.insert(QStringLiteral("id"), event->id);
    return Answer::json(body);
}

} // namespace events

void installEvents(Server &server)
{
    const RouteOptions unguarded{Access::Signed, false, false};
    server.route("GET", QStringLiteral("/events"), unguarded,
                 [&server](const Call &call) { return events::list(server, call); });
    server.route("GET", QStringLiteral("/events/stream"), unguarded,
                 [&server](const Call &call) { return events::stream(server, call); });
    const QString topics = Server::paths().value(QStringLiteral("TMF688")) + QStringLiteral("/topic");
    server.route("GET", topics, {Access::Signed}, [&server](const Call &) { return events::topics(server); });
    server.route("GET", topics + QStringLiteral("/{topic}"), {Access::Signed},
                 [&server](const Call &call) { return events::topic(server, call); });
    server.route("GET", topics + QStringLiteral("/{topic}/event"), unguarded, [&server](const Call &call) {
        return events::topicNamed(server, call.param("topic")) ? events::list(server, call) : notFound();
    });
    server.route("GET", topics + QStringLiteral("/{topic}/event/{id}"), {Access::Signed},
                 [&server](const Call &call) { return events::one(server.world(), call); });
}

} // namespace unbar::sandbox
