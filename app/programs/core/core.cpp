#include "app/programs/core/core.h"

#include "app/platform/child_process.h"
#include "app/platform/master_key.h"
#include "app/platform/memory_keychain.h"
#include "app/platform/qt_keychain.h"
#include "app/platform/settings.h"
#include "app/support/json.h"
#include "app/support/log_categories.h"

#include <QFile>

namespace unbar::programs {

static domain::ReasonCatalogue shippedReasons()
{
    QFile file(QStringLiteral(":/reasons/reasons.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the reason catalogue is not part of this build");
    auto catalogue = domain::ReasonCatalogue::fromJson(file.readAll());
    if (!catalogue)
        qFatal("the reason catalogue of this build cannot be read: %s", failureText(catalogue.error().code));
    return *catalogue;
}

Core::Core(CoreOptions options, platform::Browser &browser, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_browser(browser)
    , m_reasons(shippedReasons())
    , m_settings(
          std::make_unique<platform::Settings>(m_options.profileDir + QStringLiteral("/settings.json")))
{
    m_bootView.demo = m_options.demo;
    m_signInWorkflow = std::make_unique<workflows::SignInWorkflow>(*this, m_browser);
    connect(m_signInWorkflow.get(), &workflows::SignInWorkflow::signedIn, this, &Core::onSignedIn);
}

Core::~Core() = default;

OperatorStack *Core::currentStack()
{
    const auto found = m_operators.find(m_operatorId);
    return found == m_operators.end() ? nullptr : found->second.get();
}

QUrl Core::operatorBase()
{
    OperatorStack *stack = currentStack();
    return stack ? stack->profile().base : QUrl();
}

void Core::set(CoreState state)
{
    m_state = state;
    m_bootView.keychainLocked = state == CoreState::KeychainLocked;
    if (m_sessionWorkflow)
        m_sessionWorkflow->setKeychainLocked(m_bootView.keychainLocked);
    Q_EMIT stateChanged();
}

void Core::stop(const Failure &failure)
{
    qCWarning(logSupport) << "cannot go on:" << failureText(failure.code) << failure.where;
    m_failure = failure;
    set(CoreState::Stopped);
}

void Core::onSignedIn(const QString &operatorId, const QString &number)
{
    const QByteArray kept = QJsonDocument(QJsonObject{{QStringLiteral("operator"), operatorId},
                                                      {QStringLiteral("number"), number}})
                                .toJson(QJsonDocument::Compact);
    const auto stored = m_store->write([&] { return m_store->putValue(QStringLiteral("session"), kept); });
    if (!stored)
        logWarning(logStore(),
                   "the session will not be there at the next start:", failureText(stored.error().code));
    beginSession(operatorId, number);
}

void Core::resumeOrAsk()
{
    const std::optional<QByteArray> kept = m_store->value(QStringLiteral("session"));
    if (kept) {
        const auto session = parseJsonObject(*kept);
        const QString operatorId =
            session ? session->value(QStringLiteral("operator")).toString() : QString();
        const auto stack = m_operators.find(operatorId);
        if (stack != m_operators.end() && stack->second->keptDocument()) {
            beginSession(operatorId, session->value(QStringLiteral("number")).toString());
            return;
        }
    }
    set(CoreState::SignedOut);
    m_signInWorkflow->start();
}

void Core::beginSession(const QString &operatorId, const QString &number)
{
    m_operatorId = operatorId;
    OperatorStack &stack = *m_operators.at(operatorId);
    const std::optional<domain::OperatorDocument> document = stack.keptDocument();
    m_session = std::make_unique<Session>(
        Session::Parts{*m_store, stack.client(), stack.signIn(), m_clock, m_reasons,
                       document.value_or(domain::OperatorDocument{}), domain::PhoneNumber::fromE164(number),
                       m_browser, stack.profile().base.scheme() == QLatin1String("http")});
    m_sessionWorkflow->setOperator(document.value_or(domain::OperatorDocument{}));
    m_sessionWorkflow->signedIn(m_session->engine(), domain::PhoneNumber::fromE164(number));
    set(CoreState::SignedIn);
    Q_EMIT sessionOpened();
    m_session->start();
}

QCoro::Task<void> Core::endSession()
{
    if (!m_session)
        co_return;
    Q_EMIT sessionEnding();
    co_await m_session->close();
    m_sessionWorkflow->signedOut();
    m_session.reset();
}

QCoro::Task<void> Core::signOut(bool forget)
{
    OperatorStack *stack = currentStack();
    co_await endSession();
    if (stack) {
        const auto revoked = co_await stack->signIn().signOut();
        if (!revoked)
            logWarning(logSignIn(),
                       "the operator did not confirm the revocation:", failureText(revoked.error().code));
    }
    m_operatorId.clear();
    if (forget) {
        co_await forgetAll();
        co_return;
    }
    const auto gone = m_store->write([&] { return m_store->removeValue(QStringLiteral("session")); });
    if (!gone)
        logWarning(logStore(), "the session row stays:", failureText(gone.error().code));
    set(CoreState::SignedOut);
    m_signInWorkflow->start();
}

QCoro::Task<void> Core::close()
{
    co_await m_signInWorkflow->close();
    co_await endSession();
    for (auto &entry : m_operators)
        co_await entry.second->close();
    if (m_child)
        m_child->stop();
    set(CoreState::Closed);
}

const workflows::SessionView &Core::view() const
{
    return m_sessionWorkflow ? m_sessionWorkflow->view() : m_bootView;
}

} // namespace unbar::programs
