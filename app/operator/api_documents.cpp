#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

namespace document_calls {

QString documentPath(const QString &id)
{
    return QStringLiteral("document/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

// The list also holds papers that are no evidence.
QJsonArray evidenceOnly(const QJsonArray &documents)
{
    QJsonArray found;
    for (const auto &entry : documents) {
        if (entry.toObject().value(QLatin1String("documentType")).toString() == QLatin1String("evidence"))
            found.append(entry);
    }
    return found;
}

} // namespace document_calls

QCoro::Task<Result<DocumentAnswer>> Api::createDocument(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF667"), QStringLiteral("document"), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<DocumentAnswer>(reply->body, documentFromJson);
}

QCoro::Task<Result<DocumentAnswer>> Api::evidenceDocument(QString operatorId)
{
    const Result<Reply> reply =
        co_await read(QStringLiteral("TMF667"), document_calls::documentPath(operatorId));
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<DocumentAnswer>(reply->body, documentFromJson);
}

QCoro::Task<Result<QList<DocumentAnswer>>> Api::evidenceDocuments()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF667"), QStringLiteral("document"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    const QJsonArray evidence = document_calls::evidenceOnly(*found);
    co_return readMany<DocumentAnswer>(evidence, documentFromJson);
}

QCoro::Task<Result<void>> Api::deleteDocument(QString operatorId)
{
    const Result<QUrl> url = address(QStringLiteral("TMF667"), document_calls::documentPath(operatorId));
    if (!url)
        co_return passOn(url.error());
    Request request;
    request.verb = "DELETE";
    request.url = *url;
    const Result<Reply> reply = co_await authorised(request);
    // What is gone already is what was asked for.
    const bool gone = reply || reply.error().httpStatus == 404 || reply.error().httpStatus == 410;
    if (!gone)
        co_return passOn(reply.error());
    co_return Result<void>();
}

} // namespace unbar::op
