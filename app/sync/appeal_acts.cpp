#include "app/sync/appeal_acts.h"

#include "app/operator/api.h"
#include "app/support/random.h"
#include "app/sync/acts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace unbar::sync {

namespace appeal_making {

constexpr QLatin1String wireMember("appealAction");

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

store::OutboxItem rowOf(const char *kind, const domain::Appeal &appeal, const QString &key,
                        const QByteArray &body)
{
    store::OutboxItem item;
    item.kind = QString::fromLatin1(kind);
    item.caseId = appeal.id;
    item.key = key;
    item.body = body;
    return item;
}

QStringList documentsOf(const domain::Appeal &appeal, const QString &itemCode)
{
    QStringList documents;
    for (const domain::EvidenceItem &item : appeal.items) {
        if (item.code != itemCode)
            continue;
        for (const domain::EvidencePage &page : item.pages) {
            if (!page.documentId.isEmpty())
                documents << page.documentId;
        }
    }
    return documents;
}

// An item of several pages answers its request once per page.
QList<op::TicketAnswer> answersFor(const QJsonObject &kept, const domain::Appeal &appeal)
{
    const QString id = kept.value(QLatin1String("id")).toString();
    const QString statement = kept.value(QLatin1String("statement")).toString();
    QList<op::TicketAnswer> answers;
    for (const QString &document : documentsOf(appeal, kept.value(QLatin1String("item")).toString()))
        answers.append({id, document, statement});
    if (answers.isEmpty())
        answers.append({id, {}, statement});
    return answers;
}

} // namespace appeal_making

store::OutboxItem evidenceAct(const domain::Appeal &appeal, const PageRef &page)
{
    const QJsonObject body{{QStringLiteral("item"), page.itemCode}, {QStringLiteral("page"), page.pageId}};
    // From the page's own id, so that a second row for it is the same document.
    const QString key =
        QUuid::createUuidV5(QUuid(page.pageId), QByteArrayLiteral("document")).toString(QUuid::WithoutBraces);
    return appeal_making::rowOf(act::evidenceSend, appeal, key, appeal_making::bytesOf(body));
}

PageRef pageOf(const store::OutboxItem &item)
{
    const QJsonObject body = QJsonDocument::fromJson(item.body).object();
    return {body.value(QLatin1String("item")).toString(), body.value(QLatin1String("page")).toString()};
}

store::OutboxItem createAppealAct(const domain::Appeal &appeal)
{
    return appeal_making::rowOf(act::appealCreate, appeal, appeal.key, {});
}

store::OutboxItem customerAct(const domain::Appeal &appeal, const CustomerAct &act)
{
    QJsonArray answers;
    for (const CustomerAnswer &answer : act.answers)
        answers.append(QJsonObject{{QStringLiteral("id"), answer.requestId},
                                   {QStringLiteral("item"), answer.itemCode},
                                   {QStringLiteral("statement"), answer.statement}});
    const QJsonObject body{{QStringLiteral("name"), act.name},
                           {QStringLiteral("text"), act.text},
                           {QStringLiteral("answers"), answers},
                           {QStringLiteral("items"), QJsonArray::fromStringList(act.itemCodes)},
                           {QStringLiteral("date"), act.date.toString(Qt::ISODate)},
                           {QStringLiteral("number"), act.number}};
    return appeal_making::rowOf(act::appealAct, appeal, newKey(), appeal_making::bytesOf(body));
}

QString customerActName(const store::OutboxItem &item)
{
    if (!isKind(item, act::appealAct))
        return {};
    const QJsonObject body = QJsonDocument::fromJson(item.body).object();
    const bool written = body.contains(appeal_making::wireMember);
    const QJsonObject named = written ? body.value(appeal_making::wireMember).toObject() : body;
    return named.value(QLatin1String("name")).toString();
}

QByteArray actBody(const store::OutboxItem &item, const domain::Appeal &appeal)
{
    using namespace appeal_making;
    const QJsonObject body = QJsonDocument::fromJson(item.body).object();
    if (body.contains(wireMember))
        return item.body;
    op::TicketAct act;
    act.name = body.value(QLatin1String("name")).toString();
    act.key = item.key;
    act.text = body.value(QLatin1String("text")).toString();
    act.date = QDate::fromString(body.value(QLatin1String("date")).toString(), Qt::ISODate);
    act.number = body.value(QLatin1String("number")).toString();
    const QJsonArray answers = body.value(QLatin1String("answers")).toArray();
    for (const auto &kept : answers)
        act.answers.append(answersFor(kept.toObject(), appeal));
    const QJsonArray items = body.value(QLatin1String("items")).toArray();
    for (const auto &code : items)
        act.documentIds << documentsOf(appeal, code.toString());
    return op::appealActBody(act);
}

} // namespace unbar::sync
