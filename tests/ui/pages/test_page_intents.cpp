// Buttons report intents, one each; offline ones are blocked in words; typing never moves the cursor.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/pages/pay/pay_page.h"
#include "ui/pages/protect/protect_page.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/pages/track/track_page.h"
#include "ui/scenes/fixtures.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

namespace unbar::ui {

using workflows::PayStage;
using workflows::SignInStep;
using workflows::TrackStage;

class TestPageIntents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"))); }
    void signInWays();
    void signInTypingKeepsTheField();
    void signInNumberProblemStandsTwice();
    void signInBrowser();
    void overviewPays();
    void overviewOfflineIsBlockedInWords();
    void payIntents_data();
    void payIntents();
    void payOtherNumberIsCheckedFirst();
    void payDispute();
    void payReceiptSeenWhenLeft();
    void trackSelfTest();
    void protectTicks();
};

namespace {

template <typename T = QAbstractButton>
T *child(QWidget &page, const char *name)
{
    return page.findChild<T *>(QString::fromLatin1(name));
}

void put(SignInPage &page, const workflows::SignInView &view)
{
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
}

void put(PayPage &page, const workflows::PayView &view)
{
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
}

} // namespace

void TestPageIntents::signInWays()
{
    SignInPage page;
    auto view = scenes::signIn(SignInStep::ChooseWay);
    std::reverse(view.ways.begin(), view.ways.end()); // the recommended one comes first all the same
    view.ways << domain::SignInOffer{domain::SignInWay::Unknown, QStringLiteral("telepathy"), false};
    put(page, view);
    QSignalSpy spy(&page, &SignInPage::wayChosen);
    auto *first = qobject_cast<QAbstractButton *>(page.firstFocus());
    QVERIFY(first != nullptr);
    QCOMPARE(first->objectName(), QStringLiteral("way-service_password"));
    first->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<domain::SignInWay>(), domain::SignInWay::ServicePassword);
    QVERIFY(child(page, "way-case_number") != nullptr);
    QVERIFY(child(page, "way-telepathy") == nullptr); // what cannot be walked is not offered
}

void TestPageIntents::signInTypingKeepsTheField()
{
    SignInPage page;
    auto view = scenes::signIn(SignInStep::EnterNumber);
    put(page, view);
    page.show();
    auto *edit = child<QLineEdit>(page, "number");
    QVERIFY(edit != nullptr);
    QSignalSpy typed(&page, &SignInPage::numberTyped);
    QTest::keyClicks(edit, QStringLiteral("138"));
    QCOMPARE(typed.size(), 3);
    view.typedNumber = QStringLiteral("138");
    put(page, view);
    QCOMPARE(child<QLineEdit>(page, "number"), edit);
    QSignalSpy submitted(&page, &SignInPage::numberSubmitted);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    child(page, "submit")->click();
    QCOMPARE(submitted.size(), 2);
}

void TestPageIntents::signInNumberProblemStandsTwice()
{
    SignInPage page;
    auto view = scenes::signIn(SignInStep::EnterNumber);
    view.typedNumber = QStringLiteral("138");
    view.numberProblem = FailureCode::PhoneTooShort;
    put(page, view);
    int said = 0;
    const QString words = QStringLiteral("The number is too short. A mobile number has 11 digits.");
    for (const auto *label : page.findChildren<QLabel *>())
        said += label->text().contains(words) ? 1 : 0;
    for (const auto *button : page.findChildren<QAbstractButton *>())
        said += button->text().contains(words) ? 1 : 0;
    QVERIFY2(said >= 2, "the same words stand at the field and in the summary");
    QCOMPARE(child<QLineEdit>(page, "number")->text(), QStringLiteral("138"));
}

void TestPageIntents::signInBrowser()
{
    SignInPage page;
    put(page, scenes::signIn(SignInStep::BeforeBrowser));
    QSignalSpy open(&page, &SignInPage::openBrowserRequested);
    QSignalSpy copy(&page, &SignInPage::copyAddressRequested);
    page.primaryButton()->click();
    child(page, "copy")->click();
    QCOMPARE(open.size(), 1);
    QCOMPARE(copy.size(), 1);
    bool named = false;
    for (const auto *label : page.findChildren<QLabel *>())
        named = named || label->text().contains(QStringLiteral("id.operator.example"));
    QVERIFY(named);
    put(page, scenes::signIn(SignInStep::InBrowser));
    QSignalSpy back(&page, &SignInPage::cameBack);
    child(page, "came-back")->click();
    QCOMPARE(back.size(), 1);
}

void TestPageIntents::overviewPays()
{
    OverviewPage page;
    page.setView(scenes::diagnose(scenes::line(domain::LineState::TwoWay, {scenes::arrearsLock()}),
                                  {scenes::septemberBill()}),
                 scenes::operatorDocument(), scenes::reasonCatalogue());
    QSignalSpy pay(&page, &OverviewPage::payRequested);
    page.primaryButton()->click();
    QCOMPARE(pay.size(), 1);
    QCOMPARE(pay.first().first().toString(), scenes::arrearsLock().id);
}

void TestPageIntents::overviewOfflineIsBlockedInWords()
{
    OverviewPage page;
    page.setView(scenes::diagnose(scenes::line(domain::LineState::TwoWay, {scenes::arrearsLock()}),
                                  {scenes::septemberBill()}),
                 scenes::operatorDocument(), scenes::reasonCatalogue());
    page.setConnection(workflows::Connection::Offline);
    QVERIFY(!page.primaryButton()->isEnabled());
    bool said = false;
    for (const auto *label : page.findChildren<QLabel *>())
        said = said || label->text().contains(QStringLiteral("You are offline"));
    QVERIFY(said);
    page.setConnection(workflows::Connection::Online);
    QVERIFY(page.primaryButton()->isEnabled());
}

void TestPageIntents::payIntents_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](PayStage stage, const char *button, const char *signal) {
        QTest::addRow("%s", button) << static_cast<int>(stage) << QString::fromLatin1(button)
                                    << QByteArray(signal);
    };
    row(PayStage::Summary, "pay", SIGNAL(payRequested(unbar::domain::PaymentWay)));
    row(PayStage::Summary, "dispute", SIGNAL(disputeOpened()));
    row(PayStage::ShowCode, "paid", SIGNAL(iHavePaid()));
    row(PayStage::ShowCode, "leave", SIGNAL(leaveRequested()));
    row(PayStage::ShowCode, "browser", SIGNAL(wayChanged(unbar::domain::PaymentWay)));
    row(PayStage::Expired, "new-code", SIGNAL(newCodeRequested()));
    row(PayStage::QuoteChanged, "accept", SIGNAL(newAmountAccepted()));
    row(PayStage::Duplicate, "refund", SIGNAL(refundRequested(QString)));
    row(PayStage::Receipt, "pdf", SIGNAL(receiptPdfRequested(unbar::domain::Payment)));
    row(PayStage::Counter, "copy-payer", SIGNAL(copyRequested(QString)));
    row(PayStage::TopUp, "amount-5000", SIGNAL(topUpChosen(unbar::domain::Money)));
    row(PayStage::Failed, "retry", SIGNAL(openRequested()));
}

void TestPageIntents::payIntents()
{
    QFETCH(int, stage);
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    PayPage page;
    put(page, scenes::pay(static_cast<PayStage>(stage)));
    QSignalSpy spy(&page, signal.constData());
    QVERIFY(spy.isValid());
    auto *of = page.findChild<QAbstractButton *>(button);
    QVERIFY(of != nullptr);
    of->click();
    QCOMPARE(spy.size(), 1);
}

void TestPageIntents::payOtherNumberIsCheckedFirst()
{
    PayPage page;
    put(page, scenes::pay(PayStage::Summary));
    page.askOtherNumber(true);
    QSignalSpy spy(&page, &PayPage::payForOtherRequested);
    page.primaryButton()->click();
    QCOMPARE(spy.size(), 0);
    auto *edit = child<QLineEdit>(page, "other-number");
    QTest::keyClicks(edit, QStringLiteral("138 0013 8123"));
    page.primaryButton()->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<domain::PhoneNumber>().masked(), QStringLiteral("138 **** 8123"));
}

void TestPageIntents::payDispute()
{
    PayPage page;
    put(page, scenes::pay(PayStage::Dispute));
    QSignalSpy spy(&page, &PayPage::disputed);
    child(page, "dispute-posted")->click();
    page.primaryButton()->click();
    QCOMPARE(spy.size(), 0); // the trace number is missing and said so
    QTest::keyClicks(child<QLineEdit>(page, "trace"), QStringLiteral("402611241400381"));
    page.primaryButton()->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().at(1).toString(), QStringLiteral("402611241400381"));
}

void TestPageIntents::payReceiptSeenWhenLeft()
{
    PayPage page;
    put(page, scenes::pay(PayStage::Receipt));
    QSignalSpy spy(&page, &PayPage::receiptSeen);
    page.show();
    QCOMPARE(spy.size(), 0);
    page.hide();
    QCOMPARE(spy.size(), 1);
}

void TestPageIntents::trackSelfTest()
{
    TrackPage page;
    page.setView(scenes::track(TrackStage::Restored), scenes::operatorDocument(), scenes::reasonCatalogue());
    QSignalSpy ticked(&page, &TrackPage::selfTestTicked);
    QSignalSpy still(&page, &TrackPage::stillNotWorking);
    page.findChild<QCheckBox *>(
            QStringLiteral("self-test-%1").arg(static_cast<int>(workflows::SelfTestItem::Data)))
        ->click();
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(ticked.first().at(0).value<workflows::SelfTestItem>(), workflows::SelfTestItem::Data);
    child(page, "still")->click();
    QCOMPARE(still.size(), 1);
}

void TestPageIntents::protectTicks()
{
    ProtectPage page;
    page.setView(scenes::operatorDocument(), scenes::reasonCatalogue());
    QSignalSpy spy(&page, &ProtectPage::itemTicked);
    child<QCheckBox>(page, "safe-otp")->click();
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), QStringLiteral("safe-otp"));
}

} // namespace unbar::ui

using unbar::ui::TestPageIntents;
UNBAR_TEST(TestPageIntents, test_page_intents)
#include "test_page_intents.moc"
