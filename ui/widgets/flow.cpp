#include "ui/widgets/flow.h"

#include <QList>
#include <QWidget>
#include <utility>

namespace unbar::ui {

Flow::Flow(int gapX, int gapY, QWidget *parent)
    : QLayout(parent)
    , m_gapX(gapX)
    , m_gapY(gapY)
{
    setContentsMargins(0, 0, 0, 0);
}

Flow::~Flow()
{
    qDeleteAll(m_items);
}

void Flow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *Flow::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *Flow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int Flow::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize Flow::sizeHint() const
{
    int width = 0, height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width ? m_gapX : 0);
        height = qMax(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize Flow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size;
}

void Flow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// Items of one row stand on one middle line, so that words and the links after them read as one.
int Flow::place(const QRect &rect, bool move) const
{
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    QList<std::pair<QLayoutItem *, QRect>> row;
    int x = 0, y = rect.y(), high = 0;
    const auto settle = [&] {
        for (auto &[item, box] : row) {
            if (!move)
                break;
            box.moveTop(y + (high - box.height()) / 2);
            box.moveLeft(mirrored ? rect.right() + 1 - box.left() - box.width() : rect.x() + box.left());
            item->setGeometry(box);
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(qMin(size.width(), qMax(rect.width(), item->minimumSize().width())));
        if (x > 0 && x + size.width() > rect.width()) {
            settle();
            y += high + m_gapY;
            x = high = 0;
        }
        if (item->hasHeightForWidth())
            size.setHeight(item->heightForWidth(size.width()));
        row.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + m_gapX;
        high = qMax(high, size.height());
    }
    settle();
    return y + high - rect.y();
}

} // namespace unbar::ui
