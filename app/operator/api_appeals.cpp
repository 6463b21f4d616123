#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

namespace appeal_calls {

QString ticketPath(const QString &id)
{
    return QStringLiteral("troubleTicket/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

Result<AppealTicket> ticketOf(const Result<Reply> &reply)
{
    if (!reply)
        return passOn(reply.error());
    Result<AppealTicket> ticket = readOne<AppealTicket>(reply->body, appealFromJson);
    if (ticket)
        ticket->etag = reply->etag;
    return ticket;
}

// A ticket list also holds follow-ups and complaints that are no appeals.
QJsonArray appealsOnly(const QJsonArray &tickets)
{
    QJsonArray found;
    for (const auto &entry : tickets) {
        if (isAppealTicket(entry.toObject()))
            found.append(entry);
    }
    return found;
}

} // namespace appeal_calls

QCoro::Task<Result<AppealTicket>> Api::createAppeal(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF621"), QStringLiteral("troubleTicket"), body, key);
    co_return appeal_calls::ticketOf(reply);
}

QCoro::Task<Result<Versioned<AppealTicket>>> Api::appeal(QString operatorId, QString etag)
{
    const Result<Reply> reply =
        co_await read(QStringLiteral("TMF621"), appeal_calls::ticketPath(operatorId), etag);
    if (!reply)
        co_return passOn(reply.error());
    Versioned<AppealTicket> out;
    out.etag = reply->etag;
    out.notModified = reply->status == 304;
    if (out.notModified)
        co_return out;
    const Result<AppealTicket> ticket = appeal_calls::ticketOf(reply);
    if (!ticket)
        co_return passOn(ticket.error());
    out.value = *ticket;
    co_return out;
}

QCoro::Task<Result<QList<AppealTicket>>> Api::appeals()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF621"), QStringLiteral("troubleTicket"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    const QJsonArray ours = appeal_calls::appealsOnly(*found);
    co_return readMany<AppealTicket>(ours, appealFromJson);
}

QCoro::Task<Result<std::optional<AppealTicket>>> Api::appealByKey(QString key)
{
    QUrlQuery filter;
    filter.addQueryItem(QStringLiteral("externalId"), key);
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF621"), QStringLiteral("troubleTicket"), filter);
    if (!found)
        co_return passOn(found.error());
    const QJsonArray ours = appeal_calls::appealsOnly(*found);
    const auto tickets = readMany<AppealTicket>(ours, appealFromJson);
    if (!tickets)
        co_return passOn(tickets.error());
    // A server that does not know the filter sends all tickets: only one that carries our key is ours.
    for (const AppealTicket &ticket : *tickets) {
        if (ticket.externalId == key)
            co_return std::optional<AppealTicket>(ticket);
    }
    co_return std::optional<AppealTicket>();
}

QCoro::Task<Result<AppealTicket>> Api::actOnAppeal(QString operatorId, QString etag, QByteArray body,
                                                   QString key)
{
    const QString path = appeal_calls::ticketPath(operatorId);
    const Result<Reply> reply = co_await patch(QStringLiteral("TMF621"), path, etag, body, key);
    co_return appeal_calls::ticketOf(reply);
}

} // namespace unbar::op
