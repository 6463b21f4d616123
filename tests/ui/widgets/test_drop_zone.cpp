// A dropped file reaches the picker, what cannot be taken is refused while it hovers; the bar stays in
// bounds.
#include "tests/support/test_main.h"
#include "ui/style/app_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/file_picker.h"
#include "ui/widgets/upload_bar.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace unbar::ui;

class TestDropZone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { applyLook(*qApp, Theme::Light, 1.0); }
    void dropIsRead();
    void wordsAreNotTaken();
    void buttonsFoldUnderTheWords();
    void barStaysInBounds();
};

void TestDropZone::dropIsRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("dropped");
    file.close();
    FilePicker picker;
    DropZone zone(QStringLiteral("Drag a file here"), QStringLiteral("JPG"), picker);
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    QMimeData held;
    held.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &held, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&zone, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &held, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&zone, &drop);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toByteArray(), QByteArray("dropped"));
}

void TestDropZone::wordsAreNotTaken()
{
    FilePicker picker;
    DropZone zone(QStringLiteral("Drag a file here"), QStringLiteral("JPG"), picker);
    QMimeData words;
    words.setText(QStringLiteral("hello"));
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&zone, &enter);
    QVERIFY(!enter.isAccepted());
    QCOMPARE(zone.accessibleName(), QStringLiteral("Drag a file here"));
}

void TestDropZone::buttonsFoldUnderTheWords()
{
    FilePicker picker;
    DropZone zone(QStringLiteral("Drag a file here"), QStringLiteral("JPG, at most 10 MB"), picker);
    auto *choose = new Button(Button::Kind::Secondary, QStringLiteral("Choose a file"));
    zone.addButton(choose);
    zone.resize(640, 100);
    zone.show();
    QTRY_VERIFY(choose->x() > 300);
    zone.resize(360, 200);
    QTRY_VERIFY(choose->x() < 60);
}

void TestDropZone::barStaysInBounds()
{
    UploadBar bar;
    bar.setPercent(140);
    QCOMPARE(bar.percent(), 100);
    bar.setPercent(-3);
    QCOMPARE(bar.percent(), 0);
    bar.setPercent(62);
    QVERIFY(bar.accessibleName().contains(QStringLiteral("62")));
}

UNBAR_TEST(TestDropZone, test_drop_zone)
#include "test_drop_zone.moc"
