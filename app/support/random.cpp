#include "app/support/random.h"

#include <QUuid>
#include <openssl/rand.h>

namespace unbar {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        qFatal("the system's random source does not answer");
    return bytes;
}

QString randomToken(int bytes)
{
    return QString::fromLatin1(
        randomBytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString newKey()
{
    const QByteArray bytes = randomBytes(16);
    QUuid id = QUuid::fromRfc4122(bytes);
    id.data3 = static_cast<ushort>((id.data3 & 0x0fff) | 0x4000);
    id.data4[0] = static_cast<uchar>((id.data4[0] & 0x3f) | 0x80);
    return id.toString(QUuid::WithoutBraces);
}

} // namespace unbar
