#pragma once
// View state of the pay journey: what is owed, how to pay, what the operator says.

#include "app/domain/payment.h"
#include "app/support/failure.h"

#include <optional>

namespace unbar::workflows {

enum class PayStage {
    Loading,
    NothingOwed,
    Summary, ///< amount, fees, disputed part, minimum; one primary button
    TopUp,   ///< prepaid: choose an amount
    Dispute, ///< which of: paid but not posted, paid to a wrong number, disputed items
    Creating,
    ShowCode,       ///< QR, time left, browser, other ways
    AskingOperator, ///< "I have paid, check"
    ResultUnknown,  ///< do not pay again
    QuoteChanged,   ///< the sum changed between quote and pay: confirm again
    Declined,
    Expired,
    CodeRefused, ///< the code did not match payee or amount: never drawn
    Paid,        ///< paid, waiting for the lock to go
    Receipt,     ///< posted: receipt with print, PDF and text
    PaidLate,
    Duplicate,
    Counter, ///< pay at a counter or with a payer link
    Failed
};

struct PayView
{
    PayStage stage = PayStage::Loading;
    domain::Payment payment; ///< the current one; id empty when none
    domain::Quote quote;     ///< what the summary offers
    domain::Money minimum;   ///< minimum to restore; zero when the operator named none
    domain::Money disputed;
    QList<domain::BillItem> items;
    QList<domain::Money> topUpChoices;
    domain::Money oldAmount; ///< QuoteChanged: what it was
    QDateTime operatorNow;
    int secondsLeft = 0;            ///< of the code; never negative
    QString payerHost;              ///< host named beside the code
    QString payerUrl;               ///< page for another payer; empty when none
    bool canPayNow = true;          ///< false while a result is unknown
    bool stillOtherLocks = false;   ///< paying lifts only its own lock
    bool otherNumber = false;       ///< paying for somebody else's number
    QList<domain::Payment> history; ///< newest first
    bool canPayForOther = false; ///< the operator finds an account by its number (capability `payForOther`)
    bool disputeQueued = false;  ///< a dispute was written down and goes out as a ticket
    bool asking = false;         ///< a question to the operator is under way
    bool waitingForNetwork = false; ///< the order is kept here and goes out when there is a connection
    std::optional<Failure> failure;
};

/// What the person disputes, as a ticket the operator gets (TMF621 is issue-bound; until then by contact
/// script).
enum class DebtDispute { PaidNotPosted, PaidWrongNumber, DisputedItems };

} // namespace unbar::workflows
