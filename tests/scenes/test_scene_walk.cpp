// Every scene has a name of its own, and Tab goes through a page as one reads it.
#include "tests/support/test_main.h"
#include "ui/pages/common/languages.h"
#include "ui/scenes/scenes.h"
#include "ui/style/app_style.h"

#include <QAbstractButton>

namespace unbar::ui {

class TestSceneWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnique();
    void tabOrderIsReadingOrder();
};

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
