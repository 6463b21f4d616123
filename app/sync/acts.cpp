#include "app/sync/acts.h"

#include "app/operator/api.h"
#include "app/support/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace unbar::sync {

namespace making {

store::OutboxItem row(const char *kind, const QString &caseId, const QString &key, const QByteArray &body)
{
    store::OutboxItem item;
    item.kind = QString::fromLatin1(kind);
    item.caseId = caseId;
    item.key = key;
    item.body = body;
    return item;
}

QString derivedKey(const QString &key, const char *purpose)
{
    return QUuid::createUuidV5(QUuid(key), QByteArray(purpose)).toString(QUuid::WithoutBraces);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject named(const char *name, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("value"), value}};
}

QJsonObject reference(const QString &id, const char *type)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("@referredType"), QString::fromLatin1(type)}};
}

// TMF621 asks for a role beside every related entity.
QJsonObject related(const QString &id, const char *role, const char *type)
{
    QJsonObject object = reference(id, type);
    object.insert(QStringLiteral("role"), QString::fromLatin1(role));
    return object;
}

// The payer cannot know the other person's account, so the number stands where the operator looks for it.
QByteArray withNumber(const QByteArray &body, const QString &number)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    QJsonArray characteristics = object.value(QLatin1String("characteristic")).toArray();
    characteristics.append(named("msisdn", number));
    object.insert(QStringLiteral("characteristic"), characteristics);
    return compact(object);
}

} // namespace making

bool isKind(const store::OutboxItem &item, const char *kind)
{
    return item.kind == QLatin1String(kind);
}

store::OutboxItem createPaymentAct(const domain::Payment &payment, const QString &otherNumber)
{
    QByteArray body = op::paymentCreateBody(payment.quote, payment.key, payment.way);
    if (!otherNumber.isEmpty())
        body = making::withNumber(body, otherNumber);
    return making::row(act::paymentCreate, payment.id, payment.key, body);
}

store::OutboxItem closePaymentAct(const domain::Payment &payment)
{
    return making::row(act::paymentClose, payment.id, making::derivedKey(payment.key, "close"), {});
}

store::OutboxItem refundAct(const domain::Payment &payment)
{
    const QString key = making::derivedKey(payment.key, "refund");
    const QJsonObject account{{QStringLiteral("id"), payment.quote.accountId}};
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("Refund")},
        {QStringLiteral("correlatorId"), key},
        {QStringLiteral("account"), account},
        {QStringLiteral("payment"), making::reference(payment.operatorId, "Payment")},
        {QStringLiteral("paymentMethod"),
         QJsonObject{{QStringLiteral("@type"), QStringLiteral("DigitalWallet")}}},
        {QStringLiteral("totalAmount"), domain::moneyToJson(payment.quote.amount)},
    };
    return making::row(act::paymentRefund, payment.id, key, making::compact(body));
}

store::OutboxItem restoreOrderAct(const domain::Line &line, const QString &lockId, const QString &paymentId)
{
    const QString key = newKey();
    return making::row(act::orderCreate, line.id, key, op::restoreOrderBody(line, lockId, paymentId, key));
}

store::OutboxItem followUpAct(const domain::Line &line, const domain::Payment &payment)
{
    const QString key = making::derivedKey(payment.key, "follow-up");
    return making::row(act::ticketCreate, payment.id, key, op::followUpBody(line, payment, key));
}

store::OutboxItem disputeAct(const domain::Line &line, const DebtTicket &ticket)
{
    const QString key = newKey();
    QJsonArray entities{making::related(line.id, "disputedService", "Service")};
    for (const QString &bill : ticket.billIds)
        entities.append(making::related(bill, "disputedBill", "CustomerBill"));
    QJsonArray notes;
    if (!ticket.words.isEmpty())
        notes.append(QJsonObject{{QStringLiteral("text"), ticket.words}});
    if (!ticket.traceNumber.isEmpty())
        notes.append(QJsonObject{{QStringLiteral("text"), QStringLiteral("trace: ") + ticket.traceNumber}});
    if (!ticket.itemIds.isEmpty())
        notes.append(
            QJsonObject{{QStringLiteral("text"), QStringLiteral("items: ") + ticket.itemIds.join(u", ")}});
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("TroubleTicket")},
        {QStringLiteral("ticketType"), QStringLiteral("billDispute")},
        {QStringLiteral("severity"), QStringLiteral("Major")},
        {QStringLiteral("name"), ticket.kind},
        {QStringLiteral("description"), ticket.words.isEmpty() ? ticket.kind : ticket.words},
        {QStringLiteral("externalId"), key},
        {QStringLiteral("channel"), QJsonObject{{QStringLiteral("id"), QStringLiteral("desktop")}}},
        {QStringLiteral("relatedEntity"), entities},
        {QStringLiteral("note"), notes},
    };
    return making::row(act::ticketCreate, line.id, key, making::compact(body));
}

} // namespace unbar::sync
