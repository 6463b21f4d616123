#include "app/sandbox/oidc_routes.h"

#include "app/sandbox/keys.h"
#include "app/sandbox/oidc_provider.h"

namespace unbar::sandbox {

OidcProvider::OidcProvider(Server &server, World &world)
    : m_server(server)
    , m_world(world)
    , m_key(tokenKey(world))
    , m_tries(world)
{
    const World::Guard guard(world);
    m_ledger.load(QJsonDocument::fromJson(world.setting(QStringLiteral("oidc.ledger"))).object());
}

void OidcProvider::keepLedger()
{
    m_world.setSetting(QStringLiteral("oidc.ledger"),
                       QJsonDocument(m_ledger.toJson()).toJson(QJsonDocument::Compact));
}

std::optional<Principal> OidcProvider::check(const QByteArray &token) const
{
    const World::Guard guard(m_world);
    const auto grant = m_ledger.access(QString::fromLatin1(token), m_world.now());
    if (!grant || !m_world.subscriber(grant->subject))
        return std::nullopt;
    Principal who{grant->subject, Role::Subscriber, grant->scope.split(QLatin1Char(' '), Qt::SkipEmptyParts)};
    if (grant->role == QLatin1String("kiosk"))
        who.role = Role::Kiosk;
    else if (grant->role == QLatin1String("staff"))
        who.role = Role::Staff;
    return who;
}

Answer OidcProvider::discovery(const Call &)
{
    const auto list = [](std::initializer_list<const char *> words) {
        QJsonArray all;
        for (const char *word : words)
            all.append(QString::fromLatin1(word));
        return all;
    };
    const QString root = issuer();
    QJsonObject about{{QStringLiteral("issuer"), root}};
    for (const char *name : {"authorization", "token", "device_authorization", "userinfo"})
        about.insert(QString::fromLatin1(name) + QLatin1String("_endpoint"),
                     root + QLatin1Char('/') +
                         (qstrcmp(name, "authorization") == 0 ? QStringLiteral("authorize")
                                                              : QString::fromLatin1(name)));
    about.insert(QStringLiteral("revocation_endpoint"), root + QLatin1String("/revoke"));
    about.insert(QStringLiteral("jwks_uri"), root + QLatin1String("/jwks"));
    about.insert(QStringLiteral("response_types_supported"), list({"code"}));
    about.insert(QStringLiteral("response_modes_supported"), list({"query"}));
    about.insert(
        QStringLiteral("grant_types_supported"),
        list({"authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"}));
    about.insert(QStringLiteral("subject_types_supported"), list({"public"}));
    about.insert(QStringLiteral("id_token_signing_alg_values_supported"), list({"ES256"}));
    about.insert(QStringLiteral("token_endpoint_auth_methods_supported"), list({"none"}));
    about.insert(QStringLiteral("revocation_endpoint_auth_methods_supported"), list({"none"}));
    about.insert(QStringLiteral("code_challenge_methods_supported"), list({"S256"}));
    about.insert(QStringLiteral("scopes_supported"), list({"openid", "phone", "offline_access"}));
    about.insert(QStringLiteral("claims_supported"),
                 list({"iss", "aud", "sub", "nonce", "auth_time", "phone_number", "phone_number_verified"}));
    about.insert(QStringLiteral("acr_values_supported"),
                 list({"service_password", "backup_contact", "case_number"}));
    about.insert(QStringLiteral("ui_locales_supported"), list({"zh-CN", "en"}));
    about.insert(QStringLiteral("prompt_values_supported"), list({"login"}));
    about.insert(QStringLiteral("authorization_response_iss_parameter_supported"), true);
    about.insert(QStringLiteral("claims_parameter_supported"), false);
    about.insert(QStringLiteral("request_parameter_supported"), false);
    about.insert(QStringLiteral("request_uri_parameter_supported"), false);
    return Answer::json(about).with("Cache-Control", "max-age=300");
}

Answer OidcProvider::keySet(const Call &)
{
    return Answer::json(QJsonObject{{QStringLiteral("keys"), QJsonArray{m_key.publicJwk()}}})
        .with("Cache-Control", "max-age=300");
}

Answer OidcProvider::userInfo(const Call &call)
{
    const auto subscriber = m_world.subscriber(call.who.subject);
    if (!subscriber) {
        return Answer::problem(401, "unauthorized", QStringLiteral("Sign in again"))
            .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    return Answer::json(QJsonObject{{QStringLiteral("sub"), subscriber->id},
                                    {QStringLiteral("phone_number"), subscriber->number},
                                    {QStringLiteral("phone_number_verified"), true}})
        .with("Cache-Control", "no-store");
}

void installOidc(Server &server, World &world)
{
    const auto provider = std::make_shared<OidcProvider>(server, world);
    const auto add = [&](const char *method, const char *path, Answer (OidcProvider::*member)(const Call &),
                         Access access = Access::Public) {
        server.route(method, QString::fromLatin1(path), {access, false, true},
                     [provider, member](const Call &call) { return (provider.get()->*member)(call); });
    };
    add("GET", "/.well-known/openid-configuration", &OidcProvider::discovery);
    add("GET", "/jwks", &OidcProvider::keySet);
    add("GET", "/authorize", &OidcProvider::authorize);
    add("GET", "/signin", &OidcProvider::signInPage);
    add("POST", "/signin", &OidcProvider::signInPost);
    add("GET", "/device", &OidcProvider::devicePage);
    add("POST", "/device", &OidcProvider::devicePost);
    add("POST", "/token", &OidcProvider::token);
    add("POST", "/revoke", &OidcProvider::revoke);
    add("POST", "/device_authorization", &OidcProvider::deviceAuthorization);
    add("GET", "/userinfo", &OidcProvider::userInfo, Access::Signed);
    server.setTokenCheck([provider](const QByteArray &token) { return provider->check(token); });
}

} // namespace unbar::sandbox
