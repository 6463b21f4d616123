// What every TMF collection answers alike: who sees what, pages, fields, totals, preconditions and errors.
#include "app/sandbox/collection.h"
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

using unbar::sandbox::Collection;
using unbar::test::Books;
using unbar::test::payBody;
using unbar::test::payItem;
using unbar::test::refTo;
using unbar::test::ticketBody;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestCollection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void anotherSubscribersRecordIsNotThere()
    {
        fillEveryKind();
        {
            auto &world = web->operatorUnderTest().world();
            const unbar::sandbox::World::Guard guard(world);
            for (const char *kind :
                 {"partyPrivacyProfile", "searchTimeSlot", "appointment", "partyInteraction"})
                world.put(QString::fromLatin1(kind), world.nextId(QString::fromLatin1(kind)),
                          QStringLiteral("cust-8002"), {});
        }
        const QByteArray stranger = web->tokenOf(QStringLiteral("HEALTHY"));
        for (const Collection &one : unbar::sandbox::collections()) {
            const QString path = pathOf(one);
            const auto records = Books(*web).list(one.kind, QStringLiteral("cust-8002"));
            QVERIFY2(!records.isEmpty(), one.kind);
            const QString id = records.first().id;
            const auto owner = web->call("GET", path + QLatin1Char('/') + id,
                                         web->tokenOf(QStringLiteral("PREPAID_EXPIRED")));
            QVERIFY2(owner.status == 200, one.kind);
            for (const char *method : {"GET", "PATCH", "DELETE"}) {
                const WebReply reply = web->call(method, path + QLatin1Char('/') + id, stranger);
                const bool told = reply.status == 404 || reply.status == 405 || reply.status == 403;
                QVERIFY2(told,
                         qPrintable(
                             QStringLiteral("%1 %2 %3").arg(QLatin1String(method), path).arg(reply.status)));
            }
            QCOMPARE(web->call("GET", path + QLatin1Char('/') + id, stranger).status, 404);
            const WebReply list = web->call("GET", path, stranger);
            QVERIFY2(!list.body.contains('"' + id.toUtf8() + '"'), one.kind);
            QVERIFY2(!list.body.contains("cust-8002"), one.kind);
        }
    }

    void onlyWhatTheFilesHaveIsServed()
    {
        const QByteArray staff = web->backofficeToken();
        const auto status = [&](const char *method, const QString &path) {
            return web->call(method, path, staff).status;
        };
        QCOMPARE(status("PATCH", QStringLiteral("TMF676/payment/x")), 405);
        QCOMPARE(status("DELETE", QStringLiteral("TMF676/payment/x")), 405);
        QCOMPARE(status("POST", QStringLiteral("TMF678/customerBill")), 405);
        QCOMPARE(status("POST", QStringLiteral("TMF654/bucket")), 405);
        const WebReply reply = web->call("PATCH", QStringLiteral("TMF654/bucket/b-8002"), staff);
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.header("allow"), QByteArray("GET"));
    }

    void signedInIsNeededEverywhere()
    {
        for (const Collection &one : unbar::sandbox::collections()) {
            const WebReply reply = web->call("GET", pathOf(one), "made-up");
            QCOMPARE(reply.status, 401);
            QVERIFY(reply.header("www-authenticate").startsWith("Bearer"));
        }
        QCOMPARE(web->call("POST", QStringLiteral("TMF638/service"), web->tokenOf(QStringLiteral("ARREARS")))
                     .status,
                 403);
        QCOMPARE(web->call("DELETE", QStringLiteral("TMF638/service/svc-8000"),
                           web->tokenOf(QStringLiteral("ARREARS")))
                     .status,
                 403);
    }

    void neededMembersAreAskedOfTheBackOffice()
    {
        for (const Collection &one : unbar::sandbox::collections()) {
            if ((one.writing & unbar::sandbox::Creating) == 0)
                continue;
            const QStringList needed =
                QString::fromLatin1(one.needed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            const WebReply empty = web->call("POST", pathOf(one), web->backofficeToken());
            QCOMPARE(empty.status, needed.isEmpty() ? 201 : 400);
            for (const QString &name : needed) {
                QCOMPARE(empty.json().value(u"code").toString(), QStringLiteral("23"));
                QVERIFY2(empty.json().value(u"message").toString().contains(name), qPrintable(name));
            }
        }
    }

    void backOfficeCreatesChangesAndRemoves()
    {
        const QByteArray staff = web->backofficeToken();
        const QJsonObject body{
            {QStringLiteral("name"), QStringLiteral("second")},
            {QStringLiteral("relatedParty"), QJsonArray{refTo(QStringLiteral("cust-8005"), "Customer")}}};
        const WebReply made = web->call("POST", QStringLiteral("TMF666/billingAccount"), staff, body);
        QCOMPARE(made.status, 201);
        const QString one = QStringLiteral("TMF666/billingAccount/") + made.json().value(u"id").toString();
        QCOMPARE(made.header("location"), made.json().value(u"href").toString().toUtf8());
        QCOMPARE(web->call("GET", one, web->tokenOf(QStringLiteral("HEALTHY"))).status, 200);
        const QJsonObject change{{QStringLiteral("name"), QStringLiteral("third")},
                                 {QStringLiteral("id"), QStringLiteral("other")}};
        const WebReply changed = web->call("PATCH", one, staff, change); // no If-Match, no Idempotency-Key
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.json().value(u"name").toString(), QStringLiteral("third"));
        QCOMPARE(changed.json().value(u"id"), made.json().value(u"id"));
        QCOMPARE(web->call("DELETE", one, staff).status, 204);
        QCOMPARE(web->call("GET", one, staff).status, 404);
    }

    void pagesTotalsFieldsAndFilters()
    {
        const QByteArray staff = web->backofficeToken();
        const QString path = QStringLiteral("TMF638/service");
        const WebReply all = web->call("GET", path, staff);
        const auto total = all.array().size();
        QVERIFY(total > 20);
        QCOMPARE(all.header("x-total-count"), QByteArray::number(total));
        const WebReply page = web->call("GET", path + QStringLiteral("?offset=3&limit=2"), staff);
        QCOMPARE(page.array().size(), 2);
        QCOMPARE(page.array().first(), all.array().at(3));
        QCOMPARE(page.header("x-total-count"), QByteArray::number(total));
        QCOMPARE(page.header("x-result-count"), QByteArray("2"));
        QCOMPARE(web->call("GET", path + QStringLiteral("?offset=999"), staff).array().size(), 0);
        for (const char *bad : {"?limit=many", "?offset=-1", "?limit=1.5"}) {
            const WebReply refused = web->call("GET", path + QString::fromLatin1(bad), staff);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json().value(u"code").toString(), QStringLiteral("28"));
        }
        const WebReply fields = web->call("GET", path + QStringLiteral("?fields=state&limit=1"), staff);
        QCOMPARE(fields.array().first().toObject().keys(),
                 (QStringList{QStringLiteral("href"), QStringLiteral("id"), QStringLiteral("state")}));
        const WebReply one = web->call("GET", path + QStringLiteral("/svc-8005?fields=none"), staff);
        QCOMPARE(one.json().keys(), (QStringList{QStringLiteral("href"), QStringLiteral("id")}));
        const WebReply dotted = web->call("GET", path + QStringLiteral("?relatedParty.id=cust-8005"), staff);
        QCOMPARE(dotted.array().size(), 1);
        QCOMPARE(dotted.array().first().toObject().value(u"id").toString(), QStringLiteral("svc-8005"));
    }

    void preconditionsOfASubscribersChange()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        {
            const unbar::sandbox::World::Guard guard(web->operatorUnderTest().world());
            web->operatorUnderTest().rules().message(QStringLiteral("cust-8000"), QStringLiteral("a"),
                                                     QStringLiteral("b"), QStringLiteral("c"));
        }
        const auto messages = Books(*web).list("communicationMessage", QStringLiteral("cust-8000"));
        const QString path = QStringLiteral("TMF681/communicationMessage/") + messages.last().id;
        const QJsonObject change{{QStringLiteral("description"), QStringLiteral("read")}};
        const WebReply read = web->call("GET", path, token);
        const QByteArray etag = read.header("etag");
        QVERIFY(etag.startsWith('"'));
        QCOMPARE(web->call("GET", path, token, {}, {{"If-None-Match", etag}}).status, 304);
        QCOMPARE(web->call("PATCH", path, token, change).status, 428);
        QCOMPARE(web->call("PATCH", path, token, change, {{"If-Match", "\"old\""}}).status, 412);
        const WebReply changed = web->call("PATCH", path, token, change, {{"If-Match", etag}});
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.header("etag") != etag);
        QCOMPARE(web->call("GET", path, token).header("etag"), changed.header("etag"));
        QCOMPARE(web->call("PATCH", path, token, change, {{"If-Match", etag}}).status, 412);
        QCOMPARE(web->call("GET", path, token, {}, {{"If-None-Match", etag}}).status, 200);
    }

    void errorsSayWhatBothStandardsAskFor()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        const WebReply missing = web->call("GET", QStringLiteral("TMF638/service/none"), token);
        const WebReply nowhere = web->call("GET", QStringLiteral("TMF638/nothing"), token);
        const WebReply refused = web->create(QStringLiteral("TMF676/payment"), token, {});
        for (const WebReply &reply : {missing, nowhere, refused}) {
            QVERIFY(reply.header("content-type").startsWith("application/json"));
            const QJsonObject body = reply.json();
            for (const char *member : {"type", "title", "detail", "instance", "code", "reason", "message"})
                QVERIFY2(body.value(QLatin1String(member)).isString(), member);
            QVERIFY(!body.contains(u"status")); // the three specifications disagree on its type
            QVERIFY(QUrl(body.value(u"type").toString(), QUrl::StrictMode).isValid());
        }
        QCOMPARE(refused.json().value(u"code").toString(), QStringLiteral("23"));
    }

    void everyAnswerIsDated()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        QCOMPARE(web->call("GET", QStringLiteral("TMF638/service"), token).header("date"),
                 QByteArray("Tue, 24 Nov 2026 06:02:00 GMT"));
        web->advanceSeconds(3600);
        QCOMPARE(web->call("GET", QStringLiteral("TMF638/none"), token).header("date"),
                 QByteArray("Tue, 24 Nov 2026 07:02:00 GMT"));
    }

    void retryAfterIsSaidWhenBusy()
    {
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        const QJsonObject fault{{QStringLiteral("route"), QStringLiteral("*")},
                                {QStringLiteral("status"), 503},
                                {QStringLiteral("retryAfter"), QStringLiteral("7")}};
        QCOMPARE(web->postJson(QStringLiteral("/sandbox/v1/faults"), fault, {}).status, 200);
        const WebReply busy = web->call("GET", QStringLiteral("TMF638/service"), token);
        QCOMPARE(busy.status, 503);
        QCOMPARE(busy.header("retry-after"), QByteArray("7"));
        QCOMPARE(web->call("GET", QStringLiteral("TMF638/service"), token).status, 200);
    }

private:
    static QString pathOf(const Collection &one)
    {
        return QLatin1String(one.api) + QLatin1Char('/') + QLatin1String(one.kind);
    }
    /// One record of each kind that belongs to 8002, made as such records are made.
    void fillEveryKind()
    {
        const auto who = web->person(QStringLiteral("PREPAID_EXPIRED"));
        const QByteArray token = web->tokenOf(QStringLiteral("PREPAID_EXPIRED")),
                         staff = web->backofficeToken();
        const QJsonArray party{refTo(who.id, "Customer")};
        const QJsonObject own{{QStringLiteral("name"), QStringLiteral("x")},
                              {QStringLiteral("relatedParty"), party}};
        for (const Collection &one : unbar::sandbox::collections()) {
            if (qstrcmp(one.api, "TMF666") == 0 || qstrcmp(one.kind, "customerBillOnDemand") == 0)
                QCOMPARE(web->call("POST", pathOf(one), staff, own).status, 201);
        }
        Books(*web).addBill(who, 100, QStringLiteral("2026-11-15T23:59:59+08:00"));
        {
            const unbar::sandbox::World::Guard guard(web->operatorUnderTest().world());
            web->operatorUnderTest().world().put(QStringLiteral("appliedCustomerBillingRate"),
                                                 QStringLiteral("rate-1"), who.id, own);
            web->operatorUnderTest().world().put(QStringLiteral("document"), QStringLiteral("doc-1"), who.id,
                                                 own);
        }
        const WebReply paid =
            web->create(QStringLiteral("TMF676/payment"), token, payBody(who.accountId, 3000, {}));
        Books(*web).payAndWait(paid.json().value(u"id").toString());
        QJsonObject refund = payBody(who.accountId, 3000, {});
        refund.insert(QStringLiteral("payment"), refTo(paid.json().value(u"id").toString(), "Payment"));
        QCOMPARE(web->create(QStringLiteral("TMF676/refund"), token, refund).status, 201);
        QCOMPARE(web->create(QStringLiteral("TMF621/troubleTicket"), token, ticketBody(QStringLiteral("x")))
                     .status,
                 201);
        const QJsonObject voucher{{QStringLiteral("amount"), unbar::sandbox::quantityJson(5000)},
                                  {QStringLiteral("usageType"), QStringLiteral("monetary")},
                                  {QStringLiteral("bucket"), refTo(QStringLiteral("b-8002"), "Bucket")},
                                  {QStringLiteral("partyAccount"), refTo(who.accountId, "BillingAccount")},
                                  {QStringLiteral("voucher"), QStringLiteral("2026112400500001")}};
        QCOMPARE(web->create(QStringLiteral("TMF654/topupBalance"), token, voucher).status, 201);
    }
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestCollection, test_collection)
#include "test_collection.moc"
