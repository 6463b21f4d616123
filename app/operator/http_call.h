#pragma once
// One call in flight: its reply, its three time limits, and the single answer it ends with. Inside the client
// only.

#include "app/operator/gate.h"
#include "app/operator/http_client.h"

#include <QElapsedTimer>
#include <QSslError>
#include <QTimer>

namespace unbar::op {

class HttpCall : public QObject
{
    Q_OBJECT
public:
    HttpCall(HttpClient &client, Request request, QString trace, QNetworkReply *reply);
    ~HttpCall() override;

    Gate<Result<Reply>> done;
    void end(const Failure &failure); ///< aborts and ends with the failure, unless it ended before
    [[nodiscard]] const Request &request() const { return m_request; }

private:
    void watchTimes();
    void progressed(); ///< a byte moved: the idle limit starts again
    void onEncrypted();
    void onReadable();
    void onFinished();
    void onTimeout(int limit);
    Result<Reply> judge();
    Result<Reply> judgeRedirect(const Reply &reply);
    Result<Reply> judgeSuccess(const Reply &reply);
    [[nodiscard]] Reply readHead() const;
    [[nodiscard]] QString where() const { return m_request.url.path(); }
    Failure stamped(Failure failure) const;

    HttpClient &m_client;
    Request m_request;
    QString m_trace;
    QNetworkReply *m_reply;
    QByteArray m_body;
    QList<QSslError> m_ssl;
    QTimer m_connect;
    QTimer m_idle;
    QTimer m_total;
    QElapsedTimer m_started;
};

} // namespace unbar::op
