#pragma once
// What the person chose about the look: theme, text size, elder mode, motion. Owned by AppStyle; widgets read
// it at layout and paint time and keep roles, never colours, so that a change is one repaint.

#include "ui/style/tokens.h"

#include <QFont>

class QWidget;

namespace unbar::ui {

class Look
{
public:
    [[nodiscard]] Theme theme() const { return m_theme; } ///< as chosen; may be System
    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    [[nodiscard]] qreal scale() const { return m_scale; } ///< as chosen, 1.0 to 2.0
    [[nodiscard]] bool elder() const
    {
        return m_elder;
    } ///< 长辈版: body ≥ 18 px, targets ≥ 60 px (MIIT 2021)
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    /// The factor in force: the chosen text size, raised by elder mode.
    [[nodiscard]] qreal factor() const;
    /// A length that holds text or stands beside it, multiplied by the text size.
    [[nodiscard]] int S(qreal n) const;
    /// Height of buttons and fields: 44, elder 60, never below the text size's need.
    [[nodiscard]] int control() const;
    /// One em of the body, for folding by text units.
    [[nodiscard]] qreal em() const { return px(Type::Body); }
    [[nodiscard]] qreal px(Type type) const;
    [[nodiscard]] qreal lineHeight(Type type) const; ///< whole pixels
    /// Weight 600 when bold, else 400; titles, headings and badges are bold by themselves.
    [[nodiscard]] QFont font(Type type, bool bold = false) const;

    void setTheme(Theme theme, bool systemDark = false);
    void setScale(qreal scale) { m_scale = qBound(1.0, scale, 2.0); }
    void setElder(bool elder) { m_elder = elder; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    void setFamilies(const QStringList &families) { m_families = families; }
    [[nodiscard]] const QStringList &families() const { return m_families; }

private:
    Theme m_theme = Theme::Light;
    Tokens m_tokens = Tokens::of(Theme::Light);
    qreal m_scale = 1.0;
    bool m_elder = false;
    bool m_reducedMotion = false;
    QStringList m_families;
};

/// The look in force for a widget: that of the AppStyle it is drawn with, or the default when there is none.
const Look &lookOf(const QWidget *widget);

} // namespace unbar::ui
