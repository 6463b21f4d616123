// The payment machine walked exhaustively: every state × every event.

#include "app/domain/payment.h"
#include "tests/support/test_main.h"

#include <QSet>

namespace dom = unbar::domain;

class TestPayment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTotal();
    void paidIsNeverClosed();
    void everyStateEndsOrReconciles();
    void namesRoundTrip();
    void clocksOfAPaidLine();

private:
    static constexpr int states = int(dom::PaymentState::RefundFailed) + 1;
    static constexpr int eventCount = int(dom::PaymentEvent::RefundRefused) + 1;
};

void TestPayment::isTotal()
{
    int known = 0;
    for (int s = 0; s < states; ++s) {
        for (int e = 0; e < eventCount; ++e) {
            const auto state = dom::PaymentState(s);
            const auto event = dom::PaymentEvent(e);
            int listed = 0;
            for (const dom::PaymentEdge &edge : dom::paymentEdges())
                listed += edge.from == state && edge.event == event;
            QVERIFY2(listed <= 1, qPrintable(dom::paymentStateName(state) + dom::paymentEventName(event)));
            const auto result = dom::next(state, event);
            QCOMPARE(result.has_value(), listed == 1);
            if (!result)
                QCOMPARE(result.error().code, unbar::FailureCode::PayTransitionUnknown);
            known += listed;
        }
    }
    QCOMPARE(known, int(dom::paymentEdges().size()));
}

void TestPayment::paidIsNeverClosed()
{
    using S = dom::PaymentState;
    const QSet<int> paid{int(S::Paid),      int(S::Applied),         int(S::Receipted), int(S::PaidLate),
                         int(S::Duplicate), int(S::RefundRequested), int(S::Refunded),  int(S::RefundFailed)};
    for (const dom::PaymentEdge &edge : dom::paymentEdges()) {
        if (paid.contains(int(edge.from)))
            QVERIFY2(paid.contains(int(edge.to)), qPrintable(dom::paymentStateName(edge.from)));
    }
}

void TestPayment::everyStateEndsOrReconciles()
{
    for (int start = 0; start < states; ++start) {
        QSet<int> seen{start};
        QList<int> open{start};
        bool rests = false;
        while (!open.isEmpty()) {
            const auto state = dom::PaymentState(open.takeFirst());
            rests = rests || dom::isFinal(state) || dom::isReconciling(state);
            for (const dom::PaymentEdge &edge : dom::paymentEdges()) {
                if (edge.from == state && !seen.contains(int(edge.to))) {
                    seen.insert(int(edge.to));
                    open.append(int(edge.to));
                }
            }
        }
        QVERIFY2(rests, qPrintable(dom::paymentStateName(dom::PaymentState(start))));
    }
    QVERIFY(dom::isReconciling(dom::PaymentState::Unknown));
}

void TestPayment::namesRoundTrip()
{
    for (int s = 0; s < states; ++s)
        QCOMPARE(dom::paymentStateFromName(dom::paymentStateName(dom::PaymentState(s))),
                 dom::PaymentState(s));
}

void TestPayment::clocksOfAPaidLine()
{
    const QDateTime paid(QDate(2026, 11, 24), QTime(6, 0), Qt::UTC);
    QCOMPARE(dom::restoreClock(paid, paid.addSecs(1800), false).clock, dom::RestoreClock::Usual);
    QCOMPARE(dom::restoreClock(paid, paid.addSecs(2 * 3600), false).clock,
             dom::RestoreClock::LongerThanUsual);
    const auto norm = dom::restoreClock(paid, paid.addSecs(25 * 3600), false);
    QCOMPARE(norm.clock, dom::RestoreClock::PastNorm);
    QVERIFY(norm.followUpDue);
    QVERIFY(!dom::restoreClock(paid, paid.addSecs(25 * 3600), true).followUpDue);
    QCOMPARE(dom::restoreClock(paid, paid.addSecs(49 * 3600), true).clock, dom::RestoreClock::PastLaw);
}

UNBAR_TEST(TestPayment, test_payment)
#include "test_payment.moc"
