#include "app/support/frames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace unbar {

namespace frames_detail {

constexpr char magic[] = {'U', 'B', 'E', '1'};
constexpr qsizetype prefix = 8;
constexpr quint32 longestHead = 256 * 1024;

QList<qint64> partLengths(const QJsonObject &head)
{
    QList<qint64> lengths;
    for (const QJsonValue &each : head.value(QLatin1String("parts")).toArray())
        lengths << each.toInteger(-1);
    return lengths;
}

} // namespace frames_detail

QByteArray frameBytes(QJsonObject head, const QByteArrayList &parts)
{
    QJsonArray lengths;
    for (const QByteArray &part : parts)
        lengths.append(qint64(part.size()));
    head.insert(QStringLiteral("parts"), lengths);
    const QByteArray json = QJsonDocument(head).toJson(QJsonDocument::Compact);
    QByteArray bytes(frames_detail::magic, sizeof frames_detail::magic);
    const quint32 length = qToBigEndian(quint32(json.size()));
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    bytes += json;
    for (const QByteArray &part : parts)
        bytes += part;
    return bytes;
}

qint64 frameLength(const QByteArray &begun, qint64 most)
{
    using namespace frames_detail;
    if (begun.size() < prefix)
        return 0;
    if (!begun.startsWith(QByteArray::fromRawData(magic, sizeof magic)))
        return -1;
    const quint32 json = qFromBigEndian<quint32>(begun.constData() + sizeof magic);
    if (json > longestHead)
        return -1;
    if (begun.size() < prefix + qsizetype(json))
        return 0;
    const QJsonDocument head = QJsonDocument::fromJson(begun.mid(prefix, qsizetype(json)));
    if (!head.isObject())
        return -1;
    qint64 whole = prefix + qint64(json);
    for (const qint64 part : partLengths(head.object())) {
        if (part < 0 || part > most)
            return -1;
        whole += part;
    }
    return whole > most ? -1 : whole;
}

Result<Frame> frameFrom(const QByteArray &bytes, qint64 most)
{
    using namespace frames_detail;
    const qint64 whole = frameLength(bytes, most);
    if (whole <= 0 || whole != bytes.size())
        return raise(FailureCode::FrameMalformed);
    const quint32 json = qFromBigEndian<quint32>(bytes.constData() + sizeof magic);
    Frame frame;
    frame.head = QJsonDocument::fromJson(bytes.mid(prefix, qsizetype(json))).object();
    qsizetype at = prefix + qsizetype(json);
    for (const qint64 part : partLengths(frame.head)) {
        frame.parts << bytes.mid(at, qsizetype(part));
        at += qsizetype(part);
    }
    return frame;
}

} // namespace unbar
