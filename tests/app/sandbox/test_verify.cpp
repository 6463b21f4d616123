// The live check: started by the app, done on the operator's own page, read by the app. Limits and ends.
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

using unbar::test::AppealRig;
using unbar::test::Fields;
using unbar::test::hiddenFields;
using unbar::test::WebReply;

class TestVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passingLiftsTheLock_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("method");
        for (const char *scenario : {"FRAUD_REVERIFY", "REALNAME", "DORMANT"})
            for (const char *method : {"online", "networkIdentity"})
                QTest::newRow(
                    qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(scenario), QLatin1String(method))))
                    << QString::fromLatin1(scenario) << QString::fromLatin1(method);
    }

    void passingLiftsTheLock()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, method);
        AppealRig rig(scenario.toLatin1().constData());
        const QJsonObject check = begun(rig, method).json();
        QCOMPARE(check.value(u"state").toString(), QStringLiteral("waiting"));
        QCOMPARE(press(rig, check, "passed").status, 303);
        QCOMPARE(state(rig, check), QStringLiteral("passed"));
        rig.web.advanceSeconds(10);
        QVERIFY(rig.books.reasons(rig.who.lineId).isEmpty());
    }

    void otherEndsLiftNothing_data()
    {
        QTest::addColumn<QString>("result");
        for (const char *result : {"moreProof", "failed", "limit"})
            QTest::newRow(result) << QString::fromLatin1(result);
    }

    void otherEndsLiftNothing()
    {
        QFETCH(QString, result);
        AppealRig rig("FRAUD_REVERIFY");
        const QJsonObject check = begun(rig, QStringLiteral("online")).json();
        QCOMPARE(check.value(u"attemptsLeft").toInt(-1), 1);
        QCOMPARE(press(rig, check, result.toLatin1().constData()).status, 303);
        const QJsonObject ended = read(rig, check);
        QCOMPARE(ended.value(u"state").toString(), result);
        QCOMPARE(ended.value(u"attemptsLeft").toInt(-1), 0);
        QCOMPARE(ended.value(u"nextDate").toString(), rig.inDays(30));
        rig.web.advanceSeconds(60);
        QCOMPARE(rig.books.reasons(rig.who.lineId), QStringList{QStringLiteral("FRAUD_REVERIFY")});
        // It is done: another press changes nothing.
        QVERIFY(rig.web.get(page(check)).text().contains(QStringLiteral("The check has ended")));
    }

    void theLimitSaysWhenItOpensAgain()
    {
        AppealRig rig("FRAUD_REVERIFY");
        const QString next = rig.inDays(30);
        press(rig, begun(rig, QStringLiteral("online")).json(), "failed");
        const QJsonObject over = begun(rig, QStringLiteral("online")).json();
        QCOMPARE(over.value(u"state").toString(), QStringLiteral("limit"));
        QCOMPARE(over.value(u"nextDate").toString(), next);
        QVERIFY(!over.contains(u"page"));
        QCOMPARE(begun(rig, QStringLiteral("networkIdentity")).json().value(u"state").toString(),
                 QStringLiteral("waiting"));
        rig.wait(30LL * 24 * 3600 + 1);
        QCOMPARE(begun(rig, QStringLiteral("online")).json().value(u"state").toString(),
                 QStringLiteral("waiting"));
    }

    void thePageEndsByItself()
    {
        AppealRig rig("REALNAME");
        const QJsonObject check = begun(rig, QStringLiteral("online")).json();
        const Fields form = fields(rig, check, "passed");
        rig.wait(1801);
        QCOMPARE(state(rig, check), QStringLiteral("expired"));
        QCOMPARE(rig.web.post(page(check), form).status, 403);
        QCOMPARE(rig.books.reasons(rig.who.lineId), QStringList{QStringLiteral("REALNAME")});
    }

    void onlyFromItsOwnPage()
    {
        AppealRig rig("REALNAME");
        const QJsonObject check = begun(rig, QStringLiteral("online")).json();
        QCOMPARE(rig.web.post(page(check), {{QStringLiteral("result"), QStringLiteral("passed")}}).status,
                 403);
        Fields wrong = fields(rig, check, "wonderful");
        QCOMPARE(rig.web.post(page(check), wrong).status, 403);
        QCOMPARE(rig.web.get(QStringLiteral("/verify/page/none")).status, 404);
        QCOMPARE(state(rig, check), QStringLiteral("waiting"));
        const WebReply shown = rig.web.get(page(check));
        QVERIFY(shown.header("content-security-policy").contains("default-src 'none'"));
        QVERIFY(!shown.text().contains(rig.who.number.mid(3)));
    }

    void notOffered_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *scenario, const char *method, int status) {
            QTest::newRow(name) << QString::fromLatin1(scenario) << QString::fromLatin1(method) << status;
        };
        row("a lock that no check lifts", "VIOLATION", "online", 409);
        row("no lock at all", "HEALTHY", "online", 409);
        row("a store is visited", "FRAUD_REVERIFY", "store", 409);
        row("a call is booked", "FRAUD_REVERIFY", "video", 409);
        row("no such method", "FRAUD_REVERIFY", "palm", 409);
    }

    void notOffered()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, method);
        QFETCH(int, status);
        AppealRig rig(scenario.toLatin1().constData());
        QCOMPARE(begun(rig, method).status, status);
    }

    void nobodyElsesCheck()
    {
        AppealRig rig("REALNAME");
        QCOMPARE(begun(rig, QStringLiteral("online"), QStringLiteral("svc-8000")).status, 404);
        const QString id = begun(rig, QStringLiteral("online")).json().value(u"id").toString();
        const QString other = QString::fromLatin1(rig.web.tokenOf(QStringLiteral("ARREARS")));
        QCOMPARE(rig.web.getAs(other, QStringLiteral("/verify/") + id).status, 404);
        QCOMPARE(rig.web.get(QStringLiteral("/verify/") + id).status, 401);
    }

private:
    static WebReply begun(AppealRig &rig, const QString &method, const QString &line = {})
    {
        return rig.web.postJson(QStringLiteral("/verify"),
                                {{QStringLiteral("serviceId"), line.isEmpty() ? rig.who.lineId : line},
                                 {QStringLiteral("method"), method}},
                                QString::fromLatin1(rig.token()));
    }
    static QString page(const QJsonObject &check)
    {
        return QUrl(check.value(u"page").toString()).path() + QStringLiteral("?lang=en");
    }
    static Fields fields(AppealRig &rig, const QJsonObject &check, const char *result)
    {
        Fields form = hiddenFields(rig.web.get(page(check)).text());
        form.insert(QStringLiteral("result"), QString::fromLatin1(result));
        return form;
    }
    static WebReply press(AppealRig &rig, const QJsonObject &check, const char *result)
    {
        return rig.web.post(page(check), fields(rig, check, result));
    }
    static QJsonObject read(AppealRig &rig, const QJsonObject &check)
    {
        return rig.web
            .getAs(QString::fromLatin1(rig.token()),
                   QStringLiteral("/verify/") + check.value(u"id").toString())
            .json();
    }
    static QString state(AppealRig &rig, const QJsonObject &check)
    {
        return read(rig, check).value(u"state").toString();
    }
};

UNBAR_TEST(TestVerify, test_verify)
#include "test_verify.moc"
