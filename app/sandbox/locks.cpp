#include "app/sandbox/rules.h"

namespace unbar::sandbox {

QJsonValue characteristic(const QJsonArray &characteristics, const QString &name)
{
    for (const QJsonValue &entry : characteristics) {
        if (entry.toObject().value(QLatin1String("name")).toString() == name)
            return entry.toObject().value(QLatin1String("value"));
    }
    return {QJsonValue::Undefined};
}

QJsonArray withCharacteristic(QJsonArray characteristics, const QString &name, const QString &type,
                              const QJsonValue &value)
{
    const QJsonObject entry{{QStringLiteral("name"), name},
                            {QStringLiteral("valueType"), type},
                            {QStringLiteral("value"), value}};
    for (qsizetype i = 0; i < characteristics.size(); ++i) {
        if (characteristics[i].toObject().value(QLatin1String("name")).toString() == name) {
            characteristics[i] = entry;
            return characteristics;
        }
    }
    characteristics.append(entry);
    return characteristics;
}

QString lockId(const QJsonObject &feature)
{
    return characteristic(feature.value(QLatin1String("featureCharacteristic")).toArray(),
                          QStringLiteral("suspensionId"))
        .toString();
}

QString lockReason(const QJsonObject &feature)
{
    return characteristic(feature.value(QLatin1String("featureCharacteristic")).toArray(),
                          QStringLiteral("suspensionReason"))
        .toString();
}

QList<QJsonObject> enabledLocks(const QJsonObject &service)
{
    QList<QJsonObject> locks;
    for (const QJsonValue &entry : service.value(QLatin1String("feature")).toArray()) {
        const QJsonObject feature = entry.toObject();
        if (feature.value(QLatin1String("name")).toString() == QLatin1String("suspension") &&
            feature.value(QLatin1String("isEnabled")).toBool())
            locks.append(feature);
    }
    return locks;
}

QJsonObject lockFeature(const QString &suspensionId, const LockSpec &spec)
{
    QJsonArray facts;
    const auto text = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            facts = withCharacteristic(facts, QString::fromLatin1(name), QStringLiteral("string"), value);
    };
    const auto moment = [&](const char *name, const QDateTime &value) {
        if (value.isValid())
            facts = withCharacteristic(facts, QString::fromLatin1(name), QStringLiteral("dateTime"),
                                       World::stamp(value));
    };
    const auto many = [&](const char *name, const QStringList &values) {
        facts = withCharacteristic(facts, QString::fromLatin1(name), QStringLiteral("array"),
                                   QJsonArray::fromStringList(values));
    };
    text("suspensionId", suspensionId);
    text("suspensionReason", spec.reason);
    text("reasonText", spec.disclosable ? spec.reasonText : QString());
    facts =
        withCharacteristic(facts, QStringLiteral("disclosable"), QStringLiteral("boolean"), spec.disclosable);
    text("suspensionInitiator", spec.initiator);
    moment("suspendedSince", spec.since);
    many("suspensionScope", spec.scope);
    many("remedy", spec.remedies);
    many("documents", spec.documents);
    text("dependsOn", spec.dependsOn);
    moment("onlineUntil", spec.onlineUntil);
    moment("terminationDate", spec.terminationDate);
    moment("windowStart", spec.windowStart);
    moment("expectedEnd", spec.expectedEnd);
    text("caseRef", spec.caseRef);
    text("enforcementContact", spec.enforcementContact);
    return {{QStringLiteral("id"), QStringLiteral("f-") + suspensionId},
            {QStringLiteral("name"), QStringLiteral("suspension")},
            {QStringLiteral("isEnabled"), true},
            {QStringLiteral("featureCharacteristic"), facts}};
}

} // namespace unbar::sandbox
