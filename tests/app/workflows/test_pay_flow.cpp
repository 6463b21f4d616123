#include "app/workflows/pay/flow.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <functional>

using namespace unbar;
using namespace unbar::workflows;
using domain::PaymentState;

/// Walks every edge of the pay journey: facts that give `from`, what `on` changes in them, and the stage that
/// follows.
class TestPayFlow : public QObject
{
    Q_OBJECT
    static PayFacts factsOf(PayStage stage)
    {
        PayFacts facts;
        facts.loaded = true;
        facts.owed = true;
        facts.hasPayment = true;
        switch (stage) {
        case PayStage::Loading:
        case PayStage::Failed:
            facts = {};
            facts.failed = stage == PayStage::Failed;
            break;
        case PayStage::NothingOwed:
            facts.owed = false;
            facts.hasPayment = false;
            break;
        case PayStage::Summary:
            facts.hasPayment = false;
            break;
        case PayStage::TopUp:
            facts.hasPayment = false;
            facts.topUp = true;
            break;
        case PayStage::Dispute:
            facts.hasPayment = false;
            facts.dispute = true;
            break;
        case PayStage::QuoteChanged:
            facts.hasPayment = false;
            facts.quoteChanged = true;
            break;
        case PayStage::Creating:
            facts.state = PaymentState::Creating;
            break;
        case PayStage::ShowCode:
            facts.state = PaymentState::AwaitingPayer;
            break;
        case PayStage::Counter:
            facts.state = PaymentState::AwaitingPayer;
            facts.counter = true;
            break;
        case PayStage::CodeRefused:
            facts.state = PaymentState::AwaitingPayer;
            facts.codeGood = false;
            break;
        case PayStage::AskingOperator:
            facts.state = PaymentState::Checking;
            break;
        case PayStage::ResultUnknown:
            facts.state = PaymentState::Unknown;
            break;
        case PayStage::Declined:
            facts.state = PaymentState::Declined;
            break;
        case PayStage::Expired:
            facts.state = PaymentState::Expired;
            break;
        case PayStage::Paid:
            facts.state = PaymentState::Paid;
            break;
        case PayStage::Receipt:
            facts.state = PaymentState::Applied;
            break;
        case PayStage::PaidLate:
            facts.state = PaymentState::PaidLate;
            break;
        case PayStage::Duplicate:
            facts.state = PaymentState::Duplicate;
            break;
        }
        return facts;
    }
    static bool apply(PayFacts &facts, const QString &on)
    {
        using Change = std::function<void(PayFacts &)>;
        const auto state = [](PaymentState to) {
            return [to](PayFacts &f) {
                f.hasPayment = true;
                f.state = to;
                f.asking = false;
            };
        };
        static const QHash<QString, Change> changes{
            {QStringLiteral("billsRead"),
             [](PayFacts &f) {
                 f.loaded = f.owed = true;
                 f.failed = false;
             }},
            {QStringLiteral("noBills"), [](PayFacts &f) { f.loaded = true; }},
            {QStringLiteral("noAnswer"), [](PayFacts &f) { f.failed = true; }},
            {QStringLiteral("openTopUp"), [](PayFacts &f) { f.topUp = true; }},
            {QStringLiteral("openDispute"), [](PayFacts &f) { f.dispute = true; }},
            {QStringLiteral("backToSummary"), [](PayFacts &f) { f.dispute = f.topUp = false; }},
            {QStringLiteral("pay"), state(PaymentState::Creating)},
            {QStringLiteral("payTopUp"), state(PaymentState::Creating)},
            {QStringLiteral("newCode"), state(PaymentState::Creating)},
            {QStringLiteral("foundNone"), state(PaymentState::Creating)},
            {QStringLiteral("billChanged"), [](PayFacts &f) { f.quoteChanged = true; }},
            {QStringLiteral("operatorQuoteChanged"),
             [](PayFacts &f) {
                 f.state = PaymentState::Closed;
                 f.quoteChanged = true;
             }},
            {QStringLiteral("acceptNewAmount"), [](PayFacts &f) { f.quoteChanged = false; }},
            {QStringLiteral("codeCame"), state(PaymentState::AwaitingPayer)},
            {QStringLiteral("stillPending"), state(PaymentState::AwaitingPayer)},
            {QStringLiteral("wrongCodeCame"),
             [](PayFacts &f) {
                 f.state = PaymentState::AwaitingPayer;
                 f.codeGood = false;
             }},
            {QStringLiteral("createUnanswered"), state(PaymentState::Unknown)},
            {QStringLiteral("createRefused"), state(PaymentState::Declined)},
            {QStringLiteral("operatorDeclined"), state(PaymentState::Declined)},
            {QStringLiteral("changeWayCounter"), [](PayFacts &f) { f.counter = true; }},
            {QStringLiteral("changeWayQr"), [](PayFacts &f) { f.counter = false; }},
            {QStringLiteral("iHavePaid"), [](PayFacts &f) { f.asking = true; }},
            {QStringLiteral("leave"), state(PaymentState::Closing)},
            {QStringLiteral("operatorClosed"), state(PaymentState::Closed)},
            {QStringLiteral("codeRunsOut"), [](PayFacts &f) { f.codeOver = true; }},
            {QStringLiteral("posted"), state(PaymentState::Applied)},
            {QStringLiteral("operatorPaidTwice"), state(PaymentState::Duplicate)},
            {QStringLiteral("operatorPaid"),
             [](PayFacts &f) {
                 f.state = f.state == PaymentState::Expired ? PaymentState::PaidLate : PaymentState::Paid;
             }},
        };
        const auto change = changes.constFind(on);
        if (change == changes.constEnd())
            return false;
        (*change)(facts);
        return true;
    }
private Q_SLOTS:
    void walksEveryEdge_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < payFlow.size(); ++i)
            QTest::newRow(payFlow[i].name) << static_cast<int>(i);
    }
    void walksEveryEdge()
    {
        QFETCH(int, index);
        const auto &edge = payFlow[static_cast<size_t>(index)];
        PayFacts facts = factsOf(edge.from);
        QCOMPARE(payStage(facts), edge.from);
        QVERIFY2(apply(facts, QString::fromLatin1(edge.on)), edge.on);
        QCOMPARE(payStage(facts), edge.to);
    }
    void everyStageIsReachedOrLeft()
    {
        for (int stage = 0; stage <= static_cast<int>(PayStage::Failed); ++stage) {
            const auto wanted = static_cast<PayStage>(stage);
            const bool named = std::any_of(payFlow.begin(), payFlow.end(), [&](const auto &edge) {
                return edge.from == wanted || edge.to == wanted;
            });
            QVERIFY2(named, qPrintable(QString::number(stage)));
        }
    }
};

UNBAR_TEST(TestPayFlow, test_pay_flow)
#include "test_pay_flow.moc"
