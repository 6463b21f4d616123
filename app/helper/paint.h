#pragma once
// What is done to a decoded picture before it may leave: painted anew, blacked out, marked, made small,
// encoded.

#include <QByteArray>
#include <QImage>
#include <QJsonArray>
#include <QString>

namespace unbar::helper {

/// Painted onto a fresh image of plain RGB: whatever the file carried beside its pixels stays behind.
QImage repainted(const QImage &decoded);
/// Boxes [[x, y, w, h]] in pixels of the picture, filled with black; a pixel touched is a pixel gone.
void burnBoxes(QImage &picture, const QJsonArray &boxes);
/// Tiled across the picture on a slant, at a fifth of full ink, so that it cannot be cropped away and hides
/// nothing.
void burnWatermark(QImage &picture, const QString &words);
/// At most `edge` pixels on the long side and at least one on the other; the picture itself when it is no
/// larger.
QImage fittedTo(const QImage &picture, int edge);
/// Empty when it could not be written.
QByteArray encoded(const QImage &picture, const char *format, int quality);

} // namespace unbar::helper
