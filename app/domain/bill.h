#pragma once
// What is owed: TMF678 customer bill with its items, TMF666 balance, TMF654 bucket for prepaid.

#include "app/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace unbar::domain {

struct BillItem
{
    QString id;
    QString name; ///< the operator's own text
    Money amount;
    bool lateFee = false;    ///< 违约金
    bool valueAdded = false; ///< 增值业务: may be disputed without suspension (2006 rule)
    bool disputed = false;
    friend bool operator==(const BillItem &, const BillItem &) = default;
};

struct Bill
{
    QString id;
    QString billNo;
    QString accountId;
    QString state;         ///< TMF678 state as sent
    QDateTime due;         ///< paymentDueDate, UTC
    QDateTime periodStart; ///< UTC
    QDateTime periodEnd;
    Money amountDue; ///< original sum
    Money remaining; ///< what is still owed
    QList<BillItem> items;
    QString etag;
    friend bool operator==(const Bill &, const Bill &) = default;
};

/// TMF666 balances and TMF654 bucket of one account.
struct Balance
{
    QString accountId;
    Money receivable;       ///< owed in all
    Money minimumToRestore; ///< least sum that lifts ARREARS; zero when the operator did not say
    Money disputed;         ///< part under dispute
    bool hasMinimum = false;
    bool prepaid = false;
    QString bucketId; ///< TMF654
    Money bucketRemaining;
    QDateTime bucketValidUntil;
    friend bool operator==(const Balance &, const Balance &) = default;
};

/// A sum somebody is about to pay: what, for whom, to whom. Persisted with the payment.
struct Quote
{
    QString accountId;
    QString lineId;
    QString payee;      ///< operator's legal name, to be compared by the payer
    QString lineMasked; ///< shown on pages and receipts
    Money amount;
    QList<BillItem> items; ///< of the bills covered
    QStringList billIds;
    bool topUp = false;
    bool full = true; ///< false: minimum to restore
    friend bool operator==(const Quote &, const Quote &) = default;
};

} // namespace unbar::domain
