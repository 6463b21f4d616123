#include "ui/style/tokens.h"

#include <cmath>

namespace unbar::ui {

namespace tokens_detail {

Tokens light()
{
    Tokens t;
    t.page = QColor(0xF7F8FA), t.surface = QColor(0xFFFFFF), t.rail = QColor(0xFFFFFF);
    t.text = QColor(0x16191D), t.muted = QColor(0x525B66), t.border = QColor(0xDDE2E8),
    t.control = QColor(0x767F8A);
    t.primary = QColor(0x0B57D0), t.onPrimary = QColor(0xFFFFFF), t.primarySoft = QColor(0xE8F0FE);
    t.ok = QColor(0x0F6B3E), t.okSoft = QColor(0xE6F5EC), t.warn = QColor(0x7A4B00),
    t.warnSoft = QColor(0xFFF4DE);
    t.danger = QColor(0xB3261E), t.dangerSoft = QColor(0xFDECEA);
    return t;
}

Tokens dark()
{
    Tokens t;
    t.dark = true;
    t.page = QColor(0x101317), t.surface = QColor(0x181C22), t.rail = QColor(0x14181D);
    t.text = QColor(0xE8EBEF), t.muted = QColor(0xA4ADB8), t.border = QColor(0x2B323B),
    t.control = QColor(0x7D8794);
    t.primary = QColor(0x8AB4FF), t.onPrimary = QColor(0x0A1B3D), t.primarySoft = QColor(0x1B2A45);
    t.ok = QColor(0x6FD39B), t.okSoft = QColor(0x13291E), t.warn = QColor(0xF2C063),
    t.warnSoft = QColor(0x2E2413);
    t.danger = QColor(0xFFB4AB), t.dangerSoft = QColor(0x351816);
    return t;
}

Tokens highContrast()
{
    Tokens t;
    t.dark = true;
    t.highContrast = true;
    t.page = t.surface = t.rail = QColor(Qt::black);
    t.text = t.muted = t.border = t.control = QColor(0xFFFFFF);
    t.primary = QColor(0xFFE100), t.onPrimary = QColor(Qt::black), t.primarySoft = QColor(0x262200);
    t.ok = QColor(0x5CFFA5), t.okSoft = QColor(0x00200F), t.warn = QColor(0xFFD37A),
    t.warnSoft = QColor(0x261A00);
    t.danger = QColor(0xFFB0A8), t.dangerSoft = QColor(0x2B0500);
    return t;
}

double channel(float value)
{
    const double v = double(value);
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace tokens_detail

Tokens Tokens::of(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return tokens_detail::dark();
    case Theme::HighContrast:
        return tokens_detail::highContrast();
    case Theme::System:
    case Theme::Light:
        break;
    }
    return tokens_detail::light();
}

QColor Tokens::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text:
        return text;
    case Ink::Muted:
        return muted;
    case Ink::OnPrimary:
        return onPrimary;
    case Ink::Ok:
        return ok;
    case Ink::Warn:
        return warn;
    case Ink::Danger:
        return danger;
    case Ink::Primary:
    case Ink::Link:
        break;
    }
    return primary;
}

QColor Tokens::fill(Fill fill) const
{
    switch (fill) {
    case Fill::Page:
        return page;
    case Fill::PrimarySoft:
        return primarySoft;
    case Fill::OkSoft:
        return okSoft;
    case Fill::WarnSoft:
        return warnSoft;
    case Fill::DangerSoft:
        return dangerSoft;
    case Fill::Rail:
        return rail;
    case Fill::Surface:
        break;
    }
    return surface;
}

QColor Tokens::toneInk(Tone tone) const
{
    switch (tone) {
    case Tone::Primary:
        return primary;
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Danger:
        return danger;
    case Tone::Neutral:
        break;
    }
    return muted;
}

QColor Tokens::toneFill(Tone tone) const
{
    switch (tone) {
    case Tone::Primary:
        return primarySoft;
    case Tone::Ok:
        return okSoft;
    case Tone::Warn:
        return warnSoft;
    case Tone::Danger:
        return dangerSoft;
    case Tone::Neutral:
        break;
    }
    return page;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = tokens_detail::luminance(a), lb = tokens_detail::luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

QList<ContrastPair> contrastPairs(const Tokens &t)
{
    constexpr double words = 4.5, control = 3.0, decoration = 0.0;
    return {{"text on page", t.text, t.page, words},
            {"text on surface", t.text, t.surface, words},
            {"text on rail", t.text, t.rail, words},
            {"muted on page", t.muted, t.page, words},
            {"muted on surface", t.muted, t.surface, words},
            {"muted on rail", t.muted, t.rail, words},
            {"text on ok soft", t.text, t.okSoft, words},
            {"text on warn soft", t.text, t.warnSoft, words},
            {"text on danger soft", t.text, t.dangerSoft, words},
            {"text on primary soft", t.text, t.primarySoft, words},
            {"muted on warn soft", t.muted, t.warnSoft, words},
            {"primary on page", t.primary, t.page, words},
            {"primary on surface", t.primary, t.surface, words},
            {"primary on primary soft", t.primary, t.primarySoft, words},
            {"primary on warn soft", t.primary, t.warnSoft, words},
            {"primary on danger soft", t.primary, t.dangerSoft, words},
            {"primary on ok soft", t.primary, t.okSoft, words},
            {"on primary on primary", t.onPrimary, t.primary, words},
            {"ok on ok soft", t.ok, t.okSoft, words},
            {"ok on surface", t.ok, t.surface, words},
            {"warn on warn soft", t.warn, t.warnSoft, words},
            {"warn on surface", t.warn, t.surface, words},
            {"danger on danger soft", t.danger, t.dangerSoft, words},
            {"danger on surface", t.danger, t.surface, words},
            {"danger on page", t.danger, t.page, words},
            {"control on page", t.control, t.page, control},
            {"control on surface", t.control, t.surface, control},
            {"focus ring on page", t.primary, t.page, control},
            {"focus ring on rail", t.primary, t.rail, control},
            {"page as words on danger", t.surface, t.danger, words},
            {"border on surface", t.border, t.surface, decoration},
            {"border on page", t.border, t.page, decoration}};
}

} // namespace unbar::ui
