#include "app/operator/http_setup.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

namespace unbar::op {

QList<QNetworkProxy> OperatorProxyFactory::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

QSslConfiguration tlsConfiguration(const OperatorProfile &profile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!profile.ca.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(profile.ca, QSsl::Pem));
    return tls;
}

bool pinHolds(const QSslConfiguration &connection, const QList<QByteArray> &pins)
{
    if (pins.isEmpty())
        return true;
    const QByteArray spki = connection.peerCertificate().publicKey().toDer();
    return !spki.isEmpty() && pins.contains(QCryptographicHash::hash(spki, QCryptographicHash::Sha256));
}

QNetworkRequest networkRequest(const Request &request, const OperatorProfile &profile, const QString &trace)
{
    QNetworkRequest out(request.url);
    out.setSslConfiguration(tlsConfiguration(profile));
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // The whole-reply rule reads Content-Length and chunked framing, which HTTP/2 does without.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Qt takes Content-Length away when it unpacks, and with it the proof that a body is whole; nothing is
    // unpacked here.
    out.setRawHeader("Accept-Encoding", "identity");
    out.setRawHeader("User-Agent", "Unbar/" UNBAR_VERSION);
    out.setRawHeader("Accept", request.accept);
    out.setRawHeader("X-Request-ID", trace.toLatin1());
    if (!request.body.isEmpty())
        out.setRawHeader("Content-Type", request.contentType);
    if (!request.idempotencyKey.isEmpty())
        out.setRawHeader("Idempotency-Key", request.idempotencyKey.toLatin1());
    if (!request.ifMatch.isEmpty())
        out.setRawHeader("If-Match", request.ifMatch.toLatin1());
    if (!request.ifNoneMatch.isEmpty())
        out.setRawHeader("If-None-Match", request.ifNoneMatch.toLatin1());
    if (!request.authorization.isEmpty())
        out.setRawHeader("Authorization", request.authorization);
    for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
        out.setRawHeader(it.key(), it.value());
    return out;
}

} // namespace unbar::op
