// Documents over sealed uploads: opened, held against what they say, signed for, fixed by a ticket, reviewed,
// let go.
#include "app/sandbox/evidence.h"

#include "app/sandbox/evidence_record.h"
#include "app/sandbox/keys.h"
#include "tests/app/sandbox/evidence_rig.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using unbar::sandbox::evidence;
using unbar::sandbox::evidenceBytes;
using unbar::sandbox::World;
using unbar::test::EvidenceRig;
using unbar::test::factOf;
using unbar::test::picture;
using unbar::test::WebReply;
using unbar::test::withFact;

static const QString kDocuments = QStringLiteral("TMF667/document");

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { rig = std::make_unique<EvidenceRig>(); }
    void cleanup() { rig.reset(); }

    void aDocumentIsOpenedAndSignedFor()
    {
        const QByteArray plain = picture("front"), bytes = rig->sealed(plain);
        const WebReply made = rig->document(EvidenceRig::documentBody(rig->uploaded(bytes), plain, bytes));
        QCOMPARE(made.status, 201);
        const QJsonObject body = made.json();
        const QString id = body.value(u"id").toString();
        QCOMPARE(made.header("location"), body.value(u"href").toString().toUtf8());
        QCOMPARE(body.value(u"status").toString(), QStringLiteral("created"));
        QCOMPARE(body[u"relatedParty"][0][u"id"].toString(), QStringLiteral("cust-8000"));
        QCOMPARE(body[u"attachment"][0][u"size"][u"amount"].toInteger(), bytes.size());
        const auto payload = unbar::verifyJws(factOf(body, "receipt").toString().toLatin1(),
                                              unbar::sandbox::receiptKey(rig->world()));
        QVERIFY(payload.has_value());
        QCOMPARE(QJsonDocument::fromJson(*payload).object(),
                 (QJsonObject{{QStringLiteral("typ"), QStringLiteral("evidence")},
                              {QStringLiteral("document"), id},
                              {QStringLiteral("item"), QStringLiteral("idFront")},
                              {QStringLiteral("page"), 1},
                              {QStringLiteral("sha256Plain"), factOf(body, "sha256Plain")},
                              {QStringLiteral("sha256Sealed"), factOf(body, "sha256Sealed")},
                              {QStringLiteral("size"), bytes.size()},
                              {QStringLiteral("time"), body.value(u"creationDate")}}));
        QCOMPARE(rig->web.call("GET", kDocuments + QLatin1Char('/') + id, rig->token()).json(), body);
        const World::Guard guard(rig->world());
        QCOMPARE(evidenceBytes(rig->world(), id), plain);
        const auto known = evidence(rig->world(), id, QStringLiteral("cust-8000"));
        QVERIFY(known && known->item == QLatin1String("idFront") &&
                known->service == QLatin1String("svc-8000"));
        QCOMPARE(known->contentType, QStringLiteral("image/png"));
        QCOMPARE(known->size, plain.size());
        QVERIFY(!evidence(rig->world(), id, QStringLiteral("cust-8005")));
    }

    void whatDoesNotHoldIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QJsonValue other = QString(64, QLatin1Char('0')), absent(QJsonValue::Undefined);
        const auto row = [](const char *what, const char *name, const QJsonValue &value, int status,
                            const char *code) {
            QTest::newRow(what) << QByteArray(name) << value << status << QString::fromLatin1(code);
        };
        row("other plain hash", "sha256Plain", other, 422, "hashMismatch");
        row("other sealed hash", "sha256Sealed", other, 422, "hashMismatch");
        row("other key", "sealKeyId", QStringLiteral("seal-0"), 422, "sealUnreadable");
        row("other type", "contentType", QStringLiteral("image/jpeg"), 422, "typeRefused");
        row("supersedes nothing", "supersedes", QStringLiteral("doc-1"), 404, "60");
        for (const char *name : {"itemCode", "sha256Plain", "sha256Sealed", "sealKeyId", "contentType"})
            row(qPrintable(QStringLiteral("no %1").arg(QLatin1String(name))), name, absent, 400, "23");
    }

    void whatDoesNotHoldIsRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QJsonValue, value);
        QFETCH(int, status);
        QFETCH(QString, code);
        const QByteArray plain = picture("front"), bytes = rig->sealed(plain);
        const QJsonObject good = EvidenceRig::documentBody(rig->uploaded(bytes), plain, bytes);
        const WebReply refused = rig->document(withFact(good, name.constData(), value));
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.json().value(u"code").toString(), code);
        QCOMPARE(rig->document(good).status, 201); // the refusal used nothing up
    }

    void theContentIsLookedAt()
    {
        const auto code = [&](const QByteArray &plain, const QByteArray &bytes, const char *type) {
            const QJsonObject body = EvidenceRig::documentBody(rig->uploaded(bytes), plain, bytes);
            return rig->document(withFact(body, "contentType", QString::fromLatin1(type)))
                .json()
                .value(u"code")
                .toString();
        };
        const QByteArray text = "<svg onload=alert(1)>", gif = "GIF89a";
        QCOMPARE(code(text, rig->sealed(text), "image/png"), QStringLiteral("typeRefused"));
        QCOMPARE(code(gif, rig->sealed(gif), "image/gif"), QStringLiteral("typeRefused"));
        QCOMPARE(code(picture("x"), picture("x"), "image/png"), QStringLiteral("sealUnreadable"));
        const QByteArray pdf = "%PDF-1.7", jpeg = "\xFF\xD8\xFF\xE0";
        QCOMPARE(code(pdf, rig->sealed(pdf), "application/pdf"), QString());
        QCOMPARE(code(jpeg, rig->sealed(jpeg), "image/jpeg"), QString());
        const QByteArray large = picture(QByteArray(10 * 1024 * 1024, 'x'));
        QCOMPARE(code(large, rig->sealed(large), "image/png"), QStringLiteral("tooLarge"));
    }

    void theUploadIsTheCallersOwnWholeAndUnused()
    {
        const QByteArray plain = picture("front"), bytes = rig->sealed(plain);
        const auto code = [&](const QString &url) {
            const WebReply reply = rig->document(EvidenceRig::documentBody(url, plain, bytes));
            return QStringLiteral("%1 %2").arg(reply.status).arg(reply.json().value(u"code").toString());
        };
        const QString unknown = QStringLiteral("422 uploadUnknown");
        QCOMPARE(code(rig->uploaded(bytes, "HEALTHY")), unknown);
        const QString own = rig->uploaded(bytes), id = own.section(QLatin1Char('/'), -1);
        QCOMPARE(code(QStringLiteral("http://127.0.0.1:9/files/") + id), unknown);
        QCOMPARE(code(own + QStringLiteral("?x=1")), unknown);
        QCOMPARE(code(rig->server().root(QStringLiteral("tus")) + QStringLiteral("/x/../") + id), unknown);
        const QString begun = rig->begin(bytes.size());
        QCOMPARE(code(rig->web.base() + begun), QStringLiteral("409 uploadIncomplete"));
        QCOMPARE(rig->tus("DELETE", begun).status, 204);
        QCOMPARE(code(rig->web.base() + begun), unknown);
        QCOMPARE(code(own), QStringLiteral("201 "));
        QCOMPARE(code(own), QStringLiteral("409 uploadUsed"));
        for (const char *method : {"PATCH", "DELETE"})
            QCOMPARE(rig->tus(method, QUrl(own).path(), {{"Upload-Offset", "0"}}).status, 403);
        const WebReply head = rig->tus("HEAD", QUrl(own).path());
        QCOMPARE(head.status, 200);
        QVERIFY(head.header("upload-expires").isEmpty());
    }

    void aRepeatIsOneDocument()
    {
        const QByteArray plain = picture("front"), bytes = rig->sealed(plain);
        const QJsonObject body = EvidenceRig::documentBody(rig->uploaded(bytes), plain, bytes);
        const auto send = [&] {
            return rig->web.call("POST", kDocuments, rig->token(), body, {{"Idempotency-Key", "k-1"}});
        };
        const WebReply first = send();
        QCOMPARE(first.status, 201);
        QCOMPARE(send().body, first.body);
        QCOMPARE(rig->web.call("POST", kDocuments, rig->token(), body).status, 400); // without a key
        QCOMPARE(unbar::test::Books(rig->web).list("document").size(), 1);
    }

    void anothersDocumentIsNotThere()
    {
        const QString path = kDocuments + QLatin1Char('/') + rig->documentOver(picture("front"));
        for (const char *method : {"GET", "DELETE"})
            QCOMPARE(rig->web.call(method, path, rig->token("HEALTHY")).status, 404);
        QCOMPARE(rig->web.call("GET", kDocuments, rig->token("HEALTHY")).array().size(), 0);
        const QByteArray plain = picture("x"), bytes = rig->sealed(plain);
        const QJsonObject foreign = EvidenceRig::documentBody(rig->uploaded(bytes, "HEALTHY"), plain,
                                                              bytes); // names the line of 8000
        QCOMPARE(rig->document(foreign, "HEALTHY").status, 404);
    }

    void aDocumentMayBeTakenBackUntilItIsSubmitted()
    {
        const QString id = rig->documentOver(picture("front")), kept = rig->documentOver(picture("back"));
        const auto remove = [&](const QString &one) {
            return rig->web.call("DELETE", kDocuments + QLatin1Char('/') + one, rig->token());
        };
        QVERIFY(submit({kept}, "tt-1"));
        QCOMPARE(remove(kept).status, 409);
        QCOMPARE(remove(kept).json().value(u"code").toString(), QStringLiteral("evidenceFixed"));
        QCOMPARE(
            rig->web.call("DELETE", kDocuments + QLatin1Char('/') + kept, rig->web.backofficeToken()).status,
            409);
        QCOMPARE(remove(id).status, 204);
        QCOMPARE(remove(id).status, 404);
        QVERIFY(bytesOf(id) == std::nullopt);
        QCOMPARE(unbar::test::Books(rig->web).list("upload").size(), 1); // its upload went with it
        QVERIFY(bytesOf(kept) == picture("back"));
    }

    void aSubmissionTakesAllOrNone()
    {
        const QString a = rig->documentOver(picture("a")), b = rig->documentOver(picture("b"));
        QVERIFY(!submit({a, QStringLiteral("doc-1")}, "tt-1"));
        QVERIFY(submit({a}, "tt-1"));
        QVERIFY(submit({a}, "tt-1")); // the same again changes nothing
        QVERIFY(!submit({b, a}, "tt-2"));
        const World::Guard guard(rig->world());
        QVERIFY(evidence(rig->world(), b)->ticket.isEmpty());
        QCOMPARE(unbar::sandbox::evidenceOfTicket(rig->world(), QStringLiteral("tt-1")).size(), 1);
        QCOMPARE(unbar::sandbox::evidenceOfTicket(rig->world(), {}).size(), 0);
    }

    void aReviewIsToldToTheOwner()
    {
        const QString id = rig->documentOver(picture("front"));
        const auto review = [&](const char *result, const char *code) {
            const World::Guard guard(rig->world());
            return unbar::sandbox::reviewEvidence(rig->world(), id, QString::fromLatin1(result),
                                                  QString::fromLatin1(code), QStringLiteral("反光"));
        };
        QVERIFY(!review("accepted", "")); // not submitted
        QVERIFY(submit({id}, "tt-1"));
        QVERIFY(!review("rejected", ""));
        QVERIFY(!review("perhaps", "GLARE"));
        QVERIFY(review("rejected", "GLARE"));
        const auto read = [&] {
            return rig->web.call("GET", kDocuments + QLatin1Char('/') + id, rig->token()).json();
        };
        QCOMPARE(read().value(u"status").toString(), QStringLiteral("reviewed"));
        QCOMPARE(factOf(read(), "rejectCode").toString(), QStringLiteral("GLARE"));
        QCOMPARE(factOf(read(), "rejectText").toString(), QStringLiteral("反光"));
        QVERIFY(review("accepted", ""));
        QCOMPARE(read().value(u"status").toString(), QStringLiteral("approved"));
        QCOMPARE(factOf(read(), "reviewResult").toString(), QStringLiteral("accepted"));
        QCOMPARE(factOf(read(), "rejectCode").toString(), QString());
        QCOMPARE(unbar::test::Books(rig->web).list("event").last().body.value(u"eventType").toString(),
                 QStringLiteral("DocumentChangeEvent"));
    }

    void timeTakesWhatNobodyNeeds()
    {
        const QString unused = rig->documentOver(picture("a")), sent = rig->documentOver(picture("b"));
        QVERIFY(submit({sent}, "tt-1"));
        rig->web.advanceSeconds(7 * 86'400 - 1);
        QVERIFY(known(unused));
        rig->web.advanceSeconds(1);
        QVERIFY(!known(unused));
        rig->web.advanceSeconds(172 * 86'400);
        QVERIFY(bytesOf(sent) == picture("b"));
        rig->web.advanceSeconds(2 * 86'400);
        QVERIFY(bytesOf(sent) == std::nullopt);
        QVERIFY(known(sent)->purged);
        QCOMPARE(known(sent)->sha256Plain, QString::fromLatin1(unbar::test::sha256(picture("b")).toHex()));
    }

    void aPurgeLeavesTheRecord()
    {
        const QString id = rig->documentOver(picture("front"));
        QVERIFY(submit({id}, "tt-1"));
        const World::Guard guard(rig->world());
        QVERIFY(unbar::sandbox::purgeEvidence(rig->world(), id));
        QVERIFY(!unbar::sandbox::purgeEvidence(rig->world(), id));
        QVERIFY(!unbar::sandbox::purgeEvidence(rig->world(), QStringLiteral("doc-1")));
        QVERIFY(evidence(rig->world(), id)->purged);
        QVERIFY(!evidenceBytes(rig->world(), id));
        QVERIFY(!unbar::sandbox::markSubmitted(rig->world(), {id}, QStringLiteral("tt-2")));
    }

    void aReloadedScenarioHasNoFiles()
    {
        rig->documentOver(picture("front"));
        rig->begin(3);
        QCOMPARE(rig->web.postJson(QStringLiteral("/sandbox/v1/scenarios/8000"), {}, {}).status, 200);
        for (const char *kind : {"document", "upload"})
            QCOMPARE(unbar::test::Books(rig->web).list(kind).size(), 0);
    }

    void aRestartKeepsEvidence()
    {
        QTemporaryDir dir;
        rig = std::make_unique<EvidenceRig>(dir.filePath(QStringLiteral("sandbox.db")));
        const QString id = rig->documentOver(picture("front"));
        QVERIFY(submit({id}, "tt-1"));
        rig->web.restart();
        QVERIFY(bytesOf(id) == picture("front"));
        QCOMPARE(known(id)->ticket, QStringLiteral("tt-1"));
    }

private:
    bool submit(const QStringList &ids, const char *ticket)
    {
        const World::Guard guard(rig->world());
        return unbar::sandbox::markSubmitted(rig->world(), ids, QString::fromLatin1(ticket));
    }
    std::optional<QByteArray> bytesOf(const QString &id)
    {
        const World::Guard guard(rig->world());
        return evidenceBytes(rig->world(), id);
    }
    std::optional<unbar::sandbox::Evidence> known(const QString &id)
    {
        const World::Guard guard(rig->world());
        return evidence(rig->world(), id);
    }
    std::unique_ptr<EvidenceRig> rig;
};

UNBAR_TEST(TestEvidence, test_evidence)
#include "test_evidence.moc"
