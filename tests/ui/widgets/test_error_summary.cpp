#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_summary.h"
#include "ui/widgets/field.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace unbar::ui;

class TestErrorSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::Light, 1.0); }
    void takesFocusAndLinksToTheField();
    void sameWordsInBothPlaces();
    void emptyListHides();
    void fieldKeepsTheWrongAnswer();
    void fieldIsNamedAndSubmits();
    void fieldTakesWhatAssistiveTechnologyPutsIn();
};

void TestErrorSummary::takesFocusAndLinksToTheField()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *summary = new ErrorSummary;
    auto *field = new Field(QStringLiteral("Phone number"));
    column->addWidget(summary);
    column->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    summary->setProblems({{QStringLiteral("Enter 11 digits"), field->edit()}});
    QVERIFY(summary->isVisible());
    QCOMPARE(summary->count(), 1);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(summary));
    QTRY_VERIFY(summary->findChild<LinkButton *>()->isVisible());
    QTest::keyClick(&window, Qt::Key_Tab);
    auto *link = qobject_cast<LinkButton *>(QApplication::focusWidget());
    QVERIFY(link);
    QCOMPARE(link->text(), QStringLiteral("Enter 11 digits"));
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(field->edit()));
}

void TestErrorSummary::sameWordsInBothPlaces()
{
    ErrorSummary summary;
    Field field(QStringLiteral("Phone number"), QStringLiteral("11 digits"));
    field.setError(QStringLiteral("Enter 11 digits"));
    summary.setProblems({{field.error(), field.edit()}});
    QVERIFY(summary.accessibleDescription().contains(QStringLiteral("Enter 11 digits")));
    QVERIFY(field.edit()->accessibleDescription().contains(QStringLiteral("Enter 11 digits")));
    QVERIFY(field.edit()->accessibleDescription().contains(QStringLiteral("11 digits")));
    QVERIFY(field.edit()->property("error").toBool());
    field.setError({});
    QVERIFY(!field.edit()->property("error").toBool());
    QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("11 digits"));
}

void TestErrorSummary::emptyListHides()
{
    ErrorSummary summary;
    summary.setAttribute(Qt::WA_DontShowOnScreen);
    summary.setProblems({{QStringLiteral("One"), nullptr}});
    QVERIFY(!summary.isHidden());
    summary.setProblems({});
    QVERIFY(summary.isHidden());
    QCOMPARE(summary.count(), 0);
}

void TestErrorSummary::fieldKeepsTheWrongAnswer()
{
    Field field(QStringLiteral("Phone number"));
    field.setText(QStringLiteral("123"));
    field.setError(QStringLiteral("Enter 11 digits"));
    QCOMPARE(field.text(), QStringLiteral("123"));
}

void TestErrorSummary::fieldIsNamedAndSubmits()
{
    Field field(QStringLiteral("Phone number"));
    QCOMPARE(field.edit()->accessibleName(), QStringLiteral("Phone number"));
    QSignalSpy submitted(&field, &Field::submitted);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
}

void TestErrorSummary::fieldTakesWhatAssistiveTechnologyPutsIn()
{
    Field field(QStringLiteral("Phone number"));
    QSignalSpy edited(&field, &Field::textEdited);
    field.setText(QStringLiteral("138")); // ours, not the person's
    QCOMPARE(edited.size(), 0);
    auto *face = QAccessible::queryAccessibleInterface(field.edit());
    QVERIFY(face != nullptr && face->editableTextInterface() != nullptr);
    face->editableTextInterface()->replaceText(0, 3, QStringLiteral("13800138000"));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.last().first().toString(), QStringLiteral("13800138000"));
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    QCOMPARE(edited.last().first().toString(), QStringLiteral("1380013800"));
}

UNBAR_TEST(TestErrorSummary, test_error_summary)
#include "test_error_summary.moc"
