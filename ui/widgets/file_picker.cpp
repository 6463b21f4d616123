#include "ui/widgets/file_picker.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>
#include <QtConcurrentRun>
#include <algorithm>
#include <iterator>

namespace unbar::ui {

namespace picker_detail {

/// Types that are taken from the clipboard as they were copied.
constexpr const char *formats[] = {"image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf"};

PickedFile read(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, FileTrouble::Unreadable, 0};
    if (file.size() > most)
        return {{}, FileTrouble::TooBig, file.size()};
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return {{}, FileTrouble::Unreadable, 0};
    if (bytes.size() > most) // it grew while it was read
        return {{}, FileTrouble::TooBig, bytes.size()};
    const qint64 size = bytes.size();
    return {std::move(bytes), FileTrouble::None, size};
}

/// A picture of the clipboard has no file; it becomes one without loss.
PickedFile encoded(const QImage &picture, qint64 most)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return {{}, FileTrouble::Unreadable, 0};
    const qint64 size = bytes.size();
    return size > most ? PickedFile{{}, FileTrouble::TooBig, size}
                       : PickedFile{bytes, FileTrouble::None, size};
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace picker_detail

FilePicker::FilePicker(QObject *parent)
    : QObject(parent)
{
    connect(&m_reading, &QFutureWatcher<PickedFile>::finished, this, [this] { hand(m_reading.result()); });
}

void FilePicker::hand(const PickedFile &file)
{
    if (file.trouble == FileTrouble::None)
        Q_EMIT arrived(file.bytes);
    else
        Q_EMIT trouble(file.trouble, file.size);
}

void FilePicker::open(const QString &path)
{
    if (!m_reading.isRunning())
        m_reading.setFuture(QtConcurrent::run(&picker_detail::read, path, m_maxSize));
}

void FilePicker::choose(QWidget *over)
{
    if (m_dialog)
        return m_dialog->raise();
    m_dialog = new QFileDialog(over, tr("Choose a picture or PDF"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    m_dialog->setNameFilter(tr("Pictures and PDF (%1)")
                                .arg(QStringLiteral("*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.pdf")));
    connect(m_dialog, &QFileDialog::fileSelected, this, &FilePicker::open);
    connect(m_dialog, &QDialog::rejected, this, &FilePicker::cancelled);
    m_dialog->open();
}

bool FilePicker::canTake(const QMimeData &data)
{
    const bool copied =
        std::any_of(std::begin(picker_detail::formats), std::end(picker_detail::formats),
                    [&](const char *format) { return data.hasFormat(QString::fromLatin1(format)); });
    return copied || data.hasImage() || !picker_detail::localFiles(data).isEmpty();
}

bool FilePicker::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    return held != nullptr && take(*held);
}

bool FilePicker::take(const QMimeData &data)
{
    const QStringList paths = picker_detail::localFiles(data);
    if (!paths.isEmpty()) {
        if (paths.size() > 1)
            Q_EMIT trouble(FileTrouble::Several, paths.size());
        open(paths.first());
        return true;
    }
    // the file as it was copied, so that nothing foreign is decoded in this process
    for (const char *format : picker_detail::formats) {
        const QByteArray bytes = data.data(QString::fromLatin1(format));
        if (bytes.isEmpty())
            continue;
        const bool tooBig = bytes.size() > m_maxSize;
        hand({tooBig ? QByteArray() : bytes, tooBig ? FileTrouble::TooBig : FileTrouble::None, bytes.size()});
        return true;
    }
    if (!data.hasImage() || m_reading.isRunning())
        return false;
    m_reading.setFuture(
        QtConcurrent::run(&picker_detail::encoded, qvariant_cast<QImage>(data.imageData()), m_maxSize));
    return true;
}

} // namespace unbar::ui
