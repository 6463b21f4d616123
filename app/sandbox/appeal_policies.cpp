#include "app/sandbox/appeal_policies.h"

#include <QStringList>

namespace unbar::sandbox {

namespace appeal_policy {

QJsonObject words(const char16_t *chinese, const char16_t *english)
{
    return {{QStringLiteral("zh_CN"), QString::fromUtf16(chinese)},
            {QStringLiteral("en"), QString::fromUtf16(english)}};
}

struct Item
{
    const char *code;
    const char16_t *zh, *en;         ///< name
    const char16_t *whyZh, *whyEn;   ///< what it is for
    const char16_t *elseZh, *elseEn; ///< what to do without it; null when there is no way round
    bool sensitive;
    bool card;
    int pages;
};

constexpr Item items[] = {
    {"idFront", u"身份证人像面", u"ID card, photo side", u"核对是不是机主本人",
     u"Shows that you are the registered owner", u"可写明证件去向，并改用临时身份证或到营业厅办理",
     u"Say where the card is; a temporary card or a visit to a store also works", true, true, 1},
    {"idBack", u"身份证国徽面", u"ID card, emblem side", u"核对证件是否在有效期内",
     u"Shows that the card is still valid", u"可写明证件去向，并改用临时身份证或到营业厅办理",
     u"Say where the card is; a temporary card or a visit to a store also works", true, true, 1},
    {"usageProof", u"使用说明或工作证明", u"Proof of what the number is used for", u"说明通话或短信的用途",
     u"Explains the calls or messages", u"可用文字说明用途", u"You may explain it in words", false, false, 5},
    {"callList", u"联系人同意记录", u"Record that the people called had agreed", u"证明对方同意接听",
     u"Shows that they had agreed to be called", u"可用文字说明", u"You may explain it in words", false,
     false, 5},
    {"undertaking", u"合规使用承诺书", u"Undertaking to use the number lawfully", u"恢复后依法使用号码",
     u"For the time after it is restored", u"可在说明中写明承诺", u"You may write it in your statement",
     false, false, 1},
    {"residenceProof", u"居住、工作或在读证明", u"Proof of residence, work or study", u"高风险核验需要",
     u"Needed for a high-risk check", u"可说明暂时无法取得的原因", u"Say why you cannot get it now", true,
     false, 3},
    {"policeClearance", u"公安机关解除证明", u"Clearance by the police", u"停机由公安机关提出",
     u"The police asked for the lock", nullptr, nullptr, true, false, 2},
    {"businessLicence", u"营业执照", u"Business licence", u"核对单位名称", u"Shows the company's name",
     nullptr, nullptr, false, false, 1},
    {"sealLetter", u"加盖公章的授权书", u"Letter of authority with the company's seal", u"证明经办人有权办理",
     u"Shows that the officer may act", nullptr, nullptr, false, false, 1},
    {"passport", u"护照个人信息页", u"Passport, data page", u"核对身份", u"Shows who you are",
     u"可改用其他有效证件并说明", u"Another valid document will do; say which", true, false, 1},
    {"entryStamp", u"出入境记录", u"Entry and exit record", u"说明在境外使用的原因",
     u"Explains the use abroad", u"可用文字说明行程", u"You may describe the journey in words", true, false,
     3},
    {"purchaseProof", u"购机凭证", u"Proof of purchase", u"证明设备归您所有",
     u"Shows that the device is yours", u"可说明购买经过", u"You may tell how you bought it", false, false,
     2},
    {"deviceList", u"设备清单", u"List of devices", u"核对物联网卡的使用范围",
     u"Shows where the IoT cards are used", nullptr, nullptr, false, false, 5},
    {"paymentProof", u"付款凭证", u"Proof of payment", u"用来查找这笔款项", u"Helps to find the payment",
     u"可填写付款渠道的交易单号", u"The trace number of your bank or wallet will do", false, false, 2},
};

struct Row
{
    const char *reason;
    const char *actors;
    bool autoCheck;
    bool highRisk;
    int statementMin;
    const char *questions;
    const char *required;
    const char *optional;
    const char *p50;
    const char *p90;
};

constexpr Row rows[] = {
    {"VIOLATION", "owner enterprise", true, false, 20, "what usage thirdParty undertaking",
     "idFront idBack usageProof", "callList undertaking", "P1D", "P3D"},
    {"FRAUD_REVERIFY", "owner", true, true, 20, "what usage thirdParty", "idFront idBack",
     "residenceProof usageProof", "P1D", "P3D"},
    {"FRAUD_PUNISH", "owner", false, true, 20, "what usage", "idFront idBack", "residenceProof usageProof",
     "", ""},
    {"REALNAME", "owner guardian agent", true, false, 0, "what", "idFront idBack", "", "PT2H", "P1D"},
    {"DORMANT", "owner", true, false, 0, "what", "idFront idBack", "", "PT2H", "P1D"},
    {"ROAM_RISK", "owner agent", false, false, 20, "what usage", "passport", "entryStamp", "P1D", "P3D"},
    {"CORP", "enterprise", false, false, 20, "what usage", "businessLicence sealLetter", "usageProof", "P1D",
     "P3D"},
    {"IOT", "enterprise", false, false, 20, "what usage", "businessLicence deviceList", "usageProof", "P2D",
     "P5D"},
    {"IMEI", "owner agent", false, false, 10, "what", "purchaseProof", "idFront", "P1D", "P5D"},
    {"ARREARS", "owner agent", false, false, 10, "what traceNumber", "", "paymentProof", "P1D", "P3D"},
};

QStringList split(const char *spaced)
{
    return QString::fromLatin1(spaced).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const Row *rowOf(const QString &reason)
{
    for (const Row &row : rows)
        if (reason == QLatin1String(row.reason))
            return &row;
    return nullptr;
}

QJsonObject specOf(const QString &code, bool required)
{
    for (const Item &item : items) {
        if (code != QLatin1String(item.code))
            continue;
        QJsonObject spec{
            {QStringLiteral("code"), code},
            {QStringLiteral("names"), words(item.zh, item.en)},
            {QStringLiteral("why"), words(item.whyZh, item.whyEn)},
            {QStringLiteral("required"), required},
            {QStringLiteral("sensitive"), item.sensitive},
            {QStringLiteral("card"), item.card},
            {QStringLiteral("maxPages"), item.pages},
            {QStringLiteral("types"), QJsonArray{QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                                                 QStringLiteral("application/pdf")}}};
        if (item.elseZh != nullptr)
            spec.insert(QStringLiteral("alternative"), words(item.elseZh, item.elseEn));
        return spec;
    }
    return {};
}

QJsonObject clock(int days, const char *kind)
{
    return {{QStringLiteral("days"), days}, {QStringLiteral("kind"), QString::fromLatin1(kind)}};
}

QJsonObject clockPolicies()
{
    return {{QStringLiteral("first"), clock(1, "working")},
            {QStringLiteral("reply"), clock(15, "calendar")},
            {QStringLiteral("info"), clock(5, "working")},
            {QStringLiteral("review"), clock(3, "working")},
            {QStringLiteral("reopen"), clock(30, "calendar")},
            {QStringLiteral("reconsider"), clock(30, "calendar")}};
}

QJsonArray evidenceOf(const Row &row)
{
    QJsonArray list;
    for (const QString &code : split(row.required))
        list.append(specOf(code, true));
    for (const QString &code : split(row.optional))
        list.append(specOf(code, false));
    return list;
}

} // namespace appeal_policy

QJsonObject appealPolicy(const QString &reason)
{
    using namespace appeal_policy;
    const Row *row = rowOf(reason);
    if (row == nullptr)
        return {};
    QJsonObject usual;
    if (*row->p50 != '\0')
        usual = {{QStringLiteral("p50"), QString::fromLatin1(row->p50)},
                 {QStringLiteral("p90"), QString::fromLatin1(row->p90)}};
    return {{QStringLiteral("actors"), QJsonArray::fromStringList(split(row->actors))},
            {QStringLiteral("autoCheck"), row->autoCheck},
            {QStringLiteral("risk"), row->highRisk ? QStringLiteral("high") : QStringLiteral("normal")},
            {QStringLiteral("statement"),
             QJsonObject{{QStringLiteral("min"), row->statementMin},
                         {QStringLiteral("max"), 1000},
                         {QStringLiteral("questions"), QJsonArray::fromStringList(split(row->questions))}}},
            {QStringLiteral("evidence"), evidenceOf(*row)},
            {QStringLiteral("clocks"), clockPolicies()},
            {QStringLiteral("usual"), usual},
            {QStringLiteral("reconsiderations"), 1}};
}

QJsonArray consentTexts()
{
    using appeal_policy::words;
    const QJsonObject evidence{
        {QStringLiteral("purpose"), QStringLiteral("appealEvidence")},
        {QStringLiteral("version"), QStringLiteral("2026-06-01")},
        {QStringLiteral("basis"), QStringLiteral("consent")},
        {QStringLiteral("sensitive"), true},
        {QStringLiteral("title"),
         words(u"用您提交的材料审核本次申诉", u"Use what you send to decide this appeal")},
        {QStringLiteral("items"),
         QJsonArray{words(u"处理什么：您添加的证件照片、证明和说明。",
                          u"What: the pictures of documents, proofs and words you add."),
                    words(u"为什么：核对身份，审核本次停机申诉。",
                          u"Why: to check who you are and decide this appeal."),
                    words(u"谁会看到：示例运营商的审核人员。", u"Who: the reviewers of Example Mobile."),
                    words(u"保存多久：办结后 180 天，依法留存的除外。",
                          u"How long: 180 days after the end, unless a law asks for longer."),
                    words(u"怎样撤回：在“办理进度”中撤回申诉或撤回同意。",
                          u"How to withdraw: in Progress, with the appeal or by itself.")}},
        {QStringLiteral("withdrawal"),
         words(u"提交后撤回同意，申诉将终止，材料会删除。",
               u"If you withdraw after sending, the appeal ends and what you sent is deleted.")},
        {QStringLiteral("retention"), QStringLiteral("P180D")}};
    const QJsonObject duty{
        {QStringLiteral("purpose"), QStringLiteral("identityCheck")},
        {QStringLiteral("version"), QStringLiteral("2026-06-01")},
        {QStringLiteral("basis"), QStringLiteral("legalDuty")},
        {QStringLiteral("sensitive"), false},
        {QStringLiteral("title"),
         words(u"依法核验机主身份", u"Checking the owner's identity as the law asks")},
        {QStringLiteral("items"),
         QJsonArray{words(u"依据：《反电信网络诈骗法》要求电话用户实名。",
                          u"Basis: the law against telecom fraud asks for real names."),
                    words(u"处理什么：姓名、证件号码。", u"What: your name and document number."),
                    words(u"这是法定义务，不需要您同意，也不会用于其他目的。",
                          u"This is a legal duty: it needs no consent and serves nothing else.")}},
        {QStringLiteral("withdrawal"), words(u"法定义务不能撤回。", u"A legal duty cannot be withdrawn.")},
        {QStringLiteral("retention"), QStringLiteral("P5Y")}};
    return {evidence, duty};
}

QStringList consentsNeeded(const QString &reason)
{
    const QJsonArray evidence = appealPolicy(reason).value(QLatin1String("evidence")).toArray();
    for (const QJsonValue &spec : evidence)
        if (spec.toObject().value(QLatin1String("required")).toBool() &&
            spec.toObject().value(QLatin1String("sensitive")).toBool())
            return {QStringLiteral("appealEvidence")};
    return {};
}

} // namespace unbar::sandbox
