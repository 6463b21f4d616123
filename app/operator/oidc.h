#pragma once
// OpenID Connect in plain values: discovery, PKCE, addresses and token answers. No I/O.

#include "app/support/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <utility>

namespace unbar::op {

/// OpenID Connect Discovery 1.0 §3 and RFC 8414, as far as we use it.
struct OidcMetadata
{
    QString issuer;
    QUrl authorization;
    QUrl token;
    QUrl jwks;
    QUrl userInfo;            ///< empty when there is none
    QUrl revocation;          ///< empty when there is none
    QUrl deviceAuthorization; ///< empty when there is none
    bool issInAnswer = false; ///< RFC 9207: the redirect must carry `iss`
};

struct Pkce
{
    QByteArray verifier;  ///< 43 characters (RFC 7636 §4.1)
    QByteArray challenge; ///< S256
};

struct TokenAnswer
{
    QByteArray access;
    QByteArray refresh;
    QByteArray idToken;
    qint64 expiresIn = 300; ///< seconds
};

struct AuthorizeAsk
{
    QString clientId;
    QString redirectUri;
    QString state;
    QString nonce;
    QByteArray challenge;
    QString loginHint; ///< E.164
    QString way;       ///< sent as acr_values, may be empty
};

using FormFields = QList<std::pair<QString, QByteArray>>;

Failure issuerMismatch(const QString &where);
QUrl discoveryUrl(const QUrl &issuer);
/// SignInDiscoveryUnusable when an address is missing or may not be called, SignInIssuerMismatch when it is
/// another's.
Result<OidcMetadata> oidcMetadataFromJson(const QJsonObject &json, const QUrl &issuer);
Pkce newPkce();
QUrl authorizeUrl(const OidcMetadata &metadata, const AuthorizeAsk &ask);
/// application/x-www-form-urlencoded
QByteArray formBody(const FormFields &fields);
/// SignInTokenRefused when it has no access token or is no bearer token.
Result<TokenAnswer> tokenAnswerFromJson(const QByteArray &body);

} // namespace unbar::op
