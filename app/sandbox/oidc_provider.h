#pragma once
// The OpenID provider of the stand-in operator: discovery, JWKS, code + PKCE S256 (RFC 7636, RFC 8252, RFC
// 9207), refresh with rotation and reuse detection (RFC 9700), revocation (RFC 7009), device grant (RFC
// 8628), userinfo. All members are called with the world's guard held.

#include "app/sandbox/oidc_clients.h"
#include "app/sandbox/oidc_ledger.h"
#include "app/sandbox/oidc_tries.h"
#include "app/sandbox/page_html.h"
#include "app/sandbox/server.h"
#include "app/support/jws.h"

#include <QHash>

namespace unbar::sandbox {

/// One sign-in that a person has begun in a browser: for a client's authorization request or for a device
/// code.
struct SignInVisit
{
    QString id;
    QString cookie; ///< the browser that began it, and no other, may go on
    QString csrf;
    QString clientId;
    QString redirectUri, state, nonce, challenge, scope; ///< of the authorization request; empty for a device
    QString userCode;                                    ///< of the device; empty for a browser flow
    QString number;                                      ///< E.164, from login_hint or typed
    bool chinese = true;
    QString codeNumber; ///< number the backup code was sent for
    QString codeDigits; ///< empty when the number has no contact on file; the page looks the same
    QDateTime codeExpires;
    int codesSent = 0;
    QDateTime expires;
    [[nodiscard]] Tongue tongue() const { return {chinese}; }
};

class OidcProvider
{
public:
    OidcProvider(Server &server, World &world);

    Answer discovery(const Call &call);
    Answer keySet(const Call &call);
    Answer authorize(const Call &call);
    Answer signInPage(const Call &call);
    Answer signInPost(const Call &call);
    Answer devicePage(const Call &call);
    Answer devicePost(const Call &call);
    Answer token(const Call &call);
    Answer revoke(const Call &call);
    Answer deviceAuthorization(const Call &call);
    Answer userInfo(const Call &call);
    [[nodiscard]] std::optional<Principal> check(const QByteArray &token) const;

private:
    using Form = QMap<QString, QString>;

    void keepLedger();
    [[nodiscard]] QString issuer() const { return m_server.root(QStringLiteral("oidc")); }
    Answer tokenAnswer(const OAuthResult<TokenSet> &tokens, const OidcClient &client);
    [[nodiscard]] QByteArray idToken(const TokenSet &tokens) const;

    SignInVisit &beginVisit(const Call &call);
    SignInVisit *visitOf(const Call &call, const QString &id);
    Answer startVisit(const SignInVisit &visit, const QString &way);
    Answer redirectBack(const SignInVisit &visit, const QList<std::pair<QString, QString>> &members) const;

    Answer tryPassword(SignInVisit &visit, const Form &form);
    Answer sendCode(SignInVisit &visit, const Form &form);
    Answer tryCode(SignInVisit &visit, const Form &form);
    Answer tryCase(SignInVisit &visit, const Form &form);
    Answer finish(SignInVisit &visit, const Subscriber &subscriber);
    Answer cancel(SignInVisit &visit);
    Answer refuse(SignInVisit &visit, const QString &way, const QString &number, const QString &field,
                  bool wrong);

    Server &m_server;
    World &m_world;
    JwsKey m_key;
    OidcLedger m_ledger;
    OidcTries m_tries;
    QHash<QString, SignInVisit> m_visits;
};

} // namespace unbar::sandbox
