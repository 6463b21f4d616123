#include "app/domain/id_validity.h"

#include "app/domain/id_number.h"

#include <QRegularExpression>

namespace unbar::domain {

namespace validity_detail {

constexpr int soonDays = 30;

QDate dayIn(const QRegularExpressionMatch &match, int group)
{
    return QDate(match.captured(group).toInt(), match.captured(group + 1).toInt(),
                 match.captured(group + 2).toInt());
}

} // namespace validity_detail

std::optional<PrintedValidity> validityFromText(const QString &text)
{
    using validity_detail::dayIn;
    QString plain;
    for (const QChar c : text)
        plain += c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E ? QChar(char16_t(c.unicode() - 0xFEE0)) : c;
    plain.remove(u' ');
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{4})[.年/-]?(\\d{2})[.月/-]?(\\d{2})日?(?:-|至|—|~))?"
                       "(?:(\\d{4})[.年/-]?(\\d{2})[.月/-]?(\\d{2})日?|(长期|长期有效|永久))$"));
    const auto match = form.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    PrintedValidity validity;
    if (!match.captured(1).isEmpty()) {
        validity.from = dayIn(match, 1);
        if (!validity.from.isValid())
            return std::nullopt;
    }
    validity.longTerm = !match.captured(7).isEmpty();
    if (validity.longTerm)
        return validity;
    validity.until = dayIn(match, 4);
    if (!validity.until.isValid() || (validity.from.isValid() && validity.until <= validity.from))
        return std::nullopt;
    return validity;
}

ValidityVerdict validityOn(const PrintedValidity &validity, QDate today)
{
    if (validity.from.isValid() && today < validity.from)
        return ValidityVerdict::NotYet;
    if (validity.longTerm)
        return ValidityVerdict::Valid;
    if (!validity.until.isValid() || today > validity.until)
        return ValidityVerdict::Expired;
    return today.daysTo(validity.until) <= validity_detail::soonDays ? ValidityVerdict::EndsSoon
                                                                     : ValidityVerdict::Valid;
}

int ageOn(QDate birth, QDate day)
{
    const bool beforeBirthday =
        day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (beforeBirthday ? 1 : 0);
}

bool needsGuardian(QDate birth, QDate today)
{
    constexpr int ownConsent = 14;
    return birth.isValid() && ageOn(birth, today) < ownConsent;
}

bool isMinor(QDate birth, QDate today)
{
    constexpr int ofAge = 18;
    return birth.isValid() && ageOn(birth, today) < ofAge;
}

int expectedYears(QDate birth, QDate issued)
{
    const int age = ageOn(birth, issued);
    if (age < 16)
        return 5;
    if (age <= 25)
        return 10;
    return age <= 45 ? 20 : 0;
}

bool agreesWithAge(const PrintedValidity &validity, QDate birth)
{
    if (!validity.from.isValid() || !birth.isValid())
        return true;
    const int years = expectedYears(birth, validity.from);
    if (years == 0 || validity.longTerm)
        return years == 0 && validity.longTerm;
    return validity.until == validity.from.addYears(years);
}

} // namespace unbar::domain
