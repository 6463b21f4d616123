#include "app/sync/fetch_sync.h"

#include "app/sync/line_diff.h"
#include "app/sync/names.h"

#include <algorithm>

namespace unbar::sync {

namespace fetching {

// An operator need not offer everything: what it does not have must not keep the rest from being read.
Result<void> unlessNotOffered(const Failure &failure)
{
    const bool notOffered = failure.code == FailureCode::OperatorRootMissing ||
                            failure.code == FailureCode::OperatorForbidden ||
                            failure.code == FailureCode::OperatorNotFound;
    return notOffered ? Result<void>{} : Result<void>(passOn(failure));
}

} // namespace fetching

FetchSync::FetchSync(Core &core)
    : m_core(core)
    , m_retry(new QTimer(this))
{
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, [this] { want({}); });
}

void FetchSync::stop()
{
    m_retry->stop();
    m_wanted = {};
}

void FetchSync::want(Parts parts, const QString &cursor)
{
    m_wanted |= parts;
    if (!cursor.isEmpty())
        m_cursor = cursor;
    if (m_working || m_core.closing())
        return;
    m_retry->stop();
    work();
}

QCoro::Task<void> FetchSync::work()
{
    const Running running(m_core);
    const quint64 generation = m_core.generation;
    m_working = true;
    m_core.setRefreshing(true);
    bool good = true;
    do {
        const Parts parts = std::exchange(m_wanted, {});
        const QString cursor = m_cursor;
        const Result<void> done = co_await round(parts);
        if (!m_core.live(generation))
            co_return;
        if (!done) {
            m_wanted |= parts;
            m_core.failed(done.error());
            retryLater(done.error());
            good = false;
            break;
        }
        if (!cursor.isEmpty())
            (void)m_core.store.write([&] { return m_core.store.putValue(names::cursor(), cursor.toUtf8()); });
        if (m_cursor == cursor)
            m_cursor.clear();
        m_tries = 0;
    } while (m_wanted);
    m_working = false;
    m_core.setRefreshing(false);
    if (good)
        Q_EMIT fetched();
}

void FetchSync::retryLater(const Failure &failure)
{
    const qint64 wait = op::retryDelayMs(m_core.retry, m_tries++, failure.retryAfterMs, m_core.uniform);
    m_retry->start(m_core.paced(std::max<qint64>(wait, 500)));
}

QCoro::Task<Result<void>> FetchSync::round(Parts parts)
{
    const quint64 generation = m_core.generation;
    if (parts & Part::Lines) {
        if (auto done = co_await fetchLines(); !done || !m_core.live(generation))
            co_return done;
    }
    if (parts & Part::Money) {
        if (auto done = co_await fetchMoney(); !done || !m_core.live(generation))
            co_return done;
    }
    if (parts & Part::Orders) {
        if (auto done = co_await fetchOrders(); !done || !m_core.live(generation))
            co_return done;
    }
    if (parts & Part::Messages) {
        if (auto done = co_await fetchMessages(); !done || !m_core.live(generation))
            co_return done;
    }
    if (parts & Part::Appeals)
        co_return co_await fetchAppeals();
    co_return Result<void>{};
}

QCoro::Task<Result<void>> FetchSync::fetchLines()
{
    const quint64 generation = m_core.generation;
    const QList<domain::Line> known = m_core.store.lines();
    if (!m_listed || known.isEmpty())
        co_return co_await fetchAllLines();
    for (const domain::Line &line : known) {
        if (line.state == domain::LineState::Recycled)
            continue;
        auto done = co_await fetchOneLine(line);
        if (!done || !m_core.live(generation))
            co_return done;
    }
    co_return Result<void>{};
}

QCoro::Task<Result<void>> FetchSync::fetchAllLines()
{
    const quint64 generation = m_core.generation;
    const auto lines = co_await m_core.api.lines();
    if (!lines || !m_core.live(generation))
        co_return lines ? Result<void>{} : Result<void>(passOn(lines.error()));
    m_listed = true;
    m_core.answered();
    co_return saveLines(*lines);
}

QCoro::Task<Result<void>> FetchSync::fetchOneLine(domain::Line known)
{
    const quint64 generation = m_core.generation;
    const auto answer = co_await m_core.api.line(known.id, known.etag);
    if (!answer && answer.error().code == FailureCode::OperatorNotFound && m_core.live(generation))
        co_return co_await fetchAllLines(); // gone from under its id: the list says what there is
    if (!answer || !m_core.live(generation))
        co_return answer ? Result<void>{} : Result<void>(passOn(answer.error()));
    m_core.answered();
    if (answer->notModified)
        co_return Result<void>{};
    co_return saveLines({answer->value});
}

Result<void> FetchSync::saveLines(const QList<domain::Line> &lines)
{
    bool changed = false;
    for (const domain::Line &line : lines) {
        const auto before = m_core.store.line(line.id);
        if (before && before->state == domain::LineState::Recycled)
            continue;
        if (before && sameFacts(*before, line))
            continue;
        if (auto saved = saveLine(line); !saved)
            return saved;
        changed = true;
    }
    if (changed)
        Q_EMIT linesChanged();
    return {};
}

Result<void> FetchSync::saveLine(const domain::Line &line)
{
    if (line.state == domain::LineState::Recycled)
        return purge(line);
    return m_core.store.write([&]() -> Result<void> {
        for (const domain::TimelineEntry &entry : lineEntries(m_core.store.line(line.id), line)) {
            if (auto added = m_core.store.addEntry(line.id, entry); !added)
                return added;
        }
        return m_core.store.saveLine(line);
    });
}

Result<void> FetchSync::purge(const domain::Line &line)
{
    auto done = m_core.store.write([&]() -> Result<void> {
        // Takes bills, orders and history of the line along.
        if (auto removed = m_core.store.removeLine(line.id); !removed)
            return removed;
        return m_core.store.saveLine(goneLine(line));
    });
    if (done)
        Q_EMIT lineGone(line.id);
    return done;
}

QCoro::Task<Result<void>> FetchSync::fetchMoney()
{
    const quint64 generation = m_core.generation;
    QStringList accounts;
    for (const domain::Line &line : m_core.store.lines()) {
        if (!line.accountId.isEmpty() && !accounts.contains(line.accountId))
            accounts.append(line.accountId);
    }
    for (const QString &account : std::as_const(accounts)) {
        const auto bills = co_await m_core.api.bills(account);
        if (!bills || !m_core.live(generation))
            co_return bills ? Result<void>{} : fetching::unlessNotOffered(bills.error());
        const auto balance = co_await m_core.api.balance(account);
        if (!balance || !m_core.live(generation))
            co_return balance ? Result<void>{} : fetching::unlessNotOffered(balance.error());
        m_core.answered();
        const bool sameBills = m_core.store.bills(account) == *bills;
        const bool sameBalance = m_core.store.balance(account) == *balance;
        if (sameBills && sameBalance)
            continue;
        auto saved = m_core.store.write([&]() -> Result<void> {
            if (auto replaced = m_core.store.replaceBills(account, *bills); !replaced)
                return replaced;
            return m_core.store.saveBalance(*balance);
        });
        if (!saved)
            co_return saved;
    }
    co_return Result<void>{};
}

QCoro::Task<Result<void>> FetchSync::fetchOrders()
{
    const quint64 generation = m_core.generation;
    const auto orders = co_await m_core.api.orders();
    if (!orders || !m_core.live(generation))
        co_return orders ? Result<void>{} : fetching::unlessNotOffered(orders.error());
    m_core.answered();
    co_return saveOrders(*orders);
}

QCoro::Task<Result<void>> FetchSync::fetchMessages()
{
    const quint64 generation = m_core.generation;
    const auto messages = co_await m_core.api.messages();
    if (!messages || !m_core.live(generation))
        co_return messages ? Result<void>{} : fetching::unlessNotOffered(messages.error());
    m_core.answered();
    co_return saveMessages(*messages);
}

QCoro::Task<Result<void>> FetchSync::fetchAppeals()
{
    const quint64 generation = m_core.generation;
    const auto tickets = co_await m_core.api.appeals();
    if (!tickets || !m_core.live(generation))
        co_return tickets ? Result<void>{} : fetching::unlessNotOffered(tickets.error());
    m_core.answered();
    co_return saveAppeals(*tickets);
}

} // namespace unbar::sync
