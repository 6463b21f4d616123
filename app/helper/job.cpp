#include "app/helper/job.h"

#include "app/helper/file_head.h"
#include "app/helper/pdf_check.h"
#include "app/helper/quality.h"

#include <QBuffer>
#include <QFont>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QPainter>

namespace unbar::helper {

namespace job_detail {

constexpr int mostEdge = 3000;
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

QByteArray encoded(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(picture) ? bytes : QByteArray();
}

/// Painted onto a fresh image of plain RGB: whatever the file carried beside its pixels stays behind.
QImage repainted(const QImage &decoded)
{
    QImage fresh(decoded.size(), QImage::Format_RGB32);
    fresh.fill(Qt::white);
    QPainter painter(&fresh);
    painter.drawImage(QPoint(0, 0), decoded);
    painter.end();
    return fresh;
}

/// The first page or frame, upright, at most 3000 px on its long edge.
QImage decoded(const QByteArray &bytes, FileKind kind, const QSize &declared)
{
    QByteArray held = bytes;
    QBuffer buffer(&held);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, mimeOf(kind).mid(6));
    reader.setAutoTransform(true);
    reader.setAllocationLimit(256);
    if (std::max(declared.width(), declared.height()) > mostEdge)
        reader.setScaledSize(declared.scaled(mostEdge, mostEdge, Qt::KeepAspectRatio));
    QImage picture = reader.read();
    return picture.isNull() ? QImage() : repainted(picture);
}

void burnBoxes(QImage &picture, const QJsonArray &boxes)
{
    QPainter painter(&picture);
    for (const QJsonValue &value : boxes) {
        const QJsonArray box = value.toArray();
        painter.fillRect(
            QRectF(box.at(0).toDouble(), box.at(1).toDouble(), box.at(2).toDouble(), box.at(3).toDouble())
                .toAlignedRect(),
            Qt::black);
    }
}

/// Tiled across the picture on a slant, at a fifth of full ink, so that it cannot be cropped away and hides
/// nothing.
void burnWatermark(QImage &picture, const QString &words)
{
    if (words.isEmpty())
        return;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    QFont font;
    font.setPixelSize(qMax(14, picture.width() / 48));
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int across = metrics.horizontalAdvance(words) + metrics.height() * 3;
    const int down = metrics.height() * 5;
    const int reach = picture.width() + picture.height();
    painter.translate(picture.width() / 2.0, picture.height() / 2.0);
    painter.rotate(-24);
    for (int y = -reach; y < reach; y += down)
        for (int x = -reach + (y / down % 2 ? across / 2 : 0); x < reach; x += across) {
            painter.setPen(QColor(255, 255, 255, 56));
            painter.drawText(x + 1, y + 1, words);
            painter.setPen(QColor(0, 0, 0, 51));
            painter.drawText(x, y, words);
        }
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
    const auto small = [&picture](int edge) {
        return picture.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    };
    const QImage shown =
        picture.width() > shownEdge || picture.height() > shownEdge ? small(shownEdge) : picture;
    answer.parts = {sent, encoded(shown, "png", 90), encoded(small(thumbEdge), "png", 90)};
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
    answer.parts = {request.parts.constFirst(), {}, {}};
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
    if (kind == FileKind::Heic)
        return refusal("heic");
    const bool picture =
        kind == FileKind::Jpeg || kind == FileKind::Png || kind == FileKind::WebP || kind == FileKind::Tiff;
    if (!picture && kind != FileKind::Pdf)
        return refusal("wrongType");
    // a picture is painted anew as JPEG, so any picture serves where JPEG is taken; a PDF goes as it is
    const QString needed = picture ? QStringLiteral("image/jpeg") : QStringLiteral("application/pdf");
    if (!head.value(QLatin1String("types")).toArray().contains(needed))
        return refusal("wrongType");
    if (!picture)
        return pdfJob(request);
    const QSize declared = declaredSize(bytes, kind);
    if (declared.isEmpty())
        return refusal("damaged");
    if (qint64(declared.width()) * declared.height() > head.value(QLatin1String("maxPixels")).toInteger())
        return refusal("tooManyPixels", {{QStringLiteral("width"), declared.width()},
                                         {QStringLiteral("height"), declared.height()}});
    return pictureJob(request, kind, declared);
}

} // namespace unbar::helper
