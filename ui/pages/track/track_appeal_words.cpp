// The appeal's history, its acts and its sentences in words.

#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/dates.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

#include <algorithm>

namespace unbar::ui {

using domain::AppealState;
using domain::DeadlineStatus;
using workflows::AppealAct;

namespace track_words_detail {

QString together(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(textLanguage() == QLatin1String("zh_CN") ? QString() : QStringLiteral(" "));
}

QString stepActor(const domain::AppealStep &step, const domain::OperatorDocument &document)
{
    const bool machine = step.transition == 13 || step.transition == 14;
    if (machine || step.actor == QLatin1String("timer") || step.actor == QLatin1String("system"))
        return Words::tr("System");
    if (step.actor == QLatin1String("customer"))
        return Words::tr("You");
    if (step.actor == QLatin1String("reviewer"))
        return Words::tr("Review team");
    if (step.actor == QLatin1String("police"))
        return Words::tr("Police");
    if (step.actor == QLatin1String("regulator"))
        return Words::tr("Regulator");
    return document.name(textLanguage());
}

int sentItems(const domain::Appeal &appeal)
{
    return static_cast<int>(
        std::count_if(appeal.items.begin(), appeal.items.end(),
                      [](const domain::EvidenceItem &of) { return !of.pages.isEmpty(); }));
}

QString submittedText(const domain::Appeal &appeal)
{
    const int items = sentItems(appeal);
    return items > 0 ? Words::tr("Submitted the appeal and %n documents", nullptr, items)
                     : Words::tr("Submitted the appeal");
}

/// T01 to T09: before the operator has it.
QString hereStepText(int transition, const domain::AppealStep &step, const domain::Appeal &appeal)
{
    switch (transition) {
    case 1:
        return Words::tr("Began a draft");
    case 2:
        return Words::tr("Asked how your data may be used");
    case 3:
        return Words::tr("Did not consent");
    case 4:
        return Words::tr("Put everything together");
    case 5:
        return Words::tr("Saved for later, not submitted");
    case 6:
        return Words::tr("Sent it");
    case 7:
        return submittedText(appeal);
    case 8:
        return Words::tr("No answer to the submission");
    case 9:
        return step.to == AppealState::Submitted ? submittedText(appeal)
                                                 : Words::tr("Found that it had not arrived");
    default:
        return {};
    }
}

/// T10 to T24: from acceptance to the decision.
QString reviewStepText(int transition)
{
    switch (transition) {
    case 10:
        return Words::tr("Accepted the appeal");
    case 11:
        return Words::tr("Did not accept the appeal");
    case 12:
        return Words::tr("Took it back to correct it");
    case 13:
        return Words::tr("Began the automatic check");
    case 14:
        return Words::tr("Passed the automatic check");
    case 15:
    case 16:
        return Words::tr("Began the manual review");
    case 17:
        return Words::tr("Asked for more");
    case 18:
        return Words::tr("Answered what was asked");
    case 19:
        return Words::tr("The time to answer ran out");
    case 20:
        return Words::tr("Reopened the appeal");
    case 21:
        return Words::tr("Asked the police or a third party");
    case 22:
        return Words::tr("Received their answer");
    case 23:
        return Words::tr("Approved the appeal");
    case 24:
        return Words::tr("Did not approve the appeal");
    default:
        return {};
    }
}

/// T25 to T40: after the decision.
QString afterStepText(int transition, AppealState to)
{
    switch (transition) {
    case 25:
        return Words::tr("Began to restore service");
    case 26:
        return Words::tr("Restored service");
    case 27:
        return Words::tr("Restored part of the service");
    case 28:
        return Words::tr("Could not complete the restore");
    case 29:
        return Words::tr("Began to restore again");
    case 30:
        return Words::tr("Closed the case: restored");
    case 31:
        return Words::tr("Reported that it still does not work");
    case 32:
        return Words::tr("Asked for reconsideration");
    case 33:
        return to == AppealState::Approved ? Words::tr("Approved on reconsideration")
                                           : Words::tr("Did not approve on reconsideration");
    case 34:
        return Words::tr("Opened the regulator's road");
    case 35:
        return Words::tr("Noted your filing with the regulator");
    case 36:
        return to == AppealState::Approved ? Words::tr("Approved after the regulator's word")
                                           : Words::tr("Closed the case after the regulator's word");
    case 37:
        return Words::tr("Withdrew the appeal");
    case 38:
        return Words::tr("Reported the number as gone");
    case 39:
        return Words::tr("Closed the case: not restored");
    case 40:
        return Words::tr("Withdrew the consent");
    default:
        return {};
    }
}

/// What comes next when all goes well; null title where nothing does.
TimelineItem nextStep(const domain::Appeal &appeal)
{
    TimelineItem item;
    item.state = TimelineItem::State::Next;
    item.spoken = Words::tr("Still to come");
    switch (appeal.state) {
    case AppealState::Submitted:
        item.title = Words::tr("Acceptance by the operator");
        break;
    case AppealState::Accepted:
    case AppealState::AutoCheck:
    case AppealState::UnderReview:
    case AppealState::NeedInfo:
    case AppealState::External:
    case AppealState::Recon:
        item.title = appeal.kind == domain::AppealKind::Suspension ? Words::tr("Service restored")
                                                                   : Words::tr("The operator's answer");
        if (appeal.kind == domain::AppealKind::Suspension)
            item.note = Words::tr("Approval lifts this lock. Other reasons still need their steps.");
        break;
    case AppealState::Approved:
    case AppealState::Restoring:
    case AppealState::RestoreFailed:
        item.title = Words::tr("Service restored");
        break;
    case AppealState::RegFiled:
        item.title = Words::tr("The regulator's answer");
        break;
    default:
        if (!domain::isSubmitted(appeal.state))
            item.title = Words::tr("Submission to the operator");
        break;
    }
    return item;
}

bool isSettled(AppealState state)
{
    return domain::isTerminal(state) || state == AppealState::Restored || state == AppealState::Partial;
}

bool isLate(const workflows::AppealTrackView &of)
{
    return std::any_of(of.clocks.begin(), of.clocks.end(), [](const workflows::ClockView &clock) {
        return clock.clock.name == QLatin1String("C-REVIEW") && clock.status == DeadlineStatus::Overdue;
    });
}

/// UX-10: past the usual time the words change; they never count below zero.
QString usual(const workflows::AppealTrackView &of)
{
    if (!isLate(of))
        return usualTimeText(of.policy);
    return Words::tr("This is taking longer than usual. You may follow up.");
}

QString hereSentence(AppealState state)
{
    switch (state) {
    case AppealState::AwaitConsent:
        return Words::tr("Nothing is sent before you decide.");
    case AppealState::Ready:
        return Words::tr("Check it once more and submit.");
    case AppealState::Queued:
        return Words::tr("The operator does not have it yet. Deadlines go on.");
    case AppealState::Submitting:
        return Words::tr("It counts as submitted when the operator confirms it.");
    case AppealState::SubmitUnknown:
        return Words::tr("We ask the operator whether it arrived and tell you here.");
    default:
        return Words::tr("Nothing is sent yet. Go on where you left off.");
    }
}

QString reviewSentence(const workflows::AppealTrackView &of)
{
    switch (of.appeal.state) {
    case AppealState::Submitted:
        return together({Words::tr("The operator has it. Nothing more is needed from you."), usual(of)});
    case AppealState::AutoCheck:
        return Words::tr("The machine can pass it but never refuse it. A person decides the rest.");
    case AppealState::NeedInfo:
        return together({Words::tr("The review goes on after your reply."), usual(of)});
    case AppealState::External:
        return of.appeal.externalWho.isEmpty()
                   ? Words::tr("The operator waits for an answer. Nothing is needed from you.")
                   : Words::tr("The operator waits for %1. Nothing is needed from you.")
                         .arg(of.appeal.externalWho);
    case AppealState::Recon:
        return together({Words::tr("Another reviewer looks at it. Nothing is needed from you."), usual(of)});
    default:
        return together({Words::tr("The operator has to act. Nothing is needed from you."), usual(of)});
    }
}

QString endSentence(const workflows::AppealTrackView &of)
{
    const bool reopen = of.acts.contains(AppealAct::Reopen);
    switch (of.appeal.state) {
    case AppealState::NotAccepted:
        return reopen ? Words::tr("You can correct it. What was good is kept.")
                      : Words::tr("The reason and the next step stand below.");
    case AppealState::Approved:
        return Words::tr("The operator lifts this lock at once. Other reasons still need their steps.");
    case AppealState::Restoring:
        return Words::tr("Nothing is needed from you. Not back within 24 hours? We follow up by ourselves.");
    case AppealState::RestoreFailed:
        return Words::tr("Your approval stands. A person at the operator takes care of it.");
    case AppealState::Restored:
        return Words::tr("Test your phone now. It takes about 2 minutes.");
    case AppealState::Partial:
        return Words::tr("Some of it works again, the rest stays limited.");
    case AppealState::Rejected:
        return of.appeal.outcome.final
                   ? Words::tr("The operator will not look again. Other roads stand below.")
                   : Words::tr("You may have another reviewer look at it.");
    case AppealState::Lapsed:
        return reopen ? Words::tr("Nobody refused it. Reopen it: what you sent is kept.")
                      : Words::tr("Nobody refused it. The time to reopen it has passed as well.");
    default:
        return {};
    }
}

QString closedSentence(AppealState state)
{
    switch (state) {
    case AppealState::RegEligible:
        return Words::tr("The operator's road did not help. We prepare the papers, you file them.");
    case AppealState::RegFiled:
        return Words::tr("The regulator decides now. Tell us what comes of it.");
    case AppealState::Withdrawn:
        return Words::tr("You withdrew it. The number stays suspended.");
    case AppealState::Lost:
        return Words::tr("It was cancelled or given to someone else. We no longer ask about it.");
    case AppealState::ClosedOk:
        return Words::tr("Service is back. The case file stays in your records.");
    default:
        return Words::tr("The number stays suspended. The other steps stay open to you.");
    }
}

} // namespace track_words_detail

QString appealStepText(const domain::AppealStep &step, const domain::Appeal &appeal)
{
    using namespace track_words_detail;
    const QString here = hereStepText(step.transition, step, appeal);
    if (!here.isEmpty())
        return here;
    const QString review = reviewStepText(step.transition);
    if (!review.isEmpty())
        return review;
    const QString after = afterStepText(step.transition, step.to);
    return after.isEmpty() ? appealStateText(step.to) : after;
}

QList<TimelineItem> appealTimeline(const domain::Appeal &appeal, const domain::OperatorDocument &document,
                                   const QDateTime &now)
{
    using namespace track_words_detail;
    QList<TimelineItem> items;
    const TimelineItem next = nextStep(appeal);
    if (!next.title.isEmpty())
        items << next;
    for (auto step = appeal.history.crbegin(); step != appeal.history.crend(); ++step) {
        TimelineItem item;
        const bool present = step == appeal.history.crbegin() && !isSettled(appeal.state);
        item.state = present ? TimelineItem::State::Now : TimelineItem::State::Done;
        item.spoken = present ? Words::tr("Under way") : Words::tr("Done");
        item.title = appealStepText(*step, appeal);
        item.meta = dotted({stepActor(*step, document), momentText(step->at, now)});
        item.note = step->text;
        if (step->transition == 7 && step->text.isEmpty() && !appeal.receipt.isEmpty())
            item.note = Words::tr("The receipt is kept here");
        items << item;
    }
    if (appeal.history.isEmpty()) {
        TimelineItem item;
        item.state = TimelineItem::State::Now;
        item.spoken = Words::tr("Under way");
        item.title = appealStateText(appeal.state);
        item.meta = dotted({Words::tr("You"), momentText(appeal.savedAt, now)});
        items << item;
    }
    return items;
}

QString appealSentence(const workflows::AppealTrackView &of)
{
    using namespace track_words_detail;
    if (!domain::isSubmitted(of.appeal.state))
        return hereSentence(of.appeal.state);
    const QString end = endSentence(of);
    if (!end.isEmpty())
        return end;
    return domain::isWithOperator(of.appeal.state) && of.appeal.state != AppealState::RegEligible &&
                   of.appeal.state != AppealState::RegFiled
               ? reviewSentence(of)
               : closedSentence(of.appeal.state);
}

QString actText(AppealAct act)
{
    switch (act) {
    case AppealAct::Answer:
        return Words::tr("Reply");
    case AppealAct::Message:
        return Words::tr("Write to the reviewer");
    case AppealAct::Remind:
        return Words::tr("Follow up");
    case AppealAct::Withdraw:
        return Words::tr("Withdraw the appeal");
    case AppealAct::AskHuman:
        return Words::tr("Ask for a person to decide");
    case AppealAct::Reconsider:
        return Words::tr("Ask for reconsideration");
    case AppealAct::Reopen:
        return Words::tr("Reopen the appeal");
    case AppealAct::ConfirmRestored:
        return Words::tr("Confirm that service is back");
    case AppealAct::StillNotWorking:
        return Words::tr("Report: still not working");
    case AppealAct::GiveUp:
        return Words::tr("Go no further");
    case AppealAct::Complain:
        return Words::tr("Register a complaint");
    case AppealAct::Escalate:
        return Words::tr("Prepare the regulator appeal");
    case AppealAct::RecordRegulator:
        return Words::tr("Note your filing with the regulator");
    case AppealAct::RequestReason:
        return Words::tr("Ask for the reason in writing");
    case AppealAct::SaveCaseFile:
        return Words::tr("Save the case file (PDF)");
    }
    return {};
}

QString refusedActText(const QString &code)
{
    if (code == QLatin1String("notEligible"))
        return Words::tr("The regulator's road is not open yet. The date stands in the side column.");
    if (code == QLatin1String("transitionUnknown"))
        return Words::tr(
            "The case has moved on, so the operator did not take this step. Look at its present state.");
    if (code == QLatin1String("evidenceMissing"))
        return Words::tr("The operator misses a document. Hand it in or say why you cannot.");
    if (code == QLatin1String("consentMissing"))
        return Words::tr("The operator misses your consent for this step.");
    return Words::tr("The operator did not take this step. Nothing was changed.");
}

QString barredText(const QString &code)
{
    if (code == QLatin1String("noComplaint"))
        return Words::tr(
            "The regulator asks for a complaint at the operator first. An appeal alone does not count.");
    if (code == QLatin1String("waitForReply"))
        return Words::tr("The operator still has time to answer your complaint.");
    if (code == QLatin1String("billTooOld"))
        return Words::tr("The regulator takes bills of the last 5 months only.");
    if (code == QLatin1String("tooOld"))
        return Words::tr("The regulator takes cases of the last 2 years only.");
    if (code == QLatin1String("settled"))
        return Words::tr(
            "You and the operator have settled this. The regulator does not take settled cases.");
    if (code == QLatin1String("inCourt"))
        return Words::tr("A court or an arbitrator has this case. The regulator does not take it as well.");
    return Words::tr("The regulator's road is closed while the case stands like this.");
}

} // namespace unbar::ui
