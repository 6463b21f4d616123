// The device flow (RFC 8628): a code shown here, entered on any other device.

#include "app/operator/sign_in_private.h"
#include "app/support/json.h"

namespace unbar::op {

QCoro::Task<bool> SignIn::Private::waitFor(qint64 milliseconds)
{
    const auto gate = std::make_shared<Gate<bool>>();
    pause = gate;
    QTimer::singleShot(static_cast<int>(milliseconds), &q, [gate] { gate->open(true); });
    const bool ran = co_await gate->wait();
    co_return ran && !closed;
}

static qint64 deviceSlowDown(const Failure &failure, qint64 intervalMs)
{
    constexpr qint64 slowDownMs = 5000; // RFC 8628 §3.5
    return failure.where == QLatin1String("slow_down") ? intervalMs + slowDownMs : intervalMs;
}

QCoro::Task<Result<Tokens>> SignIn::Private::pollDevice(QByteArray deviceCode, qint64 intervalMs,
                                                        qint64 lifeMs)
{
    const FormFields fields{{QStringLiteral("grant_type"), "urn:ietf:params:oauth:grant-type:device_code"},
                            {QStringLiteral("device_code"), deviceCode},
                            {QStringLiteral("client_id"), document.clientId.toUtf8()}};
    for (qint64 waited = 0; waited < lifeMs; waited += intervalMs) {
        const bool goOn = co_await waitFor(intervalMs);
        if (!goOn)
            co_return passOn(signInCancelled());
        const Result<Reply> reply = co_await postForm(metadata->token, fields);
        if (reply) {
            const auto answer = tokenAnswerFromJson(reply->body);
            if (!answer)
                co_return passOn(answer.error());
            co_return co_await accept(*answer, QString());
        }
        const QString why = reply.error().where;
        if (why == QLatin1String("access_denied"))
            co_return passOn(signInDenied(why));
        if (why == QLatin1String("expired_token"))
            break;
        // A call without an answer is no answer: the code on the screen stays good until it expires.
        const bool unanswered = reply.error().httpStatus == 0 && !client.isClosed();
        if (!unanswered && why != QLatin1String("authorization_pending") && why != QLatin1String("slow_down"))
            co_return passOn(reply.error());
        intervalMs = deviceSlowDown(reply.error(), intervalMs);
    }
    co_return raise(FailureCode::SignInDeviceExpired);
}

QCoro::Task<Result<Tokens>>
SignIn::deviceFlow(std::function<void(QString userCode, QUrl uri, QUrl complete)> show)
{
    const Result<OidcMetadata> metadata = co_await d->discover();
    if (!metadata)
        co_return passOn(metadata.error());
    const FormFields fields{{QStringLiteral("client_id"), d->document.clientId.toUtf8()},
                            {QStringLiteral("scope"), "openid phone offline_access"}};
    const Result<Reply> reply = co_await d->postForm(metadata->deviceAuthorization, fields);
    if (!reply)
        co_return passOn(reply.error());
    const auto json = parseJsonObject(reply->body);
    if (!json)
        co_return passOn(json.error());
    show(json->value(QStringLiteral("user_code")).toString(),
         QUrl(json->value(QStringLiteral("verification_uri")).toString()),
         QUrl(json->value(QStringLiteral("verification_uri_complete")).toString()));
    const qint64 interval = qBound(1, json->value(QStringLiteral("interval")).toInt(5), 60) * qint64(1000);
    const qint64 life = qBound(30, json->value(QStringLiteral("expires_in")).toInt(600), 3600) * qint64(1000);
    co_return co_await d->pollDevice(json->value(QStringLiteral("device_code")).toString().toUtf8(), interval,
                                     life);
}

} // namespace unbar::op
