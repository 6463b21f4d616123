// The fake operator's tickets: follow-ups, and appeals with their history.
#include "tests/fakes/fake_tmf.h"

#include <QJsonDocument>

namespace unbar::test {

namespace fake_appeals {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray refusal(const char *code)
{
    return bytesOf({{QStringLiteral("code"), QString::fromLatin1(code)},
                    {QStringLiteral("reason"), QStringLiteral("as the state forbids")}});
}

bool isOpen(const QJsonObject &ticket)
{
    const QString state = ticket.value(QLatin1String("appealState")).toString();
    return !state.isEmpty() && !state.startsWith(QLatin1String("CLOSED")) &&
           state != QLatin1String("WITHDRAWN") && state != QLatin1String("LOST");
}

} // namespace fake_appeals

FakeTmf::Answer FakeTmf::ticketAnswer(const Seen &request, const QString &id, const QString &query)
{
    if (request.verb == "PATCH")
        return actOnAppeal(request, id);
    if (request.verb == "GET")
        return id.isEmpty() ? list(tickets, query, {QStringLiteral("externalId")}) : one(tickets, id);
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    if (asked.value(QLatin1String("@type")).toString() == QLatin1String("SuspensionAppeal"))
        return createAppeal(request, asked);
    return createOther(tickets, request, QStringLiteral("tt-"),
                       {{QStringLiteral("status"), QStringLiteral("acknowledged")},
                        {QStringLiteral("creationDate"), isoNow()}});
}

FakeTmf::Answer FakeTmf::createAppeal(const Seen &request, QJsonObject asked)
{
    using namespace fake_appeals;
    if (m_bodyOfKey.contains(request.key) && m_bodyOfKey.value(request.key) != request.body)
        return {422, refusal("otherBody"), {}, -1};
    m_bodyOfKey.insert(request.key, request.body);
    for (const QJsonObject &known : std::as_const(tickets)) {
        if (known.value(QLatin1String("externalId")) == asked.value(QLatin1String("externalId")))
            return {201, bytesOf(known), etags.value(known.value(QLatin1String("id")).toString()), -1};
        const bool sameLock =
            known.value(QLatin1String("suspensionId")) == asked.value(QLatin1String("suspensionId"));
        if (sameLock && isOpen(known))
            return {409, refusal("openAppealExists"), {}, -1};
    }
    const QString id = QStringLiteral("tt-%1").arg(tickets.size() + 1);
    asked.insert(QStringLiteral("id"), id);
    asked.insert(QStringLiteral("status"), QStringLiteral("acknowledged"));
    asked.insert(QStringLiteral("creationDate"), isoNow());
    asked.insert(QStringLiteral("caseNumber"),
                 QStringLiteral("FJ-2026-0701-%1").arg(tickets.size() + 1, 4, 10, QLatin1Char('0')));
    asked.insert(QStringLiteral("appealState"), QStringLiteral("SUBMITTED"));
    asked.insert(QStringLiteral("revision"), 1);
    tickets.append(asked);
    etags[id] = "\"1\"";
    return {201, bytesOf(asked), etags.value(id), -1};
}

void FakeTmf::moveAppeal(int index, const QString &transition, const QString &to, const QJsonObject &more)
{
    QJsonObject &ticket = tickets[index];
    QJsonArray history = ticket.value(QLatin1String("history")).toArray();
    history.append(QJsonObject{{QStringLiteral("transition"), transition},
                               {QStringLiteral("from"), ticket.value(QLatin1String("appealState"))},
                               {QStringLiteral("to"), to},
                               {QStringLiteral("at"), isoNow()},
                               {QStringLiteral("actor"), QStringLiteral("operator")}});
    const int revision = ticket.value(QLatin1String("revision")).toInt() + 1;
    ticket.insert(QStringLiteral("history"), history);
    ticket.insert(QStringLiteral("appealState"), to);
    ticket.insert(QStringLiteral("revision"), revision);
    for (auto member = more.begin(); member != more.end(); ++member)
        ticket.insert(member.key(), member.value());
    etags[ticket.value(QLatin1String("id")).toString()] = '"' + QByteArray::number(revision) + '"';
}

FakeTmf::Answer FakeTmf::actOnAppeal(const Seen &request, const QString &id)
{
    using namespace fake_appeals;
    const QJsonObject action =
        QJsonDocument::fromJson(request.body).object().value(QLatin1String("appealAction")).toObject();
    const QString key = action.value(QLatin1String("externalId")).toString();
    const QString name = action.value(QLatin1String("name")).toString();
    for (qsizetype i = 0; i < tickets.size(); ++i) {
        if (tickets[i].value(QLatin1String("id")).toString() != id)
            continue;
        if (m_actsDone.contains(key))
            return one(tickets, id);
        if (request.ifMatch != etags.value(id))
            return {412, refusal("stale"), {}, -1};
        if (name == QLatin1String("message")) {
            QJsonArray notes = tickets[i].value(QLatin1String("note")).toArray();
            notes.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("n-%1").arg(notes.size() + 1)},
                                     {QStringLiteral("author"), QStringLiteral("customer")},
                                     {QStringLiteral("text"), action.value(QLatin1String("text"))},
                                     {QStringLiteral("date"), isoNow()}});
            tickets[i].insert(QStringLiteral("note"), notes);
        } else if (!onAct.contains(name)) {
            return {409, refusal("transitionUnknown"), {}, -1};
        } else {
            moveAppeal(static_cast<int>(i), onAct.value(name).first, onAct.value(name).second);
        }
        m_actsDone.insert(key);
        return one(tickets, id);
    }
    return {404, refusal("60"), {}, -1};
}

FakeTmf::Answer FakeTmf::consentAnswer(const Seen &request, const QString &id)
{
    using namespace fake_appeals;
    QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    if (request.verb == "PATCH") {
        for (QJsonObject &consent : consents) {
            if (consent.value(QLatin1String("id")).toString() != id)
                continue;
            consent.insert(QStringLiteral("status"), asked.value(QLatin1String("status")));
            return {200, bytesOf(consent), {}, -1};
        }
        return {404, refusal("60"), {}, -1};
    }
    asked.insert(QStringLiteral("id"), QStringLiteral("con-%1").arg(consents.size() + 1));
    consents.append(asked);
    return {201, bytesOf(asked), {}, -1};
}

FakeTmf::Answer FakeTmf::handoffAnswer(const Seen &request, const QStringList &parts)
{
    using namespace fake_appeals;
    if (request.verb == "POST")
        return {201,
                bytesOf({{QStringLiteral("id"), QStringLiteral("h-1")},
                         {QStringLiteral("url"), base().toString() + QStringLiteral("/phone/h-1")},
                         {QStringLiteral("matchCode"), QStringLiteral("4711")},
                         {QStringLiteral("expires"), m_clock.nowUtc().addSecs(600).toString(Qt::ISODate)}}),
                {},
                -1};
    if (parts.value(2) != QLatin1String("file"))
        return {200, bytesOf({{QStringLiteral("state"), handoffState}}), {}, -1};
    handoffState = QStringLiteral("taken");
    return {200, std::exchange(handoffFile, {}), {}, -1};
}

} // namespace unbar::test
