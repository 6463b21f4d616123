// The typed calls over real HTTP: pages, keys, conditions, renewed tokens and escaped ids.
#include "app/operator/api.h"
#include "tests/app/operator/fixtures.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QUrlQuery>

using unbar::FailureCode;
using unbar::Result;
using unbar::test::fixture;
using unbar::test::settled;
namespace fakes = unbar::test;

class ApiTokens final : public unbar::op::TokenSource
{
public:
    QCoro::Task<Result<QByteArray>> accessToken() override { co_return Result<QByteArray>(token); }
    QCoro::Task<Result<QByteArray>> refreshed(QByteArray rejected) override
    {
        asked << rejected;
        token = "t2";
        co_return Result<QByteArray>(token);
    }
    QByteArray token = "t1";
    QList<QByteArray> asked;
};

class TestApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void pagesAreFollowed_data();
    void pagesAreFollowed();
    void aCountThatLiesEnds();
    void pagesWithoutEndAreRefused();
    void strangeEntriesAreRefused_data();
    void strangeEntriesAreRefused();
    void aFailedPageFailsTheList();
    void lineWithItsProduct();
    void notModifiedIsSaid();
    void unaskedNotModifiedIsAskedPast();
    void billsWithTheirItems();
    void balanceWithItsBucket();
    void createsCarryTheirKey();
    void paymentIsFoundByItsKeyOnly();
    void anIdIsNoPath();
    void rejectedTokenIsRenewedOnce();
    void missingRootIsSaid();

private:
    void serveList(const QByteArray &path, const QJsonArray &all, bool counted, int mostPerPage = 1000);
    static QJsonArray messages(int count);
    std::unique_ptr<fakes::HttpServer> m_server;
    fakes::FakeClock m_clock;
    std::unique_ptr<unbar::op::HttpClient> m_client;
    ApiTokens m_tokens;
    std::unique_ptr<unbar::op::Api> m_api;
};

static QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void TestApi::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<unbar::op::HttpClient>(unbar::op::OperatorProfile{}, m_clock);
    m_tokens = ApiTokens();
    unbar::domain::OperatorDocument document;
    for (const char *api :
         {"TMF621", "TMF637", "TMF638", "TMF641", "TMF654", "TMF666", "TMF676", "TMF678", "TMF681"})
        document.roots.insert(QLatin1String(api), m_server->root() + u'/' + QLatin1String(api) + u'/');
    m_api = std::make_unique<unbar::op::Api>(*m_client, m_tokens, document);
}

void TestApi::cleanup()
{
    m_api.reset();
    m_client.reset();
    m_server.reset();
}

QJsonArray TestApi::messages(int count)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("cm-%1").arg(i)}});
    return out;
}

void TestApi::serveList(const QByteArray &path, const QJsonArray &all, bool counted, int mostPerPage)
{
    m_server->on(path, [all, counted, mostPerPage](const fakes::Heard &heard) {
        const QUrlQuery query(QString::fromLatin1(heard.target.mid(heard.target.indexOf('?') + 1)));
        const int offset = query.queryItemValue(QStringLiteral("offset")).toInt();
        const int limit = qMin(mostPerPage, query.queryItemValue(QStringLiteral("limit")).toInt());
        QJsonArray part;
        for (int i = offset; i < qMin(offset + limit, static_cast<int>(all.size())); ++i)
            part.append(all.at(i));
        const QByteArray count = "X-Total-Count: " + QByteArray::number(all.size()) + "\r\n";
        return fakes::sayJson(QJsonDocument(part).toJson(QJsonDocument::Compact), 200,
                              counted ? count : QByteArray());
    });
}

void TestApi::pagesAreFollowed_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("counted");
    QTest::addColumn<int>("mostPerPage");
    QTest::addColumn<int>("requests");
    QTest::newRow("none") << 0 << true << 1000 << 1;
    QTest::newRow("one page") << 7 << true << 1000 << 1;
    QTest::newRow("exactly one page") << 50 << true << 1000 << 1;
    QTest::newRow("three pages") << 120 << true << 1000 << 3;
    QTest::newRow("smaller pages than asked for") << 35 << true << 10 << 4;
    QTest::newRow("not counted") << 120 << false << 1000 << 3;
    QTest::newRow("not counted, full last page") << 100 << false << 1000 << 3;
}

void TestApi::pagesAreFollowed()
{
    QFETCH(int, size);
    QFETCH(bool, counted);
    QFETCH(int, mostPerPage);
    QFETCH(int, requests);
    serveList("/TMF681/communicationMessage", messages(size), counted, mostPerPage);
    const auto found = settled(m_api->messages());
    QVERIFY(found && *found);
    QCOMPARE((*found)->size(), size);
    for (int i = 0; i < size; ++i)
        QCOMPARE((*found)->at(i).id, QStringLiteral("cm-%1").arg(i));
    QCOMPARE(m_server->count("/TMF681/communicationMessage"), requests);
}

void TestApi::aCountThatLiesEnds()
{
    m_server->on("/TMF681/communicationMessage", [this](const fakes::Heard &) {
        const bool first = m_server->count("/TMF681/communicationMessage") == 1;
        return fakes::sayJson(first ? "[{\"id\":\"cm-1\"}]" : "[]", 200, "X-Total-Count: 999999\r\n");
    });
    const auto found = settled(m_api->messages());
    QVERIFY(found && *found);
    QCOMPARE((*found)->size(), 1);
    QCOMPARE(m_server->count("/TMF681/communicationMessage"), 2);
}

void TestApi::pagesWithoutEndAreRefused()
{
    const QByteArray page = '[' + QByteArray("{\"id\":\"cm\"},").repeated(49) + "{\"id\":\"cm\"}]";
    m_server->say("/TMF681/communicationMessage", fakes::sayJson(page));
    const auto found = settled(m_api->messages(), 120000);
    QVERIFY(found);
    QVERIFY(!*found);
    QCOMPARE(found->error().code, FailureCode::OperatorBodyUnexpected);
    QCOMPARE(found->error().where, QStringLiteral("communicationMessage"));
    QCOMPARE(m_server->count("/TMF681/communicationMessage"), 200);
}

void TestApi::strangeEntriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureCode>("code");
    QTest::newRow("a text among them")
        << QByteArray("[{\"id\":\"cm-1\"},\"cm-2\"]") << FailureCode::OperatorBodyUnexpected;
    QTest::newRow("null among them") << QByteArray("[null]") << FailureCode::OperatorBodyUnexpected;
    QTest::newRow("an object instead") << QByteArray("{\"id\":\"cm-1\"}") << FailureCode::JsonMalformed;
    QTest::newRow("one without an id")
        << QByteArray("[{\"id\":\"cm-1\"},{}]") << FailureCode::OperatorBodyUnexpected;
    QTest::newRow("half a list") << QByteArray("[{\"id\":\"cm-1\"}") << FailureCode::JsonMalformed;
    QTest::newRow("nothing") << QByteArray() << FailureCode::JsonMalformed;
}

void TestApi::strangeEntriesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(FailureCode, code);
    m_server->say("/TMF681/communicationMessage", fakes::sayJson(body));
    const auto found = settled(m_api->messages());
    QVERIFY(found);
    QVERIFY(!*found);
    QCOMPARE(unbar::failureText(found->error().code), unbar::failureText(code));
}

void TestApi::aFailedPageFailsTheList()
{
    serveList("/TMF681/communicationMessage", messages(120), true);
    m_server->say("/TMF681/communicationMessage?offset=50", fakes::sayJson("{}", 503, "Retry-After: 9\r\n"));
    const auto found = settled(m_api->messages());
    QVERIFY(found && !*found);
    QCOMPARE(found->error().code, FailureCode::OperatorBusy);
    QCOMPARE(found->error().retryAfterMs, qint64(9000));
}

void TestApi::lineWithItsProduct()
{
    serveList("/TMF638/service", {fixture(QStringLiteral("service.arrears"))}, true);
    serveList("/TMF637/product", {fixture(QStringLiteral("product.suspended"))}, true);
    const auto lines = settled(m_api->lines());
    QVERIFY(lines && *lines);
    const unbar::domain::Line &line = (*lines)->first();
    QCOMPARE(line.productId, QStringLiteral("prod-8000"));
    QCOMPARE(line.accountId, QStringLiteral("acc-8000"));
    QCOMPARE(line.planName, QStringLiteral("5G 畅享 99"));
    QVERIFY(!line.facilities.isEmpty());
    QVERIFY(line.asOf.isValid());
    m_server->say("/TMF638/service/svc-8000",
                  fakes::sayJson(compactJson(fixture(QStringLiteral("service.arrears"))), 200,
                                 "ETag: \"5\"\r\nDate: Wed, 01 Jul 2026 02:00:03 GMT\r\n"));
    const auto one = settled(m_api->line(QStringLiteral("svc-8000"), {}));
    QVERIFY(one && *one);
    QCOMPARE((*one)->etag, QStringLiteral("\"5\""));
    QCOMPARE((*one)->value.etag, QStringLiteral("\"5\""));
    QCOMPARE((*one)->value.asOf, QDateTime(QDate(2026, 7, 1), QTime(2, 0, 3), Qt::UTC));
    QCOMPARE((*one)->value.accountId, QStringLiteral("acc-8000"));
    QVERIFY(!m_server->last("/TMF638/service/svc-8000").headers.contains("if-none-match"));
}

void TestApi::notModifiedIsSaid()
{
    m_server->say("/TMF638/service/svc-8000",
                  fakes::sayRaw("HTTP/1.1 304 Not Modified\r\nETag: \"5\"\r\n\r\n"));
    const auto one = settled(m_api->line(QStringLiteral("svc-8000"), QStringLiteral("\"5\"")));
    QVERIFY(one && *one);
    QVERIFY((*one)->notModified);
    QCOMPARE(m_server->last("/TMF638/service").headers.value("if-none-match"), QByteArray("\"5\""));
}

void TestApi::unaskedNotModifiedIsAskedPast()
{
    m_server->say("/TMF638/service/svc-8000", fakes::sayRaw("HTTP/1.1 304 Not Modified\r\n\r\n"));
    const auto one = settled(m_api->line(QStringLiteral("svc-8000"), {}));
    QVERIFY(one && !*one);
    QCOMPARE(one->error().code, FailureCode::OperatorBodyUnexpected);
    QCOMPARE(m_server->count("/TMF638/service/svc-8000"), 2);
    QCOMPARE(m_server->last("/TMF638/service/svc-8000").headers.value("cache-control"),
             QByteArray("no-cache"));
}

void TestApi::billsWithTheirItems()
{
    serveList("/TMF678/customerBill", {fixture(QStringLiteral("customer-bill.sent"))}, true);
    serveList(
        "/TMF678/appliedCustomerBillingRate",
        {fixture(QStringLiteral("applied-rate.late-fee")), fixture(QStringLiteral("applied-rate.plain"))},
        true);
    const auto bills = settled(m_api->bills(QStringLiteral("acc/8000&x=1")));
    QVERIFY(bills && *bills);
    QCOMPARE((*bills)->first().items.size(), 2);
    // An id with signs of its own stays one value.
    QVERIFY(m_server->last("/TMF678/customerBill").target.contains("billingAccount.id=acc/8000%26x%3D1"));
    QVERIFY(m_server->last("/TMF678/applied").target.contains("bill.id=bill-2026-05"));
}

void TestApi::balanceWithItsBucket()
{
    m_server->say("/TMF666/billingAccount/acc-8002",
                  fakes::sayJson(compactJson(fixture(QStringLiteral("billing-account.arrears")))));
    QJsonObject data = fixture(QStringLiteral("bucket.prepaid"));
    data.insert(QStringLiteral("usageType"), QStringLiteral("data"));
    data.insert(QStringLiteral("remainingValue"), QStringLiteral("lots"));
    serveList("/TMF654/bucket", {data, fixture(QStringLiteral("bucket.prepaid"))}, true);
    const auto balance = settled(m_api->balance(QStringLiteral("acc-8002")));
    QVERIFY(balance);
    QVERIFY2(*balance, *balance ? "" : qPrintable(balance->error().where));
    QCOMPARE((*balance)->receivable.minor, qint64(8640));
    QVERIFY((*balance)->prepaid);
    QCOMPARE((*balance)->bucketRemaining.minor, qint64(-320)); // buckets of data are not money
    m_server->say("/TMF654/bucket", fakes::sayJson("{}", 500));
    QVERIFY(!*settled(m_api->balance(QStringLiteral("acc-8002")))); // half a balance is none
}

void TestApi::createsCarryTheirKey()
{
    const QByteArray pending = compactJson(fixture(QStringLiteral("payment.pending")));
    m_server->say("/TMF676/payment", fakes::sayJson(pending, 201));
    m_server->say("/TMF676/refund", fakes::sayRaw("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
    m_server->say("/TMF641/serviceOrder",
                  fakes::sayJson(compactJson(fixture(QStringLiteral("service-order.in-progress"))), 201));
    m_server->say("/TMF621/troubleTicket",
                  fakes::sayJson(compactJson(fixture(QStringLiteral("ticket.acknowledged"))), 201));
    const QString key = QStringLiteral("key-1");
    QCOMPARE((*settled(m_api->createPayment("{\"a\":1}", key)))->id, QStringLiteral("pay-501"));
    QCOMPARE((*settled(m_api->createOrder("{}", key)))->id, QStringLiteral("so-300"));
    QCOMPARE((*settled(m_api->createTicket("{}", key)))->id, QStringLiteral("tt-9001"));
    QVERIFY((*settled(m_api->requestRefund("{}", key))).has_value());
    QCOMPARE((*settled(m_api->closePayment(QStringLiteral("pay-501"), key)))->id, QStringLiteral("pay-501"));
    QCOMPARE(m_server->heard.size(), 5);
    for (const fakes::Heard &heard : std::as_const(m_server->heard)) {
        QCOMPARE(heard.verb, QByteArray("POST"));
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
        QCOMPARE(heard.headers.value("authorization"), QByteArray("Bearer t1"));
    }
    QCOMPARE(m_server->heard.first().body, QByteArray("{\"a\":1}"));
    QCOMPARE(m_server->heard.last().target, QByteArray("/TMF676/payment/pay-501/cancel"));
}

void TestApi::paymentIsFoundByItsKeyOnly()
{
    const QJsonArray all{fixture(QStringLiteral("payment.pending"))}; // the server does not know the filter
    serveList("/TMF676/payment", all, true);
    const QString key = all.first().toObject().value(u"correlatorId").toString();
    const auto ours = settled(m_api->paymentByKey(key));
    QVERIFY(ours && *ours && (*ours)->has_value());
    const auto others = settled(m_api->paymentByKey(QStringLiteral("another")));
    QVERIFY(others && *others);
    QVERIFY(!(*others)->has_value());
    QVERIFY(m_server->last("/TMF676/payment").target.contains("correlatorId=another"));
}

void TestApi::anIdIsNoPath()
{
    settled(m_api->payment(QStringLiteral("../refund?x=1#y")));
    QCOMPARE(m_server->heard.last().target, QByteArray("/TMF676/payment/..%2Frefund%3Fx%3D1%23y"));
    settled(m_api->line(QStringLiteral("svc 8000/feature"), {}));
    QCOMPARE(m_server->heard.last().target, QByteArray("/TMF638/service/svc%208000%2Ffeature"));
}

void TestApi::rejectedTokenIsRenewedOnce()
{
    m_server->on("/TMF681/communicationMessage", [](const fakes::Heard &heard) {
        return heard.headers.value("authorization") == "Bearer t2" ? fakes::sayJson("[]")
                                                                   : fakes::sayJson("{}", 401);
    });
    QVERIFY((*settled(m_api->messages())).has_value());
    QCOMPARE(m_tokens.asked, QList<QByteArray>{"t1"});
    QCOMPARE(m_server->heard.size(), 2);
    m_server->say("/TMF681/communicationMessage", fakes::sayJson("{}", 401));
    const auto refused = settled(m_api->messages());
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().code, FailureCode::OperatorUnauthorised);
    QCOMPARE(m_tokens.asked.size(), 2);
    QCOMPARE(m_server->heard.size(), 4); // not a third time
}

void TestApi::missingRootIsSaid()
{
    unbar::op::Api bare(*m_client, m_tokens, {});
    const auto found = settled(bare.messages());
    QVERIFY(found && !*found);
    QCOMPARE(found->error().code, FailureCode::OperatorRootMissing);
    QCOMPARE(found->error().where, QStringLiteral("TMF681"));
    QVERIFY(m_server->heard.isEmpty());
}

UNBAR_TEST(TestApi, test_api)
#include "test_api.moc"
