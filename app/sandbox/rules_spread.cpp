// Where the money of one payment goes: onto the bills it names, onto a prepaid balance, or, when it names
// only an account, onto that account's bills from the oldest on.

#include "app/sandbox/json_money.h"
#include "app/sandbox/rules.h"

namespace unbar::sandbox {

static QString itemTarget(const QJsonObject &item)
{
    return item.value(QLatin1String("item")).toObject().value(QLatin1String("id")).toString();
}

static std::optional<qint64> itemSum(const QJsonObject &item)
{
    for (const char *name : {"totalAmount", "amount"}) {
        if (item.contains(QLatin1String(name)))
            return minorOf(item.value(QLatin1String(name)));
    }
    return std::nullopt;
}

static qint64 openOf(const Record &bill)
{
    return minorOf(bill.body.value(QLatin1String("remainingAmount")));
}

static QString dueOf(const Record &bill)
{
    return bill.body.value(QLatin1String("paymentDueDate")).toString();
}

QList<std::pair<QString, qint64>> paymentParts(const QJsonObject &payment)
{
    QList<std::pair<QString, qint64>> parts;
    for (const QJsonValue &entry : payment.value(QLatin1String("paymentItem")).toArray())
        parts.append({itemTarget(entry.toObject()), itemSum(entry.toObject()).value_or(0)});
    return parts;
}

QJsonArray withItemSums(const World &world, const QJsonObject &payment)
{
    QJsonArray items = payment.value(QLatin1String("paymentItem")).toArray();
    qint64 left = minorOf(payment.value(QLatin1String("totalAmount")));
    QList<std::pair<QString, qsizetype>> unpriced; // when it is due, and which item; no bill comes last
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items[i].toObject();
        if (const auto sum = itemSum(item)) {
            left -= *sum;
            continue;
        }
        const auto bill = world.find(QStringLiteral("customerBill"), itemTarget(item));
        unpriced.append({bill ? dueOf(*bill) : QStringLiteral("~"), i});
    }
    std::sort(unpriced.begin(), unpriced.end());
    for (const auto &[due, i] : unpriced) {
        QJsonObject item = items[i].toObject();
        const auto bill = world.find(QStringLiteral("customerBill"), itemTarget(item));
        const qint64 part = std::max<qint64>(0, bill ? std::min(openOf(*bill), left) : left);
        item.insert(QStringLiteral("totalAmount"), moneyJson(part));
        items[i] = item;
        left -= part;
    }
    return items;
}

std::optional<Record> paymentAccount(const World &world, const QJsonObject &payment)
{
    const QString named =
        payment.value(QLatin1String("account")).toObject().value(QLatin1String("id")).toString();
    if (const auto account = world.find(QStringLiteral("billingAccount"), named))
        return account;
    const auto subscriber = world.subscriberByNumber(named);
    return subscriber ? world.find(QStringLiteral("billingAccount"), subscriber->accountId) : std::nullopt;
}

static std::optional<Record> bucketOf(const World &world, const QString &accountId)
{
    for (const Record &bucket : world.list(QStringLiteral("bucket"))) {
        const QJsonObject account = bucket.body.value(QLatin1String("partyAccount")).toObject();
        if (account.value(QLatin1String("id")).toString() == accountId)
            return bucket;
    }
    return std::nullopt;
}

qint64 Rules::payBill(const QString &billId, qint64 minor, const QString &paymentId)
{
    auto bill = m_world.find(QStringLiteral("customerBill"), billId);
    const qint64 open = bill ? openOf(*bill) : 0;
    const qint64 part = std::min(open, minor);
    if (part <= 0)
        return 0;
    QJsonArray applied = bill->body.value(QLatin1String("appliedPayment")).toArray();
    applied.append(QJsonObject{{QStringLiteral("appliedAmount"), moneyJson(part)},
                               {QStringLiteral("payment"),
                                QJsonObject{{QStringLiteral("id"), paymentId},
                                            {QStringLiteral("@referredType"), QStringLiteral("Payment")}}}});
    bill->body.insert(QStringLiteral("appliedPayment"), applied);
    bill->body.insert(QStringLiteral("remainingAmount"), moneyJson(open - part));
    bill->body.insert(QStringLiteral("state"),
                      open == part ? QStringLiteral("settled") : QStringLiteral("partiallyPaid"));
    bill->body.insert(QStringLiteral("lastUpdate"), World::stamp(m_world.now()));
    m_world.publish(QStringLiteral("CustomerBillStateChangeEvent"), bill->kind,
                    m_world.put(bill->kind, billId, bill->owner, bill->body));
    return part;
}

void Rules::creditBucket(Record bucket, qint64 minor)
{
    const qint64 left = minorOf(bucket.body.value(QLatin1String("remainingValue"))) + minor;
    bucket.body.insert(QStringLiteral("remainingValue"), quantityJson(left));
    bucket.body.insert(QStringLiteral("status"),
                       left > 0 ? QStringLiteral("active") : QStringLiteral("suspended"));
    bucket.body.insert(QStringLiteral("validFor"),
                       QJsonObject{{QStringLiteral("endDateTime"), World::stamp(m_world.now().addDays(90))}});
    m_world.publish(QStringLiteral("BucketAttributeValueChangeEvent"), bucket.kind,
                    m_world.put(bucket.kind, bucket.id, bucket.owner, bucket.body));
}

void Rules::payAccount(const QString &accountId, qint64 minor, const QString &paymentId)
{
    if (const auto bucket = bucketOf(m_world, accountId)) {
        creditBucket(*bucket, minor);
        return;
    }
    QList<std::pair<QString, QString>> bills; // when it is due, and which
    for (const Record &bill : m_world.list(QStringLiteral("customerBill"))) {
        const QJsonObject account = bill.body.value(QLatin1String("billingAccount")).toObject();
        if (account.value(QLatin1String("id")).toString() == accountId)
            bills.append({dueOf(bill), bill.id});
    }
    std::sort(bills.begin(), bills.end());
    qint64 left = minor;
    for (const auto &[due, billId] : bills)
        left -= payBill(billId, left, paymentId);
    lowerMinimum(accountId, minor - left);
    addCredit(accountId, left);
}

void Rules::applyPayment(Record &payment, const QString &accountId)
{
    qint64 forAccount = 0, onBills = 0, excess = 0;
    const auto parts = paymentParts(payment.body);
    if (parts.isEmpty())
        forAccount = minorOf(payment.body.value(QLatin1String("totalAmount")));
    for (const auto &[id, sum] : parts) {
        if (m_world.find(QStringLiteral("customerBill"), id)) {
            const qint64 part = payBill(id, sum, payment.id);
            onBills += part;
            excess += sum - part;
        } else if (const auto bucket = m_world.find(QStringLiteral("bucket"), id)) {
            creditBucket(*bucket, sum);
        } else {
            forAccount += sum;
        }
    }
    lowerMinimum(accountId, onBills);
    if (forAccount > 0)
        payAccount(accountId, forAccount, payment.id);
    if (excess > 0)
        markPayment(payment, "excess", "object", moneyJson(excess));
    recomputeAccount(accountId);
}

void Rules::tellPosted(const Record &payment, const QString &accountId)
{
    const double sum = static_cast<double>(minorOf(payment.body.value(QLatin1String("totalAmount")))) / 100.0;
    message(payment.owner, QStringLiteral("缴费已到账"),
            QStringLiteral("您缴纳的 ¥%1 已到账。").arg(sum, 0, 'f', 2),
            QStringLiteral("payment/") + payment.id);
    const auto account = m_world.find(QStringLiteral("billingAccount"), accountId);
    if (account && account->owner != payment.owner)
        message(account->owner, QStringLiteral("有人为您缴费"),
                QStringLiteral("有人为您的号码缴纳了 ¥%1，已到账。").arg(sum, 0, 'f', 2),
                QStringLiteral("billingAccount/") + accountId);
}

bool Rules::topUp(const QString &bucketId, qint64 minor)
{
    const auto bucket = m_world.find(QStringLiteral("bucket"), bucketId);
    if (!bucket || minor <= 0)
        return false;
    creditBucket(*bucket, minor);
    const QJsonObject account = bucket->body.value(QLatin1String("partyAccount")).toObject();
    liftPaidLocks(account.value(QLatin1String("id")).toString(), {});
    return true;
}

} // namespace unbar::sandbox
