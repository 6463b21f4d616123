#include "app/sandbox/json_money.h"
#include "app/sandbox/rules.h"

namespace unbar::sandbox {

static QJsonObject balanceEntry(const World &world, const char *type, qint64 minor)
{
    return {{QStringLiteral("balanceType"), QString::fromLatin1(type)},
            {QStringLiteral("amount"), moneyJson(minor)},
            {QStringLiteral("validFor"),
             QJsonObject{{QStringLiteral("startDateTime"), World::stamp(world.now())}}}};
}

static std::optional<qint64> balanceOf(const QJsonObject &account, const QString &type)
{
    for (const QJsonValue &entry : account.value(QLatin1String("accountBalance")).toArray()) {
        if (entry.toObject().value(QLatin1String("balanceType")).toString() == type)
            return minorOf(entry.toObject().value(QLatin1String("amount")));
    }
    return {};
}

static void setBalance(World &world, const QString &accountId, const char *type, qint64 minor)
{
    auto account = world.find(QStringLiteral("billingAccount"), accountId);
    if (!account)
        return;
    QJsonArray balances;
    for (const QJsonValue &entry : account->body.value(QLatin1String("accountBalance")).toArray()) {
        if (entry.toObject().value(QLatin1String("balanceType")).toString() != QLatin1String(type))
            balances.append(entry);
    }
    balances.append(balanceEntry(world, type, minor));
    account->body.insert(QStringLiteral("accountBalance"), balances);
    world.put(account->kind, accountId, account->owner, account->body);
}

void Rules::setMinimum(const QString &accountId, qint64 minor)
{
    setBalance(m_world, accountId, "minimumToRestore", minor);
}

void Rules::addCredit(const QString &accountId, qint64 minor)
{
    const auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    if (account && minor > 0)
        setBalance(m_world, accountId, "creditBalance",
                   balanceOf(account->body, QStringLiteral("creditBalance")).value_or(0) + minor);
}

void Rules::lowerMinimum(const QString &accountId, qint64 paid)
{
    const auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    const auto minimum =
        account ? balanceOf(account->body, QStringLiteral("minimumToRestore")) : std::nullopt;
    if (minimum)
        setMinimum(accountId, std::max<qint64>(0, *minimum - paid));
}

void Rules::recomputeAccount(const QString &accountId)
{
    auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    if (!account)
        return;
    qint64 owed = 0, disputed = 0;
    for (const Record &bill : m_world.list(QStringLiteral("customerBill"), account->owner)) {
        const qint64 open = minorOf(bill.body.value(QLatin1String("remainingAmount")));
        owed += open;
        for (const Record &rate :
             m_world.list(QStringLiteral("appliedCustomerBillingRate"), account->owner)) {
            const bool mine =
                rate.body.value(QLatin1String("bill")).toObject().value(QLatin1String("id")).toString() ==
                bill.id;
            if (mine && open > 0 &&
                characteristic(rate.body.value(QLatin1String("characteristic")).toArray(),
                               QStringLiteral("disputed"))
                    .toBool())
                disputed += minorOf(rate.body.value(QLatin1String("taxIncludedAmount")));
        }
    }
    QJsonArray balances{balanceEntry(m_world, "receivableBalance", owed)};
    if (const auto credit = balanceOf(account->body, QStringLiteral("creditBalance")))
        balances.append(balanceEntry(m_world, "creditBalance", *credit));
    if (const auto minimum = balanceOf(account->body, QStringLiteral("minimumToRestore")))
        balances.append(balanceEntry(m_world, "minimumToRestore", std::min(*minimum, owed)));
    if (disputed > 0)
        balances.append(balanceEntry(m_world, "disputed", disputed));
    account->body.insert(QStringLiteral("accountBalance"), balances);
    account->body.insert(QStringLiteral("paymentStatus"),
                         owed > 0 ? QStringLiteral("inArrears") : QStringLiteral("paid"));
    account->body.insert(QStringLiteral("lastModified"), World::stamp(m_world.now()));
    m_world.publish(QStringLiteral("BillingAccountStateChangeEvent"), account->kind,
                    m_world.put(account->kind, accountId, account->owner, account->body));
}

bool Rules::debtAllowsRestore(const QString &accountId) const
{
    const auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    if (!account)
        return false;
    return balanceOf(account->body, QStringLiteral("receivableBalance")).value_or(0) == 0 ||
           balanceOf(account->body, QStringLiteral("minimumToRestore")).value_or(1) == 0;
}

bool Rules::paymentLifts(const QString &reason, const Subscriber &subscriber) const
{
    if (reason == QLatin1String("ARREARS") || reason == QLatin1String("CREDIT_LIMIT") ||
        reason == QLatin1String("SHARED_ACCT"))
        return debtAllowsRestore(subscriber.accountId);
    if (reason != QLatin1String("PREPAID_EXPIRED"))
        return false;
    for (const Record &bucket : m_world.list(QStringLiteral("bucket"), subscriber.id)) {
        if (minorOf(bucket.body.value(QLatin1String("remainingValue"))) > 0)
            return true;
    }
    return false;
}

QString Rules::liftPaidLocks(const QString &accountId, const QString &paymentId)
{
    QString firstOrder;
    for (const Subscriber &subscriber : m_world.subscribers()) {
        if (subscriber.accountId != accountId)
            continue;
        const auto line = m_world.find(QStringLiteral("service"), subscriber.lineId);
        for (const QJsonObject &lock : line ? enabledLocks(line->body) : QList<QJsonObject>()) {
            if (!paymentLifts(lockReason(lock), subscriber))
                continue;
            const QString order = openRestore(line->id, lockId(lock), paymentId);
            if (firstOrder.isEmpty())
                firstOrder = order;
        }
    }
    return firstOrder;
}

void Rules::settleRefund(const QString &refundId)
{
    auto refund = m_world.find(QStringLiteral("refund"), refundId);
    if (!refund)
        return;
    refund->body.insert(QStringLiteral("status"), QStringLiteral("done"));
    refund->body.insert(QStringLiteral("statusDate"), World::stamp(m_world.now()));
    m_world.publish(QStringLiteral("RefundStateChangeEvent"), refund->kind,
                    m_world.put(refund->kind, refundId, refund->owner, refund->body));
    message(refund->owner, QStringLiteral("退款已办理"),
            QStringLiteral("退款已原路退回，一般 1 到 3 个工作日到账。"),
            QStringLiteral("refund/") + refundId);
}

void Rules::progressTicket(const QString &ticketId)
{
    auto ticket = m_world.find(QStringLiteral("troubleTicket"), ticketId);
    if (!ticket || ticket->body.value(QLatin1String("status")).toString() != QLatin1String("acknowledged"))
        return;
    setTicketStatus(*ticket, QStringLiteral("inProgress"), QStringLiteral("assigned"));
}

void Rules::setTicketStatus(Record &ticket, const QString &status, const QString &reason)
{
    const QString now = World::stamp(m_world.now());
    QJsonArray changes = ticket.body.value(QLatin1String("statusChange")).toArray();
    changes.append(QJsonObject{{QStringLiteral("@type"), QStringLiteral("StatusChange")},
                               {QStringLiteral("status"), status},
                               {QStringLiteral("changeDate"), now},
                               {QStringLiteral("changeReason"), reason}});
    ticket.body.insert(QStringLiteral("status"), status);
    ticket.body.insert(QStringLiteral("statusChangeReason"), reason);
    ticket.body.insert(QStringLiteral("statusChangeDate"), now);
    ticket.body.insert(QStringLiteral("lastUpdate"), now);
    ticket.body.insert(QStringLiteral("statusChange"), changes);
    m_world.publish(QStringLiteral("TroubleTicketStatusChangeEvent"), ticket.kind,
                    m_world.put(ticket.kind, ticket.id, ticket.owner, ticket.body));
}

} // namespace unbar::sandbox
