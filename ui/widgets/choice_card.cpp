#include "ui/widgets/choice_card.h"

#include "ui/style/app_style.h"
#include "ui/style/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace unbar::ui {

namespace choice_detail {
constexpr int padX = 21, padY = 16, tile = 40, gap = 16, chevron = 14;
}

ChoiceCard::ChoiceCard(const QString &iconName, const QString &title, const QString &sub, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_title(new Text(Type::Body, Ink::Text, title, this))
    , m_subText(new Text(Type::Small, Ink::Muted, sub, this))
    , m_badge(new Badge(Tone::Primary, {}, {}, this))
{
    m_title->setStrong(true);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_subText),
                          static_cast<QWidget *>(m_badge)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_badge->hide();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTitle(title);
    setSub(sub);
}

void ChoiceCard::setTitle(const QString &title)
{
    setText(title);
    setAccessibleName(title);
    m_title->setText(title);
    updateGeometry();
    place();
}

void ChoiceCard::setSub(const QString &sub)
{
    m_sub = sub;
    describe();
}

void ChoiceCard::setBlocked(const QString &reason)
{
    m_blocked = reason;
    setEnabled(reason.isEmpty());
    describe();
}

void ChoiceCard::describe()
{
    const QString shown = m_blocked.isEmpty() ? m_sub : m_blocked;
    m_subText->setText(shown);
    m_subText->setVisible(!shown.isEmpty());
    const QString badge = m_badge->isHidden() ? QString() : m_badge->text();
    setAccessibleDescription(badge.isEmpty() ? shown : badge + QStringLiteral(" · ") + shown);
    updateGeometry();
    place();
}

void ChoiceCard::setBadge(Tone tone, const QString &iconName, const QString &word)
{
    m_badge->set(tone, iconName, word);
    m_badge->setVisible(!word.isEmpty());
    describe();
}

void ChoiceCard::setEmphasis(bool emphasis)
{
    m_emphasis = emphasis;
    update();
}

int ChoiceCard::heightForWidth(int width) const
{
    using namespace choice_detail;
    const Look &look = lookOf(this);
    const int badge = m_badge->isHidden() ? 0 : m_badge->sizeHint().width() + gap;
    const int words = width - 2 * padX - look.S(tile) - gap - badge - look.S(chevron) - gap;
    const int sub = m_subText->isHidden() ? 0 : m_subText->heightForWidth(qMax(40, words));
    const int text = m_title->heightForWidth(qMax(40, words)) + sub;
    return qMax(look.control(), qMax(text, look.S(tile)) + 2 * padY + 2);
}

QSize ChoiceCard::sizeHint() const
{
    return {lookOf(this).S(metric::mainColumn), heightForWidth(lookOf(this).S(metric::mainColumn))};
}

QSize ChoiceCard::minimumSizeHint() const
{
    using namespace choice_detail;
    const Look &look = lookOf(this);
    const int badge = m_badge->isHidden() ? 0 : m_badge->sizeHint().width() + gap;
    return {2 * padX + look.S(tile) + 2 * gap + badge + look.S(chevron) + 60, look.control()};
}

void ChoiceCard::place()
{
    using namespace choice_detail;
    const Look &look = lookOf(this);
    int right = width() - padX - look.S(chevron) - gap;
    QList<QPair<QWidget *, QRect>> parts;
    if (!m_badge->isHidden()) {
        const QSize size = m_badge->sizeHint();
        parts.append({m_badge, QRect(QPoint(right - size.width(), (height() - size.height()) / 2), size)});
        right -= size.width() + gap;
    }
    const int left = padX + look.S(tile) + gap, words = qMax(40, right - left);
    const int title = m_title->heightForWidth(words);
    const int sub = m_subText->isHidden() ? 0 : m_subText->heightForWidth(words);
    const int top = (height() - title - sub) / 2;
    parts.append({m_title, QRect(left, top, words, title)});
    parts.append({m_subText, QRect(left, top + title, words, sub)});
    for (const auto &[part, box] : parts)
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
}

void ChoiceCard::resizeEvent(QResizeEvent *)
{
    place();
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    } else if (event->type() == QEvent::EnabledChange) {
        m_title->setInk(isEnabled() ? Ink::Text : Ink::Muted);
        update();
    }
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    using namespace choice_detail;
    const Look &look = lookOf(this);
    const Tokens &t = look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool touched = isEnabled() && (underMouse() || isDown());
    const bool strong = m_emphasis && isEnabled();
    const qreal line = strong ? metric::emphasis : metric::border;
    painter.setPen(QPen(strong ? t.primary : touched ? t.control : t.border, line));
    painter.setBrush(isDown() ? t.primarySoft : isEnabled() ? t.surface : t.page);
    const qreal in = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), metric::radiusCard,
                            metric::radiusCard);
    const auto at = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int tileSize = look.S(tile), icon = look.S(metric::icon);
    const QRect tileBox = at(QRect(padX, (height() - tileSize) / 2, tileSize, tileSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? t.primarySoft : t.surface);
    painter.drawRoundedRect(tileBox, 10, 10);
    const QColor ink = isEnabled() ? t.primary : t.muted;
    paintIcon(painter,
              QRect(tileBox.x() + (tileSize - icon) / 2, tileBox.y() + (tileSize - icon) / 2, icon, icon),
              m_icon, ink);
    const int mark = look.S(chevron);
    if (isEnabled())
        paintIcon(painter, at(QRect(width() - padX - mark + 4, (height() - mark) / 2, mark, mark)),
                  QStringLiteral("chevron"), t.muted);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), metric::radiusCard - 3, t);
}

} // namespace unbar::ui
