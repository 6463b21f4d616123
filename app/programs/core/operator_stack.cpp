#include "app/programs/core/operator_stack.h"

#include "app/support/log_categories.h"
#include "app/support/next_signal.h"

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
    if (!document) {
        logWarning(logOperator(),
                   "the kept document of the operator is not used:", failureText(document.error().code));
        return std::nullopt;
    }
    adopt(*document);
    return m_document;
}

QCoro::Task<Result<domain::OperatorDocument>> OperatorStack::document()
{
    const std::optional<domain::OperatorDocument> kept = keptDocument();
    const Result<op::SignedDocument> fetched =
        co_await op::fetchSignedDocument(*m_client, kept ? kept->version : 0);
    if (!fetched) {
        if (!kept || fetched.error().code == FailureCode::Cancelled)
            co_return passOn(fetched.error());
        logWarning(logOperator(),
                   "the last good document of the operator serves:", failureText(fetched.error().code));
        co_return *kept;
    }
    const QByteArray body = fetched->jws;
    const auto stored =
        m_store.write([&] { return m_store.putValue(QStringLiteral("document/") + m_profile.id, body); });
    if (!stored)
        logWarning(logStore(),
                   "the operator's document could not be kept:", failureText(stored.error().code));
    adopt(fetched->document);
    co_return fetched->document;
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
        co_await nextSignal(m_client.get(), &op::HttpClient::idle);
}

} // namespace unbar::programs
