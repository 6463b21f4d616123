#include "ui/scenes/fixtures.h"

#include <QFile>
#include <QTimeZone>

namespace unbar::ui::scenes {

using domain::Facility;
using domain::FacilityState;
using domain::LineState;
using domain::Reason;
using domain::Remedy;

QDateTime shanghai(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Asia/Shanghai")).toUTC();
}

QDateTime now()
{
    return shanghai(11, 24, 14, 2);
}

namespace {

domain::Money yuan(qint64 fen)
{
    return domain::Money{fen, "CNY"};
}

QList<domain::Channel> channels()
{
    const QDate verified(2026, 11, 2);
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    return {
        {QStringLiteral("hotline"), text("示例运营商"), QStringLiteral("10000"), QStringLiteral("8:00-22:00"),
         verified},
        {QStringLiteral("store"), text("人民路营业厅"), text("示例市人民路 12 号"),
         QStringLiteral("9:00-18:00"), verified},
        {QStringLiteral("store"), text("东站营业厅"), text("示例市东站广场 3 号"),
         QStringLiteral("9:00-20:00"), verified},
        {QStringLiteral("web"), text("网上营业厅"), QStringLiteral("operator.example"), QString(), verified}};
}

} // namespace

domain::OperatorDocument operatorDocument()
{
    domain::OperatorDocument document;
    document.id = QStringLiteral("example");
    document.version = 3;
    document.names = {{QStringLiteral("zh_CN"), QString::fromUtf8("示例运营商")},
                      {QStringLiteral("en"), QStringLiteral("Example Mobile")}};
    document.legalName = QString::fromUtf8("示例通信有限公司");
    document.payHosts = {QStringLiteral("pay.operator.example")};
    document.pageHosts = {QStringLiteral("id.operator.example")};
    document.signIn = {{domain::SignInWay::ServicePassword, QStringLiteral("service_password"), true},
                       {domain::SignInWay::BackupContact, QStringLiteral("backup_contact"), false},
                       {domain::SignInWay::CaseNumber, QStringLiteral("case_number"), false}};
    document.channels = channels();
    document.emergencyNumbers = {QStringLiteral("110"), QStringLiteral("119"), QStringLiteral("120"),
                                 QStringLiteral("122")};
    domain::ReasonPolicy arrears;
    arrears.usualDuration = QStringLiteral("PT1H");
    arrears.maxDuration = QStringLiteral("PT24H");
    document.policies.insert(QStringLiteral("ARREARS"), arrears);
    domain::ReasonPolicy reverify;
    reverify.usualDuration = QStringLiteral("PT5M");
    reverify.maxDuration = QStringLiteral("P3D");
    reverify.documents = {QStringLiteral("ID_CARD")};
    document.policies.insert(QStringLiteral("FRAUD_REVERIFY"), reverify);
    return document;
}

const domain::ReasonCatalogue &reasonCatalogue()
{
    static const domain::ReasonCatalogue catalogue = [] {
        QFile file(QStringLiteral(":/reasons/reasons.json"));
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return domain::ReasonCatalogue::fromJson(json).value_or(domain::ReasonCatalogue());
    }();
    return catalogue;
}

domain::Suspension lockOf(Reason reason)
{
    domain::Suspension lock;
    lock.id = QStringLiteral("lock-") + domain::reasonCode(reason).toLower();
    lock.reason = reason;
    lock.reasonCode = domain::reasonCode(reason);
    lock.initiator = domain::Initiator::Operator;
    lock.since = shanghai(11, 21, 9, 30);
    lock.remedies = reasonCatalogue().entry(reason).remedies;
    return lock;
}

domain::Suspension arrearsLock()
{
    domain::Suspension lock = lockOf(Reason::Arrears);
    lock.remedies = {Remedy::Pay};
    lock.caseRef = QStringLiteral("bill-2026-09");
    lock.blocks = {Facility::CallsOut, Facility::CallsIn, Facility::SmsOut, Facility::SmsIn, Facility::Data};
    return lock;
}

domain::Suspension reverifyLock()
{
    domain::Suspension lock = lockOf(Reason::FraudReverify);
    lock.remedies = {Remedy::Verify, Remedy::Appeal};
    lock.documents = {QStringLiteral("ID_CARD")};
    lock.onlineUntil = shanghai(12, 20, 23, 59);
    return lock;
}

QList<domain::FacilityStatus> facilities(LineState state)
{
    const FacilityState in = state == LineState::OneWay ? FacilityState::Works : FacilityState::Blocked;
    if (state == LineState::Active)
        return {};
    return {{Facility::Emergency, FacilityState::Works},
            {Facility::Hotline, FacilityState::Works},
            {Facility::Wifi, FacilityState::Works},
            {Facility::CallsOut, FacilityState::Blocked},
            {Facility::CallsIn, in},
            {Facility::SmsOut, FacilityState::Blocked},
            {Facility::SmsIn, in},
            {Facility::Data, FacilityState::Blocked},
            {Facility::Roaming, FacilityState::NotSaid}};
}

domain::Line line(LineState state, const QList<domain::Suspension> &locks)
{
    domain::Line of;
    of.id = QStringLiteral("line-8000");
    of.accountId = QStringLiteral("account-8000");
    of.number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
    of.planName = QString::fromUtf8("畅聊 59 元套餐");
    of.state = state;
    of.locks = locks;
    of.facilities = facilities(state);
    of.asOf = now();
    return of;
}

domain::Bill septemberBill()
{
    domain::Bill bill;
    bill.id = QStringLiteral("bill-2026-09");
    bill.billNo = QStringLiteral("B202609-8000");
    bill.accountId = QStringLiteral("account-8000");
    bill.state = QStringLiteral("overdue");
    bill.due = shanghai(10, 20, 23, 59);
    bill.periodStart = shanghai(9, 1, 0, 0);
    bill.periodEnd = shanghai(9, 30, 23, 59);
    bill.amountDue = yuan(8640);
    bill.remaining = yuan(8640);
    bill.items = {
        {QStringLiteral("i1"), QString::fromUtf8("9 月套餐费"), yuan(7340), false, false, false},
        {QStringLiteral("i2"), QString::fromUtf8("增值业务"), yuan(500), false, true, false},
        {QStringLiteral("i3"), QString::fromUtf8("违约金（3‰/天）"), yuan(800), true, false, false}};
    return bill;
}

domain::Payment payment(domain::PaymentState state)
{
    domain::Payment of;
    of.id = QStringLiteral("pay-1");
    of.operatorId = QStringLiteral("P20261124-0381");
    of.state = state;
    of.quote.accountId = QStringLiteral("account-8000");
    of.quote.lineId = QStringLiteral("line-8000");
    of.quote.payee = operatorDocument().legalName;
    of.quote.lineMasked = QStringLiteral("138 **** 8000");
    of.quote.amount = yuan(8640);
    of.quote.items = septemberBill().items;
    of.quote.billIds = {QStringLiteral("bill-2026-09")};
    of.qrPayload = QStringLiteral("https://pay.operator.example/q/P20261124-0381");
    of.checkoutPath = QStringLiteral("https://pay.operator.example/pay/P20261124-0381");
    of.createdAt = shanghai(11, 24, 13, 58);
    of.qrExpires = now().addSecs(14 * 60 + 32);
    using domain::PaymentState;
    if (state == PaymentState::Paid || state == PaymentState::Applied || state == PaymentState::Receipted ||
        state == PaymentState::PaidLate || state == PaymentState::Duplicate) {
        of.paidAt = shanghai(11, 24, 14, 0);
        of.appliedAt = shanghai(11, 24, 14, 1);
        of.traceNumber = QStringLiteral("402611241400381");
    }
    return of;
}

} // namespace unbar::ui::scenes
