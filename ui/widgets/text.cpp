#include "ui/widgets/text.h"

#include "ui/style/look.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace unbar::ui {

namespace text_detail {

/// A Text as assistive technology sees it: static text, or a heading.
class TextInterface : public QAccessibleWidget
{
public:
    explicit TextInterface(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::StaticText)
    {}
    QAccessible::Role role() const override
    {
        const auto *words = qobject_cast<const Text *>(object());
        return words && words->isHeading() ? QAccessible::Heading : QAccessible::StaticText;
    }
    QString text(QAccessible::Text kind) const override
    {
        const auto *words = qobject_cast<const Text *>(object());
        if (kind == QAccessible::Name && words && words->accessibleName().isEmpty())
            return words->text();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeTextInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("unbar::ui::Text"))
        return nullptr;
    return new TextInterface(qobject_cast<QWidget *>(object));
}

void installTextInterface()
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(makeTextInterface), true);
}

} // namespace text_detail

Text::Text(Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_type(type)
    , m_ink(ink)
    , m_heading(type == Type::Title || type == Type::Heading)
{
    text_detail::installTextInterface();
    setTextFormat(Qt::PlainText);
    setWrapping(true);
    QLabel::setText(text);
}

void Text::setText(const QString &text)
{
    if (text == this->text() && m_bold.isEmpty())
        return;
    m_bold.clear();
    QLabel::setText(text);
    refresh();
}

void Text::setMarked(const QString &marked)
{
    const QString open = QStringLiteral("<b>"), close = QStringLiteral("</b>");
    QString plain;
    QList<Span> spans;
    qsizetype at = 0;
    while (at < marked.size()) {
        const qsizetype from = marked.indexOf(open, at);
        const qsizetype to = from < 0 ? -1 : marked.indexOf(close, from);
        if (to < 0) {
            plain += marked.mid(at);
            break;
        }
        plain += marked.mid(at, from - at);
        const QString inner = marked.mid(from + open.size(), to - from - open.size());
        spans.append({int(plain.size()), int(inner.size())});
        plain += inner;
        at = to + close.size();
    }
    if (plain != text())
        QLabel::setText(plain);
    m_bold = spans;
    refresh();
}

void Text::setBold(const QList<Span> &spans)
{
    m_bold = spans;
    refresh();
}

void Text::setStrong(bool strong)
{
    m_strong = strong;
    refresh();
}

void Text::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void Text::setType(Type type)
{
    m_type = type;
    refresh();
}

void Text::setHeading(bool heading)
{
    m_heading = heading;
}

void Text::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    QSizePolicy policy(wrapping ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                       wrapping ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    refresh();
}

void Text::refresh()
{
    updateGeometry();
    update();
}

void Text::prepare(QTextLayout &layout) const
{
    const Look &look = lookOf(this);
    layout.setFont(look.font(m_type, m_strong));
    layout.setText(text());
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(m_wrapping ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    if (alignment() & Qt::AlignRight)
        option.setAlignment(Qt::AlignRight);
    else if (alignment() & Qt::AlignHCenter)
        option.setAlignment(Qt::AlignHCenter);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : m_bold) {
        QTextLayout::FormatRange range;
        range.start = span.start;
        range.length = span.length;
        range.format.setFontWeight(QFont::DemiBold);
        if (m_ink == Ink::Muted)
            range.format.setForeground(look.tokens().text);
        formats.append(range);
    }
    layout.setFormats(formats);
}

qreal Text::place(QTextLayout &layout, qreal width) const
{
    const Look &look = lookOf(this);
    const QFontMetricsF fm(look.font(m_type, m_strong));
    const qreal height = look.lineHeight(m_type);
    const qreal base = std::round((height - (fm.ascent() + fm.descent())) / 2 + fm.ascent());
    qreal natural = 0;
    int n = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width - 1); // a letter's soft edge may reach over its own width
        line.setPosition({0, n * height + base - line.ascent()});
        natural = qMax(natural, line.naturalTextWidth());
        ++n;
    }
    layout.endLayout();
    return natural;
}

QList<qreal> Text::baselines(int width) const
{
    QTextLayout layout;
    prepare(layout);
    place(layout, width);
    QList<qreal> lines;
    for (int i = 0; i < layout.lineCount(); ++i)
        lines << layout.lineAt(i).y() + layout.lineAt(i).ascent();
    return lines;
}

int Text::heightForWidth(int width) const
{
    if (!m_wrapping)
        return -1;
    QTextLayout layout;
    prepare(layout);
    place(layout, qMax(1, width));
    return qCeil(qMax(1, layout.lineCount()) * lookOf(this).lineHeight(m_type));
}

QSize Text::sizeHint() const
{
    QTextLayout layout;
    prepare(layout);
    const qreal width = place(layout, QWIDGETSIZE_MAX);
    return {qCeil(width) + 1, qCeil(qMax(1, layout.lineCount()) * lookOf(this).lineHeight(m_type))};
}

QSize Text::minimumSizeHint() const
{
    if (!m_wrapping)
        return sizeHint();
    return {qMin(sizeHint().width(), 40), qCeil(lookOf(this).lineHeight(m_type))};
}

void Text::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout;
    prepare(layout);
    place(layout, width());
    painter.setPen(lookOf(this).tokens().ink(m_ink));
    const qreal room = height() - layout.lineCount() * lookOf(this).lineHeight(m_type);
    const bool centred = alignment() & Qt::AlignVCenter && room > 0; // beside something taller, in one row
    layout.draw(&painter, {0, centred ? std::floor(room / 2) : 0});
}

void Text::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        refresh();
}

CopyText::CopyText(Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrap(true);
    setCursor(Qt::IBeamCursor);
    adopt();
}

void CopyText::setStrong(bool strong)
{
    m_strong = strong;
    adopt();
}

void CopyText::adopt()
{
    if (m_adopting)
        return;
    m_adopting = true;
    const Look &look = lookOf(this);
    setFont(look.font(m_type, m_strong));
    QPalette palette;
    palette.setColor(QPalette::WindowText, look.tokens().ink(m_ink));
    setPalette(palette);
    // a QLabel's line is lower than ours: with half the difference above, words beside each other share a
    // baseline
    const int lead = qMax(0, qRound((look.lineHeight(m_type) - QFontMetricsF(font()).height()) / 2));
    setContentsMargins(0, lead, 0, lead);
    m_adopting = false;
}

QSize CopyText::sizeHint() const
{
    const int width = int(std::ceil(QFontMetricsF(font()).horizontalAdvance(text()))) + 2;
    return {width, QLabel::heightForWidth(width)};
}

void CopyText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        adopt();
}

} // namespace unbar::ui
