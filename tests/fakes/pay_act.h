#pragma once
// What the pay journey writes when a person presses pay, for tests of sync that have no workflow.

#include "app/support/random.h"
#include "app/sync/acts.h"
#include "tests/fakes/sync_rig.h"

namespace unbar::test {

/// One transaction: payment with Confirm and Send, and the outbox row. Returns the payment's id.
inline QString pressPay(SyncRig &rig, qint64 fen = 8640)
{
    domain::Payment payment;
    payment.id = newKey();
    payment.key = newKey();
    payment.quote.accountId = QStringLiteral("acc-1");
    payment.quote.lineId = QStringLiteral("svc-1");
    payment.quote.amount.minor = fen;
    payment.quote.billIds = {QStringLiteral("bill-1")};
    payment.createdAt = rig.clock.nowUtc();
    const auto written = rig.store->write([&]() -> Result<void> {
        if (auto added = rig.store->addPayment(payment, QStringLiteral("person")); !added)
            return added;
        for (const auto event : {domain::PaymentEvent::Confirm, domain::PaymentEvent::Send}) {
            payment.state = *domain::next(payment.state, event);
            if (auto moved = rig.store->movePayment(payment, event, QStringLiteral("person")); !moved)
                return moved;
        }
        const auto row = rig.store->enqueue(sync::createPaymentAct(payment));
        return row ? Result<void>{} : Result<void>(passOn(row.error()));
    });
    return written ? payment.id : QString();
}

/// The wish to leave, as the pay journey writes it.
inline bool pressLeave(SyncRig &rig, const QString &id)
{
    auto payment = rig.store->payment(id);
    const auto to = domain::next(payment->state, domain::PaymentEvent::Cancel);
    if (!to)
        return false;
    payment->state = *to;
    return rig.store
        ->write([&]() -> Result<void> {
            if (auto moved =
                    rig.store->movePayment(*payment, domain::PaymentEvent::Cancel, QStringLiteral("person"));
                !moved)
                return moved;
            const auto row = rig.store->enqueue(sync::closePaymentAct(*payment));
            return row ? Result<void>{} : Result<void>(passOn(row.error()));
        })
        .has_value();
}

} // namespace unbar::test
