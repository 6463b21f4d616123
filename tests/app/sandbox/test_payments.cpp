// Paying from outside: what one payment settles, whose line it restores, and what makes it happen only once.
#include "app/support/random.h"
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

using unbar::test::Books;
using unbar::test::payBody;
using unbar::test::payItem;
using unbar::test::refTo;
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

    void topUpByAccountOrBucketLiftsPrepaidExpired_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("type");
        QTest::newRow("names the account") << QStringLiteral("ba-8002") << QStringLiteral("BillingAccount");
        QTest::newRow("names the bucket") << QStringLiteral("b-8002") << QStringLiteral("Bucket");
        QTest::newRow("names nothing more") << QString() << QString();
    }

    void topUpByAccountOrBucketLiftsPrepaidExpired()
    {
        QFETCH(QString, id);
        QFETCH(QString, type);
        const auto who = web->person(QStringLiteral("PREPAID_EXPIRED"));
        QCOMPARE(books->reasons(who.lineId), QStringList{QStringLiteral("PREPAID_EXPIRED")});
        QJsonArray items;
        if (!id.isEmpty())
            items.append(payItem(id, type.toLatin1().constData()));
        const QString payment = pay(QStringLiteral("PREPAID_EXPIRED"), payBody(who.accountId, 3000, items));
        books->payAndWait(payment);
        QCOMPARE(minorOf(books->record("bucket", QStringLiteral("b-8002")), u"remainingValue"), qint64(2680));
        QVERIFY(books->reasons(who.lineId).isEmpty());
        QCOMPARE(books->list("serviceOrder", who.id).size(), 1);
    }

    void topUpThatLeavesNothingLiftsNothing()
    {
        const auto who = web->person(QStringLiteral("PREPAID_EXPIRED"));
        books->payAndWait(pay(QStringLiteral("PREPAID_EXPIRED"), payBody(who.accountId, 320, {})));
        QCOMPARE(minorOf(books->record("bucket", QStringLiteral("b-8002")), u"remainingValue"), qint64(0));
        QCOMPARE(books->reasons(who.lineId), QStringList{QStringLiteral("PREPAID_EXPIRED")});
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

    void anotherNumberIsPaidForWithoutBeingShown_data()
    {
        QTest::addColumn<QString>("account");
        QTest::newRow("by number") << QStringLiteral("+8613800138001");
        QTest::newRow("by account") << QStringLiteral("ba-8001");
    }

    void anotherNumberIsPaidForWithoutBeingShown()
    {
        QFETCH(QString, account);
        const auto payer = web->person(QStringLiteral("HEALTHY"));
        const auto other = web->person(QStringLiteral("CREDIT_LIMIT"));
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        const QString payment = pay(QStringLiteral("HEALTHY"),
                                    payBody(account, 10000, {payItem(account, "BillingAccount", 10000)}));
        const QString page = web->get(QStringLiteral("/pay/%1?lang=en").arg(payment)).text();
        QVERIFY(page.contains(QStringLiteral("138 **** 8001")));
        books->payAndWait(payment);
        QVERIFY(books->reasons(other.lineId).isEmpty());
        QCOMPARE(books->open(QStringLiteral("cb-8001-09")), qint64(0));
        QCOMPARE(books->balance(other.accountId, "creditBalance"), qint64(1360));
        // The payer reads the own payment, and nothing of whom it was for.
        const WebReply mine = web->call("GET", kPayRoute + QLatin1Char('/') + payment, token);
        QCOMPARE(mine.status, 200);
        QCOMPARE(mine.json().value(u"status").toString(), QStringLiteral("done"));
        for (const char *secret : {"8640", "86.4", "13.6", "cb-8001", "orderId", "so-", "李四"})
            QVERIFY2(!mine.body.contains(secret), secret);
        QCOMPARE(web->call("GET", kPayRoute + QLatin1Char('/') + payment,
                           web->tokenOf(QStringLiteral("CREDIT_LIMIT")))
                     .status,
                 404);
        QCOMPARE(books->list("communicationMessage", payer.id).size(), 1);
        QVERIFY(books->list("communicationMessage", other.id).size() >= 2); // paid for, and restored
    }

    void anotherPersonsBillOrAnUnknownNumberIsNotThere()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("HEALTHY"));
        const auto status = [&](const QString &account, const QJsonArray &items) {
            return web->create(kPayRoute, token, payBody(account, 1000, items)).status;
        };
        QCOMPARE(
            status(QStringLiteral("ba-8001"), {payItem(QStringLiteral("cb-8001-09"), "CustomerBill", 1000)}),
            404);
        QCOMPARE(status(QStringLiteral("ba-8002"), {payItem(QStringLiteral("b-8002"), "Bucket", 1000)}), 404);
        QCOMPARE(status(QStringLiteral("+8613800138999"), {}), 404);
        QCOMPARE(status(QStringLiteral("ba-none"), {}), 404);
        QVERIFY(books->list("payment").isEmpty());
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

    void voucherTopsUpOnce()
    {
        const auto who = web->person(QStringLiteral("PREPAID_EXPIRED"));
        const QByteArray token = web->tokenOf(QStringLiteral("PREPAID_EXPIRED"));
        const auto topUp = [&](const QByteArray &by, const QString &voucher) {
            const QJsonObject body{{QStringLiteral("amount"), unbar::sandbox::quantityJson(100)},
                                   {QStringLiteral("usageType"), QStringLiteral("monetary")},
                                   {QStringLiteral("bucket"), refTo(QStringLiteral("b-8002"), "Bucket")},
                                   {QStringLiteral("partyAccount"), refTo(who.accountId, "BillingAccount")},
                                   {QStringLiteral("voucher"), voucher}};
            return web->create(QStringLiteral("TMF654/topupBalance"), by, body);
        };
        const QString card = QStringLiteral("2026 1124 0050 0001");
        QCOMPARE(topUp(web->tokenOf(QStringLiteral("HEALTHY")), card).status, 404);
        QCOMPARE(topUp(token, QStringLiteral("2026112400500009")).json().value(u"code").toString(),
                 QStringLiteral("voucherUnknown"));
        const WebReply taken = topUp(token, card);
        QCOMPARE(taken.status, 201);
        QCOMPARE(taken.json().value(u"status").toString(), QStringLiteral("completed"));
        QCOMPARE(minorOf(taken.json(), u"amount"), qint64(5000)); // the card's own value, not what was said
        QCOMPARE(topUp(token, card).json().value(u"code").toString(), QStringLiteral("voucherUsed"));
        QCOMPARE(minorOf(books->record("bucket", QStringLiteral("b-8002")), u"remainingValue"), qint64(4680));
        web->advanceSeconds(60);
        QVERIFY(books->reasons(who.lineId).isEmpty());
    }

private:
    static qint64 minorOf(const QJsonObject &object, QStringView name)
    {
        return unbar::sandbox::minorOf(object.value(name));
    }
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
