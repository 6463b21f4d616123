#include "app/domain/operator_document.h"

#include "app/domain/operator_document_parts.h"

#include <QJsonArray>
#include <algorithm>
#include <array>
#include <utility>

namespace unbar::domain {

namespace document_detail {

constexpr auto ways = std::to_array<std::pair<const char *, SignInWay>>({
    {"service_password", SignInWay::ServicePassword},
    {"backup_contact", SignInWay::BackupContact},
    {"case_number", SignInWay::CaseNumber},
    {"network_identity", SignInWay::NetworkIdentity},
    {"store_qr", SignInWay::StoreQr},
    {"sms", SignInWay::Sms},
});

tl::unexpected<Failure> malformed(const QString &where)
{
    return raise(FailureCode::OperatorDocumentMalformed, where);
}

QStringList readTexts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &value : list.toArray()) {
        if (value.isString())
            texts << value.toString();
    }
    return texts;
}

QMap<QString, QString> readTextMap(const QJsonValue &object)
{
    QMap<QString, QString> map;
    const QJsonObject members = object.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (it.value().isString())
            map.insert(it.key(), it.value().toString());
    }
    return map;
}

QJsonObject writeTextMap(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QList<FacilityStatus> readFacilities(const QJsonObject &members)
{
    QList<FacilityStatus> facilities;
    for (auto it = members.begin(); it != members.end(); ++it) {
        const auto facility = facilityFromCode(it.key());
        if (!facility)
            continue;
        const QString word = it.value().toString();
        const FacilityState state = word == u"works"     ? FacilityState::Works
                                    : word == u"blocked" ? FacilityState::Blocked
                                                         : FacilityState::NotSaid;
        facilities << FacilityStatus{*facility, state};
    }
    std::sort(facilities.begin(), facilities.end(),
              [](const FacilityStatus &a, const FacilityStatus &b) { return a.facility < b.facility; });
    return facilities;
}

Result<ReasonPolicy> readPolicy(const QJsonObject &object)
{
    ReasonPolicy policy;
    policy.usualDuration = object.value(u"usualDuration").toString();
    policy.maxDuration = object.value(u"maxDuration").toString();
    if (object.contains(u"fee")) {
        const auto fee = moneyFromJson(object.value(u"fee").toObject());
        if (!fee)
            return passOn(fee.error());
        policy.fee = *fee;
    }
    policy.documents = readTexts(object.value(u"documents"));
    policy.facilities = readFacilities(object.value(u"facilities").toObject());
    return policy;
}

QJsonObject writePolicy(const ReasonPolicy &policy)
{
    QJsonObject facilities;
    for (const FacilityStatus &status : policy.facilities) {
        const char *word = status.state == FacilityState::Works     ? "works"
                           : status.state == FacilityState::Blocked ? "blocked"
                                                                    : "notSaid";
        facilities.insert(facilityCode(status.facility), QLatin1String(word));
    }
    return {{QStringLiteral("usualDuration"), policy.usualDuration},
            {QStringLiteral("maxDuration"), policy.maxDuration},
            {QStringLiteral("fee"), moneyToJson(policy.fee)},
            {QStringLiteral("documents"), QJsonArray::fromStringList(policy.documents)},
            {QStringLiteral("facilities"), facilities}};
}

QList<SignInOffer> readSignIn(const QJsonArray &list)
{
    QList<SignInOffer> offers;
    for (const QJsonValue &value : list) {
        const QString code = value.toObject().value(u"way").toString();
        if (!code.isEmpty())
            offers << SignInOffer{signInWayFromCode(code), code,
                                  value.toObject().value(u"recommended").toBool()};
    }
    return offers;
}

QList<Channel> readChannels(const QJsonArray &list)
{
    QList<Channel> channels;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        Channel channel;
        channel.kind = object.value(u"kind").toString();
        channel.name = object.value(u"name").toString();
        channel.value = object.value(u"value").toString();
        channel.hours = object.value(u"hours").toString();
        channel.lastVerified = QDate::fromString(object.value(u"lastVerified").toString(), Qt::ISODate);
        if (!channel.kind.isEmpty() && !channel.value.isEmpty())
            channels << channel;
    }
    return channels;
}

NumberingRules readNumbering(const QJsonObject &object)
{
    NumberingRules rules;
    rules.countryCode = object.value(u"countryCode").toString(rules.countryCode);
    rules.minDigits = object.value(u"minDigits").toInt(rules.minDigits);
    rules.maxDigits = object.value(u"maxDigits").toInt(rules.maxDigits);
    rules.firstDigits = object.value(u"firstDigits").toString(rules.firstDigits);
    return rules;
}

bool isPossible(const NumberingRules &rules)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !rules.countryCode.isEmpty() && rules.countryCode.size() <= 3 &&
           std::all_of(rules.countryCode.begin(), rules.countryCode.end(), isDigit) && rules.minDigits >= 4 &&
           rules.maxDigits >= rules.minDigits && rules.maxDigits <= 15;
}

/// Members without which no journey can start; the name of the first one missing, else empty.
QString firstMissing(const OperatorDocument &document)
{
    const std::pair<const char *, bool> there[] = {
        {"id", !document.id.isEmpty()},
        {"version", document.version >= 1},
        {"names", !document.names.isEmpty()},
        {"legalName", !document.legalName.isEmpty()},
        {"roots", !document.roots.isEmpty()},
        {"issuer", document.issuer.isValid() && !document.issuer.host().isEmpty()},
        {"clientId", !document.clientId.isEmpty()},
        {"numbering", isPossible(document.numbering)},
        {"currency", document.currency.size() == 3},
    };
    for (const auto &[name, present] : there) {
        if (!present)
            return QLatin1String(name);
    }
    return {};
}

bool readMoment(const QJsonValue &value, QDateTime &moment)
{
    if (value.isUndefined() || value.isNull())
        return true;
    moment = QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
    return moment.isValid();
}

void readPlain(OperatorDocument &document, const QJsonObject &object)
{
    document.id = object.value(u"id").toString();
    document.version = object.value(u"version").toInt();
    document.names = readTextMap(object.value(u"names"));
    document.legalName = object.value(u"legalName").toString();
    document.roots = readTextMap(object.value(u"roots"));
    document.issuer = QUrl(object.value(u"issuer").toString(), QUrl::StrictMode);
    document.clientId = object.value(u"clientId").toString();
    document.payHosts = readTexts(object.value(u"payHosts"));
    document.pageHosts = readTexts(object.value(u"pageHosts"));
    document.signIn = readSignIn(object.value(u"signIn").toArray());
    document.channels = readChannels(object.value(u"channels").toArray());
    document.numbering = readNumbering(object.value(u"numbering").toObject());
    document.currency = object.value(u"currency").toString(QStringLiteral("CNY")).toLatin1();
    document.timeZone = object.value(u"timeZone").toString(document.timeZone);
    document.calendarVersion = object.value(u"calendarVersion").toString();
    document.emergencyNumbers = readTexts(object.value(u"emergencyNumbers"));
    document.capabilities = readTexts(object.value(u"capabilities"));
}

QJsonArray writeSignIn(const QList<SignInOffer> &offers)
{
    QJsonArray list;
    for (const SignInOffer &offer : offers)
        list << QJsonObject{
            {QStringLiteral("way"), offer.code.isEmpty() ? signInWayCode(offer.way) : offer.code},
            {QStringLiteral("recommended"), offer.recommended}};
    return list;
}

QJsonArray writeChannels(const QList<Channel> &channels)
{
    QJsonArray list;
    for (const Channel &channel : channels)
        list << QJsonObject{{QStringLiteral("kind"), channel.kind},
                            {QStringLiteral("name"), channel.name},
                            {QStringLiteral("value"), channel.value},
                            {QStringLiteral("hours"), channel.hours},
                            {QStringLiteral("lastVerified"), channel.lastVerified.toString(Qt::ISODate)}};
    return list;
}

} // namespace document_detail

SignInWay signInWayFromCode(const QString &code)
{
    for (const auto &[name, way] : document_detail::ways) {
        if (code == QLatin1String(name))
            return way;
    }
    return SignInWay::Unknown;
}

QString signInWayCode(SignInWay way)
{
    for (const auto &[name, candidate] : document_detail::ways) {
        if (candidate == way)
            return QLatin1String(name);
    }
    return QStringLiteral("unknown");
}

QString OperatorDocument::name(const QString &language) const
{
    for (const QString &wanted : {language, QStringLiteral("en")}) {
        if (names.contains(wanted))
            return names.value(wanted);
    }
    return names.isEmpty() ? id : names.first();
}

const Channel *OperatorDocument::hotline() const
{
    for (const Channel &channel : channels) {
        if (channel.kind == u"hotline")
            return &channel;
    }
    return nullptr;
}

Result<OperatorDocument> operatorDocumentFromJson(const QJsonObject &object)
{
    using namespace document_detail;
    OperatorDocument document;
    readPlain(document, object);
    QString wrong = firstMissing(document);
    if (wrong.isEmpty() && !readMoment(object.value(u"notBefore"), document.notBefore))
        wrong = QStringLiteral("notBefore");
    if (wrong.isEmpty() && !readMoment(object.value(u"expires"), document.expires))
        wrong = QStringLiteral("expires");
    if (!wrong.isEmpty())
        return malformed(wrong);
    const QJsonObject policies = object.value(u"policies").toObject();
    for (auto it = policies.begin(); it != policies.end(); ++it) {
        const auto policy = readPolicy(it.value().toObject());
        if (!policy)
            return passOn(policy.error());
        document.policies.insert(it.key(), *policy);
    }
    wrong = readAppealParts(document, object);
    if (!wrong.isEmpty())
        return malformed(wrong);
    return document;
}

QJsonObject toJson(const OperatorDocument &document)
{
    using namespace document_detail;
    QJsonObject policies;
    for (auto it = document.policies.begin(); it != document.policies.end(); ++it)
        policies.insert(it.key(), writePolicy(it.value()));
    const QJsonObject numbering{{QStringLiteral("countryCode"), document.numbering.countryCode},
                                {QStringLiteral("minDigits"), document.numbering.minDigits},
                                {QStringLiteral("maxDigits"), document.numbering.maxDigits},
                                {QStringLiteral("firstDigits"), document.numbering.firstDigits}};
    QJsonObject object{
        {QStringLiteral("id"), document.id},
        {QStringLiteral("version"), document.version},
        {QStringLiteral("names"), writeTextMap(document.names)},
        {QStringLiteral("legalName"), document.legalName},
        {QStringLiteral("roots"), writeTextMap(document.roots)},
        {QStringLiteral("issuer"), document.issuer.toString()},
        {QStringLiteral("clientId"), document.clientId},
        {QStringLiteral("payHosts"), QJsonArray::fromStringList(document.payHosts)},
        {QStringLiteral("pageHosts"), QJsonArray::fromStringList(document.pageHosts)},
        {QStringLiteral("signIn"), writeSignIn(document.signIn)},
        {QStringLiteral("channels"), writeChannels(document.channels)},
        {QStringLiteral("policies"), policies},
        {QStringLiteral("numbering"), numbering},
        {QStringLiteral("currency"), QString::fromLatin1(document.currency)},
        {QStringLiteral("timeZone"), document.timeZone},
        {QStringLiteral("calendarVersion"), document.calendarVersion},
        {QStringLiteral("emergencyNumbers"), QJsonArray::fromStringList(document.emergencyNumbers)},
        {QStringLiteral("capabilities"), QJsonArray::fromStringList(document.capabilities)}};
    if (document.notBefore.isValid())
        object.insert(QStringLiteral("notBefore"), document.notBefore.toUTC().toString(Qt::ISODateWithMs));
    if (document.expires.isValid())
        object.insert(QStringLiteral("expires"), document.expires.toUTC().toString(Qt::ISODateWithMs));
    writeAppealParts(document, object);
    return object;
}

} // namespace unbar::domain
