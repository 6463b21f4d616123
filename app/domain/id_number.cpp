#include "app/domain/id_number_parts.h"

#include <algorithm>
#include <array>

namespace unbar::domain {

namespace id_detail {

bool allDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool allAlnum(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
}

IdCheck refused(const QString &number, IdFinding finding)
{
    return {IdVerdict::Wrong, finding, number, {}};
}

IdCheck doubtful(const QString &number, IdFinding finding)
{
    return {IdVerdict::Doubtful, finding, number, {}};
}

IdCheck valid(const QString &number, QDate birth)
{
    return {IdVerdict::Valid, IdFinding::None, number, birth};
}

QDate dateOf(const QString &yyyymmdd)
{
    return QDate::fromString(yyyymmdd, QStringLiteral("yyyyMMdd"));
}

IdFinding birthFinding(QDate birth, QDate today, int earliestYear)
{
    if (!birth.isValid())
        return IdFinding::Date;
    if (birth > today)
        return IdFinding::FutureDate;
    return birth.year() < earliestYear ? IdFinding::Century : IdFinding::None;
}

QChar mod11Check(const QString &seventeen)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < seventeen.size(); ++i)
        sum += seventeen.at(i).digitValue() * weights.at(std::size_t(i));
    return QLatin1Char("10X98765432"[sum % 11]);
}

bool isProvince(const QString &twoDigits)
{
    constexpr std::array provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                   44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::find(provinces, twoDigits.toInt()) != provinces.end();
}

int icaoCheck(const QString &text)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        int value = 0;
        if (c >= u'0' && c <= u'9')
            value = c - u'0';
        else if (c >= u'A' && c <= u'Z')
            value = c - u'A' + 10;
        else if (c != u'<')
            return -1;
        sum += value * weights.at(std::size_t(i % 3));
    }
    return sum % 10;
}

} // namespace id_detail

QString normalisedId(const QString &typed)
{
    QString out;
    for (QChar c : typed) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar(char16_t(c.unicode() - 0xFEE0));
        const bool filler = c.isSpace() || c == u'-' || c == u'(' || c == u')' || c.unicode() == 0x2010 ||
                            c.unicode() == 0x2013;
        if (!filler)
            out += c.toUpper();
    }
    return out;
}

IdCheck checkId(IdKind kind, const QString &typed, QDate today, int earliestYear)
{
    using namespace id_detail;
    const QString number = normalisedId(typed);
    if (number.isEmpty())
        return refused(number, IdFinding::Empty);
    if (!allAlnum(number))
        return refused(number, IdFinding::Characters);
    switch (kind) {
    case IdKind::ResidentId:
        return checkResident(number, today, earliestYear);
    case IdKind::PermanentResidence:
        return checkPermanentResidence(number, today, earliestYear);
    case IdKind::HkMacaoPermit:
        return checkHkMacaoPermit(number);
    case IdKind::TaiwanPermit:
        return checkTaiwanPermit(number);
    case IdKind::Passport:
        return checkPassport(number);
    case IdKind::SocialCredit:
        return checkSocialCredit(number);
    case IdKind::HkId:
        return checkHkId(number);
    case IdKind::TaiwanId:
        break;
    }
    return checkTaiwanId(number);
}

QList<IdKind> kindsThatFit(const QString &typed, QDate today)
{
    QList<IdKind> fitting;
    for (int kind = 0; kind <= int(IdKind::TaiwanId); ++kind)
        if (checkId(IdKind(kind), typed, today).verdict == IdVerdict::Valid)
            fitting << IdKind(kind);
    return fitting;
}

std::optional<QString> residentIdFrom15(const QString &typed)
{
    const QString number = normalisedId(typed);
    if (number.size() != 15 || !id_detail::allDigits(number))
        return std::nullopt;
    const bool centuryBefore = number.right(3).toInt() >= 996; // given to people of a hundred years and more
    const QString seventeen =
        number.left(6) + (centuryBefore ? QStringLiteral("18") : QStringLiteral("19")) + number.mid(6);
    if (!id_detail::dateOf(seventeen.mid(6, 8)).isValid())
        return std::nullopt;
    return seventeen + id_detail::mod11Check(seventeen);
}

bool sameHolder(IdKind kind, const QString &one, const QString &other)
{
    const auto longForm = [kind](const QString &typed) {
        const QString number = normalisedId(typed);
        if (kind == IdKind::ResidentId)
            return residentIdFrom15(number).value_or(number);
        return kind == IdKind::HkMacaoPermit ? number.left(9) : number;
    };
    return !normalisedId(one).isEmpty() && longForm(one) == longForm(other);
}

QString maskedId(const QString &number)
{
    constexpr qsizetype shown = 4;
    return number.size() <= shown ? QString(number.size(), u'*')
                                  : QString(number.size() - shown, u'*') + number.right(shown);
}

} // namespace unbar::domain
