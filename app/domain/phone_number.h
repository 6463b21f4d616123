#pragma once
// A subscriber's number. Stored as E.164; written 138 0013 8000; shown masked as 138 **** 8000.

#include "app/support/result.h"

#include <QString>

namespace unbar::domain {

/// Numbering rules an operator document may give; the default is mainland China (domain dossier §4.4).
struct NumberingRules
{
    QString countryCode = QStringLiteral("86");
    int minDigits = 11; ///< national significant number, shortest
    int maxDigits = 13; ///< 13 for IoT numbers
    QString firstDigits = QStringLiteral("1");
    friend bool operator==(const NumberingRules &, const NumberingRules &) = default;
};

class PhoneNumber
{
public:
    PhoneNumber() = default;
    /// From E.164 as the operator sends it ("+8613800138000"); carried as it is, never rejected.
    static PhoneNumber fromE164(const QString &e164);
    /// From what a person typed: "+86 138-0013-8000", full-width digits, l/O look-alikes, spaces. Fails with
    /// PhoneNotANumber, PhoneTooShort, PhoneTooLong, PhoneShortCode; a possible number is never refused for
    /// its prefix.
    static Result<PhoneNumber> parse(const QString &typed, const NumberingRules &rules = {});

    [[nodiscard]] bool isEmpty() const { return m_e164.isEmpty(); }
    [[nodiscard]] const QString &e164() const { return m_e164; }
    [[nodiscard]] QString national() const;  ///< "13800138000"
    [[nodiscard]] QString formatted() const; ///< "138 0013 8000"
    [[nodiscard]] QString masked() const;    ///< "138 **** 8000"
    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;

private:
    QString m_e164;
};

} // namespace unbar::domain
