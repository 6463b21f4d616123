#pragma once
// Every colour and every pixel of the app: nothing outside this folder names one. Contrast follows WCAG 2.2
// AA (text 4.5 : 1, controls 3 : 1); the pairs are checked by tests/ui/style.

#include <QColor>
#include <QList>

namespace unbar::ui {

enum class Theme { System, Light, Dark, HighContrast };
/// A colour for words and icons.
enum class Ink { Text, Muted, Primary, OnPrimary, Ok, Warn, Danger, Link };
/// A colour for areas.
enum class Fill { Page, Surface, PrimarySoft, OkSoft, WarnSoft, DangerSoft, Rail };
/// A colour pair that carries a meaning; always shown with a word, mostly with an icon.
enum class Tone { Neutral, Primary, Ok, Warn, Danger };
/// Text roles; sizes are ratios of the body (28, 17, 15, 13, 12.5 at 100 %).
enum class Type { Title, Heading, Body, Small, Badge };

struct Tokens
{
    QColor page, surface, rail, text, muted, border, control, primary, onPrimary, primarySoft;
    QColor ok, okSoft, warn, warnSoft, danger, dangerSoft;
    bool dark = false;
    bool highContrast = false;

    [[nodiscard]] QColor ink(Ink ink) const;
    [[nodiscard]] QColor fill(Fill fill) const;
    [[nodiscard]] QColor toneInk(Tone tone) const;
    [[nodiscard]] QColor toneFill(Tone tone) const;
    /// Theme::System is resolved by the caller (see Look); here it reads as Light.
    static Tokens of(Theme theme);
};

/// Fixed lengths in device-independent pixels. What holds text is multiplied by the text size: see Look::S.
namespace metric {
inline constexpr int radiusCard = 12;
inline constexpr int radiusControl = 8;
inline constexpr int border = 1;
inline constexpr int emphasis = 2;
inline constexpr int focusRing = 2;
inline constexpr int overhang =
    6; ///< how far a text button's hit area reaches over the edge its words stand on
inline constexpr int control = 44;
inline constexpr int controlElder = 60;
inline constexpr int cardPadding = 20;
inline constexpr int topBar = 56;
inline constexpr int rail = 216;
inline constexpr int railRow = 41;
inline constexpr int mainColumn = 600;
inline constexpr int sideColumn = 272;
inline constexpr int columnGap = 32;
inline constexpr int pageMarginX = 40;
inline constexpr int pageMarginY = 32;
inline constexpr int gapMain = 20;
inline constexpr int gapSide = 16;
inline constexpr int icon = 18;
inline constexpr int dot = 28;
inline constexpr int qr = 224;
inline constexpr int smallestWindow = 480;
} // namespace metric

/// One colour pair whose contrast is promised.
struct ContrastPair
{
    const char *name;
    QColor ink, ground;
    double atLeast; ///< 4.5 for text, 3 for controls; 0 for pairs that only decorate and are exempt
};
QList<ContrastPair> contrastPairs(const Tokens &tokens);
/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace unbar::ui
