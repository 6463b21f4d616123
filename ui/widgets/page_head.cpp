#include "ui/widgets/page_head.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace unbar::ui {

namespace head_detail {

QWidget *spacer(int height)
{
    auto *gap = new QWidget;
    gap->setFixedHeight(height);
    gap->hide();
    return gap;
}

} // namespace head_detail

PageHead::PageHead(QWidget *parent)
    : QWidget(parent)
    , m_badge(new Badge)
    , m_kicker(new Text(Type::Small, Ink::Muted))
    , m_title(new Text(Type::Title))
    , m_lede(new Text(Type::Body, Ink::Muted))
    , m_badgeGap(head_detail::spacer(10))
    , m_kickerGap(head_detail::spacer(4))
    , m_ledeGap(head_detail::spacer(8))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_badge, 0, Qt::AlignLeft);
    column->addWidget(m_badgeGap);
    column->addWidget(m_kicker);
    column->addWidget(m_kickerGap);
    column->addWidget(m_title);
    column->addWidget(m_ledeGap);
    column->addWidget(m_lede);
    m_badge->hide();
    m_kicker->hide();
    m_lede->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PageHead::setBadge(Tone tone, const QString &iconName, const QString &word)
{
    m_badge->set(tone, iconName, word);
    m_badge->setVisible(!word.isEmpty());
    m_badgeGap->setVisible(!word.isEmpty());
}

void PageHead::setKicker(const QString &kicker)
{
    m_kicker->setText(kicker);
    m_kicker->setVisible(!kicker.isEmpty());
    m_kickerGap->setVisible(!kicker.isEmpty());
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setLede(const QString &lede)
{
    m_lede->setText(lede);
    m_lede->setVisible(!lede.isEmpty());
    m_ledeGap->setVisible(!lede.isEmpty());
}

void PageHead::setLedeMarked(const QString &marked)
{
    m_lede->setMarked(marked);
    m_lede->setVisible(!marked.isEmpty());
    m_ledeGap->setVisible(!marked.isEmpty());
}

} // namespace unbar::ui
