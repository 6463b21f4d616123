#include "app/sandbox/file_kind.h"

namespace unbar::sandbox {

QString contentTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral("application/pdf");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    if (bytes.startsWith(QByteArray::fromRawData("II*\0", 4)) ||
        bytes.startsWith(QByteArray::fromRawData("MM\0*", 4)))
        return QStringLiteral("image/tiff");
    const QByteArray brand = bytes.mid(4, 4) == "ftyp" ? bytes.mid(8, 4) : QByteArray();
    for (const char *heif : {"heic", "heix", "mif1", "msf1", "heim", "heis"}) {
        if (brand == heif)
            return QStringLiteral("image/heic");
    }
    return {};
}

} // namespace unbar::sandbox
