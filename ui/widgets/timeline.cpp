#include "ui/widgets/timeline.h"

#include "ui/style/icons.h"
#include "ui/style/look.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace unbar::ui {

namespace timeline_detail {

constexpr int dotSize = 24, gap = 14;

/// One entry: the dot and the line to the next are painted, the words are labels.
class TimelineRow : public QWidget
{
public:
    TimelineRow(const TimelineItem &item, bool last)
        : m_item(item)
        , m_last(last)
        , m_column(new QVBoxLayout(this))
    {
        m_column->setSpacing(0);
        auto *title = new Text(Type::Body, Ink::Text, item.title);
        title->setStrong(true);
        if (!item.spoken.isEmpty())
            title->setAccessibleName(item.spoken + QStringLiteral(": ") + item.title);
        m_column->addWidget(title);
        if (!item.meta.isEmpty())
            m_column->addWidget(new Text(Type::Small, Ink::Muted, item.meta));
        if (!item.note.isEmpty()) {
            m_column->addSpacing(4);
            m_column->addWidget(new Text(Type::Small, Ink::Text, item.note));
        }
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMargins();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            setMargins();
    }

    void paintEvent(QPaintEvent *) override
    {
        const Look &look = lookOf(this);
        const Tokens &t = look.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int size = look.S(dotSize);
        const QRect dot = QStyle::visualRect(layoutDirection(), rect(), QRect(2, 0, size, size));
        if (m_item.state == TimelineItem::State::Next) {
            painter.setPen(QPen(t.control, 2));
            painter.drawEllipse(QRectF(dot).adjusted(1, 1, -1, -1));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_item.state == TimelineItem::State::Done ? t.okSoft : t.primary);
            painter.drawEllipse(dot);
        }
        if (m_item.state == TimelineItem::State::Done) {
            const int in = (size - look.S(14)) / 2;
            paintIcon(painter, dot.adjusted(in, in, -in, -in), QStringLiteral("tick"), t.ok);
        }
        if (!m_last)
            painter.fillRect(QRect(dot.center().x(), dot.bottom() + 5, 2, height() - size - 8), t.border);
    }

private:
    void setMargins()
    {
        const int left = lookOf(this).S(28) + 12;
        m_column->setContentsMargins(left, 0, 0, m_last ? 0 : gap);
    }

    TimelineItem m_item;
    bool m_last;
    QVBoxLayout *m_column;
};

} // namespace timeline_detail

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setItems(const QList<TimelineItem> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < items.size(); ++i)
        m_rows->addWidget(new timeline_detail::TimelineRow(items.at(i), i + 1 == items.size()));
    updateGeometry();
}

} // namespace unbar::ui
