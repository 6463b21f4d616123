#pragma once
// A check of identity on the operator's own page, and appointments with its staff. No picture of a face and
// no template of one ever comes here.

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

namespace unbar::domain {

enum class CheckState {
    Waiting,
    Passed,
    MoreProof, ///< the road of the appeal
    Failed,
    Limit, ///< asked too often: `nextDate` says when again
    Expired,
    Unknown ///< a word that is not known: asked again
};

struct IdentityCheck
{
    QString id;
    QString lineId, suspensionId, method;
    QUrl page;         ///< the operator's own
    QDateTime expires; ///< UTC
    CheckState state = CheckState::Waiting;
    QDateTime nextDate;    ///< UTC, null when not told
    int attemptsLeft = -1; ///< -1: not told
    friend bool operator==(const IdentityCheck &, const IdentityCheck &) = default;
};

struct TimeSlot
{
    QString id;
    QDateTime from, to; ///< UTC
    friend bool operator==(const TimeSlot &, const TimeSlot &) = default;
};

/// TMF646. `status` as sent: initialized, confirmed, cancelled, completed, failed.
struct Appointment
{
    QString id;
    QString externalId;
    QString category; ///< "videoCheck", "callback"
    QString status;
    TimeSlot slot;
    QString entityId; ///< the service or ticket it is about
    QString etag;
    [[nodiscard]] bool isOpen() const { return status == u"initialized" || status == u"confirmed"; }
    friend bool operator==(const Appointment &, const Appointment &) = default;
};

} // namespace unbar::domain
