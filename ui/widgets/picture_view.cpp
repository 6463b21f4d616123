#include "ui/widgets/picture_view.h"

#include "ui/style/icons.h"
#include "ui/style/look.h"
#include "ui/widgets/spoken.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <utility>

namespace unbar::ui {

namespace picture_detail {

constexpr int widest = 600;
constexpr int highest = 460; ///< a page of paper fits the window
constexpr QSize thumbnail{92, 58};
constexpr qreal least = 8;   ///< a shorter drag is a slip of the hand
constexpr qreal step = 0.02; ///< of the picture's width, for one press of a key

} // namespace picture_detail

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
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
    if (m_boxes == boxes)
        return;
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

void PictureView::setPlaceholder(const QString &iconName)
{
    m_placeholder = iconName;
    update();
}

void PictureView::setThumbnail()
{
    m_thumbnail = true;
    setEditable(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PictureView::sizeHint() const
{
    const Look &look = lookOf(this);
    if (m_thumbnail)
        return {look.S(picture_detail::thumbnail.width()), look.S(picture_detail::thumbnail.height())};
    return {picture_detail::widest, heightForWidth(picture_detail::widest)};
}

QSize PictureView::minimumSizeHint() const
{
    return m_thumbnail ? sizeHint() : QSize(160, 100);
}

int PictureView::heightForWidth(int width) const
{
    if (m_thumbnail)
        return sizeHint().height();
    const qreal high = m_size.isEmpty() ? width * 0.62 : width * m_size.height() / m_size.width();
    return qMin(picture_detail::highest, qRound(high));
}

QRectF PictureView::shown() const
{
    if (m_size.isEmpty())
        return QRectF(rect());
    const QSizeF fitted = m_size.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
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
    if (!m_editable)
        return;
    nameAs(this,
           m_boxes.isEmpty() || m_current < 0
               ? tr("Picture as it will be sent")
               : tr("Picture as it will be sent, cover %1 of %2").arg(m_current + 1).arg(m_boxes.size()));
    describeAs(this,
               tr("%n cover(s). Arrow keys move one, with Shift they resize it. Space takes the next one, "
                  "Delete removes it.",
                  nullptr, int(m_boxes.size())));
}

void PictureView::boxesEdited(int current)
{
    m_current = qMin(current, int(m_boxes.size()) - 1);
    describe();
    update();
    Q_EMIT boxesChanged(m_boxes);
}

void PictureView::addBox()
{
    if (m_size.isEmpty())
        return;
    m_boxes.append(
        QRectF(m_size.width() * 0.35, m_size.height() * 0.45, m_size.width() * 0.3, m_size.height() * 0.1));
    boxesEdited(int(m_boxes.size()) - 1);
}

void PictureView::removeBox()
{
    const int which = m_current < 0 ? int(m_boxes.size()) - 1 : m_current;
    if (which < 0)
        return;
    m_boxes.removeAt(which);
    boxesEdited(int(m_boxes.size()) - 1);
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF area = shown();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.primarySoft);
    painter.drawRoundedRect(QRectF(rect()), metric::radiusControl, metric::radiusControl);
    if (!m_image.isNull()) {
        paintPicture(painter, area);
    } else if (!m_placeholder.isEmpty()) {
        const int icon = lookOf(this).S(metric::icon);
        paintIcon(painter, QRect((width() - icon) / 2, (height() - icon) / 2, icon, icon), m_placeholder,
                  t.muted);
    }
    if (hasFocus() && m_editable) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.primary, metric::focusRing));
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), metric::radiusControl, metric::radiusControl);
    }
}

void PictureView::paintPicture(QPainter &painter, const QRectF &area)
{
    const Tokens &t = lookOf(this).tokens();
    QPainterPath rounded;
    rounded.addRoundedRect(area, metric::radiusControl, metric::radiusControl);
    painter.save();
    painter.setClipPath(rounded);
    painter.drawImage(area, m_image);
    painter.setBrush(Qt::black);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        painter.setPen(i == m_current && hasFocus() ? QPen(t.primary, metric::focusRing) : QPen(Qt::NoPen));
        painter.drawRect(toView(m_boxes[i]));
    }
    if (!m_drawing.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.drawRect(toView(m_drawing));
    }
    painter.restore();
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    if (!m_editable || m_size.isEmpty() || event->button() != Qt::LeftButton)
        return;
    m_from = toPicture(event->position());
    m_drawing = {};
    m_pressed = true;
}

void PictureView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    m_drawing = QRectF(m_from, toPicture(event->position())).normalized();
    update();
}

void PictureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    const QRectF drawn = std::exchange(m_drawing, {});
    const QSizeF seen = toView(drawn).size();
    if (seen.width() >= picture_detail::least && seen.height() >= picture_detail::least) {
        m_boxes.append(drawn);
        return boxesEdited(int(m_boxes.size()) - 1);
    }
    for (qsizetype i = m_boxes.size() - 1; i >= 0; --i) {
        if (!m_boxes[i].contains(m_from))
            continue;
        m_current = int(i);
        break;
    }
    describe();
    update();
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (!m_editable || m_boxes.isEmpty())
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
    case Qt::Key_Space:
        m_current = (m_current + 1) % int(m_boxes.size());
        describe();
        return update();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeBox();
    default:
        return QWidget::keyPressEvent(event);
    }
    moveBox(way, event->modifiers().testFlag(Qt::ShiftModifier));
}

/// A box moved against an edge stays there whole; only Shift changes its size.
void PictureView::moveBox(const QPointF &way, bool resize)
{
    if (m_current < 0)
        m_current = int(m_boxes.size()) - 1;
    QRectF &box = m_boxes[m_current];
    const qreal least = m_size.width() * picture_detail::step;
    if (resize) {
        box.setSize((box.size() + QSizeF(way.x(), way.y())).expandedTo({least, least}));
        box = box.intersected(QRectF(QPointF(), m_size));
    } else {
        box.moveTo(qBound(0.0, box.x() + way.x(), m_size.width() - box.width()),
                   qBound(0.0, box.y() + way.y(), m_size.height() - box.height()));
    }
    boxesEdited(m_current);
}

void PictureView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PictureView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace unbar::ui
