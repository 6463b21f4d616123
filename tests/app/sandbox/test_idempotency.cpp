// Idempotency-Key: missing, running, another body, the same again, and who is not asked for it.
#include "app/sandbox/idempotency.h"
#include "app/support/random.h"
#include "tests/app/sandbox/tmf_bodies.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <thread>

using unbar::sandbox::Answer;
using unbar::sandbox::Call;
using unbar::sandbox::Role;
using unbar::test::Books;
using unbar::test::ticketBody;
using unbar::test::WebDriver;
using unbar::test::WebReply;

static const QString kTickets = QStringLiteral("TMF621/troubleTicket");

class TestSandboxIdempotency : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void missingIsRefusedOfSubscribersOnly()
    {
        const QJsonObject body = ticketBody(QStringLiteral("a"));
        for (const char *path : {"TMF621/troubleTicket", "TMF676/payment", "TMF676/refund",
                                 "TMF641/serviceOrder", "TMF654/topupBalance"}) {
            const WebReply refused =
                web->call("POST", QLatin1String(path), web->tokenOf(QStringLiteral("ARREARS")), body);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json().value(u"code").toString(), QStringLiteral("idempotencyKeyMissing"));
        }
        QCOMPARE(web->call("POST", kTickets, web->backofficeToken(), body).status, 201);
        QCOMPARE(Books(*web).list("troubleTicket").size(), 2); // the hotline has opened one before
    }

    void sameKeyAndBodyIsDoneOnce()
    {
        const auto send = [&](const char *words, const char *scenario) {
            return web->call("POST", kTickets, web->tokenOf(QLatin1String(scenario)),
                             ticketBody(QLatin1String(words)), {{"Idempotency-Key", "k-1"}});
        };
        const WebReply first = send("a", "ARREARS");
        QCOMPARE(first.status, 201);
        QVERIFY(first.header("idempotency-replayed").isEmpty());
        const WebReply again = send("a", "ARREARS");
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("location"), first.header("location"));
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        const WebReply other = send("b", "ARREARS");
        QCOMPARE(other.status, 422);
        QCOMPARE(other.json().value(u"code").toString(), QStringLiteral("idempotencyKeyReused"));
        QCOMPARE(send("b", "CREDIT_LIMIT").status, 201); // a key belongs to one person
        QCOMPARE(Books(*web).list("troubleTicket").size(), 3);
    }

    void externalIdIsOneTicketToo()
    {
        QJsonObject body = ticketBody(QStringLiteral("a"));
        body.insert(QStringLiteral("externalId"), unbar::newKey());
        const QByteArray token = web->tokenOf(QStringLiteral("ARREARS"));
        const WebReply first = web->create(kTickets, token, body);
        QCOMPARE(web->create(kTickets, token, body).json().value(u"id"), first.json().value(u"id"));
        body.insert(QStringLiteral("description"), QStringLiteral("b"));
        QCOMPARE(web->create(kTickets, token, body).status, 422);
        QCOMPARE(Books(*web).list("troubleTicket").size(), 2);
    }

    void runningIsToldApart()
    {
        unbar::sandbox::Idempotency keys(web->operatorUnderTest().world());
        const auto answer = [&](const std::function<void()> &before) {
            Call call;
            call.method = "POST";
            call.path = QStringLiteral("/x");
            call.headers.insert("idempotency-key", "k-2");
            call.who = {QStringLiteral("cust-8000"), Role::Subscriber, {}};
            return keys.run(call, QStringLiteral("POST /x"), before, [](const Call &) {
                return Answer::json(QJsonObject{{QStringLiteral("made"), true}}, 201);
            });
        };
        QSemaphore entered, goOn;
        int firstStatus = 0;
        std::thread first([&] {
            firstStatus = answer([&] {
                              entered.release();
                              goOn.acquire();
                          }).status;
        });
        entered.acquire();
        const Answer second = answer([] {});
        goOn.release();
        first.join();
        QCOMPARE(second.status, 409);
        QVERIFY(second.body.contains("requestRunning"));
        QCOMPARE(firstStatus, 201);
        QCOMPARE(answer([] {}).status, 201); // and is over now
    }

private:
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestSandboxIdempotency, test_idempotency)
#include "test_idempotency.moc"
