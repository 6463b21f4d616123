#include "tests/app/sandbox/evidence_rig.h"

#include "app/sandbox/seal.h"

namespace unbar::test {

QByteArray EvidenceRig::sealed(const QByteArray &plain)
{
    return sealedFor(sandbox::sealCertificate(world()).der, plain);
}

QJsonObject EvidenceRig::documentBody(const QString &url, const QByteArray &plain,
                                      const QByteArray &sealedBytes, const QString &item)
{
    const QJsonObject attachment{
        {QStringLiteral("@type"), QStringLiteral("AttachmentRefOrValue")},
        {QStringLiteral("attachmentType"), QStringLiteral("evidence")},
        {QStringLiteral("mimeType"), QStringLiteral("application/cms")},
        {QStringLiteral("name"), QStringLiteral("1")},
        {QStringLiteral("size"), QJsonObject{{QStringLiteral("amount"), sealedBytes.size()},
                                             {QStringLiteral("units"), QStringLiteral("byte")}}},
        {QStringLiteral("url"), url}};
    QJsonObject line = refTo(QStringLiteral("svc-8000"), "Service");
    line.insert(QStringLiteral("role"), QStringLiteral("suspendedService"));
    QJsonObject body{{QStringLiteral("@type"), QStringLiteral("Document")},
                     {QStringLiteral("name"), item},
                     {QStringLiteral("documentType"), QStringLiteral("evidence")},
                     {QStringLiteral("attachment"), QJsonArray{attachment}},
                     {QStringLiteral("relatedEntity"), QJsonArray{line}}};
    const QList<std::pair<const char *, QJsonValue>> facts{
        {"itemCode", item},
        {"page", 1},
        {"sha256Plain", QString::fromLatin1(sha256(plain).toHex())},
        {"sha256Sealed", QString::fromLatin1(sha256(sealedBytes).toHex())},
        {"sealKeyId", QStringLiteral("seal-1")},
        {"contentType", QStringLiteral("image/png")},
        {"localCheck", QStringLiteral("ok")}};
    for (const auto &[name, value] : facts)
        body = withFact(body, name, value);
    return body;
}

QJsonObject withFact(QJsonObject body, const char *name, const QJsonValue &value)
{
    QJsonArray kept;
    for (const QJsonValue &entry : body.value(u"characteristic").toArray()) {
        if (entry[u"name"].toString() != QLatin1String(name))
            kept.append(entry);
    }
    if (!value.isUndefined())
        kept.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                                {QStringLiteral("value"), value}});
    body.insert(QStringLiteral("characteristic"), kept);
    return body;
}

QJsonValue factOf(const QJsonObject &body, const char *name)
{
    return sandbox::characteristic(body.value(u"characteristic").toArray(), QString::fromLatin1(name));
}

} // namespace unbar::test
