#include "app/workflows/track/appeal_track.h"

#include "app/domain/appeal_clock.h"
#include "app/domain/regulator_road.h"
#include "app/sync/acts.h"
#include "app/sync/appeal_acts.h"

#include <algorithm>

namespace unbar::workflows {

namespace appeal_tracking {

using domain::AppealEvent;
using domain::AppealState;

constexpr int reconsiderTransition = 32;

bool may(AppealState state, AppealEvent event)
{
    return domain::next(state, event).has_value();
}

int timesReconsidered(const domain::Appeal &appeal)
{
    return static_cast<int>(
        std::count_if(appeal.history.cbegin(), appeal.history.cend(), [](const domain::AppealStep &step) {
            return step.transition == reconsiderTransition;
        }));
}

bool mayReopen(const domain::Appeal &appeal, const QDateTime &now)
{
    if (appeal.state == AppealState::NotAccepted)
        return appeal.outcome.fixable;
    if (appeal.state != AppealState::Lapsed)
        return false;
    const auto clock = std::find_if(appeal.clocks.cbegin(), appeal.clocks.cend(),
                                    [](const auto &each) { return each.name == QLatin1String("C-REOPEN"); });
    return clock == appeal.clocks.cend() || !clock->due.isValid() || now < clock->due;
}

QStringList waitingItems(const domain::Appeal &appeal)
{
    QStringList codes;
    for (const domain::InfoRequest &request : appeal.requests) {
        if (!request.answered && !request.itemCode.isEmpty() && !codes.contains(request.itemCode))
            codes << request.itemCode;
    }
    return codes;
}

void addOutcomeActs(const AppealTrackFacts &facts, QList<AppealAct> &acts)
{
    const domain::Appeal &appeal = facts.appeal;
    const AppealState state = appeal.state;
    if (state == AppealState::NeedInfo)
        acts << AppealAct::Answer;
    if (may(state, AppealEvent::ConfirmRestored))
        acts << AppealAct::ConfirmRestored << AppealAct::StillNotWorking;
    if (mayReopen(appeal, facts.now))
        acts << AppealAct::Reopen;
    const bool again = timesReconsidered(appeal) < facts.policy.reconsiderations && !appeal.outcome.final;
    if (may(state, AppealEvent::Reconsider) && again)
        acts << AppealAct::Reconsider;
    if (may(state, AppealEvent::AskHuman))
        acts << AppealAct::AskHuman;
}

void addRegulatorActs(const AppealTrackFacts &facts, const domain::RegulatorRoad &road,
                      QList<AppealAct> &acts)
{
    const AppealState state = facts.appeal.state;
    if (may(state, AppealEvent::FileWithRegulator))
        acts << AppealAct::RecordRegulator;
    if (road.isOpen() && may(state, AppealEvent::BecomeEligible))
        acts << AppealAct::Escalate;
    if (road.bar == domain::RegulatorBar::NoComplaint)
        acts << AppealAct::Complain;
}

QList<AppealAct> actsFor(const AppealTrackFacts &facts, const domain::RegulatorRoad &road)
{
    QList<AppealAct> acts;
    const domain::Appeal &appeal = facts.appeal;
    addOutcomeActs(facts, acts);
    addRegulatorActs(facts, road, acts);
    const bool open = domain::isWithOperator(appeal.state);
    if (open)
        acts << AppealAct::Message;
    if (open && ballHolder(appeal.state) == BallHolder::Operator)
        acts << AppealAct::Remind;
    if (appeal.outcome.result == domain::AppealResult::NotUpheld)
        acts << AppealAct::RequestReason;
    if (open && may(appeal.state, AppealEvent::Withdraw))
        acts << AppealAct::Withdraw;
    if (open && may(appeal.state, AppealEvent::GiveUp))
        acts << AppealAct::GiveUp;
    return acts << AppealAct::SaveCaseFile;
}

ClockView clockView(const domain::AppealClock &clock, const AppealTrackFacts &facts)
{
    const domain::ClockReading reading = domain::readClock(clock, facts.now, facts.calendar, facts.zone);
    ClockView view;
    view.clock = clock;
    view.status = reading.status;
    view.paused = reading.status == domain::DeadlineStatus::Paused;
    view.pausedSeconds = reading.pausedSeconds;
    view.calendarComplete = reading.calendarComplete;
    return view;
}

} // namespace appeal_tracking

BallHolder ballHolder(domain::AppealState state)
{
    using domain::AppealState;
    switch (state) {
    case AppealState::NeedInfo:
    case AppealState::NotAccepted:
    case AppealState::Restored:
    case AppealState::Rejected:
    case AppealState::RegEligible:
    case AppealState::Lapsed:
    case AppealState::Draft:
    case AppealState::AwaitConsent:
    case AppealState::Ready:
    case AppealState::None:
        return BallHolder::You;
    case AppealState::External:
        return BallHolder::ThirdParty;
    case AppealState::RegFiled:
        return BallHolder::Regulator;
    case AppealState::Withdrawn:
    case AppealState::Lost:
    case AppealState::ClosedOk:
    case AppealState::ClosedNo:
    case AppealState::Queued: // this computer waits for a connection
        return BallHolder::Nobody;
    default:
        return BallHolder::Operator;
    }
}

AppealTrackView appealTrack(const AppealTrackFacts &facts)
{
    using namespace appeal_tracking;
    AppealTrackView view;
    view.appeal = facts.appeal;
    view.policy = facts.policy;
    view.ball = ballHolder(facts.appeal.state);
    const domain::RegulatorRoad road = domain::regulatorRoad(domain::regulatorFacts(facts.appeal, facts.all),
                                                             facts.now, facts.calendar, facts.zone);
    view.acts = actsFor(facts, road);
    view.eligibleFrom = road.opens;
    const bool silent =
        road.bar == domain::RegulatorBar::WaitForReply || road.bar == domain::RegulatorBar::NotNow;
    view.barred = silent ? QString() : domain::regulatorBarCode(road.bar);
    for (const domain::AppealClock &clock : facts.appeal.clocks)
        view.clocks << clockView(clock, facts);
    view.waitingItems = waitingItems(facts.appeal);
    for (const store::OutboxItem &row : facts.outbox) {
        if (row.caseId == facts.appeal.id && sync::isKind(row, sync::act::appealAct))
            view.pendingAct = sync::customerActName(row);
    }
    if (view.pendingAct.isEmpty())
        view.refusedAct = facts.appeal.refusal;
    return view;
}

QList<domain::Appeal> trackedAppeals(const QList<domain::Appeal> &appeals, const QString &lineId)
{
    using domain::AppealState;
    QList<domain::Appeal> tracked;
    for (const domain::Appeal &appeal : appeals) {
        const bool sending = appeal.state == AppealState::Queued || appeal.state == AppealState::Submitting ||
                             appeal.state == AppealState::SubmitUnknown;
        if (appeal.lineId == lineId && (sending || domain::isSubmitted(appeal.state)))
            tracked << appeal;
    }
    const auto rank = [](const domain::Appeal &appeal) {
        if (domain::isTerminal(appeal.state))
            return 2;
        return ballHolder(appeal.state) == BallHolder::You ? 0 : 1;
    };
    std::stable_sort(tracked.begin(), tracked.end(), [&](const auto &a, const auto &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.createdAt > b.createdAt;
    });
    return tracked;
}

QString wireName(AppealAct act)
{
    switch (act) {
    case AppealAct::Message:
    case AppealAct::Remind:
        return QStringLiteral("message");
    case AppealAct::Withdraw:
        return QStringLiteral("withdraw");
    case AppealAct::AskHuman:
        return QStringLiteral("humanReview");
    case AppealAct::Reconsider:
        return QStringLiteral("reconsider");
    case AppealAct::Reopen:
    case AppealAct::StillNotWorking:
        return QStringLiteral("reopen");
    case AppealAct::ConfirmRestored:
        return QStringLiteral("confirmRestored");
    case AppealAct::GiveUp:
        return QStringLiteral("giveUp");
    case AppealAct::Escalate:
        return QStringLiteral("escalate");
    case AppealAct::Answer:
    case AppealAct::Complain:
    case AppealAct::RecordRegulator:
    case AppealAct::RequestReason:
    case AppealAct::SaveCaseFile:
        break;
    }
    return {};
}

} // namespace unbar::workflows
