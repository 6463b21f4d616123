#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

QCoro::Task<Result<QList<domain::Bill>>> Api::bills(QString accountId)
{
    const QString api = QStringLiteral("TMF678");
    QUrlQuery filter;
    filter.addQueryItem(QStringLiteral("billingAccount.id"), accountId);
    const Result<QJsonArray> found = co_await pages(api, QStringLiteral("customerBill"), filter);
    if (!found)
        co_return passOn(found.error());
    auto bills = readMany<domain::Bill>(*found, billFromJson);
    if (!bills)
        co_return passOn(bills.error());
    for (domain::Bill &bill : *bills) {
        QUrlQuery ofBill;
        ofBill.addQueryItem(QStringLiteral("bill.id"), bill.id);
        const Result<QJsonArray> rates =
            co_await pages(api, QStringLiteral("appliedCustomerBillingRate"), ofBill);
        if (!rates)
            co_return passOn(rates.error());
        const auto items = readMany<domain::BillItem>(*rates, billItemFromJson);
        if (!items)
            co_return passOn(items.error());
        bill.items = *items;
    }
    co_return *bills;
}

QCoro::Task<Result<domain::Balance>> Api::balance(QString accountId)
{
    const QString path =
        QStringLiteral("billingAccount/") + QString::fromLatin1(QUrl::toPercentEncoding(accountId));
    const Result<Reply> reply = co_await read(QStringLiteral("TMF666"), path);
    if (!reply)
        co_return passOn(reply.error());
    const Result<QJsonObject> account = parseJsonObject(reply->body);
    if (!account)
        co_return passOn(account.error());
    auto balance = balanceFromJson(*account, m_document.currency);
    if (!balance || !m_document.roots.contains(QStringLiteral("TMF654")))
        co_return balance;
    QUrlQuery filter;
    filter.addQueryItem(QStringLiteral("partyAccount.id"), accountId);
    const Result<QJsonArray> buckets =
        co_await pages(QStringLiteral("TMF654"), QStringLiteral("bucket"), filter);
    if (!buckets)
        co_return passOn(buckets.error());
    for (const auto &entry : *buckets) {
        const QJsonObject bucket = entry.toObject();
        const QString usage = bucket.value(QStringLiteral("usageType")).toString();
        if (!usage.isEmpty() && usage != QStringLiteral("monetary"))
            continue;
        const Result<void> added = addBucket(*balance, bucket);
        if (!added)
            co_return passOn(added.error());
    }
    co_return balance;
}

} // namespace unbar::op
