#include "app/programs/unbarctl/commands.h"

#include "app/programs/unbarctl/status_json.h"
#include "app/support/next_signal.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <chrono>
#include <cstdio>

namespace unbar::programs {

Commands::Commands(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{}

void Commands::print(const QJsonObject &object) const
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void Commands::printFailure(const Failure &failure) const
{
    print({{QStringLiteral("failure"), QString::fromLatin1(failureText(failure.code))},
           {QStringLiteral("where"), failure.where},
           {QStringLiteral("httpStatus"), failure.httpStatus}});
}

QCoro::Task<void> Commands::end(int code)
{
    co_await m_core.close();
    QCoreApplication::exit(code);
}

static void showUserCode(QString userCode, QUrl uri, QUrl)
{
    std::fprintf(stderr, "Open %s on any device and enter the code %s\n", qPrintable(uri.toString()),
                 qPrintable(userCode));
}

QCoro::Task<bool> Commands::signInByDevice()
{
    const QList<workflows::OperatorChoice> choices = m_core.choices();
    if (choices.size() != 1)
        co_return false;
    const QString operatorId = choices.first().id;
    const auto document = co_await m_core.document(operatorId);
    if (!document) {
        printFailure(document.error());
        co_return false;
    }
    const auto tokens = co_await m_core.signIn(operatorId).deviceFlow(showUserCode);
    if (!tokens) {
        printFailure(tokens.error());
        co_return false;
    }
    m_core.adoptSession(operatorId, tokens->lineNumber);
    co_return true;
}

QCoro::Task<void> Commands::status()
{
    co_await m_core.boot();
    if (m_core.state() == CoreState::Stopped) {
        printFailure(m_core.failure().value_or(Failure{}));
        co_return co_await end(CannotStart);
    }
    bool signedIn = m_core.state() == CoreState::SignedIn;
    if (!signedIn)
        signedIn = co_await signInByDevice();
    if (!signedIn)
        co_return co_await end(NotSignedIn);
    workflows::DiagnoseWorkflow &diagnose = m_core.session()->diagnose();
    while (diagnose.view().stage == workflows::DiagnoseStage::Loading || diagnose.view().refreshing) {
        const bool changed =
            co_await nextSignal(&diagnose, &workflows::DiagnoseWorkflow::changed, std::chrono::seconds(30));
        if (!changed)
            break;
    }
    if (diagnose.view().stage == workflows::DiagnoseStage::Loading ||
        diagnose.view().stage == workflows::DiagnoseStage::Failed) {
        printFailure(diagnose.view().failure.value_or(Failure{}));
        co_return co_await end(NoAnswer);
    }
    print(statusJson(diagnose.view()));
    co_await end(Done);
}

QCoro::Task<void> Commands::diag()
{
    co_await m_core.boot();
    QJsonObject facts{{QStringLiteral("version"), QStringLiteral(UNBAR_VERSION)},
                      {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                      {QStringLiteral("demo"), m_core.options().demo},
                      {QStringLiteral("signedIn"), m_core.state() == CoreState::SignedIn}};
    if (m_core.store()) {
        facts[QStringLiteral("memoryOnly")] = m_core.store()->isMemoryOnly();
        facts[QStringLiteral("outboxWaiting")] = static_cast<int>(m_core.store()->outbox().size());
        facts[QStringLiteral("paymentChainsIntact")] = m_core.store()->paymentChainsIntact();
    }
    if (m_core.failure())
        facts[QStringLiteral("failure")] = QString::fromLatin1(failureText(m_core.failure()->code));
    print(facts);
    co_await end(m_core.state() == CoreState::Stopped ? CannotStart : Done);
}

} // namespace unbar::programs
