#pragma once
// The history of a line as the person reads it: actor + what happened + when.

#include "app/domain/money.h"
#include "app/domain/reason.h"

#include <QDateTime>
#include <QString>

namespace unbar::domain {

enum class EntryActor { You, Operator, System, Bank };
enum class EntryState { Done, Now, Next };
/// What a timeline entry says; the screen has the words.
enum class EntryKind {
    PaymentCreated,
    PaymentPaid,
    PaymentDeclined,
    PaymentExpired,
    PaymentClosed,
    PaymentUnknown,
    PaymentPosted,
    PaidLate,
    Duplicate,
    RefundRequested,
    RestoreOrdered,
    RestoreInProgress,
    RestoreFailed,
    LockLifted,
    LockAdded,
    FollowUpOpened,
    LineRestored,
    Message
};
QString entryKindName(EntryKind kind);
EntryKind entryKindFromName(const QString &name);

struct TimelineEntry
{
    EntryKind kind = EntryKind::Message;
    EntryActor actor = EntryActor::System;
    EntryState state = EntryState::Done;
    QDateTime at;   ///< UTC, null for what is still to come
    QString detail; ///< reference or the operator's sentence
    Money amount;
    Reason reason = Reason::Unknown;
    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

} // namespace unbar::domain
