#pragma once
// Pictures are taken of what a person sees once the window has come to rest.

class QWidget;

namespace unbar::ui {

/// Delivers posted layout requests until none is left: settled without sleeping.
void settle(QWidget *window);

} // namespace unbar::ui
