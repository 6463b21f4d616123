#include "app/sandbox/handoff.h"

#include "app/sandbox/collection.h"
#include "app/sandbox/evidence_record.h"
#include "app/sandbox/files.h"
#include "app/support/jws.h"

#include <QtEndian>

namespace unbar::sandbox {

namespace handoff_detail {

constexpr qint64 openMs = 10 * 60'000;
constexpr qint64 rememberedMs = 24 * 3'600'000;

QString stateOf(const Record &handoff)
{
    return handoff.body.value(QLatin1String("state")).toString();
}

QString bytesName(const Record &handoff)
{
    return QStringLiteral("handoff/") + handoff.id;
}

static bool isOpen(const Record &handoff)
{
    const QString state = stateOf(handoff);
    return state == QLatin1String("waiting") || state == QLatin1String("opened") ||
           state == QLatin1String("received");
}

std::optional<Record> byToken(const World &world, const QString &token)
{
    for (const Record &handoff : world.list(kHandoff)) {
        if (handoff.body.value(QLatin1String("token")).toString() == token)
            return handoff;
    }
    return std::nullopt;
}

Record moved(World &world, const Record &handoff, const QString &state, const QString &contentType)
{
    QJsonObject body = handoff.body;
    body.insert(QStringLiteral("state"), state);
    if (state == QLatin1String("received")) {
        body.insert(QStringLiteral("contentType"), contentType);
        body.insert(QStringLiteral("expires"), World::stamp(world.now().addMSecs(openMs)));
    }
    if (state == QLatin1String("taken") || state == QLatin1String("expired"))
        world.removeBytes(bytesName(handoff));
    return world.put(kHandoff, handoff.id, handoff.owner, body);
}

static void expire(World &world, const QString &id)
{
    const auto handoff = world.find(kHandoff, id);
    if (!handoff)
        return;
    const QDateTime end =
        QDateTime::fromString(handoff->body.value(QLatin1String("expires")).toString(), Qt::ISODateWithMs);
    const qint64 left = world.now().msecsTo(end);
    if (left > 0) {
        world.schedule(QStringLiteral("handoff.expire"), id, left);
        return;
    }
    if (isOpen(*handoff))
        moved(world, *handoff, QStringLiteral("expired"));
    if (left > -rememberedMs) // so that the computer can still be told what became of it
        world.schedule(QStringLiteral("handoff.expire"), id, rememberedMs + left);
    else
        world.remove(kHandoff, id);
}

static Answer create(Server &server, const Call &call)
{
    World &world = server.world();
    const auto body = call.json();
    const QString item = body ? body->value(QLatin1String("itemCode")).toString() : QString();
    if (item.isEmpty() || item.size() > 32)
        return Answer::problem(400, "23", QStringLiteral("Missing body field"),
                               QStringLiteral("Needed: itemCode"));
    // One at a time: an older code that is still on a screen somewhere leads nowhere.
    for (const Record &before : world.list(kHandoff, call.who.subject)) {
        if (isOpen(before))
            moved(world, before, QStringLiteral("expired"));
    }
    const QString id = world.nextId(QStringLiteral("ho"));
    const QString token = QString::fromLatin1(toBase64Url(world.random(16)));
    const auto drawn = qFromBigEndian<quint32>(world.random(4).constData());
    const QString match = QStringLiteral("%1").arg(drawn % 10'000, 4, 10, QLatin1Char('0'));
    const QString expires = World::stamp(world.now().addMSecs(openMs));
    world.put(kHandoff, id, call.who.subject,
              {{QStringLiteral("itemCode"), item},
               {QStringLiteral("token"), token},
               {QStringLiteral("matchCode"), match},
               {QStringLiteral("state"), QStringLiteral("waiting")},
               {QStringLiteral("expires"), expires}});
    world.schedule(QStringLiteral("handoff.expire"), id, openMs);
    const QString root = server.root(QStringLiteral("handoff"));
    return Answer::json(QJsonObject{{QStringLiteral("id"), id},
                                    {QStringLiteral("url"), root + QStringLiteral("/p/") + token},
                                    {QStringLiteral("matchCode"), match},
                                    {QStringLiteral("expires"), expires}},
                        201)
        .with("Location", (root + QLatin1Char('/') + id).toUtf8());
}

static std::optional<Record> own(const World &world, const Call &call)
{
    const auto handoff = world.find(kHandoff, call.param("id"));
    return handoff && handoff->owner == call.who.subject ? handoff : std::nullopt;
}

static Answer state(const World &world, const Call &call)
{
    const auto handoff = own(world, call);
    return handoff ? Answer::json(QJsonObject{{QStringLiteral("state"), stateOf(*handoff)}}) : notFound();
}

/// Hands the bytes out and forgets them in one step, so that nobody gets them twice.
static Answer file(World &world, const Call &call)
{
    const auto handoff = own(world, call);
    if (!handoff)
        return notFound();
    if (stateOf(*handoff) != QLatin1String("received"))
        return isOpen(*handoff)
                   ? Answer::problem(409, "notReceived", QStringLiteral("The phone has not sent a file yet"))
                   : Answer::problem(410, "handoffGone",
                                     QStringLiteral("The file was fetched or has expired"));
    const QByteArray bytes = world.bytes(bytesName(*handoff));
    const QByteArray type = handoff->body.value(QLatin1String("contentType")).toString().toLatin1();
    moved(world, *handoff, QStringLiteral("taken"));
    return Answer::text(bytes, type)
        .with("Cache-Control", "no-store")
        .with("X-Content-Type-Options", "nosniff");
}

} // namespace handoff_detail

void installHandoff(Server &server)
{
    World &world = server.world();
    world.onJob(QStringLiteral("handoff.expire"),
                [&world](const QString &id) { handoff_detail::expire(world, id); });
    RouteOptions upload;
    upload.maxBody = 24 * 1024 * 1024; // one that is too large is told on the page
    server.route("GET", QStringLiteral("/handoff/p/{token}"), {},
                 [&world](const Call &call) { return handoff_detail::showPage(world, call); });
    server.route("POST", QStringLiteral("/handoff/p/{token}"), upload,
                 [&world](const Call &call) { return handoff_detail::takePage(world, call); });
    server.route("POST", QStringLiteral("/handoff"), {Access::Signed, true},
                 [&server](const Call &call) { return handoff_detail::create(server, call); });
    server.route("GET", QStringLiteral("/handoff/{id}"), {Access::Signed},
                 [&world](const Call &call) { return handoff_detail::state(world, call); });
    server.route("GET", QStringLiteral("/handoff/{id}/file"), {Access::Signed},
                 [&world](const Call &call) { return handoff_detail::file(world, call); });
    server.setPagePrefix(QStringLiteral("/handoff/p/"));
}

void forgetFiles(World &world, const QString &owner)
{
    for (const Record &document : world.list(kDocument, owner))
        evidence_detail::discard(world, document);
    for (const Record &upload : world.list(kUpload, owner)) {
        world.removeBytes(evidence_detail::bytesName(upload.id));
        world.remove(kUpload, upload.id);
    }
    for (const Record &handoff : world.list(kHandoff, owner)) {
        world.removeBytes(handoff_detail::bytesName(handoff));
        world.remove(kHandoff, handoff.id);
    }
}

} // namespace unbar::sandbox
