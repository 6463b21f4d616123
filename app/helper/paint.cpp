#include "app/helper/paint.h"

#include <QBuffer>
#include <QFont>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>

namespace unbar::helper {

QImage repainted(const QImage &decoded)
{
    QImage fresh(decoded.size(), QImage::Format_RGB32);
    fresh.fill(Qt::white);
    QPainter painter(&fresh);
    painter.drawImage(QPoint(0, 0), decoded);
    painter.end();
    return fresh;
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

QByteArray encoded(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(picture) ? bytes : QByteArray();
}

QImage fittedTo(const QImage &picture, int edge)
{
    if (std::max(picture.width(), picture.height()) <= edge)
        return picture;
    const QSize size = picture.size().scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace unbar::helper
