#pragma once
// Histories that cannot be shortened: each event names the tag of the one before, and the head names the
// last, so that a row put back, taken out or added breaks the walk somewhere.

#include "app/store/db.h"
#include "app/store/serial.h"

namespace unbar::store {

/// One kind of history: where its heads and events are kept.
struct Chain
{
    Table heads;
    Table events;
    const char *kind; ///< of the events' rows and their blind index
};

/// Writes the event behind the head's last one and has the head name it. `holder` is the head's row.
template <typename Head, typename Event>
Result<void> addLink(Db &db, const Chain &chain, const Row &holder, const QString &id, Head head, Event event,
                     bool first)
{
    head.moves = first ? 1 : head.moves + 1;
    event.previousTag = head.lastTag;
    event.move.sequence = head.moves;
    // The first event needs its head to refer to, the head needs its event's tag: hence two writes at the
    // start.
    if (first) {
        if (const Result<Row> placed = db.put(chain.heads, holder, toBytes(head)); !placed)
            return passOn(placed.error());
    }
    Row row;
    row.kind = chain.kind;
    row.caseId = holder.ref;
    row.sequence = head.moves;
    row.state = holder.state;
    row.ref = db.keys().blindIndex(chain.kind, id + QChar(u'\n') + QString::number(head.moves));
    const Result<Row> written = db.put(chain.events, row, toBytes(event));
    if (!written)
        return passOn(written.error());
    head.lastTag = sealTag(written->sealed);
    const Result<Row> moved = db.put(chain.heads, holder, toBytes(head));
    return moved ? Result<void>{} : Result<void>(passOn(moved.error()));
}

template <typename Event>
QList<Event> eventsOf(const QList<OpenedRow> &rows)
{
    QList<Event> events;
    for (const OpenedRow &opened : rows)
        events.append(valueFrom<Event>(opened.plain));
    return events;
}

inline auto stateOf(const PaymentRow &row)
{
    return row.payment.state;
}

inline auto stateOf(const AppealRow &row)
{
    return row.appeal.state;
}

template <typename Head, typename Event>
bool chainIntact(Db &db, const Chain &chain, const OpenedRow &opened)
{
    const auto head = valueFrom<Head>(opened.plain);
    const QList<OpenedRow> rows = db.rows(chain.events, By::Case, opened.row.ref);
    const QList<Event> events = eventsOf<Event>(rows);
    QByteArray tag;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (events[i].previousTag != tag || events[i].move.sequence != i + 1)
            return false;
        tag = sealTag(rows[i].row.sealed);
    }
    return rows.size() == head.moves && head.lastTag == tag && !events.isEmpty() &&
           events.last().move.to == stateOf(head);
}

/// Every history of this kind; a row whose seal is broken counts as a break.
template <typename Head, typename Event>
bool chainsIntact(Db &db, const Chain &chain)
{
    const int brokenBefore = db.brokenRows();
    for (const OpenedRow &head : db.rows(chain.heads, By::Everything)) {
        if (!chainIntact<Head, Event>(db, chain, head))
            return false;
    }
    return db.brokenRows() == brokenBefore;
}

} // namespace unbar::store
