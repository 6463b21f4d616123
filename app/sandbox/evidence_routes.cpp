// TMF667: a document over a sealed upload of the same person. It is opened and held against what it says of
// itself before anything is promised, and the promise is signed.

#include "app/sandbox/collection.h"
#include "app/sandbox/evidence.h"
#include "app/sandbox/evidence_record.h"
#include "app/sandbox/file_kind.h"
#include "app/sandbox/keys.h"
#include "app/sandbox/rules.h"
#include "app/sandbox/seal.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

namespace evidence_routes {

using evidence_detail::fact;
using evidence_detail::mark;

QString hexHash(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Answer refused(int status, const char *code, const QString &title)
{
    return Answer::problem(status, code, title);
}

/// 400 for a body that is no document over an upload.
std::optional<Answer> shapeRefusal(const Collection &collection, const std::optional<QJsonObject> &body)
{
    if (const auto missing = bodyRefusal(collection, body))
        return missing;
    QStringList absent;
    for (const char *name : {"itemCode", "sha256Plain", "sha256Sealed", "sealKeyId", "contentType"}) {
        if (fact(*body, name).toString().isEmpty())
            absent.append(QString::fromLatin1(name));
    }
    if (absent.isEmpty())
        return std::nullopt;
    return Answer::problem(400, "23", QStringLiteral("Missing body field"),
                           QStringLiteral("Needed characteristics: ") + absent.join(QLatin1String(", ")));
}

/// The upload the body names, when it is the caller's own and whole; the back office has none but its own.
std::optional<Answer> uploadRefusal(const Server &server, const World &world, const Call &call,
                                    const QJsonObject &body)
{
    const QString id = evidence_detail::uploadOf(body);
    const QString ours = server.root(QStringLiteral("tus")) + QLatin1Char('/') + id;
    const auto upload = world.find(kUpload, id);
    if (evidence_detail::attachmentOf(body).value(QLatin1String("url")).toString() != ours || !upload ||
        upload->owner != call.who.subject || upload->body.contains(QLatin1String("gone")))
        return refused(422, "uploadUnknown", QStringLiteral("There is no such upload of yours"));
    if (upload->body.contains(QLatin1String("document")))
        return refused(409, "uploadUsed", QStringLiteral("Another document has taken this upload"));
    if (upload->body.value(QLatin1String("offset")) != upload->body.value(QLatin1String("length")))
        return refused(409, "uploadIncomplete", QStringLiteral("The upload is not complete"));
    return std::nullopt;
}

/// Opens the seal and holds the content against what the body says of it.
std::optional<Answer> contentRefusal(World &world, const QJsonObject &body, QByteArray &plain)
{
    const QByteArray sealed = world.bytes(evidence_detail::bytesName(evidence_detail::uploadOf(body)));
    if (hexHash(sealed) != fact(body, "sha256Sealed").toString())
        return refused(422, "hashMismatch", QStringLiteral("The upload is not what the document says"));
    const auto opened = fact(body, "sealKeyId").toString() == sealCertificate(world).kid
                            ? unsealed(world, sealed)
                            : std::nullopt;
    if (!opened)
        return refused(422, "sealUnreadable", QStringLiteral("The file is not sealed for our key"));
    if (hexHash(*opened) != fact(body, "sha256Plain").toString())
        return refused(422, "hashMismatch", QStringLiteral("The file is not what the document says"));
    if (opened->size() > kMaxPlain)
        return refused(413, "tooLarge", QStringLiteral("The file is larger than we take"));
    const QString type = contentTypeOf(*opened);
    if (!evidenceTypes().contains(type) || type != fact(body, "contentType").toString())
        return refused(422, "typeRefused", QStringLiteral("The file is of a kind that we do not take"));
    plain = *opened;
    return std::nullopt;
}

/// 404 for a line or an earlier document that is not the owner's.
bool namesForeign(const World &world, const QString &owner, const QJsonObject &body)
{
    for (const QJsonValue &entry : body.value(QLatin1String("relatedEntity")).toArray()) {
        if (entry[u"@referredType"].toString() != QLatin1String("Service"))
            continue;
        const auto line = world.find(QStringLiteral("service"), entry[u"id"].toString());
        if (!line || line->owner != owner)
            return true;
    }
    const QString before = fact(body, "supersedes").toString();
    return !before.isEmpty() && !evidence(world, before, owner);
}

/// The members that are kept of what was sent, and what only the operator may say.
QJsonObject keptBody(const World &world, const QString &owner, const QJsonObject &sent,
                     const QByteArray &plain, qint64 sealedSize)
{
    const QString now = World::stamp(world.now());
    QJsonObject body{{QStringLiteral("@type"), QStringLiteral("Document")},
                     {QStringLiteral("name"), sent.value(QLatin1String("name")).toString()},
                     {QStringLiteral("documentType"), QStringLiteral("evidence")},
                     {QStringLiteral("version"), QStringLiteral("1")},
                     {QStringLiteral("status"), QStringLiteral("created")},
                     {QStringLiteral("creationDate"), now},
                     {QStringLiteral("lastUpdate"), now}};
    const QJsonObject told = evidence_detail::attachmentOf(sent);
    body.insert(QStringLiteral("attachment"),
                QJsonArray{QJsonObject{
                    {QStringLiteral("@type"), QStringLiteral("AttachmentRefOrValue")},
                    {QStringLiteral("attachmentType"), QStringLiteral("evidence")},
                    {QStringLiteral("mimeType"), QStringLiteral("application/cms")},
                    {QStringLiteral("name"), told.value(QLatin1String("name")).toString()},
                    {QStringLiteral("size"), QJsonObject{{QStringLiteral("amount"), sealedSize},
                                                         {QStringLiteral("units"), QStringLiteral("byte")}}},
                    {QStringLiteral("url"), told.value(QLatin1String("url"))}}});
    evidence_detail::keepUntil(body, world.now().addDays(kDaysUnused));
    body.insert(QStringLiteral("relatedParty"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), owner},
                                       {QStringLiteral("role"), QStringLiteral("customer")},
                                       {QStringLiteral("@referredType"), QStringLiteral("Customer")}}});
    if (sent.contains(QLatin1String("relatedEntity")))
        body.insert(QStringLiteral("relatedEntity"), sent.value(QLatin1String("relatedEntity")));
    for (const char *name : {"itemCode", "sha256Plain", "sha256Sealed", "sealKeyId", "contentType",
                             "localCheck", "consentId", "supersedes"}) {
        if (const QString value = fact(sent, name).toString(); !value.isEmpty())
            mark(body, name, "string", value);
    }
    mark(body, "page", "integer", qMax(1, fact(sent, "page").toInt(1)));
    mark(body, "sizePlain", "integer", plain.size());
    return body;
}

QString signedReceipt(World &world, const QString &id, const QJsonObject &document)
{
    const QJsonObject size = evidence_detail::attachmentOf(document).value(QLatin1String("size")).toObject();
    const QJsonObject payload{{QStringLiteral("typ"), QStringLiteral("evidence")},
                              {QStringLiteral("document"), id},
                              {QStringLiteral("item"), fact(document, "itemCode")},
                              {QStringLiteral("page"), fact(document, "page")},
                              {QStringLiteral("sha256Plain"), fact(document, "sha256Plain")},
                              {QStringLiteral("sha256Sealed"), fact(document, "sha256Sealed")},
                              {QStringLiteral("size"), size.value(QLatin1String("amount"))},
                              {QStringLiteral("time"), document.value(QLatin1String("creationDate"))}};
    return QString::fromLatin1(signJws(QJsonDocument(payload).toJson(QJsonDocument::Compact),
                                       receiptKey(world), QStringLiteral("unbar-receipt")));
}

/// The back office enters papers for the person it names; everybody else for themselves.
QString ownerIn(const World &world, const Call &call, const QJsonObject &body)
{
    const QString named = body[u"relatedParty"][0][u"id"].toString();
    return call.who.role == Role::Backoffice && world.subscriber(named) ? named : call.who.subject;
}

Answer create(Server &server, const Call &call)
{
    const Collection &collection = collectionOf("document");
    World &world = server.world();
    const auto sent = call.json();
    if (const auto stop = shapeRefusal(collection, sent))
        return *stop;
    const QString owner = ownerIn(world, call, *sent);
    if (namesForeign(world, owner, *sent))
        return notFound();
    if (const auto stop = uploadRefusal(server, world, call, *sent))
        return *stop;
    QByteArray plain;
    if (const auto stop = contentRefusal(world, *sent, plain))
        return *stop;
    const auto upload = world.find(kUpload, evidence_detail::uploadOf(*sent));
    const QString id = world.nextId(QStringLiteral("doc"));
    QJsonObject used = upload->body;
    used.insert(QStringLiteral("document"), id);
    world.put(kUpload, upload->id, upload->owner, used);
    QJsonObject body = keptBody(world, owner, *sent, plain, used.value(QLatin1String("length")).toInteger());
    mark(body, "receipt", "string", signedReceipt(world, id, body));
    const Record kept = world.put(kDocument, id, owner, body);
    world.publish(eventName(collection, "CreateEvent"), kDocument, kept);
    world.schedule(QStringLiteral("document.expire"), id, qint64(kDaysUnused) * 86'400'000);
    return created(server, collection, kept);
}

Answer remove(Server &server, const Call &call)
{
    const auto record = visible(server.world(), collectionOf("document"), call);
    if (!record)
        return notFound();
    if (!fact(record->body, "ticket").toString().isEmpty())
        return refused(409, "evidenceFixed", QStringLiteral("It was submitted: nobody changes it any more"));
    evidence_detail::discard(server.world(), *record);
    return Answer::empty();
}

void expire(World &world, const QString &id)
{
    const auto record = world.find(kDocument, id);
    if (!record || record->body.value(QLatin1String("status")).toString() == QLatin1String("archived"))
        return;
    const qint64 left = world.now().msecsTo(evidence_detail::keptUntil(record->body));
    if (left > 0)
        world.schedule(QStringLiteral("document.expire"), id, left);
    else if (fact(record->body, "ticket").toString().isEmpty())
        evidence_detail::discard(world, *record);
    else
        purgeEvidence(world, id);
}

} // namespace evidence_routes

void installEvidence(Server &server)
{
    World &world = server.world();
    world.onJob(QStringLiteral("document.expire"),
                [&world](const QString &id) { evidence_routes::expire(world, id); });
    const QString path = pathOf(collectionOf("document"));
    server.route("POST", path, {Access::Signed, true},
                 [&server](const Call &call) { return evidence_routes::create(server, call); });
    server.route("DELETE", path + QStringLiteral("/{id}"), {Access::Signed},
                 [&server](const Call &call) { return evidence_routes::remove(server, call); });
}

} // namespace unbar::sandbox
