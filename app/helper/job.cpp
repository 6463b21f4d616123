#include "app/helper/job.h"

#include "app/helper/file_head.h"
#include "app/helper/heic.h"
#include "app/helper/paint.h"
#include "app/helper/pdf_check.h"
#include "app/helper/quality.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonArray>
#include <algorithm>

namespace unbar::helper {

namespace job_detail {

constexpr int mostDeclaredEdge = 12000;
constexpr int mostEdge = 3000;  ///< of what is sent
constexpr int shownEdge = 1600; ///< of the picture for the screen
constexpr int thumbEdge = 320;
constexpr int jpegQuality = 88;

Frame refusal(const char *word, const QJsonObject &facts = {})
{
    Frame answer;
    answer.head = facts;
    answer.head.insert(QStringLiteral("refusal"), QString::fromLatin1(word));
    answer.parts = {{}, {}, {}};
    return answer;
}

/// The first page or frame, upright, at most 3000 px on its long edge.
QImage decoded(const QByteArray &bytes, FileKind kind, const QSize &declared)
{
    if (kind == FileKind::Heic)
        return fittedTo(heicImage(bytes), mostEdge);
    QByteArray held = bytes;
    QBuffer buffer(&held);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, mimeOf(kind).mid(6));
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256);
    // a JPEG is made smaller while it is decoded; every other kind is decoded whole either way
    if (kind == FileKind::Jpeg && std::max(declared.width(), declared.height()) > mostEdge)
        reader.setScaledSize(
            declared.scaled(mostEdge, mostEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return fittedTo(reader.read(), mostEdge);
}

QJsonArray pointsJson(const QPolygonF &points)
{
    QJsonArray list;
    for (const QPointF &point : points)
        list.append(QJsonArray{point.x(), point.y()});
    return list;
}

QJsonObject measuresJson(const Measures &measures)
{
    return {{QStringLiteral("sharpness"), measures.sharpness},
            {QStringLiteral("glare"), measures.glare},
            {QStringLiteral("spread"), measures.spread},
            {QStringLiteral("coverage"), measures.coverage},
            {QStringLiteral("longEdge"), measures.longEdge}};
}

Frame pictureJob(const Frame &request, FileKind kind, const QSize &declared)
{
    const QJsonObject &head = request.head;
    QImage picture = decoded(request.parts.constFirst(), kind, declared);
    if (picture.isNull())
        return refusal("damaged");
    picture = repainted(picture);
    const Looked looked = lookAt(picture, head.value(QLatin1String("card")).toBool());
    const bool straighten = head.value(QLatin1String("straighten")).toBool() && looked.quad;
    if (straighten) {
        const QPolygonF &at = looked.quad->corners;
        const int width = qRound(QLineF(at[0], at[1]).length());
        if (const QImage flat = straightened(picture, *looked.quad, qBound(600, width, mostEdge));
            !flat.isNull())
            picture = flat;
    }
    burnBoxes(picture, head.value(QLatin1String("boxes")).toArray());
    burnWatermark(picture, head.value(QLatin1String("watermark")).toString());
    const QByteArray sent = encoded(picture, "jpeg", jpegQuality);
    if (sent.isEmpty())
        return refusal("damaged");
    Frame answer;
    answer.head = {{QStringLiteral("refusal"), QString()},
                   {QStringLiteral("contentType"), QStringLiteral("image/jpeg")},
                   {QStringLiteral("width"), picture.width()},
                   {QStringLiteral("height"), picture.height()},
                   {QStringLiteral("check"), QString::fromLatin1(adviceName(looked.advice))},
                   {QStringLiteral("corners"), looked.quad ? pointsJson(looked.quad->corners) : QJsonArray()},
                   {QStringLiteral("straightened"), straighten},
                   {QStringLiteral("pages"), 1},
                   {QStringLiteral("measures"), measuresJson(looked.measures)}};
    const QImage shown = fittedTo(picture, shownEdge);
    answer.parts = {sent, encoded(shown, "png", 90), encoded(fittedTo(shown, thumbEdge), "png", 90)};
    return answer;
}

Frame pdfJob(const Frame &request)
{
    const PdfLooked looked =
        lookAtPdf(request.parts.constFirst(), request.head.value(QLatin1String("maxPages")).toInt(20));
    const QJsonObject facts{{QStringLiteral("pages"), looked.pages}};
    switch (looked.verdict) {
    case PdfVerdict::Damaged:
        return refusal("damaged");
    case PdfVerdict::Encrypted:
        return refusal("password");
    case PdfVerdict::ActiveContent:
        return refusal("activeContent", facts);
    case PdfVerdict::TooManyPages:
        return refusal("tooManyPages", facts);
    case PdfVerdict::Good:
        break;
    }
    Frame answer;
    answer.head = facts;
    answer.head.insert(QStringLiteral("refusal"), QString());
    answer.head.insert(QStringLiteral("contentType"), QStringLiteral("application/pdf"));
    answer.head.insert(QStringLiteral("check"), QString::fromLatin1(adviceName(Advice::Unchecked)));
    answer.parts = {looked.bytes, {}, {}};
    return answer;
}

} // namespace job_detail

Frame doJob(const Frame &request)
{
    using namespace job_detail;
    if (request.parts.size() != 1)
        return refusal("damaged");
    const QByteArray &bytes = request.parts.constFirst();
    const QJsonObject &head = request.head;
    const FileKind kind = fileKind(bytes);
    if (kind == FileKind::Empty)
        return refusal("empty");
    if (bytes.size() > head.value(QLatin1String("maxSize")).toInteger())
        return refusal("tooBig", {{QStringLiteral("size"), qint64(bytes.size())}});
    if (kind == FileKind::Heic && !canDecodeHeic())
        return refusal("heic");
    const bool picture = kind == FileKind::Jpeg || kind == FileKind::Png || kind == FileKind::WebP ||
                         kind == FileKind::Tiff || kind == FileKind::Heic;
    if (!picture && kind != FileKind::Pdf)
        return refusal("wrongType");
    // a picture is painted anew as JPEG, so any picture serves where JPEG is taken
    const QString needed = picture ? QStringLiteral("image/jpeg") : QStringLiteral("application/pdf");
    if (!head.value(QLatin1String("types")).toArray().contains(needed))
        return refusal("wrongType");
    if (!picture)
        return pdfJob(request);
    const QSize declared =
        kind == FileKind::Heic ? heicSize(bytes).value_or(QSize()) : declaredSize(bytes, kind);
    if (declared.isEmpty() || !isWhole(bytes, kind))
        return refusal("damaged");
    if (std::max(declared.width(), declared.height()) > mostDeclaredEdge ||
        qint64(declared.width()) * declared.height() > head.value(QLatin1String("maxPixels")).toInteger())
        return refusal("tooManyPixels", {{QStringLiteral("width"), declared.width()},
                                         {QStringLiteral("height"), declared.height()}});
    return pictureJob(request, kind, declared);
}

} // namespace unbar::helper
