// The authorization endpoint: what is asked is checked whole before any page is shown.
#include "app/sandbox/oidc_provider.h"

#include "app/sandbox/page_answer.h"
#include "app/support/random.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace unbar::sandbox {

namespace authorize_detail {

struct Refusal
{
    QString error;
    QString description;
};

/// What is wrong with a request whose client and redirect are known to be good.
std::optional<Refusal> refusal(const Call &call, const OidcClient &client)
{
    static const QRegularExpression challenge(QStringLiteral("\\A[A-Za-z0-9_-]{43}\\z"));
    const auto bad = [](const char *error, const char *why) {
        return Refusal{QString::fromLatin1(error), QString::fromLatin1(why)};
    };
    const QStringList names = call.query.uniqueKeys();
    for (const QString &name : names) {
        if (call.query.count(name) > 1)
            return bad("invalid_request", "a parameter is given twice");
    }
    if (call.query.contains(QStringLiteral("request")))
        return bad("request_not_supported", "request objects are not taken");
    if (call.query.contains(QStringLiteral("request_uri")))
        return bad("request_uri_not_supported", "request objects are not taken");
    if (call.queryValue("response_type") != QLatin1String("code"))
        return bad("unsupported_response_type", "only response_type=code");
    if (!client.code)
        return bad("unauthorized_client", "this client uses the device grant");
    const QString mode = call.queryValue("response_mode");
    if (!mode.isEmpty() && mode != QLatin1String("query"))
        return bad("invalid_request", "only response_mode=query");
    if (!call.queryValue("scope").split(QLatin1Char(' ')).contains(QLatin1String("openid")))
        return bad("invalid_scope", "scope must contain openid");
    if (call.queryValue("code_challenge_method") != QLatin1String("S256"))
        return bad("invalid_request", "code_challenge_method must be S256");
    if (!challenge.match(call.queryValue("code_challenge")).hasMatch())
        return bad("invalid_request", "code_challenge must be 43 base64url characters");
    if (call.queryValue("prompt") == QLatin1String("none"))
        return bad("login_required", "every sign-in asks the person");
    return std::nullopt;
}

QString wayAsked(const Call &call)
{
    const QString wish =
        call.query.contains(QStringLiteral("way")) ? call.queryValue("way") : call.queryValue("acr_values");
    for (const QString &word : wish.split(QLatin1Char(' '))) {
        if (word == QLatin1String("service_password") || word == QLatin1String("backup_contact") ||
            word == QLatin1String("case_number"))
            return word;
    }
    return {};
}

} // namespace authorize_detail

Answer OidcProvider::authorize(const Call &call)
{
    const Tongue say = tongueOf(call);
    const OidcClient *client = oidcClient(call.queryValue("client_id"));
    const QString redirect = call.queryValue("redirect_uri");
    const bool once = call.query.count(QStringLiteral("client_id")) == 1 &&
                      call.query.count(QStringLiteral("redirect_uri")) == 1;
    if (!client || !once || !isLoopbackRedirect(redirect)) {
        // Nothing is sent to an address that is not known to be the app's own.
        return noticePage(say,
                          say(u"This sign-in did not come from our app", u"这次登录不是从我们的应用发起的"),
                          say(u"Close this page. Open the app and start signing in there.",
                              u"请关闭本页，打开应用，从应用里重新登录。"),
                          400);
    }
    SignInVisit asked;
    asked.redirectUri = redirect;
    asked.state = call.queryValue("state");
    if (const auto no = authorize_detail::refusal(call, *client))
        return redirectBack(asked, {{QStringLiteral("error"), no->error},
                                    {QStringLiteral("error_description"), no->description}});
    SignInVisit &visit = beginVisit(call);
    visit.clientId = client->id;
    visit.redirectUri = redirect;
    visit.state = asked.state;
    visit.nonce = call.queryValue("nonce");
    visit.challenge = call.queryValue("code_challenge");
    visit.scope = call.queryValue("scope");
    visit.number = typedNumber(call.queryValue("login_hint"));
    return startVisit(visit, authorize_detail::wayAsked(call));
}

SignInVisit &OidcProvider::beginVisit(const Call &call)
{
    const QDateTime now = m_world.now();
    m_visits.removeIf([&](auto entry) { return entry.value().expires < now; });
    SignInVisit visit;
    visit.id = randomToken(16);
    visit.cookie = randomToken();
    visit.csrf = randomToken();
    visit.chinese = tongueOf(call).chinese;
    visit.expires = now.addSecs(15 * 60);
    return *m_visits.insert(visit.id, visit);
}

Answer OidcProvider::startVisit(const SignInVisit &visit, const QString &way)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("visit"), visit.id);
    if (!way.isEmpty())
        query.addQueryItem(QStringLiteral("way"), way);
    query.addQueryItem(QStringLiteral("lang"),
                       visit.chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    const QByteArray cookie = "unbar_signin_" + visit.id.left(8).toLatin1() + '=' + visit.cookie.toLatin1() +
                              "; Path=/signin; HttpOnly; SameSite=Lax; Max-Age=900";
    const QString address =
        m_server.root(QStringLiteral("signin")) + QLatin1String("/signin?") + query.query();
    return Answer::redirect(address.toLatin1(), 302)
        .with("Set-Cookie", cookie)
        .with("Cache-Control", "no-store");
}

SignInVisit *OidcProvider::visitOf(const Call &call, const QString &id)
{
    const auto it = m_visits.find(id);
    if (it == m_visits.end() || m_world.now() >= it->expires)
        return nullptr;
    const QByteArray cookieName = "unbar_signin_" + id.left(8).toLatin1();
    return call.cookie(cookieName.constData()) == it->cookie ? &*it : nullptr;
}

Answer OidcProvider::redirectBack(const SignInVisit &visit,
                                  const QList<std::pair<QString, QString>> &members) const
{
    QByteArray address = visit.redirectUri.toLatin1();
    char join = '?';
    const auto add = [&](const QString &name, const QString &value) {
        address += join + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        join = '&';
    };
    for (const auto &[name, value] : members)
        add(name, value);
    if (!visit.state.isEmpty())
        add(QStringLiteral("state"), visit.state);
    add(QStringLiteral("iss"), issuer()); // RFC 9207: the app can tell which operator answered
    return Answer::redirect(address, 302).with("Cache-Control", "no-store");
}

} // namespace unbar::sandbox
