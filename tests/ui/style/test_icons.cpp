#include "tests/support/test_main.h"
#include "ui/style/icons.h"

#include <QPainter>

using namespace unbar::ui;

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIconDrawsInTheAskedColour();
    void unknownNamesDrawNothing();
    void directionalIconsMirror();
};

void TestIcons::everyIconDrawsInTheAskedColour()
{
    const QStringList names = iconNames();
    for (const char *needed :
         {"home",  "pay",     "doc",      "clock", "shield", "box",     "phone", "check", "x",
          "alert", "help",    "key",      "msg",   "id",     "store",   "user",  "swap",  "globe",
          "text",  "chevron", "external", "print", "save",   "refresh", "info",  "wifi"})
        QVERIFY2(names.contains(QString::fromLatin1(needed)), needed);
    for (const QString &name : names) {
        const QImage image = iconPixmap(name, 24, Qt::red, 2).toImage();
        QCOMPARE(image.width(), 48);
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() == 255) {
                    QCOMPARE(image.pixelColor(x, y).rgb(), QColor(Qt::red).rgb());
                    ++ink;
                }
        QVERIFY2(ink > 30, qPrintable(name));
    }
}

void TestIcons::unknownNamesDrawNothing()
{
    QVERIFY(iconPixmap(QStringLiteral("no-such-icon"), 24, Qt::red, 1).isNull());
    QVERIFY(iconPixmap(QStringLiteral("../help/index"), 24, Qt::red, 1).isNull());
}

void TestIcons::directionalIconsMirror()
{
    const auto draw = [](const QString &name, Qt::LayoutDirection direction) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        paintIcon(painter, image.rect(), name, Qt::black);
        return image;
    };
    const QImage left = draw(QStringLiteral("chevron"), Qt::LeftToRight);
    QCOMPARE(draw(QStringLiteral("chevron"), Qt::RightToLeft), left.mirrored(true, false));
    QCOMPARE(draw(QStringLiteral("check"), Qt::RightToLeft), draw(QStringLiteral("check"), Qt::LeftToRight));
}

UNBAR_TEST(TestIcons, test_icons)
#include "test_icons.moc"
