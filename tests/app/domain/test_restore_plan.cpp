#include "app/domain/restore_plan.h"
#include "tests/support/test_main.h"

#include <QFile>

namespace dom = unbar::domain;

class TestRestorePlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void payingFirstWhileNoDeadlinePresses();
    void pressingDeadlineFirst();
    void dependencyComesFirst();
    void lossDateOnlyWhenGiven();

private:
    dom::ReasonCatalogue m_reasons;
    QDateTime m_now{QDate(2026, 11, 24), QTime(6, 2), Qt::UTC};
    dom::Line line() const;
    dom::Bill bill() const;
};

void TestRestorePlan::initTestCase()
{
    QFile file(QStringLiteral(":/reasons/reasons.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_reasons = *dom::ReasonCatalogue::fromJson(file.readAll());
}

dom::Line TestRestorePlan::line() const
{
    dom::Line line;
    line.id = QStringLiteral("svc-1");
    line.accountId = QStringLiteral("ba-1");
    dom::Suspension arrears;
    arrears.id = QStringLiteral("a");
    arrears.reason = dom::Reason::Arrears;
    dom::Suspension verify;
    verify.id = QStringLiteral("v");
    verify.reason = dom::Reason::FraudReverify;
    verify.onlineUntil = m_now.addDays(26);
    line.locks = {arrears, verify};
    return line;
}

dom::Bill TestRestorePlan::bill() const
{
    dom::Bill bill;
    bill.id = QStringLiteral("cb-1");
    bill.accountId = QStringLiteral("ba-1");
    bill.remaining = dom::Money{8640, "CNY"};
    return bill;
}

void TestRestorePlan::pressingDeadlineFirst()
{
    dom::Line pressing = line();
    pressing.locks[1].onlineUntil = m_now.addDays(dom::pressingDays);
    const auto plan = dom::makePlan(pressing, {bill()}, {}, m_reasons, m_now);
    QCOMPARE(plan.steps.first().lock.id, QStringLiteral("v"));
    pressing.locks[1].onlineUntil = m_now.addDays(dom::pressingDays).addSecs(1);
    QCOMPARE(dom::makePlan(pressing, {bill()}, {}, m_reasons, m_now).steps.first().lock.id,
             QStringLiteral("a"));
}

void TestRestorePlan::payingFirstWhileNoDeadlinePresses()
{
    const auto plan = dom::makePlan(line(), {bill()}, {}, m_reasons, m_now);
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.steps.first().lock.id, QStringLiteral("a"));
    QCOMPARE(plan.totalCost.minor, qint64(8640));
    QCOMPARE(plan.nearest.at, m_now.addDays(26));
    QVERIFY(plan.anyOrder);
    for (const auto &step : plan.steps)
        QVERIFY(!step.remedies.isEmpty());
}

void TestRestorePlan::dependencyComesFirst()
{
    dom::Line dependent = line();
    dependent.locks[1].dependsOn = QStringLiteral("a");
    const auto plan = dom::makePlan(dependent, {bill()}, {}, m_reasons, m_now);
    QCOMPARE(plan.steps.first().lock.id, QStringLiteral("a"));
    QVERIFY(plan.steps.at(1).blocked);
    QCOMPARE(plan.steps.at(1).waitsFor, QStringLiteral("a"));
    QVERIFY(!plan.anyOrder);
}

void TestRestorePlan::lossDateOnlyWhenGiven()
{
    QVERIFY(!dom::makePlan(line(), {bill()}, {}, m_reasons, m_now).lossDateGiven);
    dom::Line dated = line();
    dated.locks[0].terminationDate = m_now.addDays(60);
    const auto plan = dom::makePlan(dated, {bill()}, {}, m_reasons, m_now);
    QVERIFY(plan.lossDateGiven);
    QCOMPARE(plan.lossDate, m_now.addDays(60));
}

UNBAR_TEST(TestRestorePlan, test_restore_plan)
#include "test_restore_plan.moc"
