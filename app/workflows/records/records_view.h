#pragma once
// View state of the records journey: payments, receipts and the history of one line.

#include "app/domain/payment.h"
#include "app/domain/timeline.h"

namespace unbar::workflows {

struct PaymentRecord
{
    domain::Payment payment;
    bool hasReceipt = false;   ///< posted: receipt can be shown, saved and printed
    bool canAskRefund = false; ///< duplicate or late
    bool open = false;         ///< may still change
};

struct RecordsView
{
    QList<PaymentRecord> payments;         ///< newest first
    QList<domain::TimelineEntry> timeline; ///< newest first
    domain::Money paidInAll;               ///< sum of what the operator said was paid and not refunded
    bool intact = true;                    ///< the chain of payment moves is unbroken
};

} // namespace unbar::workflows
