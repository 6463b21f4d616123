// TMF654 top-up: a subscriber brings a voucher (its own value counts), the back office money at the counter.
// What is paid by a code goes through TMF676.

#include "app/sandbox/collection.h"
#include "app/sandbox/json_money.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

namespace top_ups {

QString identity(const QJsonObject &body, const char *member)
{
    return body.value(QLatin1String(member)).toObject().value(QLatin1String("id")).toString();
}

/// Digits as they are printed in groups, put together.
QString voucherNumber(const QJsonObject &body)
{
    QString number = body.value(QLatin1String("voucher")).toString();
    return number.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
}

/// What the voucher is worth once it is marked as used, or why it is not taken.
std::optional<Answer> spend(World &world, const QString &number, const QString &user, qint64 &minor)
{
    if (number.isEmpty())
        return Answer::problem(409, "voucherNeeded",
                               QStringLiteral("Without a voucher a top-up is paid as a payment"));
    auto voucher = world.find(QStringLiteral("voucher"), number);
    if (!voucher)
        return Answer::problem(409, "voucherUnknown", QStringLiteral("There is no such voucher"));
    if (voucher->body.contains(QLatin1String("usedBy")))
        return Answer::problem(409, "voucherUsed", QStringLiteral("The voucher was used before"));
    minor = minorOf(voucher->body.value(QLatin1String("value")));
    voucher->body.insert(QStringLiteral("usedBy"), user);
    world.put(voucher->kind, voucher->id, voucher->owner, voucher->body);
    return std::nullopt;
}

Answer create(Server &server, Rules &rules, const Call &call)
{
    const Collection &collection = collectionOf("topupBalance");
    auto body = call.json();
    if (const auto refused = bodyRefusal(collection, body))
        return *refused;
    World &world = server.world();
    const auto bucket = world.find(QStringLiteral("bucket"), identity(*body, "bucket"));
    const bool backOffice = call.who.role == Role::Backoffice;
    if (!bucket || (!backOffice && bucket->owner != call.who.subject) ||
        identity(bucket->body, "partyAccount") != identity(*body, "partyAccount"))
        return notFound();
    qint64 minor = minorOf(body->value(QLatin1String("amount")));
    const QString voucher = voucherNumber(*body);
    if (!backOffice || !voucher.isEmpty()) {
        if (const auto refused = spend(world, voucher, bucket->owner, minor))
            return *refused;
    }
    if (minor <= 0)
        return Answer::problem(400, "24", QStringLiteral("Invalid body field"),
                               QStringLiteral("amount is more than nothing"));
    const QString now = World::stamp(world.now());
    body->insert(QStringLiteral("amount"), quantityJson(minor));
    body->insert(QStringLiteral("status"), QStringLiteral("completed"));
    body->insert(QStringLiteral("requestedDate"), now);
    body->insert(QStringLiteral("confirmationDate"), now);
    const Record kept =
        world.put(QStringLiteral("topupBalance"), world.nextId(QStringLiteral("tu")), bucket->owner, *body);
    rules.topUp(bucket->id, minor);
    world.publish(QStringLiteral("TopupBalanceCreateEvent"), QStringLiteral("topupBalance"), kept);
    return created(server, collection, kept);
}

} // namespace top_ups

void installTopUps(Server &server, Rules &rules)
{
    server.route("POST", pathOf(collectionOf("topupBalance")), {Access::Signed, true},
                 [&server, &rules](const Call &call) { return top_ups::create(server, rules, call); });
}

} // namespace unbar::sandbox
