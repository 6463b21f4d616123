// Walks every edge of the sign_in table through the journey itself, against a small OpenID provider in this
// process, and lets no move pass that the table does not have.

#include "app/support/jws.h"
#include "app/workflows/sign_in/flow.h"
#include "app/workflows/sign_in/sign_in_workflow.h"
#include "tests/fakes/http_server.h"
#include "tests/fakes/sign_in_fakes.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSet>
#include <QTcpSocket>
#include <QUrlQuery>
#include <algorithm>
#include <functional>

using namespace unbar;
using namespace unbar::workflows;
using test::SyncRig;

namespace sign_in_flow_test {

/// Discovery, keys and a token for whoever brings a code.
class Provider
{
public:
    explicit Provider(const platform::Clock &clock)
        : m_clock(clock)
    {
        server.start();
        server.on("/.well-known/openid-configuration", [this](const test::Heard &) {
            const QString root = server.root();
            return test::sayJson(
                json({{QStringLiteral("issuer"), root},
                      {QStringLiteral("authorization_endpoint"), root + QStringLiteral("/authorize")},
                      {QStringLiteral("token_endpoint"), root + QStringLiteral("/token")},
                      {QStringLiteral("jwks_uri"), root + QStringLiteral("/keys")}}),
                discovers ? 200 : 404);
        });
        server.on("/keys", [this](const test::Heard &) {
            return test::sayJson(json({{QStringLiteral("keys"), QJsonArray{m_key.publicJwk()}}}));
        });
        server.on("/token", [this](const test::Heard &) { return test::sayJson(tokens()); });
    }
    /// The browser's way back, with `answer` beside the state.
    void visit(const QUrl &authorize, const QByteArray &answer)
    {
        const QUrlQuery asked(authorize);
        nonce = asked.queryItemValue(QStringLiteral("nonce"), QUrl::FullyDecoded);
        const QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        const QByteArray state = asked.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded).toUtf8();
        auto *socket = new QTcpSocket(&server);
        socket->setProxy(QNetworkProxy::NoProxy);
        QObject::connect(socket, &QTcpSocket::connected, socket, [socket, back, state, answer] {
            socket->write("GET " + back.path().toUtf8() + "?state=" + state + '&' + answer +
                          " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        });
        socket->connectToHost(back.host(), static_cast<quint16>(back.port()));
    }
    test::HttpServer server;
    bool discovers = true;
    QString nonce;
    QString clientId;

private:
    static QByteArray json(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    QByteArray tokens() const
    {
        const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
        const QByteArray idToken =
            signJws(json({{QStringLiteral("iss"), server.root()},
                          {QStringLiteral("aud"), clientId},
                          {QStringLiteral("sub"), QStringLiteral("person-1")},
                          {QStringLiteral("nonce"), nonce},
                          {QStringLiteral("iat"), now},
                          {QStringLiteral("exp"), now + 300},
                          {QStringLiteral("phone_number"), QStringLiteral("+8613800138000")}}),
                    m_key);
        return json({{QStringLiteral("access_token"), QStringLiteral("access")},
                     {QStringLiteral("refresh_token"), QStringLiteral("refresh")},
                     {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("expires_in"), 300},
                     {QStringLiteral("id_token"), QString::fromLatin1(idToken)}});
    }
    const platform::Clock &m_clock;
    JwsKey m_key = JwsKey::generateEs256();
};

class TwoOperators final : public OperatorAccess
{
public:
    explicit TwoOperators(Provider &provider, const platform::Clock &clock)
    {
        m_document.id = QStringLiteral("example");
        m_document.issuer = QUrl(provider.server.root());
        domain::SignInOffer password;
        password.way = domain::SignInWay::ServicePassword;
        m_document.signIn = {password};
        provider.clientId = m_document.clientId;
        op::OperatorProfile profile;
        profile.base = m_document.issuer;
        client = std::make_unique<op::HttpClient>(profile, clock);
        flow = std::make_unique<op::SignIn>(*client, m_keychain, m_document);
    }
    QList<OperatorChoice> choices() const override
    {
        OperatorChoice first;
        first.id = QStringLiteral("example");
        OperatorChoice second;
        second.id = QStringLiteral("other");
        return {first, second};
    }
    bool isKnown(const QString &id) const override { return known.contains(id); }
    void remember(const QString &id) override { known.insert(id); }
    GenuineFacts facts(const QString &) const override { return {}; }
    QCoro::Task<Result<domain::OperatorDocument>> document(QString) override
    {
        if (refused) {
            Failure failure;
            failure.code = FailureCode::OperatorDocumentSignature;
            co_return passOn(failure);
        }
        Result<domain::OperatorDocument> copy(m_document);
        co_return copy;
    }
    op::SignIn &signIn(const QString &) override { return *flow; }
    QSet<QString> known;
    bool refused = false;
    std::unique_ptr<op::HttpClient> client;
    std::unique_ptr<op::SignIn> flow;

private:
    test::EmptyKeychain m_keychain;
    domain::OperatorDocument m_document;
};

/// The journey with everything around it; along() takes one edge and says whether it was that and no other.
class Walk
{
public:
    Walk()
        : provider(clock)
        , access(provider, clock)
        , journey(access, browser)
    {
        QObject::connect(&journey, &SignInWorkflow::changed, &journey, [this] {
            ++m_changes;
            if (journey.view().step != m_last)
                m_moves.append({m_last, journey.view().step});
            m_last = journey.view().step;
        });
    }
    ~Walk()
    {
        access.client->close();
        access.flow->close();
        bool done = false;
        const auto closing = [](SignInWorkflow *flow, bool *flag) -> QCoro::Task<void> {
            co_await flow->close();
            *flag = true;
        };
        closing(&journey, &done);
        SyncRig::until([&done] { return done; });
    }
    bool along(const char *name, const std::function<void()> &act)
    {
        const auto *edge = std::find_if(signInFlow.begin(), signInFlow.end(), [name](const auto &candidate) {
            return qstrcmp(candidate.name, name) == 0;
        });
        if (edge == signInFlow.end() || journey.view().step != edge->from)
            return false;
        m_moves.clear();
        m_changes = 0;
        act();
        const bool stays = edge->from == edge->to;
        if (!SyncRig::until([&] { return stays ? m_changes > 0 : !m_moves.isEmpty(); }))
            return false;
        walked().insert(name);
        return stays ? m_moves.isEmpty() : m_moves == QList<Move>{{edge->from, edge->to}};
    }
    bool toWays()
    {
        access.known.insert(QStringLiteral("example"));
        journey.start();
        journey.typeNumber(QStringLiteral("138 0013 8000"));
        return along("number good", [this] { journey.submitNumber(); }) &&
               SyncRig::until([this] { return !journey.view().ways.isEmpty(); });
    }
    bool toBrowser()
    {
        const auto way = [this] { journey.chooseWay(domain::SignInWay::ServicePassword); };
        return along("way", way) && along("browser", [this] { journey.openBrowser(); });
    }
    bool pageIsOpen()
    {
        return SyncRig::until([this] { return !browser.opened.isEmpty(); });
    }
    static QSet<QByteArray> &walked()
    {
        static QSet<QByteArray> names;
        return names;
    }

    test::FakeClock clock;
    Provider provider;
    TwoOperators access;
    test::SeenBrowser browser;
    SignInWorkflow journey;

private:
    using Move = std::pair<SignInStep, SignInStep>;
    SignInStep m_last = SignInView{}.step;
    QList<Move> m_moves;
    int m_changes = 0;
};

} // namespace sign_in_flow_test

class TestSignInFlow : public QObject
{
    Q_OBJECT
    using Walk = sign_in_flow_test::Walk;
private Q_SLOTS:
    void operatorAndNumber()
    {
        Walk walk;
        walk.journey.start();
        QVERIFY(walk.along("confirm operator", [&] { walk.journey.confirmOperator(); }));
        QVERIFY(walk.along("other operator", [&] { walk.journey.chooseOperator(QStringLiteral("other")); }));
        QVERIFY(walk.along("known operator instead",
                           [&] { walk.journey.chooseOperator(QStringLiteral("example")); }));
        walk.journey.typeNumber(QStringLiteral("138"));
        QVERIFY(walk.along("number not good", [&] { walk.journey.submitNumber(); }));
        walk.access.refused = true;
        walk.journey.typeNumber(QStringLiteral("13800138000"));
        walk.journey.submitNumber(); // the refusal may come in the same turn
        QVERIFY(SyncRig::until([&] { return walk.journey.view().step == SignInStep::Failed; }));
        QVERIFY(walk.along("try again", [&] { walk.journey.back(); }));
    }
    void waysAndBack()
    {
        Walk walk;
        QVERIFY(walk.toWays());
        QVERIFY(walk.toBrowser());
        QVERIFY(walk.pageIsOpen());
        QVERIFY(walk.along("came back early", [&] { walk.journey.comeBack(); }));
        QVERIFY(walk.along("go on", [&] { walk.journey.openBrowser(); }));
        QCOMPARE(walk.browser.opened.size(), 2);
        QCOMPARE(walk.browser.opened.at(0), walk.browser.opened.at(1)); // the same page, not a second request
        QVERIFY(walk.along("back from browser", [&] { walk.journey.back(); }));
        QVERIFY(walk.along("back to ways", [&] { walk.journey.back(); }));
        QVERIFY(walk.toBrowser());
        QVERIFY(walk.along("came back early", [&] { walk.journey.comeBack(); }));
        QVERIFY(walk.along("back from unfinished", [&] { walk.journey.back(); }));
        QVERIFY(walk.along("back to number", [&] { walk.journey.back(); }));
    }
    void stopping()
    {
        Walk walk;
        QVERIFY(walk.toWays() && walk.toBrowser());
        QVERIFY(walk.along("stop", [&] { walk.journey.cancel(); }));
        QVERIFY(walk.toWays() && walk.toBrowser());
        QVERIFY(walk.along("came back early", [&] { walk.journey.comeBack(); }));
        QVERIFY(walk.along("stop unfinished", [&] { walk.journey.cancel(); }));
    }
    void browserAnswers_data()
    {
        QTest::addColumn<bool>("cameBack");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("edge");
        QTest::newRow("done") << false << QByteArray("code=c") << QByteArray("done");
        QTest::newRow("done late") << true << QByteArray("code=c") << QByteArray("done after all");
        QTest::newRow("denied") << false << QByteArray("error=access_denied") << QByteArray("denied");
        QTest::newRow("denied late") << true << QByteArray("error=access_denied")
                                     << QByteArray("denied after all");
    }
    void browserAnswers()
    {
        QFETCH(bool, cameBack);
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, edge);
        Walk walk;
        QString signedIn;
        connect(&walk.journey, &SignInWorkflow::signedIn, this,
                [&signedIn](const QString &, const QString &number) { signedIn = number; });
        QVERIFY(walk.toWays() && walk.toBrowser() && walk.pageIsOpen());
        if (cameBack)
            QVERIFY(walk.along("came back early", [&] { walk.journey.comeBack(); }));
        QVERIFY(
            walk.along(edge.constData(), [&] { walk.provider.visit(walk.browser.opened.first(), answer); }));
        const bool done = walk.journey.view().step == SignInStep::Done;
        QCOMPARE(signedIn, done ? QStringLiteral("+8613800138000") : QString());
    }
    void timeIsUp()
    {
        Walk walk;
        walk.access.flow->setBrowserLimit(50);
        QVERIFY(walk.toWays() && walk.toBrowser());
        QVERIFY(walk.along("time is up", [] {}));
    }
    void browserCannotStart()
    {
        Walk walk;
        walk.provider.discovers = false;
        QVERIFY(walk.toWays() && walk.toBrowser());
        QVERIFY(walk.along("browser cannot start", [] {}));
        QVERIFY(walk.browser.opened.isEmpty());
    }
    void documentRefused()
    {
        Walk walk;
        QVERIFY(walk.toWays());
        QVERIFY(walk.along("back to number", [&] { walk.journey.back(); }));
        walk.access.refused = true;
        QList<SignInStep> steps;
        connect(&walk.journey, &SignInWorkflow::changed, this,
                [&] { steps.append(walk.journey.view().step); });
        walk.journey.submitNumber();
        const QList<SignInStep> expected{SignInStep::ChooseWay, SignInStep::Failed};
        QVERIFY(SyncRig::until([&] { return steps.size() >= 2; }));
        QCOMPARE(steps, expected);
        Walk::walked().insert("document refused");
    }
    /// Last: the slots run in this order.
    void everyEdgeWasWalked()
    {
        for (const auto &edge : signInFlow)
            QVERIFY2(Walk::walked().contains(edge.name), edge.name);
    }
};

UNBAR_TEST(TestSignInFlow, test_sign_in_flow)
#include "test_sign_in_flow.moc"
