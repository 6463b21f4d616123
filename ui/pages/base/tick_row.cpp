#include "ui/pages/base/tick_row.h"

#include "ui/style/look.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QMouseEvent>

namespace unbar::ui {

TickRow::TickRow(const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_box->setAccessibleName(words);
    const int side = lookOf(this).control();
    m_box->setMinimumSize(side, side);
    layout->addWidget(m_box, 0, Qt::AlignVCenter);
    layout->addWidget(new Text(Type::Body, Ink::Text, words), 1, Qt::AlignVCenter);
}

void TickRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_box->toggle();
}

} // namespace unbar::ui
