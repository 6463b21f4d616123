#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/busy_ring.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/step_card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QLayout>
#include <QSignalSpy>

using namespace unbar::ui;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void busyButtonTakesNoPress();
    void enterPressesAButton();
    void countdownNeverPassesZero();
    void sameFactsChangeNothing();
    void sameEntriesChangeNothing();
    void choiceCardSpeaksAndGrows();
    void blockedChoiceSaysWhy();
    void stepCardShowsItsActions();
    void ringStandsStillWhenMotionIsReduced();
    void badgeIsAsWideAsItsWords();
};

void TestWidgets::busyButtonTakesNoPress()
{
    Button button(Button::Kind::Primary, QStringLiteral("Pay ¥86.40"));
    button.resize(button.sizeHint());
    button.show();
    QSignalSpy pressed(&button, &QAbstractButton::clicked);
    button.setBusy(true, QStringLiteral("Paying…"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(pressed.size(), 0);
    QCOMPARE(button.text(), QStringLiteral("Paying…"));
    QVERIFY(button.isEnabled()); // keeps the focus
    button.setBusy(false);
    QCOMPARE(button.text(), QStringLiteral("Pay ¥86.40"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
}

void TestWidgets::enterPressesAButton()
{
    Button button(Button::Kind::Secondary, QStringLiteral("Pay"));
    button.show();
    QSignalSpy pressed(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(pressed.size(), 2);
}

void TestWidgets::countdownNeverPassesZero()
{
    Countdown countdown;
    countdown.setSecondsLeft(872);
    QVERIFY(countdown.text().contains(QLatin1String("14")));
    QVERIFY(countdown.text().contains(QLatin1String("32")));
    const QString spoken = countdown.accessibleName();
    countdown.setSecondsLeft(871);
    QCOMPARE(countdown.accessibleName(), spoken); // by the minute, not by the second
    countdown.setSecondsLeft(-5);
    QCOMPARE(countdown.secondsLeft(), 0);
    QCOMPARE(countdown.tone(), Tone::Warn);
    QVERIFY(!countdown.text().contains(QLatin1Char('-')));
}

void TestWidgets::sameFactsChangeNothing()
{
    FactList list;
    list.setFacts({{QStringLiteral("Total"), QStringLiteral("¥86.40")}});
    const auto before = list.findChildren<Text *>();
    QCOMPARE(before.size(), 2);
    list.setFacts({{QStringLiteral("Total"), QStringLiteral("¥86.40")}});
    QCOMPARE(list.findChildren<Text *>(), before);
    list.setFacts({});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(list.findChildren<Text *>().isEmpty());
}

void TestWidgets::sameEntriesChangeNothing()
{
    Timeline line;
    const QList<TimelineItem> items{{TimelineItem::State::Now,
                                     QStringLiteral("人工审核开始"),
                                     QStringLiteral("审核组"),
                                     {},
                                     QStringLiteral("Under way")}};
    line.setItems(items);
    const auto before = line.findChildren<Text *>();
    line.setItems(items);
    QCOMPARE(line.findChildren<Text *>(), before);
    QCOMPARE(before.first()->accessibleName(), QStringLiteral("Under way: 人工审核开始"));
}

void TestWidgets::choiceCardSpeaksAndGrows()
{
    ChoiceCard card(QStringLiteral("key"), QStringLiteral("服务密码"),
                    QStringLiteral("办号时设置的 6 位密码"));
    card.setBadge(Tone::Primary, {}, QStringLiteral("推荐"));
    QCOMPARE(card.accessibleName(), QStringLiteral("服务密码"));
    QVERIFY(card.accessibleDescription().contains(QStringLiteral("推荐")));
    QVERIFY(card.heightForWidth(600) >= 44);
    QVERIFY(card.heightForWidth(240) > card.heightForWidth(600));
    const int before = card.heightForWidth(600);
    applyLook(*qApp, Theme::Light, 2.0);
    QVERIFY(card.heightForWidth(600) > before);
}

void TestWidgets::blockedChoiceSaysWhy()
{
    ChoiceCard card(QStringLiteral("msg"), QStringLiteral("Code"), QStringLiteral("By message"));
    card.setBlocked(QStringLiteral("This line gets no messages."));
    QVERIFY(!card.isEnabled());
    QCOMPARE(card.accessibleDescription(), QStringLiteral("This line gets no messages."));
    card.setBlocked({});
    QCOMPARE(card.accessibleDescription(), QStringLiteral("By message"));
}

void TestWidgets::stepCardShowsItsActions()
{
    StepCard card;
    card.setStep(1, StepCard::Mark::Current);
    card.setTitle(QStringLiteral("缴清欠费"));
    card.setBody(QStringLiteral("9月账单已逾期。"));
    auto *pay = new Button(Button::Kind::Primary, QStringLiteral("缴费"));
    card.addAction(pay);
    card.setAttribute(Qt::WA_DontShowOnScreen);
    card.resize(600, card.layout()->totalHeightForWidth(600));
    card.show();
    QVERIFY(pay->isVisible());
    const int tall = card.layout()->totalHeightForWidth(600);
    card.clearActions();
    QVERIFY(card.layout()->totalHeightForWidth(600) < tall);
}

void TestWidgets::ringStandsStillWhenMotionIsReduced()
{
    AppStyle &style = applyLook(*qApp, Theme::Light, 1.0);
    BusyRing ring;
    ring.setAttribute(Qt::WA_DontShowOnScreen);
    ring.show();
    QVERIFY(ring.isTurning());
    ring.hide();
    QVERIFY(!ring.isTurning());
    style.editLook().setReducedMotion(true);
    ring.show();
    QVERIFY(!ring.isTurning());
    style.editLook().setReducedMotion(false);
}

void TestWidgets::badgeIsAsWideAsItsWords()
{
    Badge small(Tone::Warn, {}, QStringLiteral("是")),
        wide(Tone::Warn, QStringLiteral("alert"), QStringLiteral("需要您处理"));
    QVERIFY(wide.sizeHint().width() > small.sizeHint().width() + 40);
    QCOMPARE(small.sizeHint().height(), 26);
}

UNBAR_TEST(TestWidgets, test_widgets)
#include "test_widgets.moc"
