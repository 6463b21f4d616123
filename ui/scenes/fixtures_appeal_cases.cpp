// The cases between the states: what is asked, what came out otherwise, the regulator's road, several at
// once.

#include "ui/scenes/fixtures.h"
#include "ui/scenes/fixtures_appeal.h"

namespace unbar::ui::scenes {

using domain::AppealState;
using domain::RejectCode;
using workflows::AppealAct;
using workflows::AppealTrackView;

namespace appeal_case_detail {

void append(AppealTrackView &view, int transition, AppealState to, const char *actor,
            const char *text = nullptr)
{
    const QDateTime at =
        view.appeal.history.isEmpty() ? shanghai(11, 24, 8, 31) : view.appeal.history.last().at.addSecs(1200);
    view.appeal.history << domain::AppealStep{
        transition, view.appeal.state,          to,
        at,         QString::fromLatin1(actor), text != nullptr ? QString::fromUtf8(text) : QString()};
    view.appeal.state = to;
}

/// The transitions a state's own road does not pass.
QList<NamedTrack> byOtherRoads()
{
    using S = AppealState;
    QList<NamedTrack> all;
    const auto add = [&all](const char *name, const AppealTrackView &view) {
        all << NamedTrack{QString::fromLatin1(name), trackAppeal(view)};
    };
    auto manual = trackedAppeal(S::UnderReview);
    manual.appeal.history = trackedAppeal(S::Accepted).appeal.history;
    append(manual, 16, S::UnderReview, "reviewer");
    add("review-manual", manual);
    auto answered = trackedAppeal(S::UnderReview);
    append(answered, 17, S::NeedInfo, "reviewer");
    append(answered, 18, S::UnderReview, "customer");
    add("review-answered", answered);
    auto returned = trackedAppeal(S::UnderReview);
    append(returned, 21, S::External, "reviewer");
    append(returned, 22, S::UnderReview, "police", "公安机关已反馈");
    add("review-police-answered", returned);
    auto again = trackedAppeal(S::RestoreFailed);
    append(again, 29, S::Restoring, "operator");
    again.acts = {AppealAct::SaveCaseFile};
    add("restoring-again", again);
    auto overturned = trackedAppeal(S::Recon);
    append(overturned, 33, S::Approved, "reviewer");
    overturned.appeal.outcome = trackedAppeal(S::Approved).appeal.outcome;
    overturned.acts = {AppealAct::SaveCaseFile};
    overturned.clocks.clear();
    add("recon-approved", overturned);
    auto final = trackedAppeal(S::Recon);
    append(final, 33, S::Rejected, "reviewer");
    final.appeal.outcome.final = true;
    final.acts = {AppealAct::GiveUp, AppealAct::SaveCaseFile, AppealAct::Complain};
    final.clocks.clear();
    add("rejected-final", final);
    auto helped = trackedAppeal(S::RegFiled);
    append(helped, 36, S::Approved, "regulator");
    helped.appeal.outcome = trackedAppeal(S::Approved).appeal.outcome;
    helped.clocks.clear();
    add("regulator-approved", helped);
    auto closed = trackedAppeal(S::RegFiled);
    append(closed, 36, S::ClosedNo, "regulator");
    closed.clocks.clear();
    add("regulator-closed", closed);
    auto consent = trackedAppeal(S::UnderReview);
    append(consent, 40, S::Withdrawn, "customer");
    consent.acts = {AppealAct::SaveCaseFile};
    consent.clocks.clear();
    add("consent-withdrawn", consent);
    return all;
}

/// Draft again after T12, T20 and T31: the earlier road stays in sight.
QList<NamedTrack> draftsAgain()
{
    using S = AppealState;
    QList<NamedTrack> all;
    const auto again = [&all](const char *name, S from, int transition) {
        auto view = trackedAppeal(from);
        append(view, transition, S::Draft, "customer");
        view.appeal.outcome = {};
        view.acts = {AppealAct::Withdraw};
        view.clocks.clear();
        all << NamedTrack{QString::fromLatin1(name), trackAppeal(view)};
    };
    again("draft-corrected", S::NotAccepted, 12);
    again("draft-reopened", S::Lapsed, 20);
    again("draft-still-not-working", S::Restored, 31);
    return all;
}

QList<NamedTrack> asked()
{
    QList<NamedTrack> all;
    const auto add = [&all](const char *name, const QList<domain::InfoRequest> &requests) {
        auto view = trackedAppeal(AppealState::NeedInfo);
        view.appeal.requests = requests;
        all << NamedTrack{QString::fromLatin1(name), trackAppeal(view)};
    };
    const auto q = [](const char *id, const char *words) {
        return question(QString::fromLatin1(id), QString::fromUtf8(words));
    };
    const auto glare = askedItem(QStringLiteral("iq-2"), QStringLiteral("idBack"), RejectCode::Glare);
    auto proof = askedItem(QStringLiteral("iq-3"), QStringLiteral("usageProof"), RejectCode::NotSufficient);
    proof.question = QString::fromUtf8("请补充单位盖章页，并写明号码用途。");
    add("items", {glare, proof});
    add("items-one", {glare});
    add("question-and-item", {q("iq-1", "请说明 11 月 18 日外呼的用途。"), glare});
    add("questions", {q("iq-1", "请说明 11 月 18 日外呼的用途。"), q("iq-4", "该号码是否借给他人使用？")});
    return all;
}

QList<NamedTrack> atTheRegulator()
{
    using S = AppealState;
    QList<NamedTrack> all;
    const auto add = [&all](const char *name, const AppealTrackView &view) {
        all << NamedTrack{QString::fromLatin1(name), trackAppeal(view)};
    };
    auto open = trackedAppeal(S::Rejected);
    open.acts = {AppealAct::Reconsider, AppealAct::GiveUp, AppealAct::Escalate, AppealAct::SaveCaseFile};
    open.eligibleFrom = {};
    add("regulator-open", open);
    for (const char *bar : {"noComplaint", "waitForReply", "billTooOld", "tooOld", "settled", "inCourt"}) {
        auto barred = trackedAppeal(S::Rejected);
        barred.acts = {AppealAct::Reconsider, AppealAct::GiveUp, AppealAct::SaveCaseFile};
        barred.eligibleFrom = {};
        barred.barred = QString::fromLatin1(bar);
        if (QLatin1String(bar) == QLatin1String("inCourt") ||
            QLatin1String(bar) == QLatin1String("billTooOld"))
            add(QByteArray("barred-").append(bar).toLower().constData(), barred);
    }
    return all;
}

/// A registered complaint beside the appeal, an adopted one, a bill dispute, and the payment's restore.
QList<NamedTrack> several()
{
    auto complaint = trackedAppeal(AppealState::Accepted);
    complaint.appeal.id = QStringLiteral("appeal-2");
    complaint.appeal.kind = domain::AppealKind::Complaint;
    complaint.appeal.caseNumber = QStringLiteral("TS-2026-1124-0042");
    complaint.clocks = {complaint.clocks.last()};
    complaint.eligibleFrom = shanghai(12, 10, 0, 0);
    auto dispute = trackedAppeal(AppealState::UnderReview);
    dispute.appeal.id = QStringLiteral("appeal-3");
    dispute.appeal.kind = domain::AppealKind::BillDispute;
    dispute.appeal.reason = domain::Reason::Arrears;
    dispute.appeal.suspensionId = QStringLiteral("lock-arrears");
    dispute.appeal.caseNumber = QStringLiteral("ZD-2026-1124-0007");
    dispute.appeal.traceNumber = QStringLiteral("402611241400381");
    dispute.appeal.adopted = true;
    auto view = trackAppeal(trackedAppeal(AppealState::UnderReview));
    const auto restore = track(workflows::TrackStage::WaitingRestore);
    view.stage = restore.stage;
    view.payment = restore.payment;
    view.timeline = restore.timeline;
    view.clock = restore.clock;
    view.appeals.first().acts.removeAll(AppealAct::Complain);
    view.appeals << complaint << dispute;
    auto onComplaint = view;
    onComplaint.shownAppeal = complaint.appeal.id;
    auto onDispute = view;
    onDispute.shownAppeal = dispute.appeal.id;
    auto onPayment = view;
    onPayment.shownAppeal.clear();
    return {{QStringLiteral("several"), view},
            {QStringLiteral("complaint"), onComplaint},
            {QStringLiteral("dispute-adopted"), onDispute},
            {QStringLiteral("several-payment"), onPayment}};
}

QList<NamedTrack> besides()
{
    using S = AppealState;
    QList<NamedTrack> all;
    const auto add = [&all](const char *name, const AppealTrackView &view) {
        all << NamedTrack{QString::fromLatin1(name), trackAppeal(view)};
    };
    auto late = trackedAppeal(S::UnderReview);
    late.clocks.first().clock.due = shanghai(11, 23, 23, 59);
    late.clocks.first().status = domain::DeadlineStatus::Overdue;
    late.clocks.last().calendarComplete = false;
    add("late", late);
    auto messages = trackedAppeal(S::UnderReview);
    messages.appeal.notes = {
        {QStringLiteral("n1"), QStringLiteral("reviewer"),
         QString::fromUtf8("已收到您的材料，正在核对外呼记录。"), shanghai(11, 24, 10, 40), false},
        {QStringLiteral("n2"), QStringLiteral("customer"), QString::fromUtf8("好的，需要通话清单请告诉我。"),
         shanghai(11, 24, 10, 52), true}};
    messages.pendingAct = QStringLiteral("message");
    add("messages", messages);
    auto refused = trackedAppeal(S::UnderReview);
    refused.refusedAct = QStringLiteral("notEligible");
    add("refused-act", refused);
    auto expired = trackedAppeal(S::Lapsed);
    expired.acts = {AppealAct::SaveCaseFile};
    add("lapsed-over", expired);
    auto bare = trackedAppeal(S::Rejected);
    bare.appeal.outcome.reasonCode.clear();
    bare.appeal.outcome.reasonText.clear();
    bare.appeal.outcome.remedy.clear();
    bare.appeal.outcome.nextDate = {};
    bare.acts = {AppealAct::Reconsider, AppealAct::RequestReason, AppealAct::GiveUp, AppealAct::SaveCaseFile};
    add("rejected-bare", bare);
    return all;
}

} // namespace appeal_case_detail

QList<NamedTrack> trackAppealViews()
{
    using namespace appeal_case_detail;
    QList<NamedTrack> all;
    for (int s = static_cast<int>(AppealState::Draft); s <= static_cast<int>(AppealState::ClosedNo); ++s) {
        const auto state = static_cast<AppealState>(s);
        all << NamedTrack{
            domain::appealStateName(state).toLower().replace(QLatin1Char('_'), QLatin1Char('-')),
            trackAppeal(trackedAppeal(state))};
    }
    return all + byOtherRoads() + draftsAgain() + asked() + atTheRegulator() + several() + besides();
}

} // namespace unbar::ui::scenes
