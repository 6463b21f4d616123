#include "ui/scenes/fixtures.h"

namespace unbar::ui::scenes {

using domain::EntryActor;
using domain::EntryKind;
using domain::EntryState;
using domain::PaymentState;
using workflows::PayStage;
using workflows::SignInStep;
using workflows::TrackStage;

workflows::DiagnoseView diagnose(const domain::Line &of, const QList<domain::Bill> &bills)
{
    workflows::DiagnoseView view;
    view.stage = of.isLocked() ? workflows::DiagnoseStage::Locked : workflows::DiagnoseStage::Healthy;
    view.line = of;
    view.bills = bills;
    for (const auto &bill : bills)
        view.balance.receivable = view.balance.receivable + bill.remaining;
    view.updatedAt = now();
    view.operatorNow = now();
    view.plan = domain::makePlan(of, bills, view.balance, reasonCatalogue(), now());
    return view;
}

namespace {

PaymentState payStateOf(PayStage stage)
{
    switch (stage) {
    case PayStage::Creating:
        return PaymentState::Creating;
    case PayStage::ShowCode:
    case PayStage::CodeRefused:
        return PaymentState::AwaitingPayer;
    case PayStage::AskingOperator:
        return PaymentState::Checking;
    case PayStage::ResultUnknown:
        return PaymentState::Unknown;
    case PayStage::Declined:
        return PaymentState::Declined;
    case PayStage::Expired:
        return PaymentState::Expired;
    case PayStage::Paid:
        return PaymentState::Paid;
    case PayStage::Receipt:
        return PaymentState::Receipted;
    case PayStage::PaidLate:
        return PaymentState::PaidLate;
    case PayStage::Duplicate:
        return PaymentState::Duplicate;
    default:
        return PaymentState::Quoted;
    }
}

} // namespace

workflows::PayView pay(PayStage stage)
{
    workflows::PayView view;
    view.stage = stage;
    view.payment = payment(payStateOf(stage));
    view.quote = view.payment.quote;
    view.items = view.quote.items;
    view.operatorNow = now();
    view.secondsLeft = 14 * 60 + 32;
    view.payerHost = QStringLiteral("pay.operator.example");
    view.payerUrl = QStringLiteral("https://pay.operator.example/pay/P20261124-0381");
    view.canPayNow = stage != PayStage::ResultUnknown;
    if (stage == PayStage::TopUp)
        view.topUpChoices = {{3000, "CNY"}, {5000, "CNY"}, {10000, "CNY"}};
    if (stage == PayStage::QuoteChanged)
        view.oldAmount = {8640 - 26, "CNY"};
    return view;
}

QList<domain::TimelineEntry> timeline(bool restored)
{
    const auto entry = [](EntryKind kind, EntryActor actor, EntryState state, const QDateTime &at,
                          const QString &detail) {
        domain::TimelineEntry of;
        of.kind = kind;
        of.actor = actor;
        of.state = state;
        of.at = at;
        of.detail = detail;
        of.amount = {8640, "CNY"};
        of.reason = domain::Reason::Arrears;
        return of;
    };
    QList<domain::TimelineEntry> entries;
    if (restored) {
        entries << entry(EntryKind::LineRestored, EntryActor::Operator, EntryState::Done,
                         shanghai(11, 24, 14, 2), {});
        entries << entry(EntryKind::LockLifted, EntryActor::Operator, EntryState::Done,
                         shanghai(11, 24, 14, 2), {});
    } else {
        entries << entry(EntryKind::LineRestored, EntryActor::Operator, EntryState::Next, {}, {});
        entries << entry(EntryKind::RestoreInProgress, EntryActor::Operator, EntryState::Now,
                         shanghai(11, 24, 14, 1), {});
    }
    entries << entry(EntryKind::PaymentPosted, EntryActor::Operator, EntryState::Done,
                     shanghai(11, 24, 14, 1), {});
    entries << entry(EntryKind::PaymentPaid, EntryActor::Bank, EntryState::Done, shanghai(11, 24, 14, 0),
                     QStringLiteral("402611241400381"));
    entries << entry(EntryKind::PaymentCreated, EntryActor::You, EntryState::Done, shanghai(11, 24, 13, 58),
                     {});
    return entries;
}

workflows::TrackView track(TrackStage stage)
{
    workflows::TrackView view;
    view.stage = stage;
    view.operatorNow = now();
    view.updatedAt = now();
    if (stage == TrackStage::Nothing)
        return view;
    const bool waiting = stage == TrackStage::WaitingPayer;
    view.payment = payment(waiting ? PaymentState::AwaitingPayer : PaymentState::Applied);
    int hours = 0;
    if (stage == TrackStage::Longer || stage == TrackStage::RestoreFailed)
        hours = 3;
    if (stage == TrackStage::PastNorm)
        hours = 26;
    if (stage == TrackStage::PastLaw)
        hours = 50;
    const bool ticket = hours >= 24;
    if (!waiting) {
        view.payment.paidAt = now().addSecs(-hours * 3600 - 120);
        view.clock = domain::restoreClock(view.payment.paidAt, now(), ticket);
    }
    if (ticket)
        view.ticketNumber = QStringLiteral("CB20261125-0007");
    const bool restored = stage == TrackStage::Restored;
    view.timeline = waiting ? timeline(false).mid(4) : timeline(restored);
    if (stage == TrackStage::OtherLocksLeft)
        view.locksLeft = 1;
    using workflows::SelfTestItem;
    if (restored) {
        view.selfTest = {SelfTestItem::FlightMode, SelfTestItem::CallHotline, SelfTestItem::ReceiveCall,
                         SelfTestItem::SendSms,    SelfTestItem::ReceiveSms,  SelfTestItem::Data};
        view.selfTestDone = {SelfTestItem::FlightMode, SelfTestItem::CallHotline};
    }
    return view;
}

workflows::SignInView signIn(SignInStep step)
{
    workflows::SignInView view;
    view.step = step;
    view.operators = {
        {QStringLiteral("example"), operatorDocument().names, QStringLiteral("api.operator.example")}};
    view.operatorId = QStringLiteral("example");
    view.typedNumber = QStringLiteral("138 0013 8000");
    view.number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
    view.ways = operatorDocument().signIn;
    view.way = domain::SignInWay::ServicePassword;
    view.browserHost = QStringLiteral("id.operator.example");
    view.browserUrl = QUrl(QStringLiteral("https://id.operator.example/authorize?state=k3f9a2"));
    view.caseReference = QStringLiteral("k3f9a2");
    view.genuine.appVersion = QStringLiteral("0.1.0");
    view.genuine.operatorHost = QStringLiteral("api.operator.example");
    view.genuine.documentVerified = true;
    view.genuine.documentKeyFingerprint = QStringLiteral("3F2A 91C0 77DE 4B18 0A5C E26F 9D31 C8B4");
    view.genuine.pinned = true;
    if (step == SignInStep::EnterNumber)
        view.typedNumber.clear();
    return view;
}

workflows::SessionView session()
{
    workflows::SessionView view;
    view.demo = false;
    view.signedIn = true;
    view.operatorDocument = operatorDocument();
    view.number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
    view.connection = workflows::Connection::Online;
    view.updatedAt = now();
    view.operatorNow = now();
    view.waitingCount = 1;
    return view;
}

} // namespace unbar::ui::scenes
