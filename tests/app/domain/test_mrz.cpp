// The machine readable zone by the specimens of ICAO 9303; any changed digit is found.

#include "app/domain/mrz.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::MrzField;

namespace mrz_tests {

const QStringList passport{QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"),
                           QStringLiteral("L898902C36UTO7408122F1204159ZE184226B<<<<<10")};
const QStringList card{QStringLiteral("I<UTOD231458907<<<<<<<<<<<<<<<"),
                       QStringLiteral("7408122F1204159UTO<<<<<<<<<<<6"),
                       QStringLiteral("ERIKSSON<<ANNA<MARIA<<<<<<<<<<")};
const QStringList visa{QStringLiteral("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<"),
                       QStringLiteral("D231458907UTO7408122F1204159<<<<<<<6")};

} // namespace mrz_tests

class TestMrz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void specimens_data();
    void specimens();
    void everyDigitCounts_data() { specimens_data(); }
    void everyDigitCounts();
    void whichFieldIsWrong();
    void emptyOptional();
    void otherForms();
    void centuryIsNotAfterToday();

private:
    const QDate m_today{2026, 11, 24};
};

void TestMrz::specimens_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("number");
    QTest::newRow("TD3") << mrz_tests::passport << QStringLiteral("L898902C3");
    QTest::newRow("TD1") << mrz_tests::card << QStringLiteral("D23145890");
    QTest::newRow("TD2") << mrz_tests::visa << QStringLiteral("D23145890");
}

void TestMrz::specimens()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, number);
    const dom::Mrz mrz = dom::readMrz(lines, m_today);
    QVERIFY(mrz.isValid());
    QCOMPARE(mrz.number, number);
    QCOMPARE(mrz.issuer, QStringLiteral("UTO"));
    QCOMPARE(mrz.nationality, QStringLiteral("UTO"));
    QCOMPARE(mrz.birth, QDate(1974, 8, 12));
    QCOMPARE(mrz.expiry, QDate(2012, 4, 15)); // long past, and still readable
    QCOMPARE(mrz.sex, QChar(u'F'));
    QCOMPARE(mrz.surname, QStringLiteral("ERIKSSON"));
    QCOMPARE(mrz.givenNames, QStringLiteral("ANNA MARIA"));
}

void TestMrz::everyDigitCounts()
{
    QFETCH(QStringList, lines);
    for (qsizetype line = 0; line < lines.size(); ++line) {
        for (qsizetype at = 0; at < lines.at(line).size(); ++at) {
            if (!lines.at(line).at(at).isDigit())
                continue;
            QStringList changed = lines;
            changed[line][at] = QChar(char16_t(u'0' + (lines.at(line).at(at).digitValue() + 1) % 10));
            QVERIFY2(!dom::readMrz(changed, m_today).isValid(), qPrintable(changed.at(line)));
        }
    }
}

void TestMrz::whichFieldIsWrong()
{
    const auto wrong = [this](qsizetype at, QChar to) {
        QStringList lines = mrz_tests::passport;
        lines[1][at] = to;
        return dom::readMrz(lines, m_today).wrong;
    };
    QCOMPARE(wrong(0, u'M'), (QList<MrzField>{MrzField::Number, MrzField::Composite}));
    QCOMPARE(wrong(13, u'8'), (QList<MrzField>{MrzField::Birth, MrzField::Composite}));
    QCOMPARE(wrong(21, u'2'), (QList<MrzField>{MrzField::Expiry, MrzField::Composite}));
    QCOMPARE(wrong(28, u'Y'), (QList<MrzField>{MrzField::Optional, MrzField::Composite}));
    QCOMPARE(wrong(43, u'1'), QList<MrzField>{MrzField::Composite});
    QCOMPARE(wrong(30, u'!'), QList<MrzField>{MrzField::Characters});
}

void TestMrz::emptyOptional()
{
    QStringList lines = mrz_tests::passport;
    lines[1] = QStringLiteral("L898902C36UTO7408122F1204159<<<<<<<<<<<<<<06");
    const auto zero = dom::readMrz(lines, m_today);
    QVERIFY(!zero.wrong.contains(MrzField::Optional));
    lines[1] = QStringLiteral("L898902C36UTO7408122F1204159<<<<<<<<<<<<<<<6");
    const auto filler = dom::readMrz(lines, m_today);
    QVERIFY(!filler.wrong.contains(MrzField::Optional));
    QCOMPARE(filler.wrong, zero.wrong); // a filler weighs nothing, so the composite is the same
    lines[1] = QStringLiteral("L898902C36UTO7408122F1204159ZE184226B<<<<<<0");
    QVERIFY(dom::readMrz(lines, m_today).wrong.contains(MrzField::Optional)); // not empty: a digit must stand
}

void TestMrz::otherForms()
{
    QCOMPARE(dom::readMrz({}, m_today).wrong, QList<MrzField>{MrzField::Form});
    QCOMPARE(dom::readMrz({mrz_tests::passport.first()}, m_today).wrong, QList<MrzField>{MrzField::Form});
    QStringList spaced = mrz_tests::passport;
    spaced[0] = QStringLiteral("  ") + spaced.at(0).toLower() + QStringLiteral(" \r\n");
    spaced.insert(1, QString());
    QVERIFY(dom::readMrz(spaced, m_today).isValid());
}

void TestMrz::centuryIsNotAfterToday()
{
    QCOMPARE(dom::readMrz(mrz_tests::passport, QDate(2075, 1, 1)).birth, QDate(2074, 8, 12));
    QCOMPARE(dom::readMrz(mrz_tests::passport, QDate(2074, 8, 11)).birth, QDate(1974, 8, 12));
}

UNBAR_TEST(TestMrz, test_mrz)
#include "test_mrz.moc"
