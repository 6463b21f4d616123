#pragma once
// Bodies as the app sends them, and short ways to read what comes back.

#include "app/sandbox/json_money.h"
#include "tests/app/sandbox/web_driver.h"

namespace unbar::test {

inline QJsonObject refTo(const QString &id, const char *type)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("@referredType"), QString::fromLatin1(type)}};
}

/// An item over a bill, an account or a bucket; without a sum when `minor` is below zero.
inline QJsonObject payItem(const QString &id, const char *type, qint64 minor = -1)
{
    QJsonObject item{{QStringLiteral("item"), refTo(id, type)}};
    if (minor >= 0)
        item.insert(QStringLiteral("totalAmount"), sandbox::moneyJson(minor));
    return item;
}

inline QJsonObject payBody(const QString &account, qint64 minor, const QJsonArray &items,
                           const QString &correlator = {})
{
    QJsonObject body{{QStringLiteral("@type"), QStringLiteral("Payment")},
                     {QStringLiteral("account"), refTo(account, "BillingAccount")},
                     {QStringLiteral("totalAmount"), sandbox::moneyJson(minor)},
                     {QStringLiteral("paymentMethod"),
                      QJsonObject{{QStringLiteral("@type"), QStringLiteral("DigitalWallet")}}},
                     {QStringLiteral("paymentItem"), items}};
    if (!correlator.isEmpty())
        body.insert(QStringLiteral("correlatorId"), correlator);
    return body;
}

inline QJsonObject ticketBody(const QString &words)
{
    return {{QStringLiteral("description"), words},
            {QStringLiteral("severity"), QStringLiteral("Major")},
            {QStringLiteral("ticketType"), QStringLiteral("restoreFollowUp")}};
}

/// A plain read of the operator's books, as its own staff would see them.
class Books
{
public:
    explicit Books(WebDriver &web)
        : m_web(web)
    {}
    QJsonObject record(const char *kind, const QString &id)
    {
        const sandbox::World::Guard guard(world());
        const auto found = world().find(QString::fromLatin1(kind), id);
        return found ? found->body : QJsonObject();
    }
    QList<sandbox::Record> list(const char *kind, const QString &owner = {})
    {
        const sandbox::World::Guard guard(world());
        return world().list(QString::fromLatin1(kind), owner);
    }
    QStringList reasons(const QString &lineId)
    {
        QStringList all;
        for (const QJsonObject &lock : sandbox::enabledLocks(record("service", lineId)))
            all.append(sandbox::lockReason(lock));
        return all;
    }
    qint64 open(const QString &billId)
    {
        return sandbox::minorOf(record("customerBill", billId).value(u"remainingAmount"));
    }
    /// -1 when the account says nothing of this kind.
    qint64 balance(const QString &accountId, const char *type)
    {
        for (const QJsonValue &entry :
             record("billingAccount", accountId).value(u"accountBalance").toArray()) {
            if (entry[u"balanceType"].toString() == QLatin1String(type))
                return sandbox::minorOf(entry[u"amount"]);
        }
        return -1;
    }
    /// The payer agrees, the money is posted, and what it lifts is restored.
    void payAndWait(const QString &paymentId)
    {
        {
            const sandbox::World::Guard guard(world());
            m_web.operatorUnderTest().rules().approve(paymentId);
        }
        m_web.advanceSeconds(60);
    }
    /// One more open bill of the person, with a due date of its own.
    QString addBill(const sandbox::Subscriber &who, qint64 minor, const QString &due)
    {
        const sandbox::World::Guard guard(world());
        const QString id = world().nextId(QStringLiteral("cb"));
        QJsonObject bill{{QStringLiteral("state"), QStringLiteral("sent")},
                         {QStringLiteral("paymentDueDate"), due},
                         {QStringLiteral("remainingAmount"), sandbox::moneyJson(minor)},
                         {QStringLiteral("amountDue"), sandbox::moneyJson(minor)},
                         {QStringLiteral("billingAccount"), refTo(who.accountId, "BillingAccount")}};
        world().put(QStringLiteral("customerBill"), id, who.id, bill);
        m_web.operatorUnderTest().rules().recomputeAccount(who.accountId);
        return id;
    }

private:
    sandbox::World &world() { return m_web.operatorUnderTest().world(); }
    WebDriver &m_web;
};

} // namespace unbar::test
