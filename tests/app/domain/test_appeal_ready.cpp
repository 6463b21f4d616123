// What stands between a draft and READY, one want at a time; consents, and lengths as people count.

#include "app/domain/appeal_ready.h"
#include "app/domain/characters.h"
#include "tests/support/test_main.h"

#include <functional>

namespace dom = unbar::domain;
using dom::ActorKind;
using dom::MissingKind;

namespace ready_tests {

const QString rare = QString::fromUtf8("\xF0\xAC\xB1\x9F"); // 𬱟, two UTF-16 units

dom::EvidenceSpec spec(const char *code, bool required, bool sensitive)
{
    dom::EvidenceSpec made;
    made.code = QLatin1String(code);
    made.required = required;
    made.sensitive = sensitive;
    made.maxPages = 2;
    return made;
}

dom::EvidenceItem item(const char *code)
{
    dom::EvidencePage page;
    page.id = QStringLiteral("p1");
    page.contentType = QStringLiteral("image/jpeg");
    page.check = dom::LocalCheck::Clear;
    page.approved = true;
    dom::EvidenceItem made;
    made.code = QLatin1String(code);
    made.state = dom::EvidenceState::Checked;
    made.pages << page;
    return made;
}

} // namespace ready_tests

class TestAppealReady : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readyWhenAllIsThere();
    void eachWant_data();
    void eachWant();
    void anItemInWords();
    void whatTheOperatorHasStands();
    void pdfHasNoQuality();
    void papersOfAnActor();
    void authorityEndsWithItsDay();
    void consentOnlyWhereItIsTheBasis();
    void consentHoldsForTheVeryWords();
    void refusalIsRemembered();
    void otherKindsAskLess();
    void charactersAsPeopleCount();

private:
    [[nodiscard]] QList<dom::Missing> missing() const
    {
        return dom::missingForReady(m_appeal, m_policy, m_texts, m_consents, QDate(2026, 11, 24));
    }
    [[nodiscard]] QList<dom::Missing> only(MissingKind kind, const char *what) const
    {
        return {dom::Missing{kind, QLatin1String(what)}};
    }
    dom::Appeal m_appeal;
    dom::AppealPolicy m_policy;
    QList<dom::ConsentText> m_texts;
    QList<dom::Consent> m_consents;
};

void TestAppealReady::init()
{
    m_policy = {};
    m_policy.actors = {ActorKind::Owner, ActorKind::Agent, ActorKind::Guardian, ActorKind::Enterprise};
    m_policy.statementMin = 20;
    m_policy.statementMax = 30;
    m_policy.questions = {QStringLiteral("usage")};
    m_policy.evidence = {ready_tests::spec("other", false, false), ready_tests::spec("idFront", true, true),
                         ready_tests::spec("usageProof", true, false),
                         ready_tests::spec("agentLetter", false, true)};
    m_policy.evidence[2].alternative.insert(QStringLiteral("en"), QStringLiteral("Write it down"));
    dom::ConsentText text;
    text.purpose = QStringLiteral("appealEvidence");
    text.version = QStringLiteral("1");
    text.title.insert(QStringLiteral("en"), QStringLiteral("Title"));
    text.items << dom::Words{{QStringLiteral("en"), QStringLiteral("What")}};
    m_texts = {text};
    dom::Consent consent;
    consent.purpose = text.purpose;
    consent.version = text.version;
    consent.state = dom::ConsentState::Granted;
    consent.language = QStringLiteral("en");
    consent.textSha256 = dom::noticeSha256(text, consent.language);
    m_consents = {consent};
    m_appeal = {};
    m_appeal.statement = QString(20, QChar(u'诉'));
    m_appeal.answers = {{QStringLiteral("usage"), QStringLiteral("calls")}};
    m_appeal.items = {ready_tests::item("idFront"), ready_tests::item("usageProof")};
}

void TestAppealReady::readyWhenAllIsThere()
{
    QCOMPARE(missing(), QList<dom::Missing>());
}

void TestAppealReady::eachWant_data()
{
    QTest::addColumn<std::function<void(dom::Appeal &)>>("change");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const std::function<void(dom::Appeal &)> &change, MissingKind kind,
                        const char *what) {
        QTest::newRow(name) << change << int(kind) << QString::fromLatin1(what);
    };
    using A = dom::Appeal;
    row(
        "no page", [](A &a) { a.items.removeFirst(); }, MissingKind::Item, "idFront");
    row(
        "empty item", [](A &a) { a.items[0].pages.clear(); }, MissingKind::Item, "idFront");
    row(
        "blurred", [](A &a) { a.items[0].pages[0].check = dom::LocalCheck::Blurred; }, MissingKind::ItemCheck,
        "idFront");
    row(
        "unchecked photo", [](A &a) { a.items[1].pages[0].check = dom::LocalCheck::Unchecked; },
        MissingKind::ItemCheck, "usageProof");
    row(
        "not looked at", [](A &a) { a.items[0].pages[0].approved = false; }, MissingKind::ItemApproval,
        "idFront");
    row(
        "refused", [](A &a) { a.items[0].state = dom::EvidenceState::Rejected; }, MissingKind::ItemRefused,
        "idFront");
    row(
        "three pages of two", [](A &a) { a.items[0].pages += a.items[0].pages + a.items[0].pages; },
        MissingKind::ItemTooManyPages, "idFront");
    row(
        "optional, but begun",
        [](A &a) {
            a.items << ready_tests::item("other");
            a.items.last().pages[0].approved = false;
        },
        MissingKind::ItemApproval, "other");
    row(
        "no way round",
        [](A &a) { a.items[0].cannotProvide = QStringLiteral("My card was stolen yesterday"); },
        MissingKind::ItemStatement, "idFront");
    row(
        "nineteen characters", [](A &a) { a.statement = QString(19, QChar(u'诉')); },
        MissingKind::StatementTooShort, "statement");
    row(
        "spaces do not count", [](A &a) { a.statement = QString(19, QChar(u'诉')) + QString(9, u' '); },
        MissingKind::StatementTooShort, "statement");
    row(
        "ten rare ones are ten", [](A &a) { a.statement = ready_tests::rare.repeated(10); },
        MissingKind::StatementTooShort, "statement");
    row(
        "thirty-one", [](A &a) { a.statement = QString(31, QChar(u'诉')); }, MissingKind::StatementTooLong,
        "statement");
    row(
        "no answer", [](A &a) { a.answers[0].text = QStringLiteral("  "); }, MissingKind::Answer, "usage");
    row(
        "guardian without a name", [](A &a) { a.actor.kind = ActorKind::Guardian; }, MissingKind::Actor,
        "actor");
}

void TestAppealReady::eachWant()
{
    QFETCH(std::function<void(dom::Appeal &)>, change);
    QFETCH(int, kind);
    QFETCH(QString, what);
    change(m_appeal);
    QCOMPARE(missing(), (QList<dom::Missing>{{MissingKind(kind), what}}));
    QCOMPARE(dom::missingCodes(missing()), QStringList{what});
}

void TestAppealReady::anItemInWords()
{
    m_appeal.items[1].pages.clear();
    m_appeal.items[1].cannotProvide = QString(9, QChar(u'无'));
    QCOMPARE(missing(), only(MissingKind::ItemStatement, "usageProof"));
    m_appeal.items[1].cannotProvide = QString(10, QChar(u'无'));
    QVERIFY(missing().isEmpty());
    m_appeal.items[1].cannotProvide = ready_tests::rare.repeated(5); // ten UTF-16 units, five characters
    QCOMPARE(missing(), only(MissingKind::ItemStatement, "usageProof"));
}

void TestAppealReady::whatTheOperatorHasStands()
{
    m_appeal.items[0].pages[0].check = dom::LocalCheck::Blurred;
    QVERIFY(!missing().isEmpty());
    m_appeal.items[0].overridden = true;
    QVERIFY(missing().isEmpty());
    m_appeal.items[0].overridden = false;
    m_appeal.items[0].pages[0].documentId = QStringLiteral("doc-1");
    QVERIFY(missing().isEmpty());
}

void TestAppealReady::pdfHasNoQuality()
{
    m_appeal.items[1].pages[0].check = dom::LocalCheck::Unchecked;
    m_appeal.items[1].pages[0].contentType = QStringLiteral("application/pdf");
    QVERIFY(missing().isEmpty());
}

void TestAppealReady::papersOfAnActor()
{
    QStringList codes;
    for (const auto &each : dom::evidenceFor(m_policy, ActorKind::Owner))
        codes << each.code;
    QCOMPARE(codes,
             (QStringList{QStringLiteral("idFront"), QStringLiteral("usageProof"), QStringLiteral("other")}));
    m_appeal.actor = {ActorKind::Agent, QStringLiteral("测试·李四"), QDate(2026, 12, 1)};
    QCOMPARE(missing(), only(MissingKind::Item, "agentLetter"));
    m_appeal.items << ready_tests::item("agentLetter");
    QVERIFY(missing().isEmpty());
    m_policy.actors = {ActorKind::Owner};
    QCOMPARE(missing(), only(MissingKind::Actor, "actor"));
    m_policy.actors.clear();
    QCOMPARE(missing(), only(MissingKind::Actor, "actor"));
    m_appeal.actor = {};
    QVERIFY(missing().isEmpty()); // the owner needs no leave
}

void TestAppealReady::authorityEndsWithItsDay()
{
    m_appeal.items << ready_tests::item("agentLetter");
    m_appeal.actor = {ActorKind::Agent, QStringLiteral("测试·李四"), QDate(2026, 11, 24)};
    QVERIFY(missing().isEmpty());
    m_appeal.actor.authorityUntil = QDate(2026, 11, 23);
    QCOMPARE(missing(), only(MissingKind::ActorAuthority, "actor"));
    m_appeal.actor.authorityUntil = {};
    QCOMPARE(missing(), only(MissingKind::ActorAuthority, "actor"));
    m_appeal.actor.kind = ActorKind::Guardian; // by law, not by letter
    QVERIFY(missing().isEmpty());
}

void TestAppealReady::consentOnlyWhereItIsTheBasis()
{
    m_consents.clear();
    QCOMPARE(missing(), only(MissingKind::Consent, "appealEvidence"));
    m_texts[0].basis = dom::LegalBasis::LegalDuty;
    QVERIFY(missing().isEmpty());
    m_texts[0].basis = dom::LegalBasis::Consent;
    m_policy.evidence[1].sensitive = false;
    QVERIFY(missing().isEmpty());
    QVERIFY(dom::purposesNeeded(m_appeal, m_policy, {}).isEmpty());
}

void TestAppealReady::consentHoldsForTheVeryWords()
{
    QVERIFY(dom::holdsFor(m_consents, m_texts[0]));
    m_texts[0].items << dom::Words{{QStringLiteral("en"), QStringLiteral("One thing more")}};
    QVERIFY(!dom::holdsFor(m_consents, m_texts[0]));
    QCOMPARE(missing(), only(MissingKind::Consent, "appealEvidence"));
    m_consents[0].textSha256 = dom::noticeSha256(m_texts[0], QStringLiteral("en"));
    QVERIFY(dom::holdsFor(m_consents, m_texts[0]));
    m_texts[0].version = QStringLiteral("2");
    QVERIFY(!dom::holdsFor(m_consents, m_texts[0]));
    QCOMPARE(dom::consentText(m_texts, QStringLiteral("faceCheck")), nullptr);
}

void TestAppealReady::refusalIsRemembered()
{
    QVERIFY(!dom::mayAsk(m_consents, m_texts[0])); // it holds
    QVERIFY(dom::mayAsk({}, m_texts[0]));
    for (const auto state : {dom::ConsentState::Refused, dom::ConsentState::Withdrawn}) {
        m_consents[0].state = state;
        QVERIFY(!dom::mayAsk(m_consents, m_texts[0]));
        QVERIFY(!dom::holdsFor(m_consents, m_texts[0]));
    }
    m_texts[0].version = QStringLiteral("2");
    QVERIFY(dom::mayAsk(m_consents, m_texts[0])); // a new text is a new question
    m_texts[0].basis = dom::LegalBasis::Contract;
    QVERIFY(!dom::mayAsk({}, m_texts[0]));
}

void TestAppealReady::otherKindsAskLess()
{
    m_appeal.items.clear();
    m_appeal.answers.clear();
    m_appeal.kind = dom::AppealKind::Complaint;
    QVERIFY(missing().isEmpty());
    m_appeal.statement.clear();
    QCOMPARE(missing(), only(MissingKind::StatementTooShort, "statement"));
    m_appeal.kind = dom::AppealKind::FollowUp;
    QVERIFY(missing().isEmpty());
    m_appeal.kind = dom::AppealKind::BillDispute;
    m_policy.evidence.clear();
    m_policy.statementMin = 0;
    QCOMPARE(missing(), only(MissingKind::TraceNumber, "traceNumber"));
}

void TestAppealReady::charactersAsPeopleCount()
{
    QCOMPARE(dom::characterCount({}), 0);
    QCOMPARE(dom::characterCount(QStringLiteral("张三")), 2);
    QCOMPARE(dom::characterCount(ready_tests::rare + QStringLiteral("䶮")), 2);
    QCOMPARE(dom::characterCount(QString::fromUtf8("e\xCC\x81")), 1); // e and its accent
    QCOMPARE(dom::characterCount(QString::fromUtf8("\xF0\xA0\x80\x80\xF0\xB0\x80\x80")), 2); // SIP, TIP
    QCOMPARE(dom::statementLength(QStringLiteral("  a \n\n b  ")), 3);
}

UNBAR_TEST(TestAppealReady, test_appeal_ready)
#include "test_appeal_ready.moc"
