#pragma once
// How every request to an operator is dressed: TLS settings, pins, proxy, headers. Inside the client only.

#include "app/operator/http_client.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace unbar::op {

/// The system's proxies, asked for each request so that a change of network counts; never one for loopback.
class OperatorProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// TLS ≥ 1.2; with `ca` in the profile those authorities and no others.
QSslConfiguration tlsConfiguration(const OperatorProfile &profile);
/// True when the peer's SubjectPublicKeyInfo has one of the pins (RFC 7469 §2.4), or when there are none.
bool pinHolds(const QSslConfiguration &connection, const QList<QByteArray> &pins);
QNetworkRequest networkRequest(const Request &request, const OperatorProfile &profile, const QString &trace);

} // namespace unbar::op
