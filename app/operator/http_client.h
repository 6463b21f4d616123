#pragma once
// One request, under every rule of bar §5.2 and §5.6: deadlines, body caps, whole replies only, pins, captive
// portals.

#include "app/operator/profile.h"
#include "app/platform/clock.h"
#include "app/support/result.h"

#include <QCoroTask>
#include <QMap>
#include <QNetworkReply>
#include <QObject>
#include <functional>
#include <memory>

namespace unbar::op {

struct Request
{
    QByteArray verb = "GET";
    QUrl url;
    QByteArray body;
    QByteArray contentType = "application/json;charset=utf-8";
    QByteArray accept = "application/json";
    QString idempotencyKey; ///< sent as Idempotency-Key when not empty
    QString ifMatch;
    QString ifNoneMatch;
    QByteArray authorization;             ///< "Bearer …"; empty for public resources
    QMap<QByteArray, QByteArray> headers; ///< further ones, such as Last-Event-ID
    int connectMs = 10000;                ///< until the request is on its way
    int deadlineMs = 60000;               ///< whole call
    int idleMs = 30000;                   ///< no byte for so long
    qint64 maxBody = 20 * 1024 * 1024;
    bool followNothing = true; ///< redirects are never followed
    quint64 handle = 0;        ///< by which HttpClient::abort finds it; 0: by none
};

struct Reply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QString etag;
    QString location;
    QDateTime date;                       ///< Date header, UTC
    qint64 totalCount = -1;               ///< X-Total-Count
    QMap<QByteArray, QByteArray> headers; ///< lower-case names
};

class HttpCall;

/// Not-2xx answers are failures with httpStatus, retryAfterMs and `where` = the error's own code or the path;
/// 304 and 206 are replies. After five failures in a row a host is left alone for a jittered while
/// (OperatorCircuitOpen). Qt itself sends a request again when a kept-alive connection turns out closed, so
/// every create carries its key.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    HttpClient(OperatorProfile profile, const platform::Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override;

    QCoro::Task<Result<Reply>> send(Request request);
    /// A request whose reply is read as it comes (event stream); the caller owns the reply and its end. Pins
    /// hold.
    QNetworkReply *open(Request request);
    /// A number for Request::handle that no other request has.
    quint64 newHandle();
    /// Ends the one call that has the handle: its waiter resumes with Cancelled. Nothing happens without one.
    void abort(quint64 handle);
    /// Aborts everything in flight; each waiter resumes with Cancelled. No request is taken afterwards.
    void close();
    [[nodiscard]] int inFlight() const;
    [[nodiscard]] bool isClosed() const;
    /// Randomness of the circuit breaker's delays, [0,1); the system's by default.
    void setUniform(std::function<double()> uniform);

    /// Operator time: local clock + offset learnt from Date (median of the last few answers).
    [[nodiscard]] QDateTime operatorNow() const;
    [[nodiscard]] qint64 clockOffsetMs() const;
    [[nodiscard]] const OperatorProfile &profile() const { return m_profile; }

Q_SIGNALS:
    void idle(); ///< nothing is in flight any more
    void pinMismatch(QString host);

private:
    friend class HttpCall;
    struct Private;
    OperatorProfile m_profile;
    std::unique_ptr<Private> d;
};

} // namespace unbar::op
