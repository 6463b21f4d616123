#pragma once
// Names of the small sealed values that sync keeps in the store.

#include <QString>

namespace unbar::sync::names {

inline QString cursor()
{
    return QStringLiteral("feed.cursor");
}
/// "draft/": what a person decided is salvaged from a damaged file.
inline QString consents()
{
    return QStringLiteral("draft/consents");
}
inline QString followUp(const QString &paymentId)
{
    return QStringLiteral("follow_up.") + paymentId;
}
inline QString refusal(const QString &paymentId)
{
    return QStringLiteral("refusal.") + paymentId;
}

inline QString check()
{
    return QStringLiteral("verify.check");
}
inline QString checkLimits()
{
    return QStringLiteral("verify.limits");
}
inline QString booking()
{
    return QStringLiteral("verify.booking");
}

} // namespace unbar::sync::names
