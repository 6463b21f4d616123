#include "app/sandbox/collection.h"

namespace unbar::sandbox {

const QList<Collection> &collections()
{
    static const char *const account = "name relatedParty";
    static const QList<Collection> all{
        {"TMF638", "service", Everything, "state serviceSpecification"},
        {"TMF637", "product", Everything, "status"},
        {"TMF678", "customerBill", Changing},
        {"TMF678", "customerBillOnDemand", Creating},
        {"TMF678", "appliedCustomerBillingRate", ReadOnly},
        {"TMF666", "billingAccount", Everything, account},
        {"TMF666", "partyAccount", Everything, account},
        {"TMF666", "settlementAccount", Everything, account},
        {"TMF666", "financialAccount", Everything, "name"},
        {"TMF666", "billingCycleSpecification", Everything, "name"},
        {"TMF666", "billFormat", Everything, "name"},
        {"TMF666", "billPresentationMedia", Everything, "name"},
        {"TMF654", "bucket", ReadOnly},
        {"TMF654", "topupBalance", Everything, "amount usageType bucket partyAccount", false, true},
        {"TMF667", "document", Creating, "name attachment characteristic", false, true},
        {"TMF676", "payment", Creating, "account paymentMethod totalAmount", false, true},
        {"TMF676", "refund", Creating, "account paymentMethod totalAmount", false, true},
        {"TMF641", "serviceOrder", Everything, "serviceOrderItem", false, true},
        {"TMF621", "troubleTicket", Everything, "description severity ticketType", false, true},
        {"TMF644", "partyPrivacyProfile", Everything,
         "agreedByParty partyPrivacyProfileCharacteristic partyPrivacyProfileSpecification", true, true},
        {"TMF646", "searchTimeSlot", Creating, "requestedTimeSlot", false, true},
        {"TMF646", "appointment", Everything, "validFor", true, true},
        {"TMF683", "partyInteraction", Everything, "interactionDate reason status direction channel", false,
         true},
        {"TMF681", "communicationMessage", Everything, "content receiver sender messageType", true}};
    return all;
}

const Collection &collectionOf(const char *kind)
{
    const QList<Collection> &all = collections();
    return *std::find_if(all.begin(), all.end(),
                         [&](const Collection &one) { return qstrcmp(one.kind, kind) == 0; });
}

QString pathOf(const Collection &collection)
{
    return Server::paths().value(QLatin1String(collection.api)) + QLatin1Char('/') +
           QLatin1String(collection.kind);
}

static bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty()) ||
           (value.isString() && value.toString().isEmpty()) ||
           (value.isObject() && value.toObject().isEmpty());
}

std::optional<Answer> bodyRefusal(const Collection &collection, const std::optional<QJsonObject> &body)
{
    if (!body)
        return Answer::problem(400, "22", QStringLiteral("Invalid body"),
                               QStringLiteral("The body is not one JSON object"));
    QStringList missing;
    for (const QString &name :
         QString::fromLatin1(collection.needed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (isAbsent(body->value(name)))
            missing.append(name);
    }
    if (missing.isEmpty())
        return std::nullopt;
    return Answer::problem(400, "23", QStringLiteral("Missing body field"),
                           QStringLiteral("Needed: ") + missing.join(QLatin1String(", ")));
}

Answer created(const Server &server, const Collection &collection, const Record &record)
{
    const QJsonObject body = shown(server, collection, record);
    return Answer::json(body, 201).with("Location", body.value(QLatin1String("href")).toString().toUtf8());
}

QString eventName(const Collection &collection, const char *what)
{
    QString name = QString::fromLatin1(collection.kind);
    name[0] = name[0].toUpper();
    return name + QLatin1String(what);
}

Answer createAny(Server &server, const Collection &collection, const Call &call, const QJsonObject &defaults)
{
    const auto sent = call.json();
    if (const auto refused = bodyRefusal(collection, sent))
        return *refused;
    QJsonObject body = defaults;
    for (auto it = sent->begin(); it != sent->end(); ++it)
        body.insert(it.key(), it.value());
    QString owner;
    for (const QJsonValue &party : body.value(QLatin1String("relatedParty")).toArray())
        owner = owner.isEmpty() ? party.toObject().value(QLatin1String("id")).toString() : owner;
    World &world = server.world();
    const QString kind = QLatin1String(collection.kind);
    const Record kept = world.put(kind, world.nextId(kind), owner, body);
    world.publish(eventName(collection, "CreateEvent"), kind, kept);
    return created(server, collection, kept);
}

QString ownerOf(const Principal &who)
{
    return who.role == Role::Backoffice ? QString() : who.subject;
}

Answer notFound()
{
    return Answer::problem(404, "60", QStringLiteral("Not found"));
}

QJsonObject shown(const Server &server, const Collection &collection, const Record &record)
{
    QJsonObject body = record.body;
    for (const QString &name : record.body.keys())
        if (name.startsWith(QLatin1Char('_'))) // kept for the operator's own use
            body.remove(name);
    if (body.contains(QLatin1String("appealState")))
        body.insert(QStringLiteral("@schemaLocation"),
                    server.root(QStringLiteral("schema")) + QStringLiteral("/SuspensionAppeal.schema.json"));
    body.insert(QStringLiteral("id"), record.id);
    body.insert(QStringLiteral("href"), server.root(QLatin1String(collection.api)) + QLatin1Char('/') +
                                            QLatin1String(collection.kind) + QLatin1Char('/') + record.id);
    return body;
}

static bool fieldEquals(const QJsonValue &value, const QStringList &path, const QString &wanted)
{
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        return std::any_of(entries.begin(), entries.end(),
                           [&](const QJsonValue &entry) { return fieldEquals(entry, path, wanted); });
    }
    if (path.isEmpty())
        return value.toVariant().toString() == wanted;
    return fieldEquals(value.toObject().value(path.first()), path.mid(1), wanted);
}

static QJsonObject chosenFields(const QJsonObject &body, const QString &fields)
{
    if (fields.isEmpty())
        return body;
    QJsonObject chosen; // "none" is no member's name, so that it leaves the two that are always there
    for (const QString &name :
         QStringList{QStringLiteral("id"), QStringLiteral("href")} + fields.split(QLatin1Char(','))) {
        if (body.contains(name))
            chosen.insert(name, body.value(name));
    }
    return chosen;
}

/// A count in the query: `fallback` when it is not there, nothing when it is not a count.
static std::optional<int> countIn(const Call &call, const char *name, int fallback)
{
    const QString text = call.queryValue(name);
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const int count = text.toInt(&ok);
    return ok && count >= 0 ? std::optional(count) : std::nullopt;
}

Answer listAnswer(Server &server, const Collection &collection, const Call &call)
{
    static const QStringList paging{QStringLiteral("offset"), QStringLiteral("limit"),
                                    QStringLiteral("fields")};
    const auto offset = countIn(call, "offset", 0);
    const auto limit = countIn(call, "limit", 100);
    if (!offset || !limit)
        return Answer::problem(400, "28", QStringLiteral("Invalid query-string parameter value"),
                               QStringLiteral("offset and limit are counts"));
    QList<QJsonObject> found;
    for (const Record &record : server.world().list(QLatin1String(collection.kind), ownerOf(call.who))) {
        const QJsonObject body = shown(server, collection, record);
        bool fits = true;
        for (auto it = call.query.begin(); it != call.query.end() && fits; ++it)
            fits =
                paging.contains(it.key()) || fieldEquals(body, it.key().split(QLatin1Char('.')), it.value());
        if (fits)
            found.append(body);
    }
    QJsonArray page;
    for (const QJsonObject &body : found.mid(*offset, qMin(*limit, 500)))
        page.append(chosenFields(body, call.queryValue("fields")));
    return Answer::json(page)
        .with("X-Total-Count", QByteArray::number(found.size()))
        .with("X-Result-Count", QByteArray::number(page.size()));
}

std::optional<Record> visible(World &world, const Collection &collection, const Call &call)
{
    const auto record = world.find(QLatin1String(collection.kind), call.param("id"));
    const QString owner = ownerOf(call.who);
    if (!record || (!owner.isEmpty() && record->owner != owner))
        return std::nullopt;
    return record;
}

Answer objectAnswer(Server &server, const Collection &collection, const Call &call)
{
    const auto record = visible(server.world(), collection, call);
    if (!record)
        return notFound();
    return Answer::json(chosenFields(shown(server, collection, *record), call.queryValue("fields")));
}

} // namespace unbar::sandbox
