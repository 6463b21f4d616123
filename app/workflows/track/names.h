#pragma once
// Names of the small sealed values that the track journey keeps in the store.

#include <QString>

namespace unbar::workflows {

/// The operator's payment id for which a restore order was asked; "-" where there was no payment.
inline QString restoreAskedName(const QString &lineId)
{
    return QStringLiteral("restore_asked.") + lineId;
}

} // namespace unbar::workflows
