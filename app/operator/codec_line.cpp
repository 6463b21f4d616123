#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

using domain::Initiator;
using domain::LineState;

LineState lineStateFromCode(const QString &code)
{
    static const QMap<QString, LineState> known{
        {QStringLiteral("active"), LineState::Active},       {QStringLiteral("oneway"), LineState::OneWay},
        {QStringLiteral("twoway"), LineState::TwoWay},       {QStringLiteral("partial"), LineState::Partial},
        {QStringLiteral("precancel"), LineState::PreCancel}, {QStringLiteral("frozen"), LineState::Frozen},
        {QStringLiteral("recycled"), LineState::Recycled},
    };
    return known.value(QString(code).remove(QLatin1Char('_')).toLower(), LineState::Unknown);
}

namespace {

Initiator initiatorFromCode(const QString &code)
{
    static const QMap<QString, Initiator> known{
        {QStringLiteral("operator"), Initiator::Operator},
        {QStringLiteral("subscriber"), Initiator::Subscriber},
        {QStringLiteral("customer"), Initiator::Subscriber},
        {QStringLiteral("police"), Initiator::Police},
        {QStringLiteral("regulator"), Initiator::Regulator},
    };
    return known.value(code.toLower(), Initiator::Unknown);
}

/// A characteristic whose value is a plain id, or a TMF reference object with one.
QString referenceOf(Fields &facts, const char *name)
{
    if (!facts.json().value(QLatin1String(name)).isObject())
        return facts.text(name);
    Fields reference = facts.inner(name);
    const QString id = reference.text("id");
    facts.take(reference);
    return id;
}

QString numberOf(Fields &service, Fields &facts)
{
    const QString stated = facts.text("msisdn");
    if (!stated.isEmpty())
        return stated;
    for (Fields &resource : service.list("supportingResource")) {
        const QString name = resource.text("name");
        service.take(resource);
        if (name.startsWith(QLatin1Char('+')))
            return name;
    }
    return {};
}

void readLocks(Fields &service, domain::Line &line)
{
    for (Fields &feature : service.list("feature")) {
        const bool isLock =
            feature.text("name") == QStringLiteral("suspension") && feature.flag("isEnabled", true);
        service.take(feature);
        if (!isLock)
            continue;
        const auto lock = suspensionFromJson(feature.json(), feature.path());
        if (lock)
            line.locks << *lock;
        else
            service.take(lock.error());
    }
}

/// Without a stated line state, TMF638's own words say no more than active or not.
LineState impliedState(const domain::Line &line, const QString &tmfState)
{
    if (line.locks.isEmpty() && tmfState == QStringLiteral("active"))
        return LineState::Active;
    if (tmfState == QStringLiteral("terminated"))
        return LineState::Recycled;
    return LineState::Unknown;
}

} // namespace

Result<domain::Suspension> suspensionFromJson(const QJsonObject &feature, const QString &path)
{
    Fields outer(feature, path);
    Fields facts(characteristics(outer.array("featureCharacteristic")), path);
    facts.take(outer);
    domain::Suspension lock;
    lock.id = facts.needText("suspensionId");
    lock.reasonCode = facts.needText("suspensionReason");
    lock.reason = domain::reasonFromCode(lock.reasonCode.toUpper());
    lock.reasonText = facts.text("reasonText");
    lock.disclosable = facts.flag("disclosable", true);
    lock.initiator = initiatorFromCode(facts.text("suspensionInitiator"));
    lock.since = facts.time("suspendedSince");
    for (const QString &scope : facts.texts("suspensionScope")) {
        if (const auto facility = facilityFromScope(scope); facility && !lock.blocks.contains(*facility))
            lock.blocks << *facility;
    }
    for (const QString &remedy : facts.texts("remedy"))
        lock.remedies << domain::remedyFromCode(remedy);
    lock.documents = facts.texts("documents");
    lock.dependsOn = facts.text("dependsOn");
    lock.onlineUntil = facts.time("onlineUntil");
    lock.terminationDate = facts.time("terminationDate");
    lock.windowStart = facts.time("windowStart");
    lock.expectedEnd = facts.time("expectedEnd");
    lock.caseRef = referenceOf(facts, "caseRef");
    lock.enforcementContact = facts.text("enforcementContact");
    return finished(facts, lock);
}

Result<domain::Line> lineFromJson(const QJsonObject &json)
{
    Fields service(json, QStringLiteral("service"));
    Fields facts(characteristics(service.array("serviceCharacteristic")),
                 QStringLiteral("service/serviceCharacteristic"));
    domain::Line line;
    line.id = service.needText("id");
    const QString number = numberOf(service, facts);
    if (number.isEmpty())
        facts.refuse(QStringLiteral("msisdn"));
    line.number = domain::PhoneNumber::fromE164(number);
    line.prepaid = facts.flag("prepaid", false);
    readLocks(service, line);
    const QString tmfState = service.needText("state");
    const QString stated = facts.text("lineState");
    line.state = stated.isEmpty() ? impliedState(line, tmfState) : lineStateFromCode(stated);
    service.take(facts);
    return finished(service, line);
}

Result<ProductFacts> productFromJson(const QJsonObject &json)
{
    Fields product(json, QStringLiteral("product"));
    ProductFacts facts;
    facts.id = product.needText("id");
    Fields account = product.inner("billingAccount");
    facts.accountId = account.text("id");
    Fields offering = product.inner("productOffering");
    facts.planName = offering.text("name");
    auto services = product.list("realizingService");
    if (!services.isEmpty()) {
        facts.serviceId = services.first().text("id");
        product.take(services.first());
    }
    product.take(account);
    product.take(offering);
    return finished(product, facts);
}

} // namespace unbar::op
