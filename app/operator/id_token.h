#pragma once
// The checks of an ID token (OpenID Connect Core §3.1.3.7): signature by the issuer's keys, ES256 or RS256
// only, issuer, audience, times in operator time, nonce, and the access token's hash.

#include "app/support/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace unbar::op {

struct IdTokenExpectation
{
    QString issuer;
    QString clientId;
    QString nonce;          ///< empty where the flow has none (device flow)
    QByteArray accessToken; ///< checked against at_hash when the token has one
    QDateTime operatorNow;
};

struct IdClaims
{
    QString subject;
    QString phoneNumber; ///< E.164, empty when the claim is absent
};

Failure tokenRefused(const QString &where);
/// SignInTokenRefused (`where`: "signature", "aud", "exp", …), SignInIssuerMismatch, SignInNonceMismatch.
Result<IdClaims> checkIdToken(const QByteArray &idToken, const QJsonObject &jwks,
                              const IdTokenExpectation &expected);

} // namespace unbar::op
