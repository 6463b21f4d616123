// A file by path, drop or clipboard arrives as bytes alone, within the limit, read off the GUI thread.
#include "tests/support/test_main.h"
#include "ui/widgets/file_picker.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace unbar::ui;

class TestFilePicker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void readsAFile();
    void anEmptyFileIsHandedOn();
    void tooBigIsNotRead();
    void whatIsNotThereIsTold();
    void severalTakeTheFirst();
    void copiedBytesStayAsTheyAre();
    void clipboardPictureBecomesAFile();
    void nothingToTake();

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    QTemporaryDir m_folder;
};

void TestFilePicker::readsAFile()
{
    FilePicker picker;
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    picker.open(write("a.jpg", "some bytes"));
    QCOMPARE(arrived.size(), 0); // not on this thread
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toByteArray(), QByteArray("some bytes"));
}

void TestFilePicker::anEmptyFileIsHandedOn()
{
    FilePicker picker;
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    picker.open(write("empty", {}));
    QTRY_COMPARE(arrived.size(), 1); // the helper has the words for it
    QVERIFY(arrived.first().first().toByteArray().isEmpty());
}

void TestFilePicker::tooBigIsNotRead()
{
    FilePicker picker;
    picker.setMaxSize(8);
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    QSignalSpy trouble(&picker, &FilePicker::trouble);
    picker.open(write("big", "nine byte"));
    QTRY_COMPARE(trouble.size(), 1);
    QCOMPARE(trouble.first().at(0).value<FileTrouble>(), FileTrouble::TooBig);
    QCOMPARE(trouble.first().at(1).toLongLong(), 9);
    QCOMPARE(arrived.size(), 0);
    picker.open(write("fits", "8 bytes."));
    QTRY_COMPARE(arrived.size(), 1);
}

void TestFilePicker::whatIsNotThereIsTold()
{
    FilePicker picker;
    QSignalSpy trouble(&picker, &FilePicker::trouble);
    picker.open(m_folder.filePath(QStringLiteral("gone")));
    QTRY_COMPARE(trouble.size(), 1);
    QCOMPARE(trouble.first().at(0).value<FileTrouble>(), FileTrouble::Unreadable);
}

void TestFilePicker::severalTakeTheFirst()
{
    FilePicker picker;
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    QSignalSpy trouble(&picker, &FilePicker::trouble);
    QMimeData dropped;
    dropped.setUrls({QUrl(QStringLiteral("https://operator.example/not-local")),
                     QUrl::fromLocalFile(write("one", "first")),
                     QUrl::fromLocalFile(write("two", "second"))});
    QVERIFY(FilePicker::canTake(dropped));
    QVERIFY(picker.take(dropped));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toByteArray(), QByteArray("first"));
    QCOMPARE(trouble.first().at(0).value<FileTrouble>(), FileTrouble::Several);
}

void TestFilePicker::copiedBytesStayAsTheyAre()
{
    FilePicker picker;
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    auto *held = new QMimeData;
    held->setData(QStringLiteral("application/pdf"), "%PDF-1.7 as it was copied");
    QGuiApplication::clipboard()->setMimeData(held);
    QVERIFY(picker.paste());
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toByteArray(), QByteArray("%PDF-1.7 as it was copied"));
}

void TestFilePicker::clipboardPictureBecomesAFile()
{
    FilePicker picker;
    QSignalSpy arrived(&picker, &FilePicker::arrived);
    QImage picture(12, 8, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QMimeData held;
    held.setImageData(picture);
    QVERIFY(picker.take(held));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(QImage::fromData(arrived.first().first().toByteArray(), "PNG").size(), QSize(12, 8));
}

void TestFilePicker::nothingToTake()
{
    FilePicker picker;
    QMimeData words;
    words.setText(QStringLiteral("only words"));
    QVERIFY(!FilePicker::canTake(words));
    QVERIFY(!picker.take(words));
    QMimeData elsewhere;
    elsewhere.setUrls({QUrl(QStringLiteral("https://operator.example/a.jpg"))});
    QVERIFY(!FilePicker::canTake(elsewhere));
    QVERIFY(!picker.take(elsewhere));
}

UNBAR_TEST(TestFilePicker, test_file_picker)
#include "test_file_picker.moc"
