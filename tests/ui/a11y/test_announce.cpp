#include "tests/support/test_main.h"
#include "ui/a11y/announce.h"
#include "ui/style/app_style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QApplication>
#include <QVBoxLayout>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace unbar::ui;

namespace announce_test {

QList<QObject *> &renamed()
{
    static QList<QObject *> objects;
    return objects;
}

void record(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::NameChanged)
        renamed().append(event->object());
}

} // namespace announce_test

class TestAnnounce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }
    void init();
    void exactlyOneNameChanged();
    void theSameWordsAreNotSaidTwice();
    void aBurstBecomesTheNewest();
    void withoutAStatusLineNothingIsClaimed();

private:
    std::unique_ptr<QWidget> m_page;
    StatusLine *m_line = nullptr;
    Button *m_button = nullptr;
};

void TestAnnounce::initTestCase()
{
    applyLook(*qApp, Theme::Light, 1.0);
    // setActive alone sends no events: the platform's own switch is the one that is asked
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    QAccessible::installUpdateHandler(announce_test::record);
}

void TestAnnounce::init()
{
    m_page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_page.get());
    m_button = new Button(Button::Kind::Primary, QStringLiteral("Pay"));
    m_line = new StatusLine;
    column->addWidget(m_button);
    column->addWidget(m_line);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->show();
    announce_test::renamed().clear();
}

void TestAnnounce::exactlyOneNameChanged()
{
    QVERIFY(announce(m_button, QStringLiteral("We have your payment.")));
    QCOMPARE(announce_test::renamed(), QList<QObject *>{m_line});
    QVERIFY(m_line->isVisible());
    QCOMPARE(m_line->text(), QStringLiteral("We have your payment."));
}

void TestAnnounce::theSameWordsAreNotSaidTwice()
{
    announce(m_button, QStringLiteral("Saved."));
    QTRY_COMPARE_WITH_TIMEOUT(m_line->isQuiet(), true, 2000);
    announce(m_button, QStringLiteral("Saved."));
    QCOMPARE(announce_test::renamed().size(), 1);
}

void TestAnnounce::aBurstBecomesTheNewest()
{
    for (int percent = 0; percent <= 100; percent += 10)
        announce(m_button, QStringLiteral("%1 percent").arg(percent));
    QCOMPARE(announce_test::renamed().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_line->text(), QStringLiteral("100 percent"), 2000);
    QCOMPARE(announce_test::renamed().size(), 2);
}

void TestAnnounce::withoutAStatusLineNothingIsClaimed()
{
    QWidget lone;
    QVERIFY(!announce(&lone, QStringLiteral("words")));
}

UNBAR_TEST(TestAnnounce, test_announce)
#include "test_announce.moc"
