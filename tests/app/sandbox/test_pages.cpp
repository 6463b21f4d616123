// The payer's page and the back office, as a browser without scripts uses them.
#include "app/sandbox/page_html.h"
#include "tests/app/sandbox/web_driver.h"
#include "tests/support/test_main.h"

using unbar::test::Fields;
using unbar::test::hiddenFields;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void payerSeesWhatIsPaidAndNothingPrivate()
    {
        const QString id = newPayment();
        const WebReply page = web->get(pay(id));
        QCOMPARE(page.status, 200);
        const QString html = page.text();
        for (const char *piece : {"¥86.40", "138 **** 8000", "示例运营商有限公司", "about 15 minutes",
                                  "Approve ¥86.40", "Decline", "Let it expire", "test tool"})
            QVERIFY2(html.contains(QString::fromUtf8(piece)), piece);
        QVERIFY(!html.contains(QStringLiteral("张三")));
        QVERIFY(!html.contains(QStringLiteral("8613800138000")));
        QVERIFY(web->get(QStringLiteral("/pay/%1?lang=zh_CN").arg(id))
                    .text()
                    .contains(QStringLiteral("确认付款 ¥86.40")));
    }

    void approvedDeclinedExpiredAndClosedAreToldApart_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("title");
        QTest::newRow("approve") << QStringLiteral("approve") << QStringLiteral("done")
                                 << QStringLiteral("<h1>Paid</h1>");
        QTest::newRow("decline") << QStringLiteral("decline") << QStringLiteral("denied")
                                 << QStringLiteral("<h1>You declined</h1>");
        QTest::newRow("expire") << QStringLiteral("expire") << QStringLiteral("canceled")
                                << QStringLiteral("<h1>This code has expired</h1>");
        QTest::newRow("closed in the app")
            << QString() << QStringLiteral("canceled") << QStringLiteral("<h1>This code was closed</h1>");
    }

    void approvedDeclinedExpiredAndClosedAreToldApart()
    {
        QFETCH(QString, action);
        QFETCH(QString, status);
        QFETCH(QString, title);
        const QString id = newPayment();
        if (action.isEmpty()) {
            const unbar::sandbox::World::Guard guard(web->operatorUnderTest().world());
            QVERIFY(web->operatorUnderTest().rules().close(id));
        } else {
            QCOMPARE(press(id, action).status, 303);
        }
        QCOMPARE(statusOf(id), status);
        const QString html = web->get(pay(id)).text();
        QVERIFY(html.contains(title));
        QVERIFY(!html.contains(QStringLiteral("value=\"decline\"")));
    }

    void lateAndSecondPaymentsAreTold()
    {
        const QString late = newPayment();
        press(late, QStringLiteral("expire"));
        press(late, QStringLiteral("approve")); // the stand-in's "pay late" tool
        QCOMPARE(statusOf(late), QStringLiteral("done"));
        const QString first = newPayment(QStringLiteral("CREDIT_LIMIT")),
                      second = newPayment(QStringLiteral("CREDIT_LIMIT"));
        press(first, QStringLiteral("approve"));
        press(second, QStringLiteral("approve"));
        QVERIFY(web->get(pay(second)).text().contains(QStringLiteral("already settled")));
        QVERIFY(!web->get(pay(first)).text().contains(QStringLiteral("already settled")));
    }

    void payFormWithoutItsTokenIsRefused()
    {
        const QString id = newPayment(), other = newPayment(QStringLiteral("CREDIT_LIMIT"));
        QCOMPARE(web->post(pay(id), {{QStringLiteral("action"), QStringLiteral("approve")}}).status, 403);
        Fields borrowed = hiddenFields(web->get(pay(other)).text());
        borrowed.insert(QStringLiteral("action"), QStringLiteral("approve"));
        QCOMPARE(web->post(pay(id), borrowed).status, 403);
        QCOMPARE(statusOf(id), QStringLiteral("pendingAuthorization"));
        QCOMPARE(web->get(pay(QStringLiteral("pay-none"))).status, 404);
    }

    void everythingFromOutsideIsEscaped()
    {
        const QString attack = QStringLiteral("<script>\"'&");
        QCOMPARE(unbar::sandbox::esc(attack), QStringLiteral("&lt;script&gt;&quot;&#39;&amp;"));
        QCOMPARE(unbar::sandbox::fill(QStringLiteral("%1-%2"), {QStringLiteral("%2"), QStringLiteral("<")}),
                 QStringLiteral("%2-&lt;"));
        const QString id = newPayment();
        {
            unbar::sandbox::World &world = web->operatorUnderTest().world();
            const unbar::sandbox::World::Guard guard(world);
            auto payment = *world.find(QStringLiteral("payment"), id);
            QJsonArray items = payment.body.value(u"paymentItem").toArray();
            QJsonObject item = items.first().toObject();
            item.insert(QStringLiteral("item"),
                        QJsonObject{{QStringLiteral("id"), attack},
                                    {QStringLiteral("@referredType"), QStringLiteral("CustomerBill")}});
            payment.body.insert(QStringLiteral("paymentItem"), QJsonArray{item});
            world.put(payment.kind, payment.id, payment.owner, payment.body);
        }
        const QString html = web->get(pay(id)).text();
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
    }

    void consoleAsksForTheTokenAndKeepsNoOneIn()
    {
        const WebReply page = web->get(QStringLiteral("/console?lang=en"));
        QVERIFY(page.text().contains(QStringLiteral("name=\"token\"")));
        QVERIFY(!page.text().contains(QStringLiteral("138 0013 8000")));
        QCOMPARE(signIn(QStringLiteral("wrong")).status, 422);
        const WebReply opened = signIn(QString::fromUtf8(web->backofficeToken()));
        QCOMPARE(opened.status, 303);
        QVERIFY(opened.header("set-cookie").contains("HttpOnly"));
        QVERIFY(opened.header("set-cookie").contains("SameSite=Strict"));
        QVERIFY(console().contains(QStringLiteral("138 0013 8000")));
        act(QStringLiteral("sign-out"), QString());
        QVERIFY(!console().contains(QStringLiteral("138 0013 8000")));
    }

    void consoleFormWithoutItsTokenChangesNothing()
    {
        signIn(QString::fromUtf8(web->backofficeToken()));
        const Fields fields{{QStringLiteral("action"), QStringLiteral("suspend")},
                            {QStringLiteral("id"), line(QStringLiteral("HEALTHY"))},
                            {QStringLiteral("reason"), QStringLiteral("LOST")}};
        QCOMPARE(web->post(QStringLiteral("/console?lang=en"), fields).status, 403);
        QCOMPARE(locks(QStringLiteral("HEALTHY")), 0);
    }

    void consoleSuspendsForEveryReasonAndLiftsIt()
    {
        signIn(QString::fromUtf8(web->backofficeToken()));
        const QString id = line(QStringLiteral("HEALTHY"));
        for (const QString &reason : unbar::sandbox::lockReasons()) {
            act(QStringLiteral("suspend"), id, {{QStringLiteral("reason"), reason}});
            QVERIFY2(locks(QStringLiteral("HEALTHY")) == 1, qPrintable(reason));
            act(QStringLiteral("lift"), id, {{QStringLiteral("lock"), firstLock(QStringLiteral("HEALTHY"))}});
            QVERIFY2(locks(QStringLiteral("HEALTHY")) == 0, qPrintable(reason));
        }
        act(QStringLiteral("suspend"), id, {{QStringLiteral("reason"), QStringLiteral("<b>")}});
        QCOMPARE(locks(QStringLiteral("HEALTHY")), 0);
    }

    void consoleSettlesRestoresAndFails()
    {
        signIn(QString::fromUtf8(web->backofficeToken()));
        act(QStringLiteral("flag"), QStringLiteral("holdRestore"));
        act(QStringLiteral("settle"), account(QStringLiteral("ARREARS")));
        const QString order = openOrder();
        QVERIFY(!order.isEmpty());
        QVERIFY(console().contains(order));
        act(QStringLiteral("order-fail"), order);
        QCOMPARE(orderState(order), QStringLiteral("failed"));
        act(QStringLiteral("restore"), line(QStringLiteral("ARREARS")),
            {{QStringLiteral("lock"), firstLock(QStringLiteral("ARREARS"))}});
        const QString second = openOrder();
        act(QStringLiteral("order-complete"), second);
        QCOMPARE(orderState(second), QStringLiteral("completed"));
        QCOMPARE(locks(QStringLiteral("ARREARS")), 0);
    }

    void consoleHoldsPosting()
    {
        signIn(QString::fromUtf8(web->backofficeToken()));
        act(QStringLiteral("flag"), QStringLiteral("noPost"));
        QVERIFY(console().contains(QStringLiteral("Post again")));
        const QString id = newPayment();
        act(QStringLiteral("approve"), id);
        QCOMPARE(statusOf(id), QStringLiteral("done"));
        web->advanceSeconds(3600);
        QVERIFY(console().contains(QStringLiteral("value=\"post\"")));
        act(QStringLiteral("flag"), QStringLiteral("noPost"));
        web->advanceSeconds(60);
        QVERIFY(!console().contains(QStringLiteral("value=\"post\"")));
    }

private:
    static QString pay(const QString &id) { return QStringLiteral("/pay/%1?lang=en").arg(id); }
    unbar::sandbox::Subscriber subscriber(const QString &scenario) { return web->person(scenario); }
    QString line(const QString &scenario) { return subscriber(scenario).lineId; }
    QString account(const QString &scenario) { return subscriber(scenario).accountId; }
    QList<QJsonObject> lockList(const QString &scenario)
    {
        const QString id = line(scenario);
        unbar::sandbox::World &world = web->operatorUnderTest().world();
        const unbar::sandbox::World::Guard guard(world);
        return unbar::sandbox::enabledLocks(world.find(QStringLiteral("service"), id)->body);
    }
    qsizetype locks(const QString &scenario) { return lockList(scenario).size(); }
    QString firstLock(const QString &scenario) { return unbar::sandbox::lockId(lockList(scenario).value(0)); }
    QList<unbar::sandbox::Record> records(const char *kind)
    {
        unbar::sandbox::World &world = web->operatorUnderTest().world();
        const unbar::sandbox::World::Guard guard(world);
        return world.list(QString::fromLatin1(kind));
    }
    QString statusOf(const QString &id)
    {
        for (const auto &payment : records("payment"))
            if (payment.id == id)
                return payment.body.value(u"status").toString();
        return {};
    }
    QString orderState(const QString &id)
    {
        for (const auto &order : records("serviceOrder"))
            if (order.id == id)
                return order.body.value(u"state").toString();
        return {};
    }
    QString openOrder()
    {
        for (const auto &order : records("serviceOrder")) {
            const QString state = order.body.value(u"state").toString();
            if (state == QLatin1String("acknowledged") || state == QLatin1String("inProgress"))
                return order.id;
        }
        return {};
    }
    /// A pending payment over the subscriber's first open bill, made as the operator's payment route makes
    /// it.
    QString newPayment(const QString &scenario = QStringLiteral("ARREARS"))
    {
        const auto s = subscriber(scenario);
        QJsonObject bill;
        QString billId;
        for (const auto &record : records("customerBill")) {
            if (record.owner == s.id) {
                bill = record.body;
                billId = record.id;
            }
        }
        const QJsonObject sum = bill.value(u"amountDue").toObject();
        const QJsonObject body{{QStringLiteral("account"), QJsonObject{{QStringLiteral("id"), s.accountId}}},
                               {QStringLiteral("paymentMethod"),
                                QJsonObject{{QStringLiteral("@type"), QStringLiteral("DigitalWallet")}}},
                               {QStringLiteral("totalAmount"), sum},
                               {QStringLiteral("paymentItem"),
                                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")},
                                                       {QStringLiteral("totalAmount"), sum},
                                                       {QStringLiteral("item"),
                                                        QJsonObject{{QStringLiteral("id"), billId},
                                                                    {QStringLiteral("@referredType"),
                                                                     QStringLiteral("CustomerBill")}}}}}}};
        const QString access = web->tokensOf(scenario).value(u"access_token").toString();
        const QString path = QUrl(web->operatorUnderTest().server().root(QStringLiteral("TMF676"))).path();
        return web->postJson(path + QStringLiteral("/payment"), body, access).json().value(u"id").toString();
    }
    WebReply press(const QString &id, const QString &action)
    {
        Fields fields = hiddenFields(web->get(pay(id)).text());
        fields.insert(QStringLiteral("action"), action);
        return web->post(pay(id), fields);
    }
    QString console() { return web->get(QStringLiteral("/console?lang=en")).text(); }
    WebReply signIn(const QString &token)
    {
        Fields fields = hiddenFields(console());
        fields.insert(QStringLiteral("action"), QStringLiteral("sign-in"));
        fields.insert(QStringLiteral("token"), token);
        return web->post(QStringLiteral("/console?lang=en"), fields);
    }
    void act(const QString &action, const QString &id, const Fields &extra = {})
    {
        Fields fields = hiddenFields(console());
        fields.insert(QStringLiteral("action"), action);
        fields.insert(QStringLiteral("id"), id);
        fields.insert(extra);
        QCOMPARE(web->post(QStringLiteral("/console?lang=en"), fields).status, 303);
    }
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestPages, test_pages)
#include "test_pages.moc"
