// Tokens: accepting, keeping, refreshing once for all who ask, and giving them back.

#include "app/operator/codec_fields.h"
#include "app/operator/sign_in_private.h"
#include "app/support/json.h"
#include "app/support/log_categories.h"

#include <QJsonDocument>

namespace unbar::op {

QByteArray tokensToJson(const Tokens &tokens)
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("access"), QString::fromLatin1(tokens.access)},
                           {QStringLiteral("refresh"), QString::fromLatin1(tokens.refresh)},
                           {QStringLiteral("expires"), tokens.accessExpires.toUTC().toString(Qt::ISODate)},
                           {QStringLiteral("subject"), tokens.subject},
                           {QStringLiteral("number"), tokens.lineNumber}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Tokens> tokensFromJson(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return std::nullopt;
    Tokens tokens;
    tokens.access = object->value(QStringLiteral("access")).toString().toLatin1();
    tokens.refresh = object->value(QStringLiteral("refresh")).toString().toLatin1();
    tokens.accessExpires =
        QDateTime::fromString(object->value(QStringLiteral("expires")).toString(), Qt::ISODate);
    tokens.subject = object->value(QStringLiteral("subject")).toString();
    tokens.lineNumber = object->value(QStringLiteral("number")).toString();
    return tokens;
}

QCoro::Task<bool> SignIn::Private::keep(Tokens fresh)
{
    tokens = fresh;
    const bool kept = co_await keychain.write(entry(), tokensToJson(fresh));
    if (!kept)
        logWarning(logSignIn(), "the tokens could not be kept; they serve this run only");
    co_return kept;
}

QCoro::Task<Result<QString>> SignIn::Private::numberFromUserInfo(QByteArray access, QString subject)
{
    if (metadata->userInfo.isEmpty())
        co_return QString();
    Request request;
    request.url = metadata->userInfo;
    request.authorization = "Bearer " + access;
    request.deadlineMs = 20000;
    const Result<Reply> reply = co_await client.send(request);
    if (!reply)
        co_return passOn(reply.error());
    const auto json = parseJsonObject(reply->body);
    if (!json)
        co_return passOn(json.error());
    // OpenID Connect Core §5.3.2: another subject's answer must not be used.
    if (json->value(QStringLiteral("sub")).toString() != subject)
        co_return passOn(tokenRefused(QStringLiteral("userinfo/sub")));
    co_return json->value(QStringLiteral("phone_number")).toString();
}

QCoro::Task<Result<Tokens>> SignIn::Private::accept(TokenAnswer answer, QString expectedNonce)
{
    const Result<QJsonObject> jwks = co_await keys();
    if (!jwks)
        co_return passOn(jwks.error());
    const IdTokenExpectation expected{metadata->issuer, document.clientId, expectedNonce, answer.access,
                                      client.operatorNow()};
    const auto claims = checkIdToken(answer.idToken, *jwks, expected);
    if (!claims)
        co_return passOn(claims.error());
    Tokens fresh;
    fresh.access = answer.access;
    fresh.refresh = answer.refresh;
    fresh.accessExpires = client.operatorNow().addSecs(answer.expiresIn);
    fresh.subject = claims->subject;
    fresh.lineNumber = claims->phoneNumber;
    if (fresh.lineNumber.isEmpty()) {
        const Result<QString> number = co_await numberFromUserInfo(answer.access, fresh.subject);
        if (!number)
            co_return passOn(number.error());
        fresh.lineNumber = *number;
    }
    co_await keep(fresh);
    co_return fresh;
}

QCoro::Task<Result<Tokens>> SignIn::restore()
{
    const platform::KeychainRead read = co_await d->keychain.read(d->entry());
    switch (read.answer) {
    case platform::KeychainAnswer::Locked:
        co_return raise(FailureCode::SignInKeychainLocked);
    case platform::KeychainAnswer::NoService:
        co_return raise(FailureCode::SignInKeychainAbsent);
    case platform::KeychainAnswer::NotFound:
        break;
    case platform::KeychainAnswer::Found:
        if (const auto tokens = tokensFromJson(read.value.view())) {
            d->tokens = tokens;
            co_return *tokens;
        }
    }
    co_return raise(FailureCode::SignInNotSignedIn);
}

QCoro::Task<Result<QByteArray>> SignIn::accessToken()
{
    if (d->closed)
        co_return passOn(signInCancelled());
    if (!d->tokens) {
        const Result<Tokens> restored = co_await restore();
        if (!restored)
            co_return passOn(restored.error());
    }
    constexpr qint64 leewaySeconds = 20;
    if (d->client.operatorNow().addSecs(leewaySeconds) < d->tokens->accessExpires)
        co_return Result<QByteArray>(d->tokens->access); // a copy, see discover()
    co_return co_await refreshed(d->tokens->access);
}

QCoro::Task<Result<QByteArray>> SignIn::refreshed(QByteArray rejected)
{
    if (d->closed || !d->tokens)
        co_return passOn(signInCancelled());
    if (d->tokens->access != rejected)                   // somebody refreshed it meanwhile
        co_return Result<QByteArray>(d->tokens->access); // a copy, see discover()
    if (d->refreshing)
        co_return co_await d->refreshing->wait();
    const auto gate = std::make_shared<Gate<Result<QByteArray>>>();
    d->refreshing = gate;
    const Result<QByteArray> fresh = co_await d->refreshNow();
    d->refreshing.reset();
    gate->open(fresh);
    co_return fresh;
}

QCoro::Task<Result<QByteArray>> SignIn::Private::refreshNow()
{
    const Result<OidcMetadata> found = co_await discover();
    if (!found)
        co_return passOn(found.error());
    if (!tokens) // signed out meanwhile
        co_return passOn(signInCancelled());
    const QByteArray spent = tokens->refresh;
    const FormFields fields{{QStringLiteral("grant_type"), "refresh_token"},
                            {QStringLiteral("refresh_token"), spent},
                            {QStringLiteral("client_id"), document.clientId.toUtf8()}};
    const Result<Reply> reply = co_await postForm(found->token, fields);
    // Who signed out, or signed in anew, while this was under way is neither signed in again nor out.
    if (!tokens || tokens->refresh != spent)
        co_return passOn(signInCancelled());
    if (!reply) {
        const int status = reply.error().httpStatus;
        if (status != 400 && status != 401)
            co_return passOn(reply.error());
        const Failure ended = raise(FailureCode::SignInSessionEnded, reply.error().where, status).value();
        tokens.reset();
        co_await keychain.remove(entry());
        Q_EMIT q.signedOut(ended);
        co_return passOn(ended);
    }
    const auto answer = tokenAnswerFromJson(reply->body);
    if (!answer)
        co_return passOn(answer.error());
    Tokens fresh = *tokens;
    fresh.access = answer->access;
    if (!answer->refresh.isEmpty())
        fresh.refresh = answer->refresh;
    fresh.accessExpires = client.operatorNow().addSecs(answer->expiresIn);
    co_await keep(fresh); // before use: a rotated refresh token is good once
    co_return fresh.access;
}

QCoro::Task<Result<void>> SignIn::signOut()
{
    if (!d->tokens) {
        const Result<Tokens> restored = co_await restore();
        if (!restored)
            co_return Result<void>();
    }
    const QByteArray refresh = d->tokens->refresh;
    d->tokens.reset();
    co_await d->keychain.remove(d->entry());
    const Result<OidcMetadata> found = co_await d->discover();
    if (!found)
        co_return passOn(found.error());
    if (found->revocation.isEmpty())
        co_return Result<void>();
    const FormFields fields{{QStringLiteral("token"), refresh},
                            {QStringLiteral("token_type_hint"), "refresh_token"},
                            {QStringLiteral("client_id"), d->document.clientId.toUtf8()}};
    const Result<Reply> reply = co_await d->postForm(found->revocation, fields);
    if (!reply)
        co_return passOn(reply.error());
    co_return Result<void>();
}

} // namespace unbar::op
