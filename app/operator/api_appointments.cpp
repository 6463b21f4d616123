#include "app/operator/codec.h"
#include "app/operator/codec_verify.h"
#include "app/support/random.h"

namespace unbar::op {

namespace appointment_calls {

Result<domain::Appointment> appointmentOf(const Result<Reply> &reply)
{
    if (!reply)
        return passOn(reply.error());
    Result<domain::Appointment> appointment = readOne<domain::Appointment>(reply->body, appointmentFromJson);
    if (appointment)
        appointment->etag = reply->etag;
    return appointment;
}

} // namespace appointment_calls

QCoro::Task<Result<QList<domain::TimeSlot>>> Api::timeSlots(QByteArray body)
{
    // A search changes nothing, so any key will do; the operator's rule for creates holds all the same.
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF646"), QStringLiteral("searchTimeSlot"), body, newKey());
    if (!reply)
        co_return passOn(reply.error());
    co_return readOne<QList<domain::TimeSlot>>(reply->body, timeSlotsFromJson);
}

QCoro::Task<Result<domain::Appointment>> Api::bookAppointment(QByteArray body, QString key)
{
    const Result<Reply> reply =
        co_await create(QStringLiteral("TMF646"), QStringLiteral("appointment"), body, key);
    co_return appointment_calls::appointmentOf(reply);
}

QCoro::Task<Result<QList<domain::Appointment>>> Api::appointments()
{
    const Result<QJsonArray> found =
        co_await pages(QStringLiteral("TMF646"), QStringLiteral("appointment"), QUrlQuery());
    if (!found)
        co_return passOn(found.error());
    co_return readMany<domain::Appointment>(*found, appointmentFromJson);
}

QCoro::Task<Result<domain::Appointment>> Api::cancelAppointment(domain::Appointment appointment, QString key)
{
    const QString path =
        QStringLiteral("appointment/") + QString::fromLatin1(QUrl::toPercentEncoding(appointment.id));
    const QByteArray body = appointmentCancelBody(appointment);
    const Result<Reply> reply = co_await patch(QStringLiteral("TMF646"), path, appointment.etag, body, key);
    co_return appointment_calls::appointmentOf(reply);
}

} // namespace unbar::op
