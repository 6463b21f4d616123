// TMF676: a payment is created pending with a code and a page, and everything after comes from the payer or
// the clock.

#include "app/sandbox/collection.h"
#include "app/sandbox/json_money.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

namespace payments {

const Collection collection{"TMF676", "payment", false, false};
constexpr qint64 codeLifeMs = 15 * 60 * 1000;

/// Why the operator will not take this payment, or nothing.
std::optional<Answer> refusal(World &world, const QJsonObject &body, const QString &owner)
{
    const qint64 total = minorOf(body.value(QLatin1String("totalAmount")));
    if (body.value(QLatin1String("account")).toObject().isEmpty() ||
        body.value(QLatin1String("paymentMethod")).toObject().isEmpty() || total <= 0)
        return Answer::problem(400, "23",
                               QStringLiteral("account, paymentMethod and totalAmount are needed"));
    const auto account =
        world.find(QStringLiteral("billingAccount"),
                   body.value(QLatin1String("account")).toObject().value(QLatin1String("id")).toString());
    if (!account || account->owner != owner)
        return notFound();
    qint64 owed = 0;
    bool bills = false;
    for (const auto &[id, sum] : paymentParts(body)) {
        const auto bill = world.find(QStringLiteral("customerBill"), id);
        if (!bill)
            continue;
        if (bill->owner != owner)
            return notFound();
        bills = true;
        owed += minorOf(bill->body.value(QLatin1String("remainingAmount")));
    }
    if (bills && total > owed)
        return Answer::problem(409, "amountChanged", QStringLiteral("Less is owed now"));
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
    const auto body = call.json();
    if (!body)
        return Answer::problem(400, "23", QStringLiteral("The body is not one JSON object"));
    World &world = server.world();
    QString owner = call.who.subject;
    if (call.who.role == Role::Backoffice) {
        const auto account = world.find(
            QStringLiteral("billingAccount"),
            body->value(QLatin1String("account")).toObject().value(QLatin1String("id")).toString());
        owner = account ? account->owner : QString();
    } else if (const auto refused = refusal(world, *body, owner)) {
        return *refused;
    }
    const QString id = world.nextId(QStringLiteral("pay"));
    const Record kept = world.put(QStringLiteral("payment"), id, owner, pending(server, id, *body));
    world.publish(QStringLiteral("PaymentCreateEvent"), QStringLiteral("payment"), kept);
    world.schedule(QStringLiteral("payment.expire"), id, codeLifeMs);
    const QJsonObject out = shown(server, collection, kept);
    return Answer::json(out, 201).with("Location", out.value(QLatin1String("href")).toString().toUtf8());
}

Answer cancel(Server &server, Rules &rules, const Call &call)
{
    if (!visible(server.world(), collection, call))
        return notFound();
    rules.close(call.param("id")); // a paid one stays paid: the answer says what it is now
    return Answer::json(
        shown(server, collection, *server.world().find(QStringLiteral("payment"), call.param("id"))));
}

Answer refund(Server &server, const Call &call)
{
    const auto body = call.json();
    World &world = server.world();
    const QString paymentId =
        body ? body->value(QLatin1String("payment")).toObject().value(QLatin1String("id")).toString()
             : QString();
    const auto payment = world.find(QStringLiteral("payment"), paymentId);
    if (!payment || (call.who.role != Role::Backoffice && payment->owner != call.who.subject))
        return notFound();
    QJsonObject kept = *body;
    kept.insert(QStringLiteral("status"), QStringLiteral("pendingAuthorization"));
    kept.insert(QStringLiteral("statusDate"), World::stamp(world.now()));
    const QString id = world.nextId(QStringLiteral("refund"));
    world.put(QStringLiteral("refund"), id, payment->owner, kept);
    world.schedule(QStringLiteral("refund.settle"), id, world.delay(QStringLiteral("refund")));
    kept.insert(QStringLiteral("id"), id);
    return Answer::json(kept, 201);
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
