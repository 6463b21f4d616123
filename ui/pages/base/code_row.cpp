#include "ui/pages/base/code_row.h"

#include "ui/style/look.h"

#include <QBoxLayout>
#include <QResizeEvent>

namespace unbar::ui {

CodeRow::CodeRow(QWidget *code, QWidget *words)
    : m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(28 - metric::overhang);
    m_row->addWidget(code, 0, Qt::AlignCenter);
    m_row->addWidget(words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CodeRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < 32 * lookOf(this).em();
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace unbar::ui
