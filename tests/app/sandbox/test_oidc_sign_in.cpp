// The sign-in page: three ways, tries, cool-down, and what it does not tell or accept.
#include "tests/app/sandbox/web_driver.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QUrlQuery>

using unbar::test::Fields;
using unbar::test::hiddenFields;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestOidcSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { web = std::make_unique<WebDriver>(); }
    void cleanup() { web.reset(); }

    void everyWayIsOfferedInBothLanguages()
    {
        const QString english = web->openSignIn(QString()).text();
        QVERIFY(english.contains(QStringLiteral("<html lang=\"en\">")));
        QVERIFY(english.contains(QStringLiteral("Service password")));
        QVERIFY(english.contains(QStringLiteral("contact on file")));
        QVERIFY(english.contains(QStringLiteral("Case number")));
        const QString chinese =
            web->openSignIn(QString(), {{QStringLiteral("ui_locales"), QStringLiteral("zh-CN")}}).text();
        QVERIFY(chinese.contains(QStringLiteral("<html lang=\"zh-CN\">")));
        QVERIFY(chinese.contains(QStringLiteral("怎样确认是您本人？")));
    }

    void pageIsClosedToScriptsFramesAndCaches()
    {
        const WebReply page = web->openSignIn(QStringLiteral("service_password"));
        const QByteArray policy = page.header("content-security-policy");
        QVERIFY(policy.contains("default-src 'none'"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QVERIFY(!policy.contains("script-src"));
        QCOMPARE(page.header("cache-control"), QByteArray("no-store"));
        QVERIFY(!page.text().contains(QStringLiteral("<script")));
        QVERIFY(page.text().contains(QStringLiteral("autocomplete=\"current-password\"")));
        QVERIFY(page.text().contains(QStringLiteral("<label for=\"number\">")));
    }

    void numberOfTheAppIsFilledInAndEscaped()
    {
        const WebReply good =
            web->openSignIn(QStringLiteral("service_password"),
                            {{QStringLiteral("login_hint"), QStringLiteral("+8613800138000")}});
        QVERIFY(good.text().contains(QStringLiteral("value=\"138 0013 8000\"")));
        const QString attack = QStringLiteral("\"><script>alert(1)</script>'");
        const WebReply reply =
            web->submit(web->openSignIn(QStringLiteral("service_password")), QStringLiteral("password"),
                        {{QStringLiteral("number"), attack}, {QStringLiteral("password"), attack}});
        QCOMPARE(reply.status, 422);
        QVERIFY(!reply.text().contains(QStringLiteral("<script")));
        QVERIFY(reply.text().contains(QStringLiteral("&lt;script&gt;")));
    }

    void mistakesAreNamedInTheSummaryAndAtTheField()
    {
        const WebReply reply = tryPassword(QStringLiteral("12"), QStringLiteral("abc"));
        QCOMPARE(reply.status, 422);
        const QString html = reply.text();
        QVERIFY(html.contains(QStringLiteral("role=\"alert\" tabindex=\"-1\" autofocus")));
        QVERIFY(html.contains(QStringLiteral("<a href=\"#number\">")));
        QVERIFY(html.contains(QStringLiteral("<a href=\"#password\">")));
        QVERIFY(html.contains(QStringLiteral("aria-describedby=\"password-hint password-error\"")));
        QVERIFY(html.contains(QStringLiteral("<title>Error: ")));
        QVERIFY(!html.contains(QStringLiteral("value=\"abc\""))); // a password is never written back
        QCOMPARE(left(), 5);                                      // a mistake of form costs no try
    }

    void fiveWrongPasswordsCloseTheWayForAnHour()
    {
        for (int tries = 4; tries >= 1; --tries) {
            const WebReply reply = tryPassword(number(), QStringLiteral("000000"));
            QCOMPARE(reply.status, 422);
            QVERIFY(reply.text().contains(tries == 1 ? QStringLiteral("You have 1 try left.")
                                                     : QStringLiteral("You have %1 tries left.").arg(tries)));
            QCOMPARE(left(), tries);
        }
        QVERIFY(tryPassword(number(), QStringLiteral("000000"))
                    .text()
                    .contains(QStringLiteral("is closed until")));
        QCOMPARE(tryPassword(number(), person().servicePassword).status,
                 422); // the right one does not help now
        web->advanceSeconds(3599);
        QCOMPARE(tryPassword(number(), person().servicePassword).status, 422);
        web->advanceSeconds(1);
        QCOMPARE(tryPassword(number(), person().servicePassword).status, 302);
        QCOMPARE(left(), 5);
    }

    void closedPasswordLeavesTheOtherWaysOpen()
    {
        for (int i = 0; i < 5; ++i)
            tryPassword(number(), QStringLiteral("000000"));
        const WebReply reply =
            web->submit(web->openSignIn(QStringLiteral("case_number")), QStringLiteral("case"),
                        {{QStringLiteral("number"), number()},
                         {QStringLiteral("case"), person().caseNumber},
                         {QStringLiteral("query"), person().queryCode}});
        QVERIFY(cameBackWithCode(reply));
    }

    void unknownNumberIsAnsweredLikeAKnownOne()
    {
        const QString unknown = QStringLiteral("13800138999");
        QVERIFY(tryPassword(unknown, QStringLiteral("000000"))
                    .text()
                    .contains(QStringLiteral("You have 4 tries left.")));
        for (int i = 0; i < 4; ++i)
            tryPassword(unknown, QStringLiteral("000000"));
        QVERIFY(tryPassword(unknown, QStringLiteral("000000"))
                    .text()
                    .contains(QStringLiteral("is closed until")));
        const QString known = sendCode(number()).text();
        QString other = sendCode(unknown).text();
        QVERIFY(known.contains(QStringLiteral("If this number has a contact on file")));
        QVERIFY(other.contains(QStringLiteral("If this number has a contact on file")));
        QVERIFY(!known.contains(person().backupContact.section(QLatin1Char('@'), 0, 0)));
        QVERIFY(!known.contains(QStringLiteral("****")));
    }

    void codeToTheContactOnFile()
    {
        const WebReply page = sendCode(number());
        QVERIFY(page.text().contains(QStringLiteral("autocomplete=\"one-time-code\"")));
        const QString code = outbox();
        QCOMPARE(code.size(), 6);
        QVERIFY(!page.text().contains(code));
        const QString wrong =
            code == QLatin1String("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
        const WebReply refused = web->submit(page, QStringLiteral("code"), {{QStringLiteral("code"), wrong}});
        QCOMPARE(refused.status, 422);
        QVERIFY(refused.text().contains(QStringLiteral("That is not the code we sent.")));
        QVERIFY(
            cameBackWithCode(web->submit(refused, QStringLiteral("code"), {{QStringLiteral("code"), code}})));
    }

    void codeEndsAfterFiveMinutesAndANewOneIsSent()
    {
        const WebReply page = sendCode(number());
        web->advanceSeconds(300);
        const WebReply old = web->submit(page, QStringLiteral("code"), {{QStringLiteral("code"), outbox()}});
        QVERIFY(old.text().contains(QStringLiteral("older than 5 minutes")));
        const WebReply again = web->submit(old, QStringLiteral("send"), {});
        QVERIFY(cameBackWithCode(
            web->submit(again, QStringLiteral("code"), {{QStringLiteral("code"), outbox()}})));
    }

    void caseNumberNeedsBothParts()
    {
        const WebReply page = web->openSignIn(QStringLiteral("case_number"));
        const WebReply reply = web->submit(page, QStringLiteral("case"),
                                           {{QStringLiteral("number"), number()},
                                            {QStringLiteral("case"), person().caseNumber},
                                            {QStringLiteral("query"), QStringLiteral("0")}});
        QCOMPARE(reply.status, 422);
        const WebReply empty =
            web->submit(page, QStringLiteral("case"), {{QStringLiteral("number"), number()}});
        QVERIFY(empty.text().contains(QStringLiteral("<a href=\"#case\">")));
        QVERIFY(empty.text().contains(QStringLiteral("<a href=\"#query\">")));
    }

    void forgottenPasswordLeadsToTwoWaysHotlineAndStore()
    {
        const QString way = web->openSignIn(QStringLiteral("service_password")).text();
        const auto link =
            QRegularExpression(QStringLiteral("href=\"([^\"]*way=forgot)\"")).match(way).captured(1);
        const QString html =
            web->get(QString(link).replace(QStringLiteral("&amp;"), QStringLiteral("&"))).text();
        QVERIFY(html.contains(QStringLiteral("Sign in without the password")));
        QVERIFY(html.contains(QStringLiteral("way=backup_contact")));
        QVERIFY(html.contains(QStringLiteral("way=case_number")));
        QVERIFY(!html.contains(QStringLiteral("card choice first"))); // not the password again
        QVERIFY(html.contains(QStringLiteral("10000")));
        QVERIFY(html.contains(QStringLiteral("stores")));
    }

    void cancelTellsTheApp()
    {
        const WebReply reply = web->submit(web->openSignIn(QString()), QStringLiteral("cancel"), {});
        QCOMPARE(reply.status, 302);
        const QUrlQuery query(reply.location());
        QCOMPARE(query.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
        QCOMPARE(query.queryItemValue(QStringLiteral("iss"), QUrl::FullyDecoded), web->base());
        QVERIFY(query.hasQueryItem(QStringLiteral("state")));
    }

    void formWithoutItsTokenOrCookieIsRefused()
    {
        const WebReply page = web->openSignIn(QStringLiteral("service_password"));
        Fields fields = hiddenFields(page.text(), QStringLiteral("password"));
        fields.insert(QStringLiteral("number"), number());
        fields.insert(QStringLiteral("password"), person().servicePassword);
        Fields bare = fields;
        bare.remove(QStringLiteral("csrf"));
        QCOMPARE(web->post(QStringLiteral("/signin"), bare).status, 403);
        Fields forged = fields;
        forged.insert(QStringLiteral("csrf"), QStringLiteral("x"));
        QCOMPARE(web->post(QStringLiteral("/signin"), forged).status, 403);
        web->forgetCookies();
        QCOMPARE(web->post(QStringLiteral("/signin"), fields).status, 403);
        QCOMPARE(left(), 5);
    }

    void pageEndsAfterAQuarterOfAnHourAndAfterUse()
    {
        const WebReply page = web->openSignIn(QStringLiteral("service_password"));
        const Fields right{{QStringLiteral("number"), number()},
                           {QStringLiteral("password"), person().servicePassword}};
        web->advanceSeconds(15 * 60);
        QCOMPARE(web->submit(page, QStringLiteral("password"), right).status, 403);
        const WebReply fresh = web->openSignIn(QStringLiteral("service_password"));
        QCOMPARE(web->submit(fresh, QStringLiteral("password"), right).status, 302);
        QCOMPARE(web->submit(fresh, QStringLiteral("password"), right).status, 403);
    }

private:
    unbar::sandbox::Subscriber person() { return web->person(QStringLiteral("ARREARS")); }
    QString number() { return person().number.mid(3); }
    WebReply tryPassword(const QString &typed, const QString &password)
    {
        return web->submit(web->openSignIn(QStringLiteral("service_password")), QStringLiteral("password"),
                           {{QStringLiteral("number"), typed}, {QStringLiteral("password"), password}});
    }
    WebReply sendCode(const QString &typed)
    {
        return web->submit(web->openSignIn(QStringLiteral("backup_contact")), QStringLiteral("send"),
                           {{QStringLiteral("number"), typed}});
    }
    QString outbox()
    {
        return web->get(QStringLiteral("/sandbox/v1/outbox/") + number()).json().value(u"code").toString();
    }
    static bool cameBackWithCode(const WebReply &reply)
    {
        return reply.status == 302 && QUrlQuery(reply.location()).hasQueryItem(QStringLiteral("code"));
    }
    int left() { return person().triesLeft; }
    std::unique_ptr<WebDriver> web;
};

UNBAR_TEST(TestOidcSignIn, test_oidc_sign_in)
#include "test_oidc_sign_in.moc"
