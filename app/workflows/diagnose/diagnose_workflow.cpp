#include "app/workflows/diagnose/diagnose_workflow.h"

#include "app/workflows/diagnose/flow.h"

#include <algorithm>

namespace unbar::workflows {

namespace diagnosing {

constexpr qint64 kRestoredShownMs = 72LL * 60 * 60 * 1000;

bool restoredLately(const QList<domain::TimelineEntry> &timeline, const QDateTime &now)
{
    return std::any_of(timeline.cbegin(), timeline.cend(), [&](const domain::TimelineEntry &entry) {
        return entry.kind == domain::EntryKind::LineRestored && entry.at.isValid() &&
               entry.at.msecsTo(now) < kRestoredShownMs;
    });
}

bool isOpen(const domain::Payment &payment)
{
    return domain::isReconciling(payment.state) || payment.state == domain::PaymentState::Paid ||
           payment.state == domain::PaymentState::Confirmed ||
           payment.state == domain::PaymentState::Creating;
}

QList<domain::Bill> unpaid(const QList<domain::Bill> &bills)
{
    QList<domain::Bill> open;
    std::copy_if(bills.cbegin(), bills.cend(), std::back_inserter(open),
                 [](const domain::Bill &bill) { return bill.remaining.isPositive(); });
    return open;
}

} // namespace diagnosing

DiagnoseWorkflow::DiagnoseWorkflow(store::Store &store, sync::Engine &engine,
                                   const domain::ReasonCatalogue &reasons, domain::PhoneNumber number,
                                   QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_engine(engine)
    , m_reasons(reasons)
    , m_number(std::move(number))
{
    connect(&m_store, &store::Store::changed, this, [this](store::Topic topic) {
        using store::Topic;
        if (topic == Topic::Lines || topic == Topic::Bills || topic == Topic::Payments ||
            topic == Topic::Timeline)
            rebuild();
    });
    connect(&m_engine, &sync::Engine::statusChanged, this, &DiagnoseWorkflow::rebuild);
    rebuild();
}

void DiagnoseWorkflow::refresh()
{
    m_engine.refresh();
}

void DiagnoseWorkflow::rebuild()
{
    const sync::EngineStatus &status = m_engine.status();
    DiagnoseView view;
    view.operatorNow = m_engine.operatorNow();
    view.refreshing = status.refreshing;
    view.stale = status.link != sync::Link::Online;
    view.failure = status.lastFailure;
    DiagnoseFacts facts;
    const auto line = m_store.lineByNumber(m_number);
    facts.lineKnown = line.has_value();
    facts.failed = status.lastFailure.has_value() && !status.refreshing;
    if (line) {
        view.line = *line;
        view.updatedAt = line->asOf;
        facts.gone = line->state == domain::LineState::Recycled;
        facts.locked = line->isLocked();
    }
    if (line && !facts.gone) {
        if (status.updatedAt.isValid() && (!view.updatedAt.isValid() || status.updatedAt > view.updatedAt))
            view.updatedAt = status.updatedAt;
        view.bills = diagnosing::unpaid(m_store.bills(line->accountId));
        view.balance = m_store.balance(line->accountId).value_or(domain::Balance{});
        view.plan = domain::makePlan(*line, view.bills, view.balance, m_reasons, view.operatorNow);
        facts.restoredLately = diagnosing::restoredLately(m_store.timeline(line->id), view.operatorNow);
        for (const domain::Payment &payment : m_store.payments()) {
            if (payment.quote.lineId != line->id || !diagnosing::isOpen(payment))
                continue;
            view.openPaymentId = payment.id;
            view.openPaymentUnknown = payment.state == domain::PaymentState::Unknown;
            break;
        }
    }
    view.stage = diagnoseStage(facts);
    m_view = view;
    Q_EMIT changed();
}

} // namespace unbar::workflows
