#include "app/domain/phone_number.h"

#include <QStringList>

namespace unbar::domain {

namespace phone_detail {

/// 10086, 12300, 110, 95xxx, 96110: services, not lines.
bool isShortCode(const QString &digits)
{
    if (digits.size() < 3 || digits.size() > 8)
        return false;
    static const QStringList starts{QStringLiteral("10"), QStringLiteral("11"), QStringLiteral("12"),
                                    QStringLiteral("95"), QStringLiteral("96")};
    return starts.contains(digits.left(2));
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'(' || c == u')' || c == u'（' ||
           c == u'）' || c == u'.' || c == u'·' || c == u'\u2212' || c.category() == QChar::Other_Format;
}

/// One typed character as a digit: ASCII, full-width, and the letters that look like one and zero.
QChar asDigit(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c;
    if (c >= u'０' && c <= u'９')
        return QChar(static_cast<char16_t>(u'0' + (c.unicode() - u'０')));
    if (c == u'l' || c == u'I' || c == u'|' || c == u'ｌ' || c == u'Ｉ')
        return u'1';
    if (c == u'O' || c == u'o' || c == u'Ｏ' || c == u'ｏ')
        return u'0';
    return {};
}

struct Typed
{
    QString digits;
    bool international = false; ///< opened with + or 00
    bool foreign = false;       ///< a character that belongs to no number
};

Typed normalise(const QString &text)
{
    Typed typed;
    for (const QChar c : text) {
        if (isSeparator(c))
            continue;
        if ((c == u'+' || c == u'＋') && typed.digits.isEmpty() && !typed.international) {
            typed.international = true;
            continue;
        }
        const QChar digit = asDigit(c);
        if (digit.isNull())
            typed.foreign = true;
        else
            typed.digits += digit;
    }
    if (!typed.international && typed.digits.startsWith(u"00")) {
        typed.international = true;
        typed.digits.remove(0, 2);
    }
    return typed;
}

bool fits(const QString &national, const NumberingRules &rules)
{
    return national.size() >= rules.minDigits && national.size() <= rules.maxDigits &&
           (rules.firstDigits.isEmpty() || rules.firstDigits.contains(national.front()));
}

/// Takes country code and trunk 0 off, where what is left is a possible number.
QString nationalPart(const Typed &typed, const NumberingRules &rules)
{
    const QString &digits = typed.digits;
    if (typed.international || !fits(digits, rules)) {
        const QString rest = digits.mid(rules.countryCode.size());
        if (digits.startsWith(rules.countryCode) && (typed.international || fits(rest, rules)))
            return rest;
    }
    if (!typed.international && digits.startsWith(u'0') && fits(digits.mid(1), rules))
        return digits.mid(1);
    return digits;
}

/// ITU-T E.164 country codes by their first digits: one digit in zones 1 and 7, two where listed, three
/// elsewhere.
qsizetype countryCodeLength(QStringView digits)
{
    if (digits.isEmpty() || digits.front() == u'1' || digits.front() == u'7')
        return 1;
    static const QString two =
        QStringLiteral("20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 "
                       "58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98");
    return two.contains(digits.left(2)) ? 2 : 3;
}

} // namespace phone_detail

PhoneNumber PhoneNumber::fromE164(const QString &e164)
{
    PhoneNumber number;
    number.m_e164 = e164;
    return number;
}

Result<PhoneNumber> PhoneNumber::parse(const QString &typed, const NumberingRules &rules)
{
    using namespace phone_detail;
    const Typed normal = normalise(typed);
    const QString national = nationalPart(normal, rules);
    if (!normal.foreign && isShortCode(national))
        return raise(FailureCode::PhoneShortCode);
    const bool wrongStart = national.size() >= rules.minDigits && !rules.firstDigits.isEmpty() &&
                            !rules.firstDigits.contains(national.front());
    if (normal.foreign || wrongStart)
        return raise(FailureCode::PhoneNotANumber);
    if (national.size() < rules.minDigits)
        return raise(FailureCode::PhoneTooShort);
    // Mainland numbers have 11 digits, or 13 in things; nothing has 12.
    const bool between = rules.countryCode == u"86" && national.size() == 12;
    if (national.size() > rules.maxDigits || between)
        return raise(FailureCode::PhoneTooLong);
    return fromE164(u'+' + rules.countryCode + national);
}

QString PhoneNumber::national() const
{
    if (!m_e164.startsWith(u'+'))
        return m_e164;
    const QStringView digits = QStringView(m_e164).mid(1);
    return digits.mid(phone_detail::countryCodeLength(digits)).toString();
}

QString PhoneNumber::formatted() const
{
    const QString digits = national();
    if (digits.size() < 7)
        return digits;
    const qsizetype first = digits.size() > 11 ? 4 : 3;
    return QStringList{digits.left(first), digits.mid(first, 4), digits.mid(first + 4)}.join(u' ').trimmed();
}

QString PhoneNumber::masked() const
{
    const QString digits = national();
    if (digits.size() < 9)
        return digits.isEmpty() ? QString()
                                : QStringLiteral("****") + (digits.size() > 4 ? digits.right(2) : QString());
    return digits.left(3) + QStringLiteral(" **** ") + digits.right(4);
}

} // namespace unbar::domain
