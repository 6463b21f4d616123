// The whole journey with nothing but the keyboard: from the number to the receipt, each control reached by
// Tab and pressed by Space or Enter, and the way out of every place.
#include "tests/support/test_main.h"
#include "tests/ui/frame/frame_rig.h"
#include "ui/pages/common/languages.h"
#include "ui/style/app_style.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace unbar;

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wholeJourney();

private:
    bool tabTo(const QString &name);
    bool press(const QString &name);
    bool waitFor(const std::function<bool()> &there);
    std::unique_ptr<test::FrameRig> m_rig;
};

void TestKeyboard::initTestCase()
{
    ui::applyLook(*qApp, ui::Theme::Light, 1.0);
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("en")));
}

bool TestKeyboard::waitFor(const std::function<bool()> &there)
{
    return test::waitFor(there, 15000);
}

/// Presses Tab until the control has the focus; every control of a page is at most 60 presses away.
bool TestKeyboard::tabTo(const QString &name)
{
    for (int presses = 0; presses < 60; ++presses) {
        QWidget *focus = m_rig->window.focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        QTest::keyClick(focus ? focus : &m_rig->window, Qt::Key_Tab);
    }
    return false;
}

bool TestKeyboard::press(const QString &name)
{
    const bool there = waitFor([&] {
        auto *button = m_rig->window.currentPage()->findChild<QAbstractButton *>(name);
        return button && button->isEnabled() && button->isVisible();
    });
    if (!there || !tabTo(name))
        return false;
    QTest::keyClick(m_rig->window.focusWidget(), Qt::Key_Space);
    return true;
}

void TestKeyboard::wholeJourney()
{
    using namespace unbar::workflows;
    m_rig = std::make_unique<test::FrameRig>();
    auto &rig = *m_rig;
    QVERIFY(rig.begin());
    QVERIFY(press(QStringLiteral("confirm")));
    QVERIFY(tabTo(QStringLiteral("number")));
    QTest::keyClicks(rig.window.focusWidget(), QStringLiteral("138 0013 8000"));
    QTest::keyClick(rig.window.focusWidget(), Qt::Key_Return);
    QVERIFY(press(QStringLiteral("way-service_password")));
    QVERIFY(press(QStringLiteral("open")));
    QVERIFY(waitFor([&] { return rig.frame->hasSession(); }));
    QVERIFY(waitFor([&] { return rig.frame->journeys().diagnose->view().stage == DiagnoseStage::Locked; }));
    QVERIFY(press(QStringLiteral("pay")));
    PayWorkflow &pay = *rig.frame->journeys().pay;
    QVERIFY(waitFor([&] { return pay.view().stage == PayStage::Summary; }));
    QVERIFY(press(QStringLiteral("pay")));
    QVERIFY(waitFor([&] { return pay.view().stage == PayStage::ShowCode; }));
    rig.browser.payAt(rig.core->demoBase(), pay.view().payment.operatorId);
    QVERIFY(waitFor([&] { return pay.view().stage == PayStage::Receipt; }));
    QVERIFY(waitFor(
        [&] { return m_rig->window.findChild<QAbstractButton *>(QStringLiteral("pdf"))->isVisible(); }));
    QVERIFY(tabTo(QStringLiteral("pdf")));
    QVERIFY(press(QStringLiteral("track")));
    QVERIFY(waitFor([&] { return rig.frame->journeys().track->view().stage == TrackStage::Restored; }));
    QVERIFY(press(QStringLiteral("self-test-0")));
    QVERIFY(waitFor([&] { return !rig.frame->journeys().track->view().selfTestDone.isEmpty(); }));
    // each place by its own keys, and Esc leads back to the number
    for (int place = 0; place < ui::placeCount; ++place) {
        QTest::keyClick(&rig.window, Qt::Key(Qt::Key_1 + place), Qt::ControlModifier);
        QCOMPARE(int(rig.window.currentPlace()), place);
        QVERIFY(rig.window.focusWidget() != nullptr);
        QTest::keyClick(&rig.window, Qt::Key_Escape);
        QCOMPARE(int(rig.window.currentPlace()), 0);
    }
    // help and back
    ui::Page *before = rig.window.currentPage();
    QTest::keyClick(&rig.window, Qt::Key_F1);
    QVERIFY(rig.window.currentPage() != before);
    QTest::keyClick(&rig.window, Qt::Key_Escape);
    QCOMPARE(rig.window.currentPage(), before);
    QVERIFY(rig.end());
    m_rig.reset();
}

UNBAR_TEST(TestKeyboard, test_keyboard)
#include "test_keyboard.moc"
