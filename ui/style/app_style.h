#pragma once
// The one style of the app: Fusion underneath, our buttons, fields, check marks, bars, menus and focus ring
// above.

#include "ui/style/look.h"

#include <QProxyStyle>

class QApplication;
class QPainter;

namespace unbar::ui {

/// Buttons are drawn by their `kind` property: "primary", "secondary", "text", "danger" (else a secondary
/// one). Fields with the property `error` = true get the error border. The focus ring shows for keyboard
/// focus only.
class AppStyle : public QProxyStyle
{
    Q_OBJECT
public:
    AppStyle();

    /// The look in force; the same as lookOf(widget).
    static const Look &of(const QWidget *widget) { return lookOf(widget); }
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] Look &editLook() { return m_look; }

    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override;
    using QProxyStyle::polish;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;

    Look m_look;
};

/// Installs AppStyle on the application (once) and applies theme, text size and elder mode; safe to call
/// again at any time: widgets repaint and lay out anew, nothing is rebuilt.
AppStyle &applyLook(QApplication &app, Theme theme, qreal scale = 1.0, bool elder = false);

/// The palette that goes with tokens, for Fusion's own parts.
QPalette paletteFor(const Tokens &tokens);

/// Draws the keyboard focus ring just inside rect.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Tokens &tokens);
/// One line of text in a box, centred by the cap height so that Latin, digits and Chinese sit alike.
void paintCentred(QPainter &painter, const QRectF &box, Qt::Alignment align, const QString &text);

} // namespace unbar::ui
