#include "app/sync/booking_sync.h"

#include "app/operator/codec_verify.h"
#include "app/support/random.h"
#include "app/sync/names.h"

namespace unbar::sync {

namespace booking {

constexpr qint64 searchedDays = 7;

QString service()
{
    return QStringLiteral("Service");
}

} // namespace booking

BookingSync::BookingSync(Core &core)
    : m_core(core)
{
    if (const auto kept = core.store.value(names::booking()))
        m_booking = bookingRecordFrom(*kept);
}

std::optional<domain::Appointment> BookingSync::booked(const QString &lineId) const
{
    if (!m_booking || m_booking->appointment.id.isEmpty())
        return std::nullopt;
    const domain::Appointment &appointment = m_booking->appointment;
    const bool open = appointment.isOpen() && appointment.slot.to > m_core.now();
    return open && appointment.entityId == lineId ? std::optional(appointment) : std::nullopt;
}

void BookingSync::findTimes(const QString &lineId)
{
    if (!m_busy && !m_core.closing())
        search(lineId);
}

void BookingSync::book(const QString &lineId, const domain::TimeSlot &slot)
{
    if (m_busy || m_core.closing())
        return;
    const bool same = m_booking && m_booking->appointment.id.isEmpty() &&
                      m_booking->appointment.slot == slot && m_booking->appointment.entityId == lineId;
    if (!same) {
        BookingRecord record;
        record.key = newKey();
        record.appointment.category = QStringLiteral("videoCheck");
        record.appointment.entityId = lineId;
        record.appointment.slot = slot;
        m_booking = record;
        keep();
    }
    send();
}

void BookingSync::cancel()
{
    if (!m_busy && m_booking && !m_booking->appointment.id.isEmpty())
        sendCancel();
}

QCoro::Task<void> BookingSync::search(QString lineId)
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    m_busy = true;
    Q_EMIT changed();
    const QDateTime now = m_core.now();
    const QByteArray body =
        op::timeSlotBody(lineId, booking::service(), now, now.addDays(booking::searchedDays));
    const Result<QList<domain::TimeSlot>> found = co_await m_core.api.timeSlots(body);
    if (!m_core.live(generation))
        co_return;
    m_times.clear();
    if (found) {
        for (const domain::TimeSlot &slot : *found)
            if (slot.from > m_core.now())
                m_times << slot;
    }
    ended(found ? std::nullopt : std::optional(found.error()));
}

QCoro::Task<void> BookingSync::send()
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    m_busy = true;
    Q_EMIT changed();
    const QString key = m_booking->key;
    const domain::Appointment wanted = m_booking->appointment;
    const QByteArray body = op::appointmentBody(wanted, booking::service(), QString(), key);
    const Result<domain::Appointment> made = co_await m_core.api.bookAppointment(body, key);
    if (!m_core.live(generation))
        co_return;
    if (made) {
        m_booking->appointment = *made;
        m_booking->appointment.entityId = wanted.entityId;
        m_booking->appointment.slot.id = wanted.slot.id;
        keep();
    } else if (made.error().code == FailureCode::OperatorConflict ||
               made.error().code == FailureCode::OperatorUnprocessable) {
        // Somebody else has this time: it is gone for this person too.
        m_times.removeAll(wanted.slot);
        forget();
    }
    ended(made ? std::nullopt : std::optional(made.error()));
}

QCoro::Task<void> BookingSync::sendCancel()
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    m_busy = true;
    Q_EMIT changed();
    const domain::Appointment appointment = m_booking->appointment;
    const QString key = newKey();
    const Result<domain::Appointment> cancelled = co_await m_core.api.cancelAppointment(appointment, key);
    if (!m_core.live(generation))
        co_return;
    if (cancelled)
        forget();
    ended(cancelled ? std::nullopt : std::optional(cancelled.error()));
}

void BookingSync::ended(const std::optional<Failure> &failure)
{
    m_busy = false;
    m_failure = failure;
    if (failure)
        m_core.failed(*failure);
    else
        m_core.answered();
    Q_EMIT changed();
}

void BookingSync::keep()
{
    const QByteArray bytes = toBytes(*m_booking);
    (void)m_core.store.write([&] { return m_core.store.putValue(names::booking(), bytes); });
}

void BookingSync::forget()
{
    m_booking.reset();
    (void)m_core.store.write([this] { return m_core.store.removeValue(names::booking()); });
}

} // namespace unbar::sync
