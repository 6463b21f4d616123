#include "app/workflows/diagnose/diagnose_workflow.h"
#include "app/workflows/diagnose/flow.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <functional>

using namespace unbar;
using namespace unbar::workflows;
using test::SyncRig;

class TestDiagnoseWorkflow : public QObject
{
    Q_OBJECT
    static DiagnoseFacts factsOf(DiagnoseStage stage)
    {
        DiagnoseFacts facts;
        facts.lineKnown = stage != DiagnoseStage::Loading && stage != DiagnoseStage::Failed;
        facts.failed = stage == DiagnoseStage::Failed;
        facts.locked = stage == DiagnoseStage::Locked;
        facts.restoredLately = stage == DiagnoseStage::Restored;
        facts.gone = stage == DiagnoseStage::NumberGone;
        return facts;
    }
private Q_SLOTS:
    void walksEveryEdge()
    {
        const QHash<QString, std::function<void(DiagnoseFacts &)>> changes{
            {QStringLiteral("lockedLine"),
             [](DiagnoseFacts &f) {
                 f.lineKnown = f.locked = true;
                 f.failed = false;
             }},
            {QStringLiteral("healthyLine"),
             [](DiagnoseFacts &f) {
                 f.lineKnown = true;
                 f.failed = false;
             }},
            {QStringLiteral("noAnswer"), [](DiagnoseFacts &f) { f.failed = true; }},
            {QStringLiteral("lastLockLifted"),
             [](DiagnoseFacts &f) {
                 f.locked = false;
                 f.restoredLately = true;
             }},
            {QStringLiteral("threeDaysPass"), [](DiagnoseFacts &f) { f.restoredLately = false; }},
            {QStringLiteral("recycled"), [](DiagnoseFacts &f) { f.lineKnown = f.gone = true; }},
        };
        for (const auto &edge : diagnoseFlow) {
            DiagnoseFacts facts = factsOf(edge.from);
            QCOMPARE(diagnoseStage(facts), edge.from);
            const auto change = changes.value(QString::fromLatin1(edge.on));
            QVERIFY2(change != nullptr, edge.on);
            change(facts);
            QVERIFY2(diagnoseStage(facts) == edge.to, edge.name);
        }
    }
    void fromLockedToRestoredToHealthy()
    {
        SyncRig rig;
        rig.tmf.addLine(QStringLiteral("svc-1"), QStringLiteral("+8613800138000"),
                        {QStringLiteral("ARREARS")});
        rig.tmf.addBill(QStringLiteral("bill-1"), 8640);
        rig.start();
        const domain::ReasonCatalogue reasons;
        DiagnoseWorkflow diagnose(*rig.store, *rig.engine, reasons, rig.number());
        QCOMPARE(diagnose.view().stage, DiagnoseStage::Loading);
        QVERIFY(SyncRig::until([&] {
            return diagnose.view().stage == DiagnoseStage::Locked && !diagnose.view().bills.isEmpty();
        }));
        QCOMPARE(diagnose.view().plan.steps.size(), 1);
        rig.tmf.setLocks(QStringLiteral("svc-1"), {});
        diagnose.refresh();
        QVERIFY(SyncRig::until([&] { return diagnose.view().stage == DiagnoseStage::Restored; }));
        rig.clock.advance(73LL * 3600 * 1000);
        diagnose.refresh();
        QVERIFY(SyncRig::until([&] { return diagnose.view().stage == DiagnoseStage::Healthy; }));
        rig.tmf.setLineState(QStringLiteral("svc-1"), QStringLiteral("recycled"));
        diagnose.refresh();
        QVERIFY(SyncRig::until([&] { return diagnose.view().stage == DiagnoseStage::NumberGone; }));
        QVERIFY(diagnose.view().bills.isEmpty() && diagnose.view().line.locks.isEmpty());
    }
    void nothingKnownAndNobodyAnswers()
    {
        SyncRig rig;
        rig.tmf.goOffline();
        rig.start();
        const domain::ReasonCatalogue reasons;
        DiagnoseWorkflow diagnose(*rig.store, *rig.engine, reasons, rig.number());
        QVERIFY(SyncRig::until([&] { return diagnose.view().stage == DiagnoseStage::Failed; }));
        QVERIFY(diagnose.view().failure.has_value());
        QVERIFY(diagnose.view().stale);
    }
};

UNBAR_TEST(TestDiagnoseWorkflow, test_diagnose_workflow)
#include "test_diagnose_workflow.moc"
