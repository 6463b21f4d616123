#include "app/operator/codec.h"
#include "app/operator/codec_fields.h"

namespace unbar::op {

Result<PaymentAnswer> paymentFromJson(const QJsonObject &json)
{
    Fields payment(json, QStringLiteral("payment"));
    Fields facts(characteristics(payment.array("characteristic")), QStringLiteral("payment/characteristic"));
    PaymentAnswer out;
    out.id = payment.needText("id");
    out.correlatorId = payment.text("correlatorId");
    out.status = payment.needText("status");
    out.qrPayload = payment.text("qrPayload");
    out.qrExpires = payment.time("qrExpires");
    out.checkoutUrl = payment.text("checkoutUrl");
    out.total = payment.needMoney("totalAmount");
    out.statusDate = payment.time("statusDate");
    out.authorizationCode = payment.text("authorizationCode");
    out.posted = facts.flag("posted", payment.flag("posted", false));
    const QString duplicateOf =
        facts.has("duplicateOf") ? facts.text("duplicateOf") : payment.text("duplicateOf");
    out.duplicate = !duplicateOf.isEmpty();
    out.orderId = facts.has("orderId") ? facts.text("orderId") : payment.text("orderId");
    payment.take(facts);
    return finished(payment, out);
}

} // namespace unbar::op
