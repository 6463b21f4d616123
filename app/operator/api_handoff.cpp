#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

#include <QJsonDocument>

namespace unbar::op {

namespace handoff_calls {

QString handoffPath(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

Result<Handoff> handoffFromJson(const QJsonObject &json)
{
    Fields handoff(json, QStringLiteral("handoff"));
    Handoff out;
    out.id = handoff.needText("id");
    out.url = QUrl(handoff.needText("url"), QUrl::StrictMode);
    out.matchCode = handoff.needText("matchCode");
    out.expires = handoff.time("expires");
    if (!out.url.isValid() || out.url.isRelative())
        handoff.refuse(QStringLiteral("url"));
    return finished(handoff, out);
}

Result<QString> stateFromJson(const QJsonObject &json)
{
    Fields handoff(json, QStringLiteral("handoff"));
    const QString state = handoff.needText("state");
    return finished(handoff, state);
}

} // namespace handoff_calls

QCoro::Task<Result<Handoff>> Api::startHandoff(QString itemCode, QString key)
{
    const QJsonObject wanted{{QStringLiteral("itemCode"), itemCode}};
    const QByteArray body = QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    const Result<Reply> reply = co_await create(QStringLiteral("handoff"), QString(), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<Handoff>(reply->body, handoff_calls::handoffFromJson);
}

QCoro::Task<Result<QString>> Api::handoffState(QString id)
{
    const Result<Reply> reply = co_await read(QStringLiteral("handoff"), handoff_calls::handoffPath(id));
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<QString>(reply->body, handoff_calls::stateFromJson);
}

QCoro::Task<Result<QByteArray>> Api::handoffFile(QString id)
{
    const QString path = handoff_calls::handoffPath(id) + QStringLiteral("/file");
    const Result<QUrl> url = address(QStringLiteral("handoff"), path);
    if (!url)
        co_return passOn(url.error());
    Request request;
    request.url = *url;
    request.accept = "*/*";
    request.maxBody = m_document.upload.maxSize;
    const Result<Reply> reply = co_await authorised(request);
    if (!reply)
        co_return passOn(reply.error());
    co_return reply->body;
}

} // namespace unbar::op
