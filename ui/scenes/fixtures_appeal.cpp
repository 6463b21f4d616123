#include "ui/scenes/fixtures_appeal.h"

#include "ui/scenes/fixtures.h"

#include <algorithm>

namespace unbar::ui::scenes {

using domain::AppealResult;
using domain::AppealState;
using workflows::AppealAct;
using workflows::BallHolder;

namespace appeal_fixture_detail {

QString zh(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

domain::EvidenceSpec spec(const char *code, const char *zhName, const char *enName)
{
    domain::EvidenceSpec of;
    of.code = QString::fromLatin1(code);
    of.names = {{QStringLiteral("zh_CN"), zh(zhName)}, {QStringLiteral("en"), QString::fromLatin1(enName)}};
    return of;
}

struct Step
{
    int transition;
    AppealState to;
    const char *actor;
    const char *text = nullptr;
};

/// The road from submission to `state`; one step every 20 minutes from 08:31 on.
QList<Step> roadTo(AppealState state)
{
    using S = AppealState;
    const QList<Step> sent{{7, S::Submitted, "customer"}};
    const QList<Step> accepted = sent + QList<Step>{{10, S::Accepted, "operator"}};
    const QList<Step> checked = accepted + QList<Step>{{13, S::AutoCheck, "system"}};
    const QList<Step> review =
        checked + QList<Step>{{15, S::UnderReview, "reviewer", "身份证件 2 项通过，说明材料转人工"}};
    const QList<Step> approved = review + QList<Step>{{23, S::Approved, "reviewer"}};
    const QList<Step> restoring = approved + QList<Step>{{25, S::Restoring, "operator"}};
    const QList<Step> rejected = review + QList<Step>{{24, S::Rejected, "reviewer"}};
    switch (state) {
    case S::Submitted:
        return sent;
    case S::NotAccepted:
        return sent + QList<Step>{{11, S::NotAccepted, "reviewer"}};
    case S::Accepted:
        return accepted;
    case S::AutoCheck:
        return checked;
    case S::UnderReview:
        return review;
    case S::NeedInfo:
        return review + QList<Step>{{17, S::NeedInfo, "reviewer"}};
    case S::External:
        return review + QList<Step>{{21, S::External, "reviewer"}};
    case S::Approved:
        return checked + QList<Step>{{14, S::Approved, "operator"}};
    case S::Restoring:
        return restoring;
    case S::RestoreFailed:
        return restoring + QList<Step>{{28, S::RestoreFailed, "timer", "网元 24 小时未确认"}};
    case S::Restored:
        return restoring + QList<Step>{{26, S::Restored, "operator"}};
    case S::Partial:
        return restoring + QList<Step>{{27, S::Partial, "operator"}};
    case S::Rejected:
        return rejected;
    case S::Recon:
        return rejected + QList<Step>{{32, S::Recon, "customer", "补充了 11 月 18 日的通话记录"}};
    case S::RegEligible:
        return rejected + QList<Step>{{34, S::RegEligible, "timer"}};
    case S::RegFiled:
        return rejected + QList<Step>{{34, S::RegEligible, "timer"}, {35, S::RegFiled, "customer"}};
    case S::Lapsed:
        return review + QList<Step>{{17, S::NeedInfo, "reviewer"}, {19, S::Lapsed, "timer"}};
    case S::Withdrawn:
        return review + QList<Step>{{37, S::Withdrawn, "customer"}};
    case S::Lost:
        return review + QList<Step>{{38, S::Lost, "operator"}};
    case S::ClosedOk:
        return restoring + QList<Step>{{26, S::Restored, "operator"}, {30, S::ClosedOk, "customer"}};
    case S::ClosedNo:
        return rejected + QList<Step>{{39, S::ClosedNo, "customer"}};
    default:
        return {};
    }
}

QList<domain::AppealStep> historyOf(const QList<Step> &road)
{
    QList<domain::AppealStep> history;
    AppealState from = AppealState::Submitting;
    QDateTime at = shanghai(11, 24, 8, 31);
    for (const Step &of : road) {
        history << domain::AppealStep{of.transition,
                                      from,
                                      of.to,
                                      at,
                                      QString::fromLatin1(of.actor),
                                      of.text != nullptr ? zh(of.text) : QString()};
        from = of.to;
        at = at.addSecs(20 * 60);
    }
    return history;
}

domain::AppealOutcome outcomeOf(AppealState state)
{
    domain::AppealOutcome outcome;
    switch (state) {
    case AppealState::Rejected:
    case AppealState::Recon:
    case AppealState::RegEligible:
    case AppealState::RegFiled:
    case AppealState::ClosedNo:
        outcome.result = AppealResult::NotUpheld;
        outcome.reasonCode = QStringLiteral("NOT_SUFFICIENT");
        outcome.reasonText = zh("通话用途说明与外呼记录不一致。");
        outcome.remedy = zh("补充 11 月 18 日外呼名单及对方同意的证明，30 日内可申请复核。");
        outcome.nextDate = shanghai(12, 24, 23, 59);
        return outcome;
    case AppealState::NotAccepted:
        outcome.result = AppealResult::NotAccepted;
        outcome.reasonCode = QStringLiteral("AUTH_MISSING");
        outcome.reasonText = zh("代办材料缺少委托书。");
        outcome.remedy = zh("补充机主签名的委托书后重新提交。");
        outcome.nextDate = shanghai(12, 4, 23, 59);
        outcome.fixable = true;
        return outcome;
    case AppealState::Partial:
        outcome.result = AppealResult::PartlyUpheld;
        outcome.reasonText = zh("短信功能按规定保持关闭 30 日。");
        outcome.remedy = zh("期满后自动恢复，无需再次申请。");
        outcome.nextDate = shanghai(12, 24, 23, 59);
        return outcome;
    case AppealState::Approved:
    case AppealState::Restoring:
    case AppealState::RestoreFailed:
    case AppealState::Restored:
    case AppealState::ClosedOk:
        outcome.result = AppealResult::Upheld;
        return outcome;
    default:
        return outcome;
    }
}

QList<AppealAct> actsOf(AppealState state)
{
    using A = AppealAct;
    switch (state) {
    case AppealState::Submitted:
    case AppealState::Accepted:
        return {A::Remind, A::SaveCaseFile, A::Withdraw};
    case AppealState::AutoCheck:
        return {A::AskHuman, A::SaveCaseFile, A::Withdraw};
    case AppealState::UnderReview:
    case AppealState::External:
    case AppealState::Recon:
        return {A::Remind, A::Message, A::SaveCaseFile, A::Complain, A::Withdraw};
    case AppealState::NeedInfo:
        return {A::Answer, A::Remind, A::SaveCaseFile, A::Complain, A::Withdraw};
    case AppealState::NotAccepted:
    case AppealState::Lapsed:
        return {A::Reopen, A::SaveCaseFile};
    case AppealState::Rejected:
        return {A::Reconsider, A::GiveUp, A::RequestReason, A::SaveCaseFile, A::Complain};
    case AppealState::RegEligible:
        return {A::RecordRegulator, A::SaveCaseFile, A::GiveUp};
    case AppealState::Restored:
        return {A::ConfirmRestored, A::StillNotWorking, A::SaveCaseFile};
    case AppealState::RestoreFailed:
        return {A::Remind, A::SaveCaseFile};
    case AppealState::Draft:
    case AppealState::AwaitConsent:
    case AppealState::Ready:
    case AppealState::Queued:
        return {A::Withdraw};
    case AppealState::Submitting:
    case AppealState::SubmitUnknown:
        return {};
    default:
        return {A::SaveCaseFile};
    }
}

BallHolder ballOf(AppealState state)
{
    switch (state) {
    case AppealState::NeedInfo:
    case AppealState::NotAccepted:
    case AppealState::Rejected:
    case AppealState::Restored:
    case AppealState::RegEligible:
    case AppealState::Lapsed:
        return BallHolder::You;
    case AppealState::External:
        return BallHolder::ThirdParty;
    case AppealState::RegFiled:
        return BallHolder::Regulator;
    default:
        return domain::isTerminal(state)    ? BallHolder::Nobody
               : domain::isSubmitted(state) ? BallHolder::Operator
                                            : BallHolder::You;
    }
}

workflows::ClockView clock(const char *name, const QDateTime &start, const QDateTime &due,
                           domain::ClockKind kind)
{
    workflows::ClockView of;
    of.clock.name = QString::fromLatin1(name);
    of.clock.start = start;
    of.clock.due = due;
    of.clock.kind = kind;
    return of;
}

QList<workflows::ClockView> clocksOf(AppealState state)
{
    using domain::ClockKind;
    auto reply = clock("C-REPLY", shanghai(11, 24, 8, 40), shanghai(12, 9, 23, 59), ClockKind::Calendar);
    switch (state) {
    case AppealState::Submitted:
        return {clock("C-FIRST", shanghai(11, 24, 8, 31), shanghai(11, 25, 23, 59), ClockKind::Working)};
    case AppealState::Accepted:
    case AppealState::AutoCheck:
    case AppealState::UnderReview:
    case AppealState::External:
    case AppealState::Recon:
        return {clock("C-REVIEW", shanghai(11, 24, 8, 40), shanghai(11, 27, 23, 59), ClockKind::Working),
                reply};
    case AppealState::NeedInfo:
        reply.paused = true;
        reply.status = domain::DeadlineStatus::Paused;
        reply.pausedSeconds = 3 * 3600 + 40 * 60;
        return {clock("C-INFO", shanghai(11, 24, 10, 20), shanghai(12, 1, 23, 59), ClockKind::Working),
                reply};
    case AppealState::Restoring:
    case AppealState::RestoreFailed:
        return {clock("C-RESTORE", shanghai(11, 24, 9, 51), shanghai(11, 25, 9, 51), ClockKind::Hours)};
    case AppealState::RegFiled:
        return {clock("C-REG1", shanghai(11, 24, 9, 0), shanghai(12, 1, 23, 59), ClockKind::Working),
                clock("C-REG2", shanghai(11, 24, 9, 0), shanghai(12, 24, 23, 59), ClockKind::Calendar)};
    default:
        return {};
    }
}

domain::EvidenceItem sentItem(const char *code, int n)
{
    domain::EvidenceItem item;
    item.code = QString::fromLatin1(code);
    item.state = domain::EvidenceState::Sent;
    domain::EvidencePage page;
    page.id = QStringLiteral("page-%1").arg(n);
    page.documentId = QStringLiteral("doc-%1").arg(n);
    item.pages = {page};
    return item;
}

} // namespace appeal_fixture_detail

domain::AppealPolicy violationPolicy()
{
    using namespace appeal_fixture_detail;
    domain::AppealPolicy policy;
    policy.evidence = {spec("idFront", "身份证人像面", "ID card, portrait side"),
                       spec("idBack", "身份证国徽面", "ID card, emblem side"),
                       spec("usageProof", "使用说明或工作证明", "Usage statement or proof of work")};
    policy.clocks.insert(QStringLiteral("review"), {3, domain::ClockKind::Working});
    policy.clocks.insert(QStringLiteral("reply"), {15, domain::ClockKind::Calendar});
    policy.usualP50 = QStringLiteral("P1D");
    policy.usualP90 = QStringLiteral("P3D");
    return policy;
}

workflows::AppealTrackView trackedAppeal(AppealState state)
{
    using namespace appeal_fixture_detail;
    workflows::AppealTrackView view;
    auto &appeal = view.appeal;
    appeal.id = QStringLiteral("appeal-1");
    appeal.lineId = QStringLiteral("line-8000");
    appeal.suspensionId = QStringLiteral("lock-violation");
    appeal.reason = domain::Reason::Violation;
    appeal.reasonCode = domain::reasonCode(appeal.reason);
    appeal.state = state;
    appeal.savedAt = shanghai(11, 24, 8, 24);
    if (domain::isSubmitted(state)) {
        appeal.operatorId = QStringLiteral("tt-0381");
        appeal.caseNumber = QStringLiteral("FJ-2026-1124-0381");
        appeal.submittedAt = shanghai(11, 24, 8, 31);
        appeal.items = {sentItem("idFront", 1), sentItem("idBack", 2), sentItem("usageProof", 3)};
        appeal.receipt = QStringLiteral("e30.e30.c2ln");
    }
    appeal.history = historyOf(roadTo(state));
    appeal.outcome = outcomeOf(state);
    if (state == AppealState::External) {
        appeal.externalWho = zh("示例市公安局反诈中心");
        appeal.externalReference = QStringLiteral("XG-2026-0217");
    }
    if (state == AppealState::Partial)
        appeal.restored = {QStringLiteral("callsOut"), QStringLiteral("callsIn"), QStringLiteral("data")};
    if (state == AppealState::RegFiled) {
        appeal.regulatorNumber = QStringLiteral("SS20261124001");
        appeal.regulatorDate = QDate(2026, 11, 24);
    }
    if (state == AppealState::NeedInfo)
        appeal.requests = {question(QStringLiteral("iq-1"), zh("请说明 11 月 18 日外呼的用途。"))};
    view.policy = violationPolicy();
    view.ball = ballOf(state);
    view.acts = actsOf(state);
    view.clocks = clocksOf(state);
    if (view.acts.contains(AppealAct::Complain))
        view.eligibleFrom = shanghai(12, 10, 0, 0);
    return view;
}

workflows::TrackView trackAppeal(const workflows::AppealTrackView &of)
{
    workflows::TrackView view;
    view.operatorNow = view.updatedAt = now();
    view.appeals = {of};
    view.shownAppeal = of.appeal.id;
    using workflows::SelfTestItem;
    if (of.appeal.state == AppealState::Restored) {
        view.selfTest = {SelfTestItem::FlightMode, SelfTestItem::CallHotline, SelfTestItem::ReceiveCall,
                         SelfTestItem::SendSms,    SelfTestItem::ReceiveSms,  SelfTestItem::Data};
        view.selfTestDone = {SelfTestItem::FlightMode};
    }
    return view;
}

domain::InfoRequest question(const QString &id, const QString &words)
{
    domain::InfoRequest of;
    of.id = id;
    of.question = words;
    of.deadline = shanghai(12, 1, 23, 59);
    return of;
}

domain::InfoRequest askedItem(const QString &id, const QString &item, domain::RejectCode code)
{
    domain::InfoRequest of = question(id, {});
    of.itemCode = item;
    of.code = domain::rejectCodeName(code);
    return of;
}

} // namespace unbar::ui::scenes
