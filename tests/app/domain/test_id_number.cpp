// Numbers of identity documents by the published vectors, and each way one can be wrong.

#include "app/domain/id_number.h"
#include "tests/support/test_main.h"

namespace dom = unbar::domain;
using dom::IdFinding;
using dom::IdKind;
using dom::IdVerdict;

class TestIdNumber : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectors_data();
    void vectors();
    void standardsOwnExampleOf1880();
    void birthIsRead();
    void everyDigitCounts();
    void bornTodayAndTomorrow();
    void fifteenDigits();
    void sameHolder();
    void anotherDocument();
    void masked();

private:
    const QDate m_today{2026, 11, 24};
};

void TestIdNumber::vectors_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("finding");
    const auto row = [](IdKind kind, const char *typed, IdVerdict verdict,
                        IdFinding finding = IdFinding::None) {
        QTest::addRow("%d %s", int(kind), typed)
            << int(kind) << QString::fromUtf8(typed) << int(verdict) << int(finding);
    };
    const auto ok = IdVerdict::Valid, odd = IdVerdict::Doubtful, no = IdVerdict::Wrong;
    row(IdKind::ResidentId, "11010519491231002X", ok);
    row(IdKind::ResidentId, "11010519491231002x", ok);
    row(IdKind::ResidentId, "110105194912310 02X", ok);
    row(IdKind::ResidentId, "１１０１０５１９４９１２３１００２Ｘ", ok);
    row(IdKind::ResidentId, "110101200002290018", ok);
    row(IdKind::ResidentId, "81000019801201001X", ok);
    row(IdKind::ResidentId, "820000198012010011", ok);
    row(IdKind::ResidentId, "830000199901010018", ok);
    row(IdKind::ResidentId, "440524188001010014", no, IdFinding::Century);
    row(IdKind::ResidentId, "110105194912310021", no, IdFinding::CheckDigit);
    row(IdKind::ResidentId, "110101190002290011", no, IdFinding::Date);
    row(IdKind::ResidentId, "110101200102290015", no, IdFinding::Date);
    row(IdKind::ResidentId, "990101199001011230", no, IdFinding::Region);
    row(IdKind::ResidentId, "", no, IdFinding::Empty);
    row(IdKind::ResidentId, " - ", no, IdFinding::Empty);
    row(IdKind::ResidentId, "1101051949123100", no, IdFinding::Length);
    row(IdKind::ResidentId, "1101051949A231002X", no, IdFinding::Characters);
    row(IdKind::ResidentId, "11010519491231002Y", no, IdFinding::Characters);
    row(IdKind::ResidentId, "11010519491231002张", no, IdFinding::Characters);
    row(IdKind::ResidentId, "110105491231002", odd, IdFinding::OldNumber);
    row(IdKind::ResidentId, "990105491231002", no, IdFinding::Region);
    row(IdKind::ResidentId, "110105490231002", no, IdFinding::Date);
    row(IdKind::PermanentResidence, "911398199012310021", ok);
    row(IdKind::PermanentResidence, "932682198501010017", ok);
    row(IdKind::PermanentResidence, "911398199012310022", no, IdFinding::CheckDigit);
    row(IdKind::PermanentResidence, "999398199012310021", no, IdFinding::Region);
    row(IdKind::PermanentResidence, "811398199012310021", no, IdFinding::Region);
    row(IdKind::PermanentResidence, "KAZ110090123105", ok, IdFinding::OldForm);
    row(IdKind::PermanentResidence, "KAZ110090123104", no, IdFinding::CheckDigit);
    row(IdKind::PermanentResidence, "KA1110090123105", no, IdFinding::Characters);
    row(IdKind::PermanentResidence, "KAZ1100901231", no, IdFinding::Length);
    row(IdKind::HkMacaoPermit, "H12345678", ok);
    row(IdKind::HkMacaoPermit, "m12345678", ok);
    row(IdKind::HkMacaoPermit, "H1234567801", ok, IdFinding::OldForm);
    row(IdKind::HkMacaoPermit, "T12345678", no, IdFinding::Characters);
    row(IdKind::HkMacaoPermit, "H1234567", no, IdFinding::Length);
    row(IdKind::TaiwanPermit, "12345678", ok);
    row(IdKind::TaiwanPermit, "1234567890", ok, IdFinding::OldForm);
    row(IdKind::TaiwanPermit, "1234567890（B）", ok, IdFinding::OldForm);
    row(IdKind::TaiwanPermit, "T12345678901", odd, IdFinding::OneTime);
    row(IdKind::TaiwanPermit, "1234567", no, IdFinding::Length);
    row(IdKind::Passport, "E12345678", ok);
    row(IdKind::Passport, "EA1234567", ok);
    row(IdKind::Passport, "EI1234567", odd, IdFinding::ForeignForm);
    row(IdKind::Passport, "K12345678", ok);
    row(IdKind::Passport, "MA1234567", ok);
    row(IdKind::Passport, "L898902C3", odd, IdFinding::ForeignForm);
    row(IdKind::Passport, "AB12", no, IdFinding::Length);
    row(IdKind::Passport, "123456789012345678", no, IdFinding::Length);
    row(IdKind::SocialCredit, "91350100M000100Y43", ok);
    row(IdKind::SocialCredit, "91350100m000100y43", ok);
    row(IdKind::SocialCredit, "91350100M000100Y44", no, IdFinding::CheckDigit);
    row(IdKind::SocialCredit, "91350100I000100Y43", no, IdFinding::Characters);
    row(IdKind::SocialCredit, "91350100M000100Y4", no, IdFinding::Length);
    row(IdKind::HkId, "A123456(3)", ok);
    row(IdKind::HkId, "A123456(4)", no, IdFinding::CheckDigit);
    row(IdKind::HkId, "12345678", no, IdFinding::Characters);
    row(IdKind::HkId, "A12345", no, IdFinding::Length);
    row(IdKind::TaiwanId, "A123456789", ok);
    row(IdKind::TaiwanId, "A123456788", no, IdFinding::CheckDigit);
    row(IdKind::TaiwanId, "A323456789", no, IdFinding::Characters);
    row(IdKind::TaiwanId, "A12345678", no, IdFinding::Length);
}

void TestIdNumber::vectors()
{
    QFETCH(int, kind);
    QFETCH(QString, typed);
    QFETCH(int, verdict);
    QFETCH(int, finding);
    const auto check = dom::checkId(IdKind(kind), typed, m_today);
    QCOMPARE(int(check.verdict), verdict);
    QCOMPARE(int(check.finding), finding);
    QCOMPARE(check.number, dom::normalisedId(typed));
}

void TestIdNumber::standardsOwnExampleOf1880()
{
    const QString typed = QStringLiteral("440524188001010014");
    const auto check = dom::checkId(IdKind::ResidentId, typed, m_today, 1800);
    QCOMPARE(check.verdict, IdVerdict::Valid);
    QCOMPARE(check.birth, QDate(1880, 1, 1));
}

void TestIdNumber::birthIsRead()
{
    const auto birth = [this](IdKind kind, const char *typed) {
        return dom::checkId(kind, QString::fromLatin1(typed), m_today).birth;
    };
    QCOMPARE(birth(IdKind::ResidentId, "110101200002290018"), QDate(2000, 2, 29));
    QCOMPARE(birth(IdKind::PermanentResidence, "911398199012310021"), QDate(1990, 12, 31));
    QCOMPARE(birth(IdKind::PermanentResidence, "KAZ110090123105"), QDate(1990, 12, 31));
    QVERIFY(birth(IdKind::ResidentId, "110105194912310021").isNull()); // nothing is read of a wrong one
    QVERIFY(birth(IdKind::HkMacaoPermit, "H12345678").isNull());
}

void TestIdNumber::everyDigitCounts()
{
    const std::pair<IdKind, const char *> good[] = {{IdKind::ResidentId, "110101200002290018"},
                                                    {IdKind::PermanentResidence, "911398199012310021"},
                                                    {IdKind::PermanentResidence, "KAZ110090123105"},
                                                    {IdKind::SocialCredit, "91350100M000100Y43"},
                                                    {IdKind::HkId, "A1234563"},
                                                    {IdKind::TaiwanId, "A123456789"}};
    for (const auto &[kind, text] : good) {
        const QString number = QString::fromLatin1(text);
        for (qsizetype at = 0; at < number.size(); ++at) {
            if (!number.at(at).isDigit())
                continue;
            QString changed = number;
            changed[at] = QChar(char16_t(u'0' + (number.at(at).digitValue() + 1) % 10));
            const auto check = dom::checkId(kind, changed, m_today);
            QVERIFY2(check.verdict != IdVerdict::Valid, qPrintable(changed));
        }
    }
}

void TestIdNumber::bornTodayAndTomorrow()
{
    const QString number = QStringLiteral("110101200002290018");
    QCOMPARE(dom::checkId(IdKind::ResidentId, number, QDate(2000, 2, 29)).verdict, IdVerdict::Valid);
    QCOMPARE(dom::checkId(IdKind::ResidentId, number, QDate(2000, 2, 28)).finding, IdFinding::FutureDate);
}

void TestIdNumber::fifteenDigits()
{
    QCOMPARE(dom::residentIdFrom15(QStringLiteral("110105491231002")).value_or(QString()),
             QStringLiteral("11010519491231002X"));
    // 996 to 999 were given to people born in the century before.
    QCOMPARE(dom::residentIdFrom15(QStringLiteral("110105891231996")).value_or(QString()).left(17),
             QStringLiteral("11010518891231996"));
    QVERIFY(!dom::residentIdFrom15(QStringLiteral("110105490230002")).has_value());
    QVERIFY(!dom::residentIdFrom15(QStringLiteral("KAZ110090123105")).has_value());
    QVERIFY(!dom::residentIdFrom15(QStringLiteral("11010519491231002X")).has_value());
}

void TestIdNumber::sameHolder()
{
    const auto same = [](IdKind kind, const char *one, const char *other) {
        return dom::sameHolder(kind, QString::fromUtf8(one), QString::fromUtf8(other));
    };
    QVERIFY(same(IdKind::ResidentId, "11010519491231002x", "110105 19491231 002X"));
    QVERIFY(same(IdKind::ResidentId, "110105491231002", "11010519491231002X"));
    QVERIFY(!same(IdKind::ResidentId, "110101200002290018", "11010519491231002X"));
    QVERIFY(same(IdKind::HkMacaoPermit, "H1234567801", "H12345678"));
    QVERIFY(!same(IdKind::HkMacaoPermit, "H12345678", "M12345678"));
    QVERIFY(!same(IdKind::Passport, "E12345678", "E123456781"));
    QVERIFY(!same(IdKind::Passport, "", ""));
}

void TestIdNumber::anotherDocument()
{
    QCOMPARE(dom::kindsThatFit(QStringLiteral("911398199012310021"), m_today),
             QList<IdKind>{IdKind::PermanentResidence});
    QCOMPARE(dom::kindsThatFit(QStringLiteral("11010519491231002X"), m_today),
             QList<IdKind>{IdKind::ResidentId});
    QCOMPARE(dom::kindsThatFit(QStringLiteral("A123456789"), m_today), QList<IdKind>{IdKind::TaiwanId});
    QVERIFY(dom::kindsThatFit(QStringLiteral("990101199001011230"), m_today).isEmpty());
}

void TestIdNumber::masked()
{
    QCOMPARE(dom::maskedId(QStringLiteral("11010519491231002X")), QStringLiteral("**************002X"));
    QCOMPARE(dom::maskedId(QStringLiteral("123")), QStringLiteral("***"));
}

UNBAR_TEST(TestIdNumber, test_id_number)
#include "test_id_number.moc"
