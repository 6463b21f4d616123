#include "app/sandbox/scenarios.h"

#include "app/sandbox/files.h"

#include "app/sandbox/json_money.h"

namespace unbar::sandbox {

namespace scenario {

QJsonObject reference(const QString &id, const char *type)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("@referredType"), QLatin1String(type)}};
}

QJsonArray party(const QString &id)
{
    return {QJsonObject{{QStringLiteral("id"), id},
                        {QStringLiteral("role"), QStringLiteral("customer")},
                        {QStringLiteral("name"), id},
                        {QStringLiteral("@referredType"), QStringLiteral("Customer")}}};
}

QJsonObject characteristicOf(const char *name, const char *type, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("valueType"), QLatin1String(type)},
            {QStringLiteral("value"), value}};
}

Subscriber subscriberOf(const Scenario &one)
{
    const QString suffix = QString::number(one.suffix);
    Subscriber person;
    person.id = QStringLiteral("cust-") + suffix;
    person.number = QStringLiteral("+861380013") + suffix;
    person.name = QStringLiteral("测试·") + QString::fromUtf16(one.name);
    person.reason = QLatin1String(one.reasons);
    person.servicePassword = QStringLiteral("26") + suffix;
    person.backupContact = QStringLiteral("backup-%1@contact.example").arg(suffix);
    person.backupCode = QStringLiteral("71") + suffix;
    person.caseNumber = QStringLiteral("FJ-2026-1124-") + suffix;
    person.queryCode = QStringLiteral("35") + suffix;
    person.lineId = QStringLiteral("svc-") + suffix;
    person.productId = QStringLiteral("prod-") + suffix;
    person.accountId = QStringLiteral("ba-") + suffix;
    person.prepaid = one.prepaid;
    return person;
}

QJsonObject serviceBody(const Subscriber &person)
{
    QJsonObject number = reference(QStringLiteral("msisdn-") + person.number.mid(1), "LogicalResource");
    number.insert(QStringLiteral("name"), person.number);
    return {{QStringLiteral("@type"), QStringLiteral("Service")},
            {QStringLiteral("name"), QStringLiteral("Mobile line")},
            {QStringLiteral("serviceType"), QStringLiteral("CFS")},
            {QStringLiteral("category"), QStringLiteral("CFS")},
            {QStringLiteral("serviceDate"), QStringLiteral("2021-03-01")},
            {QStringLiteral("serviceSpecification"),
             reference(QStringLiteral("ss-mobile"), "ServiceSpecification")},
            {QStringLiteral("state"), QStringLiteral("active")},
            {QStringLiteral("isServiceEnabled"), true},
            {QStringLiteral("hasStarted"), true},
            {QStringLiteral("relatedParty"), party(person.id)},
            {QStringLiteral("supportingResource"), QJsonArray{number}},
            {QStringLiteral("serviceCharacteristic"),
             QJsonArray{characteristicOf("msisdn", "string", person.number),
                        characteristicOf("prepaid", "boolean", person.prepaid),
                        characteristicOf("lineState", "string", QStringLiteral("active"))}},
            {QStringLiteral("feature"), QJsonArray()}};
}

QJsonObject productBody(const Subscriber &person)
{
    return {
        {QStringLiteral("@type"), QStringLiteral("Product")},
        {QStringLiteral("name"), QStringLiteral("Mobile line")},
        {QStringLiteral("isCustomerVisible"), true},
        {QStringLiteral("status"), QStringLiteral("active")},
        {QStringLiteral("billingAccount"), reference(person.accountId, "BillingAccount")},
        {QStringLiteral("productOffering"), QJsonObject{{QStringLiteral("id"), QStringLiteral("po-5g-99")},
                                                        {QStringLiteral("name"), QStringLiteral("5G 99")}}},
        {QStringLiteral("relatedParty"), party(person.id)},
        {QStringLiteral("realizingService"), QJsonArray{reference(person.lineId, "Service")}},
        {QStringLiteral("productCharacteristic"),
         QJsonArray{characteristicOf("msisdn", "string", person.number)}}};
}

QJsonObject accountBody(const Subscriber &person)
{
    return {{QStringLiteral("@type"), QStringLiteral("BillingAccount")},
            {QStringLiteral("name"), QStringLiteral("main")},
            {QStringLiteral("state"), QStringLiteral("active")},
            {QStringLiteral("paymentStatus"), QStringLiteral("paid")},
            {QStringLiteral("relatedParty"), party(person.id)},
            {QStringLiteral("accountBalance"), QJsonArray()}};
}

struct Item
{
    const char *id;
    const char16_t *name;
    qint64 minor;
    const char *mark; ///< characteristic that is true, or empty
};

constexpr Item items[] = {{"plan", u"套餐费", 7340, ""},
                          {"vas", u"增值业务", 500, "valueAdded"},
                          {"late", u"违约金", 800, "lateFee"}};

void putBill(World &world, const Subscriber &person)
{
    const QString billId = QStringLiteral("cb-%1-09").arg(person.id.mid(5));
    qint64 total = 0;
    for (const Item &item : items) {
        total += item.minor;
        QJsonArray marks;
        if (item.mark[0] != 0)
            marks.append(characteristicOf(item.mark, "boolean", true));
        const QJsonObject rate{{QStringLiteral("@type"), QStringLiteral("AppliedCustomerBillingRate")},
                               {QStringLiteral("name"), QString::fromUtf16(item.name)},
                               {QStringLiteral("description"), QString::fromUtf16(item.name)},
                               {QStringLiteral("type"), QStringLiteral("recurringCharge")},
                               {QStringLiteral("isBilled"), true},
                               {QStringLiteral("date"), QStringLiteral("2026-10-01T00:00:00+08:00")},
                               {QStringLiteral("bill"), reference(billId, "CustomerBill")},
                               {QStringLiteral("taxIncludedAmount"), moneyJson(item.minor)},
                               {QStringLiteral("taxExcludedAmount"), moneyJson(item.minor)},
                               {QStringLiteral("characteristic"), marks}};
        world.put(QStringLiteral("appliedCustomerBillingRate"),
                  billId + QLatin1Char('-') + QLatin1String(item.id), person.id, rate);
    }
    const QJsonObject bill{
        {QStringLiteral("@type"), QStringLiteral("CustomerBill")},
        {QStringLiteral("billNo"), QStringLiteral("202609-") + person.id.mid(5)},
        {QStringLiteral("billDate"), QStringLiteral("2026-10-01T00:00:00+08:00")},
        {QStringLiteral("paymentDueDate"), QStringLiteral("2026-10-15T23:59:59+08:00")},
        {QStringLiteral("category"), QStringLiteral("normal")},
        {QStringLiteral("runType"), QStringLiteral("onCycle")},
        {QStringLiteral("state"), QStringLiteral("sent")},
        {QStringLiteral("billingPeriod"),
         QJsonObject{{QStringLiteral("startDateTime"), QStringLiteral("2026-09-01T00:00:00+08:00")},
                     {QStringLiteral("endDateTime"), QStringLiteral("2026-09-30T23:59:59+08:00")}}},
        {QStringLiteral("amountDue"), moneyJson(total)},
        {QStringLiteral("remainingAmount"), moneyJson(total)},
        {QStringLiteral("taxIncludedAmount"), moneyJson(total)},
        {QStringLiteral("taxExcludedAmount"), moneyJson(total)},
        {QStringLiteral("billingAccount"), reference(person.accountId, "BillingAccount")},
        {QStringLiteral("relatedParty"), party(person.id)},
        {QStringLiteral("appliedPayment"), QJsonArray()}};
    world.put(QStringLiteral("customerBill"), billId, person.id, bill);
}

void putBucket(World &world, const Subscriber &person)
{
    const QJsonObject bucket{
        {QStringLiteral("name"), QStringLiteral("main balance")},
        {QStringLiteral("usageType"), QStringLiteral("monetary")},
        {QStringLiteral("status"), QStringLiteral("suspended")},
        {QStringLiteral("remainingValue"), quantityJson(-320)},
        {QStringLiteral("partyAccount"), QJsonObject{{QStringLiteral("id"), person.accountId}}}};
    world.put(QStringLiteral("bucket"), QStringLiteral("b-") + person.id.mid(5), person.id, bucket);
}

/// Scratch cards: whoever has the number may use it, once.
void putVouchers(World &world)
{
    for (const auto &[number, minor] : {std::pair{"2026112400500001", 5000}, {"2026112401000002", 10000}})
        world.put(QStringLiteral("voucher"), QString::fromLatin1(number), {},
                  QJsonObject{{QStringLiteral("value"), moneyJson(minor)}});
}

/// What a person who rang up said; the hotline opened an appeal of it.
void putHotlineAppeal(const World &world, Appeals &appeals, const Subscriber &person)
{
    const auto line = world.find(QStringLiteral("service"), person.lineId);
    appeals.openByStaff(person.lineId, lockId(enabledLocks(line->body).first()), QStringLiteral("hotline"),
                        QStringLiteral("客户来电称：号码一直由本人使用，没有出借过，请求复核惩戒措施。"));
}

void putSubscriber(World &world, Rules &rules, Appeals &appeals, const Scenario &one)
{
    const Subscriber person = subscriberOf(one);
    world.save(person);
    world.put(QStringLiteral("service"), person.lineId, person.id, serviceBody(person));
    world.put(QStringLiteral("product"), person.productId, person.id, productBody(person));
    world.put(QStringLiteral("billingAccount"), person.accountId, person.id, accountBody(person));
    const QStringList reasons = person.reason.split(QLatin1Char('+'));
    if (one.prepaid) {
        putBucket(world, person);
        putVouchers(world);
    }
    if (reasons.contains(QLatin1String("ARREARS")) || reasons.contains(QLatin1String("CREDIT_LIMIT")))
        putBill(world, person);
    for (const QString &reason : reasons) {
        if (reason != QLatin1String("HEALTHY"))
            rules.suspend(person.lineId, usualLock(reason, world.now()));
    }
    rules.recomputeAccount(person.accountId);
    if (one.minimum > 0)
        rules.setMinimum(person.accountId, one.minimum);
    if (reasons.contains(QLatin1String("FRAUD_PUNISH")))
        putHotlineAppeal(world, appeals, person);
}

} // namespace scenario

QList<Scenario> scenarios()
{
    // The first seven are the ones every journey is tried on; the rest follow the open list's order.
    QList<Scenario> all{{8000, "ARREARS", u"张三", false, 5000},
                        {8001, "CREDIT_LIMIT", u"李四"},
                        {8002, "PREPAID_EXPIRED", u"王五", true},
                        {8003, "MAINT", u"赵六"},
                        {8004, "ARREARS+FRAUD_REVERIFY", u"陈七"},
                        {8005, "HEALTHY", u"刘八"},
                        {8006, "UNKNOWN", u"杨九"}};
    int suffix = 8007;
    for (const char *reason : {"SHARED_ACCT", "LOST", "VOLUNTARY", "VIOLATION", "FRAUD_REVERIFY",
                               "FRAUD_POLICE", "FRAUD_PUNISH", "REALNAME", "DORMANT", "ROAM_RISK", "SVC_PWD",
                               "APP_ACCT", "SIM_PIN", "PORT", "FAULT", "IOT", "CORP", "ESTATE", "IMEI"})
        all.append({suffix++, reason, u"甲"});
    return all;
}

void loadScenarios(World &world, Rules &rules, Appeals &appeals)
{
    for (const Scenario &one : scenarios())
        scenario::putSubscriber(world, rules, appeals, one);
}

bool reloadScenario(World &world, Rules &rules, Appeals &appeals, int suffix)
{
    for (const Scenario &one : scenarios()) {
        if (one.suffix != suffix)
            continue;
        const QString owner = scenario::subscriberOf(one).id;
        forgetFiles(world, owner);
        for (const char *kind :
             {"payment", "refund", "topupBalance", "serviceOrder", "troubleTicket", "communicationMessage",
              "customerBill", "appliedCustomerBillingRate", "bucket", "idempotency", "naturalKey", "document",
              "partyPrivacyProfile", "identityCheck", "appointment", "searchTimeSlot", "partyInteraction"}) {
            for (const Record &record : world.list(QString::fromLatin1(kind), owner))
                world.remove(record.kind, record.id);
        }
        scenario::putSubscriber(world, rules, appeals, one);
        return true;
    }
    return false;
}

} // namespace unbar::sandbox
