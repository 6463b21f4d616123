#include "app/sandbox/document_policies.h"

#include "app/sandbox/appeal_policies.h"

#include <QJsonArray>
#include <QStringList>

namespace unbar::sandbox {

namespace policy_detail {

enum class Reach { OneWay, TwoWay, DataOnly, NetworkFree, SimOnly, NotSaid };

struct Row
{
    const char *reason;
    const char *usual;
    const char *most;
    Reach reach;
    const char *documents; ///< codes, separated by spaces
    int feeYuan = 0;
};

// Times and papers follow the operators' published rules; an empty duration means that nobody can promise
// one.
constexpr Row table[] = {
    {"ARREARS", "PT1H", "PT24H", Reach::OneWay, ""},
    {"CREDIT_LIMIT", "PT10M", "PT24H", Reach::TwoWay, ""},
    {"PREPAID_EXPIRED", "PT10M", "PT24H", Reach::OneWay, ""},
    {"SHARED_ACCT", "PT10M", "PT24H", Reach::TwoWay, "holderConsent"},
    {"LOST", "PT10M", "PT24H", Reach::TwoWay, "idCard"},
    {"VOLUNTARY", "PT10M", "PT48H", Reach::TwoWay, "idCard"},
    {"VIOLATION", "P1D", "P3D", Reach::OneWay, "idCard usageProof commitment"},
    {"FRAUD_REVERIFY", "PT2H", "P3D", Reach::TwoWay, "idCard liveFace commitment"},
    {"FRAUD_POLICE", "P3D", "P7D", Reach::TwoWay, "policeClearance"},
    {"FRAUD_PUNISH", "", "", Reach::TwoWay, "statement evidence"},
    {"REALNAME", "PT10M", "P3D", Reach::TwoWay, "idCard"},
    {"DORMANT", "PT2H", "P3D", Reach::TwoWay, "idCard liveFace"},
    {"ROAM_RISK", "P1D", "P3D", Reach::TwoWay, "passport entryStamp"},
    {"SVC_PWD", "PT0S", "PT24H", Reach::NetworkFree, ""},
    {"APP_ACCT", "PT0S", "PT24H", Reach::NetworkFree, ""},
    {"SIM_PIN", "PT0S", "PT10M", Reach::SimOnly, "idCard", 10},
    {"PORT", "PT2H", "PT24H", Reach::NotSaid, "idCard"},
    {"MAINT", "PT4H", "PT12H", Reach::NotSaid, ""},
    {"FAULT", "PT24H", "PT48H", Reach::NotSaid, ""},
    {"IOT", "P1D", "P5D", Reach::DataOnly, "businessLicence deviceList usageProof"},
    {"CORP", "P1D", "P3D", Reach::TwoWay, "businessLicence authorisation idCard"},
    {"ESTATE", "", "", Reach::TwoWay, "deathCertificate kinshipProof idCard"},
    {"IMEI", "P1D", "P5D", Reach::NotSaid, "purchaseProof"},
    {"UNKNOWN", "", "", Reach::NotSaid, ""},
};

QJsonObject facilities(Reach reach)
{
    const bool in = reach == Reach::OneWay || reach == Reach::DataOnly || reach == Reach::NetworkFree;
    const bool voice = reach == Reach::DataOnly || reach == Reach::NetworkFree;
    const auto word = [&](bool works) {
        return reach == Reach::NotSaid ? QStringLiteral("notSaid")
                                       : (works ? QStringLiteral("works") : QStringLiteral("blocked"));
    };
    const QString always = reach == Reach::SimOnly ? QStringLiteral("notSaid") : QStringLiteral("works");
    return {{QStringLiteral("callsOut"), word(voice)},
            {QStringLiteral("callsIn"), word(in)},
            {QStringLiteral("smsOut"), word(voice)},
            {QStringLiteral("smsIn"), word(in)},
            {QStringLiteral("data"), word(reach == Reach::NetworkFree)},
            {QStringLiteral("roaming"), word(reach == Reach::NetworkFree)},
            {QStringLiteral("emergency"), always},
            {QStringLiteral("hotline"), always},
            {QStringLiteral("wifi"), QStringLiteral("works")}};
}

} // namespace policy_detail

QJsonObject reasonPolicies()
{
    QJsonObject all;
    for (const policy_detail::Row &row : policy_detail::table) {
        const QStringList papers =
            QString::fromLatin1(row.documents).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QJsonObject fee{{QStringLiteral("unit"), QStringLiteral("CNY")},
                              {QStringLiteral("value"), row.feeYuan}};
        QJsonObject policy{{QStringLiteral("usualDuration"), QString::fromLatin1(row.usual)},
                           {QStringLiteral("maxDuration"), QString::fromLatin1(row.most)},
                           {QStringLiteral("fee"), fee},
                           {QStringLiteral("documents"), QJsonArray::fromStringList(papers)},
                           {QStringLiteral("facilities"), policy_detail::facilities(row.reach)}};
        if (const QJsonObject appeal = appealPolicy(QString::fromLatin1(row.reason)); !appeal.isEmpty())
            policy.insert(QStringLiteral("appeal"), appeal);
        if (const QJsonObject verify = verifyPolicy(QString::fromLatin1(row.reason)); !verify.isEmpty())
            policy.insert(QStringLiteral("verify"), verify);
        all.insert(QString::fromLatin1(row.reason), policy);
    }
    return all;
}

} // namespace unbar::sandbox
