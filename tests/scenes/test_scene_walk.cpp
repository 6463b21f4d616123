// Walks every scene in a language and a text size: no unnamed control, nothing clipped, nothing too small, no
// overlap.
#include "tests/support/test_main.h"
#include "ui/a11y/walker.h"
#include "ui/pages/common/languages.h"
#include "ui/scenes/scenes.h"
#include "ui/style/app_style.h"

#include <QAbstractButton>

namespace unbar::ui {

class TestSceneWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walkAll_data();
    void walkAll();
    void namesAreUnique();
    void tabOrderIsReadingOrder();
};

void TestSceneWalk::walkAll_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    for (const char *language : {"zh_CN", "en", "pseudo"}) {
        QTest::addRow("%s 100", language) << QString::fromLatin1(language) << 1.0;
        QTest::addRow("%s 200", language) << QString::fromLatin1(language) << 2.0;
    }
}

void TestSceneWalk::walkAll()
{
    QFETCH(QString, language);
    QFETCH(double, scale);
    applyLanguage(*QCoreApplication::instance(), language);
    applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light, scale);
    QStringList found;
    for (const Scene &scene : allScenes()) {
        const DenyNetwork denied;
        const std::unique_ptr<QWidget> window(stageScene(scene, language));
        const auto violations = walk(window.get());
        if (!violations.isEmpty())
            found << scene.name + QLatin1Char('\n') + toText(violations);
        if (denied.attempts() > 0)
            found << scene.name + QStringLiteral(": asked for the network");
    }
    QVERIFY2(found.isEmpty(),
             qPrintable(QStringLiteral("%1 scenes\n").arg(found.size()) + found.join(QLatin1Char('\n'))));
}

void TestSceneWalk::namesAreUnique()
{
    QSet<QString> names;
    for (const Scene &scene : allScenes()) {
        QVERIFY2(!names.contains(scene.name), qPrintable(scene.name));
        names.insert(scene.name);
    }
    QVERIFY(names.size() >= 80);
}

void TestSceneWalk::tabOrderIsReadingOrder()
{
    applyLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
    applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light, 1.0);
    for (const Scene &scene : allScenes()) {
        const std::unique_ptr<QWidget> window(stageScene(scene, QStringLiteral("en")));
        auto *page = window->findChild<Page *>();
        QVERIFY(page != nullptr);
        int lastColumn = -1;
        int lastY = -1;
        for (QWidget *w = page->nextInFocusChain(); w != page; w = w->nextInFocusChain()) {
            if (!page->isAncestorOf(w) || !w->isVisible() || !(w->focusPolicy() & Qt::TabFocus) ||
                !w->isEnabled())
                continue;
            if (qobject_cast<QAbstractButton *>(w) == nullptr && !w->inherits("QLineEdit"))
                continue;
            const QPoint at = w->mapTo(page, QPoint(0, 0));
            const int column = at.x() > page->width() * 2 / 3 ? 1 : 0;
            QVERIFY2(column > lastColumn || (column == lastColumn && at.y() >= lastY - 8),
                     qPrintable(scene.name + QLatin1Char(' ') + w->objectName()));
            if (column > lastColumn)
                lastY = -1;
            lastColumn = column;
            lastY = at.y();
        }
    }
}

} // namespace unbar::ui

using unbar::ui::TestSceneWalk;
UNBAR_TEST(TestSceneWalk, test_scene_walk)
#include "test_scene_walk.moc"
