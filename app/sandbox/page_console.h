#pragma once
// The back office's one page, drawn from the world: lines, payments, orders, and what can be done to each.

#include "app/sandbox/page_forms.h"

namespace unbar::sandbox {

struct ConsoleView
{
    Tongue tongue;
    QString csrf;
    QString otherLanguage;
    QString notice; ///< what was just done, empty for nothing
    bool refused = false;
    QString reviewer; ///< who decided last in this session
};

Answer consolePage(World &world, const ConsoleView &view);
Answer consoleSignIn(const Tongue &say, const QString &otherLanguage, const QString &csrf, bool wrong);

} // namespace unbar::sandbox
