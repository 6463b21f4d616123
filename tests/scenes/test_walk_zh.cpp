// All scenes in Chinese: no unnamed control, nothing clipped, nothing too small, no overlap, no request.
#include "tests/scenes/scene_walk.h"
#include "tests/support/test_main.h"

class TestWalkZh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void at100() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("zh_CN"), 1.0), 0); }
    void at200() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("zh_CN"), 2.0), 0); }
};

UNBAR_TEST(TestWalkZh, test_walk_zh)
#include "test_walk_zh.moc"
