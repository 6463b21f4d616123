#include "app/operator/api.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace unbar::op {

namespace appeal_writing {

QString nameOf(domain::AppealKind kind)
{
    switch (kind) {
    case domain::AppealKind::Suspension:
        return QStringLiteral("停机申诉");
    case domain::AppealKind::BillDispute:
        return QStringLiteral("账单争议");
    case domain::AppealKind::Complaint:
        return QStringLiteral("服务投诉");
    case domain::AppealKind::FollowUp:
        return QStringLiteral("申诉催办");
    case domain::AppealKind::ReasonRequest:
        return QStringLiteral("要求说明停机理由");
    case domain::AppealKind::HumanReview:
        return QStringLiteral("要求人工复核");
    }
    return {};
}

QJsonObject relatedEntity(const QString &id, const char *role, const char *type)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("role"), QString::fromLatin1(role)},
            {QStringLiteral("@referredType"), QString::fromLatin1(type)}};
}

QJsonArray entities(const domain::Appeal &appeal)
{
    QJsonArray list{relatedEntity(appeal.lineId, "suspendedService", "Service")};
    for (const domain::EvidenceItem &item : appeal.items) {
        for (const domain::EvidencePage &page : item.pages) {
            if (!page.documentId.isEmpty())
                list.append(relatedEntity(page.documentId, "evidence", "Document"));
        }
    }
    return list;
}

QJsonObject actor(const domain::AppealActor &who)
{
    QJsonObject object{{QStringLiteral("kind"), domain::actorCode(who.kind)}};
    if (!who.name.isEmpty())
        object.insert(QStringLiteral("name"), who.name);
    if (who.authorityUntil.isValid())
        object.insert(QStringLiteral("authorityUntil"), who.authorityUntil.toString(Qt::ISODate));
    return object;
}

QJsonArray answers(const domain::Appeal &appeal)
{
    QJsonArray list;
    for (const domain::AppealAnswer &answer : appeal.answers)
        list.append(QJsonObject{{QStringLiteral("question"), answer.question},
                                {QStringLiteral("text"), answer.text}});
    return list;
}

QJsonArray withoutItem(const domain::Appeal &appeal)
{
    QJsonArray list;
    for (const domain::EvidenceItem &item : appeal.items) {
        if (!item.cannotProvide.isEmpty())
            list.append(QJsonObject{{QStringLiteral("itemCode"), item.code},
                                    {QStringLiteral("statement"), item.cannotProvide}});
    }
    return list;
}

QJsonArray notes(const domain::Appeal &appeal)
{
    if (appeal.traceNumber.isEmpty())
        return {};
    return {QJsonObject{{QStringLiteral("text"), QStringLiteral("trace: ") + appeal.traceNumber}}};
}

void insertText(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace appeal_writing

QByteArray appealCreateBody(const domain::Appeal &appeal, const QString &priorOperatorId)
{
    using namespace appeal_writing;
    const QJsonObject channel{{QStringLiteral("id"), QStringLiteral("desktop")},
                              {QStringLiteral("name"), QStringLiteral("desktop app")}};
    QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("SuspensionAppeal")},
        {QStringLiteral("@baseType"), QStringLiteral("TroubleTicket")},
        {QStringLiteral("name"), nameOf(appeal.kind)},
        {QStringLiteral("description"), appeal.statement},
        {QStringLiteral("severity"), QStringLiteral("Major")},
        {QStringLiteral("ticketType"), domain::appealKindCode(appeal.kind)},
        {QStringLiteral("externalId"), appeal.key},
        {QStringLiteral("channel"), channel},
        {QStringLiteral("suspensionReason"), appeal.reasonCode},
        {QStringLiteral("suspensionId"), appeal.suspensionId},
        {QStringLiteral("actor"), actor(appeal.actor)},
        {QStringLiteral("consentIds"), QJsonArray::fromStringList(appeal.consentIds)},
        {QStringLiteral("cannotProvide"), withoutItem(appeal)},
        {QStringLiteral("answers"), answers(appeal)},
        {QStringLiteral("relatedEntity"), entities(appeal)},
        {QStringLiteral("note"), notes(appeal)},
    };
    if (!priorOperatorId.isEmpty()) {
        const QJsonObject prior{{QStringLiteral("id"), priorOperatorId},
                                {QStringLiteral("relationshipType"), QStringLiteral("follows")}};
        body.insert(QStringLiteral("troubleTicketRelationship"), QJsonArray{prior});
        body.insert(QStringLiteral("priorTicket"), priorOperatorId); // its documents may be used again
    }
    return bytesOf(body);
}

QByteArray appealActBody(const TicketAct &act)
{
    using namespace appeal_writing;
    QJsonObject action{{QStringLiteral("name"), act.name}, {QStringLiteral("externalId"), act.key}};
    insertText(action, "text", act.text);
    insertText(action, "number", act.number);
    if (act.date.isValid())
        action.insert(QStringLiteral("date"), act.date.toString(Qt::ISODate));
    if (!act.documentIds.isEmpty())
        action.insert(QStringLiteral("documentIds"), QJsonArray::fromStringList(act.documentIds));
    QJsonArray given;
    for (const TicketAnswer &answer : act.answers) {
        QJsonObject entry{{QStringLiteral("id"), answer.requestId}};
        insertText(entry, "documentId", answer.documentId);
        insertText(entry, "statement", answer.statement);
        given.append(entry);
    }
    if (!given.isEmpty())
        action.insert(QStringLiteral("answers"), given);
    return bytesOf({{QStringLiteral("appealAction"), action}});
}

} // namespace unbar::op
