#include "ui/widgets/page_columns.h"

#include "ui/style/look.h"

#include <QEvent>
#include <QVBoxLayout>

namespace unbar::ui {

PageColumns::PageColumns(QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_mainBox(new QWidget)
    , m_sideBox(new QWidget)
    , m_mainOuter(new QVBoxLayout(m_mainBox))
    , m_main(new QVBoxLayout)
    , m_side(new QVBoxLayout(m_sideBox))
{
    m_mainOuter->setContentsMargins(0, 0, 0, 0);
    m_mainOuter->setSpacing(metric::gapMain);
    m_mainOuter->addLayout(m_main);
    m_main->setContentsMargins(0, 0, 0, 0);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_main->setSpacing(metric::gapMain);
    m_side->setSpacing(metric::gapSide);
    for (QWidget *box : {m_mainBox, m_sideBox}) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        box->setSizePolicy(policy);
    }
    m_row->setSpacing(metric::columnGap);
    arrange();
}

void PageColumns::setCentred(bool centred)
{
    m_centred = centred;
    arrange();
}

void PageColumns::arrange()
{
    const Look &look = lookOf(this);
    const bool under = width() < foldBelowEm * look.em();
    const int x = under ? 24 : metric::pageMarginX;
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    m_row->setContentsMargins(x, m_centred && !under ? 56 : metric::pageMarginY, x, metric::pageMarginY);
    m_mainBox->setMaximumWidth(look.S(metric::mainColumn));
    const bool hasSide = !m_centred;
    m_sideBox->setVisible(hasSide);
    m_row->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(under ? metric::gapMain : metric::columnGap);
    if (under) {
        m_sideBox->setMinimumWidth(0);
        m_sideBox->setMaximumWidth(look.S(metric::mainColumn));
        m_row->addWidget(m_mainBox);
        m_row->addWidget(m_sideBox);
        m_row->addStretch(1);
    } else {
        const int side = look.S(metric::sideColumn);
        m_sideBox->setFixedWidth(side);
        if (m_centred)
            m_row->addStretch(1);
        m_row->addWidget(m_mainBox, 1000, Qt::AlignTop);
        if (hasSide)
            m_row->addWidget(m_sideBox, 0, Qt::AlignTop);
        m_row->addStretch(1);
    }
    if (under != m_folded) {
        m_folded = under;
        Q_EMIT folded(under);
    }
}

void PageColumns::resizeEvent(QResizeEvent *)
{
    if ((width() < foldBelowEm * lookOf(this).em()) != m_folded)
        arrange();
}

void PageColumns::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace unbar::ui
