#include "ui/widgets/icon.h"

#include "ui/style/icons.h"
#include "ui/style/look.h"

#include <QPainter>

namespace unbar::ui {

Icon::Icon(const QString &name, Ink ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Icon::set(const QString &name, Ink ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

QSize Icon::sizeHint() const
{
    const int size = lookOf(this).S(m_size);
    return {size, size};
}

void Icon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, lookOf(this).tokens().ink(m_ink));
}

} // namespace unbar::ui
