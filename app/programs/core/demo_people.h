#pragma once
// Whom the stand-in operator knows: asked of `unbar-sandbox --list`, so that names and passwords stand in one
// place.

#include "app/support/result.h"

#include <QString>

namespace unbar::programs {

struct DemoPerson
{
    QString number;   ///< 11 digits
    QString password; ///< service password
};

/// `scenario` is a reason as the list names it ("ARREARS", "ARREARS+FRAUD_REVERIFY"), or a number.
/// ProgramsNoScenario when the list has none.
Result<DemoPerson> demoPerson(const QString &sandboxProgram, const QString &scenario);

} // namespace unbar::programs
