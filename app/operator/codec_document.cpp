#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

#include <QJsonDocument>

namespace unbar::op {

namespace document_codec {

QJsonObject characteristic(const char *name, const QJsonValue &value)
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("value"), value}};
}

QJsonArray characteristicsOf(const DocumentWish &wish)
{
    QJsonArray list{characteristic("itemCode", wish.item), characteristic("page", wish.page)};
    const std::pair<const char *, QString> texts[] = {
        {"sha256Plain", wish.sha256Plain}, {"sha256Sealed", wish.sha256Sealed}, {"sealKeyId", wish.sealKeyId},
        {"contentType", wish.contentType}, {"localCheck", wish.localCheck},     {"consentId", wish.consentId},
        {"supersedes", wish.supersedes}};
    for (const auto &[name, value] : texts) {
        if (!value.isEmpty())
            list.append(characteristic(name, value));
    }
    return list;
}

QJsonObject attachmentOf(const DocumentWish &wish)
{
    return {{QStringLiteral("@type"), QStringLiteral("AttachmentRefOrValue")},
            {QStringLiteral("attachmentType"), QStringLiteral("evidence")},
            {QStringLiteral("mimeType"), QStringLiteral("application/cms")},
            {QStringLiteral("name"), QString::number(wish.page)},
            {QStringLiteral("size"), QJsonObject{{QStringLiteral("amount"), wish.sealedSize},
                                                 {QStringLiteral("units"), QStringLiteral("byte")}}},
            {QStringLiteral("url"), wish.uploadUrl}};
}

void readFacts(Fields &document, DocumentAnswer &out)
{
    Fields facts(characteristics(document.array("characteristic")),
                 QStringLiteral("document/characteristic"));
    out.item = facts.needText("itemCode");
    out.page = facts.json().value(QLatin1String("page")).toInt(1);
    out.sha256Plain = facts.text("sha256Plain");
    out.sha256Sealed = facts.text("sha256Sealed");
    out.reviewResult = facts.text("reviewResult");
    out.rejectCode = domain::rejectCodeFromName(facts.text("rejectCode"));
    out.rejectText = facts.text("rejectText");
    out.receipt = facts.text("receipt").toLatin1();
    document.take(facts);
}

void readRelated(Fields &document, DocumentAnswer &out)
{
    for (Fields &entity : document.list("relatedEntity")) {
        if (entity.text("@referredType") == QLatin1String("Service") && out.lineId.isEmpty())
            out.lineId = entity.text("id");
        document.take(entity);
    }
    auto attachments = document.list("attachment");
    if (attachments.isEmpty())
        return;
    const QJsonValue amount = attachments.first().object("size").value(QLatin1String("amount"));
    out.sealedSize = amount.toInteger(-1);
    document.take(attachments.first());
}

} // namespace document_codec

QString localCheckWord(domain::LocalCheck check, bool overridden)
{
    if (check == domain::LocalCheck::Unchecked)
        return QStringLiteral("unchecked");
    if (check == domain::LocalCheck::Clear)
        return QStringLiteral("ok");
    return overridden ? QStringLiteral("override") : QStringLiteral("warn");
}

QByteArray documentBody(const DocumentWish &wish)
{
    const QJsonObject line{{QStringLiteral("id"), wish.lineId},
                           {QStringLiteral("role"), QStringLiteral("suspendedService")},
                           {QStringLiteral("@referredType"), QStringLiteral("Service")}};
    const QJsonObject body{
        {QStringLiteral("@type"), QStringLiteral("Document")},
        {QStringLiteral("name"), wish.item},
        {QStringLiteral("documentType"), QStringLiteral("evidence")},
        {QStringLiteral("attachment"), QJsonArray{document_codec::attachmentOf(wish)}},
        {QStringLiteral("relatedEntity"), wish.lineId.isEmpty() ? QJsonArray() : QJsonArray{line}},
        {QStringLiteral("characteristic"), document_codec::characteristicsOf(wish)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<DocumentAnswer> documentFromJson(const QJsonObject &json)
{
    Fields document(json, QStringLiteral("document"));
    DocumentAnswer out;
    out.id = document.needText("id");
    out.status = document.text("status");
    document_codec::readFacts(document, out);
    document_codec::readRelated(document, out);
    return finished(document, out);
}

} // namespace unbar::op
