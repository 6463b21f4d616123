#include "app/helper/file_head.h"

#include <QtEndian>

namespace unbar::helper {

namespace head_detail {

quint16 be16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : quint16(0);
}

quint32 be32(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0U;
}

quint32 le24(const QByteArray &bytes, qsizetype at)
{
    if (at + 3 > bytes.size())
        return 0;
    const auto byte = [&](qsizetype i) { return quint32(quint8(bytes[at + i])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16;
}

QSize sized(quint32 width, quint32 height)
{
    constexpr quint32 most = 1'000'000; // larger is a lie or an attack: either way not taken
    return width > 0 && height > 0 && width <= most && height <= most ? QSize(int(width), int(height))
                                                                      : QSize();
}

/// Walks the markers up to the frame header.
QSize jpegSize(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (quint8(bytes[at]) != 0xFF)
            return {};
        const quint8 marker = quint8(bytes[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return sized(be16(bytes, at + 7), be16(bytes, at + 5));
        const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        const quint16 length = alone ? quint16(0) : be16(bytes, at + 2);
        if (!alone && length < 2)
            return {};
        at += 2 + length;
    }
    return {};
}

QSize webpSize(const QByteArray &bytes)
{
    const QByteArray chunk = bytes.mid(12, 4);
    if (chunk == "VP8X")
        return sized(le24(bytes, 24) + 1, le24(bytes, 27) + 1);
    if (chunk == "VP8L" && bytes.size() >= 25) {
        const quint32 bits = qFromLittleEndian<quint32>(bytes.constData() + 21);
        return sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    if (chunk == "VP8 " && bytes.size() >= 30)
        return sized(qFromLittleEndian<quint16>(bytes.constData() + 26) & 0x3FFFU,
                     qFromLittleEndian<quint16>(bytes.constData() + 28) & 0x3FFFU);
    return {};
}

QSize tiffSize(const QByteArray &bytes)
{
    const bool little = bytes.startsWith("II");
    const auto u16 = [&](qint64 at) -> quint32 {
        if (at < 0 || at + 2 > bytes.size())
            return 0;
        return little ? qFromLittleEndian<quint16>(bytes.constData() + at)
                      : qFromBigEndian<quint16>(bytes.constData() + at);
    };
    const auto u32 = [&](qint64 at) -> quint32 {
        if (at < 0 || at + 4 > bytes.size())
            return 0;
        return little ? qFromLittleEndian<quint32>(bytes.constData() + at)
                      : qFromBigEndian<quint32>(bytes.constData() + at);
    };
    const qint64 directory = u32(4);
    quint32 width = 0;
    quint32 height = 0;
    for (quint32 entry = 0; entry < qMin(u16(directory), 512U); ++entry) {
        const qint64 at = directory + 2 + qint64(entry) * 12;
        const quint32 value = u16(at + 2) == 3 ? u16(at + 8) : u32(at + 8);
        if (u16(at) == 256)
            width = value;
        else if (u16(at) == 257)
            height = value;
    }
    return sized(width, height);
}

bool isHeic(const QByteArray &bytes)
{
    if (bytes.mid(4, 4) != "ftyp")
        return false;
    const QByteArray brand = bytes.mid(8, 4);
    return brand == "heic" || brand == "heix" || brand == "hevc" || brand == "mif1" || brand == "msf1" ||
           brand == "avif";
}

} // namespace head_detail

FileKind fileKind(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return FileKind::Empty;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return FileKind::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return FileKind::Png;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return FileKind::WebP;
    if (bytes.startsWith(QByteArray("II*\0", 4)) || bytes.startsWith(QByteArray("MM\0*", 4)))
        return FileKind::Tiff;
    if (head_detail::isHeic(bytes))
        return FileKind::Heic;
    if (bytes.startsWith("%PDF-")) // readers look further in, but then it is something else to others
        return FileKind::Pdf;
    if (bytes.startsWith("PK") || bytes.startsWith("GIF8") || bytes.startsWith("BM") || bytes.startsWith("<"))
        return FileKind::Other;
    return FileKind::Unknown;
}

QSize declaredSize(const QByteArray &bytes, FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg:
        return head_detail::jpegSize(bytes);
    case FileKind::Png:
        return head_detail::sized(head_detail::be32(bytes, 16), head_detail::be32(bytes, 20));
    case FileKind::WebP:
        return head_detail::webpSize(bytes);
    case FileKind::Tiff:
        return head_detail::tiffSize(bytes);
    case FileKind::Unknown:
    case FileKind::Empty:
    case FileKind::Heic:
    case FileKind::Pdf:
    case FileKind::Other:
        break;
    }
    return {};
}

bool isWhole(const QByteArray &bytes, FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg: {
        // compressed data cannot hold the end marker; a thumbnail's own end comes before the first scan
        const qsizetype scan = bytes.lastIndexOf("\xFF\xDA");
        return scan > 0 && bytes.indexOf("\xFF\xD9", scan) > 0;
    }
    case FileKind::Png:
        return bytes.contains("IEND");
    case FileKind::WebP:
        return bytes.size() >= 12 &&
               qFromLittleEndian<quint32>(bytes.constData() + 4) + 8ULL <= quint64(bytes.size());
    case FileKind::Tiff:
    case FileKind::Heic:
    case FileKind::Pdf:
    case FileKind::Unknown:
    case FileKind::Empty:
    case FileKind::Other:
        break;
    }
    return true; // the decoder itself refuses what is cut
}

QByteArray mimeOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg:
        return "image/jpeg";
    case FileKind::Png:
        return "image/png";
    case FileKind::WebP:
        return "image/webp";
    case FileKind::Tiff:
        return "image/tiff";
    case FileKind::Heic:
        return "image/heic";
    case FileKind::Pdf:
        return "application/pdf";
    case FileKind::Unknown:
    case FileKind::Empty:
    case FileKind::Other:
        break;
    }
    return {};
}

} // namespace unbar::helper
