// The schemas that @schemaLocation names: what QrPayment adds to TMF676's Payment, and SuspensionAppeal to
// TMF621's TroubleTicket.

#include "app/sandbox/appeal_moves.h"
#include "app/sandbox/sandbox.h"

namespace unbar::sandbox {

static QJsonObject stringSchema(const char *format, const char *words)
{
    QJsonObject schema{{QStringLiteral("type"), QStringLiteral("string")},
                       {QStringLiteral("description"), QString::fromLatin1(words)}};
    if (format[0] != 0)
        schema.insert(QStringLiteral("format"), QString::fromLatin1(format));
    return schema;
}

static QJsonObject qrPaymentSchema()
{
    const QJsonObject entry{{QStringLiteral("type"), QStringLiteral("object")},
                            {QStringLiteral("required"), QJsonArray{QStringLiteral("name")}}};
    const QJsonObject marks{
        {QStringLiteral("type"), QStringLiteral("array")},
        {QStringLiteral("description"),
         QStringLiteral("posted, late, duplicateOf, closeReason, excess, orderId; msisdn of another number")},
        {QStringLiteral("items"), entry}};
    return {
        {QStringLiteral("$schema"), QStringLiteral("http://json-schema.org/draft-07/schema#")},
        {QStringLiteral("title"), QStringLiteral("QrPayment")},
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("required"),
         QJsonArray{QStringLiteral("qrPayload"), QStringLiteral("qrExpires"), QStringLiteral("status")}},
        {QStringLiteral("properties"),
         QJsonObject{
             {QStringLiteral("qrPayload"), stringSchema("", "What the code says: EMV text or an address")},
             {QStringLiteral("qrExpires"), stringSchema("date-time", "When the code stops being taken")},
             {QStringLiteral("checkoutUrl"), stringSchema("uri", "The same payment in a browser")},
             {QStringLiteral("status"),
              QJsonObject{{QStringLiteral("enum"),
                           QJsonArray{QStringLiteral("pendingAuthorization"), QStringLiteral("authorized"),
                                      QStringLiteral("captured"), QStringLiteral("failed"),
                                      QStringLiteral("canceled"), QStringLiteral("denied"),
                                      QStringLiteral("done")}}}},
             {QStringLiteral("characteristic"), marks}}}};
}

static QJsonObject suspensionAppealSchema()
{
    QStringList states;
    for (const AppealMove &move : appealMoves())
        for (const char *end : {move.from, move.to})
            if (!states.contains(QLatin1String(end)))
                states << QString::fromLatin1(end);
    const QJsonObject list{{QStringLiteral("type"), QStringLiteral("array")}};
    return {
        {QStringLiteral("$schema"), QStringLiteral("http://json-schema.org/draft-07/schema#")},
        {QStringLiteral("title"), QStringLiteral("SuspensionAppeal")},
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("required"),
         QJsonArray{QStringLiteral("appealState"), QStringLiteral("caseNumber"), QStringLiteral("revision"),
                    QStringLiteral("history"), QStringLiteral("clocks")}},
        {QStringLiteral("properties"),
         QJsonObject{
             {QStringLiteral("appealState"),
              QJsonObject{{QStringLiteral("enum"), QJsonArray::fromStringList(states)}}},
             {QStringLiteral("caseNumber"), stringSchema("", "What a person reads out on the telephone")},
             {QStringLiteral("revision"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}},
             {QStringLiteral("receipt"), stringSchema("", "JWS of what was taken, and when")},
             {QStringLiteral("suspensionId"), stringSchema("", "The lock it is about")},
             {QStringLiteral("suspensionReason"), stringSchema("", "That lock's reason")},
             {QStringLiteral("history"), list},
             {QStringLiteral("clocks"), list},
             {QStringLiteral("informationRequired"), list}}}};
}

void installSchemas(Server &server)
{
    server.route("GET",
                 Server::paths().value(QStringLiteral("schema")) +
                     QStringLiteral("/SuspensionAppeal.schema.json"),
                 {}, [](const Call &) { return Answer::json(suspensionAppealSchema()); });
    server.route("GET",
                 Server::paths().value(QStringLiteral("schema")) + QStringLiteral("/QrPayment.schema.json"),
                 {}, [](const Call &) { return Answer::json(qrPaymentSchema()); });
}

} // namespace unbar::sandbox
