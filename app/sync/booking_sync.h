#pragma once
// A video appointment for a check of identity (TMF646): times that are free, one booked once, cancelled when
// the person says so. The key of a booking is kept before it is sent.

#include "app/sync/check_record.h"
#include "app/sync/core.h"

namespace unbar::sync {

class BookingSync : public QObject
{
    Q_OBJECT
public:
    explicit BookingSync(Core &core);

    void findTimes(const QString &lineId); ///< of the next seven days
    /// A second call for the same time is the same booking.
    void book(const QString &lineId, const domain::TimeSlot &slot);
    void cancel();

    [[nodiscard]] const QList<domain::TimeSlot> &times() const { return m_times; }
    /// Confirmed by the operator, and not over; null otherwise.
    [[nodiscard]] std::optional<domain::Appointment> booked(const QString &lineId) const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<void> search(QString lineId);
    QCoro::Task<void> send();
    QCoro::Task<void> sendCancel();
    void ended(const std::optional<Failure> &failure);
    void keep();
    void forget();

    Core &m_core;
    QList<domain::TimeSlot> m_times;
    std::optional<BookingRecord> m_booking;
    std::optional<Failure> m_failure;
    bool m_busy = false;
};

} // namespace unbar::sync
