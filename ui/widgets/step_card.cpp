#include "ui/widgets/step_card.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/text.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace unbar::ui {

StepCard::StepCard(QWidget *parent)
    : Card(Tone::Neutral, parent)
    , m_dot(new StepDot)
    , m_title(new Text(Type::Heading))
    , m_badge(new Badge)
    , m_body(new Text(Type::Small, Ink::Muted))
    , m_extra(new QVBoxLayout)
    , m_actions(new Flow(16, 4))
    , m_gap(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    words->addLayout(head);
    words->addSpacing(6);
    words->addWidget(m_body);
    words->addLayout(m_extra);
    words->addSpacerItem(m_gap);
    words->addLayout(m_actions);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_dot, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    column()->addLayout(row);
    m_badge->hide();
    m_body->hide();
}

void StepCard::setStep(int number, Mark mark)
{
    m_dot->set(number, mark);
    m_title->setInk(mark == Mark::Done ? Ink::Muted : Ink::Text);
}

void StepCard::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StepCard::setBadge(Tone tone, const QString &iconName, const QString &word)
{
    m_badge->set(tone, iconName, word);
    m_badge->setVisible(!word.isEmpty());
}

void StepCard::setBody(const QString &body)
{
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
}

void StepCard::addAction(QAbstractButton *button)
{
    m_actions->addWidget(button);
    setGap(12);
}

void StepCard::setGap(int gap)
{
    m_gap->changeSize(0, gap, QSizePolicy::Minimum, QSizePolicy::Fixed);
    for (QLayout *layout = m_actions; layout; layout = qobject_cast<QLayout *>(layout->parent()))
        layout->invalidate(); // each layout on the way up remembers the height it asked for
}

void StepCard::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    setGap(0);
}

StepDot::StepDot(int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepDot::set(int number, StepCard::Mark mark)
{
    m_number = number;
    m_mark = mark;
    update();
}

QSize StepDot::sizeHint() const
{
    const int size = lookOf(this).S(m_size);
    return {size, size};
}

void StepDot::paintEvent(QPaintEvent *)
{
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    using Mark = StepCard::Mark;
    const QRectF box(rect());
    if (m_mark == Mark::Waiting) {
        painter.setPen(QPen(t.control, 2));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_mark == Mark::Done ? t.okSoft : t.primary);
        painter.drawEllipse(box);
    }
    if (m_mark == Mark::Done) {
        const int in = width() / 4;
        paintIcon(painter, rect().adjusted(in, in, -in, -in), QStringLiteral("tick"), t.ok);
    } else if (m_number > 0) {
        painter.setPen(m_mark == Mark::Waiting ? t.muted : t.onPrimary);
        painter.setFont(look.font(Type::Body, true));
        paintCentred(painter, box, Qt::AlignHCenter, QString::number(m_number));
    }
}

} // namespace unbar::ui
