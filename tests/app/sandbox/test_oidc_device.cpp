// The device grant (RFC 8628): a terminal shows a code, a person lets it in elsewhere.
#include "tests/app/sandbox/web_driver.h"
#include "tests/support/test_main.h"

using unbar::test::Fields;
using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestOidcDevice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        web = std::make_unique<WebDriver>();
        client = QStringLiteral("unbar-kiosk");
    }
    void cleanup() { web.reset(); }

    void aPersonLetsTheDeviceIn()
    {
        const QJsonObject start = begin();
        QCOMPARE(start.value(u"interval").toInt(), 5);
        QCOMPARE(start.value(u"expires_in").toInt(), 600);
        QCOMPARE(start.value(u"verification_uri").toString(), web->base() + QStringLiteral("/device"));
        QCOMPARE(error(poll(start)), QStringLiteral("authorization_pending"));
        QCOMPARE(letIn(start.value(u"user_code").toString()).status, 200);
        web->advanceSeconds(5);
        const WebReply reply = poll(start);
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.json().contains(u"refresh_token")); // a kiosk keeps nothing beyond the customer's turn
        const QString access = reply.json().value(u"access_token").toString();
        QCOMPARE(web->getAs(access, QStringLiteral("/userinfo")).json().value(u"phone_number").toString(),
                 QStringLiteral("+8613800138000"));
        QCOMPARE(error(poll(start)), QStringLiteral("invalid_grant")); // once
    }

    void desktopDeviceGetsARefreshToken()
    {
        client = QStringLiteral("unbar-desktop");
        const QJsonObject start = begin();
        letIn(start.value(u"user_code").toString().toLower().remove(QLatin1Char('-')));
        QVERIFY(poll(start).json().contains(u"refresh_token"));
    }

    void askingTooOftenIsSlowedDown()
    {
        const QJsonObject start = begin();
        QCOMPARE(error(poll(start)), QStringLiteral("authorization_pending"));
        web->advanceSeconds(4);
        QCOMPARE(error(poll(start)), QStringLiteral("slow_down"));
        web->advanceSeconds(6); // the interval is 10 s by now
        QCOMPARE(error(poll(start)), QStringLiteral("slow_down"));
        web->advanceSeconds(15);
        QCOMPARE(error(poll(start)), QStringLiteral("authorization_pending"));
    }

    void codeEndsAfterTenMinutes()
    {
        const QJsonObject start = begin();
        web->advanceSeconds(600);
        QCOMPARE(error(poll(start)), QStringLiteral("expired_token"));
        QCOMPARE(enter(start.value(u"user_code").toString()).status, 422);
    }

    void aPersonMayRefuse()
    {
        const QJsonObject start = begin();
        const WebReply page = follow(enter(start.value(u"user_code").toString()));
        QCOMPARE(web->submit(page, QStringLiteral("cancel"), {}).status, 200);
        QCOMPARE(error(poll(start)), QStringLiteral("access_denied"));
    }

    void anotherClientCannotCollectIt()
    {
        const QJsonObject start = begin();
        letIn(start.value(u"user_code").toString());
        client = QStringLiteral("unbar-desktop");
        QCOMPARE(error(poll(start)), QStringLiteral("invalid_grant"));
        client = QStringLiteral("unbar-kiosk");
        QCOMPARE(poll(start).status, 200);
    }

    void unknownCodeIsAMistakeOnThePage()
    {
        const WebReply reply = enter(QStringLiteral("<b>BBBB-BBBB"));
        QCOMPARE(reply.status, 422);
        QVERIFY(reply.text().contains(QStringLiteral("No device is waiting with this code.")));
        QVERIFY(!reply.text().contains(QStringLiteral("<b>BBBB")));
        client = QStringLiteral("nobody");
        QCOMPARE(error(web->post(QStringLiteral("/device_authorization"),
                                 {{QStringLiteral("client_id"), client}})),
                 QStringLiteral("invalid_client"));
    }

private:
    static QString error(const WebReply &reply) { return reply.json().value(u"error").toString(); }
    QJsonObject begin()
    {
        return web
            ->post(QStringLiteral("/device_authorization"),
                   {{QStringLiteral("client_id"), client},
                    {QStringLiteral("scope"), QStringLiteral("openid phone")}})
            .json();
    }
    WebReply poll(const QJsonObject &start)
    {
        return web->post(
            QStringLiteral("/token"),
            {{QStringLiteral("grant_type"), QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
             {QStringLiteral("client_id"), client},
             {QStringLiteral("device_code"), start.value(u"device_code").toString()}});
    }
    WebReply enter(const QString &userCode)
    {
        return web->post(QStringLiteral("/device?lang=en"), {{QStringLiteral("user_code"), userCode}});
    }
    WebReply follow(const WebReply &reply, const QString &way = {})
    {
        const QUrl to = reply.location();
        return web->get(to.path() + QLatin1Char('?') + to.query(QUrl::FullyEncoded) +
                        (way.isEmpty() ? QString() : QStringLiteral("&way=") + way));
    }
    WebReply letIn(const QString &userCode)
    {
        const auto person = web->person(QStringLiteral("ARREARS"));
        return web->submit(follow(enter(userCode), QStringLiteral("service_password")),
                           QStringLiteral("password"),
                           {{QStringLiteral("number"), person.number},
                            {QStringLiteral("password"), person.servicePassword}});
    }
    std::unique_ptr<WebDriver> web;
    QString client;
};

UNBAR_TEST(TestOidcDevice, test_oidc_device)
#include "test_oidc_device.moc"
