// The count is one of characters as people count them, Tab leaves the field, errors speak.
#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <algorithm>

using namespace unbar::ui;

class TestTextArea : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void countsAsPeopleDo();
    void moreThanMeantIsTyped();
    void tabLeavesIt();
    void errorSpeaks();
    void setTextIsNotTyping();
    void growsWithTheTextSize();
};

namespace area_test {

bool says(const TextArea &area, const QString &words)
{
    for (const auto *label : area.findChildren<QLabel *>())
        if (!label->isHidden() && label->text().contains(words))
            return true;
    return false;
}

} // namespace area_test

void TestTextArea::countsAsPeopleDo()
{
    TextArea area(QStringLiteral("What happened?"), {}, 20);
    area.setText(
        QString::fromUtf8("𬍛䶮a")); // one Han character beyond the basic plane, one within, one letter
    QVERIFY(area_test::says(area, QStringLiteral("3 of 20")));
    TextArea plain(QStringLiteral("What happened?"));
    plain.setText(QStringLiteral("abc"));
    QVERIFY(!area_test::says(plain, QStringLiteral("3 of")));
}

void TestTextArea::moreThanMeantIsTyped()
{
    TextArea area(QStringLiteral("What happened?"), {}, 4);
    QSignalSpy edited(&area, &TextArea::textEdited);
    QTest::keyClicks(area.edit(), QStringLiteral("abcdef"));
    QCOMPARE(area.text(), QStringLiteral("abcdef"));
    QCOMPARE(edited.last().first().toString(), QStringLiteral("abcdef"));
    const auto labels = area.findChildren<Text *>();
    const bool warned = std::any_of(labels.begin(), labels.end(), [](const Text *each) {
        return each->text().startsWith(QLatin1String("6 of 4")) && each->ink() == Ink::Danger;
    });
    QVERIFY(warned);
}

void TestTextArea::tabLeavesIt()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *area = new TextArea(QStringLiteral("What happened?"));
    auto *after = new QLineEdit;
    column->addWidget(area);
    column->addWidget(after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    area->edit()->setFocus();
    QTest::keyClick(area->edit(), Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QVERIFY(area->text().isEmpty());
}

void TestTextArea::errorSpeaks()
{
    TextArea area(QStringLiteral("What happened?"), QStringLiteral("One sentence"));
    QCOMPARE(area.edit()->accessibleName(), QStringLiteral("What happened?"));
    QCOMPARE(area.edit()->accessibleDescription(), QStringLiteral("One sentence"));
    area.setError(QStringLiteral("Answer in a few words"));
    QVERIFY(area.edit()->accessibleDescription().contains(QStringLiteral("Answer in a few words")));
    QVERIFY(area_test::says(area, QStringLiteral("Answer in a few words")));
    area.setError({});
    QVERIFY(!area_test::says(area, QStringLiteral("Answer in a few words")));
}

void TestTextArea::setTextIsNotTyping()
{
    TextArea area(QStringLiteral("What happened?"));
    QSignalSpy edited(&area, &TextArea::textEdited);
    area.setText(QStringLiteral("kept from yesterday"));
    QCOMPARE(edited.size(), 0);
}

void TestTextArea::growsWithTheTextSize()
{
    TextArea area(QStringLiteral("What happened?"));
    area.show();
    const int before = area.edit()->height();
    applyLook(*qApp, Theme::Light, 2.0);
    QTRY_VERIFY(area.edit()->height() > before * 3 / 2);
}

UNBAR_TEST(TestTextArea, test_text_area)
#include "test_text_area.moc"
