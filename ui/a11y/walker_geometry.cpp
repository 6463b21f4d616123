#include "ui/a11y/walker_rules.h"

#include "ui/style/tokens.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace unbar::ui::walk_detail {

namespace {

using metric::overhang;

QString sized(const QRect &rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

void checkText(QList<Violation> &out, const QWidget *root, const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if ((!label || label->text().isEmpty()) && (!button || button->text().isEmpty()))
        return;
    if (widget->hasHeightForWidth()) {
        const int needed = widget->heightForWidth(widget->width());
        if (needed > widget->height())
            add(out, root, widget, "text clipped",
                QStringLiteral("needs %1 high, has %2").arg(needed).arg(widget->height()));
        return;
    }
    const QSize needed = widget->sizeHint();
    if (needed.width() > widget->width() + 1 || needed.height() > widget->height() + 1)
        add(out, root, widget, "text clipped",
            QStringLiteral("needs %1 x %2, has %3 x %4")
                .arg(needed.width())
                .arg(needed.height())
                .arg(widget->width())
                .arg(widget->height()));
}

const QScrollArea *scrollOf(const QWidget *widget)
{
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget())
        if (const auto *area = qobject_cast<const QScrollArea *>(at))
            return area;
    return nullptr;
}

void checkPlace(QList<Violation> &out, const QWidget *root, const QWidget *widget)
{
    if (widget == root || widget->rect().isEmpty())
        return;
    const QRect here(widget->mapTo(root, QPoint(0, 0)), widget->size());
    const QScrollArea *scroll = scrollOf(widget);
    QRect room = root->rect();
    if (scroll) { // what scrolls may lie below the window, never beside it
        const QRect port(scroll->viewport()->mapTo(root, QPoint(0, 0)), scroll->viewport()->size());
        room = QRect(port.x(), here.y(), port.width(), here.height());
    }
    if (!room.adjusted(-overhang, 0, overhang, 0).contains(here))
        add(out, root, widget, "outside the window", sized(here));
    const QWidget *parent = widget->parentWidget();
    if (scroll && scroll->viewport() == parent)
        return;
    if (!parent->rect().adjusted(-overhang, 0, overhang, 0).contains(widget->geometry()))
        add(out, root, widget, "outside its parent", sized(widget->geometry()));
}

void checkOverlap(QList<Violation> &out, const QWidget *root, const QWidget *parent)
{
    if (qobject_cast<const QStackedWidget *>(parent))
        return;
    QList<const QWidget *> children;
    for (const QWidget *child : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        if (child->isVisibleTo(root) && !child->isWindow() && !internal(child) && !child->rect().isEmpty())
            children.append(child);
    const auto area = [](const QWidget *w) {
        const bool text = w->property("kind").toString() == QLatin1String("text");
        return text ? w->geometry().adjusted(overhang, 0, -overhang, 0) : w->geometry();
    };
    for (qsizetype i = 0; i < children.size(); ++i)
        for (qsizetype k = i + 1; k < children.size(); ++k)
            if (area(children.at(i)).intersects(area(children.at(k))))
                add(out, root, children.at(k), "siblings overlap",
                    sized(area(children.at(i))) + QStringLiteral(" and ") + sized(area(children.at(k))));
}

} // namespace

void checkGeometry(QList<Violation> &out, const QWidget *root, const QWidget *widget)
{
    if (internal(widget))
        return checkOverlap(out, root, widget);
    checkText(out, root, widget);
    checkPlace(out, root, widget);
    checkOverlap(out, root, widget);
}

} // namespace unbar::ui::walk_detail
