#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace unbar::ui;

class TestLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void defaultsWithoutOurStyle();
    void scaleIsBounded();
    void elderModeFollowsTheMiitNumbers();
    void typeScaleIsRatiosOfTheBody();
    void changesLiveWithoutRebuilding();
    void keepsOneStyleObject();
    void systemThemeFollowsTheStartPalette();
};

void TestLook::defaultsWithoutOurStyle()
{
    const Look plain;
    QCOMPARE(plain.S(44), 44);
    QCOMPARE(plain.control(), 44);
    QCOMPARE(plain.px(Type::Title), 28.0);
    QCOMPARE(plain.px(Type::Body), 15.0);
    QCOMPARE(plain.px(Type::Badge), 12.5);
}

void TestLook::scaleIsBounded()
{
    Look look;
    look.setScale(0.2);
    QCOMPARE(look.scale(), 1.0);
    look.setScale(9);
    QCOMPARE(look.scale(), 2.0);
    QCOMPARE(look.S(44), 88);
}

void TestLook::elderModeFollowsTheMiitNumbers()
{
    Look look;
    look.setElder(true);
    QVERIFY(look.px(Type::Body) >= 18);
    QVERIFY(look.px(Type::Small) >= 18);
    QVERIFY(look.control() >= 60);
    look.setScale(1.6);
    QCOMPARE(look.factor(), 1.6);
}

void TestLook::typeScaleIsRatiosOfTheBody()
{
    Look look;
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        look.setScale(scale);
        const qreal body = look.px(Type::Body);
        QVERIFY(qAbs(look.px(Type::Title) / body - 1.867) < 0.01);
        QVERIFY(qAbs(look.px(Type::Heading) / body - 1.133) < 0.01);
        QVERIFY(qAbs(look.px(Type::Small) / body - 0.867) < 0.01);
        QCOMPARE(look.font(Type::Title).weight(), QFont::DemiBold);
        QCOMPARE(look.font(Type::Body).weight(), QFont::Normal);
    }
}

void TestLook::changesLiveWithoutRebuilding()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *text = new Text(Type::Body, Ink::Text, QStringLiteral("号码 138 0013 8000"));
    auto *button = new Button(Button::Kind::Primary, QStringLiteral("Pay"));
    column->addWidget(text);
    column->addWidget(button);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    const QSize before = text->sizeHint(), buttonBefore = button->sizeHint();
    const QImage light = window.grab().toImage();
    applyLook(*qApp, Theme::Dark, 2.0);
    QCOMPARE(column->itemAt(0)->widget(), text);
    QVERIFY(text->sizeHint().height() >= before.height() * 2 - 2);
    QCOMPARE(button->sizeHint().height(), buttonBefore.height() * 2);
    const QImage dark = window.grab().toImage();
    QVERIFY(dark.pixelColor(1, 1).lightness() < 60);
    QVERIFY(light.pixelColor(1, 1).lightness() > 200);
    applyLook(*qApp, Theme::Light, 1.0);
    QCOMPARE(text->sizeHint(), before);
    QCOMPARE(button->sizeHint(), buttonBefore);
}

void TestLook::keepsOneStyleObject()
{
    AppStyle &first = applyLook(*qApp, Theme::Light, 1.0);
    QCOMPARE(&applyLook(*qApp, Theme::HighContrast, 1.5, true), &first);
    QVERIFY(first.look().elder());
    QVERIFY(first.look().tokens().highContrast);
}

void TestLook::systemThemeFollowsTheStartPalette()
{
    Look look;
    look.setTheme(Theme::System, true);
    QVERIFY(look.tokens().dark);
    QCOMPARE(look.theme(), Theme::System);
    look.setTheme(Theme::System, false);
    QVERIFY(!look.tokens().dark);
}

UNBAR_TEST(TestLook, test_look)
#include "test_look.moc"
