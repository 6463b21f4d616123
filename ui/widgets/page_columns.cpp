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
    m_mainOuter->setContentsMargins(metric::overhang, 0, metric::overhang, 0);
    m_mainOuter->setSpacing(metric::gapMain);
    m_mainOuter->addLayout(m_main);
    m_main->setContentsMargins(0, 0, 0, 0);
    m_side->setContentsMargins(metric::overhang, 0, metric::overhang, 0);
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

void PageColumns::setMargins(bool under)
{
    // The margin at the end takes what the column may not have: a box layout asks for the height at the full
    // width, and would not see the lines a narrower column breaks into.
    const int x = (under ? 24 : metric::pageMarginX) - metric::overhang;
    const int end = under ? qMax(x, width() - x - m_mainBox->maximumWidth()) : x;
    const int top = m_centred && !under ? 56 : metric::pageMarginY;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_row->setContentsMargins(mirrored ? end : x, top, mirrored ? x : end, metric::pageMarginY);
}

void PageColumns::arrange()
{
    const Look &look = lookOf(this);
    const bool under = width() < foldBelowEm * look.em();
    const int main = look.S(metric::mainColumn) + 2 * metric::overhang;
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    m_mainBox->setMaximumWidth(main);
    setMargins(under);
    const bool hasSide = !m_centred;
    m_sideBox->setVisible(hasSide);
    m_row->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(under ? metric::gapMain : metric::columnGap - 2 * metric::overhang);
    if (under) {
        m_sideBox->setMinimumWidth(0);
        m_sideBox->setMaximumWidth(main);
        m_row->addWidget(m_mainBox);
        m_row->addWidget(m_sideBox);
        m_row->addStretch(1);
    } else {
        const int side = look.S(metric::sideColumn) + 2 * metric::overhang;
        m_sideBox->setFixedWidth(side);
        if (m_centred)
            m_row->addStretch(1);
        m_row->addWidget(m_mainBox, 100000, Qt::AlignTop);
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
    const bool under = width() < foldBelowEm * lookOf(this).em();
    if (under != m_folded)
        arrange();
    else if (under)
        setMargins(under);
}

void PageColumns::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace unbar::ui
