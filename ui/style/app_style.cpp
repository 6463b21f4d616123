#include "ui/style/app_style.h"

#include "ui/style/icons.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QWidget>

namespace unbar::ui {

AppStyle::AppStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->focusPolicy() != Qt::NoFocus)
        widget->setAttribute(Qt::WA_Hover);
}

void AppStyle::polish(QPalette &palette)
{
    palette = paletteFor(m_look.tokens());
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    using C = QPalette;
    const auto all = [&p](QPalette::ColorRole role, const QColor &colour) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            p.setColor(group, role, colour);
    };
    for (const auto role : {C::Window, C::AlternateBase})
        p.setColor(role, t.page);
    for (const auto role : {C::Base, C::Button})
        p.setColor(role, t.surface);
    for (const auto role : {C::WindowText, C::Text, C::ButtonText, C::ToolTipText, C::BrightText})
        p.setColor(role, t.text);
    p.setColor(C::ToolTipBase, t.surface);
    p.setColor(C::PlaceholderText, t.muted);
    all(C::Highlight, t.primary);
    all(C::HighlightedText, t.onPrimary);
    for (const auto role : {C::Link, C::LinkVisited})
        p.setColor(role, t.primary);
    p.setColor(C::Mid, t.control);
    p.setColor(C::Dark, t.control);
    p.setColor(C::Light, t.border);
    p.setColor(C::Midlight, t.border);
    p.setColor(C::Shadow, t.border);
    for (const auto role : {C::WindowText, C::Text, C::ButtonText})
        p.setColor(C::Disabled, role, t.muted);
    p.setColor(C::Disabled, C::Highlight, t.control);
    return p;
}

void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.primary, metric::focusRing));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintCentred(QPainter &painter, const QRectF &box, Qt::Alignment align, const QString &text)
{
    const QFontMetricsF fm(painter.font(), painter.device());
    const qreal em = fm.capHeight() > 0 ? fm.capHeight() / 0.74 : fm.ascent();
    const qreal width = fm.horizontalAdvance(text);
    qreal x = box.left();
    if (align & Qt::AlignRight)
        x = box.right() - width;
    else if (align & Qt::AlignHCenter)
        x = box.left() + (box.width() - width) / 2;
    painter.drawText(QPointF(x, qRound(box.top() + box.height() / 2 + 0.37 * em)), text);
}

AppStyle &applyLook(QApplication &app, Theme theme, qreal scale, bool elder)
{
    auto *style = qobject_cast<AppStyle *>(QApplication::style());
    constexpr const char *systemDarkKey = "unbarSystemDark";
    if (!style) {
        // Qt 6.4 has no colour-scheme hint; the palette the platform started with tells dark from light.
        app.setProperty(systemDarkKey, QApplication::palette().color(QPalette::Window).lightness() < 128);
        style = new AppStyle; // QApplication owns it
        QApplication::setStyle(style);
    }
    const bool systemDark = app.property(systemDarkKey).toBool();
    Look &look = style->editLook();
    look.setTheme(theme, systemDark);
    look.setScale(scale);
    look.setElder(elder);
    if (look.families().isEmpty())
        look.setFamilies(
            {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"), QApplication::font().family()});
    QApplication::setPalette(paletteFor(look.tokens()));
    QApplication::setFont(look.font(Type::Body));
    // Qt 6.4 tells open windows of a new application palette only when the platform brought it
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setPalette(QPalette());
    QEvent changed(QEvent::StyleChange);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        QApplication::sendEvent(widget, &changed);
    return *style;
}

} // namespace unbar::ui
