#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace unbar::ui;

class TestAppStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void focusRingIsForTheKeyboardOnly_data();
    void focusRingIsForTheKeyboardOnly();
    void buttonsDifferByKind();
    void blockedButtonStillReads();
    void fieldsAreTallAndShowAnError();
    void wordsOfATextButtonStandOnTheColumn();
    void scrollBarIsThinAndWhole();
    void checkMarksFollowTheTheme();

private:
    static int countOf(const QImage &image, const QColor &colour);
};

int TestAppStyle::countOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    return count;
}

void TestAppStyle::focusRingIsForTheKeyboardOnly_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("secondary") << int(Button::Kind::Secondary);
    QTest::newRow("text") << int(Button::Kind::Text);
}

void TestAppStyle::focusRingIsForTheKeyboardOnly()
{
    QFETCH(int, kind);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new Button(Button::Kind(kind), QStringLiteral("First"));
    auto *second = new Button(Button::Kind(kind), QStringLiteral("Second"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor ring = Tokens::of(Theme::Light).primary;
    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
    second->setFocus(Qt::MouseFocusReason);
    const int byMouse = countOf(second->grab().toImage(), ring);
    first->setFocus(Qt::MouseFocusReason);
    QTest::keyClick(&window, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), second);
    const int byKeyboard = countOf(second->grab().toImage(), ring);
    // both long edges of a ring two pixels wide, less the rounded corners
    QVERIFY2(byKeyboard - byMouse > second->width() * 2, qPrintable(QString::number(byKeyboard - byMouse)));
}

void TestAppStyle::buttonsDifferByKind()
{
    const Tokens t = Tokens::of(Theme::Light);
    Button primary(Button::Kind::Primary, QStringLiteral("Pay")),
        danger(Button::Kind::Danger, QStringLiteral("Pay"));
    Button secondary(Button::Kind::Secondary, QStringLiteral("Pay")),
        text(Button::Kind::Text, QStringLiteral("Pay"));
    for (Button *button : {&primary, &danger, &secondary, &text})
        button->resize(button->sizeHint());
    QVERIFY(countOf(primary.grab().toImage(), t.primary) > 1000);
    QVERIFY(countOf(danger.grab().toImage(), t.danger) > 1000);
    QVERIFY(countOf(secondary.grab().toImage(), t.control) > 50);
    QCOMPARE(countOf(text.grab().toImage(), t.control), 0);
    QCOMPARE(primary.height(), 44);
}

void TestAppStyle::blockedButtonStillReads()
{
    Button button(Button::Kind::Primary, QStringLiteral("Pay"));
    button.resize(button.sizeHint());
    button.setBlocked(QStringLiteral("You are offline."));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.accessibleDescription(), QStringLiteral("You are offline."));
    const Tokens t = Tokens::of(Theme::Light);
    const QImage image = button.grab().toImage();
    QCOMPARE(countOf(image, t.primary), 0);
    QVERIFY(contrastRatio(t.muted, t.page) >= 3);
    button.setBlocked({});
    QVERIFY(button.isEnabled());
}

void TestAppStyle::fieldsAreTallAndShowAnError()
{
    const Tokens t = Tokens::of(Theme::Light);
    QLineEdit edit;
    QCOMPARE(edit.sizeHint().height(), 44);
    edit.resize(200, 44);
    QVERIFY(countOf(edit.grab().toImage(), t.control) > 200);
    edit.setProperty("error", true);
    const QImage image = edit.grab().toImage();
    QVERIFY(countOf(image, t.danger) > 400);
    QCOMPARE(countOf(image, t.control), 0);
}

void TestAppStyle::wordsOfATextButtonStandOnTheColumn()
{
    QWidget window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(40, 0, 40, 0);
    auto *link = new LinkButton(QStringLiteral("See the bill"));
    column->addWidget(link, 0, Qt::AlignLeft);
    window.resize(400, 60);
    window.show();
    QCOMPARE(link->x(), 34); // the hit area reaches 6 px over the edge, the words start on it
    const QImage image = window.grab().toImage();
    int first = image.width();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < first; ++x)
            if (image.pixelColor(x, y) != image.pixelColor(0, 0))
                first = x;
    QVERIFY2(first >= 40 && first <= 42, qPrintable(QString::number(first)));
}

void TestAppStyle::scrollBarIsThinAndWhole()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(50);
    bar.resize(bar.sizeHint().width(), 200);
    QCOMPARE(bar.sizeHint().width(), 12);
    const QColor thumb = Tokens::of(Theme::Light).control;
    const QImage top = bar.grab().toImage();
    QVERIFY(countOf(top, thumb) > 200);
    bar.setValue(100);
    const QImage bottom = bar.grab().toImage();
    QCOMPARE(bottom.pixelColor(6, 190), thumb);
    QVERIFY(top.pixelColor(6, 190) != thumb);
}

void TestAppStyle::checkMarksFollowTheTheme()
{
    QCheckBox box(QStringLiteral("Agree"));
    box.setChecked(true);
    box.resize(box.sizeHint());
    QVERIFY(box.sizeHint().height() >= 44);
    QVERIFY(countOf(box.grab().toImage(), Tokens::of(Theme::Light).primary) > 100);
    applyLook(*qApp, Theme::Dark, 1.0);
    QVERIFY(countOf(box.grab().toImage(), Tokens::of(Theme::Dark).primary) > 100);
}

UNBAR_TEST(TestAppStyle, test_app_style)
#include "test_app_style.moc"
