#include "ui/shell/rail.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace unbar::ui {

namespace rail_detail {
constexpr int padX = 12, padY = 9, gap = 10, countRoom = 22;
}

RailItem::RailItem(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_words(new Text(Type::Body, Ink::Muted, {}, this))
{
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RailItem::setWords(const QString &words, int count, const QString &countWords)
{
    m_count = count;
    setText(words);
    m_words->setText(words);
    nameAs(this, count > 0 ? words + QStringLiteral(", ") + countWords : words);
    describeAs(this, m_current ? tr("You are here") : QString());
    updateGeometry();
    place();
    update();
}

void RailItem::setCurrent(bool current)
{
    m_current = current;
    m_words->setInk(current ? Ink::Primary : Ink::Muted);
    m_words->setStrong(current);
    describeAs(this, current ? tr("You are here") : QString());
    updateGeometry();
    place();
    update();
}

int RailItem::heightForWidth(int width) const
{
    using namespace rail_detail;
    const Look &look = lookOf(this);
    const int words = width - 2 * padX - look.S(metric::icon) - gap - (m_count > 0 ? look.S(countRoom) : 0);
    return qMax(look.control(), m_words->heightForWidth(qMax(40, words)) + 2 * padY);
}

QSize RailItem::sizeHint() const
{
    const int width = lookOf(this).S(metric::rail) - 24;
    return {width, heightForWidth(width)};
}

QSize RailItem::minimumSizeHint() const
{
    return {lookOf(this).S(120), lookOf(this).control()};
}

void RailItem::place()
{
    using namespace rail_detail;
    const Look &look = lookOf(this);
    const int left = padX + look.S(metric::icon) + gap;
    const int words = qMax(40, width() - left - padX - (m_count > 0 ? look.S(countRoom) : 0));
    const int tall = m_words->heightForWidth(words);
    m_words->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - tall) / 2, words, tall)));
}

void RailItem::resizeEvent(QResizeEvent *)
{
    place();
}

void RailItem::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void RailItem::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
}

void RailItem::paintEvent(QPaintEvent *)
{
    using namespace rail_detail;
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0, 1, 0, -1);
    if (m_current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_current ? t.primarySoft : t.page);
        painter.drawRoundedRect(box, metric::radiusControl, metric::radiusControl);
    }
    const QColor ink = m_current ? t.primary : t.muted;
    const int size = look.S(metric::icon);
    const auto at = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paintIcon(painter, at(QRect(padX, (height() - size) / 2, size, size)), m_icon, ink);
    if (m_count > 0) {
        painter.setPen(ink);
        painter.setFont(look.font(Type::Small, m_current));
        const QRect room = at(QRect(width() - padX - look.S(countRoom), 0, look.S(countRoom), height()));
        paintCentred(painter, room, layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight,
                     QString::number(m_count));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, box, metric::radiusControl, t);
}

} // namespace unbar::ui
