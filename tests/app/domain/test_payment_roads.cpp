// Properties of the payment machine beyond totality: who may say "paid", what doubt may lead to, and whole
// roads.

#include "tests/support/test_main.h"

#include "app/domain/payment.h"

#include <QSet>

namespace unbar::domain {

namespace roads_detail {

using S = PaymentState;
using E = PaymentEvent;

QList<S> everyState()
{
    QList<S> all;
    for (int i = static_cast<int>(S::Quoted); i <= static_cast<int>(S::RefundFailed); ++i)
        all << static_cast<S>(i);
    return all;
}

QSet<S> reachableFrom(S start)
{
    QSet<S> seen{start};
    QList<S> open{start};
    while (!open.isEmpty()) {
        const S from = open.takeLast();
        for (const PaymentEdge &edge : paymentEdges()) {
            if (edge.from == from && !seen.contains(edge.to)) {
                seen.insert(edge.to);
                open << edge.to;
            }
        }
    }
    return seen;
}

} // namespace roads_detail

class TestPaymentRoads : public QObject
{
    Q_OBJECT

    using S = PaymentState;
    using E = PaymentEvent;

private Q_SLOTS:
    void everyStateIsReachedAndNamedOnce();
    void everyStateCanEnd();
    void moneyNeverLeadsBackToAnOpenOrder();
    void twoPaymentsAreAlwaysADuplicate();
    void onlyTheOperatorSaysPaid();
    void doubtStaysDoubt();
    void leavingNeverShowsACode();
    void openOrdersTakeEveryAnswer();
    void roads_data();
    void roads();
    void clockEdges_data();
    void clockEdges();
    void clockWithoutAPayment();
};

void TestPaymentRoads::everyStateIsReachedAndNamedOnce()
{
    QSet<QString> names;
    for (const S state : roads_detail::everyState())
        names.insert(paymentStateName(state));
    QCOMPARE(names.size(), roads_detail::everyState().size());
    QCOMPARE(roads_detail::reachableFrom(S::Quoted).size(), roads_detail::everyState().size());
    QCOMPARE(paymentStateFromName(QStringLiteral("from a later version")), S::Unknown);
    QSet<QString> events;
    for (int i = static_cast<int>(E::Confirm); i <= static_cast<int>(E::RefundRefused); ++i)
        events.insert(paymentEventName(static_cast<E>(i)));
    QCOMPARE(events.size(), static_cast<int>(E::RefundRefused) + 1);
}

void TestPaymentRoads::everyStateCanEnd()
{
    for (const S state : roads_detail::everyState()) {
        bool ends = false;
        for (const S reached : roads_detail::reachableFrom(state))
            ends = ends || isFinal(reached);
        QVERIFY2(ends, qPrintable(paymentStateName(state)));
        const bool beforeSending = state == S::Quoted || state == S::Confirmed;
        QVERIFY2(isFinal(state) != isReconciling(state) || beforeSending,
                 qPrintable(paymentStateName(state)));
    }
}

void TestPaymentRoads::moneyNeverLeadsBackToAnOpenOrder()
{
    for (const S paid : {S::Paid, S::PaidLate, S::Applied, S::Receipted, S::Duplicate}) {
        const QSet<S> reached = roads_detail::reachableFrom(paid);
        for (const S never :
             {S::Closed, S::Closing, S::Expired, S::Declined, S::Unknown, S::AwaitingPayer, S::Creating})
            QVERIFY2(!reached.contains(never), qPrintable(paymentStateName(paid) + paymentStateName(never)));
    }
}

void TestPaymentRoads::twoPaymentsAreAlwaysADuplicate()
{
    for (const S state : roads_detail::everyState()) {
        const auto twice = next(state, E::OperatorPaidTwice);
        if (twice)
            QCOMPARE(*twice, S::Duplicate);
    }
    for (const S paid : {S::Paid, S::PaidLate, S::Applied, S::Receipted}) {
        QVERIFY2(next(paid, E::OperatorPaidTwice).has_value(), qPrintable(paymentStateName(paid)));
        for (const S reached : roads_detail::reachableFrom(paid))
            QVERIFY2(!next(reached, E::OperatorPaid).has_value(), qPrintable(paymentStateName(reached)));
    }
}

void TestPaymentRoads::onlyTheOperatorSaysPaid()
{
    for (const PaymentEdge &edge : paymentEdges()) {
        const bool paid = edge.to == S::Paid || edge.to == S::PaidLate;
        QVERIFY(!paid || edge.event == E::OperatorPaid);
        const bool wasOver = edge.from == S::Closed || edge.from == S::Expired || edge.from == S::Declined;
        QVERIFY(edge.to != S::PaidLate || wasOver);
        const bool sent = edge.from != S::Quoted && edge.from != S::Confirmed;
        QVERIFY2(edge.to != S::Closed || !sent || edge.event != E::Cancel,
                 "once sent, only an answer closes");
    }
}

void TestPaymentRoads::doubtStaysDoubt()
{
    for (const E event : {E::AskStatus, E::CreateUnanswered, E::FoundNone, E::StillPending}) {
        const auto moved = next(S::Unknown, event);
        QVERIFY(moved.has_value());
        QVERIFY(!isFinal(*moved));
    }
    QVERIFY2(!next(S::Unknown, E::Confirm), "a payment in doubt is not paid again");
    QCOMPARE(*next(S::Unknown, E::FoundNone), S::Creating);
}

void TestPaymentRoads::leavingNeverShowsACode()
{
    for (const PaymentEdge &edge : paymentEdges()) {
        const bool open = edge.to == S::AwaitingPayer || edge.to == S::Creating || edge.to == S::Unknown;
        QVERIFY(edge.from != S::Closing || !open);
    }
}

void TestPaymentRoads::openOrdersTakeEveryAnswer()
{
    for (const S state : {S::Creating, S::AwaitingPayer, S::Checking, S::Unknown, S::Closing}) {
        QVERIFY(isReconciling(state));
        for (const E answer : {E::FoundPending, E::FoundNone, E::OperatorPaid, E::OperatorDeclined,
                               E::OperatorExpired, E::OperatorClosed, E::OperatorPaidTwice, E::Cancel})
            QVERIFY2(next(state, answer).has_value(),
                     qPrintable(paymentStateName(state) + paymentEventName(answer)));
    }
}

void TestPaymentRoads::roads_data()
{
    QTest::addColumn<QList<int>>("events");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, const QList<E> &events, S end) {
        QList<int> numbers{static_cast<int>(E::Confirm)};
        for (const E event : events)
            numbers << static_cast<int>(event);
        QTest::newRow(name) << numbers << paymentStateName(end);
    };
    row("paid",
        {E::Send, E::CreateAnswered, E::AskStatus, E::StillPending, E::AskStatus, E::OperatorPaid, E::Posted,
         E::ReceiptStored},
        S::Receipted);
    row("no answer, was never there", {E::Send, E::CreateUnanswered, E::FoundNone, E::CreateAnswered},
        S::AwaitingPayer);
    row("no answer, was there", {E::Send, E::CreateUnanswered, E::FoundPending}, S::AwaitingPayer);
    row("no answer, was paid", {E::Send, E::CreateUnanswered, E::OperatorPaid}, S::Paid);
    row("no answer to asking", {E::Send, E::CreateAnswered, E::AskStatus, E::CreateUnanswered}, S::Unknown);
    row("refused", {E::Send, E::CreateRefused}, S::Declined);
    row("sum changed", {E::Send, E::QuoteChanged}, S::Closed);
    row("left before sending", {E::Cancel}, S::Closed);
    row("left, closed", {E::Send, E::CreateAnswered, E::Cancel, E::StillPending, E::OperatorClosed},
        S::Closed);
    row("left, paid meanwhile", {E::Send, E::CreateAnswered, E::Cancel, E::OperatorPaid}, S::Paid);
    row("left while sending", {E::Send, E::Cancel, E::CreateAnswered, E::OperatorClosed}, S::Closed);
    row("expired, paid late",
        {E::Send, E::CreateAnswered, E::OperatorExpired, E::OperatorPaid, E::Posted, E::ReceiptStored},
        S::Receipted);
    row("paid late, money back",
        {E::Send, E::CreateAnswered, E::Cancel, E::OperatorClosed, E::OperatorPaid, E::RequestRefund,
         E::RefundDone},
        S::Refunded);
    row("twice, refund asked for again",
        {E::Send, E::CreateAnswered, E::OperatorPaid, E::OperatorPaidTwice, E::Posted, E::RequestRefund,
         E::RefundRefused, E::RequestRefund, E::RefundDone},
        S::Refunded);
}

void TestPaymentRoads::roads()
{
    QFETCH(QList<int>, events);
    QFETCH(QString, end);
    S state = S::Quoted;
    for (const int number : events) {
        const auto moved = next(state, static_cast<E>(number));
        QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().where));
        state = *moved;
    }
    QCOMPARE(paymentStateName(state), end);
}

void TestPaymentRoads::clockEdges_data()
{
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<bool>("ticket");
    QTest::addColumn<int>("clock");
    QTest::addColumn<bool>("followUp");
    constexpr int hour = 3600;
    const auto row = [](const char *name, int elapsed, bool ticket, RestoreClock clock, bool followUp) {
        QTest::newRow(name) << elapsed << ticket << static_cast<int>(clock) << followUp;
    };
    row("before it was paid", -60, false, RestoreClock::Usual, false);
    row("just under 1 h", hour - 1, false, RestoreClock::Usual, false);
    row("1 h", hour, false, RestoreClock::LongerThanUsual, false);
    row("just under 24 h", 24 * hour - 1, false, RestoreClock::LongerThanUsual, false);
    row("24 h", 24 * hour, false, RestoreClock::PastNorm, true);
    row("24 h with a ticket", 24 * hour, true, RestoreClock::PastNorm, false);
    row("just under 48 h", 48 * hour - 1, true, RestoreClock::PastNorm, false);
    row("48 h", 48 * hour, true, RestoreClock::PastLaw, false);
    row("48 h, no ticket", 48 * hour, false, RestoreClock::PastLaw, true);
}

void TestPaymentRoads::clockEdges()
{
    QFETCH(int, elapsed);
    QFETCH(bool, ticket);
    QFETCH(int, clock);
    QFETCH(bool, followUp);
    const QDateTime paid(QDate(2026, 11, 24), QTime(6, 0), Qt::UTC);
    const RestoreClockState state = restoreClock(paid, paid.addSecs(elapsed), ticket);
    QCOMPARE(static_cast<int>(state.clock), clock);
    QCOMPARE(state.followUpDue, followUp);
    QCOMPARE(state.lawUntil, paid.addDays(2));
}

void TestPaymentRoads::clockWithoutAPayment()
{
    const RestoreClockState state =
        restoreClock(QDateTime(), QDateTime(QDate(2026, 11, 24), QTime(6, 0), Qt::UTC), false);
    QCOMPARE(state.clock, RestoreClock::Usual);
    QVERIFY(!state.followUpDue);
    QVERIFY(!state.lawUntil.isValid());
}

UNBAR_TEST(TestPaymentRoads, test_payment_roads)

} // namespace unbar::domain
#include "test_payment_roads.moc"
