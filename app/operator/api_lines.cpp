#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

QCoro::Task<Result<void>> Api::learnProducts()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF637"), QStringLiteral("product"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    const auto products = readMany<ProductFacts>(*found, productFromJson);
    if (!products)
        co_return passOn(products.error());
    for (const ProductFacts &product : *products)
        m_products.insert(product.serviceId, product);
    co_return Result<void>();
}

domain::Line Api::completed(domain::Line line, const QString &etag, const QDateTime &date) const
{
    const ProductFacts product = m_products.value(line.id);
    line.productId = product.id;
    line.accountId = product.accountId;
    line.planName = product.planName;
    line.facilities = facilitiesFor(line.locks, m_document.policies);
    line.etag = etag;
    line.asOf = date.isValid() ? date : m_client.operatorNow();
    return line;
}

QCoro::Task<Result<QList<domain::Line>>> Api::lines()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF638"), QStringLiteral("service"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    const auto services = readMany<domain::Line>(*found, lineFromJson);
    if (!services)
        co_return passOn(services.error());
    const Result<void> products = co_await learnProducts();
    if (!products)
        co_return passOn(products.error());
    QList<domain::Line> out;
    for (const domain::Line &service : *services)
        out << completed(service, {}, {});
    co_return out;
}

QCoro::Task<Result<Versioned<domain::Line>>> Api::line(QString id, QString etag)
{
    const QString path = QStringLiteral("service/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
    const Result<Reply> reply = co_await read(QStringLiteral("TMF638"), path, etag);
    if (!reply)
        co_return passOn(reply.error());
    Versioned<domain::Line> out;
    out.etag = reply->etag;
    out.notModified = reply->status == 304;
    if (out.notModified)
        co_return out;
    const auto service = readOne<domain::Line>(reply->body, lineFromJson);
    if (!service)
        co_return passOn(service.error());
    if (!m_products.contains(service->id)) {
        const Result<void> products = co_await learnProducts();
        if (!products)
            co_return passOn(products.error());
    }
    out.value = completed(*service, reply->etag, reply->date);
    co_return out;
}

} // namespace unbar::op
