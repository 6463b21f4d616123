// Builds the view of the track journey from the store.
#include "app/workflows/track/track_workflow.h"

#include "app/sync/line_diff.h"
#include "app/workflows/track/flow.h"
#include "app/workflows/track/names.h"

#include <algorithm>

namespace unbar::workflows {

namespace tracking {

constexpr qint64 kRestoredShownMs = 72LL * 60 * 60 * 1000;

using domain::EntryKind;

std::optional<domain::Payment> newestRelevant(const store::Store &store, const QString &lineId)
{
    for (const domain::Payment &payment : store.payments()) {
        if (payment.quote.lineId == lineId && (isPayerState(payment.state) || isPaidState(payment.state)))
            return payment;
    }
    return std::nullopt;
}

QDateTime restoredAt(const QList<domain::TimelineEntry> &timeline)
{
    QDateTime newest;
    for (const domain::TimelineEntry &entry : timeline) {
        if (entry.kind == EntryKind::LineRestored && (!newest.isValid() || entry.at > newest))
            newest = entry.at;
    }
    return newest;
}

bool orderFailed(const domain::RestoreOrder &order)
{
    return order.state == QLatin1String("failed") || order.state == QLatin1String("rejected");
}

domain::TimelineEntry next(EntryKind kind, domain::EntryActor actor)
{
    domain::TimelineEntry entry;
    entry.kind = kind;
    entry.actor = actor;
    entry.state = domain::EntryState::Next;
    return entry;
}

/// What is still to come, the nearest last, so that the list stays newest first; never with a date.
QList<domain::TimelineEntry> nextSteps(const TrackView &view)
{
    using domain::EntryActor;
    const domain::TimelineEntry restored = next(EntryKind::LineRestored, EntryActor::Operator);
    const domain::TimelineEntry lifted = next(EntryKind::LockLifted, EntryActor::Operator);
    const domain::TimelineEntry posted = next(EntryKind::PaymentPosted, EntryActor::Operator);
    const bool last = view.locksLeft <= 1;
    const QList<domain::TimelineEntry> end = last ? QList{restored, lifted} : QList{lifted};
    switch (view.stage) {
    case TrackStage::WaitingPayer:
        return end + QList{posted, next(EntryKind::PaymentPaid, EntryActor::You)};
    case TrackStage::WaitingRestore:
    case TrackStage::Longer:
    case TrackStage::PastNorm:
    case TrackStage::PastLaw:
        return view.payment.state == domain::PaymentState::Paid ? end + QList{posted} : end;
    case TrackStage::Nothing:
    case TrackStage::RestoreFailed:
    case TrackStage::OtherLocksLeft:
    case TrackStage::Restored:
        return {};
    }
    return {};
}

} // namespace tracking

void TrackWorkflow::fillTimeline(TrackView &view) const
{
    const auto line = m_store.lineByNumber(m_number);
    if (!line)
        return;
    QList<domain::TimelineEntry> past = m_store.timeline(line->id);
    std::stable_sort(
        past.begin(), past.end(),
        [](const domain::TimelineEntry &a, const domain::TimelineEntry &b) { return a.at > b.at; });
    view.timeline = tracking::nextSteps(view) + past;
}

void TrackWorkflow::rebuild()
{
    TrackView view;
    view.operatorNow = m_engine.operatorNow();
    view.updatedAt = m_engine.status().updatedAt;
    view.failure = m_engine.status().lastFailure;
    view.messages = m_store.messages();
    for (int item = 0; item <= static_cast<int>(SelfTestItem::Data); ++item)
        view.selfTest.append(static_cast<SelfTestItem>(item));
    view.selfTestDone = m_ticked;
    TrackFacts facts;
    const auto line = m_store.lineByNumber(m_number);
    if (line && line->state != domain::LineState::Recycled) {
        view.locksLeft = facts.locksLeft = static_cast<int>(line->locks.size());
        view.helpAsked = m_store.value(restoreAskedName(line->id)).has_value();
        if (const auto payment = tracking::newestRelevant(m_store, line->id)) {
            view.payment = *payment;
            view.ticketNumber = payment->ticketNumber;
            facts.hasPayment = true;
            facts.state = payment->state;
            if (payment->paidAt.isValid()) {
                view.clock =
                    domain::restoreClock(payment->paidAt, view.operatorNow, !payment->ticketNumber.isEmpty());
                facts.clock = view.clock.clock;
            }
            facts.debtLockLeft = sync::debtLockLeft(*line, payment->paidAt);
        }
        for (const domain::RestoreOrder &order : m_store.orders(line->id)) {
            if (view.order.id.isEmpty() || order.orderedAt > view.order.orderedAt)
                view.order = order;
        }
        facts.orderFailed = tracking::orderFailed(view.order);
        const QDateTime restored = tracking::restoredAt(m_store.timeline(line->id));
        facts.restoredLately =
            restored.isValid() && restored.msecsTo(view.operatorNow) < tracking::kRestoredShownMs;
    }
    view.stage = trackStage(facts);
    if (line && line->state != domain::LineState::Recycled)
        fillAppeals(view, line->id);
    fillTimeline(view);
    m_view = view;
    wakeAtNextEdge(view);
    Q_EMIT changed();
}

// The stage changes by itself at 1 h, 24 h and 48 h, an appeal when a clock ends or its road opens; between
// them nothing has to be looked at.
void TrackWorkflow::wakeAtNextEdge(const TrackView &view)
{
    m_clock.stop();
    QList<QDateTime> edges{view.clock.usualUntil, view.clock.normUntil, view.clock.lawUntil};
    for (const AppealTrackView &appeal : view.appeals) {
        edges << appeal.eligibleFrom;
        for (const ClockView &clock : appeal.clocks)
            edges << clock.clock.due;
    }
    QDateTime nearest;
    for (const QDateTime &edge : std::as_const(edges)) {
        const bool ahead = edge.isValid() && edge > view.operatorNow;
        if (ahead && (!nearest.isValid() || edge < nearest))
            nearest = edge;
    }
    if (nearest.isValid())
        m_clock.start(
            static_cast<int>(std::min<qint64>(view.operatorNow.msecsTo(nearest) + 50, 24LL * 3600 * 1000)));
}

} // namespace unbar::workflows
