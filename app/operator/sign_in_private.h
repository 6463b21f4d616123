#pragma once
// What the sign-in keeps: tokens, the browser flow under way, and the one refresh everybody waits for.

#include "app/operator/gate.h"
#include "app/operator/id_token.h"
#include "app/operator/loopback_listener.h"
#include "app/operator/oidc.h"
#include "app/operator/sign_in.h"

#include <QTimer>

namespace unbar::op {

struct SignIn::Private
{
    Private(SignIn &owner, HttpClient &http, platform::Keychain &chain, domain::OperatorDocument offered)
        : q(owner)
        , client(http)
        , keychain(chain)
        , document(std::move(offered))
    {}

    SignIn &q;
    HttpClient &client;
    platform::Keychain &keychain;
    domain::OperatorDocument document;
    std::optional<OidcMetadata> metadata;
    std::optional<Tokens> tokens;
    std::unique_ptr<LoopbackListener> listener;
    std::shared_ptr<Gate<Result<QByteArray>>> refreshing; ///< single flight
    std::shared_ptr<Gate<bool>> pause;                    ///< the device flow's wait
    Pkce pkce;
    QString nonce;
    int browserLimitMs = 5 * 60 * 1000;
    bool awaited = false; ///< a browser flow was begun and nobody took its answer yet
    bool closed = false;

    [[nodiscard]] QString entry() const { return QStringLiteral("tokens/") + document.id; }
    QCoro::Task<Result<OidcMetadata>> discover();
    QCoro::Task<Result<QJsonObject>> keys();
    QCoro::Task<Result<Reply>> postForm(QUrl url, FormFields fields);
    /// Checks the ID token, asks userinfo for the number when the token has none, and keeps the tokens.
    QCoro::Task<Result<Tokens>> accept(TokenAnswer answer, QString expectedNonce);
    QCoro::Task<Result<QString>> numberFromUserInfo(QByteArray access, QString subject);
    QCoro::Task<bool> keep(Tokens fresh);
    QCoro::Task<Result<QByteArray>> refreshNow();
    QCoro::Task<Result<Tokens>> pollDevice(QByteArray deviceCode, qint64 intervalMs, qint64 lifeMs);
    QCoro::Task<bool> waitFor(qint64 milliseconds);
};

Failure signInCancelled();
Failure signInDenied(const QString &error);
QByteArray tokensToJson(const Tokens &tokens);
std::optional<Tokens> tokensFromJson(const QByteArray &json);

} // namespace unbar::op
