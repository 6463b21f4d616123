#include "app/workflows/session/session_workflow.h"

#include <algorithm>

namespace unbar::workflows {

namespace framing {

Connection connectionOf(sync::Link link)
{
    switch (link) {
    case sync::Link::Online:
        return Connection::Online;
    case sync::Link::Offline:
        return Connection::Offline;
    case sync::Link::CaptivePortal:
        return Connection::CaptivePortal;
    case sync::Link::ClockWrong:
        return Connection::ClockWrong;
    case sync::Link::Busy:
        return Connection::OperatorBusy;
    case sync::Link::Untrusted:
        return Connection::Untrusted;
    case sync::Link::Connecting:
    case sync::Link::SignedOut:
        return Connection::Connecting;
    }
    return Connection::Connecting;
}

bool waitsForSomething(const domain::Payment &payment)
{
    using domain::PaymentState;
    switch (payment.state) {
    case PaymentState::Paid:
    case PaymentState::Confirmed:
    case PaymentState::Creating:
    case PaymentState::RefundRequested:
        return true;
    case PaymentState::Applied:
    case PaymentState::PaidLate:
    case PaymentState::Duplicate:
        return !payment.receiptSeen;
    default:
        return domain::isReconciling(payment.state);
    }
}

} // namespace framing

SessionWorkflow::SessionWorkflow(store::Store &store, const store::OpenReport &report, bool demo,
                                 QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_view.demo = demo;
    m_view.storeSalvaged = report.salvaged;
    m_view.storeMemoryOnly = store.isMemoryOnly();
    connect(&m_store, &store::Store::changed, this, &SessionWorkflow::rebuild);
    rebuild();
}

void SessionWorkflow::setOperator(const domain::OperatorDocument &document)
{
    m_view.operatorDocument = document;
    Q_EMIT changed();
}

void SessionWorkflow::setKeychainLocked(bool locked)
{
    m_view.keychainLocked = locked;
    Q_EMIT changed();
}

void SessionWorkflow::signedIn(sync::Engine &engine, const domain::PhoneNumber &number)
{
    signedOut();
    m_engine = &engine;
    m_view.signedIn = true;
    m_view.number = number;
    connect(m_engine, &sync::Engine::statusChanged, this, &SessionWorkflow::rebuild);
    connect(m_engine, &QObject::destroyed, this, [this] { m_engine = nullptr; });
    rebuild();
}

void SessionWorkflow::signedOut()
{
    if (m_engine)
        m_engine->disconnect(this);
    m_engine = nullptr;
    m_view.signedIn = false;
    m_view.number = {};
    rebuild();
}

void SessionWorkflow::rebuild()
{
    m_view.waitingCount = 0;
    m_view.unreadMessages = 0;
    if (m_engine) {
        const sync::EngineStatus &status = m_engine->status();
        m_view.connection = framing::connectionOf(status.link);
        m_view.updatedAt = status.updatedAt;
        m_view.operatorNow = m_engine->operatorNow();
        m_view.clockSkewMs = m_engine->clockSkewMs();
    }
    if (m_view.signedIn) {
        const auto payments = m_store.payments();
        const auto messages = m_store.messages();
        m_view.waitingCount =
            static_cast<int>(std::count_if(payments.cbegin(), payments.cend(), framing::waitsForSomething));
        m_view.unreadMessages = static_cast<int>(std::count_if(
            messages.cbegin(), messages.cend(), [](const auto &message) { return !message.read; }));
    }
    Q_EMIT changed();
}

} // namespace unbar::workflows
