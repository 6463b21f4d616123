#pragma once
// Walks a window's widgets and accessible tree and lists what WCAG 2.2 AA and our own bar forbid.

#include <QList>
#include <QString>

class QWidget;

namespace unbar::ui {

struct Violation
{
    QString path; ///< class names and object names from the root down
    QString rule; ///< "no name", "name is a class name", "same name as a sibling", "focusable without
                  ///< policy", "target too small", "outside the window", "text clipped", "siblings overlap"
    QString detail;
};

/// All violations of the visible widgets below root (root itself included). Lay out and show the window
/// first.
QList<Violation> walk(QWidget *root);
/// One line per violation, for a test's message.
QString toText(const QList<Violation> &violations);

} // namespace unbar::ui
