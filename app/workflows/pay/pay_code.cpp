#include "app/workflows/pay/pay_code.h"

#include <QHostAddress>

namespace unbar::workflows {

QUrl payerPage(const domain::Payment &payment, const domain::OperatorDocument &document, bool allowLoopback)
{
    if (payment.checkoutPath.isEmpty())
        return {};
    QUrl url(payment.checkoutPath, QUrl::StrictMode);
    const QUrl root(document.roots.value(QStringLiteral("TMF676")));
    // "//host/…" is relative too, and leads elsewhere.
    const bool ours = url.isRelative() && url.host().isEmpty();
    if (ours)
        url = root.resolved(url);
    const bool loopback = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    if (url.scheme() == QLatin1String("http"))
        return allowLoopback && loopback ? url : QUrl();
    const bool known = ours || document.payHosts.contains(url.host());
    return url.scheme() == QLatin1String("https") && known && url.userInfo().isEmpty() ? url : QUrl();
}

bool codeIsGood(const domain::Payment &payment, const domain::OperatorDocument &document, bool allowLoopback)
{
    if (payment.qrPayload.isEmpty())
        return !payerPage(payment, document, allowLoopback).isEmpty();
    return domain::checkQrPayload(payment.qrPayload, payment.quote.amount, document.payHosts,
                                  allowLoopback) == domain::QrVerdict::Ok;
}

} // namespace unbar::workflows
