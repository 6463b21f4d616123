#include "app/sandbox/rules.h"

#include <QTimeZone>

namespace unbar::sandbox {

namespace {

enum ScopeWord { OneWay, TwoWay, DataOnly, SmsOut, Nothing };

struct LockRow
{
    const char *reason;
    const char16_t *text;
    ScopeWord scope;
    const char *remedies; // separated by spaces
    const char *documents;
    const char *initiator;
    int onlineDays; // days left to act online, 0: no limit given
};

// One row a reason of the open list, in its order; scope and remedies as the operator states them.
constexpr LockRow kLockRows[] = {
    {"ARREARS", u"账单逾期未缴，已停机。", TwoWay, "payBill", "", "operator", 0},
    {"CREDIT_LIMIT", u"话费超过信用额度，已停机。", OneWay, "payBill contact", "", "operator", 0},
    {"PREPAID_EXPIRED", u"余额已用完，请充值。", OneWay, "topUp", "", "operator", 0},
    {"SHARED_ACCT", u"代付账户欠费，本号码随主卡停机。", TwoWay, "payBill contact", "mainHolderConsent",
     "operator", 0},
    {"LOST", u"您已挂失本号码。", TwoWay, "resume visitStore", "residentId", "subscriber", 0},
    {"VOLUNTARY", u"您已办理停机保号。", TwoWay, "resume", "", "subscriber", 0},
    {"VIOLATION", u"近 7 天有多名用户投诉本号码拨打骚扰电话，核实后已暂停呼出。", OneWay, "appeal visitStore",
     "residentId usageStatement commitmentLetter", "operator", 0},
    {"FRAUD_REVERIFY", u"号码使用情况异常，需要重新核验身份。", TwoWay, "verifyIdentity visitStore appeal",
     "residentId liveFace", "operator", 26},
    {"FRAUD_POLICE", u"公安机关通报，号码已停机。", TwoWay, "contact appeal", "policeClearance", "police", 0},
    {"FRAUD_PUNISH", u"经认定适用惩戒措施。", TwoWay, "contact appeal", "statement", "police", 0},
    {"REALNAME", u"实名信息不完整，请补登记。", OneWay, "verifyIdentity visitStore", "residentId", "operator",
     30},
    {"DORMANT", u"号码长期未使用，需要核验身份。", TwoWay, "verifyIdentity visitStore", "residentId",
     "operator", 30},
    {"ROAM_RISK", u"号码在境外高风险地区使用，已停机。", TwoWay, "verifyIdentity contact",
     "passport entryStamp", "operator", 0},
    {"SVC_PWD", u"服务密码输错次数过多，已锁定。", Nothing, "wait resetPassword", "", "operator", 0},
    {"APP_ACCT", u"网上营业厅账户已锁定。", Nothing, "wait resetPassword", "", "operator", 0},
    {"SIM_PIN", u"SIM 卡已锁定。", Nothing, "contact visitStore", "", "operator", 0},
    {"PORT", u"携号转网办理中。", Nothing, "wait contact", "", "operator", 0},
    {"MAINT", u"网络升级维护。", DataOnly, "wait", "", "operator", 0},
    {"FAULT", u"网络障碍，正在抢修。", DataOnly, "wait contact", "", "operator", 0},
    {"IOT", u"物联网卡使用范围异常。", DataOnly, "contact", "businessLicence deviceList", "operator", 0},
    {"CORP", u"单位号码，需单位经办人办理。", TwoWay, "contact visitStore", "businessLicence authorisation",
     "operator", 0},
    {"ESTATE", u"机主状态异常，需继承人办理。", TwoWay, "visitStore", "deathCertificate kinshipProof",
     "operator", 0},
    {"IMEI", u"设备已被登记为锁定设备，号码换机可用。", Nothing, "contact", "purchaseProof", "regulator", 0},
    {"UNKNOWN", u"", TwoWay, "contact visitStore", "", "operator", 0},
};

QStringList scopeWords(ScopeWord word)
{
    const QStringList out{QStringLiteral("voiceOutbound"), QStringLiteral("smsOutbound"),
                          QStringLiteral("data"), QStringLiteral("roaming")};
    switch (word) {
    case OneWay:
        return out;
    case TwoWay:
        return out + QStringList{QStringLiteral("voiceInbound"), QStringLiteral("smsInbound")};
    case DataOnly:
        return {QStringLiteral("data")};
    case SmsOut:
        return {QStringLiteral("smsOutbound")};
    case Nothing:
        break;
    }
    return {};
}

QStringList spaced(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The last second of the day `days` ahead where the operator is.
QDateTime endOfDay(const QDateTime &now, int days)
{
    const QTimeZone zone("Asia/Shanghai");
    const QDate day = now.toTimeZone(zone).date().addDays(days);
    return QDateTime(day, QTime(23, 59, 59), zone).toUTC();
}

} // namespace

QStringList lockReasons()
{
    QStringList all;
    for (const LockRow &row : kLockRows)
        all.append(QString::fromLatin1(row.reason));
    return all;
}

LockSpec usualLock(const QString &reason, const QDateTime &now)
{
    const LockRow *row = &kLockRows[std::size(kLockRows) - 1];
    for (const LockRow &candidate : kLockRows) {
        if (reason == QLatin1String(candidate.reason))
            row = &candidate;
    }
    LockSpec spec;
    spec.reason = QString::fromLatin1(row->reason);
    spec.reasonText = QString::fromUtf16(row->text);
    spec.initiator = QString::fromLatin1(row->initiator);
    spec.scope = scopeWords(row->scope);
    spec.remedies = spaced(row->remedies);
    spec.documents = spaced(row->documents);
    spec.since = now.addDays(-4);
    if (row->onlineDays > 0)
        spec.onlineUntil = endOfDay(now, row->onlineDays);
    if (spec.reason == QLatin1String("MAINT")) {
        spec.windowStart = now.addSecs(-3600);
        spec.expectedEnd = now.addSecs(2 * 3600);
    } else if (spec.reason == QLatin1String("FAULT")) {
        spec.expectedEnd = now.addDays(1);
    } else if (spec.reason == QLatin1String("SVC_PWD") || spec.reason == QLatin1String("APP_ACCT")) {
        spec.since = now.addSecs(-600);
        spec.expectedEnd = endOfDay(now, 0);
    } else if (spec.reason == QLatin1String("VOLUNTARY")) {
        spec.terminationDate = endOfDay(now, 120);
    } else if (spec.reason == QLatin1String("FRAUD_POLICE")) {
        spec.enforcementContact = QStringLiteral("反诈专线 96110");
    } else if (spec.reason == QLatin1String("UNKNOWN")) {
        spec.disclosable = false;
    }
    return spec;
}

} // namespace unbar::sandbox
