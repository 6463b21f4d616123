// Plans with more than the usual two locks: order, cost and deadlines where they are easy to get wrong.

#include "tests/support/test_main.h"

#include "app/domain/restore_plan.h"

#include <QFile>

namespace unbar::domain {

class TestPlanOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void healthyLineHasNothingToDo();
    void costs();
    void billsArePaidOnce();
    void maintenanceWaits();
    void everyLockHasARoad();
    void urgencyReachesTheRoot();
    void waitingComesLast();
    void dependenceOnALockThatIsGone();
    void aRingOfLocksStillHasAnOrder();
    void theOnlineWindowGivesWayToTheLossDate();

private:
    static Suspension lock(const char *id, Reason reason, const char *dependsOn = "")
    {
        Suspension made;
        made.id = QLatin1String(id);
        made.reason = reason;
        made.dependsOn = QLatin1String(dependsOn);
        return made;
    }
    static Bill bill(qint64 remaining)
    {
        Bill made;
        made.remaining = {remaining, "CNY"};
        return made;
    }
    [[nodiscard]] RestorePlan plan(const QList<Suspension> &locks, const QList<Bill> &bills = {},
                                   const Balance &balance = {}) const
    {
        Line line;
        line.locks = locks;
        return makePlan(line, bills, balance, m_reasons, m_now);
    }
    static QString order(const RestorePlan &plan)
    {
        QStringList ids;
        for (const PlanStep &step : plan.steps)
            ids << step.lock.id;
        return ids.join(u' ');
    }

    ReasonCatalogue m_reasons;
    const QDateTime m_now{QDate(2026, 11, 24), QTime(4, 0), Qt::UTC};
};

void TestPlanOrder::initTestCase()
{
    QFile file(QStringLiteral(":/reasons/reasons.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reasons = ReasonCatalogue::fromJson(file.readAll());
    QVERIFY(reasons.has_value());
    m_reasons = *reasons;
}

void TestPlanOrder::healthyLineHasNothingToDo()
{
    const RestorePlan empty = plan({});
    QVERIFY(empty.steps.isEmpty() && empty.totalCost.isZero() && empty.anyOrder);
    QVERIFY(!empty.nearest.at.isValid());
}

void TestPlanOrder::costs()
{
    Balance balance;
    balance.receivable = {4200, "EUR"};
    QCOMPARE(plan({lock("a", Reason::Arrears)}, {bill(8640), bill(1360)}).totalCost, (Money{10000, "CNY"}));
    QCOMPARE(plan({lock("a", Reason::Arrears)}, {}, balance).totalCost, (Money{4200, "EUR"}));
    const RestorePlan prepaid = plan({lock("p", Reason::PrepaidExpired)}, {}, balance);
    QVERIFY(prepaid.totalCost.isZero());
    QCOMPARE(prepaid.steps.first().remedies.first(), Remedy::TopUp);
}

void TestPlanOrder::billsArePaidOnce()
{
    QCOMPARE(plan({lock("a", Reason::Arrears), lock("b", Reason::CreditLimit)}, {bill(8640)}).totalCost.minor,
             8640);
    const RestorePlan mixed =
        plan({lock("a", Reason::Arrears), lock("b", Reason::FraudReverify)}, {bill(8640)});
    QCOMPARE(mixed.totalCost.minor, 8640);
    for (const PlanStep &step : mixed.steps)
        QCOMPARE(step.cost.minor, step.lock.reason == Reason::Arrears ? 8640 : 0);
}

void TestPlanOrder::maintenanceWaits()
{
    QVERIFY(plan({lock("m", Reason::Maint)}).steps.first().waiting);
    QVERIFY2(!plan({lock("s", Reason::SvcPwd)}).steps.first().waiting, "a password can be reset at once");
    Suspension cooling = lock("c", Reason::SvcPwd);
    cooling.remedies = {Remedy::Wait};
    QVERIFY(plan({cooling}).steps.first().waiting);
}

void TestPlanOrder::everyLockHasARoad()
{
    for (int i = static_cast<int>(Reason::Unknown); i <= static_cast<int>(Reason::Imei); ++i) {
        Suspension strange = lock("x", static_cast<Reason>(i));
        strange.remedies = {Remedy::Unknown};
        QCOMPARE(plan({strange}).steps.first().remedies, m_reasons.entry(strange.reason).remedies);
        Line line;
        line.locks = {strange};
        QCOMPARE(makePlan(line, {}, {}, ReasonCatalogue(), m_now).steps.first().remedies,
                 QList<Remedy>{Remedy::Contact});
    }
    Suspension unknown = lock("u", Reason::Unknown);
    unknown.remedies = {Remedy::VisitStore};
    QVERIFY(plan({unknown}).steps.first().remedies.contains(Remedy::Contact));
}

void TestPlanOrder::urgencyReachesTheRoot()
{
    Suspension leaf = lock("leaf", Reason::FraudReverify, "middle");
    leaf.onlineUntil = m_now.addDays(1);
    Suspension other = lock("other", Reason::Dormant);
    other.onlineUntil = m_now.addDays(5);
    const RestorePlan all =
        plan({other, leaf, lock("middle", Reason::Arrears, "root"), lock("root", Reason::Realname)});
    QCOMPARE(order(all), QStringLiteral("root middle leaf other"));
    QVERIFY(!all.anyOrder);
    QCOMPARE(all.nearest.lockId, QStringLiteral("leaf"));
}

void TestPlanOrder::waitingComesLast()
{
    QCOMPARE(order(plan({lock("m", Reason::Maint), lock("a", Reason::Arrears)})), QStringLiteral("a m"));
}

void TestPlanOrder::dependenceOnALockThatIsGone()
{
    const RestorePlan one = plan({lock("b", Reason::FraudReverify, "lifted")});
    QVERIFY(one.anyOrder);
    QVERIFY(!one.steps.first().blocked);
}

void TestPlanOrder::aRingOfLocksStillHasAnOrder()
{
    const RestorePlan ring = plan({lock("a", Reason::Arrears, "b"), lock("b", Reason::FraudReverify, "a")});
    QCOMPARE(ring.steps.size(), 2);
    QVERIFY2(!ring.steps.first().blocked, "there is always something to begin with");
    QVERIFY(!plan({lock("self", Reason::Realname, "self")}).steps.first().blocked);
}

void TestPlanOrder::theOnlineWindowGivesWayToTheLossDate()
{
    Suspension late = lock("v", Reason::FraudReverify);
    late.onlineUntil = m_now.addDays(-1);
    QCOMPARE(plan({late}).steps.first().deadline.code, QStringLiteral("C-ONLINE"));
    QVERIFY2(!plan({late}).nearest.at.isValid(), "what is past is not what comes next");
    late.terminationDate = m_now.addDays(10);
    QCOMPARE(plan({late}).steps.first().deadline.code, QStringLiteral("C-LOSS"));
    late.onlineUntil = m_now.addDays(1);
    QCOMPARE(plan({late}).nearest.code, QStringLiteral("C-ONLINE"));
    Suspension sooner = lock("d", Reason::Dormant);
    sooner.terminationDate = m_now.addDays(7);
    QCOMPARE(plan({late, sooner}).lossDate, sooner.terminationDate);
}

UNBAR_TEST(TestPlanOrder, test_plan_order)

} // namespace unbar::domain
#include "test_plan_order.moc"
