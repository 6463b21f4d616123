#include "app/sync/check_record.h"

#include <QCborMap>
#include <QCborValue>
#include <QTimeZone>

namespace unbar::sync {

namespace check_record {

using domain::CheckState;

constexpr std::pair<CheckState, const char *> states[] = {
    {CheckState::Waiting, "waiting"}, {CheckState::Passed, "passed"}, {CheckState::MoreProof, "moreProof"},
    {CheckState::Failed, "failed"},   {CheckState::Limit, "limit"},   {CheckState::Expired, "expired"}};

QString name(CheckState state)
{
    for (const auto &[known, text] : states)
        if (known == state)
            return QLatin1String(text);
    return QLatin1String(states[0].second); // asked about again
}

CheckState stateFrom(const QString &text)
{
    for (const auto &[state, known] : states)
        if (text == QLatin1String(known))
            return state;
    return CheckState::Waiting;
}

QCborValue time(const QDateTime &at)
{
    return at.isValid() ? QCborValue(at.toMSecsSinceEpoch()) : QCborValue(nullptr);
}

QDateTime timeFrom(const QCborValue &value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QCborMap mapFrom(const QByteArray &bytes)
{
    return QCborValue::fromCbor(bytes).toMap();
}

QString text(const QCborMap &map, const char *name)
{
    return map.value(QLatin1String(name)).toString();
}

QDateTime moment(const QCborMap &map, const char *name)
{
    return timeFrom(map.value(QLatin1String(name)));
}

} // namespace check_record

QByteArray toBytes(const CheckRecord &record)
{
    using namespace check_record;
    const domain::IdentityCheck &check = record.check;
    return QCborMap{{QLatin1String("key"), record.key},
                    {QLatin1String("id"), check.id},
                    {QLatin1String("line"), check.lineId},
                    {QLatin1String("lock"), check.suspensionId},
                    {QLatin1String("method"), check.method},
                    {QLatin1String("page"), check.page.toString(QUrl::FullyEncoded)},
                    {QLatin1String("expires"), time(check.expires)},
                    {QLatin1String("state"), name(check.state)},
                    {QLatin1String("next"), time(check.nextDate)},
                    {QLatin1String("left"), check.attemptsLeft},
                    {QLatin1String("signed"), record.text.sha256},
                    {QLatin1String("language"), record.text.language},
                    {QLatin1String("signedAt"), time(record.text.at)}}
        .toCborValue()
        .toCbor();
}

CheckRecord checkRecordFrom(const QByteArray &bytes)
{
    using namespace check_record;
    const QCborMap map = mapFrom(bytes);
    CheckRecord record;
    record.key = text(map, "key");
    record.check.id = text(map, "id");
    record.check.lineId = text(map, "line");
    record.check.suspensionId = text(map, "lock");
    record.check.method = text(map, "method");
    record.check.page = QUrl(text(map, "page"), QUrl::StrictMode);
    record.check.expires = moment(map, "expires");
    record.check.state = stateFrom(text(map, "state"));
    record.check.nextDate = moment(map, "next");
    record.check.attemptsLeft = int(map.value(QLatin1String("left")).toInteger(-1));
    record.text = {text(map, "signed"), text(map, "language"), moment(map, "signedAt")};
    return record;
}

QByteArray toBytes(const BookingRecord &record)
{
    using namespace check_record;
    const domain::Appointment &appointment = record.appointment;
    return QCborMap{{QLatin1String("key"), record.key},
                    {QLatin1String("id"), appointment.id},
                    {QLatin1String("category"), appointment.category},
                    {QLatin1String("status"), appointment.status},
                    {QLatin1String("entity"), appointment.entityId},
                    {QLatin1String("etag"), appointment.etag},
                    {QLatin1String("slot"), appointment.slot.id},
                    {QLatin1String("from"), time(appointment.slot.from)},
                    {QLatin1String("to"), time(appointment.slot.to)}}
        .toCborValue()
        .toCbor();
}

BookingRecord bookingRecordFrom(const QByteArray &bytes)
{
    using namespace check_record;
    const QCborMap map = mapFrom(bytes);
    BookingRecord record;
    record.key = text(map, "key");
    record.appointment.id = text(map, "id");
    record.appointment.category = text(map, "category");
    record.appointment.status = text(map, "status");
    record.appointment.entityId = text(map, "entity");
    record.appointment.etag = text(map, "etag");
    record.appointment.slot = {text(map, "slot"), moment(map, "from"), moment(map, "to")};
    record.appointment.externalId = record.key;
    return record;
}

QByteArray withLimit(const QByteArray &limits, const QString &method, const QDateTime &until)
{
    QCborMap map = check_record::mapFrom(limits);
    map.insert(method, check_record::time(until));
    return map.toCborValue().toCbor();
}

QDateTime limitOf(const QByteArray &limits, const QString &method)
{
    return check_record::timeFrom(check_record::mapFrom(limits).value(method));
}

} // namespace unbar::sync
