// What a person agrees to (TMF644), when somebody has time for them (TMF646), and who spoke with them
// (TMF683).

#include "app/sandbox/appeal_clocks.h"
#include "app/sandbox/collection.h"
#include "app/sandbox/natural_key.h"
#include "app/sandbox/sandbox.h"

#include <QSet>
#include <QTimeZone>

namespace unbar::sandbox {

namespace care {

QDateTime moment(const QJsonObject &period, const char *member)
{
    return QDateTime::fromString(period.value(QLatin1String(member)).toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject period(const QDateTime &from, const QDateTime &to)
{
    return {{QStringLiteral("startDateTime"), World::stamp(from)},
            {QStringLiteral("endDateTime"), World::stamp(to)}};
}

/// A create of a person's own record; the back office's stays what it sent.
Answer createOwn(Server &server, const char *kind, const Call &call, const QJsonObject &set)
{
    const Collection &collection = collectionOf(kind);
    if (call.who.role == Role::Backoffice)
        return createAny(server, collection, call, set);
    auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    const NaturalKey key(server, collection, call, *body, "externalId");
    if (const auto known = key.answer())
        return *known;
    for (auto it = set.begin(); it != set.end(); ++it)
        body->insert(it.key(), it.value());
    World &world = server.world();
    const QString name = QString::fromLatin1(kind);
    const Record kept = world.put(name, world.nextId(name), call.who.subject, *body);
    key.keep(kept.id);
    world.publish(eventName(collection, "CreateEvent"), name, kept);
    return created(server, collection, kept);
}

Answer agree(Server &server, const Call &call)
{
    const auto body = call.json();
    const QString status = body ? body->value(QLatin1String("status")).toString() : QString();
    if (call.who.role != Role::Backoffice && status != QLatin1String("granted") &&
        status != QLatin1String("refused"))
        return Answer::problem(400, "24", QStringLiteral("Not an answer"),
                               QStringLiteral("status is granted or refused"));
    return createOwn(server, "partyPrivacyProfile", call,
                     {{QStringLiteral("creationDate"), World::stamp(server.world().now())}});
}

/// Half hours from nine to five on the next working days, those taken left out.
QList<std::pair<QDateTime, QDateTime>> freeSlots(const World &world, const QDateTime &from,
                                                 const QDateTime &to)
{
    QSet<qint64> taken;
    for (const Record &kept : world.list(QStringLiteral("appointment")))
        if (kept.body.value(QLatin1String("status")).toString() != QLatin1String("cancelled"))
            taken.insert(moment(kept.body.value(QLatin1String("validFor")).toObject(), "startDateTime")
                             .toMSecsSinceEpoch());
    const QTimeZone zone("Asia/Shanghai");
    QList<std::pair<QDateTime, QDateTime>> found;
    QDateTime end = appealDue(world.now(), 1, QStringLiteral("working"));
    for (int day = 1; day <= 5 && found.size() < 40; ++day) {
        end = appealDue(world.now(), day, QStringLiteral("working"));
        const QDate date = end.toTimeZone(zone).date().addDays(-1);
        for (int half = 0; half < 16; ++half) {
            const QDateTime begin = QDateTime(date, QTime(9 + half / 2, half % 2 * 30), zone).toUTC();
            if (begin >= from && begin < to && !taken.contains(begin.toMSecsSinceEpoch()))
                found.append({begin, begin.addSecs(1800)});
        }
    }
    return found;
}

Answer searchSlots(Server &server, const Call &call)
{
    const auto body = call.json();
    const QJsonObject wanted = body ? body->value(QLatin1String("requestedTimeSlot"))
                                          .toArray()
                                          .first()
                                          .toObject()
                                          .value(QLatin1String("validFor"))
                                          .toObject()
                                    : QJsonObject();
    World &world = server.world();
    QDateTime from = moment(wanted, "startDateTime");
    QDateTime to = moment(wanted, "endDateTime");
    from = from.isValid() ? from : world.now();
    to = to.isValid() ? to : world.now().addDays(7);
    QJsonArray offered;
    for (const auto &[begin, end] : freeSlots(world, from, to))
        offered.append(
            QJsonObject{{QStringLiteral("id"), QStringLiteral("slot-%1").arg(begin.toSecsSinceEpoch())},
                        {QStringLiteral("validFor"), period(begin, end)}});
    return createOwn(server, "searchTimeSlot", call,
                     {{QStringLiteral("availableTimeSlot"), offered},
                      {QStringLiteral("searchDate"), World::stamp(world.now())},
                      {QStringLiteral("searchResult"),
                       offered.isEmpty() ? QStringLiteral("noSlot") : QStringLiteral("success")},
                      {QStringLiteral("status"), QStringLiteral("done")}});
}

Answer book(Server &server, const Call &call)
{
    World &world = server.world();
    const QString now = World::stamp(world.now());
    const QJsonObject begun{{QStringLiteral("creationDate"), now},
                            {QStringLiteral("lastUpdate"), now},
                            {QStringLiteral("status"), QStringLiteral("confirmed")}};
    const auto body = call.json();
    if (call.who.role != Role::Backoffice && body) {
        const NaturalKey key(server, collectionOf("appointment"), call, *body, "externalId");
        if (const auto known = key.answer())
            return *known;
        const QDateTime wanted = moment(body->value(QLatin1String("validFor")).toObject(), "startDateTime");
        const auto free = freeSlots(world, wanted, wanted.addSecs(1));
        if (free.isEmpty())
            return Answer::problem(409, "slotTaken", QStringLiteral("This time is not free any more"));
    }
    return createOwn(server, "appointment", call, begun);
}

} // namespace care

void installCare(Server &server)
{
    const RouteOptions create{Access::Signed, true};
    server.route("POST", pathOf(collectionOf("partyPrivacyProfile")), create,
                 [&server](const Call &call) { return care::agree(server, call); });
    server.route("POST", pathOf(collectionOf("searchTimeSlot")), create,
                 [&server](const Call &call) { return care::searchSlots(server, call); });
    server.route("POST", pathOf(collectionOf("appointment")), create,
                 [&server](const Call &call) { return care::book(server, call); });
    server.route("POST", pathOf(collectionOf("partyInteraction")), create, [&server](const Call &call) {
        return care::createOwn(server, "partyInteraction", call,
                               {{QStringLiteral("creationDate"), World::stamp(server.world().now())}});
    });
}

} // namespace unbar::sandbox
