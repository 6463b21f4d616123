// What the signed document says of appeals, checks, consents and keys; what is wrong in it is in
// tests/fixtures/api/wrong.json, for the schema and this reader alike.

#include "tests/support/test_main.h"

#include "app/domain/operator_document.h"

#include <QFile>
#include <QJsonDocument>

namespace unbar::domain {

class TestDocumentAppeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void appealOfAReason();
    void checksOfAReason();
    void consentsAndKeys();
    void comesBackTheSame();
    void leftOutIsDefault();
    void wordsFallBack();

private:
    QJsonObject m_json;
};

void TestDocumentAppeal::initTestCase()
{
    QFile file(QStringLiteral(UNBAR_SOURCE_DIR "/tests/fixtures/api/operator-document.example.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    m_json = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_json.isEmpty());
}

void TestDocumentAppeal::appealOfAReason()
{
    const auto document = operatorDocumentFromJson(m_json);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().where));
    QCOMPARE(document->appeals.keys(), QStringList{QStringLiteral("VIOLATION")});
    const AppealPolicy policy = document->appeals.value(QStringLiteral("VIOLATION"));
    QCOMPARE(policy.actors, (QList<ActorKind>{ActorKind::Owner, ActorKind::Agent, ActorKind::Guardian,
                                              ActorKind::Enterprise}));
    QVERIFY(!policy.autoCheck && !policy.highRisk);
    QCOMPARE(policy.statementMin, 20);
    QCOMPARE(policy.statementMax, 1000);
    QCOMPARE(policy.questions.size(), 4);
    QCOMPARE(policy.evidence.size(), 2);
    const EvidenceSpec card = policy.evidence.first();
    QCOMPARE(card.code, QStringLiteral("idFront"));
    QVERIFY(card.required && card.sensitive && card.card);
    QVERIFY(card.alternative.isEmpty());
    const EvidenceSpec proof = policy.evidence.last();
    QVERIFY(!proof.sensitive && !proof.card);
    QCOMPARE(proof.maxPages, 5);
    QCOMPARE(wordsIn(proof.alternative, QStringLiteral("zh_CN")), QStringLiteral("写明用途"));
    QCOMPARE(policy.clocks.size(), 6);
    QCOMPARE(policy.clocks.value(QStringLiteral("info")), (ClockPolicy{5, ClockKind::Working}));
    QCOMPARE(policy.clocks.value(QStringLiteral("reply")), (ClockPolicy{15, ClockKind::Calendar}));
    QCOMPARE(policy.usualP90, QStringLiteral("P3D"));
    QCOMPARE(policy.reconsiderations, 1);
}

void TestDocumentAppeal::checksOfAReason()
{
    const auto document = operatorDocumentFromJson(m_json);
    QVERIFY(document.has_value());
    const VerifyPolicy policy = document->checks.value(QStringLiteral("FRAUD_REVERIFY"));
    QCOMPARE(policy.methods.size(), 4);
    QCOMPARE(policy.methods.first().limitMax, 1);
    QCOMPARE(policy.methods.first().limitPer, QStringLiteral("P30D"));
    QVERIFY(policy.methods.first().usesFace);
    QVERIFY(policy.methods.at(1).needsAppointment);
    QVERIFY(!policy.methods.at(2).usesFace);
    QVERIFY(!policy.faceOnly);
    QCOMPARE(wordsIn(policy.readTitle, QStringLiteral("en")), QStringLiteral("My promise"));
    QVERIFY(!wordsIn(policy.readText, QStringLiteral("zh_CN")).isEmpty());
}

void TestDocumentAppeal::consentsAndKeys()
{
    const auto document = operatorDocumentFromJson(m_json);
    QVERIFY(document.has_value());
    QCOMPARE(document->consents.size(), 2);
    QCOMPARE(document->consents.first().basis, LegalBasis::Consent);
    QVERIFY(document->consents.first().sensitive);
    QCOMPARE(document->consents.first().items.size(), 2);
    QCOMPARE(document->consents.last().basis, LegalBasis::LegalDuty);
    QCOMPARE(document->upload, UploadPolicy());
    QCOMPARE(document->sealKeys.size(), 1);
    QCOMPARE(document->sealKeys.first().certificate, QByteArray::fromHex("300a020101"));
    QCOMPARE(document->sealKeys.first().notAfter, QDateTime(QDate(2027, 6, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(document->receiptKeys.first().x.size(), 32);
}

void TestDocumentAppeal::comesBackTheSame()
{
    const auto document = operatorDocumentFromJson(m_json);
    QVERIFY(document.has_value());
    const auto back = operatorDocumentFromJson(toJson(*document));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().where));
    QCOMPARE(back->appeals, document->appeals);
    QCOMPARE(back->checks, document->checks);
    QCOMPARE(back->consents, document->consents);
    QCOMPARE(back->sealKeys, document->sealKeys);
    QVERIFY(*back == *document);
}

void TestDocumentAppeal::leftOutIsDefault()
{
    QJsonObject json = m_json;
    for (const char *member : {"consents", "upload", "sealKeys", "receiptKeys"})
        json.remove(QLatin1String(member));
    QJsonObject policies = json.value(u"policies").toObject();
    QJsonObject violation = policies.value(u"VIOLATION").toObject();
    violation.insert(QStringLiteral("appeal"), QJsonObject{{QStringLiteral("risk"), QStringLiteral("odd")}});
    policies.insert(QStringLiteral("VIOLATION"), violation);
    json.insert(QStringLiteral("policies"), policies);
    const auto document = operatorDocumentFromJson(json);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().where));
    QVERIFY(document->consents.isEmpty() && document->sealKeys.isEmpty() && document->receiptKeys.isEmpty());
    QCOMPARE(document->upload, UploadPolicy());
    const AppealPolicy policy = document->appeals.value(QStringLiteral("VIOLATION"));
    QVERIFY(policy.highRisk); // a risk that is not known is taken for the greater one
    QCOMPARE(policy.statementMax, 1000);
    QVERIFY(policy.clocks.isEmpty());
    const auto back = operatorDocumentFromJson(toJson(*document));
    QVERIFY(back.has_value());
    QVERIFY(*back == *document);
}

void TestDocumentAppeal::wordsFallBack()
{
    Words words{{QStringLiteral("zh_CN"), QStringLiteral("甲")}};
    QCOMPARE(wordsIn(words, QStringLiteral("fr")), QStringLiteral("甲"));
    words.insert(QStringLiteral("en"), QStringLiteral("A"));
    QCOMPARE(wordsIn(words, QStringLiteral("fr")), QStringLiteral("A"));
    QCOMPARE(wordsIn({}, QStringLiteral("en")), QString());
}

UNBAR_TEST(TestDocumentAppeal, test_document_appeal)

} // namespace unbar::domain
#include "test_document_appeal.moc"
