#include "tests/journeys/journey_driver.h"

#include "app/support/next_signal.h"
#include "app/support/random.h"

#include <QCoroTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <chrono>

namespace unbar::test {

using workflows::PayStage;
using workflows::SignInStep;

JourneyDriver::JourneyDriver(programs::Core &core, JourneyPlan plan, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_plan(std::move(plan))
{}

static Result<void> driverGaveUp(const char *where)
{
    Failure failure;
    failure.where = QString::fromLatin1(where);
    return passOn(failure);
}

QCoro::Task<Result<void>> JourneyDriver::signIn()
{
    workflows::SignInWorkflow &flow = m_core.signInWorkflow();
    for (int turn = 0; turn < 200; ++turn) {
        const SignInStep before = flow.view().step;
        switch (before) {
        case SignInStep::FirstUse:
            flow.confirmOperator();
            break;
        case SignInStep::EnterNumber:
            flow.typeNumber(m_plan.number);
            flow.submitNumber();
            break;
        case SignInStep::ChooseWay:
            if (!flow.view().ways.isEmpty())
                flow.chooseWay(flow.view().ways.first().way);
            break;
        case SignInStep::BeforeBrowser:
        case SignInStep::NotFinished:
            flow.openBrowser();
            break;
        case SignInStep::Failed:
            co_return passOn(flow.view().failure.value_or(Failure{}));
        default:
            break;
        }
        if (m_core.state() == programs::CoreState::SignedIn)
            co_return Result<void>();
        if (flow.view().step != before) // the intent took effect at once: its signal is behind us
            continue;
        const bool changed =
            co_await unbar::nextSignal(&flow, &workflows::SignInWorkflow::changed, std::chrono::seconds(15));
        if (!changed)
            break;
        if (m_core.state() == programs::CoreState::SignedIn)
            co_return Result<void>();
    }
    co_return driverGaveUp("sign_in");
}

/// Presses pay as soon as something is owed and nothing was begun, in this life or an earlier one.
void JourneyDriver::payOnce()
{
    workflows::PayWorkflow &pay = m_core.session()->pay();
    if (m_core.store()->payments().isEmpty() && pay.view().stage == PayStage::Summary)
        pay.pay(domain::PaymentWay::Qr);
}

bool JourneyDriver::reached() const
{
    const QList<domain::Payment> payments = m_core.store()->payments();
    if (payments.isEmpty())
        return false;
    const domain::PaymentState state = payments.first().state;
    if (!m_plan.payerPays)
        return state == domain::PaymentState::AwaitingPayer;
    const bool settled = state == domain::PaymentState::Applied || state == domain::PaymentState::Receipted;
    return settled && m_core.session()->diagnose().view().stage == workflows::DiagnoseStage::Restored;
}

/// Where the journey stands, for the one line a crash test prints.
Result<void> JourneyDriver::driverStuck() const
{
    const QList<domain::Payment> payments = m_core.store()->payments();
    const QString state =
        payments.isEmpty() ? QStringLiteral("none") : domain::paymentStateName(payments.first().state);
    const auto &failure = m_core.session()->engine().status().lastFailure;
    Failure stuck;
    stuck.where = QStringLiteral("stuck: payment %1, page %2, line %3, outbox %4, last failure %5 %6")
                      .arg(state)
                      .arg(int(m_core.session()->pay().view().stage))
                      .arg(int(m_core.session()->diagnose().view().stage))
                      .arg(m_core.store()->outbox().size())
                      .arg(failure ? QString::fromLatin1(failureText(failure->code)) : QStringLiteral("none"),
                           failure ? failure->where : QString());
    return passOn(stuck);
}

QCoro::Task<Result<void>> JourneyDriver::awaitEnd()
{
    store::Store *store = m_core.store();
    for (int turn = 0; turn < 500; ++turn) {
        workflows::PayWorkflow &pay = m_core.session()->pay();
        payOnce();
        if (pay.view().stage == PayStage::Receipt)
            pay.receiptSeen();
        if (m_plan.payerPays && pay.view().stage == PayStage::ShowCode &&
            !pay.view().payment.checkoutPath.isEmpty())
            Q_EMIT payerWanted(pay.view().payment.operatorId);
        if (reached() && store->outbox().isEmpty())
            co_return Result<void>();
        const bool changed =
            co_await unbar::nextSignal(store, &store::Store::changed, std::chrono::seconds(20));
        if (!changed)
            co_return driverStuck();
    }
    co_return driverGaveUp("too many turns");
}

QJsonObject JourneyDriver::report() const
{
    QJsonArray payments;
    for (const domain::Payment &payment : m_core.store()->payments())
        payments.append(QJsonObject{{QStringLiteral("key"), payment.key},
                                    {QStringLiteral("operatorId"), payment.operatorId},
                                    {QStringLiteral("state"), domain::paymentStateName(payment.state)},
                                    {QStringLiteral("receiptSeen"), payment.receiptSeen}});
    return {{QStringLiteral("payments"), payments},
            {QStringLiteral("chains"), m_core.store()->paymentChainsIntact()},
            {QStringLiteral("locked"), m_core.session()->diagnose().view().line.isLocked()}};
}

QCoro::Task<Result<QJsonObject>> JourneyDriver::run()
{
    co_await m_core.boot();
    if (m_core.state() == programs::CoreState::Stopped)
        co_return passOn(m_core.failure().value_or(Failure{}));
    if (m_core.state() != programs::CoreState::SignedIn) {
        const auto in = co_await signIn();
        if (!in)
            co_return passOn(in.error());
    }
    m_core.session()->pay().open();
    const auto ended = co_await awaitEnd();
    if (!ended)
        co_return passOn(ended.error());
    co_return report();
}

} // namespace unbar::test
