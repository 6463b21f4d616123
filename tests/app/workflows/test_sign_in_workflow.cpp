#include "app/workflows/sign_in/flow.h"
#include "app/workflows/sign_in/sign_in_workflow.h"
#include "tests/fakes/sign_in_fakes.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QSignalSpy>

using namespace unbar;
using namespace unbar::workflows;
using test::SyncRig;

namespace sign_in_test {

class Access final : public OperatorAccess
{
public:
    explicit Access(SyncRig &rig)
        : m_rig(rig)
    {
        profile.base = rig.tmf.base();
        client = std::make_unique<op::HttpClient>(profile, rig.clock);
    }
    QList<OperatorChoice> choices() const override
    {
        OperatorChoice first;
        first.id = QStringLiteral("example");
        first.host = QStringLiteral("127.0.0.1");
        OperatorChoice second = first;
        second.id = QStringLiteral("other");
        return {first, second};
    }
    bool isKnown(const QString &id) const override { return known.contains(id); }
    void remember(const QString &id) override { known.insert(id); }
    GenuineFacts facts(const QString &) const override { return {}; }
    QCoro::Task<Result<domain::OperatorDocument>> document(QString) override
    {
        if (refused)
            co_return passOn(*refused);
        auto document = m_rig.document();
        document.issuer = m_rig.tmf.base();
        domain::SignInOffer password;
        password.way = domain::SignInWay::ServicePassword;
        domain::SignInOffer soon;
        document.signIn = {password, soon};
        co_return document;
    }
    op::SignIn &signIn(const QString &) override
    {
        if (!flow) {
            auto document = m_rig.document();
            document.issuer = m_rig.tmf.base();
            flow = std::make_unique<op::SignIn>(*client, keychain, document);
        }
        return *flow;
    }
    QSet<QString> known;
    std::optional<Failure> refused;
    test::EmptyKeychain keychain;
    op::OperatorProfile profile;
    std::unique_ptr<op::HttpClient> client;
    std::unique_ptr<op::SignIn> flow;

private:
    SyncRig &m_rig;
};

} // namespace sign_in_test

class TestSignInWorkflow : public QObject
{
    Q_OBJECT
    static bool toWays(SignInWorkflow &journey, sign_in_test::Access &access)
    {
        access.known.insert(QStringLiteral("example"));
        journey.start();
        journey.typeNumber(QStringLiteral("138 0013 8000"));
        journey.submitNumber();
        return SyncRig::until([&] { return !journey.view().ways.isEmpty(); });
    }
private Q_SLOTS:
    void newOperatorIsAskedAboutFirst()
    {
        SyncRig rig;
        sign_in_test::Access access(rig);
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        journey.start();
        QCOMPARE(journey.view().step, SignInStep::FirstUse);
        QVERIFY(rig.tmf.seen.isEmpty());
        journey.confirmOperator();
        QCOMPARE(journey.view().step, SignInStep::EnterNumber);
        journey.chooseOperator(QStringLiteral("other"));
        QCOMPARE(journey.view().step, SignInStep::FirstUse);
        journey.chooseOperator(QStringLiteral("example"));
        QCOMPARE(journey.view().step, SignInStep::EnterNumber);
        journey.chooseOperator(QStringLiteral("nobody"));
        QCOMPARE(journey.view().operatorId, QStringLiteral("example"));
    }
    void badNumberStaysInTheField()
    {
        SyncRig rig;
        sign_in_test::Access access(rig);
        access.known.insert(QStringLiteral("example"));
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        journey.start();
        journey.typeNumber(QStringLiteral("138 001"));
        QVERIFY(!journey.view().numberProblem.has_value());
        journey.submitNumber();
        QCOMPARE(journey.view().step, SignInStep::EnterNumber);
        QCOMPARE(journey.view().numberProblem.value_or(FailureCode::Cancelled), FailureCode::PhoneTooShort);
        QCOMPARE(journey.view().typedNumber, QStringLiteral("138 001"));
    }
    void onlyWaysThatWorkAreOffered()
    {
        SyncRig rig;
        sign_in_test::Access access(rig);
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        QVERIFY(toWays(journey, access));
        QCOMPARE(journey.view().ways.size(), 1);
        journey.chooseWay(domain::SignInWay::Sms); // not offered
        QCOMPARE(journey.view().step, SignInStep::ChooseWay);
        journey.chooseWay(domain::SignInWay::ServicePassword);
        QCOMPARE(journey.view().step, SignInStep::BeforeBrowser);
        QCOMPARE(journey.view().browserHost, QStringLiteral("127.0.0.1"));
        QVERIFY(browser.opened.isEmpty());
        journey.back();
        QCOMPARE(journey.view().step, SignInStep::ChooseWay);
        journey.back();
        QCOMPARE(journey.view().step, SignInStep::EnterNumber);
    }
    void refusedDocumentIsAnEndWithAWayBack()
    {
        SyncRig rig;
        sign_in_test::Access access(rig);
        access.known.insert(QStringLiteral("example"));
        Failure failure;
        failure.code = FailureCode::OperatorDocumentSignature;
        access.refused = failure;
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        journey.start();
        journey.typeNumber(QStringLiteral("13800138000"));
        journey.submitNumber();
        QVERIFY(SyncRig::until([&] { return journey.view().step == SignInStep::Failed; }));
        QCOMPARE(journey.view().failure->code, FailureCode::OperatorDocumentSignature);
        journey.back();
        QCOMPARE(journey.view().step, SignInStep::EnterNumber);
        QVERIFY(!journey.view().failure.has_value());
    }
    void browserCannotStartWithoutTheOperatorsSignIn()
    {
        SyncRig rig; // its fake answers 404 to the OIDC discovery
        sign_in_test::Access access(rig);
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        QVERIFY(toWays(journey, access));
        journey.chooseWay(domain::SignInWay::ServicePassword);
        journey.openBrowser();
        QVERIFY(SyncRig::until([&] { return journey.view().step == SignInStep::Failed; }));
        QVERIFY(browser.opened.isEmpty());
    }
    void closesWhileWaiting()
    {
        SyncRig rig;
        sign_in_test::Access access(rig);
        test::SeenBrowser browser;
        SignInWorkflow journey(access, browser);
        QVERIFY(toWays(journey, access));
        journey.chooseWay(domain::SignInWay::ServicePassword);
        journey.openBrowser();
        access.client->close();
        bool done = false;
        const auto closing = [](SignInWorkflow *flow, bool *flag) -> QCoro::Task<void> {
            co_await flow->close();
            *flag = true;
        };
        closing(&journey, &done);
        QVERIFY(SyncRig::until([&] { return done; }));
    }
    void edgesAreNamedOnceAndLeadSomewhere()
    {
        QSet<QByteArray> names;
        for (const auto &edge : signInFlow) {
            QVERIFY2(!names.contains(edge.name), edge.name);
            names.insert(edge.name);
        }
        for (int step = 0; step < static_cast<int>(SignInStep::Finishing); ++step) {
            const bool leaves = std::any_of(signInFlow.begin(), signInFlow.end(), [&](const auto &edge) {
                return edge.from == static_cast<SignInStep>(step);
            });
            QVERIFY2(leaves, qPrintable(QString::number(step)));
        }
    }
};

UNBAR_TEST(TestSignInWorkflow, test_sign_in_workflow)
#include "test_sign_in_workflow.moc"
