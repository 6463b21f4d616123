#include "app/workflows/protect/protect_workflow.h"
#include "tests/fakes/sync_rig.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace unbar;
using namespace unbar::workflows;

class TestProtectWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticksSurviveARestart()
    {
        test::SyncRig rig(true);
        rig.start();
        {
            ProtectWorkflow protect(*rig.store);
            QSignalSpy changed(&protect, &ProtectWorkflow::changed);
            protect.tick(QStringLiteral("safe-real"), true);
            protect.tick(QStringLiteral("safe-sim"), true);
            protect.tick(QStringLiteral("safe-sim"), true); // nothing new
            protect.tick(QStringLiteral("safe-real"), false);
            QCOMPARE(changed.size(), 3);
        }
        rig.stop();
        rig.store.reset();
        rig.start();
        const ProtectWorkflow again(*rig.store);
        QCOMPARE(again.view().done, QSet<QString>{QStringLiteral("safe-sim")});
    }
    void whatCannotBeReadIsSaidAndBegunAnew()
    {
        test::SyncRig rig;
        rig.start();
        QVERIFY(rig.store->write([&] { return rig.store->putValue(QStringLiteral("protect"), "[broken"); }));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("safety list cannot be read")));
        const ProtectWorkflow protect(*rig.store);
        QVERIFY(protect.view().done.isEmpty());
    }
};

UNBAR_TEST(TestProtectWorkflow, test_protect_workflow)
#include "test_protect_workflow.moc"
