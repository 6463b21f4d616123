#include "app/store/db.h"
#include "app/store/missing_row.h"
#include "app/store/serial.h"
#include "app/store/store.h"
#include "app/support/random.h"

namespace unbar::store {

namespace outbox_detail {

Row outboxRow(const KeyRing &keys, const OutboxItem &item)
{
    Row row;
    row.kind = item.kind.toUtf8();
    row.caseId = keys.blindIndex("case", item.caseId);
    row.state = outboxStateName(item.state);
    row.due = item.nextAt.isValid() ? item.nextAt.toMSecsSinceEpoch() : 0;
    return row;
}

} // namespace outbox_detail

Result<qint64> Store::enqueue(const OutboxItem &item)
{
    qint64 id = 0;
    const Result<void> done = within([&]() -> Result<void> {
        Row row = outbox_detail::outboxRow(m_db->keys(), item);
        row.ref = randomBytes(32);
        const Result<Row> written = m_db->put(Table::Outbox, row, toBytes(item));
        if (!written)
            return passOn(written.error());
        id = written->id;
        touch(Topic::Outbox);
        return {};
    });
    if (!done)
        return passOn(done.error());
    return id;
}

Result<void> Store::updateOutbox(const OutboxItem &item)
{
    return within([&]() -> Result<void> {
        const QByteArray id = QByteArray::number(item.id);
        const auto stored = m_db->row(Table::Outbox, By::Id, id);
        if (!stored)
            return missingRow("outbox");
        touch(Topic::Outbox);
        if (item.state == OutboxState::Done)
            return m_db->remove(Table::Outbox, By::Id, id);
        Row row = outbox_detail::outboxRow(m_db->keys(), item);
        row.id = item.id;
        row.ref = stored->row.ref;
        if (const Result<Row> written = m_db->put(Table::Outbox, row, toBytes(item)); !written)
            return passOn(written.error());
        if (item.state == OutboxState::InFlight)
            m_db->sentInThisAct.insert(item.id);
        return {};
    });
}

QList<OutboxItem> Store::outbox() const
{
    QList<OutboxItem> waiting;
    for (const OpenedRow &opened : m_db->rows(Table::Outbox, By::Waiting)) {
        auto item = valueFrom<OutboxItem>(opened.plain);
        item.id = opened.row.id;
        waiting.append(std::move(item));
    }
    return waiting;
}

QList<OutboxItem> Store::dueOutbox(const QDateTime &now) const
{
    QList<OutboxItem> due;
    QSet<QString> cases;
    for (const OutboxItem &item : outbox()) {
        if (cases.contains(item.caseId))
            continue;
        cases.insert(item.caseId);
        const bool underWay = item.state == OutboxState::InFlight && m_db->sentHere.contains(item.id);
        if (!underWay && (!item.nextAt.isValid() || item.nextAt <= now))
            due.append(item);
    }
    return due;
}

} // namespace unbar::store
