#include "ui/scenes/scenes.h"

#include <QNetworkProxyFactory>
#include <atomic>

namespace unbar::ui {

namespace {

std::atomic<int> &deniedAttempts()
{
    static std::atomic<int> count{0};
    return count;
}

/// Every request asks here first; port 1 on this machine refuses at once, so nothing leaves it.
class DenyingFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        ++deniedAttempts();
        return {QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), 1)};
    }
};

} // namespace

DenyNetwork::DenyNetwork()
{
    deniedAttempts() = 0;
    QNetworkProxyFactory::setApplicationProxyFactory(new DenyingFactory);
}

DenyNetwork::~DenyNetwork()
{
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
}

int DenyNetwork::attempts() const
{
    return deniedAttempts();
}

} // namespace unbar::ui
