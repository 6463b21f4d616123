#include "app/store/db.h"
#include "app/store/serial.h"
#include "app/store/store.h"

#include <algorithm>

namespace unbar::store {

namespace records_detail {

constexpr QLatin1String draftPrefix("draft/");

} // namespace records_detail

Result<void> Store::saveOrder(const domain::RestoreOrder &order)
{
    return within([&]() -> Result<void> {
        Row row;
        row.kind = "order";
        row.ref = m_db->keys().blindIndex("order", order.id);
        row.caseId = m_db->keys().blindIndex("line", order.lineId);
        if (const Result<Row> written = m_db->put(Table::RestoreOrder, row, toBytes(order)); !written)
            return passOn(written.error());
        touch(Topic::Orders);
        return {};
    });
}

QList<domain::RestoreOrder> Store::orders(const QString &lineId) const
{
    QList<domain::RestoreOrder> orders;
    for (const OpenedRow &opened :
         m_db->rows(Table::RestoreOrder, By::Case, m_db->keys().blindIndex("line", lineId)))
        orders.append(valueFrom<domain::RestoreOrder>(opened.plain));
    return orders;
}

Result<void> Store::saveMessage(const domain::Message &message)
{
    return within([&]() -> Result<void> {
        Row row;
        row.kind = "message";
        row.ref = m_db->keys().blindIndex("message", message.id);
        row.caseId = row.ref;
        if (const Result<Row> written = m_db->put(Table::Message, row, toBytes(message)); !written)
            return passOn(written.error());
        touch(Topic::Messages);
        return {};
    });
}

QList<domain::Message> Store::messages() const
{
    QList<domain::Message> newestFirst;
    for (const OpenedRow &opened : m_db->rows(Table::Message, By::Everything))
        newestFirst.prepend(valueFrom<domain::Message>(opened.plain));
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const auto &a, const auto &b) { return a.sentAt > b.sentAt; });
    return newestFirst;
}

Result<void> Store::addEntry(const QString &lineId, const domain::TimelineEntry &entry)
{
    return within([&]() -> Result<void> {
        const QByteArray bytes = toBytes(entry);
        Row row;
        row.kind = "entry";
        row.caseId = m_db->keys().blindIndex("line", lineId);
        row.ref =
            m_db->keys().blindIndex("entry", lineId + QChar(u'\n') + QString::fromLatin1(bytes.toHex()));
        if (m_db->row(Table::Timeline, By::Ref, row.ref))
            return {};
        if (const Result<Row> written = m_db->put(Table::Timeline, row, bytes); !written)
            return passOn(written.error());
        touch(Topic::Timeline);
        return {};
    });
}

QList<domain::TimelineEntry> Store::timeline(const QString &lineId) const
{
    QList<domain::TimelineEntry> newestFirst;
    for (const OpenedRow &opened :
         m_db->rows(Table::Timeline, By::Case, m_db->keys().blindIndex("line", lineId)))
        newestFirst.append(valueFrom<domain::TimelineEntry>(opened.plain));
    std::reverse(newestFirst.begin(), newestFirst.end());
    // What is still to come has no time and stands before everything that happened.
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [](const auto &a, const auto &b) {
        if (a.at.isValid() != b.at.isValid())
            return !a.at.isValid();
        return a.at.isValid() && a.at > b.at;
    });
    return newestFirst;
}

Result<void> Store::putValue(const QString &name, const QByteArray &value)
{
    return within([&]() -> Result<void> {
        Row row;
        const bool draft = name.startsWith(records_detail::draftPrefix);
        row.kind = draft ? "draft" : "value";
        row.ref = m_db->keys().blindIndex("value", name);
        row.caseId = row.ref;
        if (const Result<Row> written = m_db->put(Table::SmallValue, row, toBytes(SmallValue{name, value}));
            !written)
            return passOn(written.error());
        if (draft)
            touch(Topic::Drafts);
        return {};
    });
}

std::optional<QByteArray> Store::value(const QString &name) const
{
    const auto opened = m_db->row(Table::SmallValue, By::Ref, m_db->keys().blindIndex("value", name));
    if (!opened)
        return std::nullopt;
    return valueFrom<SmallValue>(opened->plain).value;
}

Result<void> Store::removeValue(const QString &name)
{
    return within([&]() -> Result<void> {
        if (name.startsWith(records_detail::draftPrefix))
            touch(Topic::Drafts);
        return m_db->remove(Table::SmallValue, By::Ref, m_db->keys().blindIndex("value", name));
    });
}

} // namespace unbar::store
