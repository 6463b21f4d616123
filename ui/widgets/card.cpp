#include "ui/widgets/card.h"

#include "ui/style/look.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace unbar::ui {

Card::Card(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    setMargins();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Card::setMargins()
{
    const int m = metric::cardPadding + (m_emphasis ? metric::emphasis : metric::border);
    m_column->setContentsMargins(m, m, m, m);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::setEmphasis(bool emphasis)
{
    m_emphasis = emphasis;
    setMargins();
    update();
}

Text *Card::addHeading(const QString &text)
{
    auto *heading = new Text(Type::Heading, Ink::Text, text);
    m_column->addWidget(heading);
    return heading;
}

Text *Card::addNote(const QString &text)
{
    auto *note = new Text(Type::Small, Ink::Muted, text);
    m_column->addSpacing(6);
    m_column->addWidget(note);
    return note;
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool plain = m_tone == Tone::Neutral;
    const qreal line = m_emphasis ? metric::emphasis : metric::border;
    const bool edged = plain || m_emphasis || t.highContrast;
    const QColor edge = m_emphasis ? t.primary : plain ? t.border : t.toneInk(m_tone);
    painter.setPen(edged ? QPen(edge, line) : QPen(Qt::NoPen));
    painter.setBrush(plain ? t.surface : t.toneFill(m_tone));
    const qreal in = edged ? line / 2 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), metric::radiusCard,
                            metric::radiusCard);
}

Rule::Rule(int gap, QWidget *parent)
    : QWidget(parent)
    , m_gap(gap)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Rule::sizeHint() const
{
    return {40, 2 * m_gap + 1};
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() / 2, width(), 1), lookOf(this).tokens().border);
}

} // namespace unbar::ui
