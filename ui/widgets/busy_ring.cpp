#include "ui/widgets/busy_ring.h"

#include "ui/style/look.h"

#include <QPainter>
#include <QTimer>

namespace unbar::ui {

BusyRing::BusyRing(QWidget *parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer->setInterval(66);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 30) % 360;
        update();
    });
}

QSize BusyRing::sizeHint() const
{
    const int size = lookOf(this).S(metric::icon);
    return {size, size};
}

bool BusyRing::isTurning() const
{
    return m_timer->isActive();
}

void BusyRing::showEvent(QShowEvent *)
{
    if (!lookOf(this).reducedMotion())
        m_timer->start();
}

void BusyRing::hideEvent(QHideEvent *)
{
    m_timer->stop();
}

void BusyRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = width() / 8.0;
    painter.setPen(QPen(lookOf(this).tokens().primary, pen, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect()).adjusted(pen, pen, -pen, -pen), (90 - m_angle) * 16, -270 * 16);
}

} // namespace unbar::ui
