#pragma once
// Reads whole resources and writes what changed: one worker, so that an older answer never lands after a
// newer one.

#include "app/sync/core.h"

#include <QTimer>

namespace unbar::sync {

enum class Part { Lines = 1, Money = 2, Orders = 4, Messages = 8, Appeals = 16 };
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)
inline constexpr Parts kAllParts =
    Parts(Part::Lines) | Part::Money | Part::Orders | Part::Messages | Part::Appeals;

class FetchSync : public QObject
{
    Q_OBJECT
public:
    explicit FetchSync(Core &core);
    /// Adds to what is wanted and starts the worker; `cursor` is stored once all of it is committed.
    void want(Parts parts, const QString &cursor = {});
    void stop();
    void listAgain() { m_listed = false; } ///< the next reading of lines starts from the list
    [[nodiscard]] bool isDone() const { return !m_working && !m_wanted && m_tries == 0; }

Q_SIGNALS:
    void fetched(); ///< all that was wanted is committed
    void linesChanged();
    void lineGone(const QString &lineId); ///< recycled: everything about it stops (F13)

private:
    QCoro::Task<void> work();
    QCoro::Task<Result<void>> round(Parts parts);
    QCoro::Task<Result<void>> fetchLines();
    QCoro::Task<Result<void>> fetchAllLines();
    QCoro::Task<Result<void>> fetchOneLine(domain::Line known);
    QCoro::Task<Result<void>> fetchMoney();
    QCoro::Task<Result<void>> fetchOrders();
    QCoro::Task<Result<void>> fetchMessages();
    QCoro::Task<Result<void>> fetchAppeals();
    Result<void> saveLines(const QList<domain::Line> &lines);
    Result<void> saveLine(const domain::Line &line);
    Result<void> purge(const domain::Line &line);
    Result<void> saveOrders(const QList<domain::RestoreOrder> &orders);
    Result<void> saveMessages(const QList<domain::Message> &messages);
    Result<void> saveAppeals(const QList<op::AppealTicket> &tickets);
    [[nodiscard]] bool mayAdopt(const op::AppealTicket &ticket) const;
    void retryLater(const Failure &failure);

    Core &m_core;
    Parts m_wanted;
    QString m_cursor;
    bool m_working = false;
    bool m_listed = false; ///< the list of lines was read in this session
    int m_tries = 0;
    QTimer *m_retry;
};

} // namespace unbar::sync
