#include "app/sandbox/world.h"

namespace unbar::sandbox {

static Subscriber subscriberFrom(const Record &record)
{
    const auto text = [&](const char *name) { return record.body.value(QLatin1String(name)).toString(); };
    Subscriber s;
    s.id = record.id;
    s.number = text("number");
    s.name = text("name");
    s.reason = text("reason");
    s.servicePassword = text("servicePassword");
    s.backupContact = text("backupContact");
    s.backupCode = text("backupCode");
    s.caseNumber = text("caseNumber");
    s.queryCode = text("queryCode");
    s.lineId = text("lineId");
    s.productId = text("productId");
    s.accountId = text("accountId");
    s.prepaid = record.body.value(QLatin1String("prepaid")).toBool();
    s.triesLeft = record.body.value(QLatin1String("triesLeft")).toInt(5);
    s.lockedUntil = QDateTime::fromString(text("lockedUntil"), Qt::ISODateWithMs);
    return s;
}

void World::save(const Subscriber &s)
{
    QJsonObject body{{QStringLiteral("number"), s.number},
                     {QStringLiteral("name"), s.name},
                     {QStringLiteral("reason"), s.reason},
                     {QStringLiteral("servicePassword"), s.servicePassword},
                     {QStringLiteral("backupContact"), s.backupContact},
                     {QStringLiteral("backupCode"), s.backupCode},
                     {QStringLiteral("caseNumber"), s.caseNumber},
                     {QStringLiteral("queryCode"), s.queryCode},
                     {QStringLiteral("lineId"), s.lineId},
                     {QStringLiteral("productId"), s.productId},
                     {QStringLiteral("accountId"), s.accountId},
                     {QStringLiteral("prepaid"), s.prepaid},
                     {QStringLiteral("triesLeft"), s.triesLeft}};
    if (s.lockedUntil.isValid())
        body.insert(QStringLiteral("lockedUntil"), stamp(s.lockedUntil));
    put(QStringLiteral("subscriber"), s.id, s.id, body);
}

std::optional<Subscriber> World::subscriber(const QString &id) const
{
    const auto record = find(QStringLiteral("subscriber"), id);
    return record ? std::optional(subscriberFrom(*record)) : std::nullopt;
}

QList<Subscriber> World::subscribers() const
{
    QList<Subscriber> all;
    for (const Record &record : list(QStringLiteral("subscriber")))
        all.append(subscriberFrom(record));
    return all;
}

std::optional<Subscriber> World::subscriberByNumber(const QString &e164) const
{
    for (const Subscriber &s : subscribers()) {
        if (s.number == e164)
            return s;
    }
    return {};
}

std::optional<Subscriber> World::subscriberByCase(const QString &caseNumber) const
{
    for (const Subscriber &s : subscribers()) {
        if (s.caseNumber == caseNumber)
            return s;
    }
    return {};
}

} // namespace unbar::sandbox
