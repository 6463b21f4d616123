#include "app/sandbox/collection.h"

namespace unbar::sandbox {

QList<Collection> collections()
{
    return {{"TMF638", "service"},        {"TMF637", "product"},
            {"TMF678", "customerBill"},   {"TMF678", "appliedCustomerBillingRate"},
            {"TMF666", "billingAccount"}, {"TMF654", "bucket"},
            {"TMF676", "payment"},        {"TMF641", "serviceOrder"},
            {"TMF621", "troubleTicket"},  {"TMF681", "communicationMessage", false, true}};
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
    if (fields.isEmpty() || fields == QLatin1String("none"))
        return body;
    QJsonObject chosen;
    for (const QString &name :
         QStringList{QStringLiteral("id"), QStringLiteral("href")} + fields.split(QLatin1Char(','))) {
        if (body.contains(name))
            chosen.insert(name, body.value(name));
    }
    return chosen;
}

Answer listAnswer(Server &server, const Collection &collection, const Call &call)
{
    static const QStringList paging{QStringLiteral("offset"), QStringLiteral("limit"),
                                    QStringLiteral("fields")};
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
    const int offset = qMax(0, call.queryValue("offset").toInt());
    const int limit =
        call.queryValue("limit").isEmpty() ? 100 : qBound(0, call.queryValue("limit").toInt(), 500);
    QJsonArray page;
    for (const QJsonObject &body : found.mid(offset, limit))
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
    Answer answer = Answer::json(chosenFields(shown(server, collection, *record), call.queryValue("fields")));
    const QByteArray etag = entityTag(answer.body);
    if (call.header("if-none-match") == etag)
        return Answer::empty(304).with("ETag", etag);
    return answer.with("ETag", etag);
}

} // namespace unbar::sandbox
