// Covers are drawn by mouse and by keys, in the picture's own pixels; a thumbnail draws nothing.
#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/picture_view.h"

#include <QApplication>
#include <QBuffer>
#include <QSignalSpy>

using namespace unbar::ui;

class TestPictureView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void mouseDrawsInPicturePixels();
    void aSlipOfTheHandDrawsNothing();
    void clickTakesTheBoxUnderIt();
    void keysMoveResizeAndRemove();
    void aBoxStaysWholeAtTheEdge();
    void spaceGoesOnToTheNext();
    void speaksOfItsCovers();
    void aTallPictureFitsTheWindow();
    void thumbnailTakesNoBoxes();
    void withoutAPictureNothingIsDrawn();
};

namespace picture_test {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::lightGray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// 3000 × 1500 shown at 600 × 300: one pixel of the view is five of the picture.
void fill(PictureView &view)
{
    view.setEditable(true);
    view.setPicture(png(300, 150), 3000, 1500);
    view.resize(600, 300);
    view.show();
}

void drag(PictureView &view, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), view.mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
}

} // namespace picture_test

void TestPictureView::mouseDrawsInPicturePixels()
{
    PictureView view;
    picture_test::fill(view);
    QSignalSpy changed(&view, &PictureView::boxesChanged);
    picture_test::drag(view, {100, 50}, {200, 90});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(view.boxes(), QList<QRectF>{QRectF(500, 250, 500, 200)});
    picture_test::drag(view, {590, 290}, {700, 400}); // beyond the edge
    QCOMPARE(view.boxes().last(), QRectF(2950, 1450, 50, 50));
}

void TestPictureView::aSlipOfTheHandDrawsNothing()
{
    PictureView view;
    picture_test::fill(view);
    QSignalSpy changed(&view, &PictureView::boxesChanged);
    picture_test::drag(view, {100, 50}, {103, 52});
    QTest::mouseClick(&view, Qt::LeftButton, {}, {10, 10});
    QTest::mouseClick(&view, Qt::RightButton, {}, {10, 10});
    QCOMPARE(changed.size(), 0);
    QVERIFY(view.boxes().isEmpty());
}

void TestPictureView::clickTakesTheBoxUnderIt()
{
    PictureView view;
    picture_test::fill(view);
    view.setBoxes({QRectF(0, 0, 500, 500), QRectF(1000, 500, 500, 500)});
    QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 20});
    QCOMPARE(view.currentBox(), 0);
    QTest::keyClick(&view, Qt::Key_Delete);
    QCOMPARE(view.boxes(), QList<QRectF>{QRectF(1000, 500, 500, 500)});
}

void TestPictureView::keysMoveResizeAndRemove()
{
    PictureView view;
    picture_test::fill(view);
    view.addBox();
    const QRectF first = view.boxes().first();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.boxes().first(), first.translated(60, 60));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view.boxes().first().width(), first.width() + 60);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view.boxes().first().height(), first.height() - 60);
    QSignalSpy changed(&view, &PictureView::boxesChanged);
    QTest::keyClick(&view, Qt::Key_Backspace);
    QVERIFY(view.boxes().isEmpty());
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(&view, Qt::Key_Right); // none left to move
    QCOMPARE(changed.size(), 1);
}

void TestPictureView::aBoxStaysWholeAtTheEdge()
{
    PictureView view;
    picture_test::fill(view);
    view.addBox();
    const QSizeF size = view.boxes().first().size();
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.boxes().first().size(), size);
    QCOMPARE(view.boxes().first().right(), 3000.0);
}

void TestPictureView::spaceGoesOnToTheNext()
{
    PictureView view;
    picture_test::fill(view);
    view.addBox();
    view.addBox();
    QCOMPARE(view.currentBox(), 1);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(view.currentBox(), 0);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.boxes().at(0).x(), view.boxes().at(1).x() - 60);
}

void TestPictureView::speaksOfItsCovers()
{
    PictureView view;
    picture_test::fill(view);
    const QString before = view.accessibleName();
    QVERIFY(!before.isEmpty());
    view.addBox();
    view.addBox();
    QVERIFY2(view.accessibleName().contains(QStringLiteral("2 of 2")), qPrintable(view.accessibleName()));
    QVERIFY(view.accessibleDescription().startsWith(QLatin1Char('2')));
    QVERIFY(view.focusPolicy() & Qt::TabFocus);
}

void TestPictureView::aTallPictureFitsTheWindow()
{
    PictureView view;
    view.setEditable(true);
    view.setPicture(picture_test::png(210, 297), 2100, 2970);
    QVERIFY(view.heightForWidth(560) <= 460);
    view.resize(560, 460);
    picture_test::drag(view, {280, 0}, {300, 460}); // from the middle: the picture stands in the middle
    QCOMPARE(view.boxes().size(), 1);
    QVERIFY(qAbs(view.boxes().first().left() - 1050) < 2);
    QVERIFY(qAbs(view.boxes().first().height() - 2970) < 12);
}

void TestPictureView::thumbnailTakesNoBoxes()
{
    PictureView view;
    view.setThumbnail();
    view.setPicture(picture_test::png(300, 150), 0, 0);
    view.resize(view.sizeHint());
    picture_test::drag(view, {5, 5}, {60, 40});
    QVERIFY(view.boxes().isEmpty());
    QCOMPARE(view.focusPolicy(), Qt::NoFocus);
    const QSize small = view.sizeHint();
    applyLook(*qApp, Theme::Light, 2.0);
    QCOMPARE(view.sizeHint(), small * 2);
}

void TestPictureView::withoutAPictureNothingIsDrawn()
{
    PictureView view;
    view.setEditable(true);
    view.resize(300, 200);
    QSignalSpy changed(&view, &PictureView::boxesChanged);
    picture_test::drag(view, {10, 10}, {100, 100});
    view.addBox();
    view.removeBox();
    QCOMPARE(changed.size(), 0);
    view.setPlaceholder(QStringLiteral("doc"));
    QVERIFY(!view.grab().isNull());
}

UNBAR_TEST(TestPictureView, test_picture_view)
#include "test_picture_view.moc"
