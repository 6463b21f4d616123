#pragma once
// TM Forum v4 bodies to values. Unknown enum values, fields and types are carried or left alone; a field we
// rely on that is missing or has the wrong type is OperatorBodyUnexpected with its path.

#include "app/operator/api.h"
#include "app/support/json.h"

#include <QJsonObject>

namespace unbar::op {

Result<ProductFacts> productFromJson(const QJsonObject &json); ///< TMF637
/// TMF638 service with its locks: enabled `feature`s named "suspension". Times to UTC.
Result<domain::Line> lineFromJson(const QJsonObject &json);
Result<domain::Suspension> suspensionFromJson(const QJsonObject &feature, const QString &path);
/// What works under all active locks: blocked by any wins; Works only when every lock's policy says so;
/// otherwise NotSaid. Empty for a line without locks.
QList<domain::FacilityStatus> facilitiesFor(const QList<domain::Suspension> &locks,
                                            const QMap<QString, domain::ReasonPolicy> &policies);
domain::LineState lineStateFromCode(const QString &code);
std::optional<domain::Facility> facilityFromScope(const QString &code);

Result<domain::Bill> billFromJson(const QJsonObject &json);         ///< TMF678 customerBill
Result<domain::BillItem> billItemFromJson(const QJsonObject &json); ///< TMF678 appliedCustomerBillingRate
Result<domain::Balance> balanceFromJson(const QJsonObject &json,
                                        const QByteArray &currency);       ///< TMF666 billingAccount
Result<void> addBucket(domain::Balance &balance, const QJsonObject &json); ///< TMF654 bucket
Result<PaymentAnswer> paymentFromJson(const QJsonObject &json);            ///< TMF676
Result<domain::RestoreOrder> orderFromJson(const QJsonObject &json);       ///< TMF641
Result<domain::Message> messageFromJson(const QJsonObject &json);          ///< TMF681
Result<domain::TicketRef> ticketFromJson(const QJsonObject &json);         ///< TMF621
Result<AppealTicket> appealFromJson(const QJsonObject &json);              ///< TMF621 SuspensionAppeal
bool isAppealTicket(const QJsonObject &json);
Result<DocumentAnswer> documentFromJson(const QJsonObject &json); ///< TMF667

/// One body as one value.
template <typename T>
Result<T> readOne(const QByteArray &body, Result<T> (*decode)(const QJsonObject &))
{
    const auto object = parseJsonObject(body);
    if (!object)
        return passOn(object.error());
    return decode(*object);
}

/// A list body; one bad entry refuses the whole, so that nothing is half-applied.
template <typename T>
Result<QList<T>> readMany(const QJsonArray &array, Result<T> (*decode)(const QJsonObject &))
{
    QList<T> out;
    for (const auto &entry : array) {
        auto value = decode(entry.toObject());
        if (!value)
            return passOn(value.error());
        out << *value;
    }
    return out;
}

} // namespace unbar::op
