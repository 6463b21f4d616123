#include "app/sandbox/appeal_policies.h"

#include <QStringList>

namespace unbar::sandbox {

namespace verify_policy {

struct Method
{
    const char *code;
    const char *usual;
    int limit; ///< tries in 30 days, 0 for none
    bool face;
    bool appointment;
};

constexpr Method methods[] = {{"online", "PT10M", 1, true, false},
                              {"networkIdentity", "PT5M", 0, false, false},
                              {"video", "PT30M", 0, true, true},
                              {"store", "PT30M", 0, false, false}};

struct Row
{
    const char *reason;
    const char *methods;
    bool readAndSign;
};

constexpr Row rows[] = {{"FRAUD_REVERIFY", "online networkIdentity video store", true},
                        {"REALNAME", "online networkIdentity store", false},
                        {"DORMANT", "online networkIdentity store", false},
                        {"ROAM_RISK", "video store", true}};

QJsonObject pair(const char16_t *chinese, const char16_t *english)
{
    return {{QStringLiteral("zh_CN"), QString::fromUtf16(chinese)},
            {QStringLiteral("en"), QString::fromUtf16(english)}};
}

QJsonObject methodJson(const Method &method)
{
    QJsonObject json{{QStringLiteral("code"), QString::fromLatin1(method.code)},
                     {QStringLiteral("usual"), QString::fromLatin1(method.usual)},
                     {QStringLiteral("usesFace"), method.face},
                     {QStringLiteral("needsAppointment"), method.appointment}};
    if (method.limit > 0)
        json.insert(QStringLiteral("limit"), QJsonObject{{QStringLiteral("max"), method.limit},
                                                         {QStringLiteral("per"), QStringLiteral("P30D")}});
    return json;
}

} // namespace verify_policy

QJsonObject verifyPolicy(const QString &reason)
{
    using namespace verify_policy;
    for (const Row &row : rows) {
        if (reason != QLatin1String(row.reason))
            continue;
        const QStringList offered = QString::fromLatin1(row.methods).split(QLatin1Char(' '));
        QJsonArray list;
        for (const Method &method : methods)
            if (offered.contains(QLatin1String(method.code)))
                list.append(methodJson(method));
        QJsonObject policy{{QStringLiteral("methods"), list}, {QStringLiteral("faceOnly"), false}};
        if (row.readAndSign)
            policy.insert(
                QStringLiteral("readAndSign"),
                QJsonObject{
                    {QStringLiteral("title"), pair(u"防范电信网络诈骗告知书", u"Notice on telecom fraud")},
                    {QStringLiteral("text"), pair(u"本人知悉：不出租、出借、出售电话卡；不为他人拨打诈骗电话"
                                                  u"、发送诈骗短信；如实提供身份信息。",
                                                  u"I know that I may not rent out, lend or sell my SIM "
                                                  u"card, may not call or text for "
                                                  u"fraudsters, and give my identity truthfully.")}});
        return policy;
    }
    return {};
}

} // namespace unbar::sandbox
