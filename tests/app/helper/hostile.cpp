#include "tests/app/helper/hostile.h"

#include <QBuffer>
#include <QPainter>
#include <QtEndian>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <vector>

namespace unbar::test {

namespace hostile_detail {

QByteArray be32(quint32 value)
{
    const quint32 big = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&big), sizeof big};
}

quint32 crc(const QByteArray &bytes)
{
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        value ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1) ^ 0xEDB88320U : value >> 1;
    }
    return ~value;
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    const QByteArray body = QByteArray(type) + data;
    return be32(quint32(data.size())) + body + be32(crc(body));
}

QByteArray deflated(const QByteArray &raw)
{
    return qCompress(raw, 9).mid(4); // without Qt's own length in front
}

const QByteArray pngBegin = QByteArrayLiteral("\x89PNG\r\n\x1A\n");

QByteArray header(quint32 width, quint32 height, int depth = 8, int colour = 2)
{
    return chunk("IHDR", be32(width) + be32(height) + char(depth) + char(colour) + QByteArray(3, '\0'));
}

/// Rows of one colour, each after its filter byte 0.
QByteArray rows(int width, int height, const QColor &colour)
{
    QByteArray row(1, '\0');
    for (int x = 0; x < width; ++x)
        row +=
            QByteArray().append(char(colour.red())).append(char(colour.green())).append(char(colour.blue()));
    return row.repeated(height);
}

QByteArray png(const QByteArray &head, const QByteArray &idat, const QByteArray &before = {})
{
    return pngBegin + head + before + chunk("IDAT", idat) + chunk("IEND", {});
}

QByteArray tiffClaiming(quint32 width, quint32 height, bool loops)
{
    const auto u16 = [](quint16 value) {
        const quint16 little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&little), 2);
    };
    const auto u32 = [](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&little), 4);
    };
    const auto entry = [&](quint16 tag, quint32 value) { return u16(tag) + u16(4) + u32(1) + u32(value); };
    QByteArray bytes = QByteArray("II*\0", 4) + u32(8);
    bytes += u16(8) + entry(256, width) + entry(257, height) + entry(258, 8) + entry(259, 1) + entry(262, 1) +
             entry(273, 122) + entry(278, height) + entry(279, 4);
    bytes += u32(loops ? 8 : 0) + QByteArray(16, '\x7F');
    return bytes;
}

QByteArray webpClaiming(quint32 edge)
{
    const auto u24 = [](quint32 value) {
        return QByteArray()
            .append(char(value & 0xFF))
            .append(char(value >> 8 & 0xFF))
            .append(char(value >> 16 & 0xFF));
    };
    return QByteArrayLiteral("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0") + u24(edge - 1) + u24(edge - 1);
}

QByteArray saved(const QImage &picture, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, quality);
    return bytes;
}

QByteArray sixteenBitPng()
{
    QImage deep(64, 48, QImage::Format_RGBX64);
    deep.fill(QColor(200, 100, 50));
    return saved(deep, "png", -1);
}

QByteArray zipTail()
{
    return QByteArrayLiteral("PK\x03\x04") + QByteArray(26, '\0') + "<script>alert(1)</script>" +
           "PK\x05\x06" + QByteArray(18, '\0');
}

/// Declared small, but its compressed rows go on for 64 MB.
QByteArray endlessRowsPng()
{
    return png(header(16, 16), deflated(QByteArray(64 << 20, '\0')));
}

QByteArray textBombPng()
{
    const QByteArray text = QByteArrayLiteral("Comment\0\0") + deflated(QByteArray(64 << 20, 'x'));
    return png(header(16, 16), deflated(rows(16, 16, Qt::gray)), chunk("zTXt", text));
}

} // namespace hostile_detail

QByteArray jpegOf(const QImage &picture, int quality)
{
    return hostile_detail::saved(picture, "jpeg", quality);
}

QByteArray pngOf(const QImage &picture)
{
    return hostile_detail::saved(picture, "png", -1);
}

QByteArray withExif(const QByteArray &jpeg, int orientation, const QByteArray &text)
{
    QByteArray tiff = QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + char(orientation) +
                      QByteArray("\0\0\0\0\0\0", 6) + text;
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const quint16 length = qToBigEndian(quint16(body.size() + 2));
    return jpeg.left(2) + "\xFF\xE1" + QByteArray(reinterpret_cast<const char *>(&length), 2) + body +
           jpeg.mid(2);
}

QByteArray jpegClaiming(int width, int height)
{
    QByteArray bytes = jpegOf(quarters(32, 32));
    const qsizetype frame = bytes.indexOf("\xFF\xC0");
    qToBigEndian(quint16(height), bytes.data() + frame + 5);
    qToBigEndian(quint16(width), bytes.data() + frame + 7);
    return bytes;
}

QByteArray cmykJpeg(int width, int height)
{
    jpeg_compress_struct writer{};
    jpeg_error_mgr errors{};
    writer.err = jpeg_std_error(&errors);
    jpeg_create_compress(&writer);
    unsigned char *out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&writer, &out, &size);
    writer.image_width = JDIMENSION(width);
    writer.image_height = JDIMENSION(height);
    writer.input_components = 4;
    writer.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&writer);
    jpeg_start_compress(&writer, TRUE);
    std::vector<unsigned char> row(std::size_t(width) * 4, 0);
    for (std::size_t i = 0; i < row.size(); i += 4)
        row[i] = 255;
    JSAMPROW lines[] = {row.data()};
    while (writer.next_scanline < writer.image_height)
        jpeg_write_scanlines(&writer, lines, 1);
    jpeg_finish_compress(&writer);
    jpeg_destroy_compress(&writer);
    const QByteArray bytes(reinterpret_cast<const char *>(out), qsizetype(size));
    std::free(out);
    return bytes;
}

QByteArray apng()
{
    using namespace hostile_detail;
    const auto control = [](quint32 number) {
        return chunk("fcTL", be32(number) + be32(16) + be32(16) + be32(0) + be32(0) +
                                 QByteArray("\0\x0A\0\x64\0\0", 6));
    };
    return pngBegin + header(16, 16) + chunk("acTL", be32(2) + be32(0)) + control(0) +
           chunk("IDAT", deflated(rows(16, 16, Qt::red))) + control(1) +
           chunk("fdAT", be32(2) + deflated(rows(16, 16, Qt::blue))) + chunk("IEND", {});
}

QImage quarters(int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.fillRect(0, 0, width / 2, height / 2, Qt::red);
    painter.fillRect(width / 2, 0, width - width / 2, height / 2, Qt::green);
    painter.fillRect(width / 2, height / 2, width - width / 2, height - height / 2, Qt::blue);
    painter.fillRect(0, height / 2, width / 2, height - height / 2, Qt::yellow);
    return picture;
}

QList<HostileFile> hostilePictures()
{
    using namespace hostile_detail;
    const QByteArray jpeg = jpegOf(quarters(640, 480));
    const QByteArray small = pngOf(quarters(64, 48));
    QImage dot(1, 1, QImage::Format_RGB32);
    dot.fill(Qt::white);
    QByteArray wrongSum = small;
    wrongSum[small.indexOf("IDAT") + 6] = char(wrongSum.at(small.indexOf("IDAT") + 6) ^ 0x55);
    QList<HostileFile> files{
        {"empty", {}, "empty"},
        {"one byte", QByteArrayLiteral("\xFF"), "wrongType"},
        {"jpeg cut in half", jpeg.left(jpeg.size() / 2), "damaged"},
        {"jpeg cut in its header", jpeg.left(40), "damaged"},
        {"jpeg without its end", jpeg.left(jpeg.size() - 2), "damaged"},
        {"png cut in half", small.left(small.size() / 2), "damaged"},
        {"png with a wrong checksum", wrongSum, "damaged"},
        {"png of 16 bits", sixteenBitPng(), ""},
        {"jpeg in CMYK", cmykJpeg(64, 48), ""},
        {"one pixel", pngOf(dot), ""},
        {"png of 30000 squared", png(header(30000, 30000), deflated(QByteArray(100, '\0'))), "tooManyPixels"},
        {"jpeg of 30000 squared", jpegClaiming(30000, 30000), "tooManyPixels"},
        {"webp of 16000 squared", webpClaiming(16000), "tooManyPixels"},
        {"tiff of 30000 squared", tiffClaiming(30000, 30000, false), "tooManyPixels"},
        {"tiff whose pages go in a circle", tiffClaiming(4, 1, true), ""},
        {"png of no width", png(header(0, 16), deflated({})), "damaged"},
        {"png that is a line", png(header(1, 400000), deflated(rows(1, 16, Qt::red))), "tooManyPixels"},
        {"png of 12000 by 1", png(header(12000, 1), deflated(rows(12000, 1, Qt::red))), ""},
        {"jpeg claiming more rows than it has", jpegClaiming(4000, 4000),
         ""}, // the decoder fills them with grey
        {"png whose rows do not end", endlessRowsPng(), ""},
        {"png with a text of 64 MB", textBombPng(), ""},
        {"jpeg with a ZIP behind it", jpeg + zipTail(), ""},
        {"gif that is a script", QByteArrayLiteral("GIF89a/*\0*/=1;alert(1)"), "wrongType"},
        {"apng", apng(), ""},
        {"svg",
         QByteArrayLiteral(
             "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>"),
         "wrongType"},
        {"program",
         QByteArrayLiteral("\x7F"
                           "ELF\x02\x01\x01"),
         "wrongType"},
        {"zip", zipTail(), "wrongType"},
        {"heic of noise",
         QByteArrayLiteral("\0\0\0\x18"
                           "ftypheic\0\0\0\0mif1heic") +
             QByteArray(400, '\x5A'),
         "heic"},
    };
    static const std::array<const char *, 9> turned{
        "", "turned 1", "turned 2", "turned 3", "turned 4", "turned 5", "turned 6", "turned 7", "turned 8"};
    for (int orientation = 1; orientation <= 8; ++orientation)
        files.append({turned[std::size_t(orientation)], withExif(jpeg, orientation), ""});
    return files;
}

} // namespace unbar::test
