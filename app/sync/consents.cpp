#include "app/sync/consents.h"

#include "app/support/random.h"
#include "app/sync/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace unbar::sync {

namespace consenting {

using domain::ConsentState;

constexpr std::array states{
    std::pair{ConsentState::NotAsked, "notAsked"}, std::pair{ConsentState::Granted, "granted"},
    std::pair{ConsentState::Withdrawn, "withdrawn"}, std::pair{ConsentState::Refused, "refused"}};

QString stateName(ConsentState state)
{
    for (const auto &[known, name] : states) {
        if (known == state)
            return QLatin1String(name);
    }
    return {};
}

ConsentState stateFrom(const QString &text)
{
    for (const auto &[known, name] : states) {
        if (text == QLatin1String(name))
            return known;
    }
    return ConsentState::NotAsked;
}

QJsonObject toJson(const domain::Consent &consent)
{
    return {{QStringLiteral("purpose"), consent.purpose},
            {QStringLiteral("version"), consent.version},
            {QStringLiteral("state"), stateName(consent.state)},
            {QStringLiteral("at"), consent.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("sha256"), consent.textSha256},
            {QStringLiteral("language"), consent.language},
            {QStringLiteral("operatorId"), consent.operatorId},
            {QStringLiteral("etag"), consent.etag}};
}

domain::Consent fromJson(const QJsonObject &json)
{
    const auto text = [&](const char *name) { return json.value(QLatin1String(name)).toString(); };
    domain::Consent consent;
    consent.purpose = text("purpose");
    consent.version = text("version");
    consent.state = stateFrom(text("state"));
    consent.at = QDateTime::fromString(text("at"), Qt::ISODateWithMs).toUTC();
    consent.textSha256 = text("sha256");
    consent.language = text("language");
    consent.operatorId = text("operatorId");
    consent.etag = text("etag");
    return consent;
}

} // namespace consenting

QList<domain::Consent> consents(const store::Store &store)
{
    QList<domain::Consent> list;
    const QJsonArray kept =
        QJsonDocument::fromJson(store.value(names::consents()).value_or(QByteArray())).array();
    for (const auto &entry : kept)
        list.append(consenting::fromJson(entry.toObject()));
    return list;
}

Result<void> keepConsent(store::Store &store, const domain::Consent &consent)
{
    QJsonArray kept;
    for (const domain::Consent &each : consents(store)) {
        if (each.purpose != consent.purpose)
            kept.append(consenting::toJson(each));
    }
    kept.append(consenting::toJson(consent));
    return store.putValue(names::consents(), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

QStringList grantedIds(const store::Store &store)
{
    QStringList ids;
    for (const domain::Consent &consent : consents(store)) {
        if (consent.state == domain::ConsentState::Granted && !consent.operatorId.isEmpty())
            ids << consent.operatorId;
    }
    return ids;
}

store::OutboxItem consentAct(const QString &caseId, const domain::Consent &consent)
{
    const bool withdrawn = consent.state == domain::ConsentState::Withdrawn;
    store::OutboxItem item;
    item.kind = QString::fromLatin1(withdrawn ? act::consentWithdraw : act::consentPut);
    item.caseId = caseId;
    item.key = newKey();
    item.body = QJsonDocument(consenting::toJson(consent)).toJson(QJsonDocument::Compact);
    return item;
}

domain::Consent consentOf(const store::OutboxItem &item)
{
    return consenting::fromJson(QJsonDocument::fromJson(item.body).object());
}

QString consentPurpose(const store::OutboxItem &item)
{
    return consentOf(item).purpose;
}

} // namespace unbar::sync
