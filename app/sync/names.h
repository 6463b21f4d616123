#pragma once
// Names of the small sealed values that sync keeps in the store.

#include <QString>

namespace unbar::sync::names {

inline QString cursor()
{
    return QStringLiteral("feed.cursor");
}
inline QString followUp(const QString &paymentId)
{
    return QStringLiteral("follow_up.") + paymentId;
}
inline QString refusal(const QString &paymentId)
{
    return QStringLiteral("refusal.") + paymentId;
}

} // namespace unbar::sync::names
