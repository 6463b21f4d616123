// How the stand-in operator takes an appeal in, and what it says to one that is not whole.
#include "app/support/jws.h"
#include "tests/app/sandbox/appeal_rig.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>

using unbar::newKey;
using unbar::test::AppealRig;
using unbar::test::WebReply;

class TestAppealCreate : public QObject
{
    Q_OBJECT
    static QStringList strings(const QJsonValue &value)
    {
        QStringList all;
        for (const QJsonValue &each : value.toArray())
            all << each.toString();
        return all;
    }

private Q_SLOTS:
    void takenWithNumberClockAndReceipt()
    {
        AppealRig rig;
        rig.agree();
        const QStringList documents{rig.document(QStringLiteral("idFront")),
                                    rig.document(QStringLiteral("idBack")),
                                    rig.document(QStringLiteral("usageProof"))};
        const QJsonObject sent = rig.body(documents);
        const WebReply reply = rig.send(sent);
        QCOMPARE(reply.status, 201);
        const QJsonObject ticket = reply.json();
        const QString id = ticket.value(u"id").toString();
        QCOMPARE(ticket.value(u"caseNumber").toString(), QStringLiteral("FJ-2026-1124-0381"));
        QCOMPARE(ticket.value(u"appealState").toString(), QStringLiteral("SUBMITTED"));
        QCOMPARE(ticket.value(u"status").toString(), QStringLiteral("acknowledged"));
        QCOMPARE(ticket.value(u"suspensionReason").toString(), QStringLiteral("VIOLATION"));
        QCOMPARE(ticket.value(u"highRisk").toBool(true), false);
        QCOMPARE(rig.clock(id, "C-FIRST").value(u"due").toString().left(19),
                 QStringLiteral("2026-11-25T16:00:00"));
        for (const QString &document : documents)
            QCOMPARE(unbar::sandbox::evidence(rig.world(), document)->ticket, id);

        const QByteArray jws = ticket.value(u"receipt").toString().toLatin1();
        QVERIFY(unbar::jwsHint(jws)->keyId.startsWith(QLatin1String("receipt")));
        const QJsonObject receipt = payloadOf(rig, jws);
        QCOMPARE(receipt.value(u"ticket").toString(), id);
        QCOMPARE(receipt.value(u"caseNumber"), ticket.value(u"caseNumber"));
        QCOMPARE(receipt.value(u"statementSha256").toString().toLatin1(),
                 QCryptographicHash::hash(sent.value(u"description").toString().toUtf8(),
                                          QCryptographicHash::Sha256)
                     .toHex());
        QCOMPARE(receipt.value(u"documents").toArray().size(), 3);
    }

    void refusedWithTheReason_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, int status, const char *code) {
            QTest::newRow(what) << QString::fromLatin1(what) << status << QString::fromLatin1(code);
        };
        row("foreignService", 404, "60");
        row("foreignDocument", 404, "60");
        row("unknownDocument", 404, "60");
        row("noItem", 422, "evidenceMissing");
        row("wordsForWhatHasNoOtherWay", 422, "evidenceMissing");
        row("shortWordsForAnItem", 422, "evidenceMissing");
        row("noConsent", 422, "consentMissing");
        row("refusedConsent", 422, "consentMissing");
        row("shortStatement", 422, "statementTooShort");
        row("longStatement", 422, "statementTooLong");
        row("wrongActor", 422, "actorNotAllowed");
        row("notThisLock", 409, "notAppealable");
    }

    void refusedWithTheReason()
    {
        QFETCH(QString, what);
        QFETCH(int, status);
        QFETCH(QString, code);
        AppealRig rig(what == QLatin1String("wordsForWhatHasNoOtherWay") ? "CORP" : "VIOLATION");
        if (what == QLatin1String("refusedConsent"))
            rig.agree("refused");
        else if (what != QLatin1String("noConsent"))
            rig.agree();
        QStringList documents{rig.document(QStringLiteral("idFront")), rig.document(QStringLiteral("idBack")),
                              rig.document(QStringLiteral("usageProof"))};
        const auto without = [](const char *item, const char16_t *said) {
            return QJsonArray{QJsonObject{{QStringLiteral("itemCode"), QString::fromLatin1(item)},
                                          {QStringLiteral("statement"), QString::fromUtf16(said)}}};
        };
        QJsonObject body;
        if (what == QLatin1String("foreignDocument"))
            documents << rig.document(QStringLiteral("other"), "ok", QStringLiteral("cust-8000"));
        if (what == QLatin1String("unknownDocument"))
            documents << QStringLiteral("doc-none");
        if (what.contains(QLatin1String("Item")))
            documents.removeLast();
        body = rig.body(documents);
        if (what == QLatin1String("foreignService"))
            body.insert(
                QStringLiteral("relatedEntity"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("svc-8000")},
                                       {QStringLiteral("role"), QStringLiteral("suspendedService")}}});
        if (what == QLatin1String("shortWordsForAnItem"))
            body.insert(QStringLiteral("cannotProvide"), without("usageProof", u"  没有了这个    "));
        if (what == QLatin1String("wordsForWhatHasNoOtherWay")) {
            body.insert(QStringLiteral("actor"),
                        QJsonObject{{QStringLiteral("kind"), QStringLiteral("enterprise")}});
            body.insert(QStringLiteral("cannotProvide"),
                        without("businessLicence", u"营业执照正在办理换发手续"));
        }
        if (what == QLatin1String("shortStatement"))
            body.insert(QStringLiteral("description"), QString(19, QChar(u'字')));
        if (what == QLatin1String("longStatement"))
            body.insert(QStringLiteral("description"), QString(1001, QChar(u'字')));
        if (what == QLatin1String("wrongActor"))
            body.insert(QStringLiteral("actor"),
                        QJsonObject{{QStringLiteral("kind"), QStringLiteral("agent")}});
        if (what == QLatin1String("notThisLock"))
            body.insert(QStringLiteral("suspensionId"), QStringLiteral("susp-none"));
        const WebReply reply = rig.send(body);
        QCOMPARE(AppealRig::code(reply), code == QLatin1String("60") ? QStringLiteral("unknown") : code);
        QCOMPARE(reply.status, status);
        if (code == QLatin1String("evidenceMissing"))
            QVERIFY(!reply.json().value(u"items").toArray().isEmpty());
        if (code == QLatin1String("consentMissing"))
            QCOMPARE(strings(reply.json().value(u"purposes")), QStringList{QStringLiteral("appealEvidence")});
        QVERIFY(rig.books.list("troubleTicket", rig.who.id).isEmpty());
    }

    void wordsMayStandForAnItem()
    {
        AppealRig rig;
        rig.agree();
        QJsonObject body =
            rig.body({rig.document(QStringLiteral("idFront")), rig.document(QStringLiteral("idBack"))});
        body.insert(QStringLiteral("cannotProvide"),
                    QJsonArray{QJsonObject{
                        {QStringLiteral("itemCode"), QStringLiteral("usageProof")},
                        {QStringLiteral("statement"), QStringLiteral("刚入职，合同还没有签好。")}}});
        QCOMPARE(rig.send(body).status, 201);
    }

    void oneOpenAppealForALock()
    {
        AppealRig rig;
        const QString first = rig.opened();
        QJsonObject again = rig.body({});
        const WebReply refused = rig.send(again);
        QCOMPARE(refused.status, 409);
        QCOMPARE(AppealRig::code(refused), QStringLiteral("openAppealExists"));
        QCOMPARE(refused.json().value(u"existing").toString(), first);
        // Another kind about the same lock is another matter.
        again.insert(QStringLiteral("ticketType"), QStringLiteral("reasonRequest"));
        QCOMPARE(rig.send(again).status, 201);
        QCOMPARE(rig.act(first, "withdraw").status, 200);
        QVERIFY(rig.opened() != first);
    }

    void theSameCreateIsAnsweredOnce()
    {
        AppealRig rig;
        rig.agree();
        const QJsonObject body =
            rig.body({rig.document(QStringLiteral("idFront")), rig.document(QStringLiteral("idBack")),
                      rig.document(QStringLiteral("usageProof"))});
        const WebReply first = rig.send(body), second = rig.send(body);
        QCOMPARE(second.json().value(u"id"), first.json().value(u"id"));
        QCOMPARE(second.json().value(u"caseNumber"), first.json().value(u"caseNumber"));
        QCOMPARE(rig.books.list("troubleTicket", rig.who.id).size(), 1);
    }

    void evidenceOfAnotherAppealIsNotTakenTwice()
    {
        AppealRig rig("ARREARS+FRAUD_REVERIFY");
        rig.agree();
        const QStringList papers{rig.document(QStringLiteral("idFront")),
                                 rig.document(QStringLiteral("idBack"))};
        QCOMPARE(rig.send(rig.body(papers, rig.lock(QStringLiteral("FRAUD_REVERIFY")))).status, 201);
        const WebReply reply = rig.send(rig.body(papers, rig.lock(QStringLiteral("ARREARS"))));
        QCOMPARE(AppealRig::code(reply), QStringLiteral("evidenceUsed"));
    }

    void whatIsTheOperatorsIsNotTakenFromAPerson()
    {
        AppealRig rig("FRAUD_REVERIFY");
        rig.agree();
        QJsonObject body =
            rig.body({rig.document(QStringLiteral("idFront")), rig.document(QStringLiteral("idBack"))});
        const QList<std::pair<const char *, QJsonValue>> wished{
            {"_firstApproval", QStringLiteral("r9")},
            {"highRisk", false},
            {"appealState", QStringLiteral("RESTORED")},
            {"caseNumber", QStringLiteral("FJ-1")},
            {"_infoRounds", -9},
            {"outcome", QJsonObject{{QStringLiteral("result"), QStringLiteral("upheld")}}}};
        for (const auto &[name, value] : wished)
            body.insert(QString::fromLatin1(name), value);
        body.insert(QStringLiteral("note"),
                    QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("trace: 4200")},
                                           {QStringLiteral("author"), QStringLiteral("reviewer")}}});
        const QJsonObject ticket = rig.send(body).json();
        QCOMPARE(ticket.value(u"appealState").toString(), QStringLiteral("SUBMITTED"));
        QVERIFY(ticket.value(u"highRisk").toBool());
        QVERIFY(!ticket.contains(u"outcome"));
        const QJsonObject kept = rig.books.record("troubleTicket", ticket.value(u"id").toString());
        QVERIFY(!kept.contains(u"_firstApproval") && !kept.contains(u"_infoRounds"));
        const QJsonObject note = ticket.value(u"note").toArray().first().toObject();
        QCOMPARE(note.value(u"text").toString(), QStringLiteral("trace: 4200"));
        QCOMPARE(note.value(u"author").toString(), QStringLiteral("customer"));
        // Nor does a plain ticket become an appeal by saying so.
        QJsonObject plain = unbar::test::ticketBody(QStringLiteral("x"));
        plain.insert(QStringLiteral("appealState"), QStringLiteral("RESTORED"));
        QVERIFY(!rig.send(plain).json().contains(u"appealState"));
    }

    void theHotlineOpensOneAndThePersonSeesIt()
    {
        AppealRig rig;
        QJsonObject said{{QStringLiteral("serviceId"), rig.who.lineId},
                         {QStringLiteral("suspensionId"), rig.lock()},
                         {QStringLiteral("channel"), QStringLiteral("hotline")},
                         {QStringLiteral("statement"), QStringLiteral("客户来电说明号码用途。")}};
        const QString path = QStringLiteral("/sandbox/v1/appeals");
        const WebReply opened = rig.web.postJson(path, said, {});
        QCOMPARE(opened.status, 201);
        const QString id = opened.json().value(u"id").toString();
        QCOMPARE(rig.ticket(id).value(u"channel").toObject().value(u"id").toString(),
                 QStringLiteral("hotline"));
        QCOMPARE(rig.web.postJson(path, said, {}).json().value(u"id").toString(), id); // one at a time
        said.insert(QStringLiteral("suspensionId"), QStringLiteral("susp-none"));
        QCOMPARE(rig.web.postJson(path, said, {}).status, 404);
    }

private:
    /// What the receipt says, once its signature holds under the key that the signed document publishes.
    static QJsonObject payloadOf(AppealRig &rig, const QByteArray &jws)
    {
        const QByteArray document = rig.web.get(QStringLiteral("/.well-known/unbar-operator")).body.trimmed();
        const auto middle = unbar::fromBase64Url(document.split('.').at(1));
        const QJsonObject key = QJsonDocument::fromJson(middle.value_or(QByteArray()))
                                    .object()
                                    .value(u"receiptKeys")
                                    .toArray()
                                    .first()
                                    .toObject();
        const auto raw = unbar::fromBase64Url(key.value(u"x").toString().toLatin1());
        const auto payload =
            unbar::verifyJws(jws, *unbar::JwsKey::fromEd25519Public(raw.value_or(QByteArray())));
        return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
    }
};

UNBAR_TEST(TestAppealCreate, test_appeal_create)
#include "test_appeal_create.moc"
