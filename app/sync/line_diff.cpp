#include "app/sync/line_diff.h"

#include <algorithm>

namespace unbar::sync {

namespace diff {

bool holds(const QList<domain::Suspension> &locks, const QString &id)
{
    return std::any_of(locks.cbegin(), locks.cend(),
                       [&](const domain::Suspension &lock) { return lock.id == id; });
}

domain::TimelineEntry entry(domain::EntryKind kind, const QDateTime &at)
{
    domain::TimelineEntry made;
    made.kind = kind;
    made.actor = domain::EntryActor::Operator;
    made.at = at;
    return made;
}

domain::TimelineEntry lockEntry(domain::EntryKind kind, const domain::Suspension &lock, const QDateTime &at)
{
    domain::TimelineEntry made = entry(kind, at);
    if (lock.disclosable) {
        made.reason = lock.reason;
        made.detail = lock.reasonText;
    }
    return made;
}

} // namespace diff

bool moneyLifts(const domain::Suspension &lock)
{
    using domain::Reason;
    switch (lock.reason) {
    case Reason::Arrears:
    case Reason::CreditLimit:
    case Reason::PrepaidExpired:
    case Reason::SharedAcct:
        return true;
    default:
        return lock.remedies.contains(domain::Remedy::Pay) || lock.remedies.contains(domain::Remedy::TopUp);
    }
}

QList<domain::TimelineEntry> lineEntries(const std::optional<domain::Line> &before, const domain::Line &now)
{
    QList<domain::TimelineEntry> entries;
    if (now.state == domain::LineState::Recycled)
        return entries;
    const QList<domain::Suspension> old = before ? before->locks : QList<domain::Suspension>{};
    for (const domain::Suspension &lock : old) {
        if (!diff::holds(now.locks, lock.id))
            entries.append(diff::lockEntry(domain::EntryKind::LockLifted, lock, now.asOf));
    }
    for (const domain::Suspension &lock : now.locks) {
        if (!diff::holds(old, lock.id))
            entries.append(diff::lockEntry(domain::EntryKind::LockAdded, lock,
                                           lock.since.isValid() ? lock.since : now.asOf));
    }
    if (!old.isEmpty() && now.locks.isEmpty() && now.state == domain::LineState::Active)
        entries.append(diff::entry(domain::EntryKind::LineRestored, now.asOf));
    return entries;
}

bool debtLockLeft(const domain::Line &line, const QDateTime &paidAt)
{
    return std::any_of(line.locks.cbegin(), line.locks.cend(), [&](const domain::Suspension &lock) {
        const bool older = !lock.since.isValid() || !paidAt.isValid() || lock.since <= paidAt;
        return older && moneyLifts(lock);
    });
}

bool sameFacts(const domain::Line &before, const domain::Line &now)
{
    domain::Line same = now;
    same.asOf = before.asOf;
    if (same.etag.isEmpty())
        same.etag = before.etag;
    return same == before;
}

domain::Line goneLine(const domain::Line &line)
{
    domain::Line gone;
    gone.id = line.id;
    gone.number = line.number;
    gone.state = domain::LineState::Recycled;
    return gone;
}

} // namespace unbar::sync
