#pragma once
// The consents a person gave or refused, one per purpose, as they are kept here; the operator's copy follows
// by the outbox (TMF644).

#include "app/domain/appeal_policy.h"
#include "app/store/store.h"

namespace unbar::sync {

QList<domain::Consent> consents(const store::Store &store);
/// In place of the one of the same purpose.
Result<void> keepConsent(store::Store &store, const domain::Consent &consent);
/// Operator ids of what is granted.
QStringList grantedIds(const store::Store &store);

namespace act {
inline constexpr auto consentPut = "consent.put";
inline constexpr auto consentWithdraw = "consent.withdraw";
} // namespace act

/// Tells the operator of a choice; in the case of the appeal, so that it is there before what it allows.
store::OutboxItem consentAct(const QString &caseId, const domain::Consent &consent);
domain::Consent consentOf(const store::OutboxItem &item); ///< as it was decided
QString consentPurpose(const store::OutboxItem &item);

} // namespace unbar::sync
