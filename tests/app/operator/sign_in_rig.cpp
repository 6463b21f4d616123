#include "tests/app/operator/sign_in_rig.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTcpSocket>

namespace unbar::test {

static QJsonObject overlaid(QJsonObject base, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            base.remove(it.key());
        else
            base.insert(it.key(), it.value());
    }
    return base;
}

SignInRig::SignInRig()
{
    server.start();
    const QString root = server.root();
    key.setKeyId(QStringLiteral("k1"));
    seal = [this](const QJsonObject &body) {
        return signJws(QJsonDocument(body).toJson(QJsonDocument::Compact), key, QStringLiteral("JWT"));
    };
    jwks = {{QStringLiteral("keys"), QJsonArray{key.publicJwk()}}};
    metadata = {{QStringLiteral("issuer"), root},
                {QStringLiteral("authorization_endpoint"), root + QStringLiteral("/authorize")},
                {QStringLiteral("token_endpoint"), root + QStringLiteral("/token")},
                {QStringLiteral("jwks_uri"), root + QStringLiteral("/jwks")},
                {QStringLiteral("revocation_endpoint"), root + QStringLiteral("/revoke")},
                {QStringLiteral("authorization_response_iss_parameter_supported"), true}};
    server.on("/.well-known/openid-configuration", [this](const Heard &) { return json(metadata); });
    server.on("/jwks", [this](const Heard &) { return json(jwks); });
    server.on("/token", [this](const Heard &request) { return tokenAnswer(request); });
    server.on("/userinfo", [this](const Heard &) { return sayJson(userInfo); });
    server.on("/revoke", [this](const Heard &) { return json({}); });
    document.id = QStringLiteral("example");
    document.clientId = QStringLiteral("unbar-desktop");
    document.issuer = QUrl(root);
    client = std::make_unique<op::HttpClient>(op::OperatorProfile{}, clock);
    signIn = std::make_unique<op::SignIn>(*client, keychain, document);
}

SignInRig::~SignInRig()
{
    client->close();
    signIn.reset();
    client.reset();
}

Say SignInRig::json(const QJsonObject &body, int status) const
{
    return sayJson(QJsonDocument(body).toJson(QJsonDocument::Compact), status,
                   date.isEmpty() ? QByteArray() : "Date: " + date + "\r\n");
}

QJsonObject SignInRig::goodClaims() const
{
    const qint64 now = client->operatorNow().toSecsSinceEpoch();
    const QByteArray hash = QCryptographicHash::hash(accessToken, QCryptographicHash::Sha256).left(16);
    return {{QStringLiteral("iss"), server.root()},
            {QStringLiteral("aud"), document.clientId},
            {QStringLiteral("sub"), QStringLiteral("sub-1")},
            {QStringLiteral("iat"), now},
            {QStringLiteral("exp"), now + 300},
            {QStringLiteral("nonce"), QUrlQuery(flow.authorizeUrl).queryItemValue(QStringLiteral("nonce"))},
            {QStringLiteral("phone_number"), QStringLiteral("+8613800138000")},
            {QStringLiteral("at_hash"), QString::fromLatin1(toBase64Url(hash))}};
}

Say SignInRig::tokenAnswer(const Heard &request)
{
    const QUrlQuery form(QString::fromUtf8(request.body));
    const auto field = [&form](const char *name) {
        return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    const bool refresh = field("grant_type") == u"refresh_token";
    QStringList &spent = refresh ? refreshSpent : codesSpent;
    const QString ticket = refresh ? field("refresh_token") : field("code");
    const QByteArray challenge =
        toBase64Url(QCryptographicHash::hash(field("code_verifier").toLatin1(), QCryptographicHash::Sha256));
    const QString asked = QUrlQuery(flow.authorizeUrl).queryItemValue(QStringLiteral("code_challenge"));
    // RFC 6749 §4.1.2 and §10.4: what was spent once is refused for ever.
    if (spent.contains(ticket) || (!refresh && challenge != asked.toLatin1())) {
        spent << ticket;
        return json({{QStringLiteral("error"), QStringLiteral("invalid_grant")}}, 400);
    }
    spent << ticket;
    QJsonObject good{{QStringLiteral("access_token"), QString::fromLatin1(accessToken)},
                     {QStringLiteral("refresh_token"),
                      QStringLiteral("refresh-%1").arg(codesSpent.size() + refreshSpent.size())},
                     {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("expires_in"), 300}};
    if (!refresh)
        good.insert(QStringLiteral("id_token"), QString::fromLatin1(seal(overlaid(goodClaims(), claims))));
    return json(overlaid(good, answer));
}

bool SignInRig::begin()
{
    const auto number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
    const auto begun = settled(signIn->begin(number, domain::SignInWay::ServicePassword));
    if (begun && *begun)
        flow = **begun;
    else if (begun)
        refused = begun->error();
    return begun && *begun;
}

QUrlQuery SignInRig::goodVisit() const
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("code"), QStringLiteral("code-1"));
    query.addQueryItem(QStringLiteral("state"), flow.state);
    query.addQueryItem(QStringLiteral("iss"), QString::fromLatin1(QUrl::toPercentEncoding(server.root())));
    return query;
}

QByteArray SignInRig::visit(const QUrlQuery &query)
{
    return say("GET /callback?" + query.toString(QUrl::FullyEncoded).toLatin1() +
               " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
}

QByteArray SignInRig::say(const QByteArray &head)
{
    QTcpSocket browser;
    browser.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(flow.port));
    browser.write(head);
    QByteArray heard;
    const bool over = test::waitFor([&] {
        heard += browser.readAll();
        return browser.state() == QAbstractSocket::UnconnectedState;
    });
    return over ? heard + browser.readAll() : QByteArray("still open");
}

std::optional<Result<op::Tokens>> SignInRig::wholeFlow()
{
    if (!begin())
        return Result<op::Tokens>(passOn(refused));
    const auto finishing = watched(signIn->finish());
    visit(goodVisit());
    if (!test::waitFor([&] { return finishing->has_value(); }))
        return std::nullopt;
    return *finishing;
}

bool SignInRig::nothingKept()
{
    if (keychain.holds(QStringLiteral("tokens/example")))
        return false;
    const auto token = settled(signIn->accessToken());
    return token && !*token && token->error().code == FailureCode::SignInNotSignedIn;
}

QByteArray SignInRig::unsignedToken(const QByteArray &header, const QJsonObject &claims)
{
    return toBase64Url(header) + '.' + toBase64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

} // namespace unbar::test
