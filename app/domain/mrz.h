#pragma once
// The machine readable zone of passports and cards (ICAO 9303): TD1 (3 × 30), TD2 (2 × 36), TD3 (2 × 44).
// Read on this computer only.

#include "app/domain/id_number.h"

#include <QStringList>

namespace unbar::domain {

enum class MrzField { Form, Characters, Number, Birth, Expiry, Optional, Composite };

struct Mrz
{
    QString type;        ///< "P", "I", …
    QString issuer;      ///< three letters
    QString number;      ///< without fillers
    QString nationality; ///< three letters
    QDate birth;         ///< null when no such day; the century is the one that is not after today
    QDate expiry;        ///< may be past
    QChar sex = u'<';
    QString surname, givenNames; ///< as written: upper-case Latin
    QList<MrzField> wrong;       ///< check digits that do not fit, or Form/Characters alone
    [[nodiscard]] bool isValid() const { return wrong.isEmpty(); }
    friend bool operator==(const Mrz &, const Mrz &) = default;
};

/// Lines as printed; blanks around them are left out.
Mrz readMrz(const QStringList &lines, QDate today);

} // namespace unbar::domain
