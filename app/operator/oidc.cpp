#include "app/operator/oidc.h"

#include "app/operator/id_token.h"
#include "app/operator/profile.h"
#include "app/support/json.h"
#include "app/support/jws.h"
#include "app/support/random.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace unbar::op {

Failure issuerMismatch(const QString &where)
{
    return raise(FailureCode::SignInIssuerMismatch, where).value();
}

QUrl discoveryUrl(const QUrl &issuer)
{
    QUrl url = issuer;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/.well-known/openid-configuration"));
    return url;
}

Result<OidcMetadata> oidcMetadataFromJson(const QJsonObject &json, const QUrl &issuer)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    OidcMetadata out;
    out.issuer = text("issuer");
    if (out.issuer != issuer.toString(QUrl::FullyEncoded))
        return passOn(issuerMismatch(QStringLiteral("discovery")));
    out.authorization = QUrl(text("authorization_endpoint"), QUrl::StrictMode);
    out.token = QUrl(text("token_endpoint"), QUrl::StrictMode);
    out.jwks = QUrl(text("jwks_uri"), QUrl::StrictMode);
    out.userInfo = QUrl(text("userinfo_endpoint"), QUrl::StrictMode);
    out.revocation = QUrl(text("revocation_endpoint"), QUrl::StrictMode);
    out.deviceAuthorization = QUrl(text("device_authorization_endpoint"), QUrl::StrictMode);
    out.issInAnswer = json.value(QStringLiteral("authorization_response_iss_parameter_supported")).toBool();
    const bool needed = mayBeCalled(out.authorization) && mayBeCalled(out.token) && mayBeCalled(out.jwks);
    bool optional = true;
    for (const QUrl &url : {out.userInfo, out.revocation, out.deviceAuthorization})
        optional = optional && (url.isEmpty() || mayBeCalled(url));
    if (!needed || !optional)
        return raise(FailureCode::SignInDiscoveryUnusable, QStringLiteral("endpoints"));
    return out;
}

Pkce newPkce()
{
    Pkce out;
    out.verifier = randomToken(32).toLatin1();
    out.challenge = toBase64Url(QCryptographicHash::hash(out.verifier, QCryptographicHash::Sha256));
    return out;
}

QUrl authorizeUrl(const OidcMetadata &metadata, const AuthorizeAsk &ask)
{
    QUrlQuery query(metadata.authorization);
    const auto add = [&query](const char *name, const QString &value) {
        query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("response_type", QStringLiteral("code"));
    add("client_id", ask.clientId);
    add("redirect_uri", ask.redirectUri);
    add("scope", QStringLiteral("openid phone offline_access"));
    // OpenID Connect Core §11: a refresh token is only for those who were asked.
    add("prompt", QStringLiteral("consent"));
    add("state", ask.state);
    add("nonce", ask.nonce);
    add("code_challenge", QString::fromLatin1(ask.challenge));
    add("code_challenge_method", QStringLiteral("S256"));
    if (!ask.loginHint.isEmpty())
        add("login_hint", ask.loginHint);
    if (!ask.way.isEmpty())
        add("acr_values", ask.way);
    QUrl url = metadata.authorization;
    url.setQuery(query);
    return url;
}

QByteArray formBody(const FormFields &fields)
{
    QByteArray out;
    for (const auto &[name, value] : fields) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + value.toPercentEncoding();
    }
    return out;
}

Result<TokenAnswer> tokenAnswerFromJson(const QByteArray &body)
{
    const auto json = parseJsonObject(body);
    if (!json)
        return passOn(json.error());
    const auto text = [&json](const char *name) {
        return json->value(QLatin1String(name)).toString().toLatin1();
    };
    TokenAnswer out;
    out.access = text("access_token");
    out.refresh = text("refresh_token");
    out.idToken = text("id_token");
    const double lifetime = json->value(QStringLiteral("expires_in")).toDouble(300);
    out.expiresIn = lifetime > 0 && lifetime < 1e9 ? static_cast<qint64>(lifetime) : 300;
    if (out.access.isEmpty() || text("token_type").toLower() != "bearer")
        return passOn(tokenRefused(QStringLiteral("token")));
    return out;
}

} // namespace unbar::op
