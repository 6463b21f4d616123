// Money for a prepaid balance and money for somebody else.
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

using unbar::test::Books;
using unbar::test::payBody;
using unbar::test::payItem;
using unbar::test::refTo;
using unbar::test::WebDriver;
using unbar::test::WebReply;

static const QString kTopUpRoute = QStringLiteral("TMF676/payment");

class TestTopUps : public QObject
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
        const WebReply mine = web->call("GET", kTopUpRoute + QLatin1Char('/') + payment, token);
        QCOMPARE(mine.status, 200);
        QCOMPARE(mine.json().value(u"status").toString(), QStringLiteral("done"));
        for (const char *secret : {"8640", "86.4", "13.6", "cb-8001", "orderId", "so-", "李四"})
            QVERIFY2(!mine.body.contains(secret), secret);
        QCOMPARE(web->call("GET", kTopUpRoute + QLatin1Char('/') + payment,
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
            return web->create(kTopUpRoute, token, payBody(account, 1000, items)).status;
        };
        QCOMPARE(
            status(QStringLiteral("ba-8001"), {payItem(QStringLiteral("cb-8001-09"), "CustomerBill", 1000)}),
            404);
        QCOMPARE(status(QStringLiteral("ba-8002"), {payItem(QStringLiteral("b-8002"), "Bucket", 1000)}), 404);
        QCOMPARE(status(QStringLiteral("+8613800138999"), {}), 404);
        QCOMPARE(status(QStringLiteral("ba-none"), {}), 404);
        QVERIFY(books->list("payment").isEmpty());
    }

    void voucherTopsUpOnce()
    {
        const auto who = web->person(QStringLiteral("PREPAID_EXPIRED"));
        const QString card = QStringLiteral("2026 1124 0050 0001");
        QCOMPARE(scratch("HEALTHY", card).status, 404); // another's balance
        QCOMPARE(codeOf(scratch("PREPAID_EXPIRED", {})), QStringLiteral("voucherNeeded"));
        const WebReply taken = scratch("PREPAID_EXPIRED", card);
        QCOMPARE(taken.status, 201);
        QCOMPARE(taken.json().value(u"status").toString(), QStringLiteral("completed"));
        QCOMPARE(minorOf(taken.json(), u"amount"), qint64(5000)); // the card's own value, not what was said
        QCOMPARE(codeOf(scratch("PREPAID_EXPIRED", card)), QStringLiteral("voucherUsed"));
        QCOMPARE(minorOf(books->record("bucket", QStringLiteral("b-8002")), u"remainingValue"), qint64(4680));
        web->advanceSeconds(60);
        QVERIFY(books->reasons(who.lineId).isEmpty());
    }

    void voucherNumbersAreNotGuessed()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(scratch("PREPAID_EXPIRED", QStringLiteral("202611240050999%1").arg(i))),
                     QStringLiteral("voucherUnknown"));
        const WebReply stopped = scratch("PREPAID_EXPIRED", QStringLiteral("2026112400500001"));
        QCOMPARE(stopped.status, 429);
        QCOMPARE(stopped.header("retry-after"), QByteArray("86400"));
        web->advanceSeconds(1800);
        web->forgetTokens();
        QCOMPARE(scratch("PREPAID_EXPIRED", QStringLiteral("2026112400500001")).header("retry-after"),
                 QByteArray("84600"));
        {
            const unbar::sandbox::World::Guard guard(web->operatorUnderTest().world());
            web->operatorUnderTest().world().advance(24 * 3600 * 1000);
        }
        web->forgetTokens();
        QCOMPARE(scratch("PREPAID_EXPIRED", QStringLiteral("2026112400500001")).status, 201);
    }

private:
    static qint64 minorOf(const QJsonObject &object, QStringView name)
    {
        return unbar::sandbox::minorOf(object.value(name));
    }
    QString pay(const QString &scenario, const QJsonObject &body)
    {
        const WebReply reply = web->create(kTopUpRoute, web->tokenOf(scenario), body);
        if (reply.status != 201)
            qFatal("not created: %d %s", reply.status, reply.body.constData());
        return reply.json().value(u"id").toString();
    }
    /// A scratch card onto 8002's balance, brought by whoever has the scenario.
    WebReply scratch(const char *scenario, const QString &voucher)
    {
        QJsonObject body{
            {QStringLiteral("amount"), unbar::sandbox::quantityJson(100)},
            {QStringLiteral("usageType"), QStringLiteral("monetary")},
            {QStringLiteral("bucket"), refTo(QStringLiteral("b-8002"), "Bucket")},
            {QStringLiteral("partyAccount"), refTo(QStringLiteral("ba-8002"), "BillingAccount")}};
        if (!voucher.isEmpty())
            body.insert(QStringLiteral("voucher"), voucher);
        return web->create(QStringLiteral("TMF654/topupBalance"), web->tokenOf(QLatin1String(scenario)),
                           body);
    }
    static QString codeOf(const WebReply &reply) { return reply.json().value(u"code").toString(); }
    std::unique_ptr<WebDriver> web;
    std::unique_ptr<Books> books;
};

UNBAR_TEST(TestTopUps, test_top_ups)
#include "test_top_ups.moc"
