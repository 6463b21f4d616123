#include "ui/shell/chip.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace unbar::ui {

namespace chip_detail {
constexpr int pill = 31, padding = 13;
}

Chip::Chip(const QString &iconName, QWidget *parent)
    : QPushButton(parent)
    , m_icon(iconName)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_menu)
            m_menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

void Chip::setWords(const QString &words, const QString &spoken)
{
    setText(words);
    nameAs(this, spoken);
    updateGeometry();
}

void Chip::setPopup(QMenu *menu)
{
    m_menu = menu;
    setAccessibleDescription(menu ? tr("Opens a menu") : QString());
}

QSize Chip::sizeHint() const
{
    using namespace chip_detail;
    const Look &look = lookOf(this);
    const qreal words =
        text().isEmpty() ? 0 : QFontMetricsF(look.font(Type::Small)).horizontalAdvance(text());
    const int icon = m_icon.isEmpty() ? 0 : look.S(metric::icon) + (text().isEmpty() ? 0 : 6);
    return {qMax(look.S(metric::control), qCeil(words) + icon + 2 * padding), look.control()};
}

void Chip::paintEvent(QPaintEvent *)
{
    using namespace chip_detail;
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tall = look.S(pill);
    const QRectF box(0.5, (height() - tall) / 2 + .5, width() - 1, tall - 1);
    const bool on = isChecked(), touched = underMouse() || isDown();
    painter.setPen(QPen(on ? t.primary : touched ? t.control : t.border, metric::border));
    painter.setBrush(on ? QBrush(t.primarySoft) : isDown() ? QBrush(t.page) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QColor ink = on ? t.primary : t.muted;
    painter.setPen(ink);
    painter.setFont(look.font(Type::Small));
    QRect inner = rect().adjusted(padding, 0, -padding, 0);
    if (!m_icon.isEmpty()) {
        const int size = look.S(metric::icon);
        const QRect at = text().isEmpty() ? QRect((width() - size) / 2, 0, size, height())
                                          : QStyle::visualRect(layoutDirection(), inner,
                                                               QRect(inner.x(), 0, size, height()));
        paintIcon(painter, QRect(at.x(), (height() - size) / 2, size, size), m_icon, ink);
        layoutDirection() == Qt::RightToLeft ? inner.adjust(0, 0, -size - 6, 0)
                                             : inner.adjust(size + 6, 0, 0, 0);
    }
    paintCentred(painter, inner, Qt::AlignHCenter, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, box.adjusted(-.5, -.5, .5, .5), box.height() / 2, t);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        (m_menu && event->key() == Qt::Key_Down)) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange && m_menu)
        setAccessibleDescription(tr("Opens a menu"));
}

} // namespace unbar::ui
