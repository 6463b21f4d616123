#include "ui/style/app_style.h"
#include "ui/style/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>
#include <optional>

namespace unbar::ui {

namespace paint_detail {

/// 8 % towards the words under the pointer, 20 % when pressed.
QColor touched(const QColor &colour, const QStyleOption &option, const Tokens &t)
{
    const qreal share = option.state & QStyle::State_Sunken      ? 0.20
                        : option.state & QStyle::State_MouseOver ? 0.08
                                                                 : 0;
    if (share <= 0 || !(option.state & QStyle::State_Enabled))
        return colour;
    const QColor to = t.dark ? QColor(Qt::white) : QColor(Qt::black);
    return QColor::fromRgbF(float(colour.redF() * (1 - share) + to.redF() * share),
                            float(colour.greenF() * (1 - share) + to.greenF() * share),
                            float(colour.blueF() * (1 - share) + to.blueF() * share));
}

bool keyboardFocus(const QStyleOption &option)
{
    return option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
}

struct ButtonColours
{
    QColor ink;
    std::optional<QColor> fill, edge;
};

ButtonColours buttonColours(const QString &kind, const QStyleOption &option, const Tokens &t)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool touchedNow = enabled && option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (kind == QLatin1String("primary"))
        return enabled ? ButtonColours{t.onPrimary, touched(t.primary, option, t), {}}
                       : ButtonColours{t.muted, t.page, t.control};
    if (kind == QLatin1String("danger"))
        return enabled ? ButtonColours{t.surface, touched(t.danger, option, t), {}}
                       : ButtonColours{t.muted, t.page, t.control};
    if (kind == QLatin1String("text"))
        return {enabled ? t.primary : t.muted,
                touchedNow ? std::optional<QColor>(t.primarySoft) : std::nullopt,
                {}};
    return {enabled ? t.text : t.muted, touched(t.surface, option, t), t.control};
}

} // namespace paint_detail

void AppStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const Tokens &t = m_look.tokens();
    const QString kind = widget ? widget->property("kind").toString() : QString();
    const auto colours = paint_detail::buttonColours(kind, *option, t);
    const QRectF box = QRectF(option->rect).adjusted(.5, .5, -.5, -.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.edge ? QPen(*colours.edge, metric::border) : QPen(Qt::NoPen));
    painter->setBrush(colours.fill ? QBrush(*colours.fill) : QBrush(Qt::NoBrush));
    if (colours.edge || colours.fill)
        painter->drawRoundedRect(colours.edge ? box : QRectF(option->rect), metric::radiusControl,
                                 metric::radiusControl);
    painter->setFont(m_look.font(Type::Body, true));
    painter->setPen(colours.ink);
    const QString words = QString(button->text).remove(QLatin1Char('&'));
    const QString icon = widget ? widget->property("iconName").toString() : QString();
    const int iconSize = icon.isEmpty() ? 0 : m_look.S(metric::icon), gap = icon.isEmpty() ? 0 : 8;
    const qreal total = iconSize + gap + QFontMetricsF(painter->font()).horizontalAdvance(words);
    const bool left = kind == QLatin1String("text");
    const bool mirrored = option->direction == Qt::RightToLeft;
    qreal x = left ? (mirrored ? option->rect.right() + 1 - metric::overhang - total
                               : option->rect.left() + metric::overhang)
                   : option->rect.left() + (option->rect.width() - total) / 2;
    if (!icon.isEmpty()) {
        const qreal ix = mirrored ? x + total - iconSize : x;
        paintIcon(*painter,
                  QRect(qRound(ix), option->rect.top() + (option->rect.height() - iconSize) / 2, iconSize,
                        iconSize),
                  icon, colours.ink);
        x += mirrored ? 0 : iconSize + gap;
    }
    if (widget && widget->property("wraps").toBool())
        painter->drawText(option->rect.adjusted(metric::overhang, 0, -metric::overhang, 0),
                          Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, words);
    else
        paintCentred(*painter, QRectF(x, option->rect.top(), total, option->rect.height()), Qt::AlignLeft,
                     words);
    if (paint_detail::keyboardFocus(*option)) {
        if (left) {
            paintFocusRing(*painter, option->rect, metric::radiusControl, t);
        } else { // a gap of the ground's colour, so that the ring is seen on a filled button too
            painter->setPen(QPen(colours.fill && !colours.edge ? colours.ink : t.primary, metric::focusRing));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(4, 4, -4, -4), 5, 5);
        }
    }
    painter->restore();
}

void AppStyle::drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens &t = m_look.tokens();
    const bool on = option->state & (State_On | State_NoChange), enabled = option->state & State_Enabled;
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal radius = round ? box.width() / 2 : 5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor edge = on && enabled ? t.primary : t.control;
    painter->setPen(QPen(edge, 2));
    painter->setBrush(on && !round ? edge : t.surface);
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(edge);
        painter->drawEllipse(box.center(), box.width() * .28, box.width() * .28);
    } else if (on) {
        paintIcon(*painter, option->rect.adjusted(3, 3, -3, -3), QStringLiteral("check"), t.onPrimary);
    }
    painter->restore();
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = m_look.tokens();
    switch (element) {
    case PE_IndicatorCheckBox:
        return drawIndicator(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawIndicator(option, painter, true);
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paintFocusRing(*painter, option->rect, 5, t);
        return;
    case PE_PanelLineEdit: {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth <= 0)
            return;
        const bool focus = option->state & State_HasFocus;
        const bool error = widget && widget->property("error").toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(option->state & State_Enabled ? t.surface : t.page);
        const qreal width = focus || error ? 2 : 1;
        painter->setPen(QPen(error ? t.danger : focus ? t.primary : t.control, width));
        const qreal in = width / 2;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(in, in, -in, -in), metric::radiusControl,
                                 metric::radiusControl);
        painter->restore();
        return;
    }
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->save();
        painter->setPen(QPen(t.control, 1));
        painter->setBrush(t.surface);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelTipLabel:
        painter->save();
        painter->setPen(QPen(t.control, 1));
        painter->setBrush(t.surface);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        return drawButton(option, painter, widget);
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_ProgressBar:
        return drawProgress(option, painter);
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AppStyle::drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item || item->menuItemType == QStyleOptionMenuItem::Separator)
        return QProxyStyle::drawControl(CE_MenuItem, option, painter, widget);
    const Tokens &t = m_look.tokens();
    const bool selected = item->state & State_Selected && item->state & State_Enabled;
    painter->save();
    painter->fillRect(item->rect, selected ? t.primarySoft : t.surface);
    painter->setFont(m_look.font(Type::Body, item->checked));
    const QColor ink = !(item->state & State_Enabled) ? t.muted : selected ? t.primary : t.text;
    painter->setPen(ink);
    const int icon = m_look.S(metric::icon);
    const bool mirrored = option->direction == Qt::RightToLeft;
    const QRect r = item->rect.adjusted(12, 0, -12, 0);
    if (item->checked)
        paintIcon(
            *painter,
            QRect(mirrored ? r.right() - icon : r.left(), r.top() + (r.height() - icon) / 2, icon, icon),
            QStringLiteral("check"), ink);
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    const QRect words = mirrored ? r.adjusted(0, 0, -icon - 10, 0) : r.adjusted(icon + 10, 0, 0, 0);
    paintCentred(*painter, words, mirrored ? Qt::AlignRight : Qt::AlignLeft,
                 QString(parts.first()).remove(QLatin1Char('&')));
    if (parts.size() > 1) {
        painter->setFont(m_look.font(Type::Small));
        painter->setPen(t.muted);
        paintCentred(*painter, words, mirrored ? Qt::AlignLeft : Qt::AlignRight, parts.at(1));
    }
    painter->restore();
}

void AppStyle::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Tokens &t = m_look.tokens();
    const int height = m_look.S(8);
    QRectF box(bar->rect.left(), bar->rect.top() + (bar->rect.height() - height) / 2, bar->rect.width(),
               height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.border);
    painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    const int range = bar->maximum - bar->minimum;
    if (range > 0) {
        const qreal width = box.width() * (bar->progress - bar->minimum) / range;
        if (bar->direction == Qt::RightToLeft)
            box.setLeft(box.right() - width);
        else
            box.setWidth(width);
        painter->setBrush(t.primary);
        painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    }
    painter->restore();
}

void AppStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = m_look.tokens();
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    painter->fillRect(option->rect, t.page);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool touched = option->state & State_MouseOver;
    const int in = touched ? 2 : 3;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(touched ? t.muted : t.control);
    const QRectF thumb = QRectF(slider).adjusted(in, in, -in, -in);
    const qreal radius = qMin(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void AppStyle::drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = m_look.tokens();
    QStyleOptionFrame frame;
    frame.QStyleOption::operator=(*option);
    frame.lineWidth = 1;
    drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
    const int size = m_look.S(metric::icon);
    const QRect r = option->rect;
    const int x = option->direction == Qt::RightToLeft ? r.left() + 12 : r.right() - 12 - size;
    paintIcon(*painter, QRect(x, r.top() + (r.height() - size) / 2, size, size),
              QStringLiteral("chevron-down"), t.muted);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    if (control == CC_ComboBox)
        return drawCombo(option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace unbar::ui
