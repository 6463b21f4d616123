#include "tests/app/store/store_fixture.h"
#include "tests/support/test_main.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

using namespace unbar;
using domain::PaymentEvent;
using domain::PaymentState;

class TestPayments : public QObject
{
    Q_OBJECT

    // Confirm, then send: two moves after the beginning.
    static domain::Payment begin(store::Store &store, const QString &id = QStringLiteral("pay-1"))
    {
        domain::Payment payment = test::fullPayment(id);
        if (!store.addPayment(payment, QStringLiteral("person")))
            return {};
        for (const PaymentEvent event : {PaymentEvent::Confirm, PaymentEvent::Send}) {
            payment.state = *domain::next(payment.state, event);
            if (!store.movePayment(payment, event, QStringLiteral("person")))
                return {};
        }
        return payment;
    }
    static void raw(const QString &path, const std::string &sql)
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec(sql);
    }

private Q_SLOTS:
    void paymentsAndMovesComeBackEqual()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        const domain::Payment first = begin(*store);
        QCOMPARE(first.state, PaymentState::Creating);
        const domain::Payment second = begin(*store, QStringLiteral("pay-2"));
        QVERIFY(store.open());
        QCOMPARE(store->payment(first.id), std::optional(first));
        QCOMPARE(store->payments(), (QList<domain::Payment>{second, first}));
        const QList<domain::PaymentMove> moves = store->paymentMoves(first.id);
        QCOMPARE(moves.size(), 2);
        QCOMPARE(moves[0].from, PaymentState::Quoted);
        QCOMPARE(moves[0].to, PaymentState::Confirmed);
        QCOMPARE(moves[0].event, PaymentEvent::Confirm);
        QCOMPARE(moves[1].event, PaymentEvent::Send);
        QCOMPARE(moves[1].source, QStringLiteral("person"));
        QCOMPARE(moves[1].at, store.clock.nowUtc());
        QVERIFY(moves[0].sequence < moves[1].sequence);
        QVERIFY(store->paymentChainsIntact());
    }

    void aPaymentAddedConfirmedHasThatMove()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        QVERIFY(store->addPayment(test::fullPayment(QStringLiteral("p"), PaymentState::Confirmed),
                                  QStringLiteral("person")));
        const auto moves = store->paymentMoves(QStringLiteral("p"));
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves[0].to, PaymentState::Confirmed);
        QVERIFY(store->paymentChainsIntact());
    }

    void onlyWhatTheMachineAllowsIsWritten()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Payment payment = test::fullPayment();
        QVERIFY(store->addPayment(payment, QStringLiteral("person")));
        QCOMPARE(store->addPayment(payment, QStringLiteral("person")).error().code,
                 FailureCode::StorePaymentKnown);
        payment.state = PaymentState::Paid;
        QCOMPARE(store->movePayment(payment, PaymentEvent::Confirm, QStringLiteral("sync")).error().code,
                 FailureCode::StoreMoveMismatch);
        QCOMPARE(store->movePayment(payment, PaymentEvent::RefundDone, QStringLiteral("sync")).error().code,
                 FailureCode::PayTransitionUnknown);
        QCOMPARE(store->movePayment(test::fullPayment(QStringLiteral("none")), PaymentEvent::Confirm, {})
                     .error()
                     .code,
                 FailureCode::StoreNoSuchRow);
        QCOMPARE(store->payment(payment.id)->state, PaymentState::Quoted);
        QVERIFY(store->paymentMoves(payment.id).isEmpty());
    }

    void factsChangeWithoutAMove()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Payment payment = begin(*store);
        payment.traceNumber = QStringLiteral("T-9");
        payment.state = PaymentState::Paid; // not by this road
        QVERIFY(store->updatePayment(payment));
        QCOMPARE(store->payment(payment.id)->traceNumber, QStringLiteral("T-9"));
        QCOMPARE(store->payment(payment.id)->state, PaymentState::Creating);
        QCOMPARE(store->paymentMoves(payment.id).size(), 2);
        QVERIFY(store->paymentChainsIntact());
    }

    void anOldPaymentRowPutBackIsSeen()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        domain::Payment payment = begin(*store);
        store.close();
        raw(store.path(), "CREATE TABLE kept AS SELECT * FROM payment");
        QVERIFY(store.open());
        payment.state = *domain::next(payment.state, PaymentEvent::CreateAnswered);
        QVERIFY(store->movePayment(payment, PaymentEvent::CreateAnswered, QStringLiteral("sync")));
        QVERIFY(store->paymentChainsIntact());
        store.close();
        raw(store.path(),
            "UPDATE payment SET (state, due, revision, sealed) = (SELECT state, due, revision, sealed FROM "
            "kept WHERE kept.id = payment.id); DROP TABLE kept");
        QVERIFY(store.open());
        QCOMPARE(store->payment(payment.id)->state, PaymentState::Creating); // its own seal is genuine
        QVERIFY(!store->paymentChainsIntact());
    }

    void aMoveTakenOutOrEditedIsSeen_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("last") << QStringLiteral("DELETE FROM payment_event WHERE sequence = 3");
        QTest::newRow("middle") << QStringLiteral("DELETE FROM payment_event WHERE sequence = 2");
        QTest::newRow("all") << QStringLiteral("DELETE FROM payment_event");
        QTest::newRow("edited") << QStringLiteral(
            "UPDATE payment_event SET state = 'Paid' WHERE sequence = 3");
        QTest::newRow("payment edited") << QStringLiteral("UPDATE payment SET due = due + 1");
        QTest::newRow("seal flipped") << QStringLiteral(
            "UPDATE payment_event SET sealed = zeroblob(length(sealed)) WHERE sequence = 1");
    }

    void aMoveTakenOutOrEditedIsSeen()
    {
        QFETCH(QString, sql);
        test::StoreFixture store;
        QVERIFY(store.open());
        begin(*store);
        QVERIFY(store->paymentChainsIntact());
        store.close();
        raw(store.path(), sql.toStdString());
        QVERIFY(store.open());
        QVERIFY(!store->paymentChainsIntact());
    }

    void swappedRowsAreNotRead()
    {
        test::StoreFixture store;
        QVERIFY(store.open());
        begin(*store);
        begin(*store, QStringLiteral("pay-2"));
        store.close();
        raw(store.path(),
            "UPDATE payment SET id = 100 WHERE id = 1; UPDATE payment SET id = 1 WHERE id = 2; UPDATE "
            "payment SET id = 2 WHERE id = 100");
        QVERIFY(store.open());
        QVERIFY(store->payments().isEmpty());
        QVERIFY(!store->paymentChainsIntact());
    }
};

UNBAR_TEST(TestPayments, test_payments)
#include "test_payments.moc"
