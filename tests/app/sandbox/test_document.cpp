// The signed operator document and the profile that recognises it.
#include "app/sandbox/document.h"
#include "app/sandbox/profile_out.h"
#include "app/support/jws.h"
#include "tests/app/sandbox/web_driver.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using unbar::test::WebDriver;
using unbar::test::WebReply;

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentVerifiesWithTheKeyOfTheProfile()
    {
        WebDriver web;
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("profile.json"));
        auto &sandbox = web.operatorUnderTest();
        QVERIFY(unbar::sandbox::writeProfile(sandbox.server(), sandbox.world(), file).has_value());
        const QJsonObject profile = read(file);
        QCOMPARE(profile.value(u"base").toString(), web.base());
        QCOMPARE(profile.value(u"clientId").toString(), QStringLiteral("unbar-desktop"));
        QVERIFY(profile.value(u"spkiPins").toArray().isEmpty()); // plain http on loopback
        QCOMPARE(profile.value(u"names").toObject().value(u"zh_CN").toString(), QStringLiteral("示例运营商"));
        const auto raw = unbar::fromBase64Url(profile.value(u"documentKey").toString().toLatin1());
        QVERIFY(raw && raw->size() == 32);
        const WebReply reply = web.get(QStringLiteral("/.well-known/unbar-operator"));
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.header("content-type").startsWith("application/jose"));
        const auto payload = unbar::verifyJws(reply.body.trimmed(), *unbar::JwsKey::fromEd25519Public(*raw));
        QVERIFY(payload.has_value());
        const QJsonObject document = QJsonDocument::fromJson(*payload).object();
        QCOMPARE(document.value(u"id"), profile.value(u"id"));
        QCOMPARE(document.value(u"clientId"), profile.value(u"clientId"));
        QByteArray forged = reply.body.trimmed();
        forged[forged.indexOf('.') + 5] = forged.at(forged.indexOf('.') + 5) == 'A' ? 'B' : 'A';
        QVERIFY(!unbar::verifyJws(forged, *unbar::JwsKey::fromEd25519Public(*raw)).has_value());
    }

    void documentOffersOnlyWhatWorks()
    {
        WebDriver web;
        const QJsonObject document = unbar::sandbox::operatorDocument(web.operatorUnderTest().server(),
                                                                      web.operatorUnderTest().world());
        QStringList ways;
        int recommended = 0;
        for (const QJsonValue &way : document.value(u"signIn").toArray()) {
            ways << way.toObject().value(u"way").toString();
            recommended += way.toObject().value(u"recommended").toBool() ? 1 : 0;
            const QString html = web.openSignIn(ways.last()).text();
            QVERIFY2(html.contains(QStringLiteral("name=\"number\"")), qPrintable(ways.last()));
        }
        QCOMPARE(ways, (QStringList{QStringLiteral("service_password"), QStringLiteral("backup_contact"),
                                    QStringLiteral("case_number")}));
        QCOMPARE(recommended, 1);
        QCOMPARE(document.value(u"issuer").toString(), web.base());
        const QJsonObject roots = document.value(u"roots").toObject();
        for (const auto name : {u"TMF621", u"TMF637", u"TMF638", u"TMF641", u"TMF654", u"TMF666", u"TMF676",
                                u"TMF678", u"TMF681", u"TMF688", u"events"})
            QVERIFY2(roots.contains(QStringView(name)), qPrintable(QString::fromUtf16(name)));
        const QString host = QUrl(web.base()).authority();
        QCOMPARE(document.value(u"payHosts").toArray(), QJsonArray{host});
        QCOMPARE(document.value(u"pageHosts").toArray(), QJsonArray{host});
        QCOMPARE(document.value(u"emergencyNumbers").toArray().size(), 4);
    }

    void everyReasonHasAPolicy()
    {
        WebDriver web;
        const QJsonObject policies = unbar::sandbox::operatorDocument(web.operatorUnderTest().server(),
                                                                      web.operatorUnderTest().world())
                                         .value(u"policies")
                                         .toObject();
        for (const QString &reason : unbar::sandbox::lockReasons()) {
            const QJsonObject policy = policies.value(reason).toObject();
            QVERIFY2(!policy.isEmpty(), qPrintable(reason));
            QCOMPARE(policy.value(u"facilities").toObject().size(), 9);
        }
        QCOMPARE(policies.value(u"ARREARS").toObject().value(u"maxDuration").toString(),
                 QStringLiteral("PT24H"));
        const QJsonObject arrears = policies.value(u"ARREARS").toObject().value(u"facilities").toObject();
        QCOMPARE(arrears.value(u"callsOut").toString(), QStringLiteral("blocked"));
        QCOMPARE(arrears.value(u"emergency").toString(), QStringLiteral("works"));
    }

    void keySurvivesARestartAndAnUnwritableFileIsAFailure()
    {
        QTemporaryDir dir;
        WebDriver web(dir.filePath(QStringLiteral("sandbox.db")));
        const auto profile = [&] {
            return unbar::sandbox::operatorProfile(web.operatorUnderTest().server(),
                                                   web.operatorUnderTest().world());
        };
        const QJsonObject before = profile();
        const QByteArray document = web.get(QStringLiteral("/.well-known/unbar-operator")).body;
        web.restart();
        QCOMPARE(profile(), before);
        QCOMPARE(web.get(QStringLiteral("/.well-known/unbar-operator")).body, document);
        const auto written =
            unbar::sandbox::writeProfile(web.operatorUnderTest().server(), web.operatorUnderTest().world(),
                                         dir.filePath(QStringLiteral("no/such/folder/profile.json")));
        QVERIFY(!written);
        QCOMPARE(written.error().code, unbar::FailureCode::SandboxProfileNotWritten);
    }

private:
    static QJsonObject read(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
    }
};

UNBAR_TEST(TestDocument, test_document)
#include "test_document.moc"
