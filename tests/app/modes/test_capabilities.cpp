#include "app/modes/capabilities.h"
#include "tests/support/test_main.h"

using namespace unbar::modes;

class TestCapabilities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCapabilityHasOneRow()
    {
        QList<int> seen;
        for (const CapabilityRow &row : capabilityRows()) {
            QVERIFY(!seen.contains(static_cast<int>(row.capability)));
            seen.append(static_cast<int>(row.capability));
        }
        QCOMPARE(seen.size(), static_cast<int>(Capability::SeeLogs) + 1);
    }
    void theKioskLeavesNothingBehind()
    {
        for (const auto capability :
             {Capability::SignInByBrowser, Capability::PayByBrowser, Capability::SaveReceipt,
              Capability::UseClipboard, Capability::OpenLinks, Capability::KeepHistory,
              Capability::ChangeOperator, Capability::SeeLogs})
            QVERIFY(!allows(Mode::Kiosk, capability));
        QVERIFY(allows(Mode::Kiosk, Capability::PayByCode));
    }
    void whatIsNotNamedIsDenied()
    {
        for (const auto mode : {Mode::Subscriber, Mode::Kiosk, Mode::Staff})
            QVERIFY(!allows(mode, static_cast<Capability>(999)));
    }
};

UNBAR_TEST(TestCapabilities, test_capabilities)
#include "test_capabilities.moc"
