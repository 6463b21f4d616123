#pragma once
// Tells assistive technology something happened (WCAG 4.1.3). On Qt 6.4 that is the page's visible status
// line.

#include <QString>

class QWidget;

namespace unbar::ui {

/// Says words through the status line of the page that `near` stands on; exactly one NameChanged per new
/// text. False when no status line was found.
bool announce(QWidget *near, const QString &words);

} // namespace unbar::ui
