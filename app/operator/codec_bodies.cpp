#include "app/operator/api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unbar::op {

namespace {

QJsonObject channelRef()
{
    return {{QStringLiteral("id"), QStringLiteral("desktop")},
            {QStringLiteral("name"), QStringLiteral("desktop app")}};
}

QJsonObject reference(const QString &id, const QString &type)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("@referredType"), type}};
}

QJsonObject paymentMethod(domain::PaymentWay way)
{
    switch (way) {
    case domain::PaymentWay::Qr:
        return {{QStringLiteral("@type"), QStringLiteral("DigitalWallet")},
                {QStringLiteral("name"), QStringLiteral("qr")}};
    case domain::PaymentWay::Browser:
        return {{QStringLiteral("@type"), QStringLiteral("DigitalWallet")},
                {QStringLiteral("name"), QStringLiteral("checkout")}};
    case domain::PaymentWay::Counter:
        break;
    }
    return {{QStringLiteral("@type"), QStringLiteral("Cash")},
            {QStringLiteral("name"), QStringLiteral("counter")}};
}

QJsonArray paymentItems(const domain::Quote &quote)
{
    QJsonArray items;
    const auto add = [&items](const QString &id, const QString &type) {
        items.append(QJsonObject{{QStringLiteral("id"), QString::number(items.size() + 1)},
                                 {QStringLiteral("item"), reference(id, type)}});
    };
    for (const QString &bill : quote.billIds)
        add(bill, QStringLiteral("CustomerBill"));
    if (quote.topUp || quote.billIds.isEmpty())
        add(quote.accountId, QStringLiteral("BillingAccount"));
    // Only a single item's sum is known for sure; of several the operator knows the parts.
    if (items.size() == 1) {
        QJsonObject only = items.first().toObject();
        only.insert(QStringLiteral("totalAmount"), domain::moneyToJson(quote.amount));
        items.replace(0, only);
    }
    return items;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray paymentCreateBody(const domain::Quote &quote, const QString &key, domain::PaymentWay way)
{
    return compact({
        {QStringLiteral("@type"), QStringLiteral("Payment")},
        {QStringLiteral("name"), quote.topUp ? QStringLiteral("topUp") : QStringLiteral("billPayment")},
        {QStringLiteral("correlatorId"), key},
        {QStringLiteral("account"), reference(quote.accountId, QStringLiteral("BillingAccount"))},
        {QStringLiteral("channel"), channelRef()},
        {QStringLiteral("totalAmount"), domain::moneyToJson(quote.amount)},
        {QStringLiteral("paymentMethod"), paymentMethod(way)},
        {QStringLiteral("paymentItem"), paymentItems(quote)},
    });
}

QByteArray restoreOrderBody(const domain::Line &line, const QString &lockId, const QString &paymentId,
                            const QString &key)
{
    const QJsonObject lock{{QStringLiteral("name"), QStringLiteral("suspensionId")},
                           {QStringLiteral("valueType"), QStringLiteral("string")},
                           {QStringLiteral("value"), lockId}};
    const QJsonObject feature{{QStringLiteral("name"), QStringLiteral("suspension")},
                              {QStringLiteral("isEnabled"), false},
                              {QStringLiteral("featureCharacteristic"), QJsonArray{lock}}};
    const QJsonObject service{{QStringLiteral("id"), line.id},
                              {QStringLiteral("@type"), QStringLiteral("Service")},
                              {QStringLiteral("state"), QStringLiteral("active")},
                              {QStringLiteral("feature"), QJsonArray{feature}}};
    const QJsonObject item{{QStringLiteral("id"), QStringLiteral("1")},
                           {QStringLiteral("action"), QStringLiteral("modify")},
                           {QStringLiteral("service"), service}};
    QJsonObject order{{QStringLiteral("@type"), QStringLiteral("ServiceOrder")},
                      {QStringLiteral("externalId"), key},
                      {QStringLiteral("category"), QStringLiteral("resume")},
                      {QStringLiteral("serviceOrderItem"), QJsonArray{item}}};
    if (!paymentId.isEmpty())
        order.insert(
            QStringLiteral("externalReference"),
            QJsonArray{QJsonObject{{QStringLiteral("externalReferenceType"), QStringLiteral("Payment")},
                                   {QStringLiteral("name"), paymentId}}});
    return compact(order);
}

QByteArray followUpBody(const domain::Line &line, const domain::Payment &payment, const QString &key)
{
    const auto related = [](const QString &id, const QString &role, const QString &type) {
        return QJsonObject{{QStringLiteral("id"), id},
                           {QStringLiteral("role"), role},
                           {QStringLiteral("@referredType"), type}};
    };
    const QString text =
        QStringLiteral("缴费后未复机：支付单 %1，交易号 %2，支付时间 %3。请尽快恢复服务。")
            .arg(payment.operatorId, payment.traceNumber, payment.paidAt.toUTC().toString(Qt::ISODate));
    return compact({
        {QStringLiteral("@type"), QStringLiteral("TroubleTicket")},
        {QStringLiteral("name"), QStringLiteral("缴费后未复机催办")},
        {QStringLiteral("description"), text},
        {QStringLiteral("severity"), QStringLiteral("Major")},
        {QStringLiteral("ticketType"), QStringLiteral("restoreFollowUp")},
        {QStringLiteral("externalId"), key},
        {QStringLiteral("channel"), channelRef()},
        {QStringLiteral("relatedEntity"),
         QJsonArray{related(line.id, QStringLiteral("suspendedService"), QStringLiteral("Service")),
                    related(payment.operatorId, QStringLiteral("payment"), QStringLiteral("Payment"))}},
    });
}

} // namespace unbar::op
