// UX-02: every reason, known or not, shows words and at least one enabled action; an undisclosed one shows
// neutral words.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/pages/diagnose/overview_page.h"
#include "ui/scenes/fixtures.h"
#include "ui/widgets/text.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace unbar::ui {

class TestReasonRoads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyReason_data();
    void everyReason();
    void neverSaysFraudWord();
    void undisclosedStaysNeutral();
    void lossDateOnlyWhenGiven();
    void unknownHasScript();
    void onePrimary();
};

namespace {

QString allWords(const QWidget &page)
{
    QStringList words;
    for (const auto *label : page.findChildren<QLabel *>())
        words << label->text();
    for (const auto *button : page.findChildren<QAbstractButton *>())
        words << button->text();
    return words.join(QLatin1Char('\n'));
}

workflows::DiagnoseView viewOf(domain::Suspension lock)
{
    return scenes::diagnose(scenes::line(domain::LineState::TwoWay, {std::move(lock)}), {});
}

void show(OverviewPage &page, const workflows::DiagnoseView &view)
{
    page.setView(view, scenes::operatorDocument(), scenes::reasonCatalogue());
}

} // namespace

void TestReasonRoads::initTestCase()
{
    QVERIFY(applyLanguage(*QCoreApplication::instance(), QStringLiteral("zh_CN")));
    QVERIFY2(scenes::reasonCatalogue().reasons().size() >= 24, "the shipped catalogue is not linked in");
}

void TestReasonRoads::everyReason_data()
{
    QTest::addColumn<int>("reason");
    for (int r = 0; r <= static_cast<int>(domain::Reason::Imei); ++r)
        QTest::newRow(domain::reasonCode(static_cast<domain::Reason>(r)).toLatin1().constData()) << r;
}

void TestReasonRoads::everyReason()
{
    QFETCH(int, reason);
    OverviewPage page;
    const auto lock = scenes::lockOf(static_cast<domain::Reason>(reason));
    show(page, viewOf(lock));
    auto *card = page.findChild<QWidget *>(QStringLiteral("step-") + lock.id);
    QVERIFY(card != nullptr);
    int enabled = 0;
    for (const auto *button : card->findChildren<QAbstractButton *>())
        enabled += button->isEnabled() && !button->text().isEmpty() ? 1 : 0;
    QVERIFY(enabled >= 1);
    const auto &words = scenes::reasonCatalogue().words(lock.reason, QStringLiteral("zh_CN"));
    QVERIFY(allWords(*card).contains(words.task.isEmpty() ? words.name : words.task));
}

void TestReasonRoads::neverSaysFraudWord()
{
    OverviewPage page;
    show(page, viewOf(scenes::reverifyLock()));
    QVERIFY(!allWords(page).contains(QString::fromUtf8("涉诈")));
}

void TestReasonRoads::undisclosedStaysNeutral()
{
    OverviewPage page;
    auto lock = scenes::lockOf(domain::Reason::FraudPolice);
    lock.disclosable = false;
    lock.reasonText = QString::fromUtf8("公安协查");
    lock.enforcementContact = QString::fromUtf8("示例市公安局");
    show(page, viewOf(lock));
    const QString words = allWords(page);
    QVERIFY(!words.contains(lock.reasonText));
    QVERIFY(!words.contains(lock.enforcementContact));
}

void TestReasonRoads::lossDateOnlyWhenGiven()
{
    OverviewPage page;
    show(page, viewOf(scenes::arrearsLock()));
    QVERIFY(allWords(page).contains(QString::fromUtf8("运营商未提供")));
    auto lock = scenes::arrearsLock();
    lock.terminationDate = scenes::shanghai(12, 31, 23, 59);
    show(page, viewOf(lock));
    QVERIFY(allWords(page).contains(QString::fromUtf8("12月31日（37 天）")));
}

void TestReasonRoads::unknownHasScript()
{
    OverviewPage page;
    auto lock = scenes::lockOf(domain::Reason::Unknown);
    lock.reasonCode = QStringLiteral("X-17-LOCAL");
    show(page, viewOf(lock));
    auto *copy = page.findChild<QAbstractButton *>(QStringLiteral("copy-script"));
    QVERIFY(copy != nullptr);
    QSignalSpy spy(&page, &OverviewPage::copyRequested);
    copy->click();
    QCOMPARE(spy.size(), 1);
    const QString script = spy.first().first().toString();
    QVERIFY(script.contains(QStringLiteral("X-17-LOCAL")));
    QVERIFY(script.contains(QStringLiteral("138 **** 8000")));
}

void TestReasonRoads::onePrimary()
{
    OverviewPage page;
    show(page, scenes::diagnose(
                   scenes::line(domain::LineState::TwoWay, {scenes::arrearsLock(), scenes::reverifyLock()}),
                   {scenes::septemberBill()}));
    int primaries = 0;
    for (const auto *button : page.findChildren<Button *>())
        primaries += button->kind() == Button::Kind::Primary ? 1 : 0;
    QCOMPARE(primaries, 1);
    QVERIFY(page.primaryButton() != nullptr);
    const QString words = page.primaryButton()->text();
    QVERIFY2(words.contains(QString::fromUtf8("缴费 ¥86.40")), qPrintable(words));
}

} // namespace unbar::ui

using unbar::ui::TestReasonRoads;
UNBAR_TEST(TestReasonRoads, test_reason_roads)
#include "test_reason_roads.moc"
