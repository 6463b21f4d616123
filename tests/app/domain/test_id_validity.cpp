// Until when a document holds, and what an age asks for.

#include "app/domain/id_validity.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::ValidityVerdict;

class TestIdValidity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printed_data();
    void printed();
    void notReadable_data();
    void notReadable();
    void holdsToTheEndOfItsDay();
    void ages();
    void guardianUnderFourteen();
    void yearsByAge_data();
    void yearsByAge();
    void agreesWithAge();
};

void TestIdValidity::printed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("longTerm");
    const QDate from(2016, 11, 24), until(2026, 11, 24);
    QTest::newRow("card") << QStringLiteral("2016.11.24-2026.11.24") << from << until << false;
    QTest::newRow("full width") << QStringLiteral("２０１６．１１．２４－２０２６．１１．２４") << from
                                << until << false;
    QTest::newRow("blanks") << QStringLiteral("2016.11.24 - 2026.11.24") << from << until << false;
    QTest::newRow("words") << QStringLiteral("2016年11月24日至2026年11月24日") << from << until << false;
    QTest::newRow("end only") << QStringLiteral("2026-11-24") << QDate() << until << false;
    QTest::newRow("digits") << QStringLiteral("20261124") << QDate() << until << false;
    QTest::newRow("long") << QStringLiteral("2016.11.24-长期") << from << QDate() << true;
    QTest::newRow("long alone") << QStringLiteral("长期") << QDate() << QDate() << true;
}

void TestIdValidity::printed()
{
    QFETCH(QString, text);
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    QFETCH(bool, longTerm);
    const auto validity = dom::validityFromText(text);
    QVERIFY(validity.has_value());
    QCOMPARE(*validity, (dom::PrintedValidity{from, until, longTerm}));
}

void TestIdValidity::notReadable_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026.02.30", "2026.13.01", "24.11.2026", "2026.11.24-2016.11.24", "2026.11",
                             "2016.02.30-2026.11.24", "soon", "2026.11.24 or so"})
        QTest::addRow("%s", text) << QString::fromLatin1(text);
}

void TestIdValidity::notReadable()
{
    QFETCH(QString, text);
    QVERIFY(!dom::validityFromText(text).has_value());
}

void TestIdValidity::holdsToTheEndOfItsDay()
{
    const dom::PrintedValidity validity{QDate(2016, 11, 24), QDate(2026, 11, 24), false};
    const auto on = [&](int year, int month, int day) {
        return dom::validityOn(validity, QDate(year, month, day));
    };
    QCOMPARE(on(2016, 11, 23), ValidityVerdict::NotYet);
    QCOMPARE(on(2016, 11, 24), ValidityVerdict::Valid);
    QCOMPARE(on(2026, 10, 24), ValidityVerdict::Valid);
    QCOMPARE(on(2026, 10, 25), ValidityVerdict::EndsSoon);
    QCOMPARE(on(2026, 11, 24), ValidityVerdict::EndsSoon);
    QCOMPARE(on(2026, 11, 25), ValidityVerdict::Expired);
    QCOMPARE(dom::validityOn({QDate(), QDate(), true}, QDate(2100, 1, 1)), ValidityVerdict::Valid);
    QCOMPARE(dom::validityOn({}, QDate(2026, 11, 24)), ValidityVerdict::Expired);
}

void TestIdValidity::ages()
{
    const QDate birth(2012, 11, 25);
    QCOMPARE(dom::ageOn(birth, QDate(2026, 11, 24)), 13);
    QCOMPARE(dom::ageOn(birth, QDate(2026, 11, 25)), 14);
    const QDate leap(2012, 2, 29);
    QCOMPARE(dom::ageOn(leap, QDate(2026, 2, 28)), 13);
    QCOMPARE(dom::ageOn(leap, QDate(2026, 3, 1)), 14);
    QCOMPARE(dom::ageOn(leap, QDate(2024, 2, 29)), 12);
}

void TestIdValidity::guardianUnderFourteen()
{
    const QDate today(2026, 11, 24);
    QVERIFY(dom::needsGuardian(QDate(2012, 11, 25), today));
    QVERIFY(!dom::needsGuardian(QDate(2012, 11, 24), today));
    QVERIFY(!dom::needsGuardian(QDate(), today)); // nothing is made up of a birth nobody knows
    QVERIFY(dom::isMinor(QDate(2008, 11, 25), today));
    QVERIFY(!dom::isMinor(QDate(2008, 11, 24), today));
}

void TestIdValidity::yearsByAge_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("years");
    const std::pair<int, int> rows[] = {{0, 5},   {15, 5},  {16, 10}, {25, 10},
                                        {26, 20}, {45, 20}, {46, 0},  {90, 0}};
    for (const auto &[age, years] : rows)
        QTest::addRow("at %d", age) << age << years;
}

void TestIdValidity::yearsByAge()
{
    QFETCH(int, age);
    const QDate issued(2026, 11, 24);
    QTEST(dom::expectedYears(issued.addYears(-age), issued), "years");
}

void TestIdValidity::agreesWithAge()
{
    const QDate issued(2016, 11, 24);
    const QDate child = issued.addYears(-10), grown = issued.addYears(-30), old = issued.addYears(-50);
    QVERIFY(dom::agreesWithAge({issued, issued.addYears(5), false}, child)); // the five-year card of a child
    QVERIFY(!dom::agreesWithAge({issued, issued.addYears(10), false}, child));
    QVERIFY(dom::agreesWithAge({issued, issued.addYears(20), false}, grown));
    QVERIFY(!dom::agreesWithAge({issued, {}, true}, grown));
    QVERIFY(dom::agreesWithAge({issued, {}, true}, old));
    QVERIFY(!dom::agreesWithAge({issued, issued.addYears(20), false}, old));
    QVERIFY(dom::agreesWithAge({{}, issued, false}, grown)); // cannot be told
    QVERIFY(dom::agreesWithAge({issued, {}, true}, {}));
}

UNBAR_TEST(TestIdValidity, test_id_validity)
#include "test_id_validity.moc"
