#include "app/operator/sign_in.h"
#include "app/operator/sign_in_private.h"
#include "app/platform/memory_keychain.h"
#include "tests/support/test_main.h"

namespace op = unbar::op;

class TestKeptTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void askingTwiceGivesTheSameToken();
    void nothingKeptIsNotSignedIn();
    void aLockedKeychainIsNotAnAbsentOne();

private:
    unbar::platform::SystemClock m_clock;
    op::OperatorProfile m_profile;
    unbar::domain::OperatorDocument m_document;
};

void TestKeptTokens::askingTwiceGivesTheSameToken()
{
    unbar::platform::MemoryKeychain keychain;
    op::HttpClient client(m_profile, m_clock);
    m_document.id = QStringLiteral("x");
    const op::Tokens kept{"access-1", "refresh-1", m_clock.nowUtc().addSecs(600), QStringLiteral("s"), {}};
    QVERIFY(QCoro::waitFor(keychain.write(QStringLiteral("tokens/x"), op::tokensToJson(kept))));
    op::SignIn signIn(client, keychain, m_document);
    for (int turn = 0; turn < 3; ++turn) {
        const auto token = QCoro::waitFor(signIn.accessToken());
        QVERIFY(token.has_value());
        QCOMPARE(*token, QByteArray("access-1"));
    }
    const auto other = QCoro::waitFor(signIn.refreshed("an older one")); // refreshed by somebody meanwhile
    QCOMPARE(*other, QByteArray("access-1"));
    QCOMPARE(*QCoro::waitFor(signIn.accessToken()), QByteArray("access-1"));
}

void TestKeptTokens::nothingKeptIsNotSignedIn()
{
    unbar::platform::MemoryKeychain keychain;
    op::HttpClient client(m_profile, m_clock);
    op::SignIn signIn(client, keychain, m_document);
    const auto token = QCoro::waitFor(signIn.accessToken());
    QVERIFY(!token.has_value());
    QCOMPARE(token.error().code, unbar::FailureCode::SignInNotSignedIn);
}

void TestKeptTokens::aLockedKeychainIsNotAnAbsentOne()
{
    unbar::platform::MemoryKeychain keychain;
    op::HttpClient client(m_profile, m_clock);
    op::SignIn signIn(client, keychain, m_document);
    keychain.answerWith(unbar::platform::KeychainAnswer::Locked);
    QCOMPARE(QCoro::waitFor(signIn.restore()).error().code, unbar::FailureCode::SignInKeychainLocked);
    keychain.answerWith(unbar::platform::KeychainAnswer::NoService);
    QCOMPARE(QCoro::waitFor(signIn.restore()).error().code, unbar::FailureCode::SignInKeychainAbsent);
}

UNBAR_TEST(TestKeptTokens, test_kept_tokens)
#include "test_kept_tokens.moc"
