#include "app/operator/body_once.h"

#include <algorithm>
#include <cstring>

namespace unbar::op {

BodyOnce::BodyOnce(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BodyOnce::size() const
{
    return m_bytes.size();
}

bool BodyOnce::seek(qint64 position)
{
    return position == m_given && QIODevice::seek(position);
}

qint64 BodyOnce::readData(char *data, qint64 count)
{
    const qint64 now = std::min(count, static_cast<qint64>(m_bytes.size()) - m_given);
    std::memcpy(data, m_bytes.constData() + m_given, static_cast<std::size_t>(now));
    m_given += now;
    return now;
}

qint64 BodyOnce::writeData(const char *, qint64)
{
    return -1;
}

} // namespace unbar::op
