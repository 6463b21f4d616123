#pragma once
// Rules of single documents. Inside id_number only.

#include "app/domain/id_number.h"

namespace unbar::domain::id_detail {

bool allDigits(const QString &text);
bool allAlnum(const QString &text); ///< 0-9 A-Z
IdCheck refused(const QString &number, IdFinding finding);
IdCheck doubtful(const QString &number, IdFinding finding);
IdCheck valid(const QString &number, QDate birth = {});
/// A birth date as a number has it; what is wrong with it, or None.
IdFinding birthFinding(QDate birth, QDate today, int earliestYear);
QDate dateOf(const QString &yyyymmdd); ///< null when there is no such day
/// ISO 7064 MOD 11-2 over 17 digits, as GB 11643 writes it.
QChar mod11Check(const QString &seventeen);
bool isProvince(const QString &twoDigits); ///< GB/T 2260 and 81 to 83
/// ICAO 9303: weights 7-3-1, A = 10 … Z = 35, '<' = 0; -1 for any other character.
int icaoCheck(const QString &text);

IdCheck checkResident(const QString &number, QDate today, int earliestYear);
IdCheck checkPermanentResidence(const QString &number, QDate today, int earliestYear);
IdCheck checkHkMacaoPermit(const QString &number);
IdCheck checkTaiwanPermit(const QString &number);
IdCheck checkPassport(const QString &number);
IdCheck checkSocialCredit(const QString &number);
IdCheck checkHkId(const QString &number);
IdCheck checkTaiwanId(const QString &number);

} // namespace unbar::domain::id_detail
