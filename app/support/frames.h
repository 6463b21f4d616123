#pragma once
// One message over a pipe: four bytes "UBE1", the length of a JSON object as 32 bits big-endian, the object,
// then the binary parts whose lengths its "parts" names in their order.

#include "app/support/result.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace unbar {

struct Frame
{
    QJsonObject head;
    QByteArrayList parts;
};

QByteArray frameBytes(QJsonObject head, const QByteArrayList &parts);
/// How long the whole frame is that begins in `begun`; 0 while that cannot be told, -1 when it is none or
/// larger than `most`.
qint64 frameLength(const QByteArray &begun, qint64 most);
/// Fails with FrameMalformed.
Result<Frame> frameFrom(const QByteArray &bytes, qint64 most);

} // namespace unbar
