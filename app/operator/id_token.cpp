#include "app/operator/id_token.h"

#include "app/operator/oidc.h"
#include "app/support/json.h"
#include "app/support/jws.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace unbar::op {

Failure tokenRefused(const QString &where)
{
    return raise(FailureCode::SignInTokenRefused, where).value();
}

namespace {

constexpr qint64 tokenLeewaySeconds = 120;

Result<QJsonObject> verifiedClaims(const QByteArray &idToken, const QJsonObject &jwks)
{
    const auto hint = jwsHint(idToken);
    if (!hint)
        return passOn(tokenRefused(QStringLiteral("form")));
    const auto key = keyFromSet(jwks, hint->keyId);
    if (!key)
        return passOn(tokenRefused(QStringLiteral("kid")));
    if (key->algorithm() != JwsAlgorithm::Es256 && key->algorithm() != JwsAlgorithm::Rs256)
        return passOn(tokenRefused(QStringLiteral("alg")));
    const auto payload = verifyJws(idToken, *key);
    if (!payload)
        return passOn(tokenRefused(QStringLiteral("signature")));
    return parseJsonObject(*payload);
}

bool audienceFits(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue audience = claims.value(QStringLiteral("aud"));
    const QString party = claims.value(QStringLiteral("azp")).toString();
    if (!party.isEmpty() && party != clientId)
        return false;
    if (audience.isString())
        return audience.toString() == clientId;
    const QJsonArray several = audience.toArray();
    return several.contains(clientId) && (several.size() == 1 || !party.isEmpty());
}

Result<void> timesFit(const QJsonObject &claims, const QDateTime &now)
{
    const double seconds = static_cast<double>(now.toSecsSinceEpoch());
    const double expires = claims.value(QStringLiteral("exp")).toDouble(0);
    const double issued = claims.value(QStringLiteral("iat")).toDouble(0);
    if (seconds > expires + tokenLeewaySeconds)
        return passOn(tokenRefused(QStringLiteral("exp")));
    if (issued <= 0 || issued > seconds + tokenLeewaySeconds)
        return passOn(tokenRefused(QStringLiteral("iat")));
    if (claims.value(QStringLiteral("nbf")).toDouble(0) > seconds + tokenLeewaySeconds)
        return passOn(tokenRefused(QStringLiteral("nbf")));
    return {};
}

bool accessHashFits(const QJsonObject &claims, const QByteArray &accessToken)
{
    const QString stated = claims.value(QStringLiteral("at_hash")).toString();
    if (stated.isEmpty())
        return true;
    const QByteArray hash = QCryptographicHash::hash(accessToken, QCryptographicHash::Sha256);
    return stated.toLatin1() == toBase64Url(hash.left(16));
}

Result<void> nonceFits(const QJsonObject &claims, const QString &nonce)
{
    if (!nonce.isEmpty() && claims.value(QStringLiteral("nonce")).toString() != nonce)
        return raise(FailureCode::SignInNonceMismatch, QStringLiteral("nonce"));
    return {};
}

} // namespace

Result<IdClaims> checkIdToken(const QByteArray &idToken, const QJsonObject &jwks,
                              const IdTokenExpectation &expected)
{
    const auto claims = verifiedClaims(idToken, jwks);
    if (!claims)
        return passOn(claims.error());
    if (claims->value(QStringLiteral("iss")).toString() != expected.issuer)
        return passOn(issuerMismatch(QStringLiteral("id_token")));
    if (!audienceFits(*claims, expected.clientId))
        return passOn(tokenRefused(QStringLiteral("aud")));
    const auto times = timesFit(*claims, expected.operatorNow);
    if (!times)
        return passOn(times.error());
    const auto nonce = nonceFits(*claims, expected.nonce);
    if (!nonce)
        return passOn(nonce.error());
    if (!accessHashFits(*claims, expected.accessToken))
        return passOn(tokenRefused(QStringLiteral("at_hash")));
    IdClaims out;
    out.subject = claims->value(QStringLiteral("sub")).toString();
    out.phoneNumber = claims->value(QStringLiteral("phone_number")).toString();
    if (out.subject.isEmpty())
        return passOn(tokenRefused(QStringLiteral("sub")));
    return out;
}

} // namespace unbar::op
