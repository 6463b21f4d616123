#include "ui/widgets/picture_view.h"

#include "ui/style/look.h"
#include "ui/widgets/spoken.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace unbar::ui {

namespace picture_detail {

constexpr int edge = 600;
constexpr qreal least = 8;   ///< a shorter drag is a slip of the hand
constexpr qreal step = 0.02; ///< of the picture's width, for one press of a key

} // namespace picture_detail

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
    , m_edge(picture_detail::edge)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

void PictureView::setPicture(const QByteArray &png, int width, int height)
{
    m_image = QImage::fromData(png, "PNG");
    m_size = width > 0 && height > 0 ? QSizeF(width, height) : QSizeF(m_image.size());
    updateGeometry();
    update();
}

void PictureView::setBoxes(const QList<QRectF> &boxes)
{
    m_boxes = boxes;
    m_current = qMin(m_current, int(m_boxes.size()) - 1);
    describe();
    update();
}

void PictureView::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(editable ? Qt::CrossCursor : Qt::ArrowCursor);
    describe();
}

void PictureView::setEdge(int edge)
{
    m_edge = edge;
    updateGeometry();
}

QSize PictureView::sizeHint() const
{
    const int width = lookOf(this).S(m_edge);
    return {width, heightForWidth(width)};
}

int PictureView::heightForWidth(int width) const
{
    const int used = qMin(width, lookOf(this).S(m_edge));
    return m_size.isEmpty() ? used * 5 / 8 : qRound(used * m_size.height() / m_size.width());
}

QRectF PictureView::shown() const
{
    if (m_size.isEmpty())
        return rect();
    const QSizeF fitted = m_size.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    return {QPointF(0, 0), fitted};
}

QPointF PictureView::toPicture(const QPointF &at) const
{
    const QRectF area = shown();
    const qreal x = qBound(0.0, (at.x() - area.left()) / area.width(), 1.0);
    const qreal y = qBound(0.0, (at.y() - area.top()) / area.height(), 1.0);
    return {x * m_size.width(), y * m_size.height()};
}

QRectF PictureView::toView(const QRectF &box) const
{
    const QRectF area = shown();
    const qreal by = area.width() / m_size.width();
    return {area.topLeft() + box.topLeft() * by, box.size() * by};
}

void PictureView::describe()
{
    nameAs(this, m_editable ? tr("Picture as it will be sent") : tr("Picture"));
    if (m_editable)
        describeAs(this,
                   tr("%n box(es). Arrow keys move a box, with Shift they resize it, Delete removes it.",
                      nullptr, int(m_boxes.size())));
}

void PictureView::addBox()
{
    if (m_size.isEmpty())
        return;
    m_boxes.append(
        QRectF(m_size.width() * 0.35, m_size.height() * 0.45, m_size.width() * 0.3, m_size.height() * 0.1));
    m_current = int(m_boxes.size()) - 1;
    describe();
    update();
    Q_EMIT boxesChanged(m_boxes);
}

void PictureView::removeBox()
{
    if (m_current < 0 || m_current >= m_boxes.size())
        return;
    m_boxes.removeAt(m_current);
    m_current = int(m_boxes.size()) - 1;
    describe();
    update();
    Q_EMIT boxesChanged(m_boxes);
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF area = shown();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.primarySoft);
    painter.drawRoundedRect(area, metric::radiusControl, metric::radiusControl);
    if (!m_image.isNull())
        painter.drawImage(area, m_image);
    painter.setBrush(Qt::black);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        painter.setPen(i == m_current && hasFocus() ? QPen(t.primary, metric::focusRing) : QPen(Qt::NoPen));
        painter.drawRect(toView(m_boxes[i]));
    }
    if (!m_drawing.isEmpty())
        painter.drawRect(toView(m_drawing));
    if (hasFocus() && m_editable) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.primary, metric::focusRing));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), metric::radiusControl, metric::radiusControl);
    }
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    if (!m_editable || m_size.isEmpty())
        return;
    m_from = toPicture(event->position());
    m_drawing = {};
}

void PictureView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_editable || m_size.isEmpty() || !(event->buttons() & Qt::LeftButton))
        return;
    m_drawing = QRectF(m_from, toPicture(event->position())).normalized();
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent *)
{
    const QRectF drawn = m_drawing;
    m_drawing = {};
    if (toView(drawn).width() < picture_detail::least || toView(drawn).height() < picture_detail::least) {
        update();
        return;
    }
    m_boxes.append(drawn);
    m_current = int(m_boxes.size()) - 1;
    describe();
    update();
    Q_EMIT boxesChanged(m_boxes);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (!m_editable || m_current < 0 || m_current >= m_boxes.size())
        return QWidget::keyPressEvent(event);
    const qreal by = m_size.width() * picture_detail::step;
    QPointF way;
    switch (event->key()) {
    case Qt::Key_Left:
        way = {-by, 0};
        break;
    case Qt::Key_Right:
        way = {by, 0};
        break;
    case Qt::Key_Up:
        way = {0, -by};
        break;
    case Qt::Key_Down:
        way = {0, by};
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeBox();
    default:
        return QWidget::keyPressEvent(event);
    }
    QRectF &box = m_boxes[m_current];
    if (event->modifiers() & Qt::ShiftModifier)
        box.setSize((box.size() + QSizeF(way.x(), way.y())).expandedTo({by, by}));
    else
        box.translate(way);
    box = box.intersected(QRectF(QPointF(), m_size));
    update();
    Q_EMIT boxesChanged(m_boxes);
}

} // namespace unbar::ui
