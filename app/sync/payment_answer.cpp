#include "app/sync/payment_answer.h"

#include "app/support/log_categories.h"

#include <QUrl>

namespace unbar::sync {

namespace answering {

using domain::EntryKind;
using domain::PaymentEvent;
using domain::PaymentState;

std::optional<EntryKind> entryFor(PaymentState to)
{
    switch (to) {
    case PaymentState::Paid:
        return EntryKind::PaymentPaid;
    case PaymentState::Applied:
        return EntryKind::PaymentPosted;
    case PaymentState::Declined:
        return EntryKind::PaymentDeclined;
    case PaymentState::Expired:
        return EntryKind::PaymentExpired;
    case PaymentState::Closed:
        return EntryKind::PaymentClosed;
    case PaymentState::Unknown:
        return EntryKind::PaymentUnknown;
    case PaymentState::PaidLate:
        return EntryKind::PaidLate;
    case PaymentState::Duplicate:
        return EntryKind::Duplicate;
    case PaymentState::RefundRequested:
        return EntryKind::RefundRequested;
    default:
        return std::nullopt;
    }
}

bool isMade(PaymentState from, PaymentEvent event)
{
    return event == PaymentEvent::CreateAnswered ||
           (from == PaymentState::Unknown && event == PaymentEvent::FoundPending);
}

Result<void> writeEntry(store::Store &store, const domain::Payment &payment, PaymentState from,
                        PaymentEvent event, const QDateTime &now)
{
    if (payment.quote.lineId.isEmpty())
        return {};
    auto kind = entryFor(payment.state);
    if (!kind && payment.state == PaymentState::AwaitingPayer && isMade(from, event))
        kind = EntryKind::PaymentCreated;
    if (!kind)
        return {};
    domain::TimelineEntry entry;
    entry.kind = *kind;
    entry.actor = *kind == EntryKind::PaymentCreated || *kind == EntryKind::PaymentClosed
                      ? domain::EntryActor::You
                      : domain::EntryActor::Operator;
    entry.at = payment.state == PaymentState::Paid && payment.paidAt.isValid() ? payment.paidAt : now;
    entry.detail = payment.traceNumber.isEmpty() ? payment.operatorId : payment.traceNumber;
    entry.amount = payment.quote.amount;
    return store.addEntry(payment.quote.lineId, entry);
}

enum class Word { Pending, Paid, Declined, Canceled, Other };

Word wordOf(const QString &status)
{
    if (status == QLatin1String("pendingAuthorization") || status == QLatin1String("authorized"))
        return Word::Pending;
    if (status == QLatin1String("captured") || status == QLatin1String("done"))
        return Word::Paid;
    if (status == QLatin1String("denied") || status == QLatin1String("failed"))
        return Word::Declined;
    return status == QLatin1String("canceled") ? Word::Canceled : Word::Other;
}

// The event that says "the operator has the order" in the state we are in; a final answer may come before it.
std::optional<PaymentEvent> presence(PaymentState state)
{
    switch (state) {
    case PaymentState::Creating:
        return PaymentEvent::CreateAnswered;
    case PaymentState::Unknown:
        return PaymentEvent::FoundPending;
    case PaymentState::Checking:
    case PaymentState::Closing:
        return PaymentEvent::StillPending;
    default:
        return std::nullopt;
    }
}

QList<PaymentEvent> eventsFor(const op::PaymentAnswer &answer, const domain::Payment &payment,
                              const QDateTime &now)
{
    switch (wordOf(answer.status)) {
    case Word::Paid: {
        QList<PaymentEvent> events{answer.duplicate ? PaymentEvent::OperatorPaidTwice
                                                    : PaymentEvent::OperatorPaid};
        if (answer.posted)
            events.append(PaymentEvent::Posted);
        return events;
    }
    case Word::Declined:
        return {PaymentEvent::OperatorDeclined};
    case Word::Canceled: {
        const bool late = payment.qrExpires.isValid() && payment.qrExpires <= now;
        if (payment.state == PaymentState::Closing)
            return {PaymentEvent::OperatorClosed};
        return late ? QList{PaymentEvent::OperatorExpired, PaymentEvent::OperatorClosed}
                    : QList{PaymentEvent::OperatorClosed, PaymentEvent::OperatorExpired};
    }
    case Word::Pending:
    case Word::Other:
        return {};
    }
    return {};
}

void takeFacts(domain::Payment &payment, const op::PaymentAnswer &answer, const QUrl &paymentRoot,
               const QDateTime &now)
{
    if (!answer.id.isEmpty())
        payment.operatorId = answer.id;
    payment.lastStatus = answer.status;
    if (!answer.qrPayload.isEmpty())
        payment.qrPayload = answer.qrPayload;
    if (answer.qrExpires.isValid())
        payment.qrExpires = answer.qrExpires;
    if (!answer.checkoutUrl.isEmpty())
        payment.checkoutPath = keptCheckout(answer.checkoutUrl, paymentRoot);
    if (!answer.authorizationCode.isEmpty())
        payment.traceNumber = answer.authorizationCode;
    if (wordOf(answer.status) == Word::Paid) {
        if (!payment.paidAt.isValid())
            payment.paidAt = answer.statusDate.isValid() ? answer.statusDate : now;
        if (answer.posted && !payment.appliedAt.isValid())
            payment.appliedAt = now;
    }
}

} // namespace answering

QString keptCheckout(const QString &url, const QUrl &paymentRoot)
{
    const QUrl parsed(url);
    const bool ours = parsed.scheme() == paymentRoot.scheme() && parsed.host() == paymentRoot.host() &&
                      parsed.port() == paymentRoot.port() && !parsed.host().isEmpty();
    if (!ours)
        return url;
    return parsed.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

Result<bool> movePaymentIn(store::Store &store, domain::Payment &payment, domain::PaymentEvent event,
                           const QString &source, const QDateTime &now)
{
    const domain::PaymentState from = payment.state;
    const auto to = domain::next(from, event);
    // A pair that leads back to its own state tells nothing new and would only lengthen the history.
    if (!to || *to == from)
        return false;
    payment.state = *to;
    if (auto moved = store.movePayment(payment, event, source); !moved)
        return passOn(moved.error());
    if (auto written = answering::writeEntry(store, payment, from, event, now); !written)
        return passOn(written.error());
    return true;
}

Result<void> applyAnswer(store::Store &store, const QString &paymentId, const op::PaymentAnswer &answer,
                         const QString &source, const QUrl &paymentRoot, const QDateTime &now)
{
    auto payment = store.payment(paymentId);
    if (!payment)
        return {};
    const domain::Payment before = *payment;
    answering::takeFacts(*payment, answer, paymentRoot, now);
    const QList<domain::PaymentEvent> events = answering::eventsFor(answer, *payment, now);
    bool moved = false;
    // A final word is tried first; only where the machine wants the order's existence told before it, that
    // goes ahead.
    const bool direct = !events.isEmpty() && domain::next(payment->state, events.first());
    const auto there = answering::presence(payment->state);
    if (!direct && there && answering::wordOf(answer.status) != answering::Word::Other) {
        auto step = movePaymentIn(store, *payment, *there, source, now);
        if (!step)
            return passOn(step.error());
        moved = *step;
    }
    for (const domain::PaymentEvent event : events) {
        auto step = movePaymentIn(store, *payment, event, source, now);
        if (!step)
            return passOn(step.error());
        moved = moved || *step;
    }
    if (moved || *payment == before)
        return {};
    return store.updatePayment(*payment);
}

} // namespace unbar::sync
