#include "ui/widgets/upload_bar.h"

#include "ui/style/look.h"
#include "ui/widgets/spoken.h"

#include <QPainter>

namespace unbar::ui {

namespace bar_detail {

constexpr int height = 8;

} // namespace bar_detail

UploadBar::UploadBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPercent(0);
}

void UploadBar::setPercent(int percent)
{
    m_percent = qBound(0, percent, 100);
    nameAs(this, tr("%1 per cent sent").arg(m_percent));
    update();
}

QSize UploadBar::sizeHint() const
{
    return {lookOf(this).S(120), lookOf(this).S(bar_detail::height)};
}

void UploadBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = lookOf(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = height() / 2.0;
    painter.setBrush(t.border);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(t.primary);
    painter.drawRoundedRect(QRectF(0, 0, width() * m_percent / 100.0, height()), radius, radius);
}

} // namespace unbar::ui
