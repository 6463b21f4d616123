#pragma once
// What the operator's document says of appeals by reason, and the notices that ask for consent or tell of a
// duty.

#include <QJsonArray>
#include <QJsonObject>

namespace unbar::sandbox {

/// `policies[reason].appeal`; empty for a reason that cannot be appealed.
QJsonObject appealPolicy(const QString &reason);
/// `policies[reason].verify`; empty for a reason that no check of identity lifts.
QJsonObject verifyPolicy(const QString &reason);
QJsonArray consentTexts();
/// Purposes that an appeal for this reason needs consent for.
QStringList consentsNeeded(const QString &reason);

} // namespace unbar::sandbox
