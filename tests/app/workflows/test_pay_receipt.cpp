#include "app/workflows/pay/pay_workflow.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

using namespace unbar;
using namespace unbar::workflows;

class TestPayReceipt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheOperatorSaid()
    {
        test::SyncRig rig;
        rig.start();
        auto document = rig.document();
        const PayWorkflow pay(*rig.store, *rig.engine, document, rig.number(), true);
        domain::Payment payment;
        payment.operatorId = QStringLiteral("pay-1");
        payment.traceNumber = QStringLiteral("trace-1");
        payment.quote.payee = document.legalName;
        payment.quote.lineId = QStringLiteral("svc-1");
        payment.quote.lineMasked = QStringLiteral("138 **** 8000");
        payment.quote.amount.minor = 8640;
        payment.quote.billIds = {QStringLiteral("bill-1")};
        domain::BillItem fee;
        fee.name = QStringLiteral("6 月账单");
        fee.lateFee = true;
        fee.amount.minor = 140;
        payment.quote.items = {fee};
        payment.paidAt = QDateTime(QDate(2026, 7, 1), QTime(6, 5), Qt::UTC);
        const QString chinese = pay.receiptText(payment, QStringLiteral("zh_CN"));
        for (const char *part : {"示例运营商 缴费凭证", "收款方：示例通信有限公司", "138 **** 8000", "86.40",
                                 "2026年7月1日 14:05", "trace-1", "pay-1", "bill-1", "6 月账单（违约金）"})
            QVERIFY2(chinese.contains(QString::fromUtf8(part)), part);
        const QString english = pay.receiptText(payment, QStringLiteral("en"));
        for (const char *part :
             {"Payment receipt", "1 July 2026, 14:05", "late fee", "Trace number: trace-1"})
            QVERIFY2(english.contains(QString::fromUtf8(part)), part);
        QVERIFY(!chinese.contains(QStringLiteral("13800138000")));
    }
    void anUnpaidOneHasNoTimes()
    {
        test::SyncRig rig;
        rig.start();
        const PayWorkflow pay(*rig.store, *rig.engine, rig.document(), rig.number(), true);
        QVERIFY(!pay.receiptText({}, QStringLiteral("en")).contains(QStringLiteral("Posted")));
    }
};

UNBAR_TEST(TestPayReceipt, test_pay_receipt)
#include "test_pay_receipt.moc"
