// TMF hubs: the back office subscribes an address of this computer to an API's events, and each event is
// posted there once, in order, to {callback}/listener/{eventType}. A desktop app cannot be called and reads
// by cursor.

#include "app/sandbox/hubs.h"

#include "app/sandbox/collection.h"
#include "app/support/log_categories.h"

#include <QSet>
#include <QUrlQuery>
#include <httplib.h>

namespace unbar::sandbox {

static const QString kHub = QStringLiteral("hub");

namespace hub_detail {

const Collection *collectionNamed(const QString &kind)
{
    for (const Collection &one : collections()) {
        if (kind == QLatin1String(one.kind))
            return &one;
    }
    return nullptr;
}

QJsonObject shownHub(const Record &hub)
{
    QJsonObject body{{QStringLiteral("id"), hub.id},
                     {QStringLiteral("callback"), hub.body.value(QLatin1String("callback"))}};
    if (hub.body.contains(QLatin1String("query")))
        body.insert(QStringLiteral("query"), hub.body.value(QLatin1String("query")));
    return body;
}

/// Only this computer is called: a token of the back office must not make the sandbox fetch from elsewhere.
bool isCallable(const QUrl &callback)
{
    return callback.isValid() && callback.scheme() == QLatin1String("http") &&
           (callback.host() == QLatin1String("127.0.0.1") || callback.host() == QLatin1String("localhost"));
}

Answer subscribe(Server &server, const QString &api, const Call &call)
{
    const auto body = call.json();
    if (const auto refused = bodyRefusal({"", "hub", Everything, "callback"}, body))
        return *refused;
    if (!isCallable(QUrl(body->value(QLatin1String("callback")).toString(), QUrl::StrictMode)))
        return Answer::problem(400, "24", QStringLiteral("Invalid body field"),
                               QStringLiteral("callback is an http address of this computer"));
    QJsonObject kept{{QStringLiteral("api"), api},
                     {QStringLiteral("callback"), body->value(QLatin1String("callback"))}};
    if (body->contains(QLatin1String("query")))
        kept.insert(QStringLiteral("query"), body->value(QLatin1String("query")).toString());
    World &world = server.world();
    const Record hub = world.put(kHub, world.nextId(kHub), {}, kept);
    return Answer::json(shownHub(hub), 201)
        .with("Location", (server.root(api) + QStringLiteral("/hub/") + hub.id).toUtf8());
}

Answer unsubscribe(World &world, const QString &api, const Call &call)
{
    const auto hub = world.find(kHub, call.param("id"));
    if (!hub || hub->body.value(QLatin1String("api")).toString() != api)
        return notFound();
    world.remove(kHub, hub->id);
    return Answer::empty();
}

/// `eventType=A,B` of the subscription's query; everything without one.
bool isWanted(const QJsonObject &hub, const QString &type)
{
    const QUrlQuery query(hub.value(QLatin1String("query")).toString());
    const QString types = query.queryItemValue(QStringLiteral("eventType"), QUrl::FullyDecoded);
    return types.isEmpty() || types.split(QLatin1Char(',')).contains(type);
}

} // namespace hub_detail

HubCourier::HubCourier(Server &server)
    : m_server(server)
{}

HubCourier::~HubCourier()
{
    m_server.world().shutDown();
    if (m_thread.joinable())
        m_thread.join();
}

void HubCourier::start()
{
    {
        const World::Guard guard(m_server.world());
        m_cursor = m_server.world().lastEvent();
    }
    m_thread = std::thread([this] { run(); });
}

QList<HubCourier::Delivery> HubCourier::takeNext()
{
    World &world = m_server.world();
    const World::Guard guard(world);
    QList<Delivery> due;
    for (const Record &event : world.eventsAfter(m_cursor, {}, {}, 100)) {
        m_cursor = std::max(m_cursor, World::eventSequence(event.id).value_or(m_cursor));
        const QString kind = event.body.value(QLatin1String("domain")).toString();
        const QString type = event.body.value(QLatin1String("eventType")).toString();
        const Collection *collection = hub_detail::collectionNamed(kind);
        for (const Record &hub : collection ? world.list(kHub) : QList<Record>()) {
            if (hub.body.value(QLatin1String("api")).toString() != QLatin1String(collection->api) ||
                !hub_detail::isWanted(hub.body, type))
                continue;
            QJsonObject body = event.body;
            const auto resource =
                world.find(kind, event.body.value(QLatin1String("correlationId")).toString());
            if (resource) // a hub is told the whole resource; whoever reads by cursor fetches it
                body.insert(QStringLiteral("event"),
                            QJsonObject{{kind, shown(m_server, *collection, *resource)}});
            due.append({QUrl(hub.body.value(QLatin1String("callback")).toString()), type, body});
        }
    }
    return due;
}

static void deliver(const QUrl &callback, QString type, const QJsonObject &event)
{
    type[0] = type[0].toLower();
    httplib::Client client(callback.host().toStdString(), callback.port(80));
    client.set_connection_timeout(2, 0);
    client.set_read_timeout(2, 0);
    QString path = callback.path(QUrl::FullyEncoded);
    path +=
        (path.endsWith(QLatin1Char('/')) ? QStringLiteral("listener/") : QStringLiteral("/listener/")) + type;
    const auto answer =
        client.Post(path.toStdString(), QJsonDocument(event).toJson(QJsonDocument::Compact).toStdString(),
                    "application/json;charset=utf-8");
    if (!answer || answer->status >= 300)
        qCWarning(logSandbox) << "a hub did not take" << type << "status" << (answer ? answer->status : 0);
}

void HubCourier::run()
{
    World &world = m_server.world();
    while (!world.isShuttingDown()) {
        const QList<Delivery> due = takeNext();
        for (const Delivery &one : due) {
            if (world.isShuttingDown())
                return;
            deliver(one.callback, one.type, one.event);
        }
        if (due.isEmpty())
            world.waitForEvent(m_cursor, 3'600'000);
    }
}

void installHubs(Server &server)
{
    QSet<QString> apis{QStringLiteral("TMF688")};
    for (const Collection &one : collections())
        apis.insert(QLatin1String(one.api));
    for (const QString &api : apis) {
        const QString path = Server::paths().value(api) + QStringLiteral("/hub");
        server.route("POST", path, {Access::Backoffice},
                     [&server, api](const Call &call) { return hub_detail::subscribe(server, api, call); });
        server.route(
            "DELETE", path + QStringLiteral("/{id}"), {Access::Backoffice},
            [&server, api](const Call &call) { return hub_detail::unsubscribe(server.world(), api, call); });
    }
}

} // namespace unbar::sandbox
