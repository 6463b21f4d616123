// /sandbox/v1: what a test or a demonstration does to the stand-in operator. Loopback only.

#include "app/sandbox/collection.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/scenarios.h"

namespace unbar::sandbox {

namespace control {

Answer done(bool ok)
{
    return ok ? Answer::json(QJsonObject{{QStringLiteral("ok"), true}})
              : Answer::problem(409, "notPossible", QStringLiteral("Unknown, or not in this state"));
}

Answer act(Rules &rules, const Call &call)
{
    const QString id = call.param("id");
    const QString what = call.param("act");
    if (what == QLatin1String("approve"))
        return done(rules.approve(id));
    if (what == QLatin1String("decline"))
        return done(rules.decline(id));
    if (what == QLatin1String("expire"))
        return done(rules.expire(id));
    if (what == QLatin1String("post"))
        return done(rules.post(id));
    if (what == QLatin1String("late")) {
        rules.expire(id); // its time may be up already
        return done(rules.approve(id));
    }
    return notFound();
}

Answer list(World &world, const QString &kind)
{
    QJsonArray all;
    for (const Record &record : world.list(kind)) {
        QJsonObject body = record.body;
        body.insert(QStringLiteral("id"), record.id);
        all.append(body);
    }
    return Answer::json(all);
}

Answer outbox(World &world, const Call &call)
{
    const auto subscriber = world.subscriberByNumber(QStringLiteral("+86") + call.param("number"));
    if (!subscriber)
        return notFound();
    return Answer::json(QJsonObject{{QStringLiteral("contact"), subscriber->backupContact},
                                    {QStringLiteral("code"), subscriber->backupCode}});
}

Answer advance(World &world, const Call &call)
{
    const auto body = call.json();
    if (!world.isVirtual() || !body)
        return done(false);
    world.advance(body->value(QLatin1String("milliseconds")).toInteger());
    return Answer::json(QJsonObject{{QStringLiteral("now"), World::stamp(world.now())}});
}

Answer fault(Server &server, const Call &call)
{
    const auto body = call.json();
    const auto fault = body ? Fault::fromJson(*body) : std::nullopt;
    if (!fault)
        return Answer::problem(400, "23", QStringLiteral("Not a fault"));
    server.faults().add(*fault);
    return done(true);
}

Answer setting(World &world, Rules &rules, const Call &call)
{
    const auto body = call.json();
    if (!body)
        return done(false);
    for (auto it = body->begin(); it != body->end(); ++it) {
        if (it.key() == QLatin1String("holdRestore"))
            rules.holdRestore(it.value().toBool());
        else if (it.key() == QLatin1String("noPost"))
            rules.holdPosting(it.value().toBool());
        else if (it.key() == QLatin1String("holdAppeals"))
            world.setFlag(it.key(), it.value().toBool());
        else
            world.setSetting(QStringLiteral("delay.") + it.key(), QByteArray::number(it.value().toInteger()));
    }
    return done(true);
}

Answer suspend(World &world, Rules &rules, const Call &call)
{
    const auto body = call.json();
    const QString reason = body ? body->value(QLatin1String("reason")).toString() : QString();
    const QString id = rules.suspend(call.param("id"), usualLock(reason, world.now()));
    return id.isEmpty() ? notFound() : Answer::json(QJsonObject{{QStringLiteral("suspensionId"), id}}, 201);
}

} // namespace control

void installControl(Server &server, Rules &rules, Appeals &appeals)
{
    World &world = server.world();
    const RouteOptions here{Access::Loopback};
    const auto path = [](const char *tail) { return QStringLiteral("/sandbox/v1/") + QLatin1String(tail); };
    server.route("GET", path("payments"), here,
                 [&world](const Call &) { return control::list(world, QStringLiteral("payment")); });
    server.route("GET", path("orders"), here,
                 [&world](const Call &) { return control::list(world, QStringLiteral("serviceOrder")); });
    server.route("GET", path("subscribers"), here,
                 [&world](const Call &) { return control::list(world, QStringLiteral("subscriber")); });
    server.route("GET", path("outbox/{number}"), here,
                 [&world](const Call &call) { return control::outbox(world, call); });
    server.route("POST", path("payments/{id}/{act}"), here,
                 [&rules](const Call &call) { return control::act(rules, call); });
    server.route("POST", path("lines/{id}/suspend"), here,
                 [&world, &rules](const Call &call) { return control::suspend(world, rules, call); });
    server.route("POST", path("accounts/{id}/settle"), here,
                 [&rules](const Call &call) { return control::done(rules.settle(call.param("id"))); });
    server.route("POST", path("orders/{id}/fail"), here, [&rules](const Call &call) {
        return control::done(rules.failOrder(call.param("id"), QStringLiteral("network")));
    });
    server.route("POST", path("scenarios/{suffix}"), here, [&world, &rules, &appeals](const Call &call) {
        return control::done(reloadScenario(world, rules, appeals, call.param("suffix").toInt()));
    });
    server.route("POST", path("clock"), here,
                 [&world](const Call &call) { return control::advance(world, call); });
    server.route("POST", path("settings"), here,
                 [&world, &rules](const Call &call) { return control::setting(world, rules, call); });
    server.route("POST", path("faults"), here,
                 [&server](const Call &call) { return control::fault(server, call); });
    server.route("DELETE", path("faults"), here, [&server](const Call &) {
        server.faults().clear();
        return Answer::empty();
    });
    server.route("GET", path("counters"), here,
                 [&server](const Call &) { return Answer::json(server.counters().json()); });
}

} // namespace unbar::sandbox
