#include "app/domain/id_number_parts.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace unbar::domain::id_detail {

bool fits(const QString &number, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
        .match(number)
        .hasMatch();
}

/// 17 digits, a check of MOD 11-2, a province at `province` and a birth date at `birthAt`.
IdCheck checkEighteen(const QString &number, qsizetype province, qsizetype birthAt, QDate today,
                      int earliestYear)
{
    const QString seventeen = number.left(17);
    if (!allDigits(seventeen) || !(number.back().isDigit() || number.back() == u'X'))
        return refused(number, IdFinding::Characters);
    if (!isProvince(number.mid(province, 2)))
        return refused(number, IdFinding::Region);
    if (mod11Check(seventeen) != number.back())
        return refused(number, IdFinding::CheckDigit);
    const QDate birth = dateOf(number.mid(birthAt, 8));
    const IdFinding finding = birthFinding(birth, today, earliestYear);
    return finding == IdFinding::None ? valid(number, birth) : refused(number, finding);
}

IdCheck checkResident(const QString &number, QDate today, int earliestYear)
{
    if (number.size() == 15 && allDigits(number)) {
        if (!isProvince(number.left(2)))
            return refused(number, IdFinding::Region);
        return residentIdFrom15(number) ? doubtful(number, IdFinding::OldNumber)
                                        : refused(number, IdFinding::Date);
    }
    if (number.size() != 18)
        return refused(number, IdFinding::Length);
    return checkEighteen(number, 0, 6, today, earliestYear);
}

/// Old cards: three letters, four digits of region, YYMMDD, a digit, and the check of ICAO 9303 over
/// fourteen.
IdCheck checkOldResidence(const QString &number, QDate today)
{
    if (!fits(number, "[A-Z]{3}[0-9]{12}"))
        return refused(number, IdFinding::Characters);
    if (!isProvince(number.mid(3, 2)))
        return refused(number, IdFinding::Region);
    if (icaoCheck(number.left(14)) != number.back().digitValue())
        return refused(number, IdFinding::CheckDigit);
    const QDate thisCentury = dateOf(QStringLiteral("20") + number.mid(7, 6));
    const QDate birth = thisCentury.isValid() && thisCentury <= today
                            ? thisCentury
                            : dateOf(QStringLiteral("19") + number.mid(7, 6));
    if (!birth.isValid())
        return refused(number, IdFinding::Date);
    IdCheck check = valid(number, birth);
    check.finding = IdFinding::OldForm;
    return check;
}

IdCheck checkPermanentResidence(const QString &number, QDate today, int earliestYear)
{
    if (number.size() == 15)
        return checkOldResidence(number, today);
    if (number.size() != 18)
        return refused(number, IdFinding::Length);
    if (number.front() != u'9')
        return refused(number, IdFinding::Region);
    return checkEighteen(number, 1, 6, today, earliestYear);
}

IdCheck checkHkMacaoPermit(const QString &number)
{
    if (number.size() != 9 && number.size() != 11)
        return refused(number, IdFinding::Length);
    if (!fits(number, "[HM][0-9]{8}([0-9]{2})?"))
        return refused(number, IdFinding::Characters);
    IdCheck check = valid(number);
    if (number.size() == 11)
        check.finding = IdFinding::OldForm;
    return check;
}

IdCheck checkTaiwanPermit(const QString &number)
{
    if (fits(number, "[0-9]{8}"))
        return valid(number);
    if (fits(number, "[0-9]{10}[A-Z]?")) {
        IdCheck check = valid(number);
        check.finding = IdFinding::OldForm;
        return check;
    }
    if (number.size() >= 10 && number.size() <= 12)
        return doubtful(number, IdFinding::OneTime);
    return refused(number, IdFinding::Length);
}

/// China, Hong Kong and Macao are known; of others only the length is looked at.
IdCheck checkPassport(const QString &number)
{
    if (number.size() < 5 || number.size() > 17)
        return refused(number, IdFinding::Length);
    if (fits(number, "E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[GDSP][0-9]{8}|(DE|SE|PE)[0-9]{7}"))
        return valid(number);
    if (fits(number, "(K|KJ|H)[0-9]{8}|KJ[0-9]{7}|MA[0-9]{7}"))
        return valid(number);
    return doubtful(number, IdFinding::ForeignForm);
}

IdCheck checkSocialCredit(const QString &number)
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    if (number.size() != 18)
        return refused(number, IdFinding::Length);
    if (std::ranges::any_of(number, [&](QChar c) { return !alphabet.contains(c); }))
        return refused(number, IdFinding::Characters);
    qsizetype sum = 0;
    qsizetype weight = 1; // 3^i mod 31
    for (qsizetype i = 0; i < 17; ++i) {
        sum += alphabet.indexOf(number.at(i)) * weight;
        weight = weight * 3 % 31;
    }
    const QChar check = alphabet.at((31 - sum % 31) % 31);
    return check == number.back() ? valid(number) : refused(number, IdFinding::CheckDigit);
}

/// One or two letters, six digits, a check of 0 to 9 or A; a missing first letter weighs as a blank, 36.
IdCheck checkHkId(const QString &number)
{
    if (number.size() != 8 && number.size() != 9)
        return refused(number, IdFinding::Length);
    if (!fits(number, "[A-Z]{1,2}[0-9]{6}[0-9A]"))
        return refused(number, IdFinding::Characters);
    const QString body = number.chopped(1).rightJustified(8, u' ');
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const QChar c = body.at(i);
        const int value = c == u' ' ? 36 : c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        sum += value * (9 - i);
    }
    const int check = (11 - sum % 11) % 11;
    const QChar last = check == 10 ? QChar(u'A') : QChar(char16_t(u'0' + check));
    return last == number.back() ? valid(number) : refused(number, IdFinding::CheckDigit);
}

IdCheck checkTaiwanId(const QString &number)
{
    constexpr std::array letters{10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21,
                                 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33};
    if (number.size() != 10)
        return refused(number, IdFinding::Length);
    if (!fits(number, "[A-Z][1289][0-9]{8}"))
        return refused(number, IdFinding::Characters);
    const int first = letters.at(std::size_t(number.front().unicode() - u'A'));
    int sum = first / 10 + first % 10 * 9;
    for (int i = 1; i <= 8; ++i)
        sum += number.at(i).digitValue() * (9 - i);
    sum += number.back().digitValue();
    return sum % 10 == 0 ? valid(number) : refused(number, IdFinding::CheckDigit);
}

} // namespace unbar::domain::id_detail
