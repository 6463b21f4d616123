#include "ui/widgets/badge.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QPainter>

namespace unbar::ui {

Badge::Badge(Tone tone, const QString &iconName, const QString &word, QWidget *parent)
    : QLabel(word, parent)
    , m_tone(tone)
    , m_icon(iconName)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::set(Tone tone, const QString &iconName, const QString &word)
{
    m_tone = tone;
    m_icon = iconName;
    if (word != text())
        setText(word);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const Look &look = lookOf(this);
    const qreal words = QFontMetricsF(look.font(Type::Badge)).horizontalAdvance(text());
    return {qCeil(words) + 21 + (m_icon.isEmpty() ? 0 : look.S(15) + 5), look.S(26)};
}

void Badge::paintEvent(QPaintEvent *)
{
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool edged = m_tone == Tone::Neutral || t.highContrast;
    painter.setPen(edged ? QPen(t.highContrast ? t.toneInk(m_tone) : t.border, metric::border)
                         : QPen(Qt::NoPen));
    painter.setBrush(t.toneFill(m_tone));
    const QRectF box = edged ? QRectF(rect()).adjusted(.5, .5, -.5, -.5) : QRectF(rect());
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(t.toneInk(m_tone));
    painter.setFont(look.font(Type::Badge));
    QRect inner = rect().adjusted(10, 0, -10, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (!m_icon.isEmpty()) {
        const int size = look.S(15);
        const int x = mirrored ? inner.right() + 1 - size : inner.left();
        paintIcon(painter, QRect(x, (height() - size) / 2, size, size), m_icon, t.toneInk(m_tone));
        inner.adjust(mirrored ? 0 : size + 6, 0, mirrored ? -size - 6 : 0, 0);
    }
    paintCentred(painter, inner, mirrored ? Qt::AlignRight : Qt::AlignLeft, text());
}

Countdown::Countdown(QWidget *parent)
    : Badge(Tone::Primary, QStringLiteral("clock"), {}, parent)
{
    say();
}

void Countdown::setSecondsLeft(int seconds)
{
    m_seconds = qMax(0, seconds);
    say();
}

void Countdown::say()
{
    const int minutes = m_seconds / 60;
    if (m_seconds == 0) {
        setAccessibleName(tr("This code has expired"));
        set(Tone::Warn, QStringLiteral("clock"), tr("Expired"));
        return;
    }
    const QString spoken =
        minutes > 0 ? tr("%n minute(s) left", nullptr, minutes) : tr("Less than a minute left");
    if (spoken != accessibleName())
        setAccessibleName(spoken);
    set(m_seconds < 60 ? Tone::Warn : Tone::Primary, QStringLiteral("clock"),
        tr("%1 min %2 s left").arg(minutes).arg(m_seconds % 60, 2, 10, QLatin1Char('0')));
}

void Countdown::changeEvent(QEvent *event)
{
    Badge::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace unbar::ui
