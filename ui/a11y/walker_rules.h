#pragma once
// The walker's rules about geometry, apart from those about names.

#include "ui/a11y/walker.h"

namespace unbar::ui::walk_detail {

/// Skips parts Qt itself puts into composite widgets.
bool internal(const QWidget *widget);
void add(QList<Violation> &out, const QWidget *root, const QWidget *widget, const char *rule,
         const QString &detail);
/// Clipped text, rects outside the window or parent, overlapping children.
void checkGeometry(QList<Violation> &out, const QWidget *root, const QWidget *widget);

} // namespace unbar::ui::walk_detail
