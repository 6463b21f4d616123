#include "ui/style/app_style.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>

namespace unbar::ui {

namespace style_detail {

bool isText(const QWidget *widget)
{
    return widget && widget->property("kind").toString() == QLatin1String("text");
}

} // namespace style_detail

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return m_look.S(40);
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_look.S(22);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return m_look.S(metric::icon);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 6;
    case PM_DefaultFrameWidth:
        return widget && widget->inherits("QLineEdit") ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const QFontMetricsF fm(m_look.font(Type::Body, true));
            qreal width = fm.horizontalAdvance(QString(button->text).remove(QLatin1Char('&')));
            if (widget && !widget->property("iconName").toString().isEmpty())
                width += m_look.S(metric::icon) + 8;
            const int padding = style_detail::isText(widget) ? 2 * metric::overhang : 40;
            return {qMax(qCeil(width) + padding, m_look.control()), m_look.control()};
        }
        break;
    case CT_LineEdit:
        s.setHeight(m_look.control());
        break;
    case CT_ComboBox:
        s.setHeight(m_look.control());
        s.rwidth() += m_look.S(30);
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        s.setHeight(qMax(s.height(), m_look.control()));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            s.setHeight(m_look.S(40));
            s.rwidth() += m_look.S(56);
        }
        break;
    case CT_ProgressBar:
        s.setHeight(m_look.S(8));
        break;
    default:
        break;
    }
    return s;
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonLayoutItem && style_detail::isText(widget))
        return option->rect.adjusted(metric::overhang, 0, -metric::overhang,
                                     0); // words, not the hit area, stand on the column's edge
    if (element == SE_LineEditContents) {
        const QRect r = option->rect;
        return r.adjusted(12, 2, -12, -2);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? bar->rect.width() : bar->rect.height();
        const int extent = horizontal ? bar->rect.height() : bar->rect.width();
        const int range = bar->maximum - bar->minimum;
        const int wanted = range > 0 ? int(qint64(length) * bar->pageStep / (range + bar->pageStep)) : length;
        const int slider = qBound(qMin(m_look.S(40), length), wanted, length);
        const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                               length - slider, bar->upsideDown);
        const auto part = [&](int from, int size) {
            return horizontal ? QRect(from, 0, size, extent) : QRect(0, from, extent, size);
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return part(at, slider);
        case SC_ScrollBarGroove:
            return part(0, length);
        case SC_ScrollBarSubPage:
            return part(0, at);
        case SC_ScrollBarAddPage:
            return part(at + slider, length - at - slider);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return option->rect.adjusted(14, 0, -m_look.S(36), 0);
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
        return 0;
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_Widget_Animation_Duration:
        return m_look.reducedMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace unbar::ui
