#include "tests/support/test_main.h"
#include "tests/ui/shell/shell_rig.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/style/app_style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QShortcut>
#include <QSignalSpy>

using namespace unbar;

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::applyLook(*qApp, ui::Theme::Light, 1.0); }
    void controlDigitsOpenPlaces();
    void digitsDoNothingBeforeSignIn();
    void f1AsksForThePagesHelp();
    void escapeGoesBack();
    void controlPlusAndMinusStep();
    void f6GoesThroughTheRegions();
    void everyChordIsBoundOnce();
    void openingAPlaceMovesTheFocus();
};

namespace keys_test {
bool activate(ui::MainWindow &window)
{
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}
} // namespace keys_test

void TestKeys::controlDigitsOpenPlaces()
{
    test::Shell shell;
    QVERIFY(keys_test::activate(shell.window));
    QSignalSpy wanted(&shell.window, &ui::MainWindow::placeRequested);
    for (int i = 0; i < ui::placeCount; ++i)
        QTest::keyClick(&shell.window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
    QCOMPARE(wanted.size(), 7);
    for (int i = 0; i < ui::placeCount; ++i)
        QCOMPARE(wanted.at(i).first().value<ui::Place>(), ui::Place(i));
}

void TestKeys::digitsDoNothingBeforeSignIn()
{
    test::Shell shell;
    auto session = test::signedInSession();
    session.signedIn = false;
    shell.window.setSession(session);
    shell.window.showFullPage(new test::PlainPage(QStringLiteral("Sign in")));
    QVERIFY(keys_test::activate(shell.window));
    QSignalSpy wanted(&shell.window, &ui::MainWindow::placeRequested);
    QTest::keyClick(&shell.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
}

void TestKeys::f1AsksForThePagesHelp()
{
    test::Shell shell;
    shell.pages.first()->topic = QStringLiteral("diagnose");
    QVERIFY(keys_test::activate(shell.window));
    QSignalSpy help(&shell.window, &ui::MainWindow::helpRequested);
    QTest::keyClick(&shell.window, Qt::Key_F1);
    QCOMPARE(help.size(), 1);
    QCOMPARE(help.first().first().toString(), QStringLiteral("diagnose"));
}

void TestKeys::escapeGoesBack()
{
    test::Shell shell;
    QVERIFY(keys_test::activate(shell.window));
    QSignalSpy back(&shell.window, &ui::MainWindow::backRequested);
    QTest::keyClick(&shell.window, Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
}

void TestKeys::controlPlusAndMinusStep()
{
    test::Shell shell;
    QVERIFY(keys_test::activate(shell.window));
    QSignalSpy scale(&shell.window, &ui::MainWindow::scaleRequested);
    QTest::keyClick(&shell.window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(scale.size(), 0); // 100 % is the smallest
    QTest::keyClick(&shell.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(scale.takeFirst().first().toReal(), 1.25);
    ui::applyLook(*qApp, ui::Theme::Light, 1.5);
    QTest::keyClick(&shell.window, Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(scale.takeFirst().first().toReal(), 1.75);
    QTest::keyClick(&shell.window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(scale.takeFirst().first().toReal(), 1.25);
    QTest::keyClick(&shell.window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(scale.takeFirst().first().toReal(), 1.0);
    ui::applyLook(*qApp, ui::Theme::Light, 2.0);
    QTest::keyClick(&shell.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(scale.size(), 0);
}

void TestKeys::f6GoesThroughTheRegions()
{
    test::Shell shell;
    QVERIFY(keys_test::activate(shell.window));
    const auto *top = shell.window.findChild<ui::TopBar *>();
    const auto *rail = shell.window.findChild<ui::Rail *>();
    shell.window.focusPage();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(shell.pages.first()->button));
    QTest::keyClick(&shell.window, Qt::Key_F6);
    QVERIFY(top->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&shell.window, Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(rail->item(ui::Place::Number)));
    QTest::keyClick(&shell.window, Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(shell.pages.first()->button));
    QTest::keyClick(&shell.window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(rail->isAncestorOf(QApplication::focusWidget()));
}

void TestKeys::everyChordIsBoundOnce()
{
    test::Shell shell;
    QStringList chords;
    for (const QShortcut *shortcut : shell.window.findChildren<QShortcut *>())
        chords << shortcut->key().toString();
    QStringList unique = chords;
    unique.removeDuplicates();
    QCOMPARE(chords.size(), unique.size());
    QVERIFY(chords.size() >= 7 + 8);
    // no word carries a mnemonic, so no two can clash
    for (const QAbstractButton *button : shell.window.findChildren<QAbstractButton *>())
        QVERIFY(button->shortcut().isEmpty());
}

void TestKeys::openingAPlaceMovesTheFocus()
{
    test::Shell shell;
    QVERIFY(keys_test::activate(shell.window));
    shell.window.showPlace(ui::Place::Pay);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(shell.pages.at(1)->button));
}

UNBAR_TEST(TestKeys, test_keys)
#include "test_keys.moc"
