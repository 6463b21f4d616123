#include "ui/style/icons.h"

#include <QDir>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace unbar::ui {

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}))
        names << file.chopped(4);
    return names;
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal ratio)
{
    const QString key =
        QStringLiteral("unbar-icon %1 %2 %3 %4").arg(name).arg(size).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!svg.isValid() || size <= 0)
        return {};
    pixmap = QPixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    svg.render(&painter, QRectF(pixmap.rect()));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const int size = qMin(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(name, size, colour, painter.device()->devicePixelRatioF());
    if (pixmap.isNull())
        return;
    const QPoint at(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    const bool directional = name == QLatin1String("chevron") || name == QLatin1String("back") ||
                             name == QLatin1String("external");
    if (directional && painter.layoutDirection() == Qt::RightToLeft) {
        painter.save();
        painter.translate(2 * at.x() + size, 0);
        painter.scale(-1, 1);
        painter.drawPixmap(at, pixmap);
        painter.restore();
        return;
    }
    painter.drawPixmap(at, pixmap);
}

} // namespace unbar::ui
