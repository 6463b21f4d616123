#include "app/sandbox/json_money.h"
#include "app/sandbox/rules.h"

namespace unbar::sandbox {

static const QString kPayment = QStringLiteral("payment");
static const QString kBill = QStringLiteral("customerBill");

static QString statusOf(const Record &payment)
{
    return payment.body.value(QLatin1String("status")).toString();
}

void markPayment(Record &payment, const char *name, const char *type, const QJsonValue &value)
{
    payment.body.insert(QStringLiteral("characteristic"),
                        withCharacteristic(payment.body.value(QLatin1String("characteristic")).toArray(),
                                           QString::fromLatin1(name), QString::fromLatin1(type), value));
}

QJsonValue paymentMark(const QJsonObject &payment, const QString &name)
{
    return characteristic(payment.value(QLatin1String("characteristic")).toArray(), name);
}

static void setStatus(World &world, Record &payment, const char *status)
{
    payment.body.insert(QStringLiteral("status"), QString::fromLatin1(status));
    payment.body.insert(QStringLiteral("statusDate"), World::stamp(world.now()));
}

static void keepPayment(World &world, const Record &payment)
{
    world.publish(QStringLiteral("PaymentStateChangeEvent"), kPayment,
                  world.put(kPayment, payment.id, payment.owner, payment.body));
}

/// Who settled the debt this payment is for; empty while something of it is open.
QString Rules::settledBy(const Record &payment) const
{
    QString settler;
    for (const auto &[billId, sum] : paymentParts(payment.body)) {
        const auto bill = m_world.find(kBill, billId);
        if (!bill)
            return {}; // a top-up is never a duplicate
        qint64 open = minorOf(bill->body.value(QLatin1String("remainingAmount")));
        const QJsonArray applied = bill->body.value(QLatin1String("appliedPayment")).toArray();
        if (!applied.isEmpty())
            settler = applied.last()
                          .toObject()
                          .value(QLatin1String("payment"))
                          .toObject()
                          .value(QLatin1String("id"))
                          .toString();
        for (const Record &other : m_world.list(kPayment)) {
            if (other.id == payment.id || statusOf(other) != QLatin1String("done") ||
                paymentMark(other.body, QStringLiteral("posted")).toBool() ||
                paymentMark(other.body, QStringLiteral("duplicateOf")).isString())
                continue;
            for (const auto &[otherBill, otherSum] : paymentParts(other.body)) {
                if (otherBill == billId) {
                    open -= otherSum;
                    settler = other.id;
                }
            }
        }
        if (open > 0)
            return {};
    }
    return settler;
}

bool Rules::approve(const QString &paymentId)
{
    auto payment = m_world.find(kPayment, paymentId);
    if (!payment || statusOf(*payment) == QLatin1String("done") ||
        statusOf(*payment) == QLatin1String("denied"))
        return false;
    if (statusOf(*payment) == QLatin1String("canceled"))
        markPayment(*payment, "late", "boolean", true);
    const QString settler = settledBy(*payment);
    setStatus(m_world, *payment, "done");
    payment->body.insert(QStringLiteral("paymentDate"), World::stamp(m_world.now()));
    payment->body.insert(QStringLiteral("authorizationCode"), m_world.nextId(QStringLiteral("TR")).toUpper());
    if (!settler.isEmpty())
        markPayment(*payment, "duplicateOf", "string", settler);
    else
        markPayment(*payment, "posted", "boolean", false);
    m_world.cancelJobs(QStringLiteral("payment.expire"), paymentId);
    keepPayment(m_world, *payment);
    if (settler.isEmpty())
        m_world.schedule(QStringLiteral("payment.post"), paymentId, m_world.delay(QStringLiteral("post")));
    return true;
}

static bool closePending(World &world, const QString &paymentId, const char *status, const char *why)
{
    auto payment = world.find(kPayment, paymentId);
    if (!payment || statusOf(*payment) != QLatin1String("pendingAuthorization"))
        return false;
    setStatus(world, *payment, status);
    markPayment(*payment, "closeReason", "string", QString::fromLatin1(why));
    world.cancelJobs(QStringLiteral("payment.expire"), paymentId);
    keepPayment(world, *payment);
    return true;
}

bool Rules::decline(const QString &paymentId)
{
    return closePending(m_world, paymentId, "denied", "declined");
}

bool Rules::expire(const QString &paymentId)
{
    return closePending(m_world, paymentId, "canceled", "expired");
}

bool Rules::close(const QString &paymentId)
{
    return closePending(m_world, paymentId, "canceled", "closedByCustomer");
}

bool Rules::post(const QString &paymentId)
{
    auto payment = m_world.find(kPayment, paymentId);
    if (!payment || statusOf(*payment) != QLatin1String("done") ||
        paymentMark(payment->body, QStringLiteral("posted")) != QJsonValue(false))
        return false;
    markPayment(*payment, "posted", "boolean", true);
    const auto account = paymentAccount(m_world, payment->body);
    const QString accountId = account ? account->id : QString();
    applyPayment(*payment, accountId);
    const QString order = liftPaidLocks(accountId, paymentId);
    // Whoever paid for somebody else is not told what became of the other line.
    if (!order.isEmpty() && account->owner == payment->owner)
        markPayment(*payment, "orderId", "string", order);
    keepPayment(m_world, *payment);
    tellPosted(*payment, accountId);
    return true;
}

bool Rules::settle(const QString &accountId)
{
    const auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    if (!account)
        return false;
    QJsonArray items;
    qint64 total = 0;
    for (const Record &bill : m_world.list(kBill, account->owner)) {
        const qint64 open = minorOf(bill.body.value(QLatin1String("remainingAmount")));
        if (open <= 0)
            continue;
        total += open;
        items.append(QJsonObject{{QStringLiteral("id"), QString::number(items.size() + 1)},
                                 {QStringLiteral("totalAmount"), moneyJson(open)},
                                 {QStringLiteral("item"), QJsonObject{{QStringLiteral("id"), bill.id},
                                                                      {QStringLiteral("@referredType"),
                                                                       QStringLiteral("CustomerBill")}}}});
    }
    if (total == 0)
        return false;
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("Payment")},
        {QStringLiteral("name"), QStringLiteral("柜台缴费")},
        {QStringLiteral("status"), QStringLiteral("pendingAuthorization")},
        {QStringLiteral("account"), QJsonObject{{QStringLiteral("id"), accountId}}},
        {QStringLiteral("totalAmount"), moneyJson(total)},
        {QStringLiteral("paymentMethod"), QJsonObject{{QStringLiteral("@type"), QStringLiteral("Cash")},
                                                      {QStringLiteral("name"), QStringLiteral("counter")}}},
        {QStringLiteral("paymentItem"), items}};
    const Record payment = m_world.put(kPayment, m_world.nextId(QStringLiteral("pay")), account->owner, body);
    approve(payment.id);
    m_world.cancelJobs(QStringLiteral("payment.post"), payment.id);
    return post(payment.id);
}

void Rules::holdPosting(bool on)
{
    m_world.setFlag(QStringLiteral("noPost"), on);
    if (on)
        return;
    for (const Record &payment : m_world.list(kPayment)) {
        if (paymentMark(payment.body, QStringLiteral("posted")) == QJsonValue(false))
            m_world.schedule(QStringLiteral("payment.post"), payment.id, 0);
    }
}

} // namespace unbar::sandbox
