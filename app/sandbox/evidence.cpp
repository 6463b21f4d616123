#include "app/sandbox/evidence.h"

#include "app/sandbox/evidence_record.h"
#include "app/sandbox/rules.h"
#include "app/sandbox/seal.h"

namespace unbar::sandbox {

namespace evidence_detail {

QJsonObject attachmentOf(const QJsonObject &document)
{
    return document.value(QLatin1String("attachment")).toArray().at(0).toObject();
}

QString uploadOf(const QJsonObject &document)
{
    return attachmentOf(document).value(QLatin1String("url")).toString().section(QLatin1Char('/'), -1);
}

QString bytesName(const QString &upload)
{
    return QStringLiteral("upload/") + upload;
}

QDateTime keptUntil(const QJsonObject &document)
{
    const QJsonObject validFor = attachmentOf(document).value(QLatin1String("validFor")).toObject();
    return QDateTime::fromString(validFor.value(QLatin1String("endDateTime")).toString(), Qt::ISODateWithMs);
}

void keepUntil(QJsonObject &document, const QDateTime &end)
{
    QJsonObject attachment = attachmentOf(document);
    attachment.insert(QStringLiteral("validFor"),
                      QJsonObject{{QStringLiteral("endDateTime"), World::stamp(end)}});
    document.insert(QStringLiteral("attachment"), QJsonArray{attachment});
}

void mark(QJsonObject &document, const char *name, const char *type, const QJsonValue &value)
{
    document.insert(QStringLiteral("characteristic"),
                    withCharacteristic(document.value(QLatin1String("characteristic")).toArray(),
                                       QString::fromLatin1(name), QString::fromLatin1(type), value));
}

QJsonValue fact(const QJsonObject &document, const char *name)
{
    return characteristic(document.value(QLatin1String("characteristic")).toArray(),
                          QString::fromLatin1(name));
}

Record keep(World &world, const Record &document, QJsonObject body)
{
    body.insert(QStringLiteral("lastUpdate"), World::stamp(world.now()));
    const Record kept = world.put(kDocument, document.id, document.owner, body);
    world.publish(QStringLiteral("DocumentChangeEvent"), kDocument, kept);
    return kept;
}

void discard(World &world, const Record &document)
{
    const QString upload = uploadOf(document.body);
    world.removeBytes(bytesName(upload));
    world.remove(kUpload, upload);
    world.remove(document.kind, document.id);
    world.publish(QStringLiteral("DocumentDeleteEvent"), kDocument, document);
}

static QString serviceOf(const QJsonObject &document)
{
    for (const QJsonValue &entry : document.value(QLatin1String("relatedEntity")).toArray()) {
        if (entry[u"@referredType"].toString() == QLatin1String("Service"))
            return entry[u"id"].toString();
    }
    return {};
}

static Evidence evidenceFrom(const Record &record)
{
    const QJsonObject &body = record.body;
    const auto text = [&](const char *name) { return fact(body, name).toString(); };
    return {record.id,
            record.owner,
            serviceOf(body),
            text("itemCode"),
            fact(body, "page").toInt(1),
            text("contentType"),
            fact(body, "sizePlain").toInteger(),
            text("sha256Plain"),
            text("sha256Sealed"),
            text("localCheck"),
            text("ticket"),
            text("reviewResult"),
            text("rejectCode"),
            text("rejectText"),
            body.value(QLatin1String("status")).toString() == QLatin1String("archived")};
}

} // namespace evidence_detail

QStringList evidenceTypes()
{
    return {QStringLiteral("image/jpeg"), QStringLiteral("image/png"), QStringLiteral("application/pdf")};
}

std::optional<Evidence> evidence(const World &world, const QString &id, const QString &owner)
{
    const auto record = world.find(kDocument, id);
    if (!record || (!owner.isEmpty() && record->owner != owner))
        return std::nullopt;
    return evidence_detail::evidenceFrom(*record);
}

QList<Evidence> evidenceOfTicket(const World &world, const QString &ticket)
{
    QList<Evidence> found;
    for (const Record &record : world.list(kDocument)) {
        const Evidence one = evidence_detail::evidenceFrom(record);
        if (!ticket.isEmpty() && one.ticket == ticket)
            found.append(one);
    }
    return found;
}

std::optional<QByteArray> evidenceBytes(World &world, const QString &id)
{
    const auto record = world.find(kDocument, id);
    if (!record)
        return std::nullopt;
    const QString upload = evidence_detail::uploadOf(record->body);
    return unsealed(world, world.bytes(evidence_detail::bytesName(upload)));
}

bool markSubmitted(World &world, const QStringList &ids, const QString &ticket)
{
    for (const QString &id : ids) {
        const auto known = evidence(world, id);
        if (!known || known->purged || (!known->ticket.isEmpty() && known->ticket != ticket))
            return false;
    }
    for (const QString &id : ids) {
        const auto record = world.find(kDocument, id);
        if (evidence_detail::fact(record->body, "ticket").toString() == ticket)
            continue;
        QJsonObject body = record->body;
        evidence_detail::mark(body, "ticket", "string", ticket);
        evidence_detail::keepUntil(body, world.now().addDays(kDaysKept));
        evidence_detail::keep(world, *record, body);
    }
    return true;
}

void passEvidenceOn(World &world, const QStringList &ids, const QString &prior)
{
    for (const QString &id : ids) {
        const auto known = evidence(world, id);
        if (prior.isEmpty() || !known || known->ticket != prior)
            continue;
        const auto record = world.find(kDocument, id);
        QJsonObject body = record->body;
        evidence_detail::mark(body, "ticket", "string", QString());
        evidence_detail::keep(world, *record, body);
    }
}

bool reviewEvidence(World &world, const QString &id, const QString &result, const QString &rejectCode,
                    const QString &rejectText)
{
    const bool rejected = result == QLatin1String("rejected");
    const auto record = world.find(kDocument, id);
    if (!record || evidence_detail::fact(record->body, "ticket").toString().isEmpty() ||
        (rejected ? rejectCode.isEmpty() : result != QLatin1String("accepted")))
        return false;
    QJsonObject body = record->body;
    evidence_detail::mark(body, "reviewResult", "string", result);
    evidence_detail::mark(body, "rejectCode", "string", rejected ? rejectCode : QString());
    evidence_detail::mark(body, "rejectText", "string", rejected ? rejectText : QString());
    if (body.value(QLatin1String("status")).toString() != QLatin1String("archived"))
        body.insert(QStringLiteral("status"),
                    rejected ? QStringLiteral("reviewed") : QStringLiteral("approved"));
    evidence_detail::keep(world, *record, body);
    return true;
}

bool purgeEvidence(World &world, const QString &id)
{
    const auto known = evidence(world, id);
    if (!known || known->purged)
        return false;
    const auto record = world.find(kDocument, id);
    world.removeBytes(evidence_detail::bytesName(evidence_detail::uploadOf(record->body)));
    QJsonObject body = record->body;
    body.insert(QStringLiteral("status"), QStringLiteral("archived"));
    evidence_detail::keepUntil(body, world.now());
    evidence_detail::keep(world, *record, body);
    return true;
}

} // namespace unbar::sandbox
