// A second that passes changes the countdown alone: no widget of the code page is rebuilt, focus stays.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/qr_view.h"

namespace unbar::ui {

class TestCountdownOnly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondsAlone();
    void renderKeepsFocus();
    void whatCameAfterWaitingTakesTheFocus();
};

void TestCountdownOnly::secondsAlone()
{
    PayPage page;
    auto view = scenes::pay(workflows::PayStage::ShowCode);
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    auto *code = page.findChild<QrView *>();
    QVERIFY(code != nullptr);
    QVERIFY(!code->matrix().empty());
    view.secondsLeft -= 1;
    view.operatorNow = view.operatorNow.addSecs(1);
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    QCOMPARE(page.findChild<QrView *>(), code);
    QCOMPARE(page.findChild<Countdown *>()->secondsLeft(), view.secondsLeft);
    view.stage = workflows::PayStage::Expired;
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    QVERIFY(page.findChild<QrView *>() == nullptr);
}

void TestCountdownOnly::renderKeepsFocus()
{
    QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en")));
    PayPage page;
    const auto view = scenes::pay(workflows::PayStage::Summary);
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.findChild<QWidget *>(QStringLiteral("browser"))->setFocus();
    QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("zh_CN")));
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
    QTRY_VERIFY(page.focusWidget() != nullptr);
    QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("browser"));
}

void TestCountdownOnly::whatCameAfterWaitingTakesTheFocus()
{
    OverviewPage page;
    workflows::DiagnoseView waiting;
    page.setView(waiting, scenes::operatorDocument(), scenes::reasonCatalogue());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.findChild<QWidget *>(QStringLiteral("help-contact"))
        ->setFocus(); // all that can be reached while waiting
    page.setView(scenes::diagnose(scenes::line(domain::LineState::TwoWay, {scenes::arrearsLock()}),
                                  {scenes::septemberBill()}),
                 scenes::operatorDocument(), scenes::reasonCatalogue());
    QTRY_VERIFY(page.focusWidget() != nullptr);
    QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("pay"));
}

} // namespace unbar::ui

using unbar::ui::TestCountdownOnly;
UNBAR_TEST(TestCountdownOnly, test_countdown_only)
#include "test_countdown_only.moc"
