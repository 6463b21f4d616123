#include "app/programs/core/operator_stack.h"

#include "app/support/log_categories.h"

#include <QCoroSignal>

namespace unbar::programs {

OperatorStack::OperatorStack(op::OperatorProfile profile, store::Store &store, platform::Keychain &keychain,
                             const platform::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_store(store)
    , m_keychain(keychain)
    , m_client(std::make_unique<op::HttpClient>(m_profile, clock))
{}

OperatorStack::~OperatorStack() = default;

std::optional<domain::OperatorDocument> OperatorStack::keptDocument()
{
    if (m_document)
        return m_document;
    const std::optional<QByteArray> kept = m_store.value(QStringLiteral("document/") + m_profile.id);
    if (!kept)
        return std::nullopt;
    const auto document = op::verifyDocument(*kept, m_profile, m_client->operatorNow(), 0);
    if (!document)
        return std::nullopt;
    adopt(*document);
    return m_document;
}

QCoro::Task<Result<domain::OperatorDocument>> OperatorStack::document()
{
    const std::optional<domain::OperatorDocument> kept = keptDocument();
    op::Request request;
    request.url = m_profile.base.resolved(QUrl(QStringLiteral("/.well-known/unbar-operator")));
    request.accept = "application/jose";
    request.deadlineMs = 15000;
    const Result<op::Reply> reply = co_await m_client->send(request);
    if (!reply) {
        if (kept && reply.error().code != FailureCode::Cancelled)
            co_return *kept;
        co_return passOn(reply.error());
    }
    const auto fresh =
        op::verifyDocument(reply->body, m_profile, m_client->operatorNow(), kept ? kept->version : 0);
    if (!fresh) {
        logWarning(logOperator(), "the operator's document was refused:", failureText(fresh.error().code));
        if (kept)
            co_return *kept;
        co_return passOn(fresh.error());
    }
    const QByteArray body = reply->body;
    const auto stored =
        m_store.write([&] { return m_store.putValue(QStringLiteral("document/") + m_profile.id, body); });
    if (!stored)
        logWarning(logStore(),
                   "the operator's document could not be kept:", failureText(stored.error().code));
    adopt(*fresh);
    co_return *fresh;
}

void OperatorStack::adopt(const domain::OperatorDocument &document)
{
    m_document = document;
    if (!m_signIn)
        m_signIn = std::make_unique<op::SignIn>(*m_client, m_keychain, document);
}

op::SignIn &OperatorStack::signIn()
{
    Q_ASSERT_X(m_signIn, "OperatorStack::signIn", "document() comes first");
    return *m_signIn;
}

QCoro::Task<void> OperatorStack::close()
{
    if (m_signIn)
        m_signIn->close();
    m_client->close();
    if (m_client->inFlight() > 0)
        co_await qCoro(m_client.get(), &op::HttpClient::idle);
}

} // namespace unbar::programs
