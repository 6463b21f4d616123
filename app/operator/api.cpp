#include "app/operator/api.h"

#include "app/operator/codec_fields.h"
#include "app/support/json.h"

namespace unbar::op {

Api::Api(HttpClient &client, TokenSource &tokens, domain::OperatorDocument document, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_tokens(tokens)
    , m_document(std::move(document))
{}

Result<QUrl> Api::address(const QString &api, const QString &path) const
{
    QString root = m_document.roots.value(api);
    if (root.isEmpty())
        return raise(FailureCode::OperatorRootMissing, api);
    while (root.endsWith(QLatin1Char('/')))
        root.chop(1);
    // Any ids in `path` are percent-encoded by the callers, so an id can never lead to another resource.
    return QUrl(path.isEmpty() ? root : root + QLatin1Char('/') + path, QUrl::StrictMode);
}

QCoro::Task<Result<Reply>> Api::authorised(Request request)
{
    const Result<QByteArray> token = co_await m_tokens.accessToken();
    if (!token)
        co_return passOn(token.error());
    request.authorization = "Bearer " + *token;
    Result<Reply> first = co_await m_client.send(request);
    if (first || first.error().code != FailureCode::OperatorUnauthorised)
        co_return first;
    const Result<QByteArray> fresh = co_await m_tokens.refreshed(*token);
    if (!fresh)
        co_return passOn(fresh.error());
    request.authorization = "Bearer " + *fresh;
    Result<Reply> second = co_await m_client.send(request);
    co_return second;
}

QCoro::Task<Result<Reply>> Api::read(QString api, QString path, QString etag)
{
    const Result<QUrl> url = address(api, path);
    if (!url)
        co_return passOn(url.error());
    Request request;
    request.url = *url;
    request.ifNoneMatch = etag;
    Result<Reply> reply = co_await authorised(request);
    const bool unasked = reply && reply->status == 304 && etag.isEmpty();
    if (!unasked)
        co_return reply;
    // A cache on the way answered for us although nothing was asked under a condition: ask past it, once.
    request.headers.insert("Cache-Control", "no-cache");
    Result<Reply> again = co_await authorised(request);
    if (again && again->status == 304)
        co_return passOn(bodyUnexpected(path));
    co_return again;
}

QCoro::Task<Result<Reply>> Api::create(QString api, QString path, QByteArray body, QString key)
{
    const Result<QUrl> url = address(api, path);
    if (!url)
        co_return passOn(url.error());
    Request request;
    request.verb = "POST";
    request.url = *url;
    request.body = body;
    request.idempotencyKey = key;
    Result<Reply> reply = co_await authorised(request);
    co_return reply;
}

QCoro::Task<Result<Reply>> Api::patch(QString api, QString path, QString etag, QByteArray body, QString key)
{
    const Result<QUrl> url = address(api, path);
    if (!url)
        co_return passOn(url.error());
    Request request;
    request.verb = "PATCH";
    request.url = *url;
    request.body = body;
    request.contentType = "application/merge-patch+json";
    request.ifMatch = etag;
    request.idempotencyKey = key;
    Result<Reply> reply = co_await authorised(request);
    co_return reply;
}

QCoro::Task<Result<QJsonArray>> Api::pages(QString api, QString resource, QUrlQuery filter)
{
    constexpr int pageSize = 50;
    constexpr int mostPages = 200;
    QJsonArray all;
    for (int page = 0; page < mostPages; ++page) {
        QUrlQuery query = filter;
        query.addQueryItem(QStringLiteral("offset"), QString::number(all.size()));
        query.addQueryItem(QStringLiteral("limit"), QString::number(pageSize));
        const QString path = resource + QLatin1Char('?') + query.toString(QUrl::FullyEncoded);
        const Result<Reply> reply = co_await read(api, path);
        if (!reply)
            co_return passOn(reply.error());
        const Result<QJsonArray> part = parseJsonArray(reply->body);
        if (!part)
            co_return passOn(part.error());
        for (const auto &entry : *part) {
            if (!entry.isObject())
                co_return passOn(bodyUnexpected(resource));
            all.append(entry);
        }
        const bool last = reply->totalCount >= 0 ? all.size() >= reply->totalCount : part->size() < pageSize;
        if (part->isEmpty() || last)
            co_return all;
    }
    co_return passOn(bodyUnexpected(resource));
}

} // namespace unbar::op
