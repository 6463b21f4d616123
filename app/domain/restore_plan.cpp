#include "app/domain/restore_plan.h"

#include <QHash>
#include <algorithm>

namespace unbar::domain {

namespace plan_detail {

QList<Remedy> remediesOf(const Suspension &lock, const ReasonEntry &entry)
{
    QList<Remedy> remedies = lock.remedies;
    remedies.removeAll(Remedy::Unknown);
    if (remedies.isEmpty())
        remedies = entry.remedies;
    const bool needsVoice = lock.reason == Reason::Unknown && !remedies.contains(Remedy::Contact);
    if (remedies.isEmpty() || needsVoice)
        remedies << Remedy::Contact;
    return remedies;
}

/// The sum of the open bills in their own currency, or what the account says is owed.
Money owed(const QList<Bill> &unpaid, const Balance &balance)
{
    Money sum;
    if (!unpaid.isEmpty())
        sum.currency = unpaid.first().remaining.currency;
    for (const Bill &bill : unpaid)
        sum = sum + bill.remaining;
    return unpaid.isEmpty() ? balance.receivable : sum;
}

/// The next moment that matters for this lock: online window before loss, what is past only when nothing else
/// is given.
Deadline deadlineOf(const Suspension &lock, const QDateTime &now)
{
    Deadline deadline;
    deadline.lockId = lock.id;
    deadline.start = lock.since;
    const bool onlineOpen = lock.onlineUntil.isValid() && lock.onlineUntil > now;
    const bool lossIsNearer =
        lock.terminationDate.isValid() && (!onlineOpen || lock.terminationDate < lock.onlineUntil);
    if (lossIsNearer) {
        deadline.code = QStringLiteral("C-LOSS");
        deadline.at = lock.terminationDate;
    } else if (lock.onlineUntil.isValid()) {
        deadline.code = QStringLiteral("C-ONLINE");
        deadline.at = lock.onlineUntil;
    }
    return deadline;
}

bool isNearer(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && (!b.isValid() || a < b);
}

PlanStep stepFor(const Suspension &lock, const Money &debt, const ReasonEntry &entry, const QDateTime &now)
{
    PlanStep step;
    step.lock = lock;
    step.remedies = remediesOf(lock, entry);
    step.cost.currency = debt.currency;
    const bool settledByPaying = entry.needsBill || step.remedies.first() == Remedy::Pay;
    if (settledByPaying)
        step.cost = debt;
    step.deadline = deadlineOf(lock, now);
    const bool waitIsTheWay =
        entry.liftsItself && !entry.remedies.isEmpty() && entry.remedies.first() == Remedy::Wait;
    step.waiting = step.remedies.first() == Remedy::Wait || waitIsTheWay;
    return step;
}

struct Urgency
{
    QHash<QString, QDateTime> deadlines; ///< by lock id
    QDateTime pressingUntil;             ///< a deadline up to here goes before everything else
};

bool isPayable(const PlanStep &step)
{
    return step.remedies.first() == Remedy::Pay || step.remedies.first() == Remedy::TopUp;
}

/// A lock is as urgent as the most urgent one that waits for it.
Urgency urgencies(const QList<PlanStep> &steps, const QDateTime &now)
{
    Urgency all;
    all.pressingUntil = now.addDays(pressingDays);
    auto &urgency = all.deadlines;
    for (const PlanStep &step : steps)
        urgency.insert(step.lock.id, step.deadline.at);
    for (qsizetype round = 0; round < steps.size(); ++round) {
        for (const PlanStep &step : steps) {
            const QDateTime own = urgency.value(step.lock.id);
            const auto before = urgency.find(step.lock.dependsOn);
            if (before != urgency.end() && isNearer(own, *before))
                *before = own;
        }
    }
    return all;
}

bool isOpen(const QList<PlanStep> &steps, const QString &lockId)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&](const PlanStep &step) { return step.lock.id == lockId; });
}

/// Whether `a` comes before `b` when both could be done now: a pressing deadline first, then what is paid
/// here and lifted within the hour, then the nearer of the far deadlines, and last what only waits.
bool comesFirst(const PlanStep &a, const PlanStep &b, const Urgency &urgency)
{
    const QDateTime ua = urgency.deadlines.value(a.lock.id);
    const QDateTime ub = urgency.deadlines.value(b.lock.id);
    const bool pressing =
        (ua.isValid() && ua <= urgency.pressingUntil) || (ub.isValid() && ub <= urgency.pressingUntil);
    if (!pressing && isPayable(a) != isPayable(b))
        return isPayable(a);
    if (isNearer(ua, ub) || isNearer(ub, ua))
        return isNearer(ua, ub);
    return !a.waiting && b.waiting;
}

/// Takes the most urgent step that waits for none of those left; a ring of locks gives way to urgency alone.
PlanStep takeNext(QList<PlanStep> &left, const Urgency &urgency)
{
    qsizetype best = -1;
    for (const bool ignoreOrder : {false, true}) {
        for (qsizetype i = 0; i < left.size() && (!ignoreOrder || best < 0 || best < left.size()); ++i) {
            const QString &before = left.at(i).lock.dependsOn;
            const bool waits = !before.isEmpty() && before != left.at(i).lock.id && isOpen(left, before);
            if (waits && !ignoreOrder)
                continue;
            if (best < 0 || comesFirst(left.at(i), left.at(best), urgency))
                best = i;
        }
        if (best >= 0)
            break;
    }
    return left.takeAt(best);
}

void order(RestorePlan &plan, QList<PlanStep> left, const QDateTime &now)
{
    const Urgency urgency = urgencies(left, now);
    while (!left.isEmpty()) {
        PlanStep step = takeNext(left, urgency);
        if (isOpen(plan.steps, step.lock.dependsOn)) {
            step.blocked = true;
            step.waitsFor = step.lock.dependsOn;
            plan.anyOrder = false;
        }
        plan.steps << step;
    }
}

} // namespace plan_detail

RestorePlan makePlan(const Line &line, const QList<Bill> &unpaid, const Balance &balance,
                     const ReasonCatalogue &reasons, const QDateTime &operatorNow)
{
    using namespace plan_detail;
    RestorePlan plan;
    const Money debt = owed(unpaid, balance);
    plan.totalCost.currency = debt.currency;
    QList<PlanStep> steps;
    for (const Suspension &lock : line.locks) {
        steps << stepFor(lock, debt, reasons.entry(lock.reason), operatorNow);
        if (isNearer(lock.terminationDate, plan.lossDate))
            plan.lossDate = lock.terminationDate;
        // Two locks over the same bills are paid once.
        if (steps.last().cost.minor > plan.totalCost.minor)
            plan.totalCost = steps.last().cost;
    }
    plan.lossDateGiven = plan.lossDate.isValid();
    order(plan, steps, operatorNow);
    for (const PlanStep &step : plan.steps) {
        if (step.deadline.at > operatorNow && isNearer(step.deadline.at, plan.nearest.at))
            plan.nearest = step.deadline;
    }
    return plan;
}

} // namespace unbar::domain
