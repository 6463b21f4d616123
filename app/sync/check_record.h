#pragma once
// What the store keeps of checks and appointments: sealed small values, CBOR with text keys.

#include "app/domain/identity_check.h"

namespace unbar::sync {

/// What a person read and agreed to before the check.
struct SignedText
{
    QString sha256; ///< hex, of the text in `language`; empty when nothing was to be signed
    QString language;
    QDateTime at; ///< operator time, UTC
    friend bool operator==(const SignedText &, const SignedText &) = default;
};

struct CheckRecord
{
    QString key; ///< Idempotency-Key of the start
    domain::IdentityCheck check;
    SignedText text;
    friend bool operator==(const CheckRecord &, const CheckRecord &) = default;
};
QByteArray toBytes(const CheckRecord &record);
CheckRecord checkRecordFrom(const QByteArray &bytes);

struct BookingRecord
{
    QString key;                     ///< Idempotency-Key of the booking
    domain::Appointment appointment; ///< id empty until the operator answered
    friend bool operator==(const BookingRecord &, const BookingRecord &) = default;
};
QByteArray toBytes(const BookingRecord &record);
BookingRecord bookingRecordFrom(const QByteArray &bytes);

/// Until when each way is closed.
QByteArray withLimit(const QByteArray &limits, const QString &method, const QDateTime &until);
QDateTime limitOf(const QByteArray &limits, const QString &method);

} // namespace unbar::sync
