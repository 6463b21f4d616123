#pragma once
// Where a document lies in a picture: four corners found by an edge search of our own on a small copy, and
// the picture straightened by them.

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <optional>

namespace unbar::helper {

struct Quad
{
    /// Clockwise from the top left, in pixels of the picture that was searched.
    QPolygonF corners;
    double coverage = 0; ///< part of the frame it covers
    double aspect = 0;   ///< width to height, 1.586 for ID-1
    double tilt = 0;     ///< degrees between the sides that should be parallel, at most
};

/// The document, when four sides can be seen; nothing when one leaves the frame or cannot be told from the
/// background.
std::optional<Quad> findDocument(const QImage &picture);
/// The document alone, upright: `width` pixels wide, as high as its aspect says.
QImage straightened(const QImage &picture, const Quad &quad, int width);

} // namespace unbar::helper
