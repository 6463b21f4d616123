// TMF667: what is told of a page of evidence, what comes back, and what is refused.
#include "app/operator/api.h"
#include "app/operator/codec.h"
#include "tests/app/operator/tus_rig.h"
#include "tests/fakes/settled.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

using namespace unbar;

class TestDocuments : public QObject
{
    Q_OBJECT
    static op::DocumentWish wish();
    static QJsonObject answer();

private Q_SLOTS:
    void init();
    void bodySaysEverything();
    void bodyLeavesOutWhatIsNotThere();
    void answerIsRead();
    void answerWithoutItsItemIsRefused();
    void unknownRejectCodeIsOther();
    void createdUnderItsKey();
    void listLeavesOutOtherPapers();
    void deletedOnceOrTwice();
    void fixedIsSaid();
    void checkWords();

private:
    std::unique_ptr<test::HttpServer> m_server;
    test::FakeClock m_clock;
    test::TusTokens m_tokens;
    std::unique_ptr<op::HttpClient> m_client;
    std::unique_ptr<op::Api> m_api;
};

op::DocumentWish TestDocuments::wish()
{
    op::DocumentWish wish;
    wish.item = QStringLiteral("idFront");
    wish.page = 2;
    wish.lineId = QStringLiteral("svc-8020");
    wish.uploadUrl = QStringLiteral("http://127.0.0.1/files/abc");
    wish.sealedSize = 4711;
    wish.sha256Plain = QStringLiteral("aa");
    wish.sha256Sealed = QStringLiteral("bb");
    wish.sealKeyId = QStringLiteral("seal-1");
    wish.contentType = QStringLiteral("image/jpeg");
    wish.localCheck = QStringLiteral("ok");
    wish.consentId = QStringLiteral("consent-1");
    wish.supersedes = QStringLiteral("doc-0");
    return wish;
}

QJsonObject TestDocuments::answer()
{
    QJsonObject body = QJsonDocument::fromJson(op::documentBody(wish())).object();
    QJsonArray facts = body.value(u"characteristic").toArray();
    const auto add = [&facts](const char *name, const QString &value) {
        facts.append(
            QJsonObject{{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("value"), value}});
    };
    add("receipt", QStringLiteral("a.b.c"));
    add("reviewResult", QStringLiteral("rejected"));
    add("rejectCode", QStringLiteral("NAME_DIFF"));
    add("rejectText", QStringLiteral("姓名不一致"));
    body.insert(QStringLiteral("characteristic"), facts);
    body.insert(QStringLiteral("id"), QStringLiteral("doc-1"));
    body.insert(QStringLiteral("status"), QStringLiteral("reviewed"));
    return body;
}

void TestDocuments::init()
{
    m_api.reset();
    m_client.reset();
    m_server = std::make_unique<test::HttpServer>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<op::HttpClient>(op::OperatorProfile{}, m_clock);
    domain::OperatorDocument document;
    document.roots.insert(QStringLiteral("TMF667"), m_server->root() + QStringLiteral("/tmf667"));
    m_api = std::make_unique<op::Api>(*m_client, m_tokens, document);
}

void TestDocuments::bodySaysEverything()
{
    const QJsonObject body = QJsonDocument::fromJson(op::documentBody(wish())).object();
    QCOMPARE(body.value(u"@type").toString(), QStringLiteral("Document"));
    QCOMPARE(body.value(u"documentType").toString(), QStringLiteral("evidence"));
    QCOMPARE(body.value(u"name").toString(), QStringLiteral("idFront"));
    const QJsonObject attachment = body.value(u"attachment").toArray().at(0).toObject();
    QCOMPARE(attachment.value(u"mimeType").toString(), QStringLiteral("application/cms"));
    QCOMPARE(attachment.value(u"url").toString(), wish().uploadUrl);
    QCOMPARE(attachment.value(u"size")[u"amount"].toInt(), 4711);
    QCOMPARE(body.value(u"relatedEntity")[0][u"id"].toString(), QStringLiteral("svc-8020"));
    QMap<QString, QVariant> facts;
    for (const auto &entry : body.value(u"characteristic").toArray())
        facts.insert(entry[u"name"].toString(), entry[u"value"].toVariant());
    const QMap<QString, QVariant> wanted{{QStringLiteral("itemCode"), QStringLiteral("idFront")},
                                         {QStringLiteral("page"), 2},
                                         {QStringLiteral("sha256Plain"), QStringLiteral("aa")},
                                         {QStringLiteral("sha256Sealed"), QStringLiteral("bb")},
                                         {QStringLiteral("sealKeyId"), QStringLiteral("seal-1")},
                                         {QStringLiteral("contentType"), QStringLiteral("image/jpeg")},
                                         {QStringLiteral("localCheck"), QStringLiteral("ok")},
                                         {QStringLiteral("consentId"), QStringLiteral("consent-1")},
                                         {QStringLiteral("supersedes"), QStringLiteral("doc-0")}};
    QCOMPARE(facts.keys(), wanted.keys());
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(facts.value(it.key()).toString(), it.value().toString());
}

void TestDocuments::bodyLeavesOutWhatIsNotThere()
{
    op::DocumentWish less = wish();
    less.consentId.clear();
    less.supersedes.clear();
    less.lineId.clear();
    const QByteArray body = op::documentBody(less);
    QVERIFY(!body.contains("consentId") && !body.contains("supersedes") &&
            !body.contains("suspendedService"));
}

void TestDocuments::answerIsRead()
{
    const auto read = op::documentFromJson(answer());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().where));
    op::DocumentAnswer wanted;
    wanted.id = QStringLiteral("doc-1");
    wanted.item = QStringLiteral("idFront");
    wanted.page = 2;
    wanted.lineId = QStringLiteral("svc-8020");
    wanted.sha256Plain = QStringLiteral("aa");
    wanted.sha256Sealed = QStringLiteral("bb");
    wanted.sealedSize = 4711;
    wanted.status = QStringLiteral("reviewed");
    wanted.reviewResult = QStringLiteral("rejected");
    wanted.rejectCode = domain::RejectCode::NameDiff;
    wanted.rejectText = QStringLiteral("姓名不一致");
    wanted.receipt = "a.b.c";
    QCOMPARE(*read, wanted);
}

void TestDocuments::answerWithoutItsItemIsRefused()
{
    for (const QString &member : {QStringLiteral("id"), QStringLiteral("characteristic")}) {
        QJsonObject less = answer();
        less.remove(member);
        const auto read = op::documentFromJson(less);
        QVERIFY(!read);
        QCOMPARE(read.error().code, FailureCode::OperatorBodyUnexpected);
    }
}

void TestDocuments::unknownRejectCodeIsOther()
{
    const QByteArray text = QJsonDocument(answer()).toJson().replace("NAME_DIFF", "SOMETHING_NEW");
    const auto read = op::documentFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read.has_value());
    QCOMPARE(read->rejectCode, domain::RejectCode::Other);
    QCOMPARE(read->rejectText, QStringLiteral("姓名不一致"));
}

void TestDocuments::createdUnderItsKey()
{
    m_server->say("/tmf667/document", test::sayJson(QJsonDocument(answer()).toJson(), 201));
    const auto made = test::settled(m_api->createDocument(op::documentBody(wish()), QStringLiteral("key-1")));
    QVERIFY(made && *made);
    QCOMPARE((**made).id, QStringLiteral("doc-1"));
    const test::Heard heard = m_server->last("/tmf667/document");
    QCOMPARE(heard.verb, QByteArray("POST"));
    QCOMPARE(heard.headers.value("idempotency-key"), QByteArray("key-1"));
    QCOMPARE(heard.body, op::documentBody(wish()));
}

void TestDocuments::listLeavesOutOtherPapers()
{
    QJsonObject other = answer();
    other.insert(QStringLiteral("documentType"), QStringLiteral("contract"));
    other.remove(QStringLiteral("characteristic"));
    m_server->say("/tmf667/document", test::sayJson(QJsonDocument(QJsonArray{answer(), other}).toJson(), 200,
                                                    "X-Total-Count: 2\r\n"));
    const auto list = test::settled(m_api->evidenceDocuments());
    QVERIFY(list && *list);
    QCOMPARE((**list).size(), 1);
    const auto one = test::settled(m_api->evidenceDocument(QStringLiteral("a/b")));
    QVERIFY(one.has_value());
    QCOMPARE(m_server->heard.last().target, QByteArray("/tmf667/document/a%2Fb"));
}

void TestDocuments::deletedOnceOrTwice()
{
    for (const int status : {204, 404, 410}) {
        m_server->say("/tmf667/document/doc-1", test::sayJson("{}", status));
        const auto gone = test::settled(m_api->deleteDocument(QStringLiteral("doc-1")));
        QVERIFY2(gone && *gone, QByteArray::number(status));
        QCOMPARE(m_server->heard.last().verb, QByteArray("DELETE"));
    }
}

void TestDocuments::fixedIsSaid()
{
    m_server->say("/tmf667/document", test::sayJson(R"({"code":"evidenceFixed"})", 409));
    const auto gone = test::settled(m_api->deleteDocument(QStringLiteral("doc-1")));
    QVERIFY(gone && !*gone);
    QCOMPARE(gone->error().where, QStringLiteral("evidenceFixed"));
}

void TestDocuments::checkWords()
{
    using domain::LocalCheck;
    QCOMPARE(op::localCheckWord(LocalCheck::Clear, false), QStringLiteral("ok"));
    QCOMPARE(op::localCheckWord(LocalCheck::Blurred, false), QStringLiteral("warn"));
    QCOMPARE(op::localCheckWord(LocalCheck::Blurred, true), QStringLiteral("override"));
    QCOMPARE(op::localCheckWord(LocalCheck::Unchecked, true), QStringLiteral("unchecked"));
}

UNBAR_TEST(TestDocuments, test_documents)
#include "test_documents.moc"
