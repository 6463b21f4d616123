// A file from the phone: the page's two questions, one file, fetched once, ten minutes.
#include "tests/app/sandbox/evidence_rig.h"
#include "tests/support/test_main.h"

using unbar::sandbox::World;
using unbar::test::EvidenceRig;
using unbar::test::Fields;
using unbar::test::Headers;
using unbar::test::hiddenFields;
using unbar::test::picture;
using unbar::test::WebReply;

class TestHandoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { rig = std::make_unique<EvidenceRig>(); }
    void cleanup() { rig.reset(); }

    void oneFileGoesOverOnce()
    {
        const QJsonObject made = make();
        QCOMPARE(state(made), QStringLiteral("waiting"));
        QVERIFY(made.value(u"url").toString().startsWith(rig->server().root(QStringLiteral("handoff")) +
                                                         QStringLiteral("/p/")));
        QCOMPARE(made.value(u"expires").toString(), QStringLiteral("2026-11-24T06:12:00.000Z"));
        const WebReply page = open(made);
        QCOMPARE(page.status, 200);
        QVERIFY(page.text().contains(made.value(u"matchCode").toString()));
        QVERIFY(!page.text().contains(QStringLiteral("type=\"file\"")));
        QCOMPARE(state(made), QStringLiteral("opened"));
        QCOMPARE(fetch(made).status, 409);
        const WebReply second = answer(made, "yes", "no");
        QVERIFY(second.text().contains(QStringLiteral("capture=\"environment\"")));
        QCOMPARE(sendFile(made, second, picture("photo")).status, 303);
        QCOMPARE(state(made), QStringLiteral("received"));
        QVERIFY(open(made).text().contains(QStringLiteral("Sent to your computer")));
        QCOMPARE(sendFile(made, second, picture("another")).status, 200); // told that one was sent already
        const WebReply file = fetch(made);
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body, picture("photo"));
        QCOMPARE(file.header("content-type"), QByteArray("image/png"));
        QCOMPARE(file.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(state(made), QStringLiteral("taken"));
        QCOMPARE(fetch(made).status, 410);
        QCOMPARE(stored(made), QByteArray());
    }

    void theQuestionsComeFirst_data()
    {
        QTest::addColumn<QByteArray>("match");
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("then");
        const auto row = [](const char *name, const char *match, const char *told, int status,
                            const char *words, const char *then) {
            QTest::newRow(name) << QByteArray(match) << QByteArray(told) << status << QString::fromUtf8(words)
                                << QString::fromLatin1(then);
        };
        row("other number", "no", "no", 200, "Stop. Send nothing", "expired");
        row("told to", "yes", "yes", 200, "96110", "expired");
        row("both", "no", "yes", 200, "Stop. Send nothing", "expired");
        row("no answer", "", "", 422, "<title>Error: ", "opened");
        row("half an answer", "yes", "", 422, "Say whether somebody told you", "opened");
        row("all well", "yes", "no", 200, "Take one photo", "opened");
    }

    void theQuestionsComeFirst()
    {
        QFETCH(QByteArray, match);
        QFETCH(QByteArray, told);
        QFETCH(int, status);
        QFETCH(QString, words);
        QFETCH(QString, then);
        const QJsonObject made = make();
        open(made);
        const WebReply reply = answer(made, match.constData(), told.constData());
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.text().contains(words), reply.body.constData());
        QCOMPARE(state(made), then);
        if (then == QLatin1String("expired"))
            QCOMPARE(open(made).status, 410);
    }

    void theQuestionsCannotBeLeftOut()
    {
        const QJsonObject made = make();
        const WebReply reply = sendFile(made, open(made), picture("photo"));
        QVERIFY(reply.text().contains(QStringLiteral("Does your computer show this number?")));
        QCOMPARE(state(made), QStringLiteral("opened"));
        const QJsonObject other = make("HEALTHY");
        const WebReply theirs = answer(other, "yes", "no");
        sendFile(made, theirs, picture("photo")); // a token of another page
        QCOMPARE(state(made), QStringLiteral("opened"));
    }

    void aFileThatIsNoneIsToldOnThePage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("The selected file is empty.");
        QTest::newRow("text") << QByteArray("hello")
                              << QStringLiteral("The selected file must be a JPG, PNG or PDF.");
        QTest::newRow("large") << picture(QByteArray(14 * 1024 * 1024, 'x'))
                               << QStringLiteral(
                                      "The selected file must be smaller than 10 MB. It is 14 MB.");
    }

    void aFileThatIsNoneIsToldOnThePage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QJsonObject made = make();
        const WebReply reply = sendFile(made, answer(made, "yes", "no"), bytes);
        QCOMPARE(reply.status, 422);
        QVERIFY(reply.text().contains(words));
        QVERIFY(reply.text().contains(QStringLiteral("<title>Error: ")));
        QCOMPARE(state(made), QStringLiteral("waiting"));
        QCOMPARE(sendFile(made, reply, picture("photo")).status, 303);
    }

    void itIsForTenMinutes()
    {
        const QJsonObject late = make();
        rig->web.advanceSeconds(599);
        QCOMPARE(open(late).status, 200);
        rig->web.advanceSeconds(1);
        QCOMPARE(open(late).status, 410);
        rig->web.forgetTokens(); // they live as long as the handoff
        QCOMPARE(state(late), QStringLiteral("expired"));
        const QJsonObject unfetched = make();
        rig->web.advanceSeconds(500);
        QCOMPARE(sendFile(unfetched, answer(unfetched, "yes", "no"), picture("photo")).status, 303);
        rig->web.advanceSeconds(599);
        QCOMPARE(stored(unfetched), picture("photo")); // ten more minutes to fetch it
        rig->web.advanceSeconds(1);
        QCOMPARE(stored(unfetched), QByteArray());
        rig->web.forgetTokens();
        rig->web.advanceSeconds(2 * 86'400);
        QCOMPARE(unbar::test::Books(rig->web).list("handoff").size(), 0);
    }

    void aNewOneClosesTheOlder()
    {
        const QJsonObject first = make(), second = make();
        QCOMPARE(state(first), QStringLiteral("expired"));
        QCOMPARE(open(first).status, 410);
        QCOMPARE(open(second).status, 200);
        QVERIFY(first.value(u"url") != second.value(u"url"));
    }

    void itIsTheOwnersAlone()
    {
        const QJsonObject made = make();
        const QString path = QStringLiteral("/handoff/") + made.value(u"id").toString();
        const Headers stranger{{"Authorization", "Bearer " + rig->token("HEALTHY")}};
        QCOMPARE(rig->web.get(path, stranger).status, 404);
        QCOMPARE(rig->web.get(path + QStringLiteral("/file"), stranger).status, 404);
        QCOMPARE(rig->web.get(path).status, 401);
        QCOMPARE(rig->web.get(QStringLiteral("/handoff/p/unknown")).status, 404);
        QCOMPARE(rig->web.postJson(QStringLiteral("/handoff"), {}, QString::fromLatin1(rig->token())).status,
                 400);
    }

    void thePageIsChineseToo()
    {
        const QJsonObject made = make();
        const WebReply page =
            rig->web.get(QUrl(made.value(u"url").toString()).path() + QStringLiteral("?lang=zh_CN"));
        QVERIFY(page.text().contains(QStringLiteral("电脑上显示的是这个数字吗？")));
        QVERIFY(page.header("content-security-policy").contains("default-src 'none'"));
        QCOMPARE(page.header("content-language"), QByteArray("zh-CN"));
    }

private:
    QJsonObject make(const char *scenario = "ARREARS")
    {
        return rig->web
            .postJson(QStringLiteral("/handoff"), {{QStringLiteral("itemCode"), QStringLiteral("idFront")}},
                      QString::fromLatin1(rig->token(scenario)))
            .json();
    }
    static QString address(const QJsonObject &made)
    {
        return QUrl(made.value(u"url").toString()).path() + QStringLiteral("?lang=en");
    }
    WebReply open(const QJsonObject &made) { return rig->web.get(address(made)); }
    WebReply answer(const QJsonObject &made, const char *match, const char *told)
    {
        Fields fields{{QStringLiteral("step"), QStringLiteral("check")}};
        for (const auto &[name, value] : {std::pair{"match", match}, {"told", told}}) {
            if (*value != 0)
                fields.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        }
        return rig->web.post(address(made), fields);
    }
    /// The form of `page` as a browser sends it, with one file.
    WebReply sendFile(const QJsonObject &made, const WebReply &page, const QByteArray &bytes)
    {
        const QByteArray cut = "--form-boundary-7";
        QByteArray body;
        const Fields hidden = hiddenFields(page.text(), QStringLiteral("file"));
        for (auto it = hidden.begin(); it != hidden.end(); ++it)
            body += cut + "\r\nContent-Disposition: form-data; name=\"" + it.key().toLatin1() + "\"\r\n\r\n" +
                    it.value().toUtf8() + "\r\n";
        body += cut +
                "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\nContent-Type: "
                "image/png\r\n\r\n" +
                bytes + "\r\n" + cut + "--\r\n";
        return rig->web.send("POST", address(made), body,
                             {{"Content-Type", "multipart/form-data; boundary=" + cut.mid(2)}});
    }
    QString state(const QJsonObject &made)
    {
        return rig->web
            .getAs(QString::fromLatin1(rig->token()),
                   QStringLiteral("/handoff/") + made.value(u"id").toString())
            .json()
            .value(u"state")
            .toString();
    }
    WebReply fetch(const QJsonObject &made)
    {
        return rig->web.getAs(QString::fromLatin1(rig->token()),
                              QStringLiteral("/handoff/%1/file").arg(made.value(u"id").toString()));
    }
    QByteArray stored(const QJsonObject &made)
    {
        const World::Guard guard(rig->world());
        return rig->world().bytes(QStringLiteral("handoff/") + made.value(u"id").toString());
    }
    std::unique_ptr<EvidenceRig> rig;
};

UNBAR_TEST(TestHandoff, test_handoff)
#include "test_handoff.moc"
