#include "ui/style/look.h"

#include "ui/style/app_style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QScreen>
#include <QWidget>
#include <cmath>

namespace unbar::ui {

namespace look_detail {

constexpr qreal bodyPx = 15, elderBodyPx = 18.75;

qreal dotsPerInch()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? screen->logicalDotsPerInchY() : 96;
}

struct Role
{
    qreal px, line;
    bool bold;
};

Role role(Type type)
{
    switch (type) {
    case Type::Title:
        return {28, 1.3, true};
    case Type::Heading:
        return {17, 1.4, true};
    case Type::Small:
        return {13, 1.6, false};
    case Type::Badge:
        return {12.5, 1.6, true};
    case Type::Body:
        break;
    }
    return {bodyPx, 1.6, false};
}

} // namespace look_detail

void Look::setTheme(Theme theme, bool systemDark)
{
    m_theme = theme;
    m_tokens = Tokens::of(theme == Theme::System ? (systemDark ? Theme::Dark : Theme::Light) : theme);
}

qreal Look::factor() const
{
    return m_elder ? qMax(m_scale, look_detail::elderBodyPx / look_detail::bodyPx) : m_scale;
}

int Look::S(qreal n) const
{
    return qRound(n * factor());
}

int Look::control() const
{
    return m_elder ? qMax(metric::controlElder, S(metric::control)) : S(metric::control);
}

qreal Look::px(Type type) const
{
    const qreal px = look_detail::role(type).px * factor();
    return m_elder && type != Type::Badge ? qMax(px, 18.0) : px;
}

qreal Look::lineHeight(Type type) const
{
    return std::round(px(type) * look_detail::role(type).line);
}

QFont Look::font(Type type, bool bold) const
{
    const look_detail::Role role = look_detail::role(type);
    QFont font;
    if (!m_families.isEmpty())
        font.setFamilies(m_families);
    font.setPointSizeF(px(type) * 72.0 / look_detail::dotsPerInch());
    font.setWeight(bold || role.bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    if (type == Type::Title)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * px(type));
    return font;
}

const Look &lookOf(const QWidget *widget)
{
    static const Look plain;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    if (const auto *ours = qobject_cast<const AppStyle *>(style))
        return ours->look();
    if (const auto *ours = qobject_cast<const AppStyle *>(QApplication::style()))
        return ours->look();
    return plain;
}

} // namespace unbar::ui
