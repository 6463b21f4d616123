// How the ledger is written down and read back.
#include "app/sandbox/oidc_ledger.h"

#include <QJsonArray>

namespace unbar::sandbox {

namespace ledger_json {

QJsonValue at(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime at(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

} // namespace ledger_json

QJsonObject Grant::toJson() const
{
    return {{QStringLiteral("subject"), subject},
            {QStringLiteral("client"), clientId},
            {QStringLiteral("role"), role},
            {QStringLiteral("number"), number},
            {QStringLiteral("nonce"), nonce},
            {QStringLiteral("scope"), scope},
            {QStringLiteral("authTime"), ledger_json::at(authTime)}};
}

Grant Grant::fromJson(const QJsonObject &json)
{
    return {json.value(QStringLiteral("subject")).toString(),
            json.value(QStringLiteral("client")).toString(),
            json.value(QStringLiteral("role")).toString(),
            json.value(QStringLiteral("number")).toString(),
            json.value(QStringLiteral("nonce")).toString(),
            json.value(QStringLiteral("scope")).toString(),
            ledger_json::at(json.value(QStringLiteral("authTime")))};
}

QJsonObject OidcLedger::toJson() const
{
    QJsonObject codes, families, access, devices;
    for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it)
        codes.insert(it.key(), QJsonObject{{QStringLiteral("grant"), it->grant.toJson()},
                                           {QStringLiteral("redirect"), it->terms.redirectUri},
                                           {QStringLiteral("challenge"), it->terms.challenge},
                                           {QStringLiteral("expires"), ledger_json::at(it->expires)},
                                           {QStringLiteral("family"), it->family}});
    for (auto it = m_families.cbegin(); it != m_families.cend(); ++it)
        families.insert(it.key(), QJsonObject{{QStringLiteral("grant"), it->grant.toJson()},
                                              {QStringLiteral("current"), it->current},
                                              {QStringLiteral("past"), QJsonArray::fromStringList(it->past)},
                                              {QStringLiteral("expires"), ledger_json::at(it->expires)}});
    for (auto it = m_access.cbegin(); it != m_access.cend(); ++it)
        access.insert(it.key(), QJsonObject{{QStringLiteral("family"), it->family},
                                            {QStringLiteral("expires"), ledger_json::at(it->expires)}});
    for (auto it = m_devices.cbegin(); it != m_devices.cend(); ++it) {
        QJsonObject device{{QStringLiteral("client"), it->clientId},
                           {QStringLiteral("scope"), it->scope},
                           {QStringLiteral("userCode"), it->userCode},
                           {QStringLiteral("interval"), it->interval},
                           {QStringLiteral("denied"), it->denied},
                           {QStringLiteral("lastPoll"), ledger_json::at(it->lastPoll)},
                           {QStringLiteral("expires"), ledger_json::at(it->expires)}};
        if (it->grant)
            device.insert(QStringLiteral("grant"), it->grant->toJson());
        devices.insert(it.key(), device);
    }
    return {{QStringLiteral("codes"), codes},
            {QStringLiteral("families"), families},
            {QStringLiteral("access"), access},
            {QStringLiteral("devices"), devices}};
}

void OidcLedger::load(const QJsonObject &json)
{
    *this = {};
    const auto each = [&](QLatin1String name, auto take) {
        const QJsonObject all = json.value(name).toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            take(it.key(), it.value().toObject());
    };
    const auto text = [](const QJsonObject &o, QLatin1String key) { return o.value(key).toString(); };
    const auto time = [](const QJsonObject &o, QLatin1String key) { return ledger_json::at(o.value(key)); };
    const auto grant = [](const QJsonObject &o) {
        return Grant::fromJson(o.value(QLatin1String("grant")).toObject());
    };
    each(QLatin1String("codes"), [&](const QString &key, const QJsonObject &o) {
        m_codes.insert(key, {grant(o),
                             {text(o, QLatin1String("redirect")), text(o, QLatin1String("challenge"))},
                             time(o, QLatin1String("expires")),
                             text(o, QLatin1String("family"))});
    });
    each(QLatin1String("families"), [&](const QString &key, const QJsonObject &o) {
        QStringList past;
        for (const QJsonValue &value : o.value(QLatin1String("past")).toArray())
            past.append(value.toString());
        m_families.insert(
            key, {grant(o), text(o, QLatin1String("current")), past, time(o, QLatin1String("expires"))});
    });
    each(QLatin1String("access"), [&](const QString &key, const QJsonObject &o) {
        m_access.insert(key, {text(o, QLatin1String("family")), time(o, QLatin1String("expires"))});
    });
    each(QLatin1String("devices"), [&](const QString &key, const QJsonObject &o) {
        Device device;
        device.clientId = text(o, QLatin1String("client"));
        device.scope = text(o, QLatin1String("scope"));
        device.userCode = text(o, QLatin1String("userCode"));
        device.interval = o.value(QLatin1String("interval")).toInt(deviceInterval);
        device.denied = o.value(QLatin1String("denied")).toBool();
        device.lastPoll = time(o, QLatin1String("lastPoll"));
        device.expires = time(o, QLatin1String("expires"));
        if (o.contains(QLatin1String("grant")))
            device.grant = grant(o);
        m_devices.insert(key, device);
    });
}

} // namespace unbar::sandbox
