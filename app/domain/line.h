#pragma once
// A line and its locks, as read from TMF638 services (api dossier §2.1) and carried with what is not
// understood.

#include "app/domain/money.h"
#include "app/domain/phone_number.h"
#include "app/domain/reason.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <optional>

namespace unbar::domain {

/// What a lock may block or leave working.
enum class Facility { CallsOut, CallsIn, SmsOut, SmsIn, Data, Roaming, Emergency, Hotline, Wifi };
enum class FacilityState { Works, Blocked, NotSaid };
/// Names on the wire: callsOut, callsIn, smsOut, smsIn, data, roaming, emergency, hotline, wifi; and TMF
/// suspensionScope values voiceOutbound, voiceInbound, smsOutbound, smsInbound. Null for anything else.
std::optional<Facility> facilityFromCode(const QString &code);
QString facilityCode(Facility facility); ///< CallsOut → "callsOut"

/// What still works, as the operator states it; a facility the operator does not mention is NotSaid, never
/// guessed.
struct FacilityStatus
{
    Facility facility = Facility::CallsOut;
    FacilityState state = FacilityState::NotSaid;
    friend bool operator==(const FacilityStatus &, const FacilityStatus &) = default;
};

enum class LineState { Active, OneWay, TwoWay, Partial, PreCancel, Frozen, Recycled, Unknown };
enum class Initiator { Operator, Subscriber, Police, Regulator, Unknown };

/// One lock on the line: one TMF638 feature named "suspension".
struct Suspension
{
    QString id;
    Reason reason = Reason::Unknown;
    QString reasonCode;      ///< as sent, kept when unknown
    QString reasonText;      ///< the operator's own sentence, may be empty
    bool disclosable = true; ///< false: the operator may not say why; show the fixed neutral sentence
    Initiator initiator = Initiator::Unknown;
    QDateTime since;        ///< UTC
    QList<Facility> blocks; ///< suspensionScope
    QList<Remedy> remedies;
    QStringList documents; ///< document codes the operator asks for (law: 反电信网络诈骗法 art. 32 ¶3)
    QString dependsOn;     ///< id of a lock that must go first, or empty
    QDateTime onlineUntil;      ///< last moment to act online (UTC), null when not given
    QDateTime terminationDate;  ///< loss of the number (UTC), null when the operator gave none: never derived
    QDateTime windowStart;      ///< MAINT: start of the window (UTC)
    QDateTime expectedEnd;      ///< MAINT, FAULT, cool-downs: when it is to end (UTC)
    QString caseRef;            ///< bill or ticket the lock refers to
    QString enforcementContact; ///< unit and phone where the operator marks it disclosable
    friend bool operator==(const Suspension &, const Suspension &) = default;
};

struct Line
{
    QString id; ///< TMF638 service id
    QString productId;
    QString accountId; ///< TMF666 billing account
    PhoneNumber number;
    QString planName;
    bool prepaid = false;
    LineState state = LineState::Unknown;
    QList<Suspension> locks; ///< enabled ones only
    QList<FacilityStatus> facilities;
    QString etag;   ///< for If-Match and conditional reads
    QDateTime asOf; ///< operator time of the answer this was read from (UTC)
    [[nodiscard]] bool isLocked() const { return !locks.isEmpty(); }
    friend bool operator==(const Line &, const Line &) = default;
};

} // namespace unbar::domain
