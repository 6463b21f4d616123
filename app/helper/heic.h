#pragma once
// HEIC photographs through libheif (LGPL), where it was there at build time and has a decoder at run time.

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <optional>

namespace unbar::helper {

/// Loads what decoding needs; called before the process shuts itself in.
void loadHeic();
/// Whether a HEIC photograph can be decoded at all.
bool canDecodeHeic();
/// What the first picture says its size is, upright; nothing when the file is damaged.
std::optional<QSize> heicSize(const QByteArray &bytes);
/// The first picture, upright, without threads; null when it is damaged.
QImage heicImage(const QByteArray &bytes);

} // namespace unbar::helper
