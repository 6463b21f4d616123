#include "app/operator/codec_fields.h"
#include "app/operator/codec_verify.h"

#include <QJsonDocument>

namespace unbar::op {

namespace consent_bodies {

using domain::ConsentState;

constexpr std::pair<const char *, ConsentState> states[] = {{"granted", ConsentState::Granted},
                                                            {"refused", ConsentState::Refused},
                                                            {"withdrawn", ConsentState::Withdrawn}};

ConsentState stateOf(const QString &code)
{
    for (const auto &[name, state] : states)
        if (code == QLatin1String(name))
            return state;
    return ConsentState::NotAsked;
}

QJsonObject characteristic(const QString &name, const QString &value)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("valueType"), QStringLiteral("string")},
            {QStringLiteral("value"), value}};
}

} // namespace consent_bodies

QString consentStateCode(domain::ConsentState state)
{
    for (const auto &[name, known] : consent_bodies::states)
        if (known == state)
            return QLatin1String(name);
    return {};
}

/// A status that is not known is no consent: nothing is sent on the strength of it.
Result<domain::Consent> consentFromJson(const QJsonObject &json)
{
    Fields profile(json, QStringLiteral("partyPrivacyProfile"));
    domain::Consent out;
    out.operatorId = profile.needText("id");
    out.state = consent_bodies::stateOf(profile.needText("status"));
    Fields specification = profile.inner("partyPrivacyProfileSpecification");
    const QString text = specification.needText("id");
    profile.take(specification);
    out.purpose = text.section(u'@', 0, 0);
    out.version = text.section(u'@', 1);
    if (out.purpose.isEmpty() || out.version.isEmpty())
        profile.refuse(QStringLiteral("partyPrivacyProfileSpecification/id"));
    const QJsonObject facts = characteristics(profile.array("partyPrivacyProfileCharacteristic"));
    out.textSha256 = facts.value(u"textSha256").toString();
    out.language = facts.value(u"language").toString();
    Fields validFor = profile.inner("validFor");
    out.at = validFor.time("startDateTime");
    profile.take(validFor);
    return finished(profile, out);
}

QByteArray consentBody(const domain::Consent &consent)
{
    const QJsonObject who{{QStringLiteral("id"), QStringLiteral("self")},
                          {QStringLiteral("role"), QStringLiteral("customer")},
                          {QStringLiteral("@referredType"), QStringLiteral("Individual")}};
    QJsonObject purpose = consent_bodies::characteristic(consent.purpose, consentStateCode(consent.state));
    purpose.insert(QStringLiteral("privacyUsagePurpose"), consent.purpose);
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("PartyPrivacyProfile")},
        {QStringLiteral("name"), consent.purpose},
        {QStringLiteral("status"), consentStateCode(consent.state)},
        {QStringLiteral("agreedByParty"), who},
        {QStringLiteral("partyPrivacyProfileSpecification"),
         QJsonObject{{QStringLiteral("id"), consent.purpose + u'@' + consent.version}}},
        {QStringLiteral("partyPrivacyProfileCharacteristic"),
         QJsonArray{purpose, consent_bodies::characteristic(QStringLiteral("textSha256"), consent.textSha256),
                    consent_bodies::characteristic(QStringLiteral("language"), consent.language)}},
        {QStringLiteral("validFor"),
         QJsonObject{{QStringLiteral("startDateTime"), consent.at.toUTC().toString(Qt::ISODate)}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray consentStatusBody(domain::ConsentState state)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("status"), consentStateCode(state)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace unbar::op
