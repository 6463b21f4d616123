#include "tests/support/test_main.h"
#include "ui/a11y/walker.h"
#include "ui/style/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <memory>

using namespace unbar::ui;

class TestWalker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aGoodPageHasNone();
    void findsAMissingName();
    void findsAClassName();
    void findsATrailingColon();
    void findsTwins();
    void twinsWithDescriptionsAreFine();
    void findsWhatTheKeyboardCannotReach();
    void findsSmallTargets();
    void findsWhatLiesOutside();
    void findsClippedText();
    void findsClippedOneLineText();
    void findsOverlap();
    void hiddenThingsDoNotCount();

private:
    QStringList rules();
    std::unique_ptr<QWidget> m_window;
};

void TestWalker::init()
{
    applyLook(*qApp, Theme::Light, 1.0);
    m_window = std::make_unique<QWidget>();
    m_window->setAttribute(Qt::WA_DontShowOnScreen);
    m_window->resize(600, 400);
    m_window->show();
}

QStringList TestWalker::rules()
{
    QStringList found;
    for (const Violation &violation : walk(m_window.get()))
        found << violation.rule;
    return found;
}

void TestWalker::aGoodPageHasNone()
{
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(new Text(Type::Title, Ink::Text, QStringLiteral("您的号码已停机")));
    column->addWidget(new Badge(Tone::Warn, QStringLiteral("alert"), QStringLiteral("需要您处理")), 0,
                      Qt::AlignLeft);
    column->addWidget(new Field(QStringLiteral("Number"), QStringLiteral("11 digits")));
    column->addWidget(
        new ChoiceCard(QStringLiteral("key"), QStringLiteral("服务密码"), QStringLiteral("6 位")));
    column->addWidget(new Button(Button::Kind::Primary, QStringLiteral("Pay")));
    column->addWidget(new LinkButton(QStringLiteral("See the bill")), 0, Qt::AlignLeft);
    column->addStretch(1);
    m_window->resize(600, 500);
    column->activate();
    const auto found = walk(m_window.get());
    QVERIFY2(found.isEmpty(), qPrintable(toText(found)));
}

void TestWalker::findsAMissingName()
{
    auto *edit = new QLineEdit(m_window.get());
    edit->setGeometry(10, 10, 200, 44);
    edit->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("no name")));
    edit->setAccessibleName(QStringLiteral("Number"));
    QVERIFY(rules().isEmpty());
}

void TestWalker::findsAClassName()
{
    auto *button = new QToolButton(m_window.get());
    button->setGeometry(10, 10, 60, 44);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(QStringLiteral("QToolButton"));
    button->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("name is a class name")));
}

void TestWalker::findsATrailingColon()
{
    auto *edit = new QLineEdit(m_window.get());
    edit->setGeometry(10, 10, 200, 44);
    edit->setAccessibleName(QStringLiteral("号码："));
    edit->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("name ends with a colon")));
}

void TestWalker::findsTwins()
{
    for (int i = 0; i < 2; ++i) {
        auto *button = new Button(Button::Kind::Text, QStringLiteral("Change"), m_window.get());
        button->setGeometry(10 + 200 * i, 10, 120, 44);
        button->show();
    }
    QCOMPARE(rules(), QStringList(QStringLiteral("same name as a sibling")));
}

void TestWalker::twinsWithDescriptionsAreFine()
{
    for (int i = 0; i < 2; ++i) {
        auto *button = new Button(Button::Kind::Text, QStringLiteral("Change"), m_window.get());
        button->setAccessibleDescription(QStringLiteral("number %1").arg(i));
        button->setGeometry(10 + 200 * i, 10, 120, 44);
        button->show();
    }
    QVERIFY(rules().isEmpty());
}

void TestWalker::findsWhatTheKeyboardCannotReach()
{
    auto *button = new Button(Button::Kind::Primary, QStringLiteral("Pay"), m_window.get());
    button->setFocusPolicy(Qt::NoFocus);
    button->setGeometry(10, 10, 120, 44);
    button->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("focusable without policy")));
}

void TestWalker::findsSmallTargets()
{
    auto *button = new QToolButton(m_window.get());
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(QStringLiteral("More"));
    button->setGeometry(10, 10, 20, 20);
    button->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("target too small")));
    button->setGeometry(10, 10, 24, 24); // WCAG 2.5.8
    QVERIFY(rules().isEmpty());
    button->hide();
    auto *ours = new Button(Button::Kind::Primary, {}, m_window.get());
    ours->setAccessibleName(QStringLiteral("Pay"));
    ours->setGeometry(10, 10, 60, 40); // our own bar is 44
    ours->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("target too small")));
}

void TestWalker::findsWhatLiesOutside()
{
    auto *button = new Button(Button::Kind::Primary, QStringLiteral("Pay"), m_window.get());
    button->setGeometry(560, 10, 120, 44);
    button->show();
    const QStringList found = rules();
    QVERIFY(found.contains(QStringLiteral("outside the window")));
}

void TestWalker::findsClippedText()
{
    auto *text = new Text(Type::Body, Ink::Text, QStringLiteral("缴清只解除欠费这一项，一般 1 小时内。"),
                          m_window.get());
    text->setGeometry(10, 10, 100, 24);
    text->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("text clipped")));
    text->setFixedHeight(text->heightForWidth(100));
    QVERIFY(rules().isEmpty());
}

void TestWalker::findsClippedOneLineText()
{
    auto *button = new Button(Button::Kind::Primary, QStringLiteral("A rather long label"), m_window.get());
    button->setGeometry(10, 10, 60, 44);
    button->show();
    QCOMPARE(rules(), QStringList(QStringLiteral("text clipped")));
}

void TestWalker::findsOverlap()
{
    for (int i = 0; i < 2; ++i) {
        auto *text = new Text(Type::Body, Ink::Text, QStringLiteral("words"), m_window.get());
        text->setGeometry(10 + 30 * i, 10, 80, 24);
        text->show();
    }
    QCOMPARE(rules(), QStringList(QStringLiteral("siblings overlap")));
}

void TestWalker::hiddenThingsDoNotCount()
{
    auto *edit = new QLineEdit(m_window.get());
    edit->setGeometry(590, 10, 10, 10);
    edit->hide();
    QVERIFY(rules().isEmpty());
}

UNBAR_TEST(TestWalker, test_walker)
#include "test_walker.moc"
