#include "app/sync/refusal.h"
#include "tests/fakes/pay_act.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using namespace unbar;
using domain::PaymentState;
using test::Fault;

class TestOutboxSync : public QObject
{
    Q_OBJECT
    static void fill(test::SyncRig &rig)
    {
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
    }
private Q_SLOTS:
    void answerLostOrderFound()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::CutAfter});
        rig.start();
        test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        QVERIFY(rig.passedThrough(PaymentState::Unknown));
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("payment")), 1);
        QVERIFY(rig.tmf.count("GET", QStringLiteral("payment?correlatorId=")) >= 1);
        QVERIFY(rig.store->outbox().isEmpty());
    }
    void requestLostOrderMadeWithTheSameKey()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::CutBefore});
        rig.start();
        test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        QVERIFY(rig.passedThrough(PaymentState::Unknown));
        const auto keys = rig.tmf.keys("POST", QStringLiteral("payment"));
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys.first(), keys.last());
        QCOMPARE(rig.tmf.payments.size(), 1);
    }
    void killedBeforeTheAnswerAsksFirst_data()
    {
        QTest::addColumn<bool>("reached");
        QTest::newRow("the order was made") << true;
        QTest::newRow("it never arrived") << false;
    }
    void killedBeforeTheAnswerAsksFirst()
    {
        QFETCH(bool, reached);
        test::SyncRig rig(true);
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::Hold});
        rig.start();
        const QString id = test::pressPay(rig);
        QTRY_COMPARE(rig.tmf.held(), 1);
        rig.kill();
        if (!reached)
            rig.tmf.payments.clear();
        const qsizetype before = rig.tmf.seen.size();
        rig.start();
        QCOMPARE(rig.newest().id, id);
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        for (qsizetype i = before; i < rig.tmf.seen.size(); ++i) {
            if (!rig.tmf.seen.at(i).path.contains(QStringLiteral("/payment")))
                continue;
            QCOMPARE(rig.tmf.seen.at(i).verb,
                     QByteArray("GET")); // the first word about the payment is a question
            break;
        }
        const auto keys = rig.tmf.keys("POST", QStringLiteral("payment"));
        QCOMPARE(keys.size(), reached ? 1 : 2);
        QCOMPARE(keys.first(), keys.last());
        QCOMPARE(rig.tmf.payments.size(), 1);
    }
    void refusedForGood()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::Status, 400, "payerBlocked"});
        rig.start();
        const QString id = test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::Declined);
        QVERIFY(rig.store->outbox().isEmpty());
        const auto why = sync::refusalOf(*rig.store, id);
        QVERIFY(why.has_value());
        QCOMPARE(why->code, FailureCode::OperatorRefused);
        QCOMPARE(why->where, QStringLiteral("payerBlocked"));
    }
    void sumChangedAtTheOperator()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::Status, 409, "amountChanged"});
        rig.start();
        test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::Closed);
        QCOMPARE(rig.tmf.payments.size(), 0);
    }
    void busyOperatorIsTriedAgainWithTheSameKey()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::Status, 503, "busy", 2});
        rig.start();
        test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        const auto keys = rig.tmf.keys("POST", QStringLiteral("payment"));
        QCOMPARE(keys.size(), 3);
        QCOMPARE(QSet<QByteArray>(keys.cbegin(), keys.cend()).size(), 1);
    }
    void offlineQueueGoesOutLater()
    {
        test::SyncRig rig;
        fill(rig);
        rig.tmf.goOffline();
        rig.start();
        test::pressPay(rig);
        QTRY_COMPARE(rig.engine->status().link, sync::Link::Offline);
        QCOMPARE(rig.engine->status().outboxWaiting, 1);
        QCOMPARE(rig.state(), PaymentState::Creating);
        rig.tmf.goOnline();
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        QTRY_COMPARE(rig.engine->status().outboxWaiting, 0);
        QCOMPARE(rig.tmf.payments.size(), 1);
    }
    void orderFoundIsNotMadeAgain()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        QTRY_VERIFY(rig.store->line(QStringLiteral("svc-1")).has_value());
        rig.tmf.plan({"POST", QStringLiteral("serviceOrder"), Fault::CutAfter});
        const auto line = *rig.store->line(QStringLiteral("svc-1"));
        QVERIFY(rig.store->write([&]() -> Result<void> {
            const auto row = rig.store->enqueue(
                sync::restoreOrderAct(line, line.locks.first().id, QStringLiteral("pay-1")));
            return row ? Result<void>{} : Result<void>(passOn(row.error()));
        }));
        QTRY_COMPARE(rig.store->orders(QStringLiteral("svc-1")).size(), 1);
        QTRY_VERIFY(rig.store->outbox().isEmpty());
        QCOMPARE(rig.tmf.count("POST", QStringLiteral("serviceOrder")), 1);
    }
    void refundRefusedIsTold()
    {
        test::SyncRig rig;
        fill(rig);
        rig.start();
        const QString id = test::pressPay(rig);
        QTRY_COMPARE(rig.state(), PaymentState::AwaitingPayer);
        rig.tmf.setPayment(0, QStringLiteral("done"), false, QStringLiteral("pay-0"));
        QTRY_COMPARE(rig.state(), PaymentState::Duplicate);
        rig.tmf.plan({"POST", QStringLiteral("refund"), Fault::Status, 400, "tooLate"});
        auto payment = *rig.store->payment(id);
        payment.state = PaymentState::RefundRequested;
        QVERIFY(rig.store->write([&]() -> Result<void> {
            if (auto moved = rig.store->movePayment(payment, domain::PaymentEvent::RequestRefund,
                                                    QStringLiteral("person"));
                !moved)
                return moved;
            const auto row = rig.store->enqueue(sync::refundAct(payment));
            return row ? Result<void>{} : Result<void>(passOn(row.error()));
        }));
        QTRY_COMPARE(rig.state(), PaymentState::RefundFailed);
    }
    void disputeSaysWhatIsDisputed()
    {
        domain::Line line;
        line.id = QStringLiteral("svc-1");
        sync::DebtTicket ticket;
        ticket.kind = QStringLiteral("paidNotPosted");
        ticket.traceNumber = QStringLiteral("T-9");
        ticket.billIds = {QStringLiteral("bill-1")};
        const auto row = sync::disputeAct(line, ticket);
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        QCOMPARE(body.value(QLatin1String("externalId")).toString(), row.key);
        QVERIFY(!body.value(QLatin1String("severity")).toString().isEmpty());
        QVERIFY(!body.value(QLatin1String("description")).toString().isEmpty());
        QVERIFY(row.body.contains("T-9") && row.body.contains("bill-1"));
    }
};

UNBAR_TEST(TestOutboxSync, test_outbox_sync)
#include "test_outbox_sync.moc"
