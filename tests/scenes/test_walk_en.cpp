// All scenes in English: no unnamed control, nothing clipped, nothing too small, no overlap, no request.
#include "tests/scenes/scene_walk.h"
#include "tests/support/test_main.h"

class TestWalkEn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void at100() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("en"), 1.0), 0); }
    void at200() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("en"), 2.0), 0); }
};

UNBAR_TEST(TestWalkEn, test_walk_en)
#include "test_walk_en.moc"
