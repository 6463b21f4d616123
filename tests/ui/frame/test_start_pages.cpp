// What stands before and after a session: each stage of the start, and leaving.
#include "tests/support/test_main.h"
#include "ui/a11y/walker.h"
#include "ui/frame/sign_out_page.h"
#include "ui/frame/start_page.h"
#include "ui/pages/common/languages.h"
#include "ui/scenes/fixtures.h"
#include "ui/shell/settle.h"
#include "ui/style/app_style.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace unbar;

class TestStartPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::applyLook(*qApp, ui::Theme::Light, 1.0);
        QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("en")));
    }
    void everyStageSaysWhatToDo_data();
    void everyStageSaysWhatToDo();
    void passphraseIsHandedOverAndForgotten();
    void leavingOffersBoth();
};

static ui::StartPage *startPage(ui::StartStage stage)
{
    auto *page = new ui::StartPage;
    Failure failure;
    failure.code = FailureCode::StoreNewer;
    page->setStage(stage, stage == ui::StartStage::Stopped ? std::optional<Failure>(failure) : std::nullopt);
    page->setAttribute(Qt::WA_DontShowOnScreen);
    page->resize(1000, 700);
    page->show();
    ui::settle(page);
    return page;
}

void TestStartPages::everyStageSaysWhatToDo_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<bool>("acts");
    QTest::newRow("starting") << int(ui::StartStage::Starting) << false;
    QTest::newRow("passphrase") << int(ui::StartStage::AskPassphrase) << true;
    QTest::newRow("locked") << int(ui::StartStage::KeychainLocked) << true;
    QTest::newRow("stopped") << int(ui::StartStage::Stopped) << true;
    QTest::newRow("closing") << int(ui::StartStage::Closing) << false;
}

void TestStartPages::everyStageSaysWhatToDo()
{
    QFETCH(int, stage);
    QFETCH(bool, acts);
    const std::unique_ptr<ui::StartPage> page(startPage(ui::StartStage(stage)));
    QVERIFY(!page->title().isEmpty());
    QCOMPARE(page->primaryButton() != nullptr, acts);
    const auto faults = ui::walk(page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(ui::toText(faults)));
}

void TestStartPages::passphraseIsHandedOverAndForgotten()
{
    const std::unique_ptr<ui::StartPage> page(startPage(ui::StartStage::AskPassphrase));
    auto *field = page->findChild<QLineEdit *>(QStringLiteral("passphrase"));
    QVERIFY(field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QSignalSpy given(page.get(), &ui::StartPage::passphraseGiven);
    page->primaryButton()->click();
    QCOMPARE(given.size(), 0); // nothing typed, nothing given
    QTest::keyClicks(field, QStringLiteral("four plain words here"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().toByteArray(), QByteArray("four plain words here"));
    QVERIFY(field->text().isEmpty());
}

void TestStartPages::leavingOffersBoth()
{
    ui::SignOutPage page;
    page.setView(ui::scenes::operatorDocument(), ui::scenes::reasonCatalogue(), 2, false);
    QSignalSpy confirmed(&page, &ui::SignOutPage::signOutConfirmed);
    page.findChild<QAbstractButton *>(QStringLiteral("sign-out-keep"))->click();
    page.findChild<QAbstractButton *>(QStringLiteral("sign-out-remove"))->click();
    QCOMPARE(confirmed.size(), 2);
    QCOMPARE(confirmed.at(0).first().toBool(), false);
    QCOMPARE(confirmed.at(1).first().toBool(), true);
    page.setBusy(true);
    auto *again = page.findChild<QAbstractButton *>(QStringLiteral("sign-out-keep"));
    QTest::mouseClick(again, Qt::LeftButton);
    QTest::keyClick(again, Qt::Key_Return);
    QCOMPARE(confirmed.size(), 2); // a second press does nothing
    page.setBusy(false);
    page.setView(ui::scenes::operatorDocument(), ui::scenes::reasonCatalogue(), 0, true);
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("sign-out-remove")));
}

UNBAR_TEST(TestStartPages, test_start_pages)
#include "test_start_pages.moc"
