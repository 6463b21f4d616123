#pragma once
// What the client keeps: the access manager, the calls in flight, blocked hosts, breakers and clock offsets.

#include "app/operator/http_client.h"
#include "app/operator/retry.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSet>

namespace unbar::op {

class HttpCall;

struct HttpClient::Private
{
    Private(HttpClient &client, const platform::Clock &systemClock);

    HttpClient &q;
    const platform::Clock &clock;
    QNetworkAccessManager network;
    QSet<HttpCall *> calls;
    QList<QPointer<QNetworkReply>> streams;
    QSet<QString> blockedHosts;
    QHash<QString, CircuitBreaker> breakers;
    QList<qint64> offsets; ///< of the last few answers, milliseconds
    std::function<double()> uniform;
    bool closed = false;
    quint64 lastHandle = 0;

    /// False also latches the host and drops its connections.
    bool pinsHold(QNetworkReply *reply);
    void learnDate(const QDateTime &date);
    [[nodiscard]] qint64 offset() const;
    [[nodiscard]] bool skewKnown() const;
    /// Why this request must not leave at all.
    [[nodiscard]] Result<void> mayLeave(const QUrl &url) const;
    void judgeHost(const QString &host, const Result<Reply> &result);
    QNetworkReply *sendNow(const Request &request, const QString &trace);
};

} // namespace unbar::op
