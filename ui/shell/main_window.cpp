#include "ui/shell/main_window.h"

#include "ui/shell/banner_words.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/style/icons.h"
#include "ui/style/look.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/spoken.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace unbar::ui {

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
    , m_language(QStringLiteral("zh_CN"))
    , m_top(new TopBar)
    , m_banner(new Banner)
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_top);
    all->addWidget(m_banner);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_stack, 1);
    all->addLayout(body, 1);
    m_rail->hide();
    resize(1200, 820);
    connect(m_top, &TopBar::languageRequested, this, &MainWindow::languageRequested);
    connect(m_top, &TopBar::themeRequested, this, &MainWindow::themeRequested);
    connect(m_top, &TopBar::scaleRequested, this, &MainWindow::scaleRequested);
    connect(m_top, &TopBar::elderRequested, this, &MainWindow::elderRequested);
    connect(m_top, &TopBar::helpRequested, this,
            [this] { Q_EMIT helpRequested(currentPage() ? currentPage()->helpTopic() : QString()); });
    connect(m_rail, &Rail::placeRequested, this, &MainWindow::requestPlace);
    connect(m_rail, &Rail::switchNumberRequested, this, &MainWindow::switchNumberRequested);
    connect(m_rail, &Rail::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_banner, &Banner::actionTriggered, this, &MainWindow::bannerActionRequested);
    bindKeys();
    dress();
    render();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSession(const workflows::SessionView &session)
{
    m_session = session;
    render();
}

void MainWindow::setLanguage(const QString &code)
{
    m_language = code;
    render();
}

void MainWindow::render()
{
    m_top->present(m_session, m_language);
    m_rail->present(m_session);
    const BannerWords words = bannerWords(m_session);
    m_banner->present(words.tone, words.icon, words.words, words.action);
    const QString name =
        m_session.operatorDocument.id.isEmpty() ? QString() : m_session.operatorDocument.name(m_language);
    setWindowTitle(name.isEmpty() ? tr("Unbar") : tr("%1 number restoration").arg(name));
    nameAs(m_top, tr("Settings and help"));
    nameAs(m_banner, tr("Notice"));
    nameAs(m_stack, tr("Page"));
    fold();
}

void MainWindow::dress()
{
    const QColor mark = lookOf(this).tokens().primary;
    setWindowIcon(QIcon(iconPixmap(QStringLiteral("mark"), 32, mark, 1)));
}

void MainWindow::adopt(Page *page)
{
    if (m_stack->indexOf(page) >= 0)
        return;
    m_stack->addWidget(page);
    connect(page, &Page::placeRequested, this, &MainWindow::requestPlace);
    connect(page, &Page::helpRequested, this, &MainWindow::helpRequested);
    connect(page, &Page::backRequested, this, &MainWindow::backRequested);
}

void MainWindow::addPlace(Place place, Page *page)
{
    adopt(page);
    m_places[int(place)] = page;
}

bool MainWindow::showPlace(Place place)
{
    Page *page = m_places[int(place)];
    if (!page)
        return false;
    m_place = place;
    m_rail->setCurrent(place);
    present(page, false);
    return true;
}

void MainWindow::showInPlace(Place place, Page *page)
{
    m_place = place;
    m_rail->setCurrent(place);
    present(page, false);
}

void MainWindow::showFullPage(Page *page)
{
    present(page, true);
}

void MainWindow::present(Page *page, bool full)
{
    adopt(page);
    m_full = full;
    const bool another = m_stack->currentWidget() != page;
    m_stack->setCurrentWidget(page);
    fold();
    if (another)
        focusPage();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::isRailFolded() const
{
    return !m_full && m_rail->isHidden();
}

void MainWindow::fold()
{
    const Look &look = lookOf(this);
    setMinimumSize(qMax(metric::smallestWindow, look.S(320)), 400);
    const int room = height() - m_top->sizeHint().height() - (m_banner->isHidden() ? 0 : m_banner->height());
    const bool low = room < m_rail->layout()->minimumHeightForWidth(look.S(metric::rail));
    const bool narrow = low || width() < railFoldsBelowEm * look.em();
    m_rail->setVisible(!m_full && !narrow);
    m_top->setMenu(!m_full && narrow ? m_rail->menu() : nullptr);
}

void MainWindow::requestPlace(Place place)
{
    if (!m_full || m_session.signedIn)
        Q_EMIT placeRequested(place);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        render();
}

void MainWindow::resizeEvent(QResizeEvent *)
{
    fold();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    event->accept();
}

} // namespace unbar::ui
