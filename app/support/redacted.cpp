#include "app/support/redacted.h"

namespace unbar {

QDebug operator<<(QDebug debug, const Redacted &redacted)
{
    const QDebugStateSaver saver(debug);
    const qsizetype length = redacted.m_value.size();
    const QString last = redacted.m_value.right(2);
    // The end of a name is a name; only the end of a number or token tells nobody who it is.
    const bool tells = length >= 8 && last.at(0).unicode() < 0x80 && last.at(1).unicode() < 0x80;
    const QString tail = tells ? last : QString();
    debug.nospace().noquote() << "<redacted " << length << ":…" << tail << '>';
    return debug;
}

} // namespace unbar
