#include "ui/a11y/walker.h"

#include "ui/a11y/walker_rules.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QScrollBar>

namespace unbar::ui {

namespace walk_detail {

bool internal(const QWidget *widget)
{
    return widget->objectName().startsWith(QLatin1String("qt_")) ||
           qobject_cast<const QScrollBar *>(widget) ||
           qobject_cast<const QComboBox *>(widget->parentWidget()) ||
           qobject_cast<const QLineEdit *>(widget->parentWidget());
}

bool interactive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Link:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::PageTab:
        return true;
    default:
        return false;
    }
}

QString pathOf(const QWidget *root, const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className()).section(QLatin1String("::"), -1);
        if (!at->objectName().isEmpty())
            name += QLatin1Char('#') + at->objectName();
        names.prepend(name);
        if (at == root)
            break;
    }
    return names.join(QLatin1Char('/'));
}

void add(QList<Violation> &out, const QWidget *root, const QWidget *widget, const char *rule,
         const QString &detail)
{
    out.append({pathOf(root, widget), QString::fromLatin1(rule), detail});
}

} // namespace walk_detail

namespace {

void checkNames(QList<Violation> &out, const QWidget *root, const QWidget *widget, QAccessibleInterface &face)
{
    using walk_detail::add;
    const QString name = face.text(QAccessible::Name).trimmed();
    const QString type = QString::fromLatin1(widget->metaObject()->className());
    if (name.isEmpty())
        add(out, root, widget, "no name", type);
    else if (name == type || name == type.section(QLatin1String("::"), -1))
        add(out, root, widget, "name is a class name", name);
    else if (name.endsWith(QLatin1Char(':')) || name.endsWith(QChar(0xFF1A)))
        add(out, root, widget, "name ends with a colon", name);
    if (widget->focusPolicy() == Qt::NoFocus)
        add(out, root, widget, "focusable without policy", name);
}

void checkTarget(QList<Violation> &out, const QWidget *root, const QWidget *widget)
{
    const bool ours = qobject_cast<const Button *>(widget) || qobject_cast<const ChoiceCard *>(widget) ||
                      qobject_cast<const QLineEdit *>(widget);
    const int least = ours ? 44 : 24;
    if (widget->width() < least || widget->height() < least)
        walk_detail::add(out, root, widget, "target too small",
                         QStringLiteral("%1 x %2").arg(widget->width()).arg(widget->height()));
}

void visit(QList<Violation> &out, QWidget *root, QWidget *widget, QHash<QString, int> &siblings)
{
    if (!widget->isVisibleTo(root) || (widget != root && widget->isWindow()))
        return;
    if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget)) {
        const bool acts = walk_detail::interactive(face->role());
        const bool focusable = widget->focusPolicy() & Qt::TabFocus;
        if (acts) {
            checkNames(out, root, widget, *face);
            checkTarget(out, root, widget);
            const QString key = QStringLiteral("%1|%2|%3")
                                    .arg(face->role())
                                    .arg(face->text(QAccessible::Name), face->text(QAccessible::Description));
            if (++siblings[key] == 2)
                walk_detail::add(out, root, widget, "same name as a sibling", face->text(QAccessible::Name));
        } else if (focusable && face->text(QAccessible::Name).isEmpty() &&
                   !qobject_cast<const QLabel *>(widget)) {
            walk_detail::add(out, root, widget, "no name", QStringLiteral("focusable"));
        }
    }
    walk_detail::checkGeometry(out, root, widget);
    QHash<QString, int> below;
    const auto children = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children)
        if (!qobject_cast<QScrollBar *>(child) &&
            !(walk_detail::internal(child) && child->children().isEmpty()))
            visit(out, root, child, below);
}

} // namespace

QList<Violation> walk(QWidget *root)
{
    QList<Violation> out;
    QHash<QString, int> siblings;
    visit(out, root, root, siblings);
    return out;
}

QString toText(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &violation : violations)
        lines << QStringLiteral("%1: %2 (%3)").arg(violation.rule, violation.path, violation.detail);
    return lines.join(QLatin1Char('\n'));
}

} // namespace unbar::ui
