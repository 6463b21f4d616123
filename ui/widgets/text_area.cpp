#include "ui/widgets/text_area.h"

#include "ui/style/look.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

namespace unbar::ui {

namespace area_detail {

constexpr int frame = 2; ///< what the painted frame takes of the widget

int graphemes(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int n = 0;
    while (finder.toNextBoundary() > 0)
        ++n;
    return n;
}

} // namespace area_detail

TextArea::TextArea(const QString &label, const QString &hint, int most, QWidget *parent)
    : QWidget(parent)
    , m_label(new Text(Type::Body, Ink::Text, label))
    , m_hint(new Text(Type::Small, Ink::Muted, hint))
    , m_errorText(new Text(Type::Body, Ink::Danger))
    , m_count(new Text(Type::Small, Ink::Muted))
    , m_edit(new QPlainTextEdit)
    , m_most(most)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_label->setStrong(true);
    m_label->setBuddy(m_edit);
    column->addWidget(m_label);
    column->addWidget(m_hint);
    column->addWidget(m_errorText);
    column->addWidget(m_edit);
    column->addWidget(m_count);
    m_errorText->setStrong(true);
    m_errorText->hide();
    m_hint->setVisible(!hint.isEmpty());
    m_count->setVisible(most > 0);
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->viewport()->setAutoFillBackground(false);
    m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_edit->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    limit();
    describe();
    count();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        count();
        Q_EMIT textEdited(text());
    });
}

QString TextArea::text() const
{
    return m_edit->toPlainText();
}

void TextArea::setText(const QString &text)
{
    const QSignalBlocker ours(m_edit);
    m_edit->setPlainText(text);
    count();
}

void TextArea::setError(const QString &error)
{
    m_error = error;
    m_errorText->setText(error);
    m_errorText->setVisible(!error.isEmpty());
    describe();
    update();
}

void TextArea::setLines(int lines)
{
    m_lines = lines;
    limit();
}

void TextArea::limit()
{
    const Look &look = lookOf(this);
    m_edit->setFont(look.font(Type::Body));
    m_edit->document()->setDocumentMargin(look.S(10));
    m_edit->setFixedHeight(qRound(m_lines * look.lineHeight(Type::Body)) + 2 * look.S(10));
}

void TextArea::count()
{
    if (m_most <= 0)
        return;
    const int n = area_detail::graphemes(text());
    m_count->setText(tr("%1 of %2 characters").arg(n).arg(m_most));
    m_count->setInk(n > m_most ? Ink::Danger : Ink::Muted);
}

void TextArea::describe()
{
    m_edit->setAccessibleName(m_label->text());
    QStringList said;
    if (!m_error.isEmpty())
        said << tr("Error: %1").arg(m_error);
    if (!m_hint->text().isEmpty())
        said << m_hint->text();
    m_edit->setAccessibleDescription(said.join(QLatin1Char(' ')));
}

void TextArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        count();
    } else if (event->type() == QEvent::StyleChange) {
        limit();
    }
}

/// The frame is this widget's, so that it looks like every other field.
bool TextArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void TextArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = m_edit->geometry().adjusted(-area_detail::frame, -area_detail::frame, area_detail::frame,
                                              area_detail::frame);
    option.rect = option.rect.intersected(rect());
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace unbar::ui
