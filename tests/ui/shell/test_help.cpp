#include "tests/support/test_main.h"
#include "ui/a11y/walker.h"
#include "ui/shell/about_page.h"
#include "ui/shell/help_page.h"
#include "ui/shell/help_words.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/facts.h"

#include <QApplication>
#include <QSignalSpy>

using namespace unbar::ui;

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void everyTopicHasAnswers();
    void helpLeadsBackAndToAbout();
    void aboutNamesEveryLicence();
    void pagesWalkClean();
};

void TestHelp::everyTopicHasAnswers()
{
    for (const QString &topic :
         {QStringLiteral("sign_in"), QStringLiteral("pay"), QStringLiteral("track"), QString()}) {
        QVERIFY(!helpTitle(topic).isEmpty());
        const auto entries = helpEntries(topic);
        QVERIFY(entries.size() >= 2);
        for (const HelpEntry &entry : entries) {
            QVERIFY(!entry.question.isEmpty());
            QVERIFY(entry.answer.size() < 260); // calm and short
        }
    }
}

void TestHelp::helpLeadsBackAndToAbout()
{
    HelpPage page;
    page.setTopic(QStringLiteral("pay"));
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.show();
    QSignalSpy back(&page, &Page::backRequested), about(&page, &HelpPage::aboutRequested);
    const auto links = page.findChildren<LinkButton *>();
    QCOMPARE(links.size(), 2);
    for (LinkButton *link : links)
        link->click();
    QCOMPARE(back.size(), 1);
    QCOMPARE(about.size(), 1);
    QCOMPARE(page.title(), helpTitle(QStringLiteral("pay")));
}

void TestHelp::aboutNamesEveryLicence()
{
    AboutPage page;
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.show();
    const auto facts = page.findChild<FactList *>()->facts();
    QVERIFY(facts.size() >= 10);
    for (const Fact &fact : facts)
        QVERIFY(!fact.label.isEmpty() && !fact.value.isEmpty());
}

void TestHelp::pagesWalkClean()
{
    for (const qreal scale : {1.0, 2.0}) {
        applyLook(*qApp, Theme::Light, scale);
        HelpPage help;
        AboutPage about;
        help.setHotline(QStringLiteral("10000"), QStringLiteral("8:00–22:00"));
        for (Page *page : {static_cast<Page *>(&help), static_cast<Page *>(&about)}) {
            page->setAttribute(Qt::WA_DontShowOnScreen);
            page->resize(984, 764);
            page->show();
            for (int i = 0; i < 10; ++i)
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            const auto found = walk(page);
            QVERIFY2(found.isEmpty(), qPrintable(toText(found)));
        }
    }
}

UNBAR_TEST(TestHelp, test_help)
#include "test_help.moc"
