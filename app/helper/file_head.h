#pragma once
// What a file is by its content, and how large it says it is, read from its first bytes without decoding
// anything.

#include <QByteArray>
#include <QSize>

namespace unbar::helper {

enum class FileKind { Unknown, Empty, Jpeg, Png, WebP, Tiff, Heic, Pdf, Other };

/// By content, never by name. Other: a known file of a kind that is not taken (ZIP, GIF, BMP, SVG, …).
FileKind fileKind(const QByteArray &bytes);
/// JPEG SOF, PNG IHDR, WebP VP8/VP8L/VP8X, TIFF tags 256/257 of the first page; empty when it cannot be told.
QSize declaredSize(const QByteArray &bytes, FileKind kind);
/// Whether the end is there: JPEG's last marker, PNG's last chunk, the length WebP names. A decoder would
/// draw what is missing in grey and call it a picture.
bool isWhole(const QByteArray &bytes, FileKind kind);
/// EXIF orientation 1 to 8 is applied by the decoder; this is only what a picture's MIME type is.
QByteArray mimeOf(FileKind kind);

} // namespace unbar::helper
