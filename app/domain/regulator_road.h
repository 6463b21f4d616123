#pragma once
// Whether the regulator's road is open (T34): it presupposes a complaint that the operator registered, and
// either no reply by the end of day 15 or one the person is not satisfied with. 电信用户申诉处理办法 (2016)
// arts 9 to 15 name what the regulator does not take on.

#include "app/domain/appeal.h"
#include "app/domain/calendar.h"

namespace unbar::domain {

enum class RegulatorBar {
    None,
    NoComplaint,  ///< an appeal alone does not count: register the complaint first
    WaitForReply, ///< the operator has until `opens`
    BillTooOld,   ///< about a bill: more than 5 months
    TooOld,       ///< anything else: more than 2 years
    Settled,
    InCourt, ///< court, arbitration or consumer body, as the person says
    NotNow   ///< the appeal is where T34 does not begin: not submitted, restored, ended, filed already
};
QString regulatorBarCode(RegulatorBar bar); ///< "noComplaint", "billTooOld", … ; empty for None

/// What decides, as far as it is known. Times are operator time, UTC.
struct RegulatorFacts
{
    AppealState state = AppealState::None; ///< of the appeal that would become eligible
    QDateTime complaintAt;                 ///< the operator registered the complaint; null when there is none
    QDateTime replyDue;       ///< its C-REPLY where the operator tells it; else day 15 is counted here
    bool refused = false;     ///< refused, or answered with less than was asked for
    bool unsatisfied = false; ///< the person said so of the operator's reply
    QDateTime happenedAt;     ///< what the complaint is about
    bool aboutBill = false;
    bool settled = false;
    bool inCourt = false;
};
/// From the appeal and the complaint registered for the same line and lock, if any.
RegulatorFacts regulatorFacts(const Appeal &appeal, const QList<Appeal> &appeals);

struct RegulatorRoad
{
    RegulatorBar bar = RegulatorBar::None;
    QDateTime opens;  ///< WaitForReply: from when on; null otherwise
    QDateTime closes; ///< last moment before it is too old; null when it is not known what happened when
    [[nodiscard]] bool isOpen() const { return bar == RegulatorBar::None; }
    friend bool operator==(const RegulatorRoad &, const RegulatorRoad &) = default;
};
RegulatorRoad regulatorRoad(const RegulatorFacts &facts, const QDateTime &now, const WorkCalendar &calendar,
                            const QTimeZone &zone);

} // namespace unbar::domain
