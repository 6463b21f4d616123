#include "app/operator/http_call.h"

#include "app/operator/http_client_private.h"
#include "app/operator/http_errors.h"
#include "app/operator/http_setup.h"
#include "app/operator/retry.h"
#include "app/support/log_categories.h"

namespace unbar::op {

HttpCall::HttpCall(HttpClient &client, Request request, QString trace, QNetworkReply *reply)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
    , m_trace(std::move(trace))
    , m_reply(reply)
{
    m_reply->setParent(this);
    m_started.start();
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpCall::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_ssl = errors; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::onReadable);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_connect.stop();
        progressed();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        m_connect.stop();
        progressed();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        // `requestSent` comes with the last byte of the body, and a large one may take its time.
        if (sent > 0)
            m_connect.stop();
        progressed();
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::onFinished);
    watchTimes();
}

HttpCall::~HttpCall() = default;

void HttpCall::watchTimes()
{
    const auto arm = [this](QTimer &timer, int ms, TimeLimit limit) {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, [this, limit] { onTimeout(static_cast<int>(limit)); });
        if (ms > 0)
            timer.start(ms);
    };
    arm(m_connect, m_request.connectMs, TimeLimit::Connect);
    arm(m_idle, m_request.idleMs, TimeLimit::Idle);
    arm(m_total, m_request.deadlineMs, TimeLimit::Total);
}

void HttpCall::progressed()
{
    if (m_request.idleMs > 0 && !done.isOpen())
        m_idle.start(m_request.idleMs);
}

void HttpCall::onTimeout(int limit)
{
    end(timedOut(static_cast<TimeLimit>(limit)));
}

void HttpCall::onEncrypted()
{
    progressed();
    if (!m_client.d->pinsHold(m_reply))
        end(pinMismatch(m_request.url.host()));
}

void HttpCall::onReadable()
{
    progressed();
    if (done.isOpen())
        return;
    m_body += m_reply->readAll();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_body.size() > m_request.maxBody || announced > m_request.maxBody)
        end(bodyTooLarge(where()));
}

void HttpCall::end(const Failure &failure)
{
    if (done.isOpen())
        return;
    m_connect.stop();
    m_idle.stop();
    m_total.stop();
    disconnect(m_reply, nullptr, this, nullptr);
    m_reply->abort();
    done.open(passOn(stamped(failure)));
}

Failure HttpCall::stamped(Failure failure) const
{
    failure.screenReference = m_trace;
    if (failure.where.isEmpty())
        failure.where = where();
    return failure;
}

void HttpCall::onFinished()
{
    if (done.isOpen())
        return;
    m_connect.stop();
    m_idle.stop();
    m_total.stop();
    m_body += m_reply->readAll();
    const auto result = judge();
    qCInfo(logOperator) << m_request.verb.constData() << where()
                        << m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()
                        << m_started.elapsed() << m_trace;
    if (result)
        done.open(*result);
    else
        done.open(passOn(stamped(result.error())));
}

Reply HttpCall::readHead() const
{
    Reply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.insert(name.toLower(), value);
    reply.body = m_body;
    reply.contentType = reply.headers.value("content-type");
    reply.etag = QString::fromLatin1(reply.headers.value("etag"));
    reply.location = QString::fromLatin1(reply.headers.value("location"));
    reply.date = parseHttpDate(reply.headers.value("date"));
    bool counted = false;
    const qint64 total = reply.headers.value("x-total-count").toLongLong(&counted);
    reply.totalCount = counted && total >= 0 ? total : -1;
    return reply;
}

Result<Reply> HttpCall::judge()
{
    const auto error = m_reply->error();
    const Reply reply = readHead();
    if (reply.status != 0)
        m_client.d->learnDate(reply.date);
    if (reply.status == 0 || error == QNetworkReply::ProxyAuthenticationRequiredError)
        return passOn(transportFailure(error, m_ssl, m_client.d->skewKnown(), where()));
    if (!m_client.d->pinsHold(m_reply))
        return passOn(pinMismatch(m_request.url.host()));
    if (m_body.size() > m_request.maxBody)
        return passOn(bodyTooLarge(where()));
    if (reply.status >= 300 && reply.status < 400 && reply.status != 304)
        return judgeRedirect(reply);
    if (reply.status < 200 || reply.status >= 400) {
        const bool whole = error != QNetworkReply::RemoteHostClosedError;
        const QString code = whole ? errorCodeOf(reply) : QString();
        Failure failure = statusFailure(reply.status, code.isEmpty() ? where() : code);
        failure.retryAfterMs = parseRetryAfter(reply.headers.value("retry-after"), m_client.operatorNow());
        return passOn(failure);
    }
    if (error != QNetworkReply::NoError)
        return passOn(replyCut(where(), reply.status));
    return judgeSuccess(reply);
}

Result<Reply> HttpCall::judgeRedirect(const Reply &reply)
{
    const QUrl target = m_request.url.resolved(QUrl(reply.location));
    if (target.host() != m_request.url.host())
        return passOn(captivePortal(where(), reply.status));
    return passOn(statusFailure(reply.status, where()));
}

Result<Reply> HttpCall::judgeSuccess(const Reply &reply)
{
    if (reply.status == 204 || reply.status == 304 || m_request.verb == "HEAD")
        return reply;
    const bool hasLength = reply.headers.contains("content-length");
    const bool chunked = reply.headers.value("transfer-encoding").toLower().contains("chunked");
    const QByteArray encoding = reply.headers.value("content-encoding", "identity").toLower();
    // Without either, the end of the connection is the end of the body, and a cut looks just like it.
    if (!hasLength && !chunked)
        return raise(FailureCode::OperatorBodyUnbounded, where(), reply.status);
    if (hasLength && reply.headers.value("content-length").toLongLong() != reply.body.size())
        return passOn(replyCut(where(), reply.status));
    if (reply.body.isEmpty())
        return reply;
    if (baseType(reply.contentType) == "text/html")
        return passOn(captivePortal(where(), reply.status));
    if (encoding != "identity" || !typeAccepted(reply.contentType, m_request.accept))
        return passOn(wrongType(where(), reply.status));
    return reply;
}

} // namespace unbar::op
