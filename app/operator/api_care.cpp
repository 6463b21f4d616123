#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

QCoro::Task<Result<QList<domain::RestoreOrder>>> Api::orders()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF641"), QStringLiteral("serviceOrder"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    co_return readMany<domain::RestoreOrder>(*found, orderFromJson);
}

QCoro::Task<Result<domain::RestoreOrder>> Api::createOrder(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF641"), QStringLiteral("serviceOrder"), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<domain::RestoreOrder>(reply->body, orderFromJson);
}

QCoro::Task<Result<QList<domain::Message>>> Api::messages()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF681"), QStringLiteral("communicationMessage"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    co_return readMany<domain::Message>(*found, messageFromJson);
}

QCoro::Task<Result<domain::TicketRef>> Api::createTicket(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF621"), QStringLiteral("troubleTicket"), body, key);
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<domain::TicketRef>(reply->body, ticketFromJson);
}

} // namespace unbar::op
