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

constexpr int guessesADay = 5;
const QString kGuesses = QStringLiteral("voucherGuesses");

/// 429 for whoever has tried too many numbers that do not exist; a voucher is money without an owner.
std::optional<Answer> guessRefusal(const World &world, const QString &user)
{
    const auto guesses = world.find(kGuesses, user);
    if (!guesses || guesses->body.value(QLatin1String("wrong")).toInt() < guessesADay)
        return std::nullopt;
    const QString until = guesses->body.value(QLatin1String("until")).toString();
    const qint64 left = world.now().secsTo(QDateTime::fromString(until, Qt::ISODateWithMs));
    if (left <= 0)
        return std::nullopt;
    return Answer::problem(429, "voucherTries", QStringLiteral("Too many wrong voucher numbers"))
        .with("Retry-After", QByteArray::number(left));
}

void countGuess(World &world, const QString &user)
{
    const auto guesses = world.find(kGuesses, user);
    const QString now = World::stamp(world.now());
    const bool sameDay = guesses && guesses->body.value(QLatin1String("until")).toString() > now;
    const int wrong = sameDay ? guesses->body.value(QLatin1String("wrong")).toInt() : 0;
    world.put(kGuesses, user, user,
              QJsonObject{{QStringLiteral("wrong"), wrong + 1},
                          {QStringLiteral("until"), World::stamp(world.now().addDays(1))}});
}

/// What the voucher is worth once it is marked as used, or why it is not taken.
std::optional<Answer> spend(World &world, const QString &number, const QString &user, qint64 &minor)
{
    if (number.isEmpty())
        return Answer::problem(409, "voucherNeeded",
                               QStringLiteral("Without a voucher a top-up is paid as a payment"));
    if (const auto refused = guessRefusal(world, user))
        return refused;
    auto voucher = world.find(QStringLiteral("voucher"), number);
    if (!voucher) {
        countGuess(world, user);
        return Answer::problem(409, "voucherUnknown", QStringLiteral("There is no such voucher"));
    }
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
