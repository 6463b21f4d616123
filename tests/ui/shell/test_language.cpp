#include "tests/support/test_main.h"
#include "tests/ui/shell/shell_rig.h"
#include "ui/shell/language.h"
#include "ui/style/app_style.h"

#include <QApplication>
#include <QSignalSpy>

using namespace unbar;

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyLook(*qApp, ui::Theme::Light, 1.0); }
    void widgetsAreToldWithoutRebuilding();
    void sameLanguageIsNoChange();
    void unknownCodesBecomeEnglish();
};

void TestLanguage::widgetsAreToldWithoutRebuilding()
{
    ui::Language language;
    language.set(QStringLiteral("en"));
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.show();
    QCoreApplication::sendPostedEvents();
    auto *page = shell.pages.first();
    const int before = page->rendered;
    QSignalSpy changed(&language, &ui::Language::changed);
    language.set(QStringLiteral("zh_CN"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(language.code(), QStringLiteral("zh_CN"));
    QCOMPARE(QLocale().name(), QStringLiteral("zh_CN"));
    QTRY_VERIFY(page->rendered > before);
    QCOMPARE(shell.window.currentPage(), static_cast<ui::Page *>(page));
    language.set(QStringLiteral("en"));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestLanguage::sameLanguageIsNoChange()
{
    ui::Language language;
    language.set(QStringLiteral("zh_CN"));
    QSignalSpy changed(&language, &ui::Language::changed);
    language.set(QStringLiteral("zh_Hans_CN"));
    QCOMPARE(changed.size(), 0);
    language.set(QStringLiteral("en"));
    QCOMPARE(changed.size(), 1);
}

void TestLanguage::unknownCodesBecomeEnglish()
{
    ui::Language language;
    language.set(QStringLiteral("xx"));
    QCOMPARE(language.code(), QStringLiteral("en"));
}

UNBAR_TEST(TestLanguage, test_language)
#include "test_language.moc"
