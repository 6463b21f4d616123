#include "app/domain/appeal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unbar::domain {

namespace appeal_detail {

using S = AppealState;
using E = AppealEvent;

constexpr auto edges = std::to_array<AppealEdge>({
    {1, S::None, E::Begin, S::Draft},
    {2, S::Draft, E::ConsentNeeded, S::AwaitConsent},
    {3, S::AwaitConsent, E::ConsentRefused, S::Draft},
    {4, S::AwaitConsent, E::ItemsComplete, S::Ready},
    {4, S::Draft, E::ItemsComplete, S::Ready},
    {0, S::Ready, E::ItemsIncomplete, S::Draft},
    {0, S::Queued, E::ItemsIncomplete, S::Draft},
    {5, S::Ready, E::Offline, S::Queued},
    {6, S::Ready, E::Submit, S::Submitting},
    {6, S::Queued, E::Submit, S::Submitting},
    {7, S::Submitting, E::Acknowledged, S::Submitted},
    {8, S::Submitting, E::Unanswered, S::SubmitUnknown},
    {0, S::Submitting, E::SubmitRefused, S::Draft},
    {9, S::SubmitUnknown, E::Found, S::Submitted},
    {9, S::SubmitUnknown, E::ConfirmedAbsent, S::Ready},
    {10, S::Submitted, E::Accept, S::Accepted},
    {11, S::Submitted, E::RefuseAcceptance, S::NotAccepted},
    {12, S::NotAccepted, E::Fix, S::Draft},
    {13, S::Accepted, E::StartAutoCheck, S::AutoCheck},
    {14, S::AutoCheck, E::Approve, S::Approved},
    {15, S::AutoCheck, E::StartReview, S::UnderReview},
    {15, S::AutoCheck, E::AskHuman, S::UnderReview},
    {16, S::Accepted, E::StartReview, S::UnderReview},
    {17, S::UnderReview, E::AskInfo, S::NeedInfo},
    {18, S::NeedInfo, E::InfoGiven, S::UnderReview},
    {19, S::NeedInfo, E::InfoDeadlinePassed, S::Lapsed},
    {20, S::Lapsed, E::Reopen, S::Draft},
    {21, S::UnderReview, E::AskThirdParty, S::External},
    {22, S::External, E::ThirdPartyAnswered, S::UnderReview},
    {23, S::UnderReview, E::Approve, S::Approved},
    {24, S::UnderReview, E::Reject, S::Rejected},
    {25, S::Approved, E::StartRestoring, S::Restoring},
    {26, S::Restoring, E::NetworkConfirmed, S::Restored},
    {27, S::Restoring, E::PartlyRestored, S::Partial},
    {28, S::Restoring, E::RestoreFailed, S::RestoreFailed},
    {29, S::RestoreFailed, E::RetryRestore, S::Restoring},
    {30, S::Restored, E::ConfirmRestored, S::ClosedOk},
    {30, S::Restored, E::ConfirmTimePassed, S::ClosedOk},
    {31, S::Restored, E::StillNotWorking, S::Draft},
    {32, S::Rejected, E::Reconsider, S::Recon},
    {33, S::Recon, E::Approve, S::Approved},
    {33, S::Recon, E::Reject, S::Rejected},
    // T34 "any open": wherever the operator owes an answer or has refused one.
    {34, S::Rejected, E::BecomeEligible, S::RegEligible},
    {34, S::Recon, E::BecomeEligible, S::RegEligible},
    {34, S::Submitted, E::BecomeEligible, S::RegEligible},
    {34, S::NotAccepted, E::BecomeEligible, S::RegEligible},
    {34, S::Accepted, E::BecomeEligible, S::RegEligible},
    {34, S::AutoCheck, E::BecomeEligible, S::RegEligible},
    {34, S::UnderReview, E::BecomeEligible, S::RegEligible},
    {34, S::NeedInfo, E::BecomeEligible, S::RegEligible},
    {34, S::External, E::BecomeEligible, S::RegEligible},
    {34, S::RestoreFailed, E::BecomeEligible, S::RegEligible},
    {34, S::Partial, E::BecomeEligible, S::RegEligible},
    {34, S::Lapsed, E::BecomeEligible, S::RegEligible},
    {35, S::RegEligible, E::FileWithRegulator, S::RegFiled},
    {36, S::RegFiled, E::Approve, S::Approved},
    {36, S::RegFiled, E::RegulatorClosed, S::ClosedNo},
    {39, S::Rejected, E::GiveUp, S::ClosedNo},
    {39, S::Rejected, E::WindowOver, S::ClosedNo},
    {39, S::Recon, E::GiveUp, S::ClosedNo},
    {39, S::Recon, E::WindowOver, S::ClosedNo},
    {39, S::RegEligible, E::GiveUp, S::ClosedNo},
    {39, S::RegEligible, E::WindowOver, S::ClosedNo},
});

constexpr bool terminal(S state)
{
    return state == S::Withdrawn || state == S::Lost || state == S::ClosedOk || state == S::ClosedNo;
}

constexpr bool beforeSending(S state)
{
    return state == S::Draft || state == S::AwaitConsent || state == S::Ready || state == S::Queued;
}

/// An answer to the create is still out: neither withdrawal has anything to take back yet.
constexpr bool inFlight(S state)
{
    return state == S::Submitting || state == S::SubmitUnknown;
}

/// From APPROVED on there is nothing left to withdraw.
constexpr bool approvedOrLater(S state)
{
    return state == S::Approved || state == S::Restoring || state == S::RestoreFailed ||
           state == S::Restored || state == S::Partial;
}

constexpr S first = S::Draft;
constexpr S last = S::ClosedNo;
constexpr std::size_t wideCount = 128;

struct AllEdges
{
    std::array<AppealEdge, edges.size() + wideCount> list{};
    std::size_t count = 0;
    constexpr void add(AppealEdge edge) { list[count++] = edge; }
};

/// T37, T38 and T40 start from many states: written as rules, laid out as edges.
constexpr AllEdges layOut()
{
    AllEdges all;
    for (const AppealEdge &edge : edges)
        all.add(edge);
    for (int each = int(first); each <= int(last); ++each) {
        const S state = S(each);
        if (terminal(state))
            continue;
        all.add({38, state, E::NumberLost, S::Lost});
        if (inFlight(state) || approvedOrLater(state))
            continue;
        all.add({37, state, E::Withdraw, S::Withdrawn});
        all.add({40, state, E::ConsentWithdrawn, beforeSending(state) ? S::AwaitConsent : S::Withdrawn});
    }
    return all;
}

constexpr AllEdges all = layOut();

constexpr std::pair<S, const char *> stateNames[] = {
    {S::None, "NONE"},
    {S::Draft, "DRAFT"},
    {S::AwaitConsent, "AWAIT_CONSENT"},
    {S::Ready, "READY"},
    {S::Queued, "QUEUED"},
    {S::Submitting, "SUBMITTING"},
    {S::SubmitUnknown, "SUBMIT_UNKNOWN"},
    {S::Submitted, "SUBMITTED"},
    {S::NotAccepted, "NOT_ACCEPTED"},
    {S::Accepted, "ACCEPTED"},
    {S::AutoCheck, "AUTO_CHECK"},
    {S::UnderReview, "UNDER_REVIEW"},
    {S::NeedInfo, "NEED_INFO"},
    {S::External, "EXTERNAL"},
    {S::Approved, "APPROVED"},
    {S::Restoring, "RESTORING"},
    {S::RestoreFailed, "RESTORE_FAILED"},
    {S::Restored, "RESTORED"},
    {S::Partial, "PARTIAL"},
    {S::Rejected, "REJECTED"},
    {S::Recon, "RECON"},
    {S::RegEligible, "REG_ELIGIBLE"},
    {S::RegFiled, "REG_FILED"},
    {S::Lapsed, "LAPSED"},
    {S::Withdrawn, "WITHDRAWN"},
    {S::Lost, "LOST"},
    {S::ClosedOk, "CLOSED_OK"},
    {S::ClosedNo, "CLOSED_NO"},
};

constexpr const char *eventNames[] = {"begin",
                                      "consentNeeded",
                                      "consentRefused",
                                      "itemsComplete",
                                      "itemsIncomplete",
                                      "offline",
                                      "submit",
                                      "acknowledged",
                                      "unanswered",
                                      "submitRefused",
                                      "found",
                                      "confirmedAbsent",
                                      "accept",
                                      "refuseAcceptance",
                                      "fix",
                                      "startAutoCheck",
                                      "startReview",
                                      "askHuman",
                                      "approve",
                                      "askInfo",
                                      "infoGiven",
                                      "infoDeadlinePassed",
                                      "reopen",
                                      "askThirdParty",
                                      "thirdPartyAnswered",
                                      "reject",
                                      "startRestoring",
                                      "networkConfirmed",
                                      "partlyRestored",
                                      "restoreFailed",
                                      "retryRestore",
                                      "confirmRestored",
                                      "confirmTimePassed",
                                      "stillNotWorking",
                                      "reconsider",
                                      "becomeEligible",
                                      "fileWithRegulator",
                                      "regulatorClosed",
                                      "withdraw",
                                      "numberLost",
                                      "giveUp",
                                      "windowOver",
                                      "consentWithdrawn"};
static_assert(std::size(eventNames) == std::size_t(AppealEvent::ConsentWithdrawn) + 1);
static_assert(std::size(stateNames) == std::size_t(S::ClosedNo) + 1);

constexpr std::pair<ActorKind, const char *> actors[] = {{ActorKind::Owner, "owner"},
                                                         {ActorKind::Agent, "agent"},
                                                         {ActorKind::Guardian, "guardian"},
                                                         {ActorKind::Enterprise, "enterprise"}};

constexpr std::pair<AppealKind, const char *> kinds[] = {
    {AppealKind::Suspension, "suspensionAppeal"}, {AppealKind::BillDispute, "billDispute"},
    {AppealKind::Complaint, "complaint"},         {AppealKind::FollowUp, "followUp"},
    {AppealKind::ReasonRequest, "reasonRequest"}, {AppealKind::HumanReview, "humanReview"}};

template <typename Table, typename Value>
QString nameOf(const Table &table, Value value)
{
    const auto *found = std::ranges::find(table, value, [](const auto &row) { return row.first; });
    return QString::fromLatin1(found->second);
}

template <typename Value, std::size_t N>
std::optional<Value> valueOf(const std::pair<Value, const char *> (&table)[N], const QString &name)
{
    for (const auto &[value, text] : table)
        if (name == QLatin1String(text))
            return value;
    return std::nullopt;
}

} // namespace appeal_detail

std::span<const AppealEdge> appealEdges()
{
    return std::span(appeal_detail::all.list).first(appeal_detail::all.count);
}

Result<AppealState> next(AppealState state, AppealEvent event)
{
    for (const AppealEdge &edge : appealEdges())
        if (edge.from == state && edge.event == event)
            return edge.to;
    return raise(FailureCode::AppealTransitionUnknown,
                 appealStateName(state) + QLatin1Char('/') + appealEventName(event));
}

const AppealEdge *appealEdge(AppealState state, int transition, AppealState to)
{
    for (const AppealEdge &edge : appealEdges())
        if (edge.from == state && edge.transition == transition && edge.to == to)
            return &edge;
    return nullptr;
}

bool isTerminal(AppealState state)
{
    return appeal_detail::terminal(state);
}

bool isSubmitted(AppealState state)
{
    return state != AppealState::None && !appeal_detail::beforeSending(state) &&
           !appeal_detail::inFlight(state);
}

bool isWithOperator(AppealState state)
{
    return isSubmitted(state) && !isTerminal(state);
}

QString appealStateName(AppealState state)
{
    return appeal_detail::nameOf(appeal_detail::stateNames, state);
}

std::optional<AppealState> appealStateFromName(const QString &name)
{
    return appeal_detail::valueOf(appeal_detail::stateNames, name);
}

QString appealEventName(AppealEvent event)
{
    return QString::fromLatin1(appeal_detail::eventNames[std::size_t(event)]);
}

std::optional<AppealEvent> appealEventFromName(const QString &name)
{
    for (std::size_t i = 0; i < std::size(appeal_detail::eventNames); ++i)
        if (name == QLatin1String(appeal_detail::eventNames[i]))
            return AppealEvent(i);
    return std::nullopt;
}

QString actorCode(ActorKind kind)
{
    return appeal_detail::nameOf(appeal_detail::actors, kind);
}

std::optional<ActorKind> actorFromCode(const QString &code)
{
    return appeal_detail::valueOf(appeal_detail::actors, code);
}

QString appealKindCode(AppealKind kind)
{
    return appeal_detail::nameOf(appeal_detail::kinds, kind);
}

std::optional<AppealKind> appealKindFromCode(const QString &code)
{
    return appeal_detail::valueOf(appeal_detail::kinds, code);
}

const Appeal *openAppealFor(const QList<Appeal> &appeals, const QString &lineId, const QString &suspensionId)
{
    const auto found = std::ranges::find_if(appeals, [&](const Appeal &each) {
        return each.lineId == lineId && each.suspensionId == suspensionId && !isTerminal(each.state);
    });
    return found == appeals.end() ? nullptr : &*found;
}

} // namespace unbar::domain
