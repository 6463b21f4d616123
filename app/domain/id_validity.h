#pragma once
// Until when a document holds, and what a person's age asks for (居民身份证法 art. 5; PIPL art. 31; F8, F10).

#include <QDate>
#include <QString>
#include <optional>

namespace unbar::domain {

/// As printed: "2026.11.24", "2016.11.24-2026.11.24", "长期".
struct PrintedValidity
{
    QDate from;  ///< null when only the end was read
    QDate until; ///< null for one without an end
    bool longTerm = false;
    friend bool operator==(const PrintedValidity &, const PrintedValidity &) = default;
};
/// Dots, dashes, slashes or none; full width too. Null when it cannot be read.
std::optional<PrintedValidity> validityFromText(const QString &text);

enum class ValidityVerdict { Valid, EndsSoon, NotYet, Expired };
/// Holds to the end of its last day; EndsSoon within 30 days.
ValidityVerdict validityOn(const PrintedValidity &validity, QDate today);

/// Completed years; who was born on 29 February completes one on 1 March where there is no such day.
int ageOn(QDate birth, QDate day);
bool needsGuardian(QDate birth, QDate today); ///< under 14 (PIPL art. 31)
bool isMinor(QDate birth, QDate today);       ///< under 18

/// Years an identity card issued at that age holds: 5 under 16, 10 to 25, 20 to 45; 0: without an end.
int expectedYears(QDate birth, QDate issued);
/// The printed span is the one the law gives for the age at issue; true when it cannot be told.
bool agreesWithAge(const PrintedValidity &validity, QDate birth);

} // namespace unbar::domain
