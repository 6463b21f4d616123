#include "tests/journeys/journey_driver.h"

#include "app/support/next_signal.h"
#include "app/support/random.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <chrono>

namespace unbar::test {

// A bound against hanging on a busy machine; longer than the poll that makes up for news that never came.
static constexpr std::chrono::seconds driverPatience{50};

using workflows::PayStage;
using workflows::SignInStep;

JourneyDriver::JourneyDriver(programs::Core &core, JourneyPlan plan, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_plan(std::move(plan))
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

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
    return settled && payments.first().receiptSeen &&
           m_core.session()->diagnose().view().stage == workflows::DiagnoseStage::Restored;
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

/// Somebody pays, once in a life, what is on the screen; late money also comes when the code is gone already.
void JourneyDriver::payerOnce(const workflows::PayView &view)
{
    const bool shown = view.stage == PayStage::ShowCode && !view.payment.checkoutPath.isEmpty();
    const bool over = m_plan.late && view.stage == PayStage::Expired;
    if (!m_plan.payerPays || m_payerCalled || !(shown || over))
        return;
    m_payerCalled = true;
    Q_EMIT payerWanted(view.payment.operatorId);
}

/// A receipt that came up by itself is looked at, and counted.
void JourneyDriver::lookAtReceipt()
{
    workflows::PayWorkflow &pay = m_core.session()->pay();
    if (pay.view().stage != PayStage::Receipt || pay.view().payment.receiptSeen)
        return;
    ++m_receiptsShown;
    pay.receiptSeen();
}

QCoro::Task<Result<void>> JourneyDriver::awaitEnd()
{
    const QDeadlineTimer until(driverPatience);
    while (m_core.session()) {
        workflows::PayWorkflow *pay = &m_core.session()->pay();
        pay->open(); // the person looks at the page again
        payOnce();
        lookAtReceipt();
        payerOnce(pay->view());
        if (reached() && m_core.store()->outbox().isEmpty())
            co_return Result<void>();
        const std::chrono::milliseconds left(until.remainingTime());
        const bool changed = co_await unbar::nextSignal(pay, &workflows::PayWorkflow::changed, left);
        if (!changed || until.hasExpired())
            co_return driverStuck();
    }
    co_return driverGaveUp("signed out");
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
            {QStringLiteral("receiptsShown"), m_receiptsShown},
            {QStringLiteral("chains"), m_core.store()->paymentChainsIntact()},
            {QStringLiteral("locked"), m_core.session()->diagnose().view().line.isLocked()}};
}

/// What the stand-in operator itself says, over its control API.
QCoro::Task<QByteArray> JourneyDriver::askSandbox(QString what)
{
    const QUrl url = m_core.operatorBase().resolved(QUrl(QStringLiteral("/sandbox/v1/") + what));
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    const bool answered =
        co_await unbar::nextSignal(reply, &QNetworkReply::finished, std::chrono::seconds(15));
    QByteArray body;
    if (answered && reply->error() == QNetworkReply::NoError)
        body = reply->readAll();
    reply->deleteLater();
    co_return body;
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
    const QByteArray payments = co_await askSandbox(QStringLiteral("payments"));
    const QByteArray counters = co_await askSandbox(QStringLiteral("counters"));
    QJsonObject told = report();
    told.insert(QStringLiteral("operatorPayments"), QJsonDocument::fromJson(payments).array());
    told.insert(QStringLiteral("operatorCounters"), QJsonDocument::fromJson(counters).object());
    co_return told;
}

} // namespace unbar::test
