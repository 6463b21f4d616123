#include "app/operator/http_errors.h"

#include "app/support/json.h"

#include <algorithm>

namespace unbar::op {

Failure wasCancelled()
{
    return raise(FailureCode::Cancelled).value();
}

Failure timedOut(TimeLimit limit)
{
    switch (limit) {
    case TimeLimit::Connect:
        return raise(FailureCode::OperatorConnectTimeout).value();
    case TimeLimit::Idle:
        return raise(FailureCode::OperatorSilent).value();
    case TimeLimit::Total:
        break;
    }
    return raise(FailureCode::OperatorTooSlow).value();
}

Failure pinMismatch(const QString &host)
{
    return raise(FailureCode::OperatorPinMismatch, host).value();
}

Failure bodyTooLarge(const QString &where)
{
    return raise(FailureCode::OperatorBodyTooLarge, where).value();
}

Failure captivePortal(const QString &where, int status)
{
    return raise(FailureCode::OperatorCaptivePortal, where, status).value();
}

Failure replyCut(const QString &where, int status)
{
    return raise(FailureCode::OperatorReplyCut, where, status).value();
}

Failure wrongType(const QString &where, int status)
{
    return raise(FailureCode::OperatorWrongType, where, status).value();
}

namespace {

Failure tlsFailure(const QList<QSslError> &ssl, bool skewKnown, const QString &where)
{
    const auto has = [&ssl](QSslError::SslError wanted) {
        return std::any_of(ssl.begin(), ssl.end(),
                           [wanted](const QSslError &e) { return e.error() == wanted; });
    };
    // A certificate from the future is a clock that is behind far more often than an operator's mistake.
    const bool clock =
        has(QSslError::CertificateNotYetValid) || (skewKnown && has(QSslError::CertificateExpired));
    if (clock)
        return raise(FailureCode::OperatorClockWrong, where).value();
    return raise(FailureCode::OperatorTlsRefused, where).value();
}

} // namespace

Failure transportFailure(QNetworkReply::NetworkError error, const QList<QSslError> &ssl, bool skewKnown,
                         const QString &where)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return raise(FailureCode::OperatorHostNotFound, where).value();
    case QNetworkReply::SslHandshakeFailedError:
        return tlsFailure(ssl, skewKnown, where);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return raise(FailureCode::OperatorProxyAuthNeeded, where, 407).value();
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ContentReSendError: // part of the body was out when the connection dropped
        return replyCut(where, 0);
    default:
        return raise(FailureCode::OperatorUnreachable, where).value();
    }
}

namespace {

Failure clientStatusFailure(int status, const QString &where)
{
    switch (status) {
    case 401:
        return raise(FailureCode::OperatorUnauthorised, where, status).value();
    case 403:
        return raise(FailureCode::OperatorForbidden, where, status).value();
    case 404:
        return raise(FailureCode::OperatorNotFound, where, status).value();
    case 409:
        return raise(FailureCode::OperatorConflict, where, status).value();
    case 410:
        return raise(FailureCode::OperatorGone, where, status).value();
    case 412:
        return raise(FailureCode::OperatorPreconditionFailed, where, status).value();
    case 422:
        return raise(FailureCode::OperatorUnprocessable, where, status).value();
    case 429:
        return raise(FailureCode::OperatorTooManyRequests, where, status).value();
    default:
        return raise(FailureCode::OperatorRefused, where, status).value();
    }
}

} // namespace

Failure statusFailure(int status, const QString &where)
{
    if (status == 511)
        return captivePortal(where, status);
    if (status == 503)
        return raise(FailureCode::OperatorBusy, where, status).value();
    if (status >= 500 && status < 600)
        return raise(FailureCode::OperatorServerError, where, status).value();
    if (status >= 400 && status < 500)
        return clientStatusFailure(status, where);
    if (status >= 300 && status < 400)
        return raise(FailureCode::OperatorRedirected, where, status).value();
    return raise(FailureCode::OperatorAnswerUnknown, where, status).value();
}

QString errorCodeOf(const Reply &reply)
{
    if (reply.body.isEmpty() || !typeAccepted(reply.contentType, "application/json"))
        return {};
    const auto body = parseJsonObject(reply.body);
    if (!body)
        return {};
    const QString oauth = body->value(QStringLiteral("error")).toString();
    const QString tmf = body->value(QStringLiteral("code")).toVariant().toString();
    return (oauth.isEmpty() ? tmf : oauth).left(80);
}

QByteArray baseType(const QByteArray &contentType)
{
    const auto end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.left(end)).trimmed().toLower();
}

bool typeAccepted(const QByteArray &contentType, const QByteArray &accept)
{
    const QByteArray type = baseType(contentType);
    for (const QByteArray &part : accept.split(',')) {
        const QByteArray wanted = baseType(part);
        if (type == wanted || wanted == "*/*")
            return true;
        if (wanted == "application/json" && type.startsWith("application/") && type.endsWith("+json"))
            return true;
    }
    return false;
}

} // namespace unbar::op
