#include "app/workflows/pay/pay_workflow.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace unbar;
using namespace unbar::workflows;
using domain::PaymentState;
using domain::PaymentWay;
using test::Fault;
using test::SyncRig;

class TestPayWorkflow : public QObject
{
    Q_OBJECT
    struct Desk
    {
        explicit Desk(bool onFile = false)
            : rig(onFile)
        {
            rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                            {QStringLiteral("ARREARS")});
            rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
        }
        ~Desk() { pay.reset(); }
        void start()
        {
            rig.start();
            pay = std::make_unique<PayWorkflow>(*rig.store, *rig.engine, rig.document(), rig.number(), true);
            pay->open();
        }
        bool reaches(PayStage stage)
        {
            return SyncRig::until([&] { return pay->view().stage == stage; });
        }
        bool showsCode()
        {
            start();
            if (!reaches(PayStage::Summary))
                return false;
            pay->pay(PaymentWay::Qr);
            return reaches(PayStage::ShowCode);
        }
        SyncRig rig;
        std::unique_ptr<PayWorkflow> pay;
    };
private Q_SLOTS:
    void fromSummaryToReceipt()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        QCOMPARE(desk.pay->view().quote.amount.minor, qint64(8640));
        QCOMPARE(desk.pay->view().quote.payee, QStringLiteral("示例通信有限公司"));
        desk.pay->pay(PaymentWay::Qr);
        QCOMPARE(desk.pay->view().stage, PayStage::Creating);
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QCOMPARE(desk.pay->view().payerHost, QStringLiteral("127.0.0.1"));
        QVERIFY(desk.pay->view().secondsLeft > 500);
        desk.rig.tmf.setPayment(0, QStringLiteral("done"));
        QVERIFY(desk.reaches(PayStage::Paid));
        desk.pay->leave();
        QCOMPARE(desk.pay->view().stage, PayStage::Paid); // paid is paid
        desk.rig.tmf.setPayment(0, QStringLiteral("done"), true);
        QVERIFY(desk.reaches(PayStage::Receipt));
        desk.pay->receiptSeen();
        QCOMPARE(desk.rig.state(), PaymentState::Receipted);
        desk.pay->open();
        QCOMPARE(desk.pay->view().stage, PayStage::Receipt); // Back after payment shows the receipt
        QCOMPARE(desk.rig.tmf.payments.size(), 1);
    }
    void pressingTwicePaysOnce()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.pay->pay(PaymentWay::Qr);
        desk.pay->pay(PaymentWay::Qr);
        PayWorkflow second(*desk.rig.store, *desk.rig.engine, desk.rig.document(), desk.rig.number(), true);
        QVERIFY(!second.view().canPayNow);
        second.pay(PaymentWay::Qr);
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QCOMPARE(desk.rig.store->payments().size(), 1);
    }
    void unknownResultBlocksPayingAgain()
    {
        Desk desk;
        desk.rig.pace = 0.05;
        desk.rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::CutAfter});
        desk.rig.tmf.plan({"GET", QStringLiteral("payment?correlatorId="), Fault::Hold});
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.pay->pay(PaymentWay::Qr);
        QVERIFY(desk.reaches(PayStage::ResultUnknown));
        QVERIFY(!desk.pay->view().canPayNow);
        desk.pay->newCode();
        desk.pay->pay(PaymentWay::Qr);
        QCOMPARE(desk.rig.store->payments().size(), 1);
        QVERIFY(SyncRig::until([&] { return desk.rig.tmf.held() == 1; }));
        desk.rig.tmf.release();
        QVERIFY(desk.reaches(PayStage::ShowCode));
    }
    void wrongCodeIsNeverShown()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        auto document = desk.rig.document();
        PayWorkflow strict(*desk.rig.store, *desk.rig.engine, document, desk.rig.number(), false);
        QVERIFY(SyncRig::until([&] { return strict.view().stage == PayStage::Summary; }));
        strict.pay(PaymentWay::Qr); // the fake's code names loopback, which is not allowed here
        QVERIFY(SyncRig::until([&] { return strict.view().stage == PayStage::CodeRefused; }));
        QVERIFY(strict.view().payerUrl.isEmpty());
    }
    void expiryThenNewCodeIsANewOrder()
    {
        Desk desk;
        QVERIFY(desk.showsCode());
        const QString first = desk.rig.newest().key;
        desk.rig.clock.advance(601'000);
        desk.rig.tmf.setPayment(0, QStringLiteral("canceled"));
        QVERIFY(desk.reaches(PayStage::Expired));
        QVERIFY(SyncRig::until([&] { return desk.rig.state() == PaymentState::Expired; }));
        desk.pay->newCode();
        QVERIFY(SyncRig::until([&] { return desk.rig.store->payments().size() == 2; }));
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QVERIFY(desk.rig.newest().key != first);
    }
    void runOutCodeIsClosedBeforeANewOne()
    {
        Desk desk;
        desk.rig.pace = 1000;
        QVERIFY(desk.showsCode());
        desk.rig.clock.advance(601'000);
        desk.pay->open();
        QCOMPARE(desk.pay->view().stage, PayStage::Expired);
        QVERIFY(SyncRig::until(
            [&] { return desk.rig.state() == PaymentState::AwaitingPayer && !desk.pay->view().asking; }));
        desk.pay->newCode();
        QVERIFY(SyncRig::until([&] { return desk.rig.store->payments().size() == 2; }));
        QCOMPARE(desk.rig.tmf.count("POST", QStringLiteral("payment/pay-1/cancel")), 1);
        QCOMPARE(desk.rig.store->payments().last().state, PaymentState::Closed);
    }
    void newCodeIsNotMadeForWhatWasPaid()
    {
        Desk desk;
        QVERIFY(desk.showsCode());
        desk.rig.clock.advance(601'000);
        desk.rig.tmf.setPayment(0, QStringLiteral("canceled"));
        QVERIFY(SyncRig::until([&] { return desk.rig.state() == PaymentState::Expired; }));
        desk.rig.tmf.setPayment(0, QStringLiteral("done"));
        desk.pay->newCode();
        QVERIFY(desk.reaches(PayStage::PaidLate));
        QCOMPARE(desk.rig.store->payments().size(), 1);
    }
    void newCodeNeedsAnAnswer()
    {
        Desk desk;
        desk.rig.pace = 1000;
        QVERIFY(desk.showsCode());
        desk.rig.tmf.setPayment(0, QStringLiteral("denied"));
        desk.pay->iHavePaid();
        QVERIFY(desk.reaches(PayStage::Declined));
        desk.rig.tmf.goOffline();
        desk.pay->newCode();
        QVERIFY(SyncRig::until([&] { return desk.rig.engine->status().link == sync::Link::Offline; }));
        QVERIFY(SyncRig::until([&] { return !desk.pay->view().asking; }));
        QCOMPARE(desk.rig.store->payments().size(), 1);
    }
    void sumChangesOnTheSummary()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.rig.tmf.bills.clear();
        desk.rig.tmf.addBill(QStringLiteral("bill-1"), 9640);
        desk.rig.engine->refresh();
        QVERIFY(desk.reaches(PayStage::QuoteChanged));
        QCOMPARE(desk.pay->view().oldAmount.minor, qint64(8640));
        QCOMPARE(desk.pay->view().quote.amount.minor, qint64(9640));
        desk.pay->pay(PaymentWay::Qr); // not before it was accepted
        QCOMPARE(desk.rig.store->payments().size(), 0);
        desk.pay->acceptNewAmount();
        QCOMPARE(desk.pay->view().stage, PayStage::Summary);
    }
    void sumChangedAtTheOperator()
    {
        Desk desk;
        desk.rig.tmf.plan({"POST", QStringLiteral("payment"), Fault::Status, 409, "amountChanged"});
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.pay->pay(PaymentWay::Qr);
        QVERIFY(desk.reaches(PayStage::QuoteChanged));
        desk.pay->acceptNewAmount();
        QCOMPARE(desk.pay->view().stage, PayStage::Summary);
        desk.pay->pay(PaymentWay::Qr);
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QCOMPARE(desk.rig.store->payments().size(), 2);
    }
    void leavingGoesBackToTheSummary()
    {
        Desk desk;
        QVERIFY(desk.showsCode());
        desk.pay->leave();
        QCOMPARE(desk.pay->view().stage, PayStage::AskingOperator);
        QVERIFY(desk.reaches(PayStage::Summary));
        QCOMPARE(desk.rig.state(), PaymentState::Closed);
    }
    void browserWayOpensTheOperatorsPageOnce()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        QSignalSpy opened(desk.pay.get(), &PayWorkflow::openInBrowser);
        desk.pay->pay(PaymentWay::Browser);
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QCOMPARE(opened.size(), 1);
        desk.pay->open();
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().toUrl().path().startsWith(QStringLiteral("/pay/")));
        desk.pay->changeWay(PaymentWay::Counter);
        QCOMPARE(desk.pay->view().stage, PayStage::Counter);
    }
    void killedAndOpenedAgainGoesOn()
    {
        Desk desk(true);
        QVERIFY(desk.showsCode());
        const QString id = desk.rig.newest().id;
        desk.pay.reset();
        desk.rig.kill();
        desk.start();
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QCOMPARE(desk.pay->view().payment.id, id);
    }
    void refundIsAskedForOnce()
    {
        Desk desk;
        QVERIFY(desk.showsCode());
        desk.rig.tmf.setPayment(0, QStringLiteral("done"), false, QStringLiteral("pay-0"));
        QVERIFY(desk.reaches(PayStage::Duplicate));
        const QString id = desk.pay->view().payment.id;
        desk.pay->requestRefund(id);
        desk.pay->requestRefund(id);
        QVERIFY(SyncRig::until([&] { return desk.rig.store->outbox().isEmpty(); }));
        QCOMPARE(desk.rig.tmf.count("POST", QStringLiteral("refund")), 1);
        QCOMPARE(desk.rig.state(), PaymentState::RefundRequested);
    }
    void disputeBecomesATicket()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.pay->openDispute();
        desk.pay->dispute(DebtDispute::PaidNotPosted, QStringLiteral(" T-7 "), {},
                          QStringLiteral("已在银行缴费"));
        desk.pay->dispute(DebtDispute::PaidNotPosted, QStringLiteral("T-7"), {}, {});
        QVERIFY(desk.pay->view().disputeQueued);
        QVERIFY(SyncRig::until([&] { return desk.rig.tmf.tickets.size() == 1; }));
        QVERIFY(SyncRig::until([&] { return desk.rig.store->outbox().isEmpty(); }));
        QCOMPARE(desk.rig.tmf.count("POST", QStringLiteral("troubleTicket")), 1);
        desk.pay->backToSummary();
        QCOMPARE(desk.pay->view().stage, PayStage::Summary);
    }
    void payingForAnotherNumberNamesIt()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.reaches(PayStage::Summary));
        desk.pay->payForOther(domain::PhoneNumber::fromE164(QStringLiteral("+8613800138123")));
        QCOMPARE(desk.pay->view().stage, PayStage::TopUp);
        QVERIFY(desk.pay->view().otherNumber);
        desk.pay->pay(PaymentWay::Qr); // no amount chosen yet
        QCOMPARE(desk.rig.store->payments().size(), 0);
        desk.pay->chooseTopUp(desk.pay->view().topUpChoices.first());
        QCOMPARE(desk.pay->view().quote.lineMasked, QStringLiteral("138 **** 8123"));
        desk.pay->pay(PaymentWay::Qr);
        QVERIFY(desk.reaches(PayStage::ShowCode));
        QVERIFY(QString::fromUtf8(QJsonDocument(desk.rig.tmf.payments.first()).toJson())
                    .contains(QStringLiteral("+8613800138123")));
    }
};

UNBAR_TEST(TestPayWorkflow, test_pay_workflow)
#include "test_pay_workflow.moc"
