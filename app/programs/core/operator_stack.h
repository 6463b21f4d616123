#pragma once
// What belongs to one operator once it is chosen: the client, its verified document, the sign-in. Kept for
// the run.

#include "app/domain/operator_document.h"
#include "app/operator/http_client.h"
#include "app/operator/sign_in.h"
#include "app/platform/clock.h"
#include "app/platform/keychain.h"
#include "app/store/store.h"

#include <QObject>

namespace unbar::programs {

class OperatorStack : public QObject
{
    Q_OBJECT
public:
    OperatorStack(op::OperatorProfile profile, store::Store &store, platform::Keychain &keychain,
                  const platform::Clock &clock, QObject *parent = nullptr);
    ~OperatorStack() override;

    /// Fetches, verifies and keeps the signed document; when the operator cannot be reached, the last good
    /// one serves.
    QCoro::Task<Result<domain::OperatorDocument>> document();
    /// The kept document without asking anyone, for starting offline.
    std::optional<domain::OperatorDocument> keptDocument();

    op::HttpClient &client() { return *m_client; }
    op::SignIn &signIn();
    [[nodiscard]] bool hasDocument() const { return m_document.has_value(); }
    [[nodiscard]] const op::OperatorProfile &profile() const { return m_profile; }
    QCoro::Task<void> close();

private:
    void adopt(const domain::OperatorDocument &document);
    op::OperatorProfile m_profile;
    store::Store &m_store;
    platform::Keychain &m_keychain;
    std::unique_ptr<op::HttpClient> m_client;
    std::unique_ptr<op::SignIn> m_signIn;
    std::optional<domain::OperatorDocument> m_document;
};

} // namespace unbar::programs
