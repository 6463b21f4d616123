// Sign-in against npm's oidc-provider, a certified implementation that is not ours: code + PKCE, refresh with
// rotation, revocation.

#include "app/operator/sign_in.h"
#include "app/platform/memory_keychain.h"
#include "app/programs/core/scripted_browser.h"
#include "app/support/json.h"
#include "tests/support/test_main.h"

#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

class TestOidcProvider : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void signsIn_data();
    void signsIn();

private:
    QString m_folder = QStringLiteral(UNBAR_SOURCE_DIR "/tests/interop/oidc");
};

void TestOidcProvider::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        QSKIP("node is not installed");
    if (!QFile::exists(m_folder + QStringLiteral("/node_modules/oidc-provider")))
        QSKIP("run npm install in tests/interop/oidc (packaging/quickstart test does)");
}

void TestOidcProvider::cleanupTestCase() {}

void TestOidcProvider::signsIn_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("RS256") << QStringLiteral("RS256");
}

void TestOidcProvider::signsIn()
{
    QFETCH(QString, algorithm);
    QProcess provider;
    provider.setProcessChannelMode(QProcess::SeparateChannels);
    provider.start(QStringLiteral("node"), {m_folder + QStringLiteral("/provider.mjs"), algorithm});
    QVERIFY2(provider.waitForReadyRead(60000), provider.readAllStandardError().constData());
    const auto ready = unbar::parseJsonObject(provider.readLine().trimmed());
    QVERIFY(ready.has_value());

    unbar::op::OperatorProfile profile;
    profile.id = QStringLiteral("interop");
    profile.base = QUrl(ready->value(QStringLiteral("issuer")).toString());
    unbar::domain::OperatorDocument document;
    document.id = profile.id;
    document.issuer = profile.base;
    document.clientId = QStringLiteral("unbar-desktop");
    const unbar::platform::SystemClock clock;
    unbar::op::HttpClient client(profile, clock);
    unbar::platform::MemoryKeychain keychain;
    unbar::op::SignIn signIn(client, keychain, document);

    unbar::programs::ScriptedBrowser browser;
    browser.setAnswers({{QStringLiteral("login"), QStringLiteral("subscriber-8000")},
                        {QStringLiteral("password"), QStringLiteral("any")},
                        {QStringLiteral("prompt"), QString()}});
    connect(&browser, &unbar::programs::ScriptedBrowser::stuck, this,
            [](const QString &what) { qWarning() << what; });

    const auto flow =
        QCoro::waitFor(signIn.begin(unbar::domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000")),
                                    unbar::domain::SignInWay::ServicePassword));
    QVERIFY2(flow.has_value(), flow ? "" : unbar::failureText(flow.error().code));
    QVERIFY(browser.open(flow->authorizeUrl));
    const auto tokens = QCoro::waitFor(signIn.finish());
    QVERIFY2(tokens.has_value(), tokens ? "" : unbar::failureText(tokens.error().code));
    QCOMPARE(tokens->subject, QStringLiteral("subscriber-8000"));
    QVERIFY(!tokens->refresh.isEmpty());

    const auto renewed = QCoro::waitFor(signIn.refreshed(tokens->access));
    QVERIFY2(renewed.has_value(), renewed ? "" : unbar::failureText(renewed.error().code));
    QVERIFY(*renewed != tokens->access);

    const auto out = QCoro::waitFor(signIn.signOut());
    QVERIFY2(out.has_value(), out ? "" : unbar::failureText(out.error().code));
    const auto after = QCoro::waitFor(signIn.restore());
    QVERIFY(!after.has_value());

    signIn.close();
    client.close();
    provider.closeWriteChannel();
    QVERIFY(provider.waitForFinished(30000));
}

UNBAR_TEST(TestOidcProvider, test_oidc_provider)
#include "test_oidc_provider.moc"
