#include "tests/support/test_main.h"
#include "tests/ui/shell/shell_rig.h"
#include "ui/pages/common/languages.h"
#include "ui/style/app_style.h"

#include <QApplication>

using namespace unbar;

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyLook(*qApp, ui::Theme::Light, 1.0); }
    void widgetsAreToldOnceWithoutRebuilding();
    void sameLanguageIsNoChange();
    void unknownCodesBecomeEnglish();
};

void TestLanguage::widgetsAreToldOnceWithoutRebuilding()
{
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("en")));
    test::Shell shell;
    shell.window.setAttribute(Qt::WA_DontShowOnScreen);
    shell.window.show();
    QCoreApplication::sendPostedEvents();
    auto *page = shell.pages.first();
    const int before = page->rendered;
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("zh_CN")));
    QCOMPARE(QLocale().name(), QStringLiteral("zh_CN"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(page->rendered, before + 1);
    QCOMPARE(shell.window.currentPage(), static_cast<ui::Page *>(page));
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("en")));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestLanguage::sameLanguageIsNoChange()
{
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("zh_CN")));
    QCoreApplication::sendPostedEvents();
    test::Shell shell;
    const int before = shell.pages.first()->rendered;
    QVERIFY(ui::applyLanguage(*qApp, QStringLiteral("zh_CN")));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(shell.pages.first()->rendered, before);
}

void TestLanguage::unknownCodesBecomeEnglish()
{
    QCOMPARE(ui::knownLanguage(QStringLiteral("xx")), QStringLiteral("en"));
    QCOMPARE(ui::knownLanguage(QStringLiteral("zh_Hans_CN")), QStringLiteral("zh_CN"));
    QVERIFY(ui::availableLanguages().contains(ui::systemLanguage()));
}

UNBAR_TEST(TestLanguage, test_language)
#include "test_language.moc"
