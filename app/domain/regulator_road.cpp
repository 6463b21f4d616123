#include "app/domain/regulator_road.h"

#include <algorithm>
#include <array>

namespace unbar::domain {

namespace road_detail {

constexpr int replyDays = 15;
constexpr int billMonths = 5;
constexpr int otherMonths = 24;

constexpr std::array codes{"",       "noComplaint", "waitForReply", "billTooOld",
                           "tooOld", "settled",     "inCourt",      "notNow"};

bool isAboutMoney(const Appeal &appeal)
{
    return appeal.kind == AppealKind::BillDispute || appeal.reason == Reason::Arrears ||
           appeal.reason == Reason::CreditLimit || appeal.reason == Reason::PrepaidExpired;
}

bool wasRefused(const Appeal &appeal)
{
    return appeal.state == AppealState::Rejected || appeal.outcome.result == AppealResult::NotUpheld ||
           appeal.outcome.result == AppealResult::PartlyUpheld;
}

/// The latest complaint of the same lock that the operator has.
const Appeal *complaintOf(const Appeal &appeal, const QList<Appeal> &appeals)
{
    const Appeal *found = nullptr;
    for (const Appeal &each : appeals) {
        if (each.kind != AppealKind::Complaint || each.lineId != appeal.lineId ||
            each.suspensionId != appeal.suspensionId || !each.submittedAt.isValid() ||
            each.state == AppealState::Withdrawn)
            continue;
        if (!found || each.submittedAt > found->submittedAt)
            found = &each;
    }
    return found;
}

QDateTime replyDueOf(const Appeal &complaint)
{
    const auto clock = std::ranges::find_if(complaint.clocks,
                                            [](const AppealClock &each) { return each.name == u"C-REPLY"; });
    return clock == complaint.clocks.end() ? QDateTime() : clock->due;
}

} // namespace road_detail

QString regulatorBarCode(RegulatorBar bar)
{
    return QString::fromLatin1(road_detail::codes.at(std::size_t(bar)));
}

RegulatorFacts regulatorFacts(const Appeal &appeal, const QList<Appeal> &appeals)
{
    RegulatorFacts facts;
    facts.state = appeal.state;
    facts.aboutBill = road_detail::isAboutMoney(appeal);
    facts.refused = road_detail::wasRefused(appeal);
    facts.settled = appeal.outcome.result == AppealResult::Upheld && appeal.state == AppealState::ClosedOk;
    if (const Appeal *complaint = road_detail::complaintOf(appeal, appeals)) {
        facts.complaintAt = complaint->submittedAt;
        facts.replyDue = road_detail::replyDueOf(*complaint);
        facts.refused = facts.refused || road_detail::wasRefused(*complaint);
        facts.settled = facts.settled || complaint->outcome.result == AppealResult::Upheld;
    }
    return facts;
}

RegulatorRoad regulatorRoad(const RegulatorFacts &facts, const QDateTime &now, const WorkCalendar &calendar,
                            const QTimeZone &zone)
{
    using namespace road_detail;
    RegulatorRoad road;
    if (facts.happenedAt.isValid())
        road.closes = makeDeadline(QStringLiteral("C-BAR"), facts.happenedAt, DeadlineKind::Months,
                                   facts.aboutBill ? billMonths : otherMonths, calendar, zone)
                          .at;
    if (facts.inCourt)
        road.bar = RegulatorBar::InCourt;
    else if (facts.settled)
        road.bar = RegulatorBar::Settled;
    else if (!next(facts.state, AppealEvent::BecomeEligible))
        road.bar = RegulatorBar::NotNow;
    else if (road.closes.isValid() && now >= road.closes)
        road.bar = facts.aboutBill ? RegulatorBar::BillTooOld : RegulatorBar::TooOld;
    else if (!facts.complaintAt.isValid())
        road.bar = RegulatorBar::NoComplaint;
    if (road.bar != RegulatorBar::None || facts.refused || facts.unsatisfied)
        return road;
    const QDateTime due = facts.replyDue.isValid()
                              ? facts.replyDue
                              : makeDeadline(QStringLiteral("C-REPLY"), facts.complaintAt,
                                             DeadlineKind::CalendarDays, replyDays, calendar, zone)
                                    .at;
    if (now < due) {
        road.bar = RegulatorBar::WaitForReply;
        road.opens = due;
    }
    return road;
}

} // namespace unbar::domain
