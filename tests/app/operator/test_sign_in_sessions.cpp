// Stale, spent and stolen: whose time counts, and what happens to a code or a token that is used twice.
#include "tests/app/operator/sign_in_rig.h"
#include "tests/support/test_main.h"

#include <QLocale>
#include <QSignalSpy>

using unbar::FailureCode;
using unbar::test::SignInRig;

class TestSignInSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void operatorTimeCounts();
    void ourClockDoesNotCount();
    void codeIsRedeemedOnce();
    void replayedCodeIsRefused();
    void reusedRefreshTokenEndsTheSession();
    void oneRefreshForAll();
    void signingOutWhileRefreshingStaysOut();
    void closedTakesNothing();
};

void TestSignInSessions::operatorTimeCounts()
{
    // By this computer's clock the token lives for another day; by the operator's it is over.
    SignInRig rig;
    const QDateTime operators = rig.clock.nowUtc().addDays(1);
    rig.date = QLocale::c().toString(operators, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    rig.claims.insert(QStringLiteral("iat"), rig.clock.nowUtc().toSecsSinceEpoch());
    rig.claims.insert(QStringLiteral("exp"), operators.toSecsSinceEpoch() - 600);
    const auto tokens = rig.wholeFlow();
    QVERIFY(tokens && !*tokens);
    QCOMPARE(tokens->error().where, QStringLiteral("exp"));
    QVERIFY(rig.nothingKept());
}

void TestSignInSessions::ourClockDoesNotCount()
{
    SignInRig rig;
    const QDateTime operators = rig.clock.nowUtc().addDays(-400);
    rig.date = QLocale::c().toString(operators, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    const auto tokens = rig.wholeFlow();
    QVERIFY(tokens);
    QVERIFY2(*tokens, *tokens ? "" : qPrintable(tokens->error().where));
    QVERIFY(qAbs((*tokens)->accessExpires.secsTo(operators.addSecs(300))) <= 2);
}

void TestSignInSessions::codeIsRedeemedOnce()
{
    SignInRig rig;
    QVERIFY(rig.wholeFlow()->has_value());
    const auto again = unbar::test::settled(rig.signIn->finish());
    QVERIFY(again);
    QCOMPARE(again->error().code, FailureCode::Cancelled);
    QCOMPARE(rig.codesSpent, QStringList{QStringLiteral("code-1")});
    QVERIFY(rig.keychain.holds(QStringLiteral("tokens/example"))); // the first one stands
}

void TestSignInSessions::replayedCodeIsRefused()
{
    SignInRig rig;
    rig.codesSpent << QStringLiteral("code-1"); // somebody was quicker
    const auto tokens = rig.wholeFlow();
    QVERIFY(tokens);
    QVERIFY(!*tokens);
    QCOMPARE(unbar::failureText(tokens->error().code), unbar::failureText(FailureCode::OperatorRefused));
    QCOMPARE(tokens->error().where, QStringLiteral("invalid_grant"));
    QVERIFY(rig.nothingKept());
}

void TestSignInSessions::reusedRefreshTokenEndsTheSession()
{
    SignInRig rig;
    QVERIFY(rig.wholeFlow()->has_value());
    QSignalSpy out(rig.signIn.get(), &unbar::op::SignIn::signedOut);
    rig.refreshSpent << QStringLiteral("refresh-1"); // used by whoever stole it
    const auto token = unbar::test::settled(rig.signIn->refreshed("access-1"));
    QVERIFY(token);
    QCOMPARE(unbar::failureText(token->error().code), unbar::failureText(FailureCode::SignInSessionEnded));
    QCOMPARE(token->error().where, QStringLiteral("invalid_grant"));
    QCOMPARE(out.size(), 1);
    QVERIFY(rig.nothingKept());
    QCOMPARE(rig.refreshSpent.size(), 2); // asked once, not again
}

void TestSignInSessions::oneRefreshForAll()
{
    SignInRig rig;
    QVERIFY(rig.wholeFlow()->has_value());
    rig.accessToken = "access-2";
    QList<std::shared_ptr<std::optional<unbar::Result<QByteArray>>>> asked;
    for (int i = 0; i < 8; ++i)
        asked << unbar::test::watched(rig.signIn->refreshed("access-1"));
    for (const auto &one : asked) {
        QTRY_VERIFY(one->has_value());
        QVERIFY((*one)->has_value());
        QCOMPARE(***one, QByteArray("access-2"));
    }
    QCOMPARE(rig.refreshSpent, QStringList{QStringLiteral("refresh-1")});
    // Rotated: the next refresh gives the new one, and the old one never again.
    rig.accessToken = "access-3";
    QCOMPARE(**unbar::test::settled(rig.signIn->refreshed("access-2")), QByteArray("access-3"));
    QCOMPARE(rig.refreshSpent.last(), QStringLiteral("refresh-2"));
}

void TestSignInSessions::signingOutWhileRefreshingStaysOut()
{
    SignInRig rig;
    QVERIFY(rig.wholeFlow()->has_value());
    const auto refreshing = unbar::test::watched(rig.signIn->refreshed("access-1"));
    const auto out = unbar::test::settled(rig.signIn->signOut());
    QVERIFY(out && *out);
    QTRY_VERIFY(refreshing->has_value());
    QCOMPARE((**refreshing).error().code, FailureCode::Cancelled);
    QVERIFY(rig.nothingKept());
    QCOMPARE(rig.server.count("/revoke"), 1);
}

void TestSignInSessions::closedTakesNothing()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    rig.client->close();
    rig.signIn->close();
    QTRY_VERIFY(finishing->has_value());
    QCOMPARE((**finishing).error().code, FailureCode::Cancelled);
    QVERIFY(rig.visit(rig.goodVisit()).isEmpty());
    QVERIFY(!rig.keychain.holds(QStringLiteral("tokens/example")));
}

UNBAR_TEST(TestSignInSessions, test_sign_in_sessions)
#include "test_sign_in_sessions.moc"
