// Appeals over real HTTP: every field the operator tells, what is unknown, what is wrong, and the calls with
// their keys.
#include "app/operator/codec.h"
#include "tests/app/operator/fixtures.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::test::settled;
namespace fakes = unbar::test;
namespace domain = unbar::domain;
namespace op = unbar::op;

static const char wholeTicket[] = R"json({
 "@type": "SuspensionAppeal", "@baseType": "TroubleTicket", "id": "tt-71", "ticketType": "suspensionAppeal",
 "externalId": "key-71", "status": "pending", "caseNumber": "FJ-2026-1124-0381", "appealState": "NEED_INFO", "revision": 7,
 "name": "停机申诉", "description": "号码一直由本人使用。", "creationDate": "2026-11-24T09:00:00+08:00",
 "suspensionReason": "VIOLATION", "suspensionId": "lock-8020",
 "actor": {"kind": "agent", "name": "测试·李四", "authorityUntil": "2026-12-31"},
 "relatedEntity": [{"id": "svc-8020", "role": "suspendedService", "@referredType": "Service"},
                   {"id": "doc-1", "role": "evidence", "@referredType": "Document"},
                   {"id": "doc-2", "role": "evidence", "@referredType": "Document"}],
 "history": [{"transition": "T10", "from": "SUBMITTED", "to": "ACCEPTED", "at": "2026-11-24T10:00:00+08:00",
              "actor": "operator", "text": "已受理"},
             {"transition": "T99", "from": "ACCEPTED", "to": "ON_THE_MOON", "at": "2026-11-24T11:00:00+08:00"}],
 "clocks": [{"name": "C-REPLY", "start": "2026-11-24T10:00:00+08:00", "due": "2026-12-10T00:00:00+08:00",
             "pausedSince": "2026-11-25T10:00:00+08:00", "pausedSeconds": 120, "kind": "calendar"},
            {"name": "C-INFO", "start": "2026-11-25T10:00:00+08:00", "due": "2026-12-02T00:00:00+08:00", "kind": "working"}],
 "informationRequired": [{"id": "iq-1", "itemCode": "idBack", "code": "GLARE", "question": "请重拍背面",
                          "deadline": "2026-12-02T00:00:00+08:00", "answered": true, "round": 2}],
 "note": [{"id": "n-1", "author": "reviewer", "text": "请补充", "date": "2026-11-25T10:00:00+08:00"}],
 "outcome": {"result": "notUpheld", "reasonCode": "NOT_SUFFICIENT", "reasonText": "材料不足", "remedy": "申请复核",
             "nextDate": "2026-12-25T00:00:00+08:00", "final": true, "fixable": true},
 "external": {"who": "公安机关", "reference": "R-9"}, "restored": ["data", "smsIn"], "highRisk": true,
 "receipt": "e30.e30.c2ln"})json";

class AppealTokens final : public op::TokenSource
{
public:
    QCoro::Task<unbar::Result<QByteArray>> accessToken() override { co_return QByteArrayLiteral("t1"); }
    QCoro::Task<unbar::Result<QByteArray>> refreshed(QByteArray) override
    {
        co_return QByteArrayLiteral("t2");
    }
};

class TestAppealApi : public QObject
{
    Q_OBJECT

    static QJsonObject whole() { return QJsonDocument::fromJson(wholeTicket).object(); }
    static QDateTime utc(const char *text)
    {
        return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toUTC();
    }
    static domain::Appeal draft()
    {
        domain::Appeal appeal;
        appeal.key = QStringLiteral("key-1");
        appeal.lineId = QStringLiteral("svc-8020");
        appeal.suspensionId = QStringLiteral("lock-8020");
        appeal.reasonCode = QStringLiteral("VIOLATION");
        appeal.statement = QStringLiteral("号码一直由本人使用。");
        appeal.answers = {{QStringLiteral("usage"), QStringLiteral("与家人通话")}};
        appeal.consentIds = {QStringLiteral("consent-1")};
        domain::EvidencePage page;
        page.documentId = QStringLiteral("doc-1");
        domain::EvidencePage unsent;
        domain::EvidenceItem front{QStringLiteral("idFront"),
                                   domain::EvidenceState::Sent,
                                   {page, unsent},
                                   0,
                                   false,
                                   {},
                                   domain::RejectCode::Other,
                                   {}};
        domain::EvidenceItem work = front;
        work.code = QStringLiteral("workProof");
        work.pages.clear();
        work.cannotProvide = QStringLiteral("已离职，无法开具。");
        appeal.items = {front, work};
        return appeal;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<fakes::HttpServer>();
        QVERIFY(m_server->start());
        m_client = std::make_unique<op::HttpClient>(op::OperatorProfile{}, m_clock);
        domain::OperatorDocument document;
        document.roots.insert(QStringLiteral("TMF621"), m_server->root() + QStringLiteral("/TMF621"));
        document.roots.insert(QStringLiteral("handoff"), m_server->root() + QStringLiteral("/handoff"));
        m_api = std::make_unique<op::Api>(*m_client, m_tokens, document);
    }
    void cleanup()
    {
        m_api.reset();
        m_client.reset();
        m_server.reset();
    }

    void everyFieldIsRead()
    {
        const auto read = op::appealFromJson(whole());
        QVERIFY2(read, read ? "" : qPrintable(read.error().where));
        QCOMPARE(read->id, QStringLiteral("tt-71"));
        QCOMPARE(read->externalId, QStringLiteral("key-71"));
        QCOMPARE(read->kind, QStringLiteral("suspensionAppeal"));
        QCOMPARE(read->caseNumber, QStringLiteral("FJ-2026-1124-0381"));
        QCOMPARE(read->state, domain::AppealState::NeedInfo);
        QCOMPARE(read->revision, qint64(7));
        QCOMPARE(read->lineId, QStringLiteral("svc-8020"));
        QCOMPARE(read->suspensionId, QStringLiteral("lock-8020"));
        QCOMPARE(read->reasonCode, QStringLiteral("VIOLATION"));
        QCOMPARE(read->actor.kind, domain::ActorKind::Agent);
        QCOMPARE(read->actor.authorityUntil, QDate(2026, 12, 31));
        QCOMPARE(read->createdAt, utc("2026-11-24T01:00:00Z"));
        QCOMPARE(read->documentIds, (QStringList{QStringLiteral("doc-1"), QStringLiteral("doc-2")}));
        QCOMPARE(read->history.size(), 2);
        QCOMPARE(read->history[0].transition, 10);
        QCOMPARE(read->history[0].to, domain::AppealState::Accepted);
        QCOMPARE(read->history[0].text, QStringLiteral("已受理"));
        QCOMPARE(read->clocks.size(), 2);
        QCOMPARE(read->clocks[0].pausedSince, utc("2026-11-25T02:00:00Z"));
        QCOMPARE(read->clocks[0].pausedSeconds, qint64(120));
        QVERIFY(!read->clocks[1].pausedSince.isValid());
        QCOMPARE(read->clocks[1].kind, domain::ClockKind::Working);
        const domain::InfoRequest asked{QStringLiteral("iq-1"),
                                        QStringLiteral("idBack"),
                                        QStringLiteral("GLARE"),
                                        QStringLiteral("请重拍背面"),
                                        utc("2026-12-01T16:00:00Z"),
                                        true,
                                        2};
        QCOMPARE(read->requests, QList<domain::InfoRequest>{asked});
        QCOMPARE(read->notes.first().author, QStringLiteral("reviewer"));
        QCOMPARE(read->outcome.result, domain::AppealResult::NotUpheld);
        QCOMPARE(read->outcome.remedy, QStringLiteral("申请复核"));
        QVERIFY(read->outcome.final && read->outcome.fixable && read->highRisk);
        QCOMPARE(read->externalWho, QStringLiteral("公安机关"));
        QCOMPARE(read->restored.size(), 2);
        QCOMPARE(read->receipt, QStringLiteral("e30.e30.c2ln"));
    }

    void whatIsNotKnownIsCarried()
    {
        QJsonObject strange = whole();
        strange.insert(QStringLiteral("appealState"), QStringLiteral("ON_THE_MOON"));
        strange.insert(QStringLiteral("x-new"), QJsonArray{1, QJsonObject{}});
        strange.insert(QStringLiteral("outcome"),
                       QJsonObject{{QStringLiteral("result"), QStringLiteral("halfUpheld")}});
        const auto read = op::appealFromJson(strange);
        QVERIFY(read);
        QCOMPARE(read->state, domain::AppealState::None);
        QCOMPARE(read->stateName, QStringLiteral("ON_THE_MOON"));
        QCOMPARE(read->history[1].to, domain::AppealState::None);
        QCOMPARE(read->outcome.result, domain::AppealResult::None);
        const QJsonObject least{{QStringLiteral("id"), QStringLiteral("tt-1")},
                                {QStringLiteral("appealState"), QStringLiteral("SUBMITTED")}};
        QVERIFY(op::appealFromJson(least));
    }

    void whatIsWrongIsRefusedByItsPath_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QJsonValue>("to");
        QTest::addColumn<QString>("where");
        const QJsonValue gone(QJsonValue::Undefined);
        QTest::newRow("no id") << "id" << gone << "id";
        QTest::newRow("no state") << "appealState" << gone << "appealState";
        QTest::newRow("state a number") << "appealState" << QJsonValue(3) << "appealState";
        QTest::newRow("time without offset")
            << "creationDate" << QJsonValue(QStringLiteral("2026-11-24T09:00:00")) << "creationDate";
        QTest::newRow("half a revision") << "revision" << QJsonValue(1.5) << "revision";
        QTest::newRow("clock without name") << "clocks/0/name" << gone << "clocks[0]/name";
        QTest::newRow("pause below zero")
            << "clocks/0/pausedSeconds" << QJsonValue(-1) << "clocks[0]/pausedSeconds";
        QTest::newRow("request without id")
            << "informationRequired/0/id" << gone << "informationRequired[0]/id";
        QTest::newRow("step that is text") << "history/0" << QJsonValue(QStringLiteral("T10")) << "history";
        QTest::newRow("outcome that is text") << "outcome" << QJsonValue(QStringLiteral("no")) << "outcome";
        QTest::newRow("final that is text")
            << "outcome/final" << QJsonValue(QStringLiteral("no")) << "outcome/final";
    }

    void whatIsWrongIsRefusedByItsPath()
    {
        QFETCH(QString, at);
        QFETCH(QJsonValue, to);
        QFETCH(QString, where);
        const auto read = op::appealFromJson(fakes::patched(whole(), at.split(u'/'), to).toObject());
        QVERIFY(!read);
        QCOMPARE(read.error().code, FailureCode::OperatorBodyUnexpected);
        QCOMPARE(read.error().where, QStringLiteral("troubleTicket/") + where);
    }

    void aCreateSaysAllThatWasGathered()
    {
        m_server->say("/TMF621/troubleTicket", fakes::sayJson(wholeTicket, 201, "ETag: \"1\"\r\n"));
        const QByteArray body = op::appealCreateBody(draft(), QStringLiteral("tt-60"));
        const auto made = settled(m_api->createAppeal(body, QStringLiteral("key-1")));
        QVERIFY(made && *made);
        QCOMPARE((*made)->etag, QStringLiteral("\"1\""));
        const fakes::Heard heard = m_server->heard.last();
        QCOMPARE(heard.verb, QByteArray("POST"));
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
        const QJsonObject sent = QJsonDocument::fromJson(heard.body).object();
        QCOMPARE(sent.value(u"@type").toString(), QStringLiteral("SuspensionAppeal"));
        QCOMPARE(sent.value(u"ticketType").toString(), QStringLiteral("suspensionAppeal"));
        QCOMPARE(sent.value(u"externalId").toString(), QStringLiteral("key-1"));
        QCOMPARE(sent.value(u"severity").toString(), QStringLiteral("Major"));
        QCOMPARE(sent.value(u"actor").toObject().value(u"kind").toString(), QStringLiteral("owner"));
        QCOMPARE(sent.value(u"consentIds").toArray().size(), 1);
        const QJsonArray entities = sent.value(u"relatedEntity").toArray();
        QCOMPARE(entities.size(), 2); // a page without a document is no evidence yet
        QCOMPARE(entities[1].toObject().value(u"id").toString(), QStringLiteral("doc-1"));
        const QJsonObject without = sent.value(u"cannotProvide").toArray().first().toObject();
        QCOMPARE(without.value(u"itemCode").toString(), QStringLiteral("workProof"));
        const QJsonObject answer = sent.value(u"answers").toArray().first().toObject();
        QCOMPARE(answer.value(u"question").toString(), QStringLiteral("usage"));
        const QJsonObject prior = sent.value(u"troubleTicketRelationship").toArray().first().toObject();
        QCOMPARE(prior.value(u"id").toString(), QStringLiteral("tt-60"));
        QVERIFY(!QJsonDocument::fromJson(op::appealCreateBody(draft(), {}))
                     .object()
                     .contains(u"troubleTicketRelationship"));
    }

    void anActGoesWithItsConditionAndItsKey()
    {
        m_server->say("/TMF621/troubleTicket/tt-71", fakes::sayJson(wholeTicket, 200, "ETag: \"8\"\r\n"));
        op::TicketAct act;
        act.name = QStringLiteral("answer");
        act.key = QStringLiteral("act-1");
        act.answers = {{QStringLiteral("iq-1"), QStringLiteral("doc-3"), {}},
                       {QStringLiteral("iq-2"), {}, QStringLiteral("没有此材料，已说明原因。")}};
        const QByteArray body = op::appealActBody(act);
        const auto done =
            settled(m_api->actOnAppeal(QStringLiteral("tt-71"), QStringLiteral("\"7\""), body, act.key));
        QVERIFY(done && *done);
        QCOMPARE((*done)->etag, QStringLiteral("\"8\""));
        const fakes::Heard heard = m_server->heard.last();
        QCOMPARE(heard.verb, QByteArray("PATCH"));
        QCOMPARE(heard.headers.value("if-match"), QByteArray("\"7\""));
        QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("act-1"));
        QVERIFY(heard.headers.value("content-type").startsWith("application/merge-patch+json"));
        const QJsonObject sent =
            QJsonDocument::fromJson(heard.body).object().value(u"appealAction").toObject();
        QCOMPARE(sent.value(u"name").toString(), QStringLiteral("answer"));
        QCOMPARE(sent.value(u"externalId").toString(), QStringLiteral("act-1"));
        QCOMPARE(sent.value(u"answers").toArray().size(), 2);
        QVERIFY(!sent.contains(u"text") && !sent.contains(u"date"));
        act = {};
        act.name = QStringLiteral("regulatorFiled");
        act.date = QDate(2026, 12, 12);
        act.number = QStringLiteral("G-1");
        const QJsonObject filed =
            QJsonDocument::fromJson(op::appealActBody(act)).object().value(u"appealAction").toObject();
        QCOMPARE(filed.value(u"date").toString(), QStringLiteral("2026-12-12"));
        QCOMPARE(filed.value(u"number").toString(), QStringLiteral("G-1"));
    }

    void aListHoldsAppealsOnly()
    {
        const QJsonObject other = fakes::fixture(QStringLiteral("ticket.acknowledged"));
        const QByteArray list = QJsonDocument(QJsonArray{other, whole()}).toJson(QJsonDocument::Compact);
        m_server->say("/TMF621/troubleTicket", fakes::sayJson(list, 200, "X-Total-Count: 2\r\n"));
        const auto found = settled(m_api->appeals());
        QVERIFY(found && *found);
        QCOMPARE((*found)->size(), 1);
        const auto ours = settled(m_api->appealByKey(QStringLiteral("key-71")));
        QVERIFY(ours && *ours && (*ours)->has_value());
        QVERIFY(m_server->heard.last().target.contains("externalId=key-71"));
        const auto none = settled(m_api->appealByKey(QStringLiteral("key-72")));
        QVERIFY(none && *none);
        QVERIFY(!(*none)->has_value()); // the server sent one all the same: it is not ours
    }

    void anUnchangedAppealIsSaid()
    {
        m_server->say("/TMF621/troubleTicket/tt-71",
                      fakes::sayRaw("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n"));
        const auto same = settled(m_api->appeal(QStringLiteral("tt-71"), QStringLiteral("\"7\"")));
        QVERIFY(same && *same);
        QVERIFY((*same)->notModified);
    }

    void aPhoneHandsOneFileOver()
    {
        m_server->say("/handoff/h-1/file", fakes::sayTyped("image/jpeg", "\xff\xd8\xff"));
        m_server->say("/handoff/h-1", fakes::sayJson(R"({"state":"received"})"));
        m_server->on("/handoff", [](const fakes::Heard &heard) {
            if (heard.target != "/handoff")
                return fakes::sayJson("{}", 404);
            return fakes::sayJson(R"({"id":"h-1","url":"https://upload.example/h/1","matchCode":"4711",)"
                                  R"("expires":"2026-11-24T09:10:00+08:00"})",
                                  201);
        });
        const auto begun = settled(m_api->startHandoff(QStringLiteral("idFront"), QStringLiteral("key-h")));
        QVERIFY(begun && *begun);
        QCOMPARE((*begun)->matchCode, QStringLiteral("4711"));
        QCOMPARE((*begun)->url, QUrl(QStringLiteral("https://upload.example/h/1")));
        QCOMPARE((*begun)->expires, utc("2026-11-24T01:10:00Z"));
        QCOMPARE(m_server->heard.last().body, QByteArray(R"({"itemCode":"idFront"})"));
        QCOMPARE(m_server->heard.last().headers.value("idempotency-key"), QByteArray("key-h"));
        QCOMPARE(settled(m_api->handoffState(QStringLiteral("h-1")))->value(), QStringLiteral("received"));
        QCOMPARE(settled(m_api->handoffFile(QStringLiteral("h-1")))->value(), QByteArray("\xff\xd8\xff"));
        QCOMPARE(m_server->heard.last().headers.value("authorization"), QByteArray("Bearer t1"));
    }

    void aHandoffWithoutAPageIsRefused()
    {
        m_server->say("/handoff", fakes::sayJson(R"({"id":"h-1","url":"/h/1","matchCode":"4711"})", 201));
        const auto begun = settled(m_api->startHandoff(QStringLiteral("idFront"), QStringLiteral("key-h")));
        QVERIFY(begun && !*begun);
        QCOMPARE(begun->error().where, QStringLiteral("handoff/url"));
    }

private:
    std::unique_ptr<fakes::HttpServer> m_server;
    fakes::FakeClock m_clock;
    std::unique_ptr<op::HttpClient> m_client;
    AppealTokens m_tokens;
    std::unique_ptr<op::Api> m_api;
};

UNBAR_TEST(TestAppealApi, test_appeal_api)
#include "test_appeal_api.moc"
