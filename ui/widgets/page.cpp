#include "ui/widgets/page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/page_columns.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QVBoxLayout>

namespace unbar::ui {

Page::Page(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new PageScroll)
    , m_columns(new PageColumns)
    , m_status(new StatusLine)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll);
    m_columns->mainBox()->addWidget(m_status);
    m_scroll->setPage(m_columns);
}

QVBoxLayout *Page::main() const
{
    return m_columns->main();
}

QVBoxLayout *Page::side() const
{
    return m_columns->side();
}

void Page::refresh()
{
    m_rendered = true;
    render();
    const QString now = title();
    nameAs(this, now);
    if (now != m_lastTitle) {
        m_lastTitle = now;
        Q_EMIT titleChanged(now);
    }
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_rendered)
        refresh();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_rendered)
        refresh();
}

} // namespace unbar::ui
