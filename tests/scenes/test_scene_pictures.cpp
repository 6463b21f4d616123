// The renderer writes one picture a scene, with ink on it, in light and dark.
#include "tests/support/test_main.h"
#include "ui/scenes/scenes.h"

#include <QImage>
#include <QTemporaryDir>

namespace unbar::ui {

class TestScenePictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rendersWithInk_data();
    void rendersWithInk();
    void unwritableFolderIsAProblem();
    void keepsPicturesWhereAsked();
};

namespace {

/// Share of pixels that differ from the picture's first one, in thousandths.
int inkOf(const QImage &image)
{
    const QRgb ground = image.pixel(0, image.height() - 1);
    qint64 ink = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            ink += image.pixel(x, y) != ground ? 1 : 0;
    }
    return static_cast<int>(ink * 4000 / (qint64(image.width()) * image.height()));
}

} // namespace

void TestScenePictures::rendersWithInk_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
}

void TestScenePictures::rendersWithInk()
{
    QFETCH(int, theme);
    QTemporaryDir folder;
    auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
    const SceneReport report = renderScenes(*app, folder.path(), QStringLiteral("zh_CN"),
                                            static_cast<Theme>(theme), 1.0, QStringLiteral("pay-"));
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(QLatin1Char(' '))));
    QVERIFY(report.rendered >= 20);
    const QImage code(folder.filePath(QStringLiteral("pay-code.png")));
    QCOMPARE(code.size(), QSize(1200, 820));
    QVERIFY(inkOf(code) > 20);
}

void TestScenePictures::unwritableFolderIsAProblem()
{
    auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
    const SceneReport report =
        renderScenes(*app, QStringLiteral("/proc/no-such-folder"), QStringLiteral("en"), Theme::Light, 1.0,
                     QStringLiteral("pay-code"));
    QCOMPARE(report.rendered, 0);
    QVERIFY(!report.problems.isEmpty());
}

/// UNBAR_SCENES=DIR[,language[,theme number[,scale[,part of the names]]]] keeps pictures for the eye.
void TestScenePictures::keepsPicturesWhereAsked()
{
    const QStringList asked =
        qEnvironmentVariable("UNBAR_SCENES").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (asked.isEmpty())
        QSKIP("set UNBAR_SCENES to keep the pictures");
    auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
    const auto theme = static_cast<Theme>(asked.value(2, QStringLiteral("1")).toInt());
    const SceneReport report =
        renderScenes(*app, asked.first(), asked.value(1, QStringLiteral("zh_CN")), theme,
                     asked.value(3, QStringLiteral("1")).toDouble(), asked.value(4));
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(QLatin1Char(' '))));
}

} // namespace unbar::ui

using unbar::ui::TestScenePictures;
UNBAR_TEST(TestScenePictures, test_scene_pictures)
#include "test_scene_pictures.moc"
