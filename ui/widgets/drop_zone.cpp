#include "ui/widgets/drop_zone.h"

#include "ui/style/look.h"
#include "ui/widgets/file_picker.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QPainter>
#include <QResizeEvent>

namespace unbar::ui {

namespace drop_detail {

constexpr int iconSize = 28;
constexpr qreal line = 1.5;
constexpr int narrowEm = 34; ///< below this width the buttons stand under the words

} // namespace drop_detail

DropZone::DropZone(const QString &title, const QString &note, FilePicker &picker, QWidget *parent)
    : QWidget(parent)
    , m_picker(picker)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new Flow)
{
    setAcceptDrops(true);
    m_row->setContentsMargins(metric::cardPadding, metric::cardPadding, metric::cardPadding,
                              metric::cardPadding);
    m_row->setSpacing(metric::gapSide);
    auto *what = new QHBoxLayout;
    what->setSpacing(metric::gapSide);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *heading = new Text(Type::Body, Ink::Text, title);
    heading->setStrong(true);
    words->addWidget(heading);
    words->addWidget(new Text(Type::Small, Ink::Muted, note));
    what->addWidget(new Icon(QStringLiteral("image"), Ink::Primary, drop_detail::iconSize), 0,
                    Qt::AlignVCenter);
    what->addLayout(words, 1);
    m_row->addLayout(what, 1);
    m_row->addLayout(m_buttons);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    nameAs(this, title);
    describeAs(this, note);
}

void DropZone::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void DropZone::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < drop_detail::narrowEm * lookOf(this).em();
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    m_over = FilePicker::canTake(*event->mimeData());
    if (m_over)
        event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    if (m_picker.take(*event->mimeData()))
        event->acceptProposedAction();
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_over ? t.primarySoft : t.page);
    painter.setPen(QPen(m_over ? t.primary : t.control, drop_detail::line, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::radiusCard, metric::radiusCard);
}

} // namespace unbar::ui
