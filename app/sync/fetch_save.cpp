#include "app/sync/fetch_sync.h"

#include "app/sync/appeal_answer.h"
#include "app/sync/names.h"

#include <algorithm>

namespace unbar::sync {

namespace saving {

const domain::RestoreOrder *find(const QList<domain::RestoreOrder> &orders, const QString &id)
{
    const auto found =
        std::find_if(orders.cbegin(), orders.cend(), [&](const auto &order) { return order.id == id; });
    return found == orders.cend() ? nullptr : &*found;
}

std::optional<domain::TimelineEntry> entryOf(const domain::RestoreOrder *before,
                                             const domain::RestoreOrder &now, const QDateTime &at)
{
    if (before && before->state == now.state)
        return std::nullopt;
    domain::TimelineEntry entry;
    entry.actor = domain::EntryActor::Operator;
    entry.at = at;
    entry.detail = now.id;
    if (now.state == QLatin1String("failed") || now.state == QLatin1String("rejected")) {
        entry.kind = domain::EntryKind::RestoreFailed;
        if (!now.errorText.isEmpty())
            entry.detail = now.errorText;
    } else if (now.state == QLatin1String("inProgress")) {
        entry.kind = domain::EntryKind::RestoreInProgress;
    } else if (!before) {
        entry.kind = domain::EntryKind::RestoreOrdered;
        if (now.orderedAt.isValid())
            entry.at = now.orderedAt;
    } else {
        return std::nullopt;
    }
    return entry;
}

} // namespace saving

Result<void> FetchSync::saveOrders(const QList<domain::RestoreOrder> &orders)
{
    for (const domain::RestoreOrder &order : orders) {
        const auto line = m_core.store.line(order.lineId);
        if (line && line->state == domain::LineState::Recycled)
            continue;
        const QList<domain::RestoreOrder> known = m_core.store.orders(order.lineId);
        const domain::RestoreOrder *before = saving::find(known, order.id);
        if (before && *before == order)
            continue;
        auto saved = m_core.store.write([&]() -> Result<void> {
            if (const auto entry = saving::entryOf(before, order, m_core.now())) {
                if (auto added = m_core.store.addEntry(order.lineId, *entry); !added)
                    return added;
            }
            return m_core.store.saveOrder(order);
        });
        if (!saved)
            return saved;
    }
    return {};
}

Result<void> FetchSync::saveMessages(const QList<domain::Message> &messages)
{
    QHash<QString, domain::Message> known;
    for (const domain::Message &message : m_core.store.messages())
        known.insert(message.id, message);
    QList<domain::Message> fresh;
    for (domain::Message message : messages) {
        // The wire has no read flag (TMF681): what the person has read is kept here.
        message.read = message.read || known.value(message.id).read;
        if (!known.contains(message.id) || !(known.value(message.id) == message))
            fresh.append(message);
    }
    if (fresh.isEmpty())
        return {};
    return m_core.store.write([&]() -> Result<void> {
        for (const domain::Message &message : std::as_const(fresh)) {
            if (auto saved = m_core.store.saveMessage(message); !saved)
                return saved;
        }
        return {};
    });
}

bool FetchSync::mayAdopt(const op::AppealTicket &ticket) const
{
    const auto line = m_core.store.line(ticket.lineId);
    const bool ours = line && line->state != domain::LineState::Recycled; // F13: nothing of another person's
    return ours && domain::isSubmitted(ticket.state) && ticket.state != domain::AppealState::Lost;
}

Result<void> FetchSync::saveAppeals(const QList<op::AppealTicket> &tickets)
{
    const QList<domain::Appeal> kept = m_core.store.appeals();
    for (const op::AppealTicket &ticket : tickets) {
        const auto known = std::find_if(kept.cbegin(), kept.cend(), [&](const domain::Appeal &appeal) {
            return appeal.operatorId == ticket.id ||
                   (!ticket.externalId.isEmpty() && appeal.key == ticket.externalId);
        });
        const bool isKnown = known != kept.cend();
        // The answer to its create is on the way: the one who sent it settles it.
        if (isKnown && !domain::isSubmitted(known->state) && m_core.busyCases.contains(known->id))
            continue;
        if (!isKnown && !mayAdopt(ticket))
            continue;
        auto saved = m_core.store.write([&]() -> Result<void> {
            return isKnown ? applyTicket(m_core.store, known->id, ticket)
                           : adoptTicket(m_core.store, ticket, m_core.now());
        });
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace unbar::sync
