#pragma once
// The line, its locks, the plan and its deadlines as JSON for scripts. Numbers are masked.

#include "app/workflows/diagnose/diagnose_view.h"

#include <QJsonObject>

namespace unbar::programs {

/// {"line":{"number","state","plan"},"locks":[…],"plan":{"steps":[…],"total","nearest"},"deadlines":[…],"asOf"}.
QJsonObject statusJson(const workflows::DiagnoseView &view);

} // namespace unbar::programs
