#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

Result<domain::Bill> billFromJson(const QJsonObject &json)
{
    Fields bill(json, QStringLiteral("customerBill"));
    domain::Bill out;
    out.id = bill.needText("id");
    out.billNo = bill.text("billNo");
    out.state = bill.needText("state");
    out.due = bill.time("paymentDueDate");
    Fields account = bill.inner("billingAccount");
    out.accountId = account.text("id");
    Fields period = bill.inner("billingPeriod");
    out.periodStart = period.time("startDateTime");
    out.periodEnd = period.time("endDateTime");
    out.amountDue = bill.needMoney("amountDue");
    out.remaining = bill.needMoney("remainingAmount");
    bill.take(account);
    bill.take(period);
    return finished(bill, out);
}

Result<domain::BillItem> billItemFromJson(const QJsonObject &json)
{
    Fields rate(json, QStringLiteral("appliedCustomerBillingRate"));
    Fields facts(characteristics(rate.array("characteristic")),
                 QStringLiteral("appliedCustomerBillingRate/characteristic"));
    domain::BillItem out;
    out.id = rate.needText("id");
    out.name = rate.text("name");
    if (out.name.isEmpty())
        out.name = rate.text("description");
    const auto withTax = rate.money("taxIncludedAmount");
    out.amount = withTax ? *withTax : rate.needMoney("taxExcludedAmount");
    out.lateFee = facts.flag("lateFee", rate.text("type") == QStringLiteral("lateFee"));
    out.valueAdded = facts.flag("valueAdded", false);
    out.disputed = facts.flag("disputed", false);
    rate.take(facts);
    return finished(rate, out);
}

Result<domain::Balance> balanceFromJson(const QJsonObject &json, const QByteArray &currency)
{
    Fields account(json, QStringLiteral("billingAccount"));
    domain::Balance out;
    out.accountId = account.needText("id");
    out.receivable.currency = out.minimumToRestore.currency = out.disputed.currency = currency;
    out.bucketRemaining.currency = currency;
    for (Fields &entry : account.list("accountBalance")) {
        const QString kind = entry.needText("balanceType");
        const domain::Money amount = entry.needMoney("amount");
        account.take(entry);
        if (kind == QStringLiteral("receivableBalance"))
            out.receivable = amount;
        if (kind == QStringLiteral("disputedBalance") || kind == QStringLiteral("disputed"))
            out.disputed = amount;
        if (kind == QStringLiteral("minimumToRestore")) {
            out.minimumToRestore = amount;
            out.hasMinimum = true;
        }
    }
    return finished(account, out);
}

Result<void> addBucket(domain::Balance &balance, const QJsonObject &json)
{
    Fields bucket(json, QStringLiteral("bucket"));
    const QString id = bucket.needText("id");
    Fields remaining = bucket.inner("remainingValue");
    // TMF654 counts in Quantity {amount, units} where the others have Money {value, unit}.
    const QJsonObject asMoney{{QStringLiteral("unit"), remaining.text("units")},
                              {QStringLiteral("value"), remaining.json().value(QStringLiteral("amount"))}};
    const auto money = domain::moneyFromJson(asMoney);
    if (!money)
        bucket.refuse(QStringLiteral("remainingValue"));
    Fields validity = bucket.inner("validFor");
    const QDateTime until = validity.time("endDateTime");
    bucket.take(validity);
    if (bucket.failure())
        return passOn(*bucket.failure());
    balance.prepaid = true;
    balance.bucketId = id;
    balance.bucketRemaining = *money;
    balance.bucketValidUntil = until;
    return {};
}

} // namespace unbar::op
