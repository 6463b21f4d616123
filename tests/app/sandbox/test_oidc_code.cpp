// The code flow from outside: what is asked, what comes back, and what is refused.
#include "app/support/jws.h"
#include "tests/app/sandbox/web_driver.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QUrlQuery>

using unbar::test::Fields;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestOidcCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void discoveryNamesWhatIsServed()
    {
        const QJsonObject about = web->get(QStringLiteral("/.well-known/openid-configuration")).json();
        QCOMPARE(about.value(u"issuer").toString(), web->base());
        QCOMPARE(about.value(u"code_challenge_methods_supported").toArray(),
                 QJsonArray{QStringLiteral("S256")});
        QVERIFY(about.value(u"authorization_response_iss_parameter_supported").toBool());
        for (const auto name : {u"authorization_endpoint", u"token_endpoint", u"userinfo_endpoint",
                                u"jwks_uri", u"revocation_endpoint", u"device_authorization_endpoint"}) {
            const QString path = QUrl(about.value(QStringView(name)).toString()).path();
            QVERIFY2(web->get(path).status != 404 || web->post(path, {}).status != 404, qPrintable(path));
        }
    }

    void wholeFlowGivesSignedIdentity()
    {
        const WebReply page = web->openSignIn(QStringLiteral("service_password"));
        QCOMPARE(page.status, 200);
        const WebReply back =
            web->submit(page, QStringLiteral("password"), password(QStringLiteral("ARREARS")));
        QCOMPARE(back.status, 302);
        const QUrlQuery query(back.location());
        QCOMPARE(back.location().toString(QUrl::RemoveQuery),
                 QStringLiteral("http://127.0.0.1:49152/callback"));
        QCOMPARE(query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded),
                 QStringLiteral("st-1 &=%"));
        QCOMPARE(query.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded), web->base());
        const WebReply reply = web->redeem(query.queryItemValue(QStringLiteral("code")));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("cache-control"), QByteArray("no-store"));
        const QJsonObject tokens = reply.json();
        const QJsonObject keys = web->get(QStringLiteral("/jwks")).json();
        const QByteArray id = tokens.value(u"id_token").toString().toLatin1();
        const auto key = unbar::keyFromSet(keys, unbar::jwsHint(id)->keyId);
        QVERIFY(key.has_value());
        const auto payload = unbar::verifyJws(id, *key);
        QVERIFY(payload.has_value());
        const QJsonObject claims = QJsonDocument::fromJson(*payload).object();
        QCOMPARE(claims.value(u"iss").toString(), web->base());
        QCOMPARE(claims.value(u"aud").toString(), QStringLiteral("unbar-desktop"));
        QCOMPARE(claims.value(u"nonce").toString(), QStringLiteral("n-1"));
        QCOMPARE(claims.value(u"sub").toString(), subject(QStringLiteral("ARREARS")));
        QCOMPARE(claims.value(u"phone_number").toString(), QStringLiteral("+8613800138000"));
        QVERIFY(claims.value(u"auth_time").toInteger() > 0);
        QVERIFY(claims.value(u"exp").toInteger() > claims.value(u"iat").toInteger());
        const QJsonObject who = web->getAs(access(tokens), QStringLiteral("/userinfo")).json();
        QCOMPARE(who.value(u"sub"), claims.value(u"sub"));
    }

    void requestIsCheckedBeforeAnyPage_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error"); // empty: refused without any redirect
        const auto row = [](const char *name, const char *field, const char *value, const char *error) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(value)
                                << QString::fromLatin1(error);
        };
        row("another client", "client_id", "unbar-desktop2", "");
        row("client in other case", "client_id", "UNBAR-DESKTOP", "");
        row("no client", "client_id", "", "");
        row("host that only begins alike", "redirect_uri", "http://127.0.0.1.evil.example:1/callback", "");
        row("localhost", "redirect_uri", "http://localhost:49152/callback", "");
        row("localhost.evil", "redirect_uri", "http://localhost.evil:49152/callback", "");
        row("userinfo", "redirect_uri", "http://127.0.0.1:1@evil.example/callback", "");
        row("other path", "redirect_uri", "http://127.0.0.1:49152/callback2", "");
        row("path above", "redirect_uri", "http://127.0.0.1:49152/callback/../x", "");
        row("query", "redirect_uri", "http://127.0.0.1:49152/callback?a=1", "");
        row("fragment", "redirect_uri", "http://127.0.0.1:49152/callback#a", "");
        row("https", "redirect_uri", "https://127.0.0.1:49152/callback", "");
        row("no port", "redirect_uri", "http://127.0.0.1/callback", "");
        row("port too high", "redirect_uri", "http://127.0.0.1:65536/callback", "");
        row("line break", "redirect_uri", "http://127.0.0.1:49152/callback\n", "");
        row("other way of writing", "redirect_uri", "http://127.1:49152/callback", "");
        row("plain PKCE", "code_challenge_method", "plain", "invalid_request");
        row("no PKCE method", "code_challenge_method", "", "invalid_request");
        row("short challenge", "code_challenge", "abc", "invalid_request");
        row("implicit", "response_type", "token", "unsupported_response_type");
        row("fragment mode", "response_mode", "fragment", "invalid_request");
        row("no openid", "scope", "phone", "invalid_scope");
        row("silent", "prompt", "none", "login_required");
        row("request object", "request", "eyJ", "request_not_supported");
        row("kiosk has no browser flow", "client_id", "unbar-kiosk", "unauthorized_client");
    }

    void requestIsCheckedBeforeAnyPage()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, error);
        Fields fields = web->authorizeFields();
        fields.insert(field, value);
        const WebReply reply = web->authorize(fields);
        if (error.isEmpty()) {
            QCOMPARE(reply.status, 400);
            QVERIFY(reply.header("location").isEmpty());
            return;
        }
        QCOMPARE(reply.status, 302);
        const QUrlQuery query(reply.location());
        QCOMPARE(query.queryItemValue(QStringLiteral("error")), error);
        QCOMPARE(query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded),
                 QStringLiteral("st-1 &=%"));
        QCOMPARE(query.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded), web->base());
        QVERIFY(!query.hasQueryItem(QStringLiteral("code")));
    }

    void parameterGivenTwiceIsRefused()
    {
        const QString query = QString::fromLatin1(unbar::test::formBody(web->authorizeFields()));
        const WebReply twice =
            web->get(QStringLiteral("/authorize?") + query + QStringLiteral("&scope=openid"));
        QCOMPARE(QUrlQuery(twice.location()).queryItemValue(QStringLiteral("error")),
                 QStringLiteral("invalid_request"));
        const WebReply redirects = web->get(QStringLiteral("/authorize?") + query +
                                            QStringLiteral("&redirect_uri=http://127.0.0.1:2/callback"));
        QCOMPARE(redirects.status, 400);
    }

    void codeIsGoodOnceForOneMinuteAndItsOwner_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("error");
        const QString verifier = QStringLiteral("wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong");
        QTest::newRow("wrong verifier")
            << QStringLiteral("code_verifier") << verifier << 0 << QStringLiteral("invalid_grant");
        QTest::newRow("no verifier") << QStringLiteral("code_verifier") << QString() << 0
                                     << QStringLiteral("invalid_grant");
        QTest::newRow("challenge as verifier")
            << QStringLiteral("code_verifier")
            << QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM") << 0
            << QStringLiteral("invalid_grant");
        QTest::newRow("other redirect")
            << QStringLiteral("redirect_uri") << QStringLiteral("http://127.0.0.1:49153/callback") << 0
            << QStringLiteral("invalid_grant");
        QTest::newRow("other client") << QStringLiteral("client_id") << QStringLiteral("unbar-staff") << 0
                                      << QStringLiteral("invalid_grant");
        QTest::newRow("unknown client") << QStringLiteral("client_id") << QStringLiteral("nobody") << 0
                                        << QStringLiteral("invalid_client");
        QTest::newRow("other grant") << QStringLiteral("grant_type") << QStringLiteral("password") << 0
                                     << QStringLiteral("unsupported_grant_type");
        QTest::newRow("after a minute") << QStringLiteral("code_verifier")
                                        << QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") << 60
                                        << QStringLiteral("invalid_grant");
        QTest::newRow("just in time")
            << QStringLiteral("code_verifier")
            << QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") << 59 << QString();
    }

    void codeIsGoodOnceForOneMinuteAndItsOwner()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(int, seconds);
        QFETCH(QString, error);
        const QString code = codeOf(QStringLiteral("ARREARS"));
        web->advanceSeconds(seconds);
        const WebReply reply = web->redeem(code, {{field, value}});
        QCOMPARE(reply.status, error.isEmpty() ? 200 : 400);
        QCOMPARE(reply.json().value(u"error").toString(), error);
        if (error == QLatin1String("invalid_grant")) // a wrong guess spends the code
            QCOMPARE(web->redeem(code).status, 400);
    }

    void codeUsedTwiceRevokesWhatItGave()
    {
        const QString code = codeOf(QStringLiteral("ARREARS"));
        const QJsonObject tokens = web->redeem(code).json();
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 200);
        QCOMPARE(web->redeem(code).json().value(u"error").toString(), QStringLiteral("invalid_grant"));
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 401);
        QCOMPARE(refresh(tokens).status, 400);
    }

    void refreshRotatesAndReuseRevokesTheFamily()
    {
        const QJsonObject first = web->tokensOf(QStringLiteral("ARREARS"));
        const QJsonObject second = refresh(first).json();
        QVERIFY(!access(second).isEmpty());
        QVERIFY(second.value(u"refresh_token") != first.value(u"refresh_token"));
        QCOMPARE(web->getAs(access(second), QStringLiteral("/userinfo")).status, 200);
        QCOMPARE(refresh(first).json().value(u"error").toString(), QStringLiteral("invalid_grant"));
        QCOMPARE(web->getAs(access(second), QStringLiteral("/userinfo")).status, 401);
        QCOMPARE(refresh(second).status, 400);
    }

    void refreshBelongsToItsClient()
    {
        const QJsonObject tokens = web->tokensOf(QStringLiteral("ARREARS"));
        QCOMPARE(refresh(tokens, QStringLiteral("unbar-staff")).json().value(u"error").toString(),
                 QStringLiteral("unauthorized_client"));
        QCOMPARE(refresh(tokens).status, 200);
    }

    void accessEndsAfterTenMinutesAndRefreshAfterAMonth()
    {
        const QJsonObject tokens = web->tokensOf(QStringLiteral("ARREARS"));
        QCOMPARE(tokens.value(u"expires_in").toInt(), 600);
        web->advanceSeconds(599);
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 200);
        web->advanceSeconds(1);
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 401);
        const QJsonObject second = refresh(tokens).json();
        web->advanceSeconds(30LL * 24 * 3600);
        QCOMPARE(refresh(second).status, 400);
    }

    void revokingEndsTheFamilyForItsOwnClientOnly()
    {
        const QJsonObject tokens = web->tokensOf(QStringLiteral("ARREARS"));
        const auto revoke = [&](const char *client) {
            return web
                ->post(QStringLiteral("/revoke"),
                       {{QStringLiteral("client_id"), QString::fromLatin1(client)},
                        {QStringLiteral("token"), tokens.value(u"refresh_token").toString()}})
                .status;
        };
        QCOMPARE(revoke("unbar-kiosk"), 200);
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 200);
        QCOMPARE(revoke("unbar-desktop"), 200);
        QCOMPARE(revoke("unbar-desktop"), 200); // unknown by now, and no error (RFC 7009)
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 401);
    }

    void anotherSubscribersLineIsNotThere()
    {
        const QJsonObject mine = web->tokensOf(QStringLiteral("ARREARS"));
        const QString path = QUrl(web->operatorUnderTest().server().root(QStringLiteral("TMF638"))).path();
        const auto own = lineId(QStringLiteral("ARREARS"));
        const auto other = lineId(QStringLiteral("CREDIT_LIMIT"));
        QCOMPARE(web->getAs(access(mine), path + QStringLiteral("/service/") + own).status, 200);
        QCOMPARE(web->getAs(access(mine), path + QStringLiteral("/service/") + other).status, 404);
        QCOMPARE(web->getAs(QStringLiteral("made-up"), path + QStringLiteral("/service/") + own).status, 401);
    }

    void keysAndTokensSurviveARestart()
    {
        QTemporaryDir dir;
        web = std::make_unique<WebDriver>(dir.filePath(QStringLiteral("sandbox.db")));
        const QJsonObject tokens = web->tokensOf(QStringLiteral("ARREARS"));
        const QByteArray keys = web->get(QStringLiteral("/jwks")).body;
        const QString base = web->base();
        web->restart();
        QCOMPARE(web->base(), base);
        QCOMPARE(web->get(QStringLiteral("/jwks")).body, keys);
        QCOMPARE(web->getAs(access(tokens), QStringLiteral("/userinfo")).status, 200);
        QCOMPARE(refresh(tokens).status, 200);
    }

private:
    static QString access(const QJsonObject &tokens) { return tokens.value(u"access_token").toString(); }
    Fields password(const QString &scenario)
    {
        const auto person = web->person(scenario);
        return {{QStringLiteral("number"), person.number},
                {QStringLiteral("password"), person.servicePassword}};
    }
    QString codeOf(const QString &scenario)
    {
        const auto person = web->person(scenario);
        return web->codeFor(person.number, person.servicePassword);
    }
    QString subject(const QString &scenario) { return web->person(scenario).id; }
    QString lineId(const QString &scenario) { return web->person(scenario).lineId; }
    WebReply refresh(const QJsonObject &tokens, const QString &client = QStringLiteral("unbar-desktop"))
    {
        return web->post(QStringLiteral("/token"),
                         {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                          {QStringLiteral("client_id"), client},
                          {QStringLiteral("refresh_token"), tokens.value(u"refresh_token").toString()}});
    }
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestOidcCode, test_oidc_code)
#include "test_oidc_code.moc"
