#include "tests/support/test_main.h"

#include "app/domain/line.h"

namespace unbar::domain {

class TestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFacilityComesBack();
    void scopeWordsOfTheStandard();
    void lockedMeansLocks();
};

void TestLine::everyFacilityComesBack()
{
    for (int i = static_cast<int>(Facility::CallsOut); i <= static_cast<int>(Facility::Wifi); ++i) {
        const auto facility = static_cast<Facility>(i);
        QVERIFY(!facilityCode(facility).isEmpty());
        QCOMPARE(facilityFromCode(facilityCode(facility)), std::optional(facility));
    }
    QCOMPARE(facilityCode(Facility::CallsOut), QStringLiteral("callsOut"));
    QVERIFY(!facilityFromCode(QStringLiteral("teleport")));
}

void TestLine::scopeWordsOfTheStandard()
{
    QCOMPARE(facilityFromCode(QStringLiteral("voiceOutbound")), std::optional(Facility::CallsOut));
    QCOMPARE(facilityFromCode(QStringLiteral("voiceInbound")), std::optional(Facility::CallsIn));
    QCOMPARE(facilityFromCode(QStringLiteral("smsOutbound")), std::optional(Facility::SmsOut));
    QCOMPARE(facilityFromCode(QStringLiteral("smsInbound")), std::optional(Facility::SmsIn));
    QCOMPARE(facilityFromCode(QStringLiteral("data")), std::optional(Facility::Data));
    QCOMPARE(facilityFromCode(QStringLiteral("roaming")), std::optional(Facility::Roaming));
}

void TestLine::lockedMeansLocks()
{
    Line line;
    QVERIFY(!line.isLocked());
    line.locks << Suspension();
    QVERIFY(line.isLocked());
}

UNBAR_TEST(TestLine, test_line)

} // namespace unbar::domain
#include "test_line.moc"
