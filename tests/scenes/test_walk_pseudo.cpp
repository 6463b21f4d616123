// All scenes in the longer language: no unnamed control, nothing clipped, nothing too small, no overlap, no
// request.
#include "tests/scenes/scene_walk.h"
#include "tests/support/test_main.h"

class TestWalkPseudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void at100() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("pseudo"), 1.0), 0); }
    void at200() { QCOMPARE(unbar::test::walkScenes(QStringLiteral("pseudo"), 2.0), 0); }
};

UNBAR_TEST(TestWalkPseudo, test_walk_pseudo)
#include "test_walk_pseudo.moc"
