// Whether the regulator's road is open, and why not.

#include "app/domain/regulator_road.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::AppealState;
using dom::RegulatorBar;

class TestRegulatorRoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAppealAloneDoesNotCount();
    void refusedOpensAtOnce();
    void fifteenDaysWithoutAReply();
    void theOperatorsOwnClockCounts();
    void tooOld_data();
    void tooOld();
    void settledAndInCourt();
    void onlyWhereTheTableBegins();
    void factsOfAnAppeal();
    void codesAreTheirOwn();

private:
    [[nodiscard]] dom::RegulatorRoad road(const dom::RegulatorFacts &facts, const QDateTime &now) const
    {
        return dom::regulatorRoad(facts, now, dom::WorkCalendar(), m_zone);
    }
    [[nodiscard]] QDateTime day(int year, int month, int dayOfMonth, int hour = 0) const
    {
        return QDateTime(QDate(year, month, dayOfMonth), QTime(hour, 0), m_zone).toUTC();
    }
    [[nodiscard]] dom::RegulatorFacts complained() const
    {
        dom::RegulatorFacts facts;
        facts.state = AppealState::UnderReview;
        facts.complaintAt = day(2026, 11, 1, 9);
        return facts;
    }
    QTimeZone m_zone{"Asia/Shanghai"};
};

void TestRegulatorRoad::anAppealAloneDoesNotCount()
{
    dom::RegulatorFacts facts;
    facts.state = AppealState::Rejected;
    facts.refused = true;
    QCOMPARE(road(facts, day(2026, 11, 24)).bar, RegulatorBar::NoComplaint);
    facts.complaintAt = day(2026, 11, 23);
    QVERIFY(road(facts, day(2026, 11, 24)).isOpen());
}

void TestRegulatorRoad::refusedOpensAtOnce()
{
    dom::RegulatorFacts facts = complained();
    QCOMPARE(road(facts, day(2026, 11, 2)).bar, RegulatorBar::WaitForReply);
    facts.unsatisfied = true;
    QVERIFY(road(facts, day(2026, 11, 2)).isOpen());
    facts.unsatisfied = false;
    facts.refused = true;
    QVERIFY(road(facts, day(2026, 11, 2)).isOpen());
}

void TestRegulatorRoad::fifteenDaysWithoutAReply()
{
    const dom::RegulatorFacts facts = complained();
    const QDateTime opens = day(2026, 11, 17); // day 15 is the 16th, to its end
    const auto before = road(facts, opens.addSecs(-1));
    QCOMPARE(before.bar, RegulatorBar::WaitForReply);
    QCOMPARE(before.opens, opens);
    const auto after = road(facts, opens);
    QVERIFY(after.isOpen());
    QVERIFY(after.opens.isNull());
}

void TestRegulatorRoad::theOperatorsOwnClockCounts()
{
    dom::RegulatorFacts facts = complained();
    facts.replyDue = day(2026, 11, 12);
    QVERIFY(road(facts, day(2026, 11, 12)).isOpen());
    QCOMPARE(road(facts, day(2026, 11, 11)).opens, facts.replyDue);
}

void TestRegulatorRoad::tooOld_data()
{
    QTest::addColumn<bool>("aboutBill");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("bar");
    // What happened on 30 September 2024; five months clamp to 28 February.
    QTest::newRow("bill, last moment") << true << day(2025, 3, 1).addSecs(-1) << int(RegulatorBar::None);
    QTest::newRow("bill, over") << true << day(2025, 3, 1) << int(RegulatorBar::BillTooOld);
    QTest::newRow("other, five months") << false << day(2025, 3, 1) << int(RegulatorBar::None);
    QTest::newRow("other, last moment") << false << day(2026, 10, 1).addSecs(-1) << int(RegulatorBar::None);
    QTest::newRow("other, over") << false << day(2026, 10, 1) << int(RegulatorBar::TooOld);
}

void TestRegulatorRoad::tooOld()
{
    QFETCH(bool, aboutBill);
    QFETCH(QDateTime, now);
    QFETCH(int, bar);
    dom::RegulatorFacts facts = complained();
    facts.complaintAt = day(2024, 10, 2);
    facts.happenedAt = day(2024, 9, 30, 12);
    facts.aboutBill = aboutBill;
    const auto result = road(facts, now);
    QCOMPARE(int(result.bar), bar);
    QCOMPARE(result.closes, aboutBill ? day(2025, 3, 1) : day(2026, 10, 1));
}

void TestRegulatorRoad::settledAndInCourt()
{
    dom::RegulatorFacts facts = complained();
    facts.refused = true;
    facts.settled = true;
    QCOMPARE(road(facts, day(2026, 11, 24)).bar, RegulatorBar::Settled);
    facts.inCourt = true;
    QCOMPARE(road(facts, day(2026, 11, 24)).bar, RegulatorBar::InCourt);
}

void TestRegulatorRoad::onlyWhereTheTableBegins()
{
    dom::RegulatorFacts facts = complained();
    facts.refused = true;
    for (int s = 0; s <= int(AppealState::ClosedNo); ++s) {
        facts.state = AppealState(s);
        const bool begins = dom::next(facts.state, dom::AppealEvent::BecomeEligible).has_value();
        QCOMPARE(road(facts, day(2026, 11, 24)).isOpen(), begins);
    }
    facts.state = AppealState::Restored;
    QCOMPARE(road(facts, day(2026, 11, 24)).bar, RegulatorBar::NotNow);
}

void TestRegulatorRoad::factsOfAnAppeal()
{
    dom::Appeal appeal;
    appeal.id = QStringLiteral("a");
    appeal.lineId = QStringLiteral("svc-1");
    appeal.suspensionId = QStringLiteral("lock-1");
    appeal.state = AppealState::Rejected;
    appeal.reason = dom::Reason::Violation;
    dom::Appeal complaint = appeal;
    complaint.id = QStringLiteral("c");
    complaint.kind = dom::AppealKind::Complaint;
    complaint.state = AppealState::Accepted;
    complaint.clocks << dom::AppealClock{QStringLiteral("C-REPLY"), {}, day(2026, 11, 17), {}, 0, {}};
    auto facts = dom::regulatorFacts(appeal, {appeal, complaint});
    QVERIFY(facts.complaintAt.isNull()); // not submitted yet
    complaint.submittedAt = day(2026, 11, 1);
    facts = dom::regulatorFacts(appeal, {appeal, complaint});
    QCOMPARE(facts.complaintAt, complaint.submittedAt);
    QCOMPARE(facts.replyDue, day(2026, 11, 17));
    QVERIFY(facts.refused && !facts.aboutBill && !facts.settled);
    complaint.outcome.result = dom::AppealResult::Upheld;
    QVERIFY(dom::regulatorFacts(appeal, {complaint}).settled);
    complaint.outcome.result = dom::AppealResult::None;
    complaint.suspensionId = QStringLiteral("lock-2");
    QVERIFY(dom::regulatorFacts(appeal, {complaint}).complaintAt.isNull()); // about another lock
    appeal.state = AppealState::UnderReview;
    QVERIFY(!dom::regulatorFacts(appeal, {}).refused);
    appeal.kind = dom::AppealKind::BillDispute;
    QVERIFY(dom::regulatorFacts(appeal, {}).aboutBill);
}

void TestRegulatorRoad::codesAreTheirOwn()
{
    QStringList codes;
    for (int bar = 0; bar <= int(RegulatorBar::NotNow); ++bar)
        codes << dom::regulatorBarCode(RegulatorBar(bar));
    QCOMPARE(codes.first(), QString());
    QCOMPARE(codes.removeDuplicates(), 0);
    QCOMPARE(dom::regulatorBarCode(RegulatorBar::InCourt), QStringLiteral("inCourt"));
    QCOMPARE(dom::regulatorBarCode(RegulatorBar::WaitForReply), QStringLiteral("waitForReply"));
}

UNBAR_TEST(TestRegulatorRoad, test_regulator_road)
#include "test_regulator_road.moc"
