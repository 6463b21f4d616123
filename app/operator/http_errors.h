#pragma once
// Which failure an answer, or the lack of one, is. Each code is raised here once.

#include "app/operator/http_client.h"

#include <QSslError>

namespace unbar::op {

enum class TimeLimit { Connect, Idle, Total };

Failure timedOut(TimeLimit limit);
Failure wasCancelled();
Failure pinMismatch(const QString &host);
Failure bodyTooLarge(const QString &where);
Failure captivePortal(const QString &where, int status);
Failure replyCut(const QString &where, int status);
Failure wrongType(const QString &where, int status);
/// No status line came, or the connection broke: named by Qt's error and, for TLS, by what was wrong with the
/// certificate. `skewKnown` says that the operator's Date differs from the computer's clock by more than two
/// minutes.
Failure transportFailure(QNetworkReply::NetworkError error, const QList<QSslError> &ssl, bool skewKnown,
                         const QString &where);
/// By the status line alone (1xx, 3xx, 4xx, 5xx).
Failure statusFailure(int status, const QString &where);
/// `code` (TMF630, RFC 9457 extension) or `error` (RFC 6749 §5.2) of an error body; empty when there is none.
QString errorCodeOf(const Reply &reply);
/// True when the media type is one of `accept`; "+json" counts as JSON.
bool typeAccepted(const QByteArray &contentType, const QByteArray &accept);
QByteArray baseType(const QByteArray &contentType);

} // namespace unbar::op
