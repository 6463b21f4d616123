// Paying from outside: what one payment settles, whose line it restores, and what makes it happen only once.
#include "app/support/random.h"
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

using unbar::test::Books;
using unbar::test::payBody;
using unbar::test::payItem;
using unbar::test::WebDriver;
using unbar::test::WebReply;

static const QString kPayRoute = QStringLiteral("TMF676/payment");

class TestPayments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        web = std::make_unique<WebDriver>();
        books = std::make_unique<Books>(*web);
    }
    void cleanup()
    {
        books.reset();
        web.reset();
    }

    void onePaymentSettlesSeveralBills_data()
    {
        QTest::addColumn<bool>("withSums");
        QTest::newRow("each item with its sum") << true;
        QTest::newRow("the operator knows the parts") << false;
    }

    void onePaymentSettlesSeveralBills()
    {
        QFETCH(bool, withSums);
        const auto who = web->person(QStringLiteral("CREDIT_LIMIT"));
        const QString first = QStringLiteral("cb-8001-09");
        const QString second = books->addBill(who, 2360, QStringLiteral("2026-11-15T23:59:59+08:00"));
        const QJsonArray items{payItem(second, "CustomerBill", withSums ? 2360 : -1),
                               payItem(first, "CustomerBill", withSums ? 8640 : -1)};
        const QString payment = pay(QStringLiteral("CREDIT_LIMIT"), payBody(who.accountId, 11000, items));
        const QJsonArray kept = books->record("payment", payment).value(u"paymentItem").toArray();
        QCOMPARE(unbar::sandbox::minorOf(kept[0][u"totalAmount"]), qint64(2360));
        QCOMPARE(unbar::sandbox::minorOf(kept[1][u"totalAmount"]), qint64(8640));
        books->payAndWait(payment);
        QCOMPARE(books->open(first), qint64(0));
        QCOMPARE(books->open(second), qint64(0));
        QCOMPARE(books->balance(who.accountId, "receivableBalance"), qint64(0));
        QVERIFY(books->reasons(who.lineId).isEmpty());
    }

    void partOfSeveralBillsGoesToTheOldest()
    {
        const auto who = web->person(QStringLiteral("CREDIT_LIMIT"));
        const QString newer = books->addBill(who, 2360, QStringLiteral("2026-11-15T23:59:59+08:00"));
        const QJsonArray items{payItem(newer, "CustomerBill"),
                               payItem(QStringLiteral("cb-8001-09"), "CustomerBill")};
        books->payAndWait(pay(QStringLiteral("CREDIT_LIMIT"), payBody(who.accountId, 9000, items)));
        QCOMPARE(books->open(QStringLiteral("cb-8001-09")), qint64(0));
        QCOMPARE(books->open(newer), qint64(2000));
        QCOMPARE(books->reasons(who.lineId), QStringList{QStringLiteral("CREDIT_LIMIT")});
    }

    void sumsThatDoNotFitAreRefused()
    {
        const auto who = web->person(QStringLiteral("CREDIT_LIMIT"));
        const QString bill = QStringLiteral("cb-8001-09");
        const auto answer = [&](qint64 total, qint64 item) {
            const QJsonArray items{payItem(bill, "CustomerBill", item)};
            const WebReply reply = web->create(kPayRoute, web->tokenOf(QStringLiteral("CREDIT_LIMIT")),
                                               payBody(who.accountId, total, items));
            return QStringLiteral("%1 %2").arg(reply.status).arg(reply.json().value(u"code").toString());
        };
        QCOMPARE(answer(8641, 8641), QStringLiteral("409 amountChanged"));
        QCOMPARE(answer(8641, -1), QStringLiteral("409 amountChanged"));
        QCOMPARE(answer(8000, 8640), QStringLiteral("400 24"));
        QCOMPARE(answer(0, -1), QStringLiteral("400 24"));
        QVERIFY(books->list("payment").isEmpty());
    }

    void minimumLiftsArrearsAndLeavesTheRestOwed()
    {
        const auto who = web->person(QStringLiteral("ARREARS"));
        QCOMPARE(books->balance(who.accountId, "minimumToRestore"), qint64(5000));
        const QString bill = QStringLiteral("cb-8000-09");
        books->payAndWait(pay(QStringLiteral("ARREARS"),
                              payBody(who.accountId, 4999, {payItem(bill, "CustomerBill", 4999)})));
        QCOMPARE(books->balance(who.accountId, "minimumToRestore"), qint64(1));
        QCOMPARE(books->reasons(who.lineId), QStringList{QStringLiteral("ARREARS")});
        books->payAndWait(
            pay(QStringLiteral("ARREARS"), payBody(who.accountId, 1, {payItem(bill, "CustomerBill", 1)})));
        QVERIFY(books->reasons(who.lineId).isEmpty());
        QCOMPARE(books->open(bill), qint64(3640));
        QCOMPARE(books->record("customerBill", bill).value(u"state").toString(),
                 QStringLiteral("partiallyPaid"));
    }

    void correlatorIdMakesOnePayment()
    {
        const auto who = web->person(QStringLiteral("ARREARS"));
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        const QJsonObject body = payBody(
            who.accountId, 8640, {payItem(QStringLiteral("cb-8000-09"), "CustomerBill")}, unbar::newKey());
        const WebReply first = web->create(kPayRoute, token, body);
        QCOMPARE(first.status, 201);
        const WebReply again = web->create(kPayRoute, token, body);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.json().value(u"id"), first.json().value(u"id"));
        QCOMPARE(again.header("location"), first.header("location"));
        QJsonObject other = body;
        other.insert(QStringLiteral("totalAmount"), unbar::sandbox::moneyJson(8000));
        const WebReply refused = web->create(kPayRoute, token, other);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.json().value(u"code").toString(), QStringLiteral("idempotencyKeyReused"));
        QCOMPARE(books->list("payment").size(), 1);
        // The key is this person's own: the same text of somebody else is another key.
        const auto neighbour = web->person(QStringLiteral("CREDIT_LIMIT"));
        const QJsonObject theirs =
            payBody(neighbour.accountId, 8640, {payItem(QStringLiteral("cb-8001-09"), "CustomerBill")},
                    body.value(u"correlatorId").toString());
        const WebReply second = web->create(kPayRoute, web->tokenOf(QStringLiteral("CREDIT_LIMIT")), theirs);
        QCOMPARE(second.status, 201);
        QVERIFY(second.json().value(u"id") != first.json().value(u"id"));
    }

    void secondPaymentForASettledDebtIsADuplicate()
    {
        const auto who = web->person(QStringLiteral("ARREARS"));
        const QJsonObject body =
            payBody(who.accountId, 8640, {payItem(QStringLiteral("cb-8000-09"), "CustomerBill")});
        const QString first = pay(QStringLiteral("ARREARS"), body);
        const QString second = pay(QStringLiteral("ARREARS"), body);
        books->payAndWait(first);
        books->payAndWait(second);
        const QJsonObject kept = books->record("payment", second);
        QCOMPARE(unbar::sandbox::paymentMark(kept, QStringLiteral("duplicateOf")).toString(), first);
        QCOMPARE(books->list("serviceOrder", who.id).size(), 1);
    }

private:
    QString pay(const QString &scenario, const QJsonObject &body)
    {
        const WebReply reply = web->create(kPayRoute, web->tokenOf(scenario), body);
        if (reply.status != 201)
            qFatal("not created: %d %s", reply.status, reply.body.constData());
        return reply.json().value(u"id").toString();
    }
    std::unique_ptr<WebDriver> web;
    std::unique_ptr<Books> books;
};

UNBAR_TEST(TestPayments, test_payments)
#include "test_payments.moc"
