#include "app/operator/sse_parser.h"

#include <utility>

namespace unbar::op {

Result<QList<SseEvent>> SseParser::feed(const QByteArray &bytes)
{
    QList<SseEvent> events;
    for (const char byte : bytes) {
        // A line ends with LF, CR or CR LF; the LF may come in the next piece.
        const bool secondHalf = byte == '\n' && m_afterReturn;
        m_afterReturn = byte == '\r';
        if (secondHalf)
            continue;
        if (byte != '\n' && byte != '\r') {
            m_rest += byte;
            continue;
        }
        if (std::exchange(m_atStart, false) && m_rest.startsWith("\xef\xbb\xbf"))
            m_rest.remove(0, 3);
        takeLine(m_rest, events);
        m_rest.truncate(0);
    }
    if (m_tooLarge || m_rest.size() + m_event.data.size() > largest)
        return raise(FailureCode::OperatorEventTooLarge);
    return events;
}

void SseParser::takeLine(const QByteArray &line, QList<SseEvent> &events)
{
    if (line.isEmpty()) {
        m_tooLarge = m_tooLarge || m_event.data.size() > largest;
        if (m_hasData && !m_tooLarge)
            events.append(m_event);
        m_event = SseEvent{m_event.id, {}, {}};
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        m_event.data += m_hasData ? "\n" + value : value;
        m_hasData = true;
    } else if (field == "id" && !value.contains('\0')) {
        m_event.id = value;
    } else if (field == "event") {
        m_event.name = value;
    } else if (field == "retry") {
        m_retryMs = qBound(qint64(0), value.toLongLong(), qint64(300000));
    }
}

} // namespace unbar::op
