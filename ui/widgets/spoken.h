#pragma once
// Names and descriptions for assistive technology. Qt announces each call, also one that changes nothing, so
// what is set anew with every render goes through here.

#include <QWidget>

namespace unbar::ui {

inline void nameAs(QWidget *widget, const QString &name)
{
    if (widget->accessibleName() != name)
        widget->setAccessibleName(name);
}

inline void describeAs(QWidget *widget, const QString &words)
{
    if (widget->accessibleDescription() != words)
        widget->setAccessibleDescription(words);
}

} // namespace unbar::ui
