#include "ui/pages/common/appeal_words.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"

#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace unbar::ui {

using domain::AppealKind;
using domain::AppealState;

namespace appeal_words_detail {

/// States before the operator has it.
QString hereText(AppealState state)
{
    switch (state) {
    case AppealState::None:
    case AppealState::Draft:
        return Words::tr("Draft, not submitted");
    case AppealState::AwaitConsent:
        return Words::tr("Confirm how your data is used");
    case AppealState::Ready:
        return Words::tr("Ready to submit");
    case AppealState::Queued:
        return Words::tr("Saved, will submit when online (not submitted)");
    case AppealState::Submitting:
        return Words::tr("Submitting…");
    case AppealState::SubmitUnknown:
        return Words::tr("Result pending, do not resubmit");
    default:
        return {};
    }
}

QString openText(AppealState state)
{
    switch (state) {
    case AppealState::Submitted:
        return Words::tr("Submitted, awaiting acceptance");
    case AppealState::Accepted:
        return Words::tr("Accepted");
    case AppealState::AutoCheck:
        return Words::tr("Automatic check");
    case AppealState::UnderReview:
        return Words::tr("Under manual review");
    case AppealState::NeedInfo:
        return Words::tr("More documents needed");
    case AppealState::External:
        return Words::tr("Waiting for police/third party");
    case AppealState::Approved:
        return Words::tr("Approved, restoring");
    case AppealState::Restoring:
        return Words::tr("Restoring service");
    case AppealState::RestoreFailed:
        return Words::tr("Restore not completed, escalated");
    case AppealState::Recon:
        return Words::tr("Under reconsideration");
    default:
        return {};
    }
}

QString endText(AppealState state)
{
    switch (state) {
    case AppealState::NotAccepted:
        return Words::tr("Not accepted (reason shown)");
    case AppealState::Restored:
        return Words::tr("Service restored");
    case AppealState::Partial:
        return Words::tr("Partly restored");
    case AppealState::Rejected:
        return Words::tr("Not approved (reason and next steps)");
    case AppealState::RegEligible:
        return Words::tr("You may appeal to the regulator");
    case AppealState::RegFiled:
        return Words::tr("Filed with regulator (self-reported)");
    case AppealState::Lapsed:
        return Words::tr("Lapsed: deadline missed");
    case AppealState::Withdrawn:
        return Words::tr("Withdrawn");
    case AppealState::Lost:
        return Words::tr("Number cannot be recovered");
    case AppealState::ClosedOk:
        return Words::tr("Closed: restored");
    case AppealState::ClosedNo:
        return Words::tr("Closed: not restored");
    default:
        return {};
    }
}

/// The earliest deadline of what is asked and not answered.
QDateTime infoDeadline(const domain::Appeal &appeal)
{
    QDateTime first;
    for (const auto &request : appeal.requests) {
        if (!request.answered && request.deadline.isValid() && (!first.isValid() || request.deadline < first))
            first = request.deadline;
    }
    return first;
}

/// "3 working days" where the operator counts working days, else as the duration says.
QString spanOf(const QString &iso, bool working)
{
    static const QRegularExpression days(QStringLiteral("^P(\\d+)D$"));
    const auto match = days.match(iso);
    if (working && match.hasMatch() && match.captured(1).toInt() > 1)
        return Words::tr("%n working days", nullptr, match.captured(1).toInt());
    return durationText(iso);
}

} // namespace appeal_words_detail

QString appealStateText(AppealState state)
{
    using namespace appeal_words_detail;
    const QString open = openText(state);
    if (!open.isEmpty())
        return open;
    const QString end = endText(state);
    return end.isEmpty() ? hereText(state) : end;
}

QString appealStateText(const domain::Appeal &appeal, const QDateTime &now)
{
    if (appeal.state == AppealState::Accepted && !appeal.caseNumber.isEmpty())
        return Words::tr("Accepted, No. %1").arg(appeal.caseNumber);
    const QDateTime until = appeal_words_detail::infoDeadline(appeal);
    if (appeal.state == AppealState::NeedInfo && until.isValid())
        //: %1 is a moment or a day
        return Words::tr("More documents needed (by %1)")
            .arg(now.secsTo(until) < 24 * 3600 ? momentText(until, now) : dayText(until));
    return appealStateText(appeal.state);
}

QString appealKindText(AppealKind kind)
{
    switch (kind) {
    case AppealKind::Suspension:
        return Words::tr("Appeal against the suspension");
    case AppealKind::BillDispute:
        return Words::tr("Bill dispute");
    case AppealKind::Complaint:
        return Words::tr("Complaint");
    case AppealKind::FollowUp:
        return Words::tr("Follow-up");
    case AppealKind::ReasonRequest:
        return Words::tr("Request for the reason");
    case AppealKind::HumanReview:
        return Words::tr("Request for a human review");
    }
    return {};
}

QString appealNumberText(const domain::Appeal &appeal)
{
    if (appeal.caseNumber.isEmpty())
        return {};
    if (appeal.kind == AppealKind::Suspension)
        return Words::tr("Appeal number %1").arg(appeal.caseNumber);
    return Words::tr("%1, number %2").arg(appealKindText(appeal.kind), appeal.caseNumber);
}

QString clockText(const QString &name)
{
    if (name == QLatin1String("C-FIRST"))
        return Words::tr("Accepted by");
    if (name == QLatin1String("C-REPLY"))
        return Words::tr("Reply by");
    if (name == QLatin1String("C-INFO"))
        return Words::tr("Your answer by");
    if (name == QLatin1String("C-REVIEW"))
        return Words::tr("Decision by");
    if (name == QLatin1String("C-RESTORE"))
        return Words::tr("Restored by");
    if (name == QLatin1String("C-REG1"))
        return Words::tr("Regulator takes it on by");
    if (name == QLatin1String("C-REG2"))
        return Words::tr("Regulator answers by");
    if (name == QLatin1String("C-BAR"))
        return Words::tr("Regulator's road closes");
    if (name == QLatin1String("C-ONLINE"))
        return Words::tr("Online until");
    if (name == QLatin1String("C-VERIFY"))
        return Words::tr("Check identity by");
    if (name == QLatin1String("C-LOSS"))
        return Words::tr("Number lost on");
    if (name == QLatin1String("C-REOPEN"))
        return Words::tr("Can be reopened until");
    if (name == QLatin1String("C-RECONSIDER"))
        return Words::tr("Reconsideration until");
    if (name == QLatin1String("C-PRIV"))
        return Words::tr("Privacy answer by");
    return name;
}

QString evidenceWord(const QString &code)
{
    using Pair = std::pair<const char *, QString>;
    const Pair words[] = {
        {"idFront", Words::tr("ID card, the side with the portrait")},
        {"idBack", Words::tr("ID card, the side with the emblem")},
        {"usageProof", Words::tr("Proof of what the number is used for")},
        {"workProof", Words::tr("Proof of work")},
        {"callList", Words::tr("Call list")},
        {"undertaking", Words::tr("Signed undertaking")},
        {"residenceProof", Words::tr("Proof of residence")},
        {"policeClearance", Words::tr("Police clearance letter")},
        {"holderConsent", Words::tr("Account holder's consent")},
        {"agentLetter", Words::tr("Letter of authority")},
        {"agentIdFront", Words::tr("Agent's ID card")},
        {"guardianConsent", Words::tr("Guardian's consent")},
        {"businessLicence", Words::tr("Business licence")},
        {"sealLetter", Words::tr("Letter with the company's seal")},
        {"passport", Words::tr("Passport")},
        {"permit", Words::tr("Travel or residence permit")},
        {"nameChangeProof", Words::tr("Proof of the change of name")},
        {"paymentProof", Words::tr("Proof of payment")},
        {"deathCertificate", Words::tr("Death certificate")},
        {"kinshipProof", Words::tr("Proof of kinship")},
    };
    for (const Pair &of : words) {
        if (code == QLatin1String(of.first))
            return of.second;
    }
    return {};
}

QString evidenceName(const QString &code, const domain::AppealPolicy &policy)
{
    const auto spec = std::find_if(policy.evidence.begin(), policy.evidence.end(),
                                   [&code](const domain::EvidenceSpec &of) { return of.code == code; });
    const QString named =
        spec == policy.evidence.end() ? QString() : domain::wordsIn(spec->names, textLanguage());
    if (!named.isEmpty())
        return named;
    const QString word = evidenceWord(code);
    return word.isEmpty() ? Words::tr("Supporting document") : word;
}

QString usualTimeText(const domain::AppealPolicy &policy)
{
    const bool working = policy.clocks.value(QStringLiteral("review")).kind == domain::ClockKind::Working;
    const QString most = appeal_words_detail::spanOf(policy.usualP50, working);
    const QString almost = appeal_words_detail::spanOf(policy.usualP90, working);
    if (most.isEmpty() || almost.isEmpty())
        return {};
    //: %1 and %2 are spans such as "1 day" and "3 working days"
    return Words::tr("Most people hear within %1, almost all within %2.").arg(most, almost);
}

} // namespace unbar::ui
