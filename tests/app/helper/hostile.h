#pragma once
// Files made to do harm, or merely odd, each with the answer that is right for it. All are built here, byte
// by byte.

#include <QByteArray>
#include <QImage>
#include <QList>

namespace unbar::test {

struct HostileFile
{
    const char *name = "";
    QByteArray bytes;
    const char *refusal = ""; ///< the helper's word; empty when the file is taken
};

QList<HostileFile> hostilePictures();
QList<HostileFile> hostilePdfs();

QByteArray jpegOf(const QImage &picture, int quality = 90);
QByteArray pngOf(const QImage &picture);
/// `jpeg` with an EXIF block that says how it is turned (1 to 8) and carries a text.
QByteArray withExif(const QByteArray &jpeg, int orientation, const QByteArray &text = {});
/// `width` and `height` written into the frame header of a whole JPEG.
QByteArray jpegClaiming(int width, int height);
QByteArray cmykJpeg(int width, int height);
/// A red first frame, a blue second one.
QByteArray apng();
/// A whole PDF of the given object bodies, numbered from 1; object 1 is the catalogue.
QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer = {});
QByteArray plainPdf(int pages);
/// A picture whose four quarters are red, green, blue and yellow, clockwise from the top left.
QImage quarters(int width, int height);

} // namespace unbar::test
