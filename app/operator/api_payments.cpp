#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

namespace {

QString paymentPath(const QString &id)
{
    return QStringLiteral("payment/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

Result<PaymentAnswer> paymentOf(const Result<Reply> &reply)
{
    if (!reply)
        return passOn(reply.error());
    return readOne<PaymentAnswer>(reply->body, paymentFromJson);
}

} // namespace

QCoro::Task<Result<PaymentAnswer>> Api::createPayment(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF676"), QStringLiteral("payment"), body, key);
    co_return paymentOf(reply);
}

QCoro::Task<Result<PaymentAnswer>> Api::payment(QString operatorId)
{
    const Result<Reply> reply = co_await read(QStringLiteral("TMF676"), paymentPath(operatorId));
    co_return paymentOf(reply);
}

QCoro::Task<Result<std::optional<PaymentAnswer>>> Api::paymentByKey(QString key)
{
    QUrlQuery filter;
    filter.addQueryItem(QStringLiteral("correlatorId"), key);
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF676"), QStringLiteral("payment"), filter);
    if (!found)
        co_return passOn(found.error());
    const auto payments = readMany<PaymentAnswer>(*found, paymentFromJson);
    if (!payments)
        co_return passOn(payments.error());
    // A server that does not know the filter sends all payments: only one that carries our key is ours.
    for (const PaymentAnswer &payment : *payments) {
        if (payment.correlatorId == key)
            co_return std::optional<PaymentAnswer>(payment);
    }
    co_return std::optional<PaymentAnswer>();
}

QCoro::Task<Result<PaymentAnswer>> Api::closePayment(QString operatorId, QString key)
{
    const QString path = paymentPath(operatorId) + QStringLiteral("/cancel");
    const Result<Reply> reply = co_await create(QStringLiteral("TMF676"), path, QByteArrayLiteral("{}"), key);
    co_return paymentOf(reply);
}

QCoro::Task<Result<void>> Api::requestRefund(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF676"), QStringLiteral("refund"), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return Result<void>();
}

} // namespace unbar::op
