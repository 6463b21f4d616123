#pragma once
// OpenID Connect: code + PKCE S256 by the system browser on a loopback redirect (RFC 8252), device flow (RFC
// 8628), refresh with rotation, revocation (RFC 7009).

#include "app/operator/api.h"
#include "app/platform/keychain.h"

#include <QCoroTask>
#include <QObject>

namespace unbar::op {

struct Tokens
{
    QByteArray access;
    QByteArray refresh;
    QDateTime accessExpires; ///< operator time, UTC
    QString subject;
    QString lineNumber; ///< claim `phone_number`, E.164
};

struct BrowserFlow
{
    QUrl authorizeUrl; ///< what the browser opens
    QString state;
    int port = 0;
};

/// The operator's document with the signed bytes, to be kept for starting offline.
struct SignedDocument
{
    domain::OperatorDocument document;
    QByteArray jws;
};
/// Fetches and checks it: JWS Ed25519 by the profile's key, notBefore/expires, version not below
/// `lastVersion`. Failures: OperatorDocumentSignature, OperatorDocumentExpired, OperatorDocumentRollback, ...
QCoro::Task<Result<SignedDocument>> fetchSignedDocument(HttpClient &client, int lastVersion);
/// {base}/.well-known/unbar-operator
QUrl documentUrl(const OperatorProfile &profile);
/// The same checks on bytes that were kept, for starting offline.
Result<domain::OperatorDocument> verifyDocument(const QByteArray &jws, const OperatorProfile &profile,
                                                const QDateTime &operatorNow, int lastVersion);

class SignIn : public QObject, public TokenSource
{
    Q_OBJECT
public:
    SignIn(HttpClient &client, platform::Keychain &keychain, domain::OperatorDocument document,
           QObject *parent = nullptr);
    ~SignIn() override;

    /// Starts the loopback listener (127.0.0.1, one request line ≤ 8 KiB, closes after 5 min) and makes the
    /// address.
    QCoro::Task<Result<BrowserFlow>> begin(domain::PhoneNumber number, domain::SignInWay way);
    /// Resolves when the browser came back with our state: tokens stored in the keychain. Failures:
    /// SignInDenied, SignInIssuerMismatch, SignInNonceMismatch, SignInTimedOut, SignInTokenRefused, ... A
    /// visit with another state (SignInStateMismatch) is answered 404 and waiting goes on. Once per begin().
    QCoro::Task<Result<Tokens>> finish();
    void abandon(); ///< stops the listener; finish() resolves with Cancelled
    [[nodiscard]] bool listening() const;

    /// Device flow: calls `show` with user code and addresses, then polls as RFC 8628 says.
    QCoro::Task<Result<Tokens>>
    deviceFlow(std::function<void(QString userCode, QUrl uri, QUrl complete)> show);

    /// From the keychain, for the next start. Found/NotFound/Locked/NoService stay four answers: the tokens,
    /// SignInNotSignedIn, SignInKeychainLocked, SignInKeychainAbsent.
    QCoro::Task<Result<Tokens>> restore();
    QCoro::Task<Result<void>> signOut(); ///< revokes at the operator and forgets locally

    QCoro::Task<Result<QByteArray>> accessToken() override;
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray rejected) override;
    /// Everything that waits resumes with Cancelled; nothing is taken afterwards. Close the HttpClient first.
    void close();
    /// How long the browser may take, 5 min by default.
    void setBrowserLimit(int milliseconds);

Q_SIGNALS:
    void signedOut(const unbar::Failure &why); ///< refresh token refused: drafts and outbox stay

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace unbar::op
