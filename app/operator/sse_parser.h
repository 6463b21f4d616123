#pragma once
// Server-sent events as they come (WHATWG HTML §9.2): bytes in, whole events out, none larger than 64 KiB.

#include "app/support/result.h"

#include <QByteArray>
#include <QList>

namespace unbar::op {

struct SseEvent
{
    QByteArray id;
    QByteArray name;
    QByteArray data;
};

class SseParser
{
public:
    static constexpr qsizetype largest = 64 * 1024;
    /// Whole events in `bytes` and what was kept before. OperatorEventTooLarge ends the stream.
    Result<QList<SseEvent>> feed(const QByteArray &bytes);
    /// The last `retry:` in milliseconds, 0 when none came.
    [[nodiscard]] qint64 retryMs() const { return m_retryMs; }

private:
    void takeLine(const QByteArray &line, QList<SseEvent> &events);
    QByteArray m_rest;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_atStart = true;      ///< a byte order mark may come
    bool m_afterReturn = false; ///< the last byte was CR
    bool m_tooLarge = false;
    qint64 m_retryMs = 0;
};

} // namespace unbar::op
