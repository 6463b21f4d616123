#pragma once
// What the person has chosen on the pay pages so far; lost on a restart, when the payment itself goes on from
// the store.

#include "app/domain/payment.h"
#include "app/domain/phone_number.h"

namespace unbar::workflows {

struct PayChoice
{
    QString paymentId; ///< the payment the pages are about, or empty
    bool topUp = false;
    bool dispute = false;
    bool disputeQueued = false;
    bool full = true;
    bool quoteChanged = false;
    bool asking = false;
    domain::Money topUpAmount;
    domain::PhoneNumber other; ///< pays for this number instead
    domain::Money shown;       ///< the sum on the summary
    bool hasShown = false;
    domain::Money oldAmount;
    QString newCodeAfter;            ///< a new order is wanted once this one is certainly over
    bool newCodeNeedsAnswer = false; ///< and only after the operator has been asked about it once more
    domain::PaymentWay newWay = domain::PaymentWay::Qr;
    bool openWhenReady = false; ///< hand the address to the browser as soon as there is one
    QString askedAtExpiry;      ///< the operator was asked about this one when its code ran out
};

} // namespace unbar::workflows
