// What the reviewer's pages call states, reject codes and refusals.

#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/page_appeals.h"

namespace unbar::sandbox {

namespace appeal_words {

struct Pair
{
    const char *code;
    const char16_t *zh, *en;
};

constexpr Pair states[] = {
    {"SUBMITTED", u"已提交，等待受理", u"Submitted"},
    {"NOT_ACCEPTED", u"未受理", u"Not accepted"},
    {"ACCEPTED", u"已受理", u"Accepted"},
    {"AUTO_CHECK", u"系统核验中", u"Automatic check"},
    {"UNDER_REVIEW", u"人工审核中", u"Under review"},
    {"NEED_INFO", u"等待补充材料", u"Waiting for more"},
    {"EXTERNAL", u"等待公安或第三方", u"Waiting for police or others"},
    {"APPROVED", u"审核通过", u"Approved"},
    {"RESTORING", u"正在恢复", u"Restoring"},
    {"RESTORE_FAILED", u"恢复未完成", u"Restore not completed"},
    {"RESTORED", u"已恢复", u"Restored"},
    {"PARTIAL", u"部分恢复", u"Partly restored"},
    {"REJECTED", u"未通过", u"Not approved"},
    {"RECON", u"复核中", u"Under reconsideration"},
    {"REG_ELIGIBLE", u"可向监管部门申诉", u"May go to the regulator"},
    {"REG_FILED", u"已向监管部门申诉", u"Filed with the regulator"},
    {"LAPSED", u"逾期未补充", u"Lapsed"},
    {"WITHDRAWN", u"已撤回", u"Withdrawn"},
    {"LOST", u"号码无法恢复", u"Number lost"},
    {"CLOSED_OK", u"已办结：已恢复", u"Closed: restored"},
    {"CLOSED_NO", u"已办结：未恢复", u"Closed: not restored"},
    {"DRAFT", u"已退回用户修改", u"With the person again"},
};

constexpr Pair rejects[] = {
    {"BLUR", u"照片模糊", u"Blurred"},
    {"GLARE", u"有反光", u"Glare"},
    {"CROPPED", u"四角不完整", u"Corners cut off"},
    {"COVERED", u"有遮挡", u"Partly covered"},
    {"WRONG_SIDE", u"拍错了一面", u"Wrong side"},
    {"EXPIRED", u"证件已过期", u"Expired"},
    {"NAME_DIFF", u"姓名不一致", u"Name differs"},
    {"NUMBER_DIFF", u"号码不一致", u"Number differs"},
    {"NOT_OWNER", u"不是机主", u"Not the owner"},
    {"AUTH_MISSING", u"缺少授权", u"No authority"},
    {"AUTH_EXPIRED", u"授权已过期", u"Authority expired"},
    {"SEAL_UNCLEAR", u"公章不清晰", u"Seal unclear"},
    {"NOT_SUFFICIENT", u"材料不足以说明", u"Not sufficient"},
    {"SUSPECT_ALTERED", u"疑似改动", u"May be altered"},
    {"FACE_FAIL", u"人脸比对未通过", u"Face does not match"},
    {"DUPLICATE", u"重复提交", u"Sent twice"},
    {"WRONG_TYPE", u"材料类型不符", u"Wrong kind"},
    {"POLICE_HOLD", u"公安机关限制", u"Held by the police"},
    {"OVER_LIMIT", u"超过办理次数", u"Over the limit"},
    {"OTHER", u"其他（请写明）", u"Other (say what)"},
};

constexpr Pair refusals[] = {
    {"transitionUnknown", u"当前状态不允许这样做。", u"The state does not allow it."},
    {"reasonMissing", u"请填写原因代码、原因、下一步和期限。",
     u"Give a reason code, the reason, a remedy and a date."},
    {"dateOver", u"期限必须晚于今天。", u"The date has to be after today."},
    {"itemsMissing", u"请至少选择一项问题，选“其他”时写明。",
     u"Choose at least one problem; with Other, say what."},
    {"tooManyRounds", u"已要求补充三次，需主管同意。",
     u"Three rounds were asked; a supervisor has to agree."},
    {"whoMissing", u"请填写核查单位和编号。", u"Say who is asked, and under which reference."},
    {"reviewerMissing", u"请填写审核人员。", u"Say who decides."},
    {"sameReviewer", u"须由另一名审核人员办理。", u"Another reviewer has to decide."},
    {"answersMissing", u"用户还没有全部答复。", u"Not everything is answered yet."},
    {"secondReviewer", u"已记录第一名审核人员的意见，等待另一名审核人员。",
     u"The first approval is noted. Another reviewer has to agree."},
};

QString found(std::span<const Pair> all, const Tongue &say, const QString &code, const QString &otherwise)
{
    for (const Pair &each : all)
        if (code == QLatin1String(each.code))
            return say(each.en, each.zh);
    return otherwise;
}

} // namespace appeal_words

QString appealStateText(const Tongue &say, const QString &state)
{
    return appeal_words::found(appeal_words::states, say, state, state);
}

QString rejectCodeText(const Tongue &say, const QString &code)
{
    return appeal_words::found(appeal_words::rejects, say, code, code);
}

QString moveRefusalText(const Tongue &say, const QString &code)
{
    return appeal_words::found(appeal_words::refusals, say, code,
                               say(u"Nothing was changed.", u"没有更改。"));
}

QString itemName(const Tongue &say, const QString &reason, const QString &code)
{
    const QJsonArray items = appealPolicy(reason).value(QLatin1String("evidence")).toArray();
    for (const QJsonValue &item : items)
        if (memberText(item.toObject(), "code") == code)
            return memberText(item.toObject().value(QLatin1String("names")).toObject(),
                              say.chinese ? "zh_CN" : "en");
    return code;
}

} // namespace unbar::sandbox
