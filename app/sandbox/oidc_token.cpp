// The back channel: token, revocation and device authorization endpoints.
#include "app/sandbox/oidc_provider.h"

#include <QCryptographicHash>

namespace unbar::sandbox {

namespace token_detail {

Answer refused(OAuthError error, const char *why)
{
    return Answer::json(QJsonObject{{QStringLiteral("error"), oauthErrorText(error)},
                                    {QStringLiteral("error_description"), QString::fromLatin1(why)}},
                        400)
        .with("Cache-Control", "no-store");
}

bool isForm(const Call &call)
{
    return call.header("content-type").toLower().startsWith("application/x-www-form-urlencoded");
}

/// OpenID Connect Core §3.1.3.6: the left half of the token's SHA-256.
QString leftHalfHash(const QString &token)
{
    const QByteArray sum = QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(toBase64Url(sum.left(16)));
}

} // namespace token_detail

Answer OidcProvider::token(const Call &call)
{
    using token_detail::refused;
    if (!token_detail::isForm(call))
        return refused(OAuthError::InvalidRequest, "send application/x-www-form-urlencoded");
    const Form form = call.form();
    const OidcClient *client = oidcClient(form.value(QStringLiteral("client_id")));
    if (!client)
        return refused(OAuthError::InvalidClient, "unknown client_id");
    const QString grant = form.value(QStringLiteral("grant_type"));
    const QDateTime now = m_world.now();
    const auto value = [&](const char *name) { return form.value(QString::fromLatin1(name)); };
    OAuthResult<TokenSet> tokens = tl::unexpected(OAuthError::UnsupportedGrantType);
    if (grant == QLatin1String("authorization_code")) {
        if (!client->code)
            return refused(OAuthError::UnauthorizedClient, "this client uses the device grant");
        tokens = m_ledger.redeemCode(value("code"), client->id, value("redirect_uri"), value("code_verifier"),
                                     now);
    } else if (grant == QLatin1String("refresh_token")) {
        if (!client->refresh)
            return refused(OAuthError::UnauthorizedClient, "this client has no refresh tokens");
        tokens = m_ledger.refresh(value("refresh_token"), client->id, now);
    } else if (grant == QLatin1String("urn:ietf:params:oauth:grant-type:device_code")) {
        if (!client->device)
            return refused(OAuthError::UnauthorizedClient, "this client has no device grant");
        tokens = m_ledger.pollDevice(value("device_code"), client->id, now);
    }
    keepLedger();
    return tokenAnswer(tokens, *client);
}

Answer OidcProvider::tokenAnswer(const OAuthResult<TokenSet> &tokens, const OidcClient &client)
{
    if (!tokens)
        return token_detail::refused(tokens.error(), "see RFC 6749 section 5.2 and RFC 8628 section 3.5");
    QJsonObject body{{QStringLiteral("access_token"), tokens->access},
                     {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("expires_in"), tokens->expiresIn},
                     {QStringLiteral("scope"), tokens->grant.scope}};
    if (client.refresh)
        body.insert(QStringLiteral("refresh_token"), tokens->refresh);
    if (tokens->grant.scope.split(QLatin1Char(' ')).contains(QLatin1String("openid")))
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken(*tokens)));
    return Answer::json(body).with("Cache-Control", "no-store");
}

QByteArray OidcProvider::idToken(const TokenSet &tokens) const
{
    const qint64 now = m_world.now().toSecsSinceEpoch();
    QJsonObject claims{{QStringLiteral("iss"), issuer()},
                       {QStringLiteral("aud"), tokens.grant.clientId},
                       {QStringLiteral("sub"), tokens.grant.subject},
                       {QStringLiteral("iat"), now},
                       {QStringLiteral("exp"), now + tokens.expiresIn},
                       {QStringLiteral("auth_time"), tokens.grant.authTime.toSecsSinceEpoch()},
                       {QStringLiteral("at_hash"), token_detail::leftHalfHash(tokens.access)},
                       {QStringLiteral("phone_number"), tokens.grant.number},
                       {QStringLiteral("phone_number_verified"), true}};
    if (!tokens.grant.nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), tokens.grant.nonce);
    return signJws(QJsonDocument(claims).toJson(QJsonDocument::Compact), m_key, QStringLiteral("JWT"));
}

Answer OidcProvider::revoke(const Call &call)
{
    using token_detail::refused;
    const Form form = call.form();
    const OidcClient *client = oidcClient(form.value(QStringLiteral("client_id")));
    if (!client)
        return refused(OAuthError::InvalidClient, "unknown client_id");
    if (form.value(QStringLiteral("token")).isEmpty())
        return refused(OAuthError::InvalidRequest, "token is missing");
    m_ledger.revoke(form.value(QStringLiteral("token")), client->id);
    keepLedger();
    return Answer::json(QJsonObject{}).with("Cache-Control", "no-store");
}

Answer OidcProvider::deviceAuthorization(const Call &call)
{
    using token_detail::refused;
    const Form form = call.form();
    const OidcClient *client = oidcClient(form.value(QStringLiteral("client_id")));
    if (!client)
        return refused(OAuthError::InvalidClient, "unknown client_id");
    if (!client->device)
        return refused(OAuthError::UnauthorizedClient, "this client has no device grant");
    const QString scope = form.value(QStringLiteral("scope"), QStringLiteral("openid"));
    const DeviceStart start = m_ledger.startDevice(client->id, scope, m_world.now());
    keepLedger();
    const QString page = m_server.root(QStringLiteral("signin")) + QLatin1String("/device");
    return Answer::json(QJsonObject{{QStringLiteral("device_code"), start.deviceCode},
                                    {QStringLiteral("user_code"), start.userCode},
                                    {QStringLiteral("verification_uri"), page},
                                    {QStringLiteral("verification_uri_complete"),
                                     page + QLatin1String("?user_code=") + start.userCode},
                                    {QStringLiteral("expires_in"), start.expiresIn},
                                    {QStringLiteral("interval"), start.interval}})
        .with("Cache-Control", "no-store");
}

} // namespace unbar::sandbox
