#include "app/store/db.h"
#include "app/store/serial.h"
#include "app/store/store.h"

namespace unbar::store {

namespace lines_detail {

template <typename T>
QList<T> valuesOf(const QList<OpenedRow> &rows)
{
    QList<T> values;
    values.reserve(rows.size());
    for (const OpenedRow &opened : rows)
        values.append(valueFrom<T>(opened.plain));
    return values;
}

template <typename T>
std::optional<T> valueOf(const std::optional<OpenedRow> &row)
{
    if (!row)
        return std::nullopt;
    return valueFrom<T>(row->plain);
}

} // namespace lines_detail

Result<void> Store::saveLine(const domain::Line &line)
{
    return within([&]() -> Result<void> {
        Row row;
        row.kind = "line";
        row.ref = m_db->keys().blindIndex("line", line.id);
        row.caseId = row.ref;
        row.lookup = m_db->keys().blindIndex("number", line.number.e164());
        if (const Result<Row> written = m_db->put(Table::Line, row, toBytes(line)); !written)
            return passOn(written.error());
        touch(Topic::Lines);
        return {};
    });
}

std::optional<domain::Line> Store::line(const QString &id) const
{
    return lines_detail::valueOf<domain::Line>(
        m_db->row(Table::Line, By::Ref, m_db->keys().blindIndex("line", id)));
}

std::optional<domain::Line> Store::lineByNumber(const domain::PhoneNumber &number) const
{
    return lines_detail::valueOf<domain::Line>(
        m_db->row(Table::Line, By::Lookup, m_db->keys().blindIndex("number", number.e164())));
}

QList<domain::Line> Store::lines() const
{
    return lines_detail::valuesOf<domain::Line>(m_db->rows(Table::Line, By::Everything));
}

Result<void> Store::forgetLine(const QByteArray &caseId)
{
    for (const OpenedRow &opened : m_db->rows(Table::Appeal, By::Case, caseId)) {
        if (const auto gone = removeAppeal(valueFrom<AppealRow>(opened.plain).appeal.id); !gone)
            return gone;
    }
    for (const Table table : {Table::RestoreOrder, Table::Timeline}) {
        if (const Result<void> gone = m_db->remove(table, By::Case, caseId); !gone)
            return gone;
    }
    return m_db->remove(Table::Line, By::Ref, caseId);
}

Result<void> Store::removeLine(const QString &id)
{
    return within([&]() -> Result<void> {
        const std::optional<domain::Line> gone = line(id);
        if (const Result<void> forgotten = forgetLine(m_db->keys().blindIndex("line", id)); !forgotten)
            return forgotten;
        touch(Topic::Lines);
        touch(Topic::Orders);
        touch(Topic::Timeline);
        if (!gone)
            return {};
        for (const domain::Line &other : lines()) {
            if (other.accountId == gone->accountId)
                return {};
        }
        touch(Topic::Bills);
        const QByteArray account = m_db->keys().blindIndex("account", gone->accountId);
        if (const Result<void> bills = m_db->remove(Table::Bill, By::Case, account); !bills)
            return bills;
        return m_db->remove(Table::Balance, By::Case, account);
    });
}

Result<void> Store::replaceBills(const QString &accountId, const QList<domain::Bill> &bills)
{
    return within([&]() -> Result<void> {
        const QByteArray account = m_db->keys().blindIndex("account", accountId);
        if (const Result<void> gone = m_db->remove(Table::Bill, By::Case, account); !gone)
            return gone;
        for (const domain::Bill &bill : bills) {
            Row row;
            row.kind = "bill";
            row.ref = m_db->keys().blindIndex("bill", accountId + QChar(u'\n') + bill.id);
            row.caseId = account;
            if (const Result<Row> written = m_db->put(Table::Bill, row, toBytes(bill)); !written)
                return passOn(written.error());
        }
        touch(Topic::Bills);
        return {};
    });
}

QList<domain::Bill> Store::bills(const QString &accountId) const
{
    return lines_detail::valuesOf<domain::Bill>(
        m_db->rows(Table::Bill, By::Case, m_db->keys().blindIndex("account", accountId)));
}

Result<void> Store::saveBalance(const domain::Balance &balance)
{
    return within([&]() -> Result<void> {
        Row row;
        row.kind = "balance";
        row.ref = m_db->keys().blindIndex("account", balance.accountId);
        row.caseId = row.ref;
        if (const Result<Row> written = m_db->put(Table::Balance, row, toBytes(balance)); !written)
            return passOn(written.error());
        touch(Topic::Bills);
        return {};
    });
}

std::optional<domain::Balance> Store::balance(const QString &accountId) const
{
    return lines_detail::valueOf<domain::Balance>(
        m_db->row(Table::Balance, By::Ref, m_db->keys().blindIndex("account", accountId)));
}

} // namespace unbar::store
