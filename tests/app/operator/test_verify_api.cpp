// Identity checks, appointments and consents over real HTTP: what is sent, with which key, and what is read.
#include "app/operator/api.h"
#include "app/operator/codec_verify.h"
#include "tests/app/operator/fixtures.h"
#include "tests/fakes/fake_clock.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

using unbar::FailureCode;
using unbar::test::fixture;
using unbar::test::settled;
namespace fakes = unbar::test;
namespace domain = unbar::domain;
namespace op = unbar::op;

class VerifyTokens final : public op::TokenSource
{
public:
    QCoro::Task<unbar::Result<QByteArray>> accessToken() override { co_return QByteArrayLiteral("t1"); }
    QCoro::Task<unbar::Result<QByteArray>> refreshed(QByteArray) override
    {
        co_return QByteArrayLiteral("t2");
    }
};

class TestVerifyApi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void checkIsStartedAndAsked();
    void everyStateIsRead_data();
    void everyStateIsRead();
    void anIdIsNoPath();
    void refusalsPassThrough_data();
    void refusalsPassThrough();
    void slotsAndAppointments();
    void appointmentIsCancelledWithItsTime();
    void consentIsNamedByItsText();
    void consentIsWithdrawn();
    void consentsAreListed();
    void bodiesAreAsPublished();
    void missingRootIsSaid();

private:
    static QByteArray json(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static QDateTime utc(const char *text)
    {
        return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toUTC();
    }
    static domain::Appointment video()
    {
        domain::Appointment wanted;
        wanted.category = QStringLiteral("videoCheck");
        wanted.entityId = QStringLiteral("svc-8010");
        wanted.slot = {QStringLiteral("slot-1"), utc("2026-07-02T01:00:00Z"), utc("2026-07-02T01:20:00Z")};
        return wanted;
    }
    static domain::Consent granted()
    {
        domain::Consent consent;
        consent.purpose = QStringLiteral("appealEvidence");
        consent.version = QStringLiteral("2026-06-01");
        consent.state = domain::ConsentState::Granted;
        consent.at = utc("2026-07-01T02:00:00Z");
        consent.textSha256 = QString(64, u'0');
        consent.language = QStringLiteral("zh_CN");
        return consent;
    }
    std::unique_ptr<fakes::HttpServer> m_server;
    fakes::FakeClock m_clock;
    std::unique_ptr<op::HttpClient> m_client;
    VerifyTokens m_tokens;
    std::unique_ptr<op::Api> m_api;
};

void TestVerifyApi::init()
{
    m_server = std::make_unique<fakes::HttpServer>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<op::HttpClient>(op::OperatorProfile{}, m_clock);
    domain::OperatorDocument document;
    for (const char *api : {"TMF644", "TMF646", "verify"})
        document.roots.insert(QLatin1String(api), m_server->root() + u'/' + QLatin1String(api));
    m_api = std::make_unique<op::Api>(*m_client, m_tokens, document);
}

void TestVerifyApi::cleanup()
{
    m_api.reset();
    m_client.reset();
    m_server.reset();
}

void TestVerifyApi::checkIsStartedAndAsked()
{
    m_server->say("/verify", fakes::sayJson(json(fixture(QStringLiteral("identity-check.waiting"))), 201));
    const auto started =
        settled(m_api->startCheck(op::identityCheckBody(QStringLiteral("svc-8010"), QStringLiteral("online")),
                                  QStringLiteral("key-1")));
    QVERIFY(started && *started);
    QCOMPARE((*started)->id, QStringLiteral("chk-1"));
    QCOMPARE((*started)->lineId, QStringLiteral("svc-8010"));
    QCOMPARE((*started)->method, QStringLiteral("online"));
    QCOMPARE((*started)->page.host(), QStringLiteral("id.example.net"));
    QCOMPARE((*started)->expires, utc("2026-07-01T02:15:00Z"));
    QCOMPARE((*started)->attemptsLeft, 2);
    const auto heard = m_server->last("/verify");
    QCOMPARE(heard.verb, QByteArray("POST"));
    QCOMPARE(heard.path(), QByteArray("/verify"));
    QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
    QCOMPARE(QJsonDocument::fromJson(heard.body).object(),
             (QJsonObject{{QStringLiteral("serviceId"), QStringLiteral("svc-8010")},
                          {QStringLiteral("method"), QStringLiteral("online")}}));
    m_server->say("/verify/chk-1", fakes::sayJson(json(fixture(QStringLiteral("identity-check.limit")))));
    const auto asked = settled(m_api->identityCheck(QStringLiteral("chk-1")));
    QVERIFY(asked && *asked);
    QCOMPARE((*asked)->state, domain::CheckState::Limit);
    QCOMPARE((*asked)->nextDate, utc("2026-07-30T16:00:00Z"));
    QCOMPARE((*asked)->attemptsLeft, 0);
}

void TestVerifyApi::everyStateIsRead_data()
{
    QTest::addColumn<int>("state");
    const std::pair<const char *, domain::CheckState> states[] = {
        {"waiting", domain::CheckState::Waiting},     {"passed", domain::CheckState::Passed},
        {"moreProof", domain::CheckState::MoreProof}, {"failed", domain::CheckState::Failed},
        {"limit", domain::CheckState::Limit},         {"expired", domain::CheckState::Expired},
        {"astral", domain::CheckState::Unknown}};
    for (const auto &[name, state] : states)
        QTest::newRow(name) << int(state);
}

void TestVerifyApi::everyStateIsRead()
{
    QFETCH(int, state);
    const auto check =
        op::identityCheckFromJson({{QStringLiteral("id"), QStringLiteral("c")},
                                   {QStringLiteral("state"), QString::fromLatin1(QTest::currentDataTag())}});
    QVERIFY(check.has_value());
    QCOMPARE(int(check->state), state);
    QCOMPARE(check->attemptsLeft, -1); // not told
    QVERIFY(check->nextDate.isNull());
}

void TestVerifyApi::anIdIsNoPath()
{
    m_server->say("/verify", fakes::sayJson("{\"id\":\"x\"}"));
    const auto asked = settled(m_api->identityCheck(QStringLiteral("../other?a=1")));
    QVERIFY(asked && *asked);
    QCOMPARE(m_server->last("/verify").target, QByteArray("/verify/..%2Fother%3Fa%3D1"));
}

void TestVerifyApi::refusalsPassThrough_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("limit") << 409 << int(FailureCode::OperatorConflict);
    QTest::newRow("not one's own") << 404 << int(FailureCode::OperatorNotFound);
    QTest::newRow("unknown way") << 422 << int(FailureCode::OperatorUnprocessable);
}

void TestVerifyApi::refusalsPassThrough()
{
    QFETCH(int, status);
    QFETCH(int, code);
    m_server->say("/verify", fakes::sayJson("{\"code\":\"limit\"}", status));
    const auto started =
        settled(m_api->startCheck(op::identityCheckBody(QStringLiteral("svc-8010"), QStringLiteral("online")),
                                  QStringLiteral("key-1")));
    QVERIFY(started && !*started);
    QCOMPARE(int(started->error().code), code);
}

void TestVerifyApi::slotsAndAppointments()
{
    m_server->say("/TMF646/searchTimeSlot",
                  fakes::sayJson(json(fixture(QStringLiteral("time-slots.two"))), 201));
    const QByteArray wanted = op::timeSlotBody(QStringLiteral("svc-8010"), QStringLiteral("Service"),
                                               utc("2026-07-01T02:00:00Z"), utc("2026-07-08T02:00:00Z"));
    const auto found = settled(m_api->timeSlots(wanted));
    QVERIFY(found && *found);
    QCOMPARE((*found)->size(), 2);
    QCOMPARE((*found)->first(), video().slot);
    QVERIFY(!m_server->last("/TMF646/searchTimeSlot").headers.value("idempotency-key").isEmpty());
    m_server->say(
        "/TMF646/appointment",
        fakes::sayJson(json(fixture(QStringLiteral("appointment.confirmed"))), 201, "ETag: \"1\"\r\n"));
    const QByteArray body =
        op::appointmentBody(video(), QStringLiteral("Service"), QString(), QStringLiteral("key-9"));
    const auto booked = settled(m_api->bookAppointment(body, QStringLiteral("key-9")));
    QVERIFY(booked && *booked);
    QCOMPARE((*booked)->id, QStringLiteral("appt-1"));
    QCOMPARE((*booked)->externalId, QStringLiteral("key-9"));
    QCOMPARE((*booked)->entityId, QStringLiteral("svc-8010"));
    QCOMPARE((*booked)->etag, QStringLiteral("\"1\""));
    QVERIFY((*booked)->isOpen());
    QCOMPARE(m_server->last("/TMF646/appointment").headers.value("idempotency-key"), QByteArray("key-9"));
    m_server->say(
        "/TMF646/appointment",
        fakes::sayJson(QJsonDocument(QJsonArray{fixture(QStringLiteral("appointment.confirmed"))}).toJson(),
                       200, "X-Total-Count: 1\r\n"));
    const auto all = settled(m_api->appointments());
    QVERIFY(all && *all);
    QCOMPARE((*all)->size(), 1);
}

void TestVerifyApi::appointmentIsCancelledWithItsTime()
{
    QJsonObject cancelled = fixture(QStringLiteral("appointment.confirmed"));
    cancelled.insert(QStringLiteral("status"), QStringLiteral("cancelled"));
    m_server->say("/TMF646/appointment/appt-1", fakes::sayJson(json(cancelled), 200, "ETag: \"2\"\r\n"));
    domain::Appointment appointment = video();
    appointment.id = QStringLiteral("appt-1");
    appointment.etag = QStringLiteral("\"1\"");
    const auto answer = settled(m_api->cancelAppointment(appointment, QStringLiteral("key-3")));
    QVERIFY(answer && *answer);
    QVERIFY(!(*answer)->isOpen());
    const auto heard = m_server->last("/TMF646/appointment/appt-1");
    QCOMPARE(heard.verb, QByteArray("PATCH"));
    QCOMPARE(heard.headers.value("if-match"), QByteArray("\"1\""));
    const QJsonObject body = QJsonDocument::fromJson(heard.body).object();
    QCOMPARE(body.value(u"status").toString(), QStringLiteral("cancelled"));
    QVERIFY(body.value(u"validFor").isObject()); // TMF646 wants it in a PATCH too
}

void TestVerifyApi::consentIsNamedByItsText()
{
    m_server->say("/TMF644/partyPrivacyProfile",
                  fakes::sayJson(json(fixture(QStringLiteral("consent.granted"))), 201, "ETag: \"7\"\r\n"));
    const QByteArray wanted = op::consentBody(granted());
    const auto made = settled(m_api->createConsent(wanted, QStringLiteral("key-5")));
    QVERIFY(made && *made);
    domain::Consent expected = granted();
    expected.operatorId = QStringLiteral("ppp-1");
    expected.etag = QStringLiteral("\"7\"");
    QCOMPARE(**made, expected);
    QCOMPARE(m_server->last("/TMF644").headers.value("idempotency-key"), QByteArray("key-5"));
    const QString text = fixture(QStringLiteral("consent-create.granted"))
                             .value(u"partyPrivacyProfileSpecification")
                             .toObject()
                             .value(u"id")
                             .toString();
    QCOMPARE(text, QStringLiteral("appealEvidence@2026-06-01"));
}

void TestVerifyApi::consentIsWithdrawn()
{
    QJsonObject withdrawn = fixture(QStringLiteral("consent.granted"));
    withdrawn.insert(QStringLiteral("status"), QStringLiteral("withdrawn"));
    m_server->say("/TMF644/partyPrivacyProfile/ppp-1", fakes::sayJson(json(withdrawn)));
    const auto answer = settled(
        m_api->withdrawConsent(QStringLiteral("ppp-1"), QStringLiteral("\"7\""), QStringLiteral("key-6")));
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->state, domain::ConsentState::Withdrawn);
    const auto heard = m_server->last("/TMF644/partyPrivacyProfile/ppp-1");
    QCOMPARE(heard.verb, QByteArray("PATCH"));
    QCOMPARE(heard.headers.value("if-match"), QByteArray("\"7\""));
    QCOMPARE(QJsonDocument::fromJson(heard.body).object(),
             (QJsonObject{{QStringLiteral("status"), QStringLiteral("withdrawn")}}));
}

void TestVerifyApi::consentsAreListed()
{
    QJsonObject odd = fixture(QStringLiteral("consent.granted"));
    odd.insert(QStringLiteral("status"), QStringLiteral("pondered"));
    m_server->say(
        "/TMF644/partyPrivacyProfile",
        fakes::sayJson(QJsonDocument(QJsonArray{fixture(QStringLiteral("consent.granted")), odd}).toJson(),
                       200, "X-Total-Count: 2\r\n"));
    const auto all = settled(m_api->consents());
    QVERIFY(all && *all);
    QCOMPARE((*all)->size(), 2);
    QCOMPARE((*all)->first().state, domain::ConsentState::Granted);
    QCOMPARE((*all)->last().state, domain::ConsentState::NotAsked); // an unknown word is no consent
}

void TestVerifyApi::bodiesAreAsPublished()
{
    const auto same = [](const QByteArray &body, const char *name) {
        return QJsonDocument::fromJson(body).object() == fixture(QString::fromLatin1(name));
    };
    const QString key = QStringLiteral("key-9");
    QVERIFY(same(op::appointmentBody(video(), QStringLiteral("Service"), QString(), key),
                 "appointment-create.video"));
    domain::Appointment call = video();
    call.category = QStringLiteral("callback");
    call.entityId = QStringLiteral("tt-9001");
    QVERIFY(same(
        op::appointmentBody(call, QStringLiteral("TroubleTicket"), QStringLiteral("+8613800138001"), key),
        "appointment-create.callback"));
    QVERIFY(same(op::consentBody(granted()), "consent-create.granted"));
    const QJsonObject signedBody =
        QJsonDocument::fromJson(op::identityCheckBody(QStringLiteral("svc-8010"), QStringLiteral("online"),
                                                      QStringLiteral("00"), QStringLiteral("zh_CN"),
                                                      utc("2026-07-01T02:00:00Z")))
            .object()
            .value(u"readAndSigned")
            .toObject();
    QCOMPARE(signedBody, (QJsonObject{{QStringLiteral("textSha256"), QStringLiteral("00")},
                                      {QStringLiteral("language"), QStringLiteral("zh_CN")},
                                      {QStringLiteral("at"), QStringLiteral("2026-07-01T02:00:00Z")}}));
    QCOMPARE(op::consentStateCode(domain::ConsentState::Refused), QStringLiteral("refused"));
}

void TestVerifyApi::missingRootIsSaid()
{
    domain::OperatorDocument bare;
    op::Api api(*m_client, m_tokens, bare);
    const auto asked = settled(api.identityCheck(QStringLiteral("chk-1")));
    QVERIFY(asked && !*asked);
    QCOMPARE(asked->error().code, FailureCode::OperatorRootMissing);
    QCOMPARE(asked->error().where, QStringLiteral("verify"));
}

UNBAR_TEST(TestVerifyApi, test_verify_api)
#include "test_verify_api.moc"
