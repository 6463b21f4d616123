#include "app/operator/sign_in.h"

#include "app/operator/sign_in_private.h"
#include "app/support/json.h"
#include "app/support/random.h"

namespace unbar::op {

Failure signInCancelled()
{
    return Failure{};
}

SignIn::SignIn(HttpClient &client, platform::Keychain &keychain, domain::OperatorDocument document,
               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, client, keychain, std::move(document)))
{}

SignIn::~SignIn()
{
    close();
}

void SignIn::setBrowserLimit(int milliseconds)
{
    d->browserLimitMs = milliseconds;
}

bool SignIn::listening() const
{
    return d->listener && d->listener->listening();
}

QCoro::Task<Result<OidcMetadata>> SignIn::Private::discover()
{
    if (metadata)
        co_return Result<OidcMetadata>(*metadata); // a copy: QCoro 0.8 moves from what is named
    Request request;
    request.url = discoveryUrl(document.issuer);
    request.deadlineMs = 20000;
    const Result<Reply> reply = co_await client.send(request);
    if (!reply)
        co_return passOn(reply.error());
    const auto json = parseJsonObject(reply->body);
    if (!json)
        co_return passOn(json.error());
    const auto found = oidcMetadataFromJson(*json, document.issuer);
    if (found)
        metadata = *found;
    co_return found;
}

QCoro::Task<Result<QJsonObject>> SignIn::Private::keys()
{
    Request request;
    request.url = metadata->jwks;
    request.accept = "application/jwk-set+json, application/json";
    request.deadlineMs = 20000;
    const Result<Reply> reply = co_await client.send(request);
    if (!reply)
        co_return passOn(reply.error());
    co_return parseJsonObject(reply->body);
}

QCoro::Task<Result<Reply>> SignIn::Private::postForm(QUrl url, FormFields fields)
{
    Request request;
    request.verb = "POST";
    request.url = url;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = formBody(fields);
    request.deadlineMs = 30000;
    co_return co_await client.send(request);
}

QCoro::Task<Result<BrowserFlow>> SignIn::begin(domain::PhoneNumber number, domain::SignInWay way)
{
    const Result<OidcMetadata> metadata = co_await d->discover();
    if (!metadata)
        co_return passOn(metadata.error());
    abandon();
    BrowserFlow flow;
    flow.state = randomToken();
    d->nonce = randomToken();
    d->pkce = newPkce();
    d->listener = std::make_unique<LoopbackListener>(flow.state, d->browserLimitMs);
    if (!d->listener->listen())
        co_return passOn(listenerFailed());
    d->awaited = true;
    flow.port = d->listener->port();
    AuthorizeAsk ask;
    ask.clientId = d->document.clientId;
    ask.redirectUri = d->listener->redirectUri();
    ask.state = flow.state;
    ask.nonce = d->nonce;
    ask.challenge = d->pkce.challenge;
    ask.loginHint = number.e164();
    ask.way = domain::signInWayCode(way);
    flow.authorizeUrl = op::authorizeUrl(*metadata, ask);
    co_return flow;
}

Failure signInDenied(const QString &error)
{
    return raise(FailureCode::SignInDenied, error.left(60)).value();
}

static Result<QByteArray> codeFromVisit(const QUrlQuery &visit, const OidcMetadata &metadata)
{
    const QString issuer = visit.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded);
    if (issuer != metadata.issuer && (metadata.issInAnswer || !issuer.isEmpty()))
        return passOn(issuerMismatch(QStringLiteral("iss")));
    const QString error = visit.queryItemValue(QStringLiteral("error"), QUrl::FullyDecoded);
    if (!error.isEmpty())
        return passOn(signInDenied(error));
    return visit.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded).toUtf8();
}

QCoro::Task<Result<Tokens>> SignIn::finish()
{
    // A code is redeemed once: asked a second time, the same visit counts no more.
    if (!std::exchange(d->awaited, false) || !d->listener || !d->metadata)
        co_return passOn(signInCancelled());
    const QString redirectUri = d->listener->redirectUri();
    const Result<QUrlQuery> visit = co_await d->listener->answered.wait();
    if (!visit)
        co_return passOn(visit.error());
    const Result<QByteArray> code = codeFromVisit(*visit, *d->metadata);
    if (!code)
        co_return passOn(code.error());
    const FormFields fields{{QStringLiteral("grant_type"), "authorization_code"},
                            {QStringLiteral("code"), *code},
                            {QStringLiteral("redirect_uri"), redirectUri.toUtf8()},
                            {QStringLiteral("client_id"), d->document.clientId.toUtf8()},
                            {QStringLiteral("code_verifier"), d->pkce.verifier}};
    const Result<Reply> reply = co_await d->postForm(d->metadata->token, fields);
    if (!reply)
        co_return passOn(reply.error());
    const auto answer = tokenAnswerFromJson(reply->body);
    if (!answer)
        co_return passOn(answer.error());
    co_return co_await d->accept(*answer, d->nonce);
}

void SignIn::abandon()
{
    if (d->listener)
        d->listener->end(signInCancelled());
}

void SignIn::close()
{
    if (d->closed)
        return;
    d->closed = true;
    abandon();
    if (d->pause)
        d->pause->open(false);
    if (d->refreshing)
        d->refreshing->open(passOn(signInCancelled()));
}

} // namespace unbar::op
