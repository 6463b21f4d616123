#include "ui/shell/main_window.h"

#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/style/look.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>

namespace unbar::ui {

namespace keys_detail {

/// The first widget below `region` that the Tab key would reach.
QWidget *firstFocusable(QWidget *region)
{
    for (QWidget *at = region->nextInFocusChain(); at && at != region; at = at->nextInFocusChain())
        if (region->isAncestorOf(at) && at->focusPolicy() & Qt::TabFocus && at->isEnabled() &&
            at->isVisibleTo(region->window()))
            return at;
    return nullptr;
}

} // namespace keys_detail

void MainWindow::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto then) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    for (int i = 0; i < placeCount; ++i)
        bind(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] { requestPlace(Place(i)); });
    bind(QKeySequence(Qt::Key_F1),
         [this] { Q_EMIT helpRequested(currentPage() ? currentPage()->helpTopic() : QString()); });
    bind(QKeySequence(Qt::Key_F6), [this] { cycleRegion(1); });
    bind(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cycleRegion(-1); });
    bind(QKeySequence(Qt::Key_Escape), [this] { goBack(); });
    for (const auto key : {Qt::Key_Plus, Qt::Key_Equal})
        bind(QKeySequence(Qt::CTRL | key), [this] { stepScale(1); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { stepScale(-1); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { Q_EMIT scaleRequested(1.0); });
}

void MainWindow::stepScale(int direction)
{
    const qreal now = lookOf(this).scale(), next = qBound(1.0, now + direction * 0.25, 2.0);
    if (!qFuzzyCompare(now, next))
        Q_EMIT scaleRequested(next);
}

QList<QWidget *> MainWindow::regions() const
{
    QList<QWidget *> all{m_top, m_banner, m_rail, m_stack};
    all.removeIf([](QWidget *region) { return region->isHidden() || !keys_detail::firstFocusable(region); });
    return all;
}

void MainWindow::cycleRegion(int direction)
{
    const QList<QWidget *> all = regions();
    if (all.isEmpty())
        return;
    qsizetype here = -1;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (QWidget *focus = focusWidget(); focus && all.at(i)->isAncestorOf(focus))
            here = i;
    const qsizetype count = all.size();
    const qsizetype next = here < 0 ? (direction > 0 ? 0 : count - 1) : (here + direction + count) % count;
    if (all.at(next) == m_stack)
        focusPage();
    else if (QWidget *target = all.at(next) == m_rail && m_rail->item(m_place)
                                   ? m_rail->item(m_place)
                                   : keys_detail::firstFocusable(all.at(next)))
        target->setFocus(Qt::TabFocusReason);
}

void MainWindow::goBack()
{
    if (Page *page = currentPage())
        Q_EMIT page->backRequested();
}

void MainWindow::focusPage()
{
    Page *page = currentPage();
    if (!page)
        return;
    QWidget *target = page->firstFocus();
    if (!target)
        target = keys_detail::firstFocusable(page);
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

} // namespace unbar::ui
