#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"
#include "ui/pages/track/track_page.h"

namespace unbar::ui {

using domain::EntryActor;
using domain::EntryKind;
using domain::EntryState;

namespace {

QString actorText(EntryActor actor, const domain::OperatorDocument &document)
{
    switch (actor) {
    case EntryActor::You:
        return Words::tr("You");
    case EntryActor::Operator:
        return document.name(textLanguage());
    case EntryActor::Bank:
        return Words::tr("Your bank");
    case EntryActor::System:
        break;
    }
    return Words::tr("This app");
}

QString paymentEntryText(EntryKind kind, const QString &sum)
{
    switch (kind) {
    case EntryKind::PaymentCreated:
        return Words::tr("Started a payment of %1").arg(sum);
    case EntryKind::PaymentPaid:
        return Words::tr("Paid %1").arg(sum);
    case EntryKind::PaymentDeclined:
        return Words::tr("Declined the payment");
    case EntryKind::PaymentExpired:
        return Words::tr("The payment code expired");
    case EntryKind::PaymentClosed:
        return Words::tr("Closed the payment order");
    case EntryKind::PaymentUnknown:
        return Words::tr("Began to check the payment's result");
    case EntryKind::PaymentPosted:
        return Words::tr("Posted %1 to the bill").arg(sum);
    case EntryKind::PaidLate:
        return Words::tr("Received %1 after the code had closed").arg(sum);
    case EntryKind::Duplicate:
        return Words::tr("Received a second payment of %1").arg(sum);
    case EntryKind::RefundRequested:
        return Words::tr("Asked for a refund of %1").arg(sum);
    default:
        return {};
    }
}

QString entryText(const domain::TimelineEntry &entry, const domain::ReasonCatalogue &reasons)
{
    const QString lock = reasons.words(entry.reason, textLanguage()).name;
    switch (entry.kind) {
    case EntryKind::RestoreOrdered:
        return Words::tr("Asked to restore service");
    case EntryKind::RestoreInProgress:
        return Words::tr("Lifting the lock");
    case EntryKind::RestoreFailed:
        return Words::tr("Could not lift the lock");
    case EntryKind::LockLifted:
        return entry.state == EntryState::Next ? Words::tr("Lock lifted")
                                               : Words::tr("Lifted the lock: %1").arg(lock);
    case EntryKind::LockAdded:
        return Words::tr("Added a lock: %1").arg(lock);
    case EntryKind::FollowUpOpened:
        return Words::tr("Opened a follow-up");
    case EntryKind::LineRestored:
        return Words::tr("Service restored");
    case EntryKind::Message:
        return Words::tr("Sent a message");
    default:
        break;
    }
    if (entry.state == EntryState::Next)
        return entry.kind == EntryKind::PaymentPosted ? Words::tr("Payment posted to the bill")
                                                      : Words::tr("Payment received");
    return paymentEntryText(entry.kind, money(entry.amount));
}

} // namespace

TimelineItem timelineItem(const domain::TimelineEntry &entry, const domain::OperatorDocument &document,
                          const domain::ReasonCatalogue &reasons, const QDateTime &now)
{
    TimelineItem item;
    item.title = entryText(entry, reasons);
    switch (entry.state) {
    case EntryState::Done:
        item.state = TimelineItem::State::Done;
        item.spoken = Words::tr("Done");
        break;
    case EntryState::Now:
        item.state = TimelineItem::State::Now;
        item.spoken = Words::tr("Under way");
        break;
    case EntryState::Next:
        item.state = TimelineItem::State::Next;
        item.spoken = Words::tr("Still to come");
        break;
    }
    if (entry.state != EntryState::Next)
        item.meta = dotted({actorText(entry.actor, document), momentText(entry.at, now)});
    item.note = entry.detail;
    return item;
}

QString selfTestText(workflows::SelfTestItem item, const domain::OperatorDocument &document)
{
    using workflows::SelfTestItem;
    const domain::Channel *hotline = document.hotline();
    switch (item) {
    case SelfTestItem::FlightMode:
        return Words::tr("Turn flight mode on for 10 seconds, then off");
    case SelfTestItem::Restart:
        return Words::tr("Restart the phone");
    case SelfTestItem::CallHotline:
        return hotline != nullptr ? Words::tr("Call the hotline %1").arg(hotline->value)
                                  : Words::tr("Call the hotline");
    case SelfTestItem::ReceiveCall:
        return Words::tr("Let someone call you");
    case SelfTestItem::SendSms:
        return Words::tr("Send a text");
    case SelfTestItem::ReceiveSms:
        return Words::tr("Receive a text");
    case SelfTestItem::Data:
        return Words::tr("Open a web page without Wi-Fi");
    }
    return {};
}

} // namespace unbar::ui
