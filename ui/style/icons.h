#pragma once
// Our own icon set (resources/icons, 24 px grid, one stroke), recoloured when drawn. Only these files are
// ever parsed.

#include <QColor>
#include <QPixmap>
#include <QStringList>

class QPainter;
class QRect;

namespace unbar::ui {

/// Names without path or ending: "home", "pay", "check", …
QStringList iconNames();
/// Draws an icon into rect; directional icons are mirrored when the painter's layout direction is right to
/// left.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);
/// A recoloured icon of size × size device-independent pixels; a null pixmap for an unknown name.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal ratio);

} // namespace unbar::ui
