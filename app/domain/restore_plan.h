#pragma once
// All locks of a line as an ordered plan: what another waits for, then a deadline within a week, then what is
// paid at once, then the nearer deadline.

#include "app/domain/bill.h"
#include "app/domain/calendar.h"
#include "app/domain/line.h"

namespace unbar::domain {

/// A deadline this near decides the order by itself.
inline constexpr int pressingDays = 7;

struct PlanStep
{
    Suspension lock;
    QList<Remedy> remedies; ///< never empty
    Money cost;             ///< zero when it costs nothing
    bool blocked = false;   ///< waits for `waitsFor`
    QString waitsFor;       ///< lock id
    Deadline deadline;      ///< `at` is null when there is none
    bool waiting = false;   ///< nothing for the person to do (maintenance, payment under way)
};

struct RestorePlan
{
    QList<PlanStep> steps;
    Money totalCost;
    Deadline nearest;     ///< `at` null when no lock has one
    bool anyOrder = true; ///< no step depends on another
    bool lossDateGiven = false;
    QDateTime lossDate; ///< only when the operator gave one
};

/// `unpaid` are the line's open bills; `balance` gives prepaid top-up and minimum to restore.
RestorePlan makePlan(const Line &line, const QList<Bill> &unpaid, const Balance &balance,
                     const ReasonCatalogue &reasons, const QDateTime &operatorNow);

} // namespace unbar::domain
