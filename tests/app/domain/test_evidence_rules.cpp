// Items of evidence: one changes, the others stay; what the operator has is followed, never changed.

#include "app/domain/evidence_rules.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::EvidenceState;

namespace evidence_tests {

dom::EvidencePage page(const char *id, dom::LocalCheck check = dom::LocalCheck::Clear)
{
    dom::EvidencePage made;
    made.id = QLatin1String(id);
    made.file = made.id + QStringLiteral(".sealed");
    made.contentType = QStringLiteral("image/jpeg");
    made.check = check;
    return made;
}

dom::EvidenceItem sentItem(const char *code)
{
    dom::EvidenceItem item;
    item.code = QLatin1String(code);
    for (const char *id : {"a", "b"}) {
        dom::EvidencePage sent = page(id);
        sent.approved = true;
        sent.sha256Sealed = QStringLiteral("00");
        sent.documentId = QStringLiteral("doc-") + QLatin1String(id);
        item = dom::withPage(item, sent);
    }
    return item;
}

} // namespace evidence_tests

class TestEvidenceRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stateFollowsThePages();
    void onlyOneItemIsReplaced();
    void replacementNamesWhatItFollows();
    void sentPagesStay();
    void threeTries();
    void wordsGiveWayToAPage();
    void operatorsWordStays();
    void purgingKeepsTheReceipt();
    void namesRoundTrip();
};

void TestEvidenceRules::stateFollowsThePages()
{
    dom::EvidenceItem item;
    item.code = QStringLiteral("idFront");
    QCOMPARE(item.state, EvidenceState::Missing);
    dom::EvidencePage page = evidence_tests::page("a");
    item = dom::withPage(item, page);
    QCOMPARE(item.state, EvidenceState::Captured);
    page.approved = true;
    item = dom::withPageChanged(item, page);
    QCOMPARE(item.state, EvidenceState::Checked);
    page.sha256Sealed = QStringLiteral("00");
    item = dom::withPageChanged(item, page);
    QCOMPARE(item.state, EvidenceState::Sealed);
    page.documentId = QStringLiteral("doc-1");
    item = dom::withPageChanged(item, page);
    QCOMPARE(item.state, EvidenceState::Sent);
    item = dom::withPage(item, evidence_tests::page("b"));
    QCOMPARE(item.state, EvidenceState::Captured); // the least of its pages
    QCOMPARE(item.pages.size(), 2);
    const auto back = dom::withoutPage(item, QStringLiteral("b"));
    QVERIFY(back.has_value());
    QCOMPARE(back->state, EvidenceState::Sent);
    QCOMPARE(*dom::withoutPage(*back, QStringLiteral("nobody")), *back);
}

void TestEvidenceRules::onlyOneItemIsReplaced()
{
    const auto front = dom::accepted(evidence_tests::sentItem("idFront"));
    const auto proof =
        dom::rejected(evidence_tests::sentItem("usageProof"), dom::RejectCode::Blur, QStringLiteral("模糊"));
    const auto back = dom::accepted(evidence_tests::sentItem("idBack"));
    QList<dom::EvidenceItem> items{front, proof, back};
    items = dom::withItem(items, dom::withPage(proof, evidence_tests::page("new")));
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0), front);
    QCOMPARE(items.at(2), back);
    QCOMPARE(items.at(1).code, QStringLiteral("usageProof"));
    QCOMPARE(items.at(1).state, EvidenceState::Captured);
    QCOMPARE(items.at(1).pages.size(), 1);
    items = dom::withItem(items, evidence_tests::sentItem("other"));
    QCOMPARE(items.last().code, QStringLiteral("other"));
    QVERIFY(dom::itemOf(items, QStringLiteral("idBack")) != nullptr);
    QCOMPARE(dom::itemOf(items, QStringLiteral("none")), nullptr);
}

void TestEvidenceRules::replacementNamesWhatItFollows()
{
    auto item = dom::rejected(evidence_tests::sentItem("usageProof"), dom::RejectCode::Glare, QString());
    QCOMPARE(item.rejectCode, dom::RejectCode::Glare);
    item = dom::withPage(item, evidence_tests::page("c"));
    QCOMPARE(item.pages.first().supersedes, QStringLiteral("doc-a"));
    item = dom::withPage(item, evidence_tests::page("d"));
    QCOMPARE(item.pages.last().supersedes, QStringLiteral("doc-a"));
    QCOMPARE(item.rejectCode, dom::RejectCode::Other);
    QCOMPARE(item.tries, 0);
    QVERIFY(dom::withPage({}, evidence_tests::page("e")).pages.first().supersedes.isEmpty());
}

void TestEvidenceRules::sentPagesStay()
{
    const auto item = evidence_tests::sentItem("idFront");
    const auto refused = dom::withoutPage(item, QStringLiteral("a"));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, unbar::FailureCode::AppealEvidenceFixed);
    QCOMPARE(refused.error().where, QStringLiteral("idFront"));
}

void TestEvidenceRules::threeTries()
{
    dom::EvidenceItem item;
    for (int tries = 1; tries <= 3; ++tries) {
        QVERIFY(!dom::mayUseAnyway(item));
        item = dom::withPage(item, evidence_tests::page("x", dom::LocalCheck::Glare));
        QCOMPARE(item.tries, tries);
        const auto without = dom::withoutPage(item, QStringLiteral("x"));
        QVERIFY(without.has_value());
        item = *without;
    }
    QVERIFY(dom::mayUseAnyway(item));
    item = dom::withPage(item, evidence_tests::page("y"));
    QCOMPARE(item.tries, 3); // a clear one is no further try
}

void TestEvidenceRules::wordsGiveWayToAPage()
{
    dom::EvidenceItem item;
    item.cannotProvide = QStringLiteral("遗失，正在补办中，请谅解");
    item = dom::withPage(item, evidence_tests::page("a"));
    QVERIFY(item.cannotProvide.isEmpty());
}

void TestEvidenceRules::operatorsWordStays()
{
    auto item = dom::accepted(evidence_tests::sentItem("idFront"));
    QCOMPARE(item.state, EvidenceState::Accepted);
    item = dom::withPageChanged(item, item.pages.first());
    QCOMPARE(item.state, EvidenceState::Accepted);
    for (const auto state : {EvidenceState::Accepted, EvidenceState::Rejected, EvidenceState::Purged})
        QVERIFY(dom::isOperatorsWord(state));
    QVERIFY(!dom::isOperatorsWord(EvidenceState::Sent));
}

void TestEvidenceRules::purgingKeepsTheReceipt()
{
    auto item = evidence_tests::sentItem("idFront");
    item.pages.first().receipt = QStringLiteral("jws");
    item.pages.first().uploadPath = QStringLiteral("abc");
    const auto gone = dom::purged(item);
    QCOMPARE(gone.state, EvidenceState::Purged);
    QVERIFY(gone.pages.first().file.isEmpty() && gone.pages.first().uploadPath.isEmpty());
    QCOMPARE(gone.pages.first().receipt, QStringLiteral("jws"));
    QCOMPARE(gone.pages.first().documentId, QStringLiteral("doc-a"));
}

void TestEvidenceRules::namesRoundTrip()
{
    for (int state = 0; state <= int(EvidenceState::Purged); ++state)
        QCOMPARE(dom::evidenceStateFromName(dom::evidenceStateName(EvidenceState(state))),
                 EvidenceState(state));
    for (int check = 0; check <= int(dom::LocalCheck::Tilted); ++check)
        QCOMPARE(dom::localCheckFromName(dom::localCheckName(dom::LocalCheck(check))),
                 dom::LocalCheck(check));
    for (int code = 0; code <= int(dom::RejectCode::Other); ++code)
        QCOMPARE(dom::rejectCodeFromName(dom::rejectCodeName(dom::RejectCode(code))), dom::RejectCode(code));
    QCOMPARE(dom::rejectCodeFromName(QStringLiteral("SOLAR")), dom::RejectCode::Other);
}

UNBAR_TEST(TestEvidenceRules, test_evidence_rules)
#include "test_evidence_rules.moc"
