#pragma once
// Bodies of identity checks (ours), appointments (TMF646) and consents (TMF644).

#include "app/domain/appeal_policy.h"
#include "app/domain/identity_check.h"
#include "app/support/result.h"

#include <QJsonObject>

namespace unbar::op {

Result<domain::IdentityCheck> identityCheckFromJson(const QJsonObject &json);
Result<QList<domain::TimeSlot>> timeSlotsFromJson(const QJsonObject &json); ///< TMF646 SearchTimeSlot
Result<domain::Appointment> appointmentFromJson(const QJsonObject &json);   ///< TMF646 Appointment
Result<domain::Consent> consentFromJson(const QJsonObject &json);           ///< TMF644 PartyPrivacyProfile

/// With the hash of what the person read and agreed to, when the operator asks for that.
QByteArray identityCheckBody(const QString &lineId, const QString &method, const QString &signedSha256 = {},
                             const QString &language = {}, const QDateTime &signedAt = {});
QByteArray timeSlotBody(const QString &entityId, const QString &entityType, const QDateTime &from,
                        const QDateTime &to);
/// `phone` (E.164) is where to ring, never the locked number; empty for a video check in the browser.
QByteArray appointmentBody(const domain::Appointment &wanted, const QString &entityType, const QString &phone,
                           const QString &key);
/// TMF646 wants `validFor` in a PATCH too.
QByteArray appointmentCancelBody(const domain::Appointment &appointment);
/// The text that was agreed to is named by purpose@version and the SHA-256 of its words; who agrees is
/// whoever the token says ("self").
QByteArray consentBody(const domain::Consent &consent);
QByteArray consentStatusBody(domain::ConsentState state);

QString consentStateCode(domain::ConsentState state); ///< "granted", "refused", "withdrawn"

} // namespace unbar::op
