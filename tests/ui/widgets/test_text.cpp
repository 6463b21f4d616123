#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/text.h"

#include <QAccessible>
#include <QApplication>

using namespace unbar::ui;

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void linesKeepOneHeightAcrossScripts();
    void latinAndChineseShareABaseline();
    void neverClipped_data();
    void neverClipped();
    void starsStayStars();
    void markedWordsAreBold();
    void headingsHaveTheRole();
    void emptyTextStillHasALine();
    void oneLineWhenAsked();
};

void TestText::linesKeepOneHeightAcrossScripts()
{
    Text split(
        Type::Body, Ink::Text,
        QStringLiteral("Latin words first 然后是中文的一行文字 then Latin again 再来一行中文，和 24 个数字"));
    const QList<qreal> lines = split.baselines(140);
    QVERIFY(lines.size() >= 4);
    for (qsizetype i = 1; i < lines.size(); ++i)
        QCOMPARE(lines.at(i) - lines.at(i - 1), 24.0); // 15 × 1.6
}

void TestText::latinAndChineseShareABaseline()
{
    const Text latin(Type::Body, Ink::Text, QStringLiteral("Pay"));
    const Text chinese(Type::Body, Ink::Text, QStringLiteral("缴费"));
    QCOMPARE(latin.baselines(200), chinese.baselines(200));
    QCOMPARE(latin.sizeHint().height(), chinese.sizeHint().height());
}

void TestText::neverClipped_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("150") << 1.5;
    QTest::newRow("200") << 2.0;
}

void TestText::neverClipped()
{
    QFETCH(qreal, scale);
    applyLook(*qApp, Theme::Light, scale);
    const QString words =
        QStringLiteral("9月账单已逾期，含违约金 ¥8.00。缴清只解除欠费这一项，一般 1 小时内，最长 24 小时。"
                       "WhereAVeryLongReferenceHasNoBreakFJ-2026-1124-0381");
    for (const Type type : {Type::Title, Type::Heading, Type::Body, Type::Small}) {
        Text text(type, Ink::Text, words);
        for (const int width : {120, 240, 480}) {
            text.resize(width, text.heightForWidth(width));
            const Look &look = lookOf(&text);
            QCOMPARE(text.height(), qCeil(double(text.baselines(width).size()) * look.lineHeight(type)));
            QVERIFY(text.baselines(width).last() < text.height());
            // ink in the last column would be a cut letter
            const QImage image = text.grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                QCOMPARE(image.pixelColor(image.width() - 1, y), image.pixelColor(image.width() - 1, 0));
        }
    }
}

void TestText::starsStayStars()
{
    Text text(Type::Body);
    text.setMarked(QStringLiteral("支付给 <b>示例运营商</b>，用于 138 **** 8000"));
    QCOMPARE(text.text(), QStringLiteral("支付给 示例运营商，用于 138 **** 8000"));
    text.setText(QStringLiteral("1 < 2 <b>"));
    QCOMPARE(text.text(), QStringLiteral("1 < 2 <b>"));
    text.setMarked(QStringLiteral("an <b>open end"));
    QCOMPARE(text.text(), QStringLiteral("an <b>open end"));
}

void TestText::markedWordsAreBold()
{
    Text plain(Type::Body), marked(Type::Body);
    plain.setText(QStringLiteral("pay the wide words"));
    marked.setMarked(QStringLiteral("pay <b>the wide words</b>"));
    QCOMPARE(plain.text(), marked.text());
    QVERIFY(marked.sizeHint().width() > plain.sizeHint().width());
}

void TestText::headingsHaveTheRole()
{
    Text title(Type::Title, Ink::Text, QStringLiteral("Your number")),
        body(Type::Body, Ink::Text, QStringLiteral("words"));
    QAccessibleInterface *head = QAccessible::queryAccessibleInterface(&title);
    QVERIFY(head);
    QCOMPARE(head->role(), QAccessible::Heading);
    QCOMPARE(head->text(QAccessible::Name), QStringLiteral("Your number"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&body)->role(), QAccessible::StaticText);
}

void TestText::emptyTextStillHasALine()
{
    Text text(Type::Body);
    QCOMPARE(text.heightForWidth(100), 24);
    QCOMPARE(text.sizeHint().height(), 24);
}

void TestText::oneLineWhenAsked()
{
    Text text(Type::Body, Ink::Text, QStringLiteral("one two three four five six"));
    text.setWrapping(false);
    QVERIFY(!text.hasHeightForWidth());
    QCOMPARE(text.minimumSizeHint(), text.sizeHint());
    QCOMPARE(text.baselines(10).size(), 1);
}

UNBAR_TEST(TestText, test_text)
#include "test_text.moc"
