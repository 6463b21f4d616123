#include "app/workflows/sign_in/sign_in_workflow.h"

#include "app/support/next_signal.h"
#include "app/workflows/sign_in/sign_in_private.h"

#include <algorithm>

namespace unbar::workflows {

SignInWorkflow::SignInWorkflow(OperatorAccess &access, platform::Browser &browser, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(access, browser))
{}

SignInWorkflow::~SignInWorkflow() = default;

void SignInWorkflow::set(SignInStep step)
{
    m_view.step = step;
    if (step != SignInStep::Failed)
        m_view.failure.reset();
    Q_EMIT changed();
}

void SignInWorkflow::fail(const Failure &failure)
{
    m_view.failure = failure;
    m_view.loadingWays = false;
    set(SignInStep::Failed);
}

void SignInWorkflow::start()
{
    m_view.operators = d->access.choices();
    const auto known =
        std::find_if(m_view.operators.cbegin(), m_view.operators.cend(),
                     [this](const OperatorChoice &choice) { return d->access.isKnown(choice.id); });
    if (known != m_view.operators.cend())
        m_view.operatorId = known->id;
    else if (!m_view.operators.isEmpty())
        m_view.operatorId = m_view.operators.first().id;
    showOperator();
}

// A profile that is new here is named to the person, and asked about, before anything is sent to it.
void SignInWorkflow::showOperator()
{
    if (m_view.operatorId.isEmpty()) {
        set(SignInStep::EnterNumber);
        return;
    }
    m_view.genuine = d->access.facts(m_view.operatorId);
    set(d->access.isKnown(m_view.operatorId) ? SignInStep::EnterNumber : SignInStep::FirstUse);
}

void SignInWorkflow::confirmOperator()
{
    if (m_view.step != SignInStep::FirstUse)
        return;
    d->access.remember(m_view.operatorId);
    set(SignInStep::EnterNumber);
}

void SignInWorkflow::chooseOperator(const QString &operatorId)
{
    const bool offered = std::any_of(m_view.operators.cbegin(), m_view.operators.cend(),
                                     [&](const OperatorChoice &choice) { return choice.id == operatorId; });
    if (!offered || (m_view.step != SignInStep::FirstUse && m_view.step != SignInStep::EnterNumber))
        return;
    m_view.operatorId = operatorId;
    showOperator();
}

void SignInWorkflow::typeNumber(const QString &typed)
{
    m_view.typedNumber = typed;
    m_view.numberProblem.reset();
    Q_EMIT changed();
}

void SignInWorkflow::submitNumber()
{
    if (m_view.step != SignInStep::EnterNumber)
        return;
    const auto number = domain::PhoneNumber::parse(m_view.typedNumber, d->document.numbering);
    if (!number) {
        m_view.numberProblem = number.error().code;
        Q_EMIT changed();
        return;
    }
    m_view.number = *number;
    m_view.numberProblem.reset();
    m_view.ways.clear();
    m_view.loadingWays = true;
    set(SignInStep::ChooseWay);
    loadWays();
}

QCoro::Task<void> SignInWorkflow::loadWays()
{
    const SignInRunning running(*this, d->running);
    const quint64 attempt = ++d->attempt;
    const auto document = co_await d->access.document(m_view.operatorId);
    if (attempt != d->attempt || d->closing)
        co_return;
    if (!document) {
        fail(document.error());
        co_return;
    }
    d->document = *document;
    m_view.genuine = d->access.facts(m_view.operatorId);
    m_view.loadingWays = false;
    // Only ways this app can go are offered; a way marked "soon" would be a dead end.
    for (const domain::SignInOffer &offer : document->signIn) {
        if (offer.way != domain::SignInWay::Unknown)
            m_view.ways.append(offer);
    }
    Q_EMIT changed();
}

void SignInWorkflow::chooseWay(domain::SignInWay way)
{
    const bool offered = std::any_of(m_view.ways.cbegin(), m_view.ways.cend(),
                                     [&](const domain::SignInOffer &offer) { return offer.way == way; });
    if (m_view.step != SignInStep::ChooseWay || !offered)
        return;
    m_view.way = way;
    m_view.browserHost = d->document.issuer.host();
    m_view.browserUrl.clear();
    m_view.browserDidNotOpen = false;
    set(SignInStep::BeforeBrowser);
}

void SignInWorkflow::back()
{
    switch (m_view.step) {
    case SignInStep::ChooseWay:
    case SignInStep::Failed:
        ++d->attempt;
        m_view.loadingWays = false;
        set(SignInStep::EnterNumber);
        return;
    case SignInStep::BeforeBrowser:
    case SignInStep::NotFinished:
        abandon();
        set(SignInStep::ChooseWay);
        return;
    case SignInStep::InBrowser:
        abandon();
        set(SignInStep::BeforeBrowser);
        return;
    case SignInStep::FirstUse:
    case SignInStep::EnterNumber:
    case SignInStep::Finishing:
    case SignInStep::Done:
        return;
    }
}

void SignInWorkflow::cancel()
{
    abandon();
    m_view.loadingWays = false;
    set(SignInStep::EnterNumber);
}

QCoro::Task<void> SignInWorkflow::close()
{
    d->closing = true;
    abandon();
    while (d->running > 0)
        co_await nextSignal(this, &SignInWorkflow::idle);
}

} // namespace unbar::workflows
