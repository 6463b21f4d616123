#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_columns.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace unbar::ui;

namespace columns_test {

class OnePage : public Page
{
    Q_OBJECT
public:
    OnePage()
    {
        card = new Card;
        text = new Text(Type::Body);
        card->column()->addWidget(text);
        main()->addWidget(card);
        aside = new Card;
        aside->addHeading(QStringLiteral("现在还能用什么"));
        side()->addWidget(aside);
    }
    QString title() const override { return QStringLiteral("号码"); }
    void render() override
    {
        ++rendered;
        text->setText(words);
    }
    Card *card, *aside;
    Text *text;
    QString words = QStringLiteral("两步可以同时办。");
    int rendered = 0;
};

void layOut(QWidget *window)
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QVERIFY(window->isVisible());
}

} // namespace columns_test

class TestColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void foldsByTextUnits();
    void sheetsGeometryAt1200();
    void scrollsOnlyWhenNeeded();
    void longTextIsNeverClipped();
    void rendersOnceThenOnLanguage();
    void buttonsWrap();
};

void TestColumns::foldsByTextUnits()
{
    PageColumns columns;
    columns.setAttribute(Qt::WA_DontShowOnScreen);
    columns.resize(980, 600);
    columns.show();
    QVERIFY(!columns.isFolded());
    columns.resize(600, 600);
    QVERIFY(columns.isFolded());
    columns.resize(980, 600);
    QVERIFY(!columns.isFolded());
    applyLook(*qApp, Theme::Light, 2.0); // the same pixels hold half as many letters
    QVERIFY(columns.isFolded());
}

void TestColumns::sheetsGeometryAt1200()
{
    columns_test::OnePage page;
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.resize(984, 764); // 1200 less the rail, 820 less the bar
    page.show();
    columns_test::layOut(&page);
    QCOMPARE(page.card->mapTo(&page, QPoint()), QPoint(40, 32));
    QCOMPARE(page.card->width(), 600);
    QCOMPARE(page.aside->mapTo(&page, QPoint()), QPoint(672, 32));
    QCOMPARE(page.aside->width(), 272);
}

void TestColumns::scrollsOnlyWhenNeeded()
{
    columns_test::OnePage page;
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.resize(984, 400);
    page.show();
    columns_test::layOut(&page);
    QCOMPARE(page.scroll()->verticalScrollBar()->maximum(), 0);
    page.words = QStringLiteral("两步可以同时办。").repeated(200);
    page.refresh();
    columns_test::layOut(&page);
    QVERIFY(page.scroll()->verticalScrollBar()->maximum() > 0);
    QCOMPARE(page.scroll()->horizontalScrollBar()->maximum(), 0);
}

void TestColumns::longTextIsNeverClipped()
{
    columns_test::OnePage page;
    page.words = QStringLiteral("缴清只解除欠费这一项，一般 1 小时内，最长 24 小时。").repeated(9);
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.show();
    for (const qreal scale : {1.0, 1.5, 2.0})
        for (const int width : {480, 700, 984, 1500}) {
            applyLook(*qApp, Theme::Light, scale);
            page.resize(width, 500);
            columns_test::layOut(&page);
            QVERIFY(page.text->height() >= page.text->heightForWidth(page.text->width()));
            QVERIFY(page.card->width() <= lookOf(&page).S(600));
        }
}

void TestColumns::rendersOnceThenOnLanguage()
{
    columns_test::OnePage page;
    page.setAttribute(Qt::WA_DontShowOnScreen);
    QSignalSpy titles(&page, &Page::titleChanged);
    page.show();
    QCOMPARE(page.rendered, 1);
    QCOMPARE(page.accessibleName(), QStringLiteral("号码"));
    page.hide();
    page.show();
    QCOMPARE(page.rendered, 1);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &event);
    QCOMPARE(page.rendered, 2);
    QCOMPARE(titles.size(), 1);
}

void TestColumns::buttonsWrap()
{
    QWidget row;
    auto *flow = new Flow(16, 4, &row);
    for (int i = 0; i < 3; ++i)
        flow->addWidget(new Button(Button::Kind::Secondary, QStringLiteral("A longer button %1").arg(i)));
    QCOMPARE(flow->heightForWidth(900), 44);
    QCOMPARE(flow->heightForWidth(250), 3 * 44 + 2 * 4);
}

UNBAR_TEST(TestColumns, test_columns)
#include "test_columns.moc"
