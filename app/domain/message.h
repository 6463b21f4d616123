#pragma once
// A message from the operator (TMF681) and a restore order (TMF641) as the person sees them.

#include <QDateTime>
#include <QList>
#include <QString>

namespace unbar::domain {

struct Message
{
    QString id;
    QString subject;
    QString content;  ///< plain text; links are shown as text, never opened
    QDateTime sentAt; ///< UTC
    bool read = false;
    QString relatedEntity;
    friend bool operator==(const Message &, const Message &) = default;
};

struct Milestone
{
    QString name;
    QString status; ///< "completed", "expected"
    QDateTime at;
    friend bool operator==(const Milestone &, const Milestone &) = default;
};

/// TMF641 service order that lifts a lock.
struct RestoreOrder
{
    QString id;
    QString externalId;
    QString lineId;
    QString lockId;
    QString state; ///< TMF641 state as sent
    QDateTime orderedAt;
    QDateTime expectedAt;
    QString errorText;
    QList<Milestone> milestones;
    friend bool operator==(const RestoreOrder &, const RestoreOrder &) = default;
};

/// A trouble ticket opened by the operator or the app (follow-up 催办), as far as Track shows it.
struct TicketRef
{
    QString id;
    QString kind;
    QString status;
    QDateTime openedAt;
    friend bool operator==(const TicketRef &, const TicketRef &) = default;
};

} // namespace unbar::domain
