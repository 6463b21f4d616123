#include "ui/widgets/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace unbar::ui {

PageScroll::PageScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void PageScroll::setPage(QWidget *page)
{
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    fit();
}

void PageScroll::fit()
{
    QWidget *page = widget();
    QLayout *layout = page ? page->layout() : nullptr;
    if (!layout)
        return;
    const int width = viewport()->width();
    const int needed =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    page->resize(width, qMax(needed, viewport()->height()));
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageScroll::eventFilter(QObject *object, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(object, event);
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

} // namespace unbar::ui
