#pragma once
// Subscriptions of the back office (TMF /hub) and the thread that posts events to them.

#include "app/sandbox/server.h"

#include <QUrl>
#include <thread>

namespace unbar::sandbox {

void installHubs(Server &server); ///< POST and DELETE {root}/hub of every API

class HubCourier
{
public:
    explicit HubCourier(Server &server);
    ~HubCourier();
    HubCourier(const HubCourier &) = delete;
    HubCourier &operator=(const HubCourier &) = delete;
    void start(); ///< posts what is published from now on; what was before a restart is not told again

private:
    struct Delivery
    {
        QUrl callback;
        QString type;
        QJsonObject event;
    };
    QList<Delivery> takeNext();
    void run();
    Server &m_server;
    qint64 m_cursor = 0;
    std::thread m_thread;
};

} // namespace unbar::sandbox
