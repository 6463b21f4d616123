// The way back from the browser: who else knocks is turned away, and waiting goes on.
#include "tests/app/operator/sign_in_rig.h"
#include "tests/support/test_main.h"

#include <QTcpSocket>

using unbar::FailureCode;
using unbar::test::SignInRig;

class TestLoopbackVisits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void strangersAreTurnedAway_data();
    void strangersAreTurnedAway();
    void wrongIssuerEndsIt_data();
    void wrongIssuerEndsIt();
    void denialIsSaid();
    void afterTheFirstNobodyListens();
    void theSecondOfTwoOpenVisitsChangesNothing();
    void silentVisitorsDoNotHoldUp();
    void timeIsUp();
    void abandonedIsCancelled();
    void anotherBeginEndsTheFirst();
    void eachFlowHasItsOwnSecrets();
};

void TestLoopbackVisits::strangersAreTurnedAway_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("another state") << QByteArray("GET /callback?code=c&state=guess HTTP/1.1\r\n\r\n");
    QTest::newRow("no state") << QByteArray("GET /callback?code=c HTTP/1.1\r\n\r\n");
    QTest::newRow("an empty state") << QByteArray("GET /callback?code=c&state= HTTP/1.1\r\n\r\n");
    QTest::newRow("the state twice") << QByteArray(
        "GET /callback?code=c&state=STATE&state=x HTTP/1.1\r\n\r\n");
    QTest::newRow("state in another case") << QByteArray("GET /callback?code=c&State=STATE HTTP/1.1\r\n\r\n");
    QTest::newRow("another path") << QByteArray("GET /other?code=c&state=STATE HTTP/1.1\r\n\r\n");
    QTest::newRow("a favicon") << QByteArray("GET /favicon.ico HTTP/1.1\r\n\r\n");
    QTest::newRow("a form") << QByteArray("POST /callback?code=c&state=STATE HTTP/1.1\r\n\r\n");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n");
    QTest::newRow("nothing in the line") << QByteArray("\r\n\r\n");
    QTest::newRow("a line of more than 8 KiB")
        << "GET /callback?code=" + QByteArray(8 * 1024, 'c') + "&state=STATE HTTP/1.1\r\n\r\n";
    QTest::newRow("a line without an end") << "GET /callback?code=" + QByteArray(9 * 1024, 'c');
    QTest::newRow("headers without an end")
        << "GET /x HTTP/1.1\r\n" +
               QByteArray("X-Fill: 0123456789012345678901234567890123456789\r\n").repeated(900);
}

void TestLoopbackVisits::strangersAreTurnedAway()
{
    QFETCH(QByteArray, head);
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    const QByteArray heard = rig.say(head.replace("STATE", rig.flow.state.toLatin1()));
    QVERIFY2(heard.startsWith("HTTP/1.1 404 ") || heard.isEmpty(), heard.constData());
    QVERIFY(rig.signIn->listening());
    QVERIFY(!finishing->has_value());
    QCOMPARE(rig.server.count("/token"), 0);
    // The real one still gets through.
    const QByteArray page = rig.visit(rig.goodVisit());
    QVERIFY(page.startsWith("HTTP/1.1 200 "));
    QVERIFY(page.contains("Cache-Control: no-store"));
    QVERIFY(!page.contains("code-1"));
    QTRY_VERIFY(finishing->has_value());
    QVERIFY((*finishing)->has_value());
}

void TestLoopbackVisits::wrongIssuerEndsIt_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::newRow("another") << QStringLiteral("https://other.example");
    QTest::newRow("none, though promised") << QString();
    QTest::newRow("almost ours") << QStringLiteral("ROOT/");
}

void TestLoopbackVisits::wrongIssuerEndsIt()
{
    QFETCH(QString, issuer);
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    QUrlQuery visit = rig.goodVisit();
    visit.removeQueryItem(QStringLiteral("iss"));
    if (!issuer.isEmpty())
        visit.addQueryItem(QStringLiteral("iss"), issuer.replace(QStringLiteral("ROOT"), rig.server.root()));
    rig.visit(visit);
    QTRY_VERIFY(finishing->has_value());
    QVERIFY(!(*finishing)->has_value());
    QCOMPARE(unbar::failureText((**finishing).error().code),
             unbar::failureText(FailureCode::SignInIssuerMismatch));
    QCOMPARE(rig.server.count("/token"), 0); // the code is not given to anybody
    QVERIFY(rig.nothingKept());
}

void TestLoopbackVisits::denialIsSaid()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    QUrlQuery visit = rig.goodVisit();
    visit.removeQueryItem(QStringLiteral("code"));
    visit.addQueryItem(QStringLiteral("error"), QStringLiteral("access_denied"));
    rig.visit(visit);
    QTRY_VERIFY(finishing->has_value());
    QCOMPARE(unbar::failureText((**finishing).error().code), unbar::failureText(FailureCode::SignInDenied));
    QCOMPARE((**finishing).error().where, QStringLiteral("access_denied"));
    QVERIFY(rig.nothingKept());
}

void TestLoopbackVisits::afterTheFirstNobodyListens()
{
    SignInRig rig;
    QVERIFY(rig.wholeFlow()->has_value());
    QVERIFY(!rig.signIn->listening());
    QVERIFY(rig.visit(rig.goodVisit()).isEmpty()); // refused by the computer itself
    QCOMPARE(rig.server.count("/token"), 1);
}

void TestLoopbackVisits::theSecondOfTwoOpenVisitsChangesNothing()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    QTcpSocket early; // connected before, speaks after
    early.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(rig.flow.port));
    QTRY_COMPARE(early.state(), QAbstractSocket::ConnectedState);
    rig.say("GET /favicon.ico HTTP/1.1\r\n\r\n"); // by now the early one is accepted too
    rig.visit(rig.goodVisit());
    early.write("GET /callback?code=evil&state=" + rig.flow.state.toLatin1() +
                "&iss=" + QUrl::toPercentEncoding(rig.server.root()) + " HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(finishing->has_value());
    QVERIFY((*finishing)->has_value());
    QTRY_COMPARE(early.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(rig.codesSpent, QStringList{QStringLiteral("code-1")});
}

void TestLoopbackVisits::silentVisitorsDoNotHoldUp()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 40; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(rig.flow.port));
        silent.back()->write("GET /call");
    }
    rig.visit(rig.goodVisit());
    QTRY_VERIFY(finishing->has_value());
    QVERIFY((*finishing)->has_value());
}

void TestLoopbackVisits::timeIsUp()
{
    SignInRig rig;
    rig.signIn->setBrowserLimit(50);
    QVERIFY(rig.begin());
    const auto tokens = unbar::test::settled(rig.signIn->finish());
    QVERIFY(tokens);
    QCOMPARE(unbar::failureText(tokens->error().code), unbar::failureText(FailureCode::SignInTimedOut));
    QVERIFY(!rig.signIn->listening());
    QVERIFY(rig.nothingKept());
}

void TestLoopbackVisits::abandonedIsCancelled()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const auto finishing = unbar::test::watched(rig.signIn->finish());
    rig.signIn->abandon();
    QTRY_VERIFY(finishing->has_value());
    QCOMPARE((**finishing).error().code, FailureCode::Cancelled);
    QVERIFY(!rig.signIn->listening());
    QVERIFY(rig.visit(rig.goodVisit()).isEmpty());
}

void TestLoopbackVisits::anotherBeginEndsTheFirst()
{
    SignInRig rig;
    QVERIFY(rig.begin());
    const QUrlQuery old = rig.goodVisit();
    const auto first = unbar::test::watched(rig.signIn->finish());
    QVERIFY(rig.begin());
    QTRY_VERIFY(first->has_value());
    QCOMPARE((**first).error().code, FailureCode::Cancelled);
    const auto second = unbar::test::watched(rig.signIn->finish());
    QVERIFY(rig.visit(old).startsWith("HTTP/1.1 404 ")); // the old state opens nothing
    rig.visit(rig.goodVisit());
    QTRY_VERIFY(second->has_value());
    QVERIFY((*second)->has_value());
}

void TestLoopbackVisits::eachFlowHasItsOwnSecrets()
{
    SignInRig rig;
    QSet<QString> seen;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(rig.begin());
        const QUrlQuery asked(rig.flow.authorizeUrl);
        for (const char *name : {"state", "nonce", "code_challenge"}) {
            const QString value = asked.queryItemValue(QLatin1String(name));
            QVERIFY(value.size() >= 22); // 128 bits at least
            QVERIFY2(!seen.contains(value), name);
            seen.insert(value);
        }
        QCOMPARE(asked.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
        QCOMPARE(asked.queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded),
                 QStringLiteral("+8613800138000"));
        QCOMPARE(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded),
                 QStringLiteral("http://127.0.0.1:%1/callback").arg(rig.flow.port));
    }
}

UNBAR_TEST(TestLoopbackVisits, test_loopback_visits)
#include "test_loopback_visits.moc"
