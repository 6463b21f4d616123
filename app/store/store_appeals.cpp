#include "app/store/chain.h"
#include "app/store/missing_row.h"
#include "app/store/store.h"

namespace unbar::store {

namespace appeals_detail {

constexpr Chain appealChain{Table::Appeal, Table::AppealEvent, "appeal_event"};

Row appealRow(const KeyRing &keys, const domain::Appeal &appeal)
{
    Row row;
    row.kind = "appeal";
    row.ref = keys.blindIndex("appeal", appeal.id);
    row.caseId = keys.blindIndex("line", appeal.lineId);
    row.state = domain::appealStateName(appeal.state).toLatin1();
    return row;
}

std::optional<AppealRow> storedAppeal(Db &db, const QString &id)
{
    const auto opened = db.row(Table::Appeal, By::Ref, db.keys().blindIndex("appeal", id));
    if (!opened)
        return std::nullopt;
    return valueFrom<AppealRow>(opened->plain);
}

} // namespace appeals_detail

Result<void> Store::addMove(const domain::Appeal &appeal, const domain::AppealMove &move, bool first)
{
    using namespace appeals_detail;
    AppealRow head = storedAppeal(*m_db, appeal.id).value_or(AppealRow{});
    head.appeal = appeal;
    const AppealEventRow event{move, {}};
    const Row holder = appealRow(m_db->keys(), appeal);
    if (const Result<void> added = addLink(*m_db, appealChain, holder, appeal.id, head, event, first); !added)
        return added;
    touch(Topic::Appeals);
    return {};
}

Result<void> Store::addAppeal(const domain::Appeal &appeal, const QString &source)
{
    return within([&]() -> Result<void> {
        if (appeals_detail::storedAppeal(*m_db, appeal.id))
            return raise(FailureCode::StoreAppealKnown);
        domain::AppealMove move;
        move.at = m_clock->nowUtc();
        move.to = appeal.state;
        move.source = source;
        return addMove(appeal, move, true);
    });
}

Result<void> Store::moveAppeal(const domain::Appeal &appeal, domain::AppealEvent event, const QString &source)
{
    return within([&]() -> Result<void> {
        const std::optional<AppealRow> stored = appeals_detail::storedAppeal(*m_db, appeal.id);
        if (!stored)
            return missingRow("appeal");
        const Result<domain::AppealState> due = domain::next(stored->appeal.state, event);
        if (!due)
            return passOn(due.error());
        if (*due != appeal.state)
            return moveMismatch(domain::appealEventName(event));
        domain::AppealMove move;
        move.at = m_clock->nowUtc();
        move.from = stored->appeal.state;
        move.to = appeal.state;
        move.event = event;
        move.source = source;
        return addMove(appeal, move, false);
    });
}

Result<void> Store::seatAppeal(const domain::Appeal &appeal, const QString &source)
{
    return within([&]() -> Result<void> {
        const std::optional<AppealRow> stored = appeals_detail::storedAppeal(*m_db, appeal.id);
        if (!stored)
            return missingRow("appeal");
        domain::AppealMove move;
        move.at = m_clock->nowUtc();
        move.from = stored->appeal.state;
        move.to = appeal.state;
        move.source = source;
        return addMove(appeal, move, false);
    });
}

Result<void> Store::updateAppeal(const domain::Appeal &appeal)
{
    return within([&]() -> Result<void> {
        std::optional<AppealRow> stored = appeals_detail::storedAppeal(*m_db, appeal.id);
        if (!stored)
            return missingRow("appeal");
        const domain::AppealState state = stored->appeal.state;
        stored->appeal = appeal;
        stored->appeal.state = state; // a state moves by an event only
        const Row row = appeals_detail::appealRow(m_db->keys(), stored->appeal);
        if (const Result<Row> written = m_db->put(Table::Appeal, row, toBytes(*stored)); !written)
            return passOn(written.error());
        touch(Topic::Appeals);
        return {};
    });
}

Result<void> Store::removeAppeal(const QString &id)
{
    return within([&]() -> Result<void> {
        touch(Topic::Appeals);
        touch(Topic::Outbox);
        if (const auto gone = m_db->remove(Table::Outbox, By::Case, m_db->keys().blindIndex("case", id));
            !gone)
            return gone;
        return m_db->remove(Table::Appeal, By::Ref, m_db->keys().blindIndex("appeal", id));
    });
}

std::optional<domain::Appeal> Store::appeal(const QString &id) const
{
    const auto stored = appeals_detail::storedAppeal(*m_db, id);
    return stored ? std::optional(stored->appeal) : std::nullopt;
}

QList<domain::Appeal> Store::appeals() const
{
    QList<domain::Appeal> newestFirst;
    for (const OpenedRow &opened : m_db->rows(Table::Appeal, By::Everything))
        newestFirst.prepend(valueFrom<AppealRow>(opened.plain).appeal);
    return newestFirst;
}

QList<domain::AppealMove> Store::appealMoves(const QString &id) const
{
    QList<domain::AppealMove> moves;
    const QByteArray ref = m_db->keys().blindIndex("appeal", id);
    for (const AppealEventRow &event :
         eventsOf<AppealEventRow>(m_db->rows(Table::AppealEvent, By::Case, ref)))
        moves.append(event.move);
    return moves;
}

bool Store::appealChainsIntact() const
{
    return chainsIntact<AppealRow, AppealEventRow>(*m_db, appeals_detail::appealChain);
}

} // namespace unbar::store
