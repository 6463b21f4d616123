#include "tests/support/test_main.h"
#include "tests/ui/shell/shell_rig.h"
#include "ui/a11y/walker.h"
#include "ui/shell/chip.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/style/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace unbar;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::applyLook(*qApp, ui::Theme::Light, 1.0); }
    void titleNamesTheOperator();
    void noRailBeforeSignIn();
    void railFoldsByTextUnits();
    void foldedRailIsAMenu();
    void countHasWords();
    void aPlaceWithoutAPageIsRefused();
    void bannerComesAndGoes();
    void lookChangesLive();
    void narrowBarFoldsItsChips();
    void walksClean_data();
    void walksClean();
    void wishesAreReported();
};

void TestMainWindow::titleNamesTheOperator()
{
    test::Shell shell;
    QVERIFY(shell.window.windowTitle().contains(QStringLiteral("Example Mobile")));
    shell.window.setLanguage(QStringLiteral("zh_CN"));
    QVERIFY(shell.window.windowTitle().contains(QStringLiteral("示例运营商")));
    shell.window.setSession({});
    QCOMPARE(shell.window.windowTitle(), QStringLiteral("Unbar"));
}

void TestMainWindow::noRailBeforeSignIn()
{
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.show();
    auto *rail = shell.window.findChild<ui::Rail *>();
    QVERIFY(rail->isVisible());
    auto *full = new test::PlainPage(QStringLiteral("Sign in"));
    shell.window.showFullPage(full);
    QVERIFY(!rail->isVisible());
    QVERIFY(!shell.window.isRailFolded());
    QCOMPARE(shell.window.currentPage(), static_cast<ui::Page *>(full));
}

void TestMainWindow::railFoldsByTextUnits()
{
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.resize(1200, 820);
    shell.window.show();
    QVERIFY(!shell.window.isRailFolded());
    shell.window.resize(700, 820);
    QVERIFY(shell.window.isRailFolded());
    shell.window.resize(1200, 820);
    QVERIFY(!shell.window.isRailFolded());
    ui::applyLook(*qApp, ui::Theme::Light, 2.0);
    QVERIFY(shell.window.isRailFolded());
}

void TestMainWindow::foldedRailIsAMenu()
{
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.resize(700, 820);
    shell.window.show();
    auto *menu = shell.window.findChild<ui::Rail *>()->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().size() >= 7);
    QSignalSpy wanted(&shell.window, &ui::MainWindow::placeRequested);
    menu->actions().at(1)->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<ui::Place>(), ui::Place::Pay);
}

void TestMainWindow::countHasWords()
{
    test::Shell shell;
    auto *item = shell.window.findChild<ui::Rail *>()->item(ui::Place::Progress);
    QVERIFY(item->accessibleName().contains(QLatin1Char('1')));
    QVERIFY(item->accessibleName().contains(QStringLiteral("under way")));
    auto session = test::signedInSession();
    session.waitingCount = 0;
    shell.window.setSession(session);
    QCOMPARE(item->accessibleName(), ui::Rail::placeName(ui::Place::Progress));
}

void TestMainWindow::aPlaceWithoutAPageIsRefused()
{
    ui::MainWindow window;
    QVERIFY(!window.showPlace(ui::Place::Pay));
    window.addPlace(ui::Place::Pay, new test::PlainPage(QStringLiteral("Pay")));
    QVERIFY(window.showPlace(ui::Place::Pay));
    QCOMPARE(window.currentPlace(), ui::Place::Pay);
}

void TestMainWindow::bannerComesAndGoes()
{
    test::Shell shell;
    auto *banner = shell.window.findChild<ui::Banner *>();
    QVERIFY(banner->isHidden());
    auto session = test::signedInSession();
    session.connection = workflows::Connection::Offline;
    shell.window.setSession(session);
    QVERIFY(!banner->isHidden());
    QVERIFY2(banner->words().contains(QStringLiteral("14:02")), qPrintable(banner->words()));
    shell.window.setSession(test::signedInSession());
    QVERIFY(banner->isHidden());
}

void TestMainWindow::lookChangesLive()
{
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.show();
    auto *page = shell.window.currentPage();
    const QPoint corner(shell.window.width() - 5, shell.window.height() - 5);
    const QColor light = shell.window.grab().toImage().pixelColor(corner);
    ui::applyLook(*qApp, ui::Theme::Dark, 1.0);
    const QColor dark = shell.window.grab().toImage().pixelColor(corner);
    QCOMPARE(light, ui::Tokens::of(ui::Theme::Light).page);
    QCOMPARE(dark, ui::Tokens::of(ui::Theme::Dark).page);
    QCOMPARE(shell.window.currentPage(), page);
}

void TestMainWindow::narrowBarFoldsItsChips()
{
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.resize(1200, 820);
    shell.window.show();
    const auto shown = [&shell] {
        int count = 0;
        for (const ui::Chip *chip : shell.window.findChildren<ui::Chip *>())
            count += chip->isVisible();
        return count;
    };
    QCOMPARE(shown(), 4); // language, text, large mode, help
    shell.window.resize(480, 820);
    QCOMPARE(shown(), 3); // places, all settings, help
}

void TestMainWindow::walksClean_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<bool>("elder");
    QTest::newRow("sheet") << 1200 << 1.0 << false;
    QTest::newRow("narrow") << 640 << 1.0 << false;
    QTest::newRow("200 %") << 1280 << 2.0 << false;
    QTest::newRow("200 % narrow") << 900 << 2.0 << false;
    QTest::newRow("elder") << 1200 << 1.0 << true;
}

void TestMainWindow::walksClean()
{
    QFETCH(int, width);
    QFETCH(qreal, scale);
    QFETCH(bool, elder);
    test::Shell shell;
    auto session = test::signedInSession();
    session.connection = workflows::Connection::CaptivePortal;
    session.demo = true;
    shell.window.setSession(session);
    ui::applyLook(*qApp, ui::Theme::Light, scale, elder);
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.resize(width, 900);
    shell.window.show();
    test::layOut();
    const auto found = ui::walk(&shell.window);
    QVERIFY2(found.isEmpty(), qPrintable(ui::toText(found)));
}

void TestMainWindow::wishesAreReported()
{
    test::Shell shell;
    auto *bar = shell.window.findChild<ui::TopBar *>();
    QSignalSpy language(&shell.window, &ui::MainWindow::languageRequested);
    QSignalSpy scale(&shell.window, &ui::MainWindow::scaleRequested);
    QSignalSpy theme(&shell.window, &ui::MainWindow::themeRequested);
    QList<QMenu *> menus;
    for (ui::Chip *chip : bar->findChildren<ui::Chip *>())
        if (chip->popup() && chip->popup()->parent() == chip) {
            Q_EMIT chip->popup()->aboutToShow();
            menus << chip->popup();
        }
    QCOMPARE(menus.size(), 3);
    menus.at(0)->actions().at(0)->trigger();
    QCOMPARE(language.size(), 1);
    menus.at(1)->actions().at(4)->trigger();
    QCOMPARE(scale.size(), 1);
    QCOMPARE(scale.first().first().toReal(), 2.0);
    menus.at(1)->actions().last()->trigger();
    QCOMPARE(theme.first().first().value<ui::Theme>(), ui::Theme::HighContrast);
    QVERIFY(menus.at(2)->actions().size() >= 12); // all of them in the one chip of a narrow bar
}

UNBAR_TEST(TestMainWindow, test_main_window)
#include "test_main_window.moc"
