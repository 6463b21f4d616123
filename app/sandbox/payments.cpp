// TMF676: a payment is created pending with a code and a page, and everything after comes from the payer or
// the clock.

#include "app/sandbox/collection.h"
#include "app/sandbox/json_money.h"
#include "app/sandbox/natural_key.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

namespace payments {

constexpr qint64 codeLifeMs = 15 * 60 * 1000;

QString identity(const QJsonObject &body, const char *member)
{
    return body.value(QLatin1String(member)).toObject().value(QLatin1String("id")).toString();
}

/// Why the operator will not take this payment, or nothing. `body` has a sum for each item.
std::optional<Answer> refusal(const World &world, const QJsonObject &body, const QString &payer)
{
    const qint64 total = minorOf(body.value(QLatin1String("totalAmount")));
    if (total <= 0)
        return Answer::problem(400, "24", QStringLiteral("Invalid body field"),
                               QStringLiteral("totalAmount is more than nothing"));
    // Anybody may pay for a number or an account; what is owed on it stays with the one who owes it.
    if (!paymentAccount(world, body))
        return notFound();
    const auto parts = paymentParts(body);
    qint64 sums = 0;
    for (const auto &[id, sum] : parts) {
        sums += sum;
        for (const char *kind : {"customerBill", "bucket"}) {
            const auto record = world.find(QLatin1String(kind), id);
            if (record && record->owner != payer)
                return notFound();
        }
        const auto bill = world.find(QStringLiteral("customerBill"), id);
        if (bill && sum > minorOf(bill->body.value(QLatin1String("remainingAmount"))))
            return Answer::problem(409, "amountChanged", QStringLiteral("Less is owed now"));
    }
    // Items without a sum were given theirs from what is owed: a rest means that more is paid than is owed.
    if (!parts.isEmpty() && sums < total)
        return Answer::problem(409, "amountChanged", QStringLiteral("Less is owed now"));
    if (!parts.isEmpty() && sums > total)
        return Answer::problem(400, "24", QStringLiteral("Invalid body field"),
                               QStringLiteral("The items come to more than totalAmount"));
    return std::nullopt;
}

QJsonObject pending(Server &server, const QString &id, QJsonObject body)
{
    const World &world = server.world();
    const QString page = server.root(QStringLiteral("pay")) + QStringLiteral("/pay/") + id;
    body.insert(QStringLiteral("@type"), QStringLiteral("QrPayment"));
    body.insert(QStringLiteral("@baseType"), QStringLiteral("Payment"));
    body.insert(QStringLiteral("@schemaLocation"),
                server.root(QStringLiteral("schema")) + QStringLiteral("/QrPayment.schema.json"));
    body.insert(QStringLiteral("status"), QStringLiteral("pendingAuthorization"));
    body.insert(QStringLiteral("statusDate"), World::stamp(world.now()));
    body.insert(QStringLiteral("paymentDate"), World::stamp(world.now()));
    body.insert(QStringLiteral("qrPayload"), page);
    body.insert(QStringLiteral("checkoutUrl"), page);
    body.insert(QStringLiteral("qrExpires"), World::stamp(world.now().addMSecs(codeLifeMs)));
    return body;
}

Answer create(Server &server, const Call &call)
{
    const Collection &collection = collectionOf("payment");
    auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    World &world = server.world();
    const NaturalKey key(server, collection, call, *body, "correlatorId");
    if (const auto known = key.answer())
        return *known;
    const QJsonArray items = withItemSums(world, *body);
    if (!items.isEmpty())
        body->insert(QStringLiteral("paymentItem"), items);
    QString owner = call.who.subject;
    if (call.who.role == Role::Backoffice) {
        const auto account = paymentAccount(world, *body);
        owner = account ? account->owner : QString();
    } else if (const auto refused = refusal(world, *body, owner)) {
        return *refused;
    }
    const QString id = world.nextId(QStringLiteral("pay"));
    const Record kept = world.put(QStringLiteral("payment"), id, owner, pending(server, id, *body));
    key.keep(id);
    world.publish(QStringLiteral("PaymentCreateEvent"), QStringLiteral("payment"), kept);
    world.schedule(QStringLiteral("payment.expire"), id, codeLifeMs);
    return created(server, collection, kept);
}

Answer cancel(Server &server, Rules &rules, const Call &call)
{
    const Collection &collection = collectionOf("payment");
    if (!visible(server.world(), collection, call))
        return notFound();
    rules.close(call.param("id")); // a paid one stays paid: the answer says what it is now
    return Answer::json(
        shown(server, collection, *server.world().find(QStringLiteral("payment"), call.param("id"))));
}

Answer refund(Server &server, const Call &call)
{
    const Collection &collection = collectionOf("refund");
    auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    World &world = server.world();
    const NaturalKey key(server, collection, call, *body, "correlatorId");
    if (const auto known = key.answer())
        return *known;
    const auto payment = world.find(QStringLiteral("payment"), identity(*body, "payment"));
    const bool backOffice = call.who.role == Role::Backoffice;
    if (!backOffice && (!payment || payment->owner != call.who.subject))
        return notFound();
    body->insert(QStringLiteral("status"), QStringLiteral("pendingAuthorization"));
    body->insert(QStringLiteral("statusDate"), World::stamp(world.now()));
    const QString id = world.nextId(QStringLiteral("refund"));
    const Record kept = world.put(QStringLiteral("refund"), id, payment ? payment->owner : QString(), *body);
    key.keep(id);
    world.publish(QStringLiteral("RefundCreateEvent"), QStringLiteral("refund"), kept);
    world.schedule(QStringLiteral("refund.settle"), id, world.delay(QStringLiteral("refund")));
    return created(server, collection, kept);
}

} // namespace payments

void installPayments(Server &server, Rules &rules)
{
    const RouteOptions create{Access::Signed, true};
    server.route("POST", QStringLiteral("/payment/v4/payment"), create,
                 [&server](const Call &call) { return payments::create(server, call); });
    server.route("POST", QStringLiteral("/payment/v4/payment/{id}/cancel"), create,
                 [&server, &rules](const Call &call) { return payments::cancel(server, rules, call); });
    server.route("POST", QStringLiteral("/payment/v4/refund"), create,
                 [&server](const Call &call) { return payments::refund(server, call); });
}

} // namespace unbar::sandbox
