#pragma once
// A payment and its state machine. Only the operator's word moves it to Paid; Unknown never times out to
// "failed".

#include "app/domain/bill.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>
#include <span>

namespace unbar::domain {

enum class PaymentState {
    Quoted,        ///< sum known, nobody has pressed pay
    Confirmed,     ///< key saved before the first attempt
    Creating,      ///< order being sent
    AwaitingPayer, ///< QR or browser page is out there
    Checking,      ///< "I have paid": asking the operator
    Unknown,       ///< no answer: reconcile, do not pay again
    Paid,          ///< the operator said so
    Applied,       ///< posted to the account, unlocking started
    Receipted,     ///< receipt stored and shown
    Declined,
    Expired,   ///< closed by time
    Closed,    ///< closed by the person
    Closing,   ///< query, close, query: between the wish to leave and the operator's answer
    PaidLate,  ///< paid after it was closed or expired
    Duplicate, ///< a second payment for one debt: shown, refund offered
    RefundRequested,
    Refunded,
    RefundFailed
};

/// CreateUnanswered stands for no answer to sending and to asking alike. QuoteChanged is the operator's
/// refusal because the sum is no longer right: no order exists, the payment closes, and a new quote gets a
/// new key.
enum class PaymentEvent {
    Confirm,
    Send,
    CreateAnswered,
    CreateUnanswered,
    CreateRefused,
    FoundPending,
    FoundNone,
    AskStatus,
    StillPending,
    OperatorPaid,
    OperatorPaidTwice,
    OperatorDeclined,
    OperatorExpired,
    Cancel,
    OperatorClosed,
    QuoteChanged,
    Posted,
    ReceiptStored,
    RequestRefund,
    RefundDone,
    RefundRefused
};

struct PaymentEdge
{
    PaymentState from;
    PaymentEvent event;
    PaymentState to;
};

/// The whole machine, in one table: the diagram in docs/architecture.md is printed from it.
std::span<const PaymentEdge> paymentEdges();
/// Total: an unknown pair is PayTransitionUnknown and changes nothing.
Result<PaymentState> next(PaymentState state, PaymentEvent event);
bool isFinal(PaymentState state);             ///< nothing more will happen by itself
bool isReconciling(PaymentState state);       ///< must be asked about on start and on network-up
QString paymentStateName(PaymentState state); ///< stable text for store and logs
PaymentState paymentStateFromName(const QString &name);
QString paymentEventName(PaymentEvent event);

enum class PaymentWay { Qr, Browser, Counter };

struct Payment
{
    QString id;         ///< local id, also the case id in the store
    QString key;        ///< Idempotency-Key and TMF676 correlatorId: one UUID, stored before the first send
    QString operatorId; ///< TMF676 id once known
    PaymentState state = PaymentState::Quoted;
    PaymentWay way = PaymentWay::Qr;
    Quote quote;
    QString qrPayload;    ///< checked before it is drawn
    QString checkoutPath; ///< relative to the payment page root, or an https URL on the operator's pay host
    QDateTime qrExpires;  ///< operator time, UTC
    QDateTime createdAt;  ///< UTC
    QDateTime paidAt;     ///< operator time, UTC
    QDateTime appliedAt;  ///< when the bill showed it
    QString traceNumber;  ///< authorizationCode from the gateway
    QString ticketNumber; ///< automatic follow-up (催办)
    QString lastStatus;   ///< TMF676 status as sent
    bool receiptSeen = false;
    friend bool operator==(const Payment &, const Payment &) = default;
};

struct PaymentMove
{
    qint64 sequence = 0;
    QDateTime at;
    PaymentState from = PaymentState::Quoted;
    PaymentState to = PaymentState::Quoted;
    PaymentEvent event = PaymentEvent::Confirm;
    QString source; ///< "person", "operator", "sync", "start"
};

/// Why a QR payload was refused.
enum class QrVerdict { Ok, NotARecognisedForm, WrongHost, BadChecksum, WrongAmount, WrongCurrency, TooLong };
/// Checks an EMVCo MPM payload (TLV, CRC-16/CCITT-FALSE) or an https URL on one of `hosts` before it is
/// drawn; loopback http is accepted only when `allowLoopback`.
QrVerdict checkQrPayload(const QString &payload, const Money &amount, const QStringList &hosts,
                         bool allowLoopback);
/// CRC-16/CCITT-FALSE over the bytes (0x29B1 for "123456789"), as EMVCo MPM uses in tag 63.
quint16 crc16CcittFalse(const QByteArray &bytes);

/// The clocks of a paid but not restored line: 电信条例 art. 34 ¶4 (48 h), service norm 1 h / 24 h.
enum class RestoreClock { Usual, LongerThanUsual, PastNorm, PastLaw };
struct RestoreClockState
{
    RestoreClock clock = RestoreClock::Usual;
    QDateTime usualUntil;     ///< paidAt + 1 h
    QDateTime normUntil;      ///< paidAt + 24 h
    QDateTime lawUntil;       ///< paidAt + 48 h
    bool followUpDue = false; ///< past 24 h and no ticket yet
};
/// A limit counts as passed at the very moment it is reached, so that a timer set for it finds it passed.
RestoreClockState restoreClock(const QDateTime &paidAt, const QDateTime &operatorNow, bool hasTicket);

} // namespace unbar::domain
