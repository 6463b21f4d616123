#include "app/evidence/evidence_desk.h"

#include <QJsonArray>

namespace unbar::evidence {

namespace wire_detail {

Failure refusalOf(const QString &word, const QJsonObject &head)
{
    const auto number = [&](const char *name) {
        return QString::number(head.value(QLatin1String(name)).toInteger());
    };
    if (word == QLatin1String("empty"))
        return raise(FailureCode::EvidenceEmpty).value();
    if (word == QLatin1String("tooBig"))
        return raise(FailureCode::EvidenceTooBig, number("size")).value();
    if (word == QLatin1String("wrongType"))
        return raise(FailureCode::EvidenceWrongType).value();
    if (word == QLatin1String("heic"))
        return raise(FailureCode::EvidenceHeic).value();
    if (word == QLatin1String("password"))
        return raise(FailureCode::EvidencePassword).value();
    if (word == QLatin1String("activeContent"))
        return raise(FailureCode::EvidenceActiveContent).value();
    if (word == QLatin1String("tooManyPages"))
        return raise(FailureCode::EvidenceTooManyPages, number("pages")).value();
    if (word == QLatin1String("tooManyPixels"))
        return raise(FailureCode::EvidenceTooManyPixels, number("width") + u'x' + number("height")).value();
    return raise(FailureCode::EvidenceDamaged).value();
}

} // namespace wire_detail

Frame requestOf(const EvidenceJob &job)
{
    QJsonArray boxes;
    for (const QRectF &box : job.boxes)
        boxes.append(QJsonArray{box.x(), box.y(), box.width(), box.height()});
    return {{{QStringLiteral("card"), job.card},
             {QStringLiteral("types"), QJsonArray::fromStringList(job.types)},
             {QStringLiteral("maxSize"), job.maxSize},
             {QStringLiteral("maxPixels"), job.maxPixels},
             {QStringLiteral("maxPages"), job.maxPages},
             {QStringLiteral("watermark"), job.watermark},
             {QStringLiteral("straighten"), job.straighten},
             {QStringLiteral("boxes"), boxes}},
            {job.bytes}};
}

Result<EvidenceMade> madeFrom(const Frame &answer)
{
    const QString refusal = answer.head.value(QLatin1String("refusal")).toString(QStringLiteral("damaged"));
    if (!refusal.isEmpty() || answer.parts.size() != 3)
        return passOn(wire_detail::refusalOf(refusal, answer.head));
    EvidenceMade made;
    made.bytes = answer.parts[0];
    made.picture = answer.parts[1];
    made.thumbnail = answer.parts[2];
    made.contentType = answer.head.value(QLatin1String("contentType")).toString();
    made.width = answer.head.value(QLatin1String("width")).toInt();
    made.height = answer.head.value(QLatin1String("height")).toInt();
    made.check = answer.head.value(QLatin1String("check")).toString();
    made.straightened = answer.head.value(QLatin1String("straightened")).toBool();
    made.pages = answer.head.value(QLatin1String("pages")).toInt(1);
    for (const QJsonValue &point : answer.head.value(QLatin1String("corners")).toArray())
        made.corners << QPointF(point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble());
    return made;
}

} // namespace unbar::evidence
