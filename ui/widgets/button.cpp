#include "ui/widgets/button.h"

#include "ui/style/look.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>

namespace unbar::ui {

namespace button_detail {

QString kindName(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
        return QStringLiteral("primary");
    case Button::Kind::Text:
        return QStringLiteral("text");
    case Button::Kind::Danger:
        return QStringLiteral("danger");
    case Button::Kind::Secondary:
        break;
    }
    return QStringLiteral("secondary");
}

} // namespace button_detail

Button::Button(Kind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setKind(kind);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", button_detail::kindName(kind));
    setFlat(false);
    setFlat(kind == Kind::Text); // also makes Qt ask the style anew where the button stands in a layout
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    setProperty("iconName", name);
    setText(text()); // drops the cached size
    updateGeometry();
    update();
}

void Button::setBusy(bool busy, const QString &words)
{
    if (busy && !m_busy)
        m_words = text();
    const bool was = m_busy;
    m_busy = busy;
    if (busy && !words.isEmpty())
        setText(words);
    else if (!busy && was)
        setText(m_words);
    setCursor(busy ? Qt::BusyCursor : Qt::PointingHandCursor);
}

void Button::setBlocked(const QString &reason)
{
    setEnabled(reason.isEmpty());
    setAccessibleDescription(reason);
}

bool Button::hitButton(const QPoint &pos) const
{
    return !m_busy && QPushButton::hitButton(pos);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    const bool presses =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_busy && presses)
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click(); // autoDefault is off, yet Enter on a focused button is what people press
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setText(text());
        updateGeometry();
    }
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : Button(Kind::Text, text, parent)
{}

LinkButton::LinkButton(const QString &iconName, const QString &text, QWidget *parent)
    : Button(Kind::Text, text, parent)
{
    setIconName(iconName);
}

void LinkButton::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    setProperty("wraps", wrapping);
    QSizePolicy policy(wrapping ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                       wrapping ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    updateGeometry();
}

int LinkButton::heightForWidth(int width) const
{
    const Look &look = lookOf(this);
    const QFontMetrics metrics(look.font(Type::Body, true));
    const int room = qMax(1, width - 2 * metric::overhang);
    const int words = metrics.boundingRect(0, 0, room, 10000, Qt::TextWordWrap, text()).height();
    return qMax(look.control(), words + look.S(12));
}

QSize LinkButton::minimumSizeHint() const
{
    return m_wrapping ? QSize(lookOf(this).S(120), lookOf(this).control()) : Button::minimumSizeHint();
}

} // namespace unbar::ui
